import type { Standard } from '../standard.ts';

/**
 * What an LMS says of the packages that it takes. Nothing stands here that was not read in `source`, or in what a note
 * names: pages of the vendor, of those who run it, or its own code.
 */
export interface LmsProfile {
  readonly title: string;
  /** Other names that people type. */
  readonly aliases?: readonly string[];
  /** The standards that it imports as it comes, without a plugin. SCORM 2004 without an edition stands for all of them. */
  readonly takes: readonly Standard[];
  /** Standards that it is said to take, though no source of that was found: nothing is reported about them. */
  readonly unsure?: readonly Standard[];
  /** Where it says so, and the day on which that was read. */
  readonly source: string;
  readonly read: string;
  readonly size?: SizeLimit;
  /** Files in a package. */
  readonly mostFiles?: number;
  /** Standards of which it launches one SCO in a package, or records all SCOs as one. */
  readonly oneSco?: readonly Standard[];
  /** It launches the first resource with an address, whatever the items refer to. */
  readonly firstResource?: true;
  /** It lays imsss:sequencing aside. */
  readonly noSequencing?: true;
  /** Endings of files that it refuses, beside those that servers run. */
  readonly refuses?: RegExp;
  /** It takes no package that loads a part of the course from elsewhere. */
  readonly noOutside?: true;
  readonly notes?: readonly LmsNote[];
}

export interface SizeLimit {
  /** Bytes: of the zip, or of all files in it where `unpacked`. */
  readonly largest: number;
  readonly unpacked?: true;
  /** The standards that it is said of; all, if none are named. */
  readonly of?: readonly Standard[];
  /** The ways of upload that most people know, where they take less, the smallest first. */
  readonly ways?: readonly { readonly by: string; readonly largest: number }[];
  /** The way that takes `largest`. */
  readonly by?: string;
}

/** What whoever imports the package has to know, and no look into the package tells. */
export interface LmsNote {
  readonly says: string;
  /** The standards that it matters for; all, if none are named. */
  readonly of?: readonly Standard[];
  /** Where it is said, if not in the source of the profile. */
  readonly source?: string;
}

export const MB = 1024 ** 2;
export const GB = 1024 ** 3;
export const scorm2004 = ['scorm2004-2nd', 'scorm2004-3rd', 'scorm2004-4th'] as const;
export const scorm = ['scorm12', ...scorm2004] as const;
