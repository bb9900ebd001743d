import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Served } from '../serve.ts';

/** A call of the API, or a statement, as it came. */
export type Heard = Readonly<Record<string, unknown>>;

/** What an LMS has been told of a unit. What it was not told is missing. */
export interface Told {
  /** SCORM: the calls in order. */
  readonly calls?: readonly Heard[];
  /** cmi5 and Tin Can: the statements that were taken, in order. */
  readonly statements?: readonly Heard[];
  readonly status?: string;
  readonly score?: string;
  readonly exit?: string;
  /** As the standard writes it. */
  readonly time?: string;
}

/** The other side of one unit of a package: what launches it, serves its files, and listens. */
export interface Runtime {
  /** All that the package may reach. */
  readonly origins: readonly string[];
  /** Whether an address is that of a page of the course. */
  readonly isCourse: (url: string) => boolean;
  /** Path of the launch page on the server of the files, as it stands in `log`. */
  readonly page: string;
  readonly log: readonly Served[];
  /** Address that opens the unit; each time a launch of its own, of one learner. */
  readonly launch: () => string;
  /** Whether the session of this launch has begun; where none is to begin, it has. */
  readonly heard: () => boolean;
  /** What was wrong with what it heard, once the last launch has ended. */
  readonly findings: (place: Place) => Diagnostic[];
  readonly told: () => Told;
  readonly close: () => Promise<void>;
}

/** The path of an address below a server, as browsers ask for it. */
export function pathBelow(origin: string, under: string, address: string): string {
  const base = `${origin}${under}`;
  return URL.canParse(address, base) ? new URL(address, base).pathname : address;
}
