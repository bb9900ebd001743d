import type { MediaPlayed, MediaShown } from '../tracker.ts';
import type { MediaMemory } from './media-memory.ts';
import {
  type Segment,
  secondsPlayed,
  segmentsText,
  shareOf,
  toThousandths,
  withSegment,
} from './played-segments.ts';

/** What is told of a recording, without what it is. */
export type MediaNews = Omit<MediaPlayed, 'kind' | 'at' | 'media'>;

/** This much of a recording played counts as all of it: what follows is most often credits and a fading sound. */
export const threshold = 0.95;
/** Milliseconds without another jump after which a jump is told: dragging along the bar makes dozens. */
export const scrubbing = 800;
/**
 * Starts, stops and jumps that are told one by one while a page is open. Whoever plays with the controls for longer is
 * told by `terminated` alone, which names all parts that were played: an LRS is no place for a thousand clicks.
 */
const mostNews = 60;

export interface MediaLogParts {
  readonly tell: (news: MediaNews) => void;
  /** Another name for each session with the recording. */
  readonly newSession: () => string;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly remember: (memory: MediaMemory) => void;
  readonly shown: () => MediaShown;
}

/**
 * One recording on one page: what was played of it, told in the order of the xAPI Video Profile: initialized, played,
 * paused, seeked, interacted, completed, terminated. A session begins when the learner first starts it, and ends when they leave.
 */
export class MediaLog {
  private readonly parts: MediaLogParts;
  private segments: readonly Segment[];
  private completed: boolean;
  /** Spent with it up to the part that is being played. */
  private spent: number;
  private length = 0;
  private name = '';
  /** What was shown when that was told last. */
  private look = '';
  private told = 0;
  /** Whether the last that was told is that it runs. */
  private runs = false;
  /** Where the part that is being played began; undefined while it rests. */
  private since: number | undefined;
  /** The last place that was played or rested at. */
  private last: number;
  /** Where the jump under way began, whether it was playing then, and what calls off its telling. */
  private jump:
    | { readonly from: number; readonly to: number; readonly playing: boolean; readonly cancel: () => void }
    | undefined;

  constructor(parts: MediaLogParts, memory?: MediaMemory) {
    this.parts = parts;
    this.segments = memory?.segments ?? [];
    this.completed = memory?.completed ?? false;
    this.last = memory?.time ?? 0;
    // One that was kept by an earlier release of the player has only its parts.
    this.spent = memory?.seconds ?? secondsPlayed(this.segments);
  }

  /** The recording runs from `time` on; `length` in seconds. */
  play(time: number, length: number): void {
    this.length = length;
    if (this.since !== undefined) return;
    if (this.name === '') {
      this.name = this.parts.newSession();
      this.tell('initialized', this.last);
    }
    if (!this.jump) this.note('played', time);
    this.since = time;
    this.last = time;
  }

  /** Still running at `time`. */
  run(time: number): void {
    if (this.since === undefined) return;
    this.last = time;
    this.complete();
  }

  /** The recording rests at `time`: by the learner's wish, or because it has ended. */
  pause(time: number): void {
    if (this.since === undefined) return;
    this.last = time;
    this.keep();
    if (!this.jump) this.note('paused', time);
    this.complete();
  }

  /** A jump has begun; the last place that was played is where it came from. */
  seek(to: number): void {
    // The other version of a film, set to the same place, jumps by less than one can aim at.
    if (this.name === '' || (!this.jump && Math.abs(to - this.last) < 0.5)) {
      this.last = to;
      return;
    }
    const from = this.jump?.from ?? this.last;
    const playing = this.jump?.playing ?? this.since !== undefined;
    this.jump?.cancel();
    this.keep();
    this.last = to;
    this.jump = { from, to, playing, cancel: this.parts.after(scrubbing, () => this.land()) };
    // What runs on after the jump is a part of its own.
    if (playing) this.since = to;
  }

  /** The learner wants other captions, or the other version of it. */
  change(): void {
    if (this.name === '' || this.told >= mostNews || this.looks() === this.look) return;
    this.told++;
    this.tell('interacted', this.last);
  }

  /** The learner leaves the page, or the course: the session with this recording is over. */
  end(): void {
    if (this.name === '') return;
    this.land();
    if (this.since !== undefined) this.pause(this.last);
    this.tell('terminated', this.last);
    this.name = '';
  }

  /** Tells the jump that is over, and whether the recording runs or rests after it, where that is news. */
  private land(): void {
    const { jump } = this;
    if (!jump) return;
    jump.cancel();
    this.jump = undefined;
    if (toThousandths(jump.from) !== toThousandths(jump.to)) this.note('seeked', jump.to, jump.from);
    if (jump.playing && this.since === undefined) this.note('paused', this.last);
    if (!jump.playing && this.since !== undefined) this.note('played', this.since);
  }

  /** What was played since the recording was started, or jumped. */
  private keep(): void {
    if (this.since === undefined) return;
    this.segments = this.played();
    this.spent = this.seconds();
    this.since = undefined;
    this.memorise();
  }

  private complete(): void {
    if (this.completed || shareOf(this.played(), this.length) < threshold) return;
    this.completed = true;
    this.tell('completed', this.last);
    this.memorise();
  }

  /** Keeps what is played so far: the page may never come back while it plays on. */
  hold(): void {
    if (this.since !== undefined) this.memorise();
  }

  private memorise(): void {
    const { last: time, completed } = this;
    this.parts.remember({ time, segments: this.played(), completed, seconds: this.seconds() });
  }

  /** With the part that is being played. */
  private played(): readonly Segment[] {
    return this.since === undefined ? this.segments : withSegment(this.segments, this.since, this.last);
  }

  private seconds(): number {
    return toThousandths(this.spent + (this.since === undefined ? 0 : Math.max(0, this.last - this.since)));
  }

  private note(verb: 'played' | 'paused' | 'seeked', time: number, from?: number): void {
    // What is told to run is told to rest (2.3.3), and nothing else rests.
    if (verb === 'paused' ? !this.runs : this.told >= mostNews) return;
    this.told++;
    if (verb !== 'seeked') this.runs = verb === 'played';
    this.tell(verb, time, from);
  }

  private looks(): string {
    return JSON.stringify(this.parts.shown());
  }

  private tell(verb: MediaNews['verb'], time: number, from?: number): void {
    const tells = verb === 'initialized' || verb === 'interacted';
    if (tells) this.look = this.looks();
    const segments = this.played();
    this.parts.tell({
      verb,
      session: this.name,
      time: toThousandths(time),
      ...(from === undefined ? {} : { from: toThousandths(from) }),
      length: toThousandths(this.length),
      threshold,
      played: segmentsText(segments),
      progress: shareOf(segments, this.length),
      seconds: this.seconds(),
      ...(tells ? { shown: this.parts.shown() } : {}),
    });
  }
}
