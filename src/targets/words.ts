import { type Content, type LaunchUnit, languagesOf, type Release } from '../releases/release.ts';
import { clip } from './text.ts';

/** What a manifest says of something in one language. */
export interface Said {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

const longestTitle = 255;
const longestDescription = 1000;

/** The course in each language of its package, its own first. */
export function courseWords({ release }: Content): readonly Said[] {
  return languagesOf(release).map(({ language, course }) => said(language, course.title, course.description));
}

export function unitWords({ release }: Content, unit: LaunchUnit): readonly Said[] {
  return [{ ...unit, language: release.language }, ...(unit.translations ?? [])].map(
    ({ language, title, description }) => said(language, title, description),
  );
}

export function moduleWords({ release }: Content, id: string): readonly Said[] {
  return each(release, ({ course }) => {
    const module = course.modules.find((one) => one.id === id);
    return module && [module.title, module.summary];
  });
}

export function objectiveWords({ release }: Content, id: string): readonly Said[] {
  return each(release, ({ course }) => {
    const objective = course.objectives.find((one) => one.id === id);
    return objective && [objective.text, objective.text];
  });
}

function each(
  release: Release,
  words: (one: Release) => readonly [title: string, description: string | undefined] | undefined,
): readonly Said[] {
  return languagesOf(release).flatMap((one) => {
    const found = words(one);
    return found ? [said(one.language, ...found)] : [];
  });
}

/** cmi5 wants a description on everything; a title is a better one than none. */
function said(language: string, title: string, description: string | undefined): Said {
  return {
    language,
    title: clip(title, longestTitle),
    description: clip(description || title, longestDescription),
  };
}
