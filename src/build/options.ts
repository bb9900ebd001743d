import type { Day } from '../course/days.ts';
import type { TargetId } from '../course/model.ts';
import type { KnownFindings } from '../diagnostics/baseline.ts';
import type { Resources } from '../resources.ts';

export interface CheckOptions {
  /** Course folders, catalogues or folders of courses; relative to `from`. None: `from` itself. */
  readonly paths: readonly string[];
  /** Absolute folder that paths are relative to, and that findings are reported from. */
  readonly from: string;
  /** Findings as the rules give them, whatever a catalogue and comments in the texts say. */
  readonly plain?: boolean;
}

export interface CatalogueOptions extends Omit<CheckOptions, 'plain'> {
  /** The day on which licences run or have ended. */
  readonly today: Day;
  /** How many courses are checked at the same time. Default: 1. */
  readonly jobs?: number;
  /** For the colours of themes. Default: our own. */
  readonly resources?: Resources;
}

export interface BuildOptions extends Omit<CheckOptions, 'plain'> {
  readonly resources: Resources;
  /** Folder for packages; relative to `from`. Default: the catalogue's, else `dist/packages`. */
  readonly out?: string;
  /** Instead of what the course or catalogue names. */
  readonly targets?: readonly TargetId[];
  /** Also write a map of what can be recorded, `<course>-<version>-analytics.json`, for each language. */
  readonly analytics?: boolean;
  /** Each course in the pseudo-language `en-XA` instead of its own: to try its layout with longer words. */
  readonly pseudo?: boolean;
  /** `false`: courses alone, without their refreshers. */
  readonly refreshers?: boolean;
  /** Findings that do not keep a course from being built, though a catalogue calls them errors. */
  readonly known?: KnownFindings;
  /** How many packages are written at the same time. Default: 2. */
  readonly jobs?: number;
  /** Seconds since 1970 for every zip entry (`SOURCE_DATE_EPOCH`). */
  readonly timestamp?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: BuildProgress) => void;
}

export type BuildProgress =
  | { readonly kind: 'course'; readonly folder: string; readonly index: number; readonly count: number }
  | { readonly kind: 'package'; readonly package: BuiltPackage };

export interface BuiltPackage {
  readonly course: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  /** All of its languages, where it holds more than one. */
  readonly languages?: readonly string[];
  readonly target: TargetId;
  /** Of a refresher: the course that it refreshes, and the step or update. */
  readonly refreshes?: { readonly course: string; readonly step: string };
  /** Absolute path of the zip. */
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}
