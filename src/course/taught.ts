import type { Course, Page, PagesModule } from './model.ts';

/** Where a module teaches an objective. */
export interface Taught {
  readonly module: PagesModule;
  /** Empty where nothing tells which of its pages do. */
  readonly pages: readonly Page[];
}

/**
 * Where a course teaches an objective, as exactly as its authors say. In a module: the pages whose headings name it, else
 * those that check it, else the module as a whole. Of modules that do not name it, only pages that do; where neither does
 * anywhere, whatever page checks it.
 */
export function taughtIn({ modules }: Pick<Course, 'modules'>, objective: string): readonly Taught[] {
  const chapters = modules.filter((module) => module.kind === 'pages');
  const pagesOf = (module: PagesModule, checking: boolean) => {
    const named = module.pages.filter(({ objectives }) => objectives.includes(objective));
    return named.length > 0 || !checking
      ? named
      : module.pages.filter(({ questions }) => questions.some((one) => one.objectives.includes(objective)));
  };
  const told = chapters.flatMap((module) => {
    const claimed = module.objectives.includes(objective);
    const pages = pagesOf(module, claimed);
    return claimed || pages.length > 0 ? [{ module, pages }] : [];
  });
  if (told.length > 0) return told;
  return chapters
    .map((module) => ({ module, pages: pagesOf(module, true) }))
    .filter(({ pages }) => pages.length > 0);
}
