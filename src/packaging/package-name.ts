import type { TargetId } from '../course/model.ts';

export interface PackageNameParts {
  readonly course: string;
  /** Id of the licensee, for an edition that is one's own. */
  readonly licensee?: string;
  readonly version: string;
  /** Where a course is released in several languages. */
  readonly language?: string;
  /** Or what else of the release the file holds. */
  readonly target: TargetId | 'analytics';
}

/** `<course>[-<licensee>]-<version>[-<language>]-<target>.zip`, in characters that every file system and LMS takes. */
export function packageName({ course, licensee, version, language, target }: PackageNameParts): string {
  const parts = [course, licensee, version, language?.toLowerCase(), target];
  const name = parts.filter((part) => part !== undefined && part !== '').join('-');
  return `${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.zip`;
}
