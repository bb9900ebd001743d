import { matchLanguage } from '../core/match-language.ts';
import { make, setText, show } from './dom.ts';
import { start } from './media-bar.ts';
import { activeText, findTracks } from './media-cues.ts';

/** A thing that the learner can switch on and off; `undefined` where the recording has none. */
export type Switch = ((on: boolean) => void) | undefined;

/** Captions, in one language or more. */
export interface Captions {
  readonly turn: (on: boolean) => void;
  /** In the author's order, each with its name in itself. */
  readonly languages: readonly (readonly [language: string, name: string])[];
  /** Shows those in the language that suits a wish best, with the transcript in it; returns which that is. */
  readonly choose: (wish: string) => string;
}

/**
 * In a video the browser draws them, where the author placed them, in full screen too; a sound recording has no picture
 * to draw in, so that they are written below it.
 */
export function captionsOf(
  block: HTMLElement,
  media: HTMLMediaElement,
  frame: HTMLElement,
): Captions | undefined {
  const elements = Array.from(media.querySelectorAll<HTMLTrackElement>('track[kind="captions"]'));
  const languages = elements.map(({ srclang, label }) => [srclang, label] as const);
  const first = elements.findIndex((each) => each.default);
  let wanted = false;
  let shown = first;
  const tracks: TextTrack[] = [];
  const box = make('p', { class: 'media-words' });
  const drawn = media instanceof HTMLVideoElement;
  const draw = () => {
    tracks.forEach((track, at) => {
      track.mode = !wanted || at !== shown ? 'disabled' : drawn ? 'showing' : 'hidden';
    });
    const track = tracks[shown];
    if (drawn || !track) return;
    write(box, media, wanted ? activeText(track) : '');
    show(box, wanted);
  };
  findTracks(block, media, 'captions', (found, at) => {
    tracks[at] = found;
    found.addEventListener('cuechange', draw);
    draw();
  });
  if (tracks.length === 0) return undefined;
  if (!drawn) frame.append(box);
  return {
    turn(on) {
      wanted = on;
      draw();
    },
    languages,
    choose(wish) {
      const tags = languages.map(([language]) => language);
      const found = tags.indexOf(matchLanguage([wish], tags) ?? '');
      shown = found < 0 ? first : found;
      draw();
      const language = tags[shown] ?? '';
      showTranscript(block, language);
      return language;
    },
  };
}

/** Of several transcripts the one in a language; all of them where there is none in it. */
function showTranscript(block: HTMLElement, language: string): void {
  const all = Array.from(block.querySelectorAll<HTMLElement>('.transcript[data-language]'));
  const found = matchLanguage(
    [language],
    all.map((each) => each.dataset.language ?? ''),
  );
  for (const each of all) show(each, found === undefined || each.dataset.language === found);
}

/**
 * A box without a word takes no room before the recording is played; then it keeps what it has, so that nothing below it
 * jumps up and down between two sentences.
 */
function write(box: HTMLElement, media: HTMLMediaElement, text: string): void {
  setText(box, text || (media.played.length > 0 ? '\u00A0' : ''));
}

/** Words in a minute at which a screen reader is taken to speak: slower than most are set to. */
const pace = 150;

/**
 * Descriptions as words: a polite live region, which a screen reader speaks between its other words, and in sight for
 * everybody else. Nobody can ask a screen reader whether it has finished. So a description that takes longer to say
 * than the pause that the author left for it holds the recording until it should be over (WCAG 2.2 SC 1.2.7); whoever
 * presses Play meanwhile goes on at once. `hold`: hears when the recording rests for that, and when it goes on.
 */
export function descriptionsOf(
  block: HTMLElement,
  media: HTMLMediaElement,
  frame: HTMLElement,
  hold: (on: boolean) => void,
): Switch {
  let wanted = false;
  let track: TextTrack | undefined;
  let until = 0;
  let timer: number | undefined;
  const box = make('p', { class: 'media-words', role: 'status', 'data-cw': 'description' });
  const goOn = () => {
    window.clearTimeout(timer);
    timer = undefined;
    hold(false);
  };
  const read = () => {
    if (!track || !wanted) return;
    const text = activeText(track);
    const now = performance.now();
    if (text) {
      setText(box, text);
      until = now + (text.split(/\s+/).length / pace) * 60_000;
    } else if (until > now && !media.paused) {
      hold(true);
      media.pause();
      timer = window.setTimeout(() => {
        goOn();
        // Meanwhile the learner may have left: to another page, another language, or another window of the browser.
        if (isHeard(media, frame)) start(media);
      }, until - now);
    } else write(box, media, '');
  };
  findTracks(block, media, 'descriptions', (found) => {
    track = found;
    found.addEventListener('cuechange', read);
    found.mode = wanted ? 'hidden' : 'disabled';
  });
  if (!track) return undefined;
  media.addEventListener('play', () => timer !== undefined && goOn());
  frame.append(box);
  return (on) => {
    wanted = on;
    if (track) track.mode = on ? 'hidden' : 'disabled';
    if (!on) setText(box, '');
    show(box, on);
  };
}

/** As long as its page is shown; a film only where it can be seen, too. */
function isHeard(media: HTMLMediaElement, frame: HTMLElement): boolean {
  return frame.getClientRects().length > 0 && !(document.hidden && media instanceof HTMLVideoElement);
}

/**
 * A second film in which the descriptions are spoken: it takes the place of the first, at the same second, and plays on
 * where that played; the speed is the default one, which a change of film leaves as it is.
 */
export function describedFilmOf(media: HTMLMediaElement): Switch {
  const { described } = media.dataset;
  const plain = media.getAttribute('src') ?? '';
  if (!described) return undefined;
  /** How the one that is left stood; of one that was never shown there is nothing to go on with. */
  let left: { readonly time: number; readonly plays: boolean } | undefined;
  media.addEventListener('loadedmetadata', () => {
    if (!left) return;
    const { time, plays } = left;
    left = undefined;
    media.currentTime = time;
    if (plays) start(media);
  });
  return (on) => {
    const wanted = on ? described : plain;
    if (media.getAttribute('src') === wanted) return;
    // Who changes their mind before the other is there goes on from where the first stood.
    if (media.readyState > 0 && !left) left = { time: media.currentTime, plays: !media.paused };
    // A busy browser has not said for a while how far it has played, and says no more once it loads the other.
    media.dispatchEvent(new Event('timeupdate'));
    media.src = wanted;
  };
}
