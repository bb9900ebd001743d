import { make, setText } from './dom.ts';
import type { Captions, Switch } from './media-text.ts';
import type { Say } from './words.ts';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** What holds for all recordings of the page: a learner who wants captions wants them everywhere. */
export interface Shared {
  readonly value: string;
  readonly set: (value: string) => void;
  readonly follow: (apply: (value: string) => void) => void;
}

export interface BarParts {
  readonly media: HTMLMediaElement;
  /** What goes full screen: recording and controls. */
  readonly frame: HTMLElement;
  readonly say: Say;
  readonly captions: Captions | undefined;
  readonly captionsWish: Shared;
  readonly languageWish: Shared;
  readonly descriptions: Switch;
  readonly descriptionsWish: Shared;
}

/**
 * Controls of our own. The browser's hide captions in a menu and have nothing for descriptions; Section 508, 503.4 wants
 * both beside the volume. Everything is a button, a slider or a list of the browser's, so that keyboard, touch and
 * speech work as everywhere, and no key does anything outside them (WCAG 2.2 SC 2.1.4).
 */
export function mediaBar(parts: BarParts): HTMLElement {
  const { media, frame, say } = parts;
  const bar = make('div', {
    class: 'media-bar',
    role: 'group',
    'aria-label': media.getAttribute('aria-label') ?? say('media.controls'),
  });
  const row = (...controls: (HTMLElement | undefined)[]) =>
    make(
      'div',
      { class: 'media-row' },
      ...controls.filter((each): each is HTMLElement => each !== undefined),
    );
  bar.append(
    row(
      playButton(media, say),
      ...position(media, say),
      // Here a phone has room for it.
      speed(media, say),
    ),
    row(
      ...volume(media, say),
      toggle(say('media.captions'), 'CC', parts.captions?.turn, parts.captionsWish),
      languageList(parts),
      toggle(say('media.descriptions'), 'AD', parts.descriptions, parts.descriptionsWish),
      media instanceof HTMLVideoElement && document.fullscreenEnabled ? fullScreen(frame, say) : undefined,
    ),
  );
  return bar;
}

/** `face`: letters, or nothing where the theme draws an icon by `data-face`. */
function button(name: string, face = ''): HTMLButtonElement {
  return make('button', { type: 'button', class: 'media-button', 'aria-label': name }, face);
}

function playButton(media: HTMLMediaElement, say: Say): HTMLElement {
  const control = button('');
  const draw = () => {
    const face = media.paused ? 'play' : 'pause';
    control.dataset.face = face;
    control.setAttribute('aria-label', say(`media.${face}`));
  };
  const turn = () => {
    if (media.paused) start(media);
    else media.pause();
  };
  control.addEventListener('click', turn);
  // For the pointer alone; the button is the way of all others.
  media.addEventListener('click', turn);
  for (const event of ['play', 'pause', 'ended']) media.addEventListener(event, draw);
  draw();
  return control;
}

/** The slider and the clock. */
function position(media: HTMLMediaElement, say: Say): HTMLElement[] {
  const slider = make('input', {
    type: 'range',
    class: 'media-seek',
    min: '0',
    value: '0',
    'aria-label': say('media.position'),
  });
  const clock = make('span', { class: 'media-clock', dir: 'ltr', 'aria-hidden': 'true' });
  const words = () =>
    slider.setAttribute(
      'aria-valuetext',
      say('media.position-of', { time: inWords(media.currentTime, say), total: inWords(length(media), say) }),
    );
  const draw = () => {
    slider.value = String(media.currentTime);
    setText(clock, `${inDigits(media.currentTime)} / ${inDigits(length(media))}`);
    // A screen reader would read every second of it aloud.
    if (media.paused || document.activeElement !== slider) words();
  };
  const measure = () => {
    slider.max = String(length(media));
    // One press of an arrow key; Page Up and Page Down take ten times as much.
    slider.step = length(media) > 120 ? '5' : '1';
    draw();
  };
  slider.addEventListener('input', () => {
    media.currentTime = Number(slider.value);
    draw();
    words();
  });
  for (const event of ['loadedmetadata', 'durationchange']) media.addEventListener(event, measure);
  for (const event of ['timeupdate', 'seeked', 'pause']) media.addEventListener(event, draw);
  measure();
  return [slider, clock];
}

