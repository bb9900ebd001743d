import type { Element } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';

/** What rules for cmi5 look at. */
export interface Cmi5Package {
  readonly file: string;
  readonly text: string;
  readonly root: Element;
  readonly aus: readonly Element[];
  /** Names of all entries of the zip. */
  readonly paths: ReadonlySet<string>;
  /** A course structure without a zip (§14.2): all its pages are elsewhere. */
  readonly isBare: boolean;
}

export const rule = rulesAbout<Cmi5Package>();
