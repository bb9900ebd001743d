import { mediaIri } from '../../course/iris.ts';
import { shortHash } from '../core/hash.ts';
import { MediaLog } from '../core/media-log.ts';
import type { MediaMemory } from '../core/media-memory.ts';
import type { LearningSession } from '../core/session.ts';
import type { MediaShown } from '../tracker.ts';
import { parseObject, type Store, storeOf } from '../trackers/storage.ts';
import { make } from './dom.ts';
import { mediaBar, type Shared } from './media-bar.ts';
import { captionsOf, describedFilmOf, descriptionsOf } from './media-text.ts';
import type { Say } from './words.ts';

/**
 * Videos and sound recordings get controls of our own, remember their place while the browser's session lasts, and tell
 * what was played of them.
 */
export function setUpMedia(session: LearningSession, say: Say): void {
  // The page in another language has recordings of its own.
  session.onRest(true);
  const store = storeOf(window, 'sessionStorage');
  // Somebody else may sit down at the same window: what was played is each learner's own.
  const { data, launch } = session;
  const key = `coursewright:${shortHash([data.course.iri, data.unit.id, launch.learner.id].join(' '))}:media`;
  const captions = shared(store, `${key}:captions`, launch.captions === false ? 'off' : 'on');
  const language = shared(store, `${key}:captions-language`, '');
  const descriptions = shared(store, `${key}:descriptions`, 'off');
  const rests: ((leaving: boolean) => void)[] = [];
  for (const block of document.querySelectorAll<HTMLElement>('[data-cw="media"]')) {
    const media = block.querySelector<HTMLMediaElement>('video, audio');
    if (!media) continue;
    const log = logOf(media, session, store, key);
    const frame = make('div', { class: 'media-frame' });
    media.replaceWith(frame);
    frame.append(media);
    let holding = false;
    const follows = follow(media, log, () => holding);
    rests.push(follows);
    const bar = mediaBar({
      media,
      frame,
      say,
      captions: captionsOf(block, media, frame),
      captionsWish: captions,
      languageWish: language,
      descriptions:
        describedFilmOf(media) ??
        descriptionsOf(block, media, frame, (on) => {
          holding = on;
        }),
      descriptionsWish: descriptions,
    });
    frame.append(bar);
    for (const wish of [captions, language, descriptions]) wish.follow(() => log.change());

    media.controls = false;
    media.addEventListener('error', () => frame.after(cannotPlay(media, say)), { once: true });
  }
  session.onRest = (leaving) => {
    for (const rest of rests) rest(leaving);
  };
}

/** Tells the log what the recording does; the result tells it that the learner leaves or looks away. */
function follow(media: HTMLMediaElement, log: MediaLog, holding: () => boolean): (leaving: boolean) => void {
  const listen = (event: string, tell: () => void) =>
    media.addEventListener(event, () => {
      // It rests for a description, and nobody has stopped it.
      if (!holding()) tell();
    });
  listen('playing', () => log.play(media.currentTime, media.duration));
  listen('timeupdate', () => {
    if (!media.seeking && !media.paused) log.run(media.currentTime);
  });
  listen('pause', () => log.pause(media.currentTime));
  listen('seeking', () => log.seek(media.currentTime));
  return (leaving) => {
    // A film that nobody sees is not watched; a sound recording is heard all the same.
    if (!leaving && media instanceof HTMLAudioElement) {
      if (!media.seeking) log.run(media.currentTime);
      return log.hold();
    }
    // `pause` is told later, and this may be the last that ever happens.
    if (!media.seeking) log.run(media.currentTime);
    log.pause(media.currentTime);
    media.pause();
    if (leaving) log.end();
  };
}

function logOf(media: HTMLMediaElement, session: LearningSession, store: Store, key: string): MediaLog {
  const name = media.dataset.media ?? '';
  const about = {
    iri: mediaIri(session.data.course.iri, name),
    title: media.getAttribute('aria-label') ?? name,
    type: media instanceof HTMLVideoElement ? ('video' as const) : ('audio' as const),
    page: pageIri(media, session),
  };
  const own = `${key}:${name}`;
  // Where somebody is told, only what counts for the registration counts; elsewhere, what this window has seen.
  const { recordings } = session.launch;
  const held = recordings ? session.memory(name) : (parseObject(store.read(own)) as MediaMemory | undefined);
  if (held) {
    const goOn = () => {
      // What was played to its end starts anew.
      if (held.time < media.duration - 1) media.currentTime = held.time;
    };
    if (media.readyState >= HTMLMediaElement.HAVE_METADATA) goOn();
    else media.addEventListener('loadedmetadata', goOn, { once: true });
  }
  return new MediaLog(
    {
      tell: (news) => session.media(news, about),
      newSession: () => `${about.iri} ${Date.now()} ${Math.random()}`,
      after: (milliseconds, run) => {
        const timer = window.setTimeout(run, milliseconds);
        return () => window.clearTimeout(timer);
      },
      remember: (memory) => {
        if (recordings) session.remember(name, memory);
        else store.write(own, JSON.stringify(memory));
      },
      shown: () => shown(media),
    },
    held,
  );
}

/** What of a recording the learner has chosen to see and hear, where there is a choice. */
function shown(media: HTMLMediaElement): MediaShown {
  const captions = Array.from(media.textTracks).filter(({ kind }) => kind === 'captions');
  const { described } = media.dataset;
  return {
    ...(captions.length > 0
      ? { captions: captions.find(({ mode }) => mode !== 'disabled')?.language ?? false }
      : {}),
    ...(described ? { described: media.getAttribute('src') === described } : {}),
  };
}

/** Of a recording inside an activity or a page: the page that it stands on. */
function pageIri(media: HTMLElement, { data }: LearningSession): string {
  const id = media.closest<HTMLElement>('.page')?.dataset.page;
  const pages = data.modules.flatMap((module) => module.pages);
  return pages.find((page) => page.id === id)?.iri ?? data.unit.iri;
}

/** What the learner chose holds for every recording, and for the pages of this session. */
function shared(store: Store, key: string, first: string): Shared {
  let value = store.read(key) ?? first;
  const followers: ((value: string) => void)[] = [];
  return {
    get value() {
      return value;
    },
    set(wish) {
      value = wish;
      store.write(key, value);
      for (const apply of followers) apply(value);
    },
    follow(apply) {
      followers.push(apply);
      apply(value);
    },
  };
}

function cannotPlay(media: HTMLMediaElement, say: Say): HTMLElement {
  const link = make(
    'a',
    { href: media.getAttribute('src') ?? '', target: '_blank', rel: 'noopener' },
    say('media.open'),
  );
  return make('p', { class: 'media-error', role: 'status' }, `${say('media.error')} `, link);
}
