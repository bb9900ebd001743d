import type { QuizData } from '../course-data.ts';

export type TimeLimit = NonNullable<QuizData['timeLimit']>;

/** What a learner is told of the time. */
export type TimeNews = 'start' | 'soon' | 'over';

/**
 * The time of one attempt at a quiz. It is an honest limit: it starts anew when the learner closes the course and comes
 * back to the attempt, because a file in an LMS cannot prove when an attempt was begun.
 */
export interface QuizTime {
  /** Seconds; zero or less when the time is up, Infinity when the limit is switched off. */
  left(): number;
  /** Half of the limit on top, from now where the time is up. */
  more(): void;
  /** No limit for this attempt. */
  off(): void;
  /** Back to before the attempt, with the limit that the author set. */
  reset(): void;
  /** To be asked each second of an attempt; the first time starts it. */
  news(): TimeNews | undefined;
}

/** `limit`: seconds. `clock`: seconds that stand still while the page is hidden. */
export function createQuizTime(limit: number, clock: () => number): QuizTime {
  let allowed = limit;
  let begun: number | undefined;
  /** What was left when news was last asked for. */
  let before = 0;
  const used = () => (begun === undefined ? 0 : clock() - begun);
  const left = () => allowed - used();
  return {
    left,
    more() {
      // WCAG 2.2.1 “Extend” asks for ten times at least; here there is no last time.
      allowed = Math.max(allowed, used()) + limit / 2;
      before = left();
    },
    off() {
      allowed = Number.POSITIVE_INFINITY;
    },
    reset() {
      allowed = limit;
      begun = undefined;
    },
    news() {
      const last = before;
      const starts = begun === undefined;
      begun ??= clock();
      before = left();
      if (starts) return 'start';
      const passed = (mark: number) => last > mark && before <= mark;
      if (passed(0)) return 'over';
      // A short limit is warned of late enough to mean something, and more than 20 seconds before the end.
      return (limit > 60 ? [300, 60] : [30]).some(passed) ? 'soon' : undefined;
    },
  };
}
