import type { Clock } from './clock.ts';

/** How long a learner spent on each question: what passed since the last answer, or since the page or quiz began. */
export class Attention {
  private readonly clock: Clock;
  private readonly spent = new Map<string, number>();
  private since = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  restart(): void {
    this.since = this.clock.seconds();
  }

  spend(questionId: string): void {
    const now = this.clock.seconds();
    this.spent.set(questionId, (this.spent.get(questionId) ?? 0) + now - this.since);
    this.since = now;
  }

  /** Seconds; the next answer counts from nothing. */
  take(questionId: string): number {
    const seconds = this.spent.get(questionId) ?? 0;
    this.spent.delete(questionId);
    return seconds;
  }
}
