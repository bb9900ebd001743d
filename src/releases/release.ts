import type { Course } from '../course/model.ts';

/** One course in one language (for one licensee): the unit that is rendered once. */
export interface Release {
  readonly course: Course;
  /** BCP 47; the course's own language or one of its translations. */
  readonly language: string;
  /** `{{ name }}` → value. */
  readonly variables: Readonly<Record<string, string>>;
  /** The same course in the other languages that its package holds too; missing where there are none. */
  readonly translations?: readonly Release[];
  /** All of it is said in the pseudo-language `en-XA`. */
  readonly pseudo?: true;
}

/** A release in each of its languages, the course's own first. */
export function languagesOf(release: Release): readonly Release[] {
  return [release, ...(release.translations ?? [])];
}

/** A file of a package. Media stay on disk until the zip is written, so that memory is flat. */
export interface ContentFile {
  /** `[a-z0-9._/-]`, relative to the package root. */
  readonly path: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly file: string; readonly size: number };
}

/**
 * A launchable unit: a SCO in SCORM, an AU in cmi5. With `packaging.scos: one` there is one, `index.html`;
 * with `per-module` one for each module, `<module id>.html` (`index_.html` for a module called `index`, as for `accessibility`).
 */
export interface LaunchUnit {
  /** `course` for the only one, else the module's id. */
  readonly id: string;
  /** The course in one piece: its id says nothing, for a module may be called `course` too. */
  readonly whole: boolean;
  readonly title: string;
  readonly description: string | undefined;
  readonly href: string;
  /** Ids of the modules inside, in order. */
  readonly modules: readonly string[];
  /** Ids of the units that come first. */
  readonly requires: readonly string[];
  readonly optional: boolean;
  readonly objectives: readonly string[];
  /** Whether an assessment inside decides success. */
  readonly assessed: boolean;
  /** 0 to 1: the passing mark of that assessment; none where several have different marks. */
  readonly passing: number | undefined;
  /** What counts as done: decides cmi5 moveOn and SCORM 2004 rollup. */
  readonly done: 'completed' | 'passed' | 'completed-and-passed';
  readonly seconds: number | undefined;
  /** Characters of the longest state that the player can save for it. */
  readonly largestState: number;
  /** The HTML page; `policySlot` stands where the target's Content-Security-Policy goes. */
  readonly html: string;
  /** The unit in the other languages of its package, as those of the release; missing where there are none. */
  readonly translations?: readonly UnitTranslation[];
}

/** What differs by language. */
export type UnitTranslation = Pick<LaunchUnit, 'title' | 'description' | 'href' | 'html'> & {
  /** BCP 47. */
  readonly language: string;
};

export const policySlot = '%content-security-policy%';

/** What `render` makes of a release, once for all targets. */
export interface Content {
  readonly release: Release;
  readonly units: readonly LaunchUnit[];
  /** Shared by all units: styles, course data (`.js`), media. Sorted by path; without the player. */
  readonly files: readonly ContentFile[];
}
