import { shortHash } from '../core/hash.ts';
import type { Launch, Standing, TrackerContext } from '../tracker.ts';
import { joinProgress, type Progress, progressOf, readProgress } from './bookmark.ts';
import { type Interaction, readInteractions } from './scorm-interactions.ts';
import { parseObject, storeOf } from './storage.ts';

/** Milliseconds: a beacon arrives within seconds, and this leaves time for a computer that was started anew. */
const moments = 600_000;
const day = 86_400_000;
/** Interactions that are kept. One takes some 500 characters, and the store is not ours alone: the oldest give way. */
const most = 100;

/**
 * What a learner did that the LMS has not confirmed, in this browser, until it has. Of the learner there is only a hash
 * in the key. `base` is a hash of the state that the LMS last held for certain, empty when it held none; `sent` says
 * that the LMS took the save as the page went away, when what it answers tells nothing (Moodle sends a beacon and says
 * "true").
 *
 * An attempt that was reset must stay so, whether by an administrator or because the course is due again. Where the LMS
 * has nothing and does not say that it resumes, the mirror counts only if the LMS never had anything (else it was taken
 * away on purpose) and it is of the last day: minutes old it is work in flight, later rather somebody's decision. After
 * an accepted goodbye it counts for moments only, since every session leaves one and the LMS nearly always has it all;
 * unless the LMS still has what it had before that goodbye, which then never arrived.
 *
 * It is also how two tabs know of each other. Each has an API of its own, in which the LMS keeps what that tab wrote: to
 * read back tells nothing, and what is committed last stands. So each tab hears what another one keeps here, and writes
 * it with its own. A page that slept in the browser's cache was told nothing: it reads before it writes.
 */
export interface ScormMirror {
  /** What the LMS holds, with what it does not have yet. `resumes`: whether the LMS says that it goes on. */
  restore(resumes: () => boolean): Held & { readonly interactions: readonly Interaction[] };
  /** `interactions`: those that the LMS has not confirmed. Whether the browser took it. */
  keep(standing: Standing, interactions: readonly Interaction[], sent?: boolean): boolean;
  /** Hears what another tab keeps, if it was not told. */
  catchUp(): void;
  /** The LMS has taken it all. */
  confirm(standing: Standing, interactions: readonly Interaction[], leaving: boolean): void;
}

type Held = Omit<Launch, 'answers'>;

export function createMirror(
  { data, window, merge }: TrackerContext,
  held: Held,
  onOthers: (progress: Progress, interactions: readonly Interaction[]) => void,
): ScormMirror {
  const store = storeOf(window, 'localStorage');
  const key = `coursewright:${shortHash([data.course.iri, data.unit.id, held.learner.id].join(' '))}:scorm`;
  let base = hashOf(held.state);
  /** As this tab wrote it last: another tab's record is not ours to remove. */
  let own: string | undefined;
  /** What another tab keeps, as last heard. */
  let heard: string | null | undefined;

  const keep: ScormMirror['keep'] = (standing, interactions, sent = false) => {
    own = JSON.stringify({
      ...progressOf(standing),
      base,
      at: Date.now(),
      sent,
      interactions: interactions.slice(-most),
    });
    return store.write(key, own);
  };
  const hear = (text: string | null | undefined) => {
    if (text === own || text === heard) return;
    heard = text;
    const record = parseObject(text);
    const progress = readProgress(record);
    if (progress) onOthers(progress, readInteractions(record?.interactions));
  };
  // Only other tabs are told, not the one that writes (HTML, the Storage interface).
  window.addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed === key) hear(newValue);
  });
  return {
    catchUp: () => hear(store.read(key)),
    restore(resumes) {
      heard = store.read(key);
      const record = parseObject(heard);
      const kept = readProgress(record);
      const nothing = { ...held, interactions: [] };
      if (!record || !kept) return nothing;
      // Either way: a clock that was set back makes nothing new, nor old at once.
      const age = Math.abs(Date.now() - Number(record.at));
      const recent = age < moments;
      if (
        // Foreign or tampered text has nothing in it, and what is said beside it is worth nothing either.
        merge(kept.state, '') === merge('', '') ||
        (record.sent && !recent && !(held.state && record.base === base)) ||
        (!held.state && !(record.base === '' && age < day) && !resumes())
      ) {
        store.remove(key);
        return nothing;
      }
      // The learner went on elsewhere if the LMS has something else than when the mirror was written long ago.
      const [ours, theirs] = recent || record.base === base ? [kept, held] : [held, kept];
      return {
        ...held,
        ...joinProgress(ours, theirs, merge),
        interactions: readInteractions(record.interactions),
      };
    },
    keep,
    confirm(standing, interactions, leaving) {
      if (leaving) {
        keep(standing, interactions, true);
      } else {
        base = hashOf(standing.state);
        if (store.read(key) === own) store.remove(key);
      }
    },
  };
}

function hashOf(state: string): string {
  return state && shortHash(state);
}
