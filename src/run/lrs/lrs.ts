import type { Cmi5Session } from './cmi5-session.ts';
import type { Documents } from './documents.ts';
import type { Au, Cmi5Options } from './launch.ts';
import type { Fields } from './values.ts';

/** A request as it came and went; preflights are left out. */
export interface Exchange {
  /** Which launch came before it, from 1. */
  readonly launch: number;
  readonly method: string;
  /** `statements`, `activities/state` … or `fetch`. */
  readonly resource: string;
  /** Name of the state or profile document. */
  readonly name: string | undefined;
  readonly status: number;
}

export interface LrsLaunch {
  readonly url: string;
  readonly registration: string;
}

/** What happens to a request instead of an answer: it gets this one, hangs for ever, or is closed to other origins. */
export type Interference =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'hang'
  | 'closed';

export interface Lrs {
  /** Asked before each request that is not a preflight; `resource` is `statements`, `activities/state` … or `fetch`. */
  interfere: (method: string, resource: string) => Interference | undefined;
  readonly origin: string;
  /** Ends in `/`. */
  readonly endpoint: string;
  /** Accepted statements, in order, as they were sent. */
  readonly statements: readonly Fields[];
  readonly documents: Documents;
  readonly sessions: readonly Cmi5Session[];
  readonly exchanges: readonly Exchange[];
  /** What was refused, or is against xAPI. */
  readonly complaints: readonly string[];
  /** Everything that was refused or against a rule, of cmi5 too, in readable sentences. */
  readonly violations: () => string[];
  readonly launchCmi5: (au: Au, options?: Cmi5Options) => LrsLaunch;
  /** A Tin Can launch: endpoint, auth, actor, registration and activity_id in the address. */
  readonly launchXapi: (page: string, activity: string, options?: XapiOptions) => LrsLaunch;
  readonly close: () => Promise<void>;
}

export interface XapiOptions {
  readonly registration?: string;
  /** The form of older launchers: every property of the actor is a list. */
  readonly oldActor?: boolean;
}
