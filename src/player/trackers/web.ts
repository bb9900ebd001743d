import { shortHash } from '../core/hash.ts';
import type { CreateTracker, Standing } from '../tracker.ts';
import { joinProgress, type Progress, progressOf, readProgress } from './bookmark.ts';
import { offline } from './offline.ts';
import { parseObject, storeOf } from './storage.ts';

/** No LMS: what a learner did is kept in this browser, and only there. */
export const createWeb: CreateTracker = ({ data, window, merge, onStatus }) => {
  const store = storeOf(window, 'localStorage');
  // By IRI: two vendors may have the same short id, and their courses may lie on the same site.
  const key = `coursewright:${shortHash([data.course.iri, data.unit.id].join(' '))}:web`;
  /** As this tab read or wrote it last. */
  let seen = store.read(key);
  const held = parseObject(seen);
  const begun = readProgress(held);
  /** Makes one browser's draw of questions differ from the next one's. */
  const learner = typeof held?.learner === 'string' ? held.learner : Math.random().toString(36).slice(2);
  /** What this tab last kept of its own, and what another one wrote meanwhile. */
  let own = JSON.stringify(begun);
  let others: Progress | undefined;
  let ended = false;
  /** Where the browser kept nothing from the first, no one is told to wait until it does. */
  let trouble: 'offline' | 'failing' = 'failing';

  /** Whether it is kept. A tab in which nothing happens writes nothing, for another one may be ahead of it. */
  const keep = (standing: Standing): boolean => {
    const progress = progressOf(standing);
    const text = JSON.stringify(progress);
    if (text === own) return true;
    const stored = store.read(key);
    if (stored !== seen) others = readProgress(parseObject(stored)) ?? others;
    const record = JSON.stringify({
      learner,
      ...(others ? joinProgress(progress, others, merge) : progress),
    });
    const kept = store.write(key, record);
    if (kept) [seen, own] = [record, text];
    onStatus(kept ? 'saved' : trouble, kept ? undefined : 'storage');
    return kept;
  };
  return {
    async open() {
      const probe = `${key}:probe`;
      const connected = store.write(probe, probe);
      store.remove(probe);
      if (!connected) trouble = 'offline';
      onStatus(connected ? 'saved' : trouble, connected ? undefined : 'storage');
      return { ...offline, ...begun, connected, alone: true, learner: { id: learner } };
    },
    record() {},
    save(standing) {
      if (!ended) keep(standing);
    },
    async close(standing) {
      ended ||= keep(standing);
    },
  };
};
