import { playerPath } from '../targets/package-paths.ts';
import type { Part, PartKind } from './bill-of-materials.ts';
import type { DigestedFile } from './provenance.ts';

/** What is told of a course in the bill of a package of it. */
export interface PackagedCourse {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Who may do what with it, in the words of its author. */
  readonly rights?: string;
  /** Question banks: files of its sources. */
  readonly banks: readonly DigestedFile[];
}

export interface PackageFacts {
  /** The files of the package, by their paths in it. */
  readonly files: readonly DigestedFile[];
  readonly course: PackagedCourse;
  /** Release of Coursewright. */
  readonly toolVersion: string;
  /** Licences of media, by path in the package, where somebody knows them. */
  readonly licences?: ReadonlyMap<string, NonNullable<Part['licence']>>;
}

/** The parts of a package of ours: the course and its banks, and every file by what it is to a bill of materials. */
export function packageParts({ files, course, toolVersion, licences }: PackageFacts): Part[] {
  const { id, version, title, rights, banks } = course;
  const whole: Part = {
    kind: 'course',
    name: id,
    version,
    description: title,
    ...(rights === undefined ? {} : { licence: { name: rights } }),
    ...(banks.length === 0 ? {} : { parts: banks.map((bank): Part => ({ kind: 'bank', ...bank })) }),
  };
  return [
    whole,
    ...files.map(({ name, sha256 }): Part => {
      const kind = kindOf(name);
      // `brand.css` is what the course makes of its own colours and letters.
      const ours = kind === 'player' || (kind === 'theme' && name !== 'theme/brand.css');
      const licence = licences?.get(name);
      return {
        kind,
        name,
        sha256,
        ...(ours ? { version: toolVersion, licence: { spdx: 'MIT' } } : {}),
        ...(licence === undefined ? {} : { licence }),
      };
    }),
  ];
}

function kindOf(path: string): PartKind {
  if (path === playerPath) return 'player';
  if (path.startsWith('theme/')) return 'theme';
  if (/\.(?:xsd|dtd)$/.test(path)) return 'schema';
  if (path.startsWith('media/')) return 'asset';
  return path.endsWith('.html') ? 'page' : 'document';
}