function volume(media: HTMLMediaElement, say: Say): HTMLElement[] {
  const mute = button(say('media.mute'));
  const slider = make('input', {
    type: 'range',
    class: 'media-volume',
    min: '0',
    max: '100',
    step: '5',
    'aria-label': say('media.volume'),
  });
  const draw = () => {
    const silent = media.muted || media.volume === 0;
    mute.dataset.face = silent ? 'silent' : 'sound';
    mute.setAttribute('aria-pressed', String(silent));
    const percent = Math.round(media.muted ? 0 : media.volume * 100);
    slider.value = String(percent);
    slider.setAttribute('aria-valuetext', say('percent', { percent }));
  };
  mute.addEventListener('click', () => {
    const silent = media.muted || media.volume === 0;
    if (silent && media.volume === 0) media.volume = 1;
    media.muted = !silent;
  });
  slider.addEventListener('input', () => {
    media.muted = false;
    media.volume = Number(slider.value) / 100;
  });
  media.addEventListener('volumechange', draw);
  draw();
  return [mute, slider];
}

/** A button for captions or descriptions; none where the recording has none. */
function toggle(name: string, face: string, turn: Switch, wish: Shared): HTMLElement | undefined {
  if (!turn) return undefined;
  // The name holds what is seen, for people who say it (WCAG 2.5.3).
  const control = button(`${face} ${name}`, face);
  wish.follow((value) => {
    const on = value === 'on';
    control.setAttribute('aria-pressed', String(on));
    turn(on);
  });
  control.addEventListener('click', () => wish.set(wish.value === 'on' ? 'off' : 'on'));
  return control;
}

/** The languages of the captions, where there are several. Whoever chooses one wants to see it. */
function languageList({ captions, captionsWish, languageWish, say }: BarParts): HTMLElement | undefined {
  if (!captions || captions.languages.length < 2) return undefined;
  const list = make(
    'select',
    { class: 'media-speed media-language', 'aria-label': say('media.captions-language') },
    ...captions.languages.map(([lang, name]) => make('option', { value: lang, lang }, name)),
  );
  languageWish.follow((wish) => {
    list.value = captions.choose(wish);
  });
  list.addEventListener('change', () => {
    languageWish.set(list.value);
    captionsWish.set('on');
  });
  return list;
}

function speed(media: HTMLMediaElement, say: Say): HTMLElement {
  const list = make('select', { class: 'media-speed', 'aria-label': say('media.speed') });
  for (const each of speeds)
    list.append(
      make('option', { value: String(each) }, `${each.toLocaleString(document.documentElement.lang)}×`),
    );
  list.value = '1';
  list.addEventListener('change', () => {
    // The default one too: it is that of another film which is loaded in the place of this one.
    media.defaultPlaybackRate = Number(list.value);
    media.playbackRate = media.defaultPlaybackRate;
  });
  media.addEventListener('ratechange', () => {
    list.value = String(media.playbackRate);
  });
  return list;
}

function fullScreen(frame: HTMLElement, say: Say): HTMLElement {
  const control = button(say('media.full'));
  control.dataset.face = 'full';
  const draw = () => control.setAttribute('aria-pressed', String(document.fullscreenElement === frame));
  control.addEventListener('click', () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen();
    void done.catch(() => {});
  });
  frame.addEventListener('fullscreenchange', draw);
  draw();
  return control;
}

/** A browser that does not let it play says so by leaving the button as it is. */
export function start(media: HTMLMediaElement): void {
  void media.play().catch(() => {});
}

/** Seconds; 0 until the browser knows, and for what has no end. */
const length = ({ duration }: HTMLMediaElement): number => (Number.isFinite(duration) ? duration : 0);

const inDigits = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function inWords(seconds: number, say: Say): string {
  const minutes = Math.floor(seconds / 60);
  const rest = say('quiz.time.seconds', { count: Math.floor(seconds % 60) });
  return minutes > 0 ? `${say('quiz.time.minutes', { count: minutes })} ${rest}` : rest;
}
