import type { Terms } from './licence-data.ts';

/** What is known when a course opens. Times are milliseconds since 1970. */
export interface Situation {
  /** By the clock of this device. */
  readonly now: number;
  /** By the server that the package lies on; undefined where it did not say. */
  readonly serverNow: number | undefined;
  /** Hosts of the page and of what it is shown in; none where it was opened from a disk. */
  readonly hosts: readonly string[];
  /** The terms in a token whose signature holds; undefined without one. */
  readonly proven: Terms | undefined;
  /** Whether it is certain that the learner has not begun. */
  readonly isNew: boolean;
}

/** `ended` and `elsewhere`: a notice says so, and the course can be taken as ever. */
export type Decision = 'nothing' | 'ended' | 'elsewhere' | 'block';

/**
 * What a licence changes in a launch. Only a learner who has not begun is ever asked to wait, and only where a signed
 * token and two clocks that nobody can set at once say that the licence is over; all else ends in a notice at most.
 */
export function decide(terms: Terms, { now, serverNow, hosts, proven, isNew }: Situation): Decision {
  if (terms.onExpiry === 'none') return 'nothing';
  if (!isOver(terms, now))
    return terms.hosts.length > 0 && hosts.length > 0 && !isListed(terms.hosts, hosts)
      ? 'elsewhere'
      : 'nothing';
  const blocks =
    isNew &&
    terms.onExpiry === 'block-new' &&
    proven?.onExpiry === 'block-new' &&
    isOver(proven, now) &&
    serverNow !== undefined &&
    isOver(terms, serverNow) &&
    isOver(proven, serverNow);
  return blocks ? 'block' : 'ended';
}

/**
 * Whether the last day is over everywhere: it ends last at UTC−12, 36 hours after it began in UTC. What is no day never
 * ends.
 */
export function isOver({ lastDay }: Pick<Terms, 'lastDay'>, now: number): boolean {
  return lastDay !== undefined && now >= Date.parse(`${lastDay}T00:00:00Z`) + 36 * 3_600_000;
}

/** `*.city.example` stands for all names below `city.example`. */
function isListed(listed: readonly string[], hosts: readonly string[]): boolean {
  return hosts.some((host) =>
    listed.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one)),
  );
}
