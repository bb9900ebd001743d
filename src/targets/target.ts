import type { TargetId } from '../course/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Content, ContentFile } from '../releases/release.ts';
import type { VerifyOptions } from '../verify/rule.ts';

/** A standard that we emit. One folder in `targets/` for each; the table in `targets/index.ts` lists them. */
export interface Target {
  readonly id: TargetId;
  /** As people say it: `SCORM 2004 4th Edition`. */
  readonly title: string;
  /** Which player bundle goes into the package as `player/player.js`. */
  readonly player: PlayerKind;
  /** Hosts that the page may connect to: the value of CSP `connect-src`. */
  readonly connect: string;
  /** Manifest and schema files. `now` comes in from outside where a standard wants a date: none does today. */
  readonly files: (content: Content, schemas: SchemaFiles) => ContentFile[];
  /** Rules for packages of this standard, applied by `verify`. */
  readonly verify: (view: PackageView, options?: VerifyOptions) => Promise<Diagnostic[]>;
  /** Characters of saved progress that the standard promises to keep (`cmi.suspend_data`). */
  readonly stateLimit?: number;
  /** What this standard cannot say about a course: news for its author, not faults of the package. */
  readonly limits?: (content: Content) => Diagnostic[];
}

export type PlayerKind = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'web';

/** The XSD and DTD files of a standard, read once, by name. */
export type SchemaFiles = (
  edition: 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th',
) => ReadonlyMap<string, Uint8Array>;

/** An opened package, ours before it is zipped or anybody's zip: names in order, and bytes on demand. */
export interface PackageView {
  readonly name: string;
  readonly entries: readonly { readonly path: string; readonly size: number }[];
  /** `undefined` when there is no such entry, or when it is too large to be held in memory. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** The bytes from `start` to `end` (from 0, inclusive) a piece at a time, of an entry of any size. */
  readonly pieces?: (path: string, start: number, end: number) => AsyncIterable<Uint8Array>;
}
