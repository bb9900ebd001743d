import type { UnitDocument } from './document.ts';
import { timeWords } from './time-words.ts';

/** The model of `templates/views/contents.hbs`. */
export interface ContentsView {
  readonly modules: readonly {
    readonly id: string;
    readonly title: string;
    readonly time: string;
    readonly isOptional: boolean;
    /** An activity's one page; `false` for a module with pages of its own. */
    readonly page: string | false;
    readonly pages: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly hasGlossary: boolean;
}

export function contentsView({ modules, course, say }: UnitDocument): ContentsView {
  return {
    modules: modules.map((module) => ({
      id: module.id,
      title: module.title,
      time: module.duration === undefined ? '' : timeWords(module.duration, say),
      isOptional: module.optional,
      page: module.kind === 'pages' ? false : module.id,
      pages: module.kind === 'pages' ? module.pages.map(({ id, title }) => ({ id, title })) : [],
    })),
    hasGlossary: course.glossary.length > 0,
  };
}
