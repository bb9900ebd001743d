import { mergedSegments, type Segment, secondsPlayed } from './played-segments.ts';

/**
 * What of a recording is kept. The Video Profile counts parts played, progress, completion and time spent for a
 * registration, not for one sitting (2.5.3, 2.5.4.4, 2.5.4.5, 2.6.1).
 */
export interface MediaMemory {
  readonly time: number;
  readonly segments: readonly Segment[];
  readonly completed: boolean;
  /** Spent with it, counting twice what was played twice. */
  readonly seconds: number;
}

/** By a recording's key: the one that was played last stands last. */
export type MediaMemories = ReadonlyMap<string, MediaMemory>;

/** So many recordings of a unit are remembered, those played last: what is saved has an end. */
const mostRecordings = 60;

export function withMemory(all: MediaMemories | undefined, key: string, memory: MediaMemory): MediaMemories {
  const kept = new Map(all);
  kept.delete(key);
  kept.set(key, memory);
  return new Map([...kept].slice(-mostRecordings));
}

/** What two tabs know of one recording; the learner is where ours stands. */
export function mergeMemory(ours: MediaMemory, theirs: MediaMemory): MediaMemory {
  return {
    time: ours.time,
    segments: mergedSegments(ours.segments, theirs.segments),
    completed: ours.completed || theirs.completed,
    seconds: Math.max(ours.seconds, theirs.seconds),
  };
}

/** `<key>~<time>~<seconds>[~c]*<from>~<to>*…!…`, in thousandths of a second, base 36: a part of the saved state. */
export function encodeMemories(all: MediaMemories): string {
  return [...all]
    .map(([key, { time, segments, completed, seconds }]) =>
      [
        [key, thousandths(time), thousandths(seconds), ...(completed ? ['c'] : [])].join('~'),
        ...segments.map((segment) => segment.map(thousandths).join('~')),
      ].join('*'),
    )
    .join('!');
}

/** Never throws; a part without two numbers in order is left out. */
export function decodeMemories(text: string): MediaMemories {
  return new Map(
    text.split('!').flatMap((entry): [string, MediaMemory][] => {
      const [head = '', ...parts] = entry.split('*');
      const [key, time = '', seconds = '', flag] = head.split('~');
      if (!key) return [];
      const segments = parts.flatMap((part): Segment[] => {
        const [from = Number.NaN, to = Number.NaN] = part.split('~').map(number);
        return to > from ? [[from, to]] : [];
      });
      const spent = number(seconds) || secondsPlayed(segments);
      return [[key, { time: number(time) || 0, segments, completed: flag === 'c', seconds: spent }]];
    }),
  );
}

const thousandths = (seconds: number): string => Math.round(seconds * 1000).toString(36);
const number = (text: string): number => Number.parseInt(text, 36) / 1000;
