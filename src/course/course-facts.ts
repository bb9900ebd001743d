import { tokensOfType } from '../content/markdown.ts';
import type { Course, TargetId, Theme } from './model.ts';
import { textsOf } from './texts.ts';

/** What one has to know of a course to license it, without its texts. */
export interface CourseFacts {
  readonly id: string;
  /** BCP 47, the course's own first. */
  readonly languages: readonly string[];
  /** Its own, or else the catalogue's; `undefined`: all. */
  readonly targets: readonly TargetId[] | undefined;
  readonly theme: Theme['name'];
  /** Names that its texts use, in any language. */
  readonly usedVariables: readonly string[];
  /** Those, and all that it has a value for. */
  readonly knownVariables: readonly string[];
  /** Some of its texts or variables could not be read. */
  readonly isPartial: boolean;
}

/** `fallback`: the targets of the catalogue. */
export function factsOf(
  [course, ...translations]: readonly [Course, ...Course[]],
  fallback: readonly TargetId[] | undefined,
): CourseFacts {
  const editions = [course, ...translations];
  const used = editions.flatMap((edition) =>
    textsOf(edition).flatMap((text) => tokensOfType(text, 'variable').map(({ token }) => token.content)),
  );
  const given = editions.flatMap(({ variables }) => Object.keys(variables));
  return {
    id: course.id,
    languages: editions.map(({ language }) => language),
    targets: course.targets ?? fallback,
    theme: course.theme.name,
    usedVariables: [...new Set(used)].sort(),
    knownVariables: [...new Set([...used, ...given])].sort(),
    isPartial: editions.some(({ lost }) => lost !== undefined),
  };
}
