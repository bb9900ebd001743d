import type { UnitDocument } from './document.ts';

/** The model of `templates/views/contents.hbs`. */
export interface ContentsView {
  readonly modules: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: string;
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
      minutes:
        module.duration === undefined
          ? ''
          : say('minutes', { count: Math.max(1, Math.round(module.duration / 60)) }),
      isOptional: module.optional,
      page: module.kind === 'pages' ? false : module.id,
      pages: module.kind === 'pages' ? module.pages.map(({ id, title }) => ({ id, title })) : [],
    })),
    hasGlossary: course.glossary.length > 0,
  };
}
