/** From and to, in seconds of the recording, thousandths at the finest; `from < to`. */
export type Segment = readonly [from: number, to: number];

/** So many parts are told in the order in which they were played; then the order is given up, not the parts. */
const mostSegments = 50;

/** Thousandths of a second: what the xAPI Video Profile allows (2.5.4). */
export function toThousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** With one more part that was played. What goes on where the last part ended is the same part. */
export function withSegment(segments: readonly Segment[], from: number, to: number): readonly Segment[] {
  const start = toThousandths(from);
  const end = toThousandths(to);
  if (!(end > start)) return segments;
  const last = segments[segments.length - 1];
  const joined: readonly Segment[] =
    last?.[1] === start ? [...segments.slice(0, -1), [last[0], end]] : [...segments, [start, end]];
  return bounded(joined);
}

/** What is played in more parts than that forgets the shortest of them: less is told than was played, never more. */
function bounded(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length <= mostSegments) return segments;
  const whole = union(segments);
  if (whole.length <= mostSegments) return whole;
  const length = ([from, to]: Segment) => to - from;
  const kept = new Set([...whole].sort((a, b) => length(b) - length(a)).slice(0, mostSegments));
  return whole.filter((each) => kept.has(each));
}

/** The parts that two tabs know of: in our order, as long as the other has nothing that we lack. */
export function mergedSegments(ours: readonly Segment[], theirs: readonly Segment[]): readonly Segment[] {
  const both = union([...ours, ...theirs]);
  return secondsPlayed(both) > secondsPlayed(union(ours)) ? bounded(both) : ours;
}

/** Every second that was played once, from first to last; parts that touch are one. */
export function union(segments: readonly Segment[]): readonly Segment[] {
  const sorted = [...segments].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Seconds that were played, with what was played twice counted twice. */
export function secondsPlayed(segments: readonly Segment[]): number {
  return toThousandths(segments.reduce((sum, [from, to]) => sum + to - from, 0));
}

/** 0 to 1, thousandths, rounded down: 1 says that all of it was played. */
export function shareOf(segments: readonly Segment[], length: number): number {
  if (!(length > 0)) return 0;
  return Math.min(1, Math.floor((secondsPlayed(union(segments)) / length) * 1000) / 1000);
}

/** `0.000[.]12.000[,]14.000[.]21.000`: the form of the profile (2.5.4.5). */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map(([from, to]) => `${from.toFixed(3)}[.]${to.toFixed(3)}`).join('[,]');
}
