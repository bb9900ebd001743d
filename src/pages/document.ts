import type { MarkdownContext } from '../content/render/context.ts';
import type { Asset, Course, Module } from '../course/model.ts';
import { questionsOfModule } from '../course/question-lists.ts';
import { pageWords, type Say } from '../languages/pages/index.ts';
import type { LanguageLink } from '../releases/language-links.ts';
import type { Release } from '../releases/release.ts';
import { statementPath } from './accessibility-view.ts';
import { licencePath } from './licence-view.ts';
import type { UnitPlan } from './units.ts';

/** One HTML document in the making: a unit, and what its texts may refer to. */
export interface UnitDocument {
  readonly release: Release;
  readonly course: Course;
  readonly unit: UnitPlan;
  readonly say: Say;
  /** The modules of this unit, in order. */
  readonly modules: readonly Module[];
  /** Finds a file of the course, and notes that this document uses it. */
  readonly asset: (source: string) => Asset | undefined;
  /** What was asked for so far: after rendering, the files that belong into the package. */
  readonly used: ReadonlySet<Asset>;
  /** Where the accessibility statement in this language lies. */
  readonly statement: string;
  /** Where the page about the licence in this language lies, in an edition that has one. */
  readonly licence: string;
  readonly page: MarkdownContext['page'];
  readonly terms: ReadonlySet<string>;
  /** Terms that the texts so far define in place. */
  readonly defined: Set<string>;
  /** Which module shows a question first: two quizzes may draw from one pool, but element ids are unique. */
  readonly questionHomes: ReadonlyMap<string, string>;
  /** Where the data of the player lies, and the languages that learners can change to. */
  readonly script: string;
  readonly languages: readonly LanguageLink[];
}

export function openDocument(
  release: Release,
  unit: UnitPlan,
  {
    script,
    languages,
    statement,
    licence,
  }: Pick<UnitDocument, 'script' | 'languages' | 'statement' | 'licence'> = {
    script: `data/${unit.id}.js`,
    languages: [],
    statement: statementPath,
    licence: licencePath,
  },
): UnitDocument {
  const { course } = release;
  const modules = course.modules.filter((module) => unit.modules.includes(module.id));
  const places = new Map<string, { readonly href: string } | { readonly elsewhere: string }>();
  for (const module of course.modules) {
    const here = unit.modules.includes(module.id);
    for (const id of module.kind === 'pages' ? module.pages.map((page) => page.id) : [module.id]) {
      places.set(id, here ? { href: `#page-${id}` } : { elsewhere: module.title });
    }
  }
  const questionHomes = new Map<string, string>();
  for (const module of modules) {
    for (const { id } of questionsOfModule(module))
      if (!questionHomes.has(id)) questionHomes.set(id, module.id);
  }
  const used = new Set<Asset>();
  return {
    release,
    course,
    unit,
    say: pageWords(release.language),
    modules,
    asset: (source) => {
      const asset = course.assets.get(source.replace(/^\.\//, ''));
      if (asset) used.add(asset);
      return asset;
    },
    used,
    page: (id) => places.get(id),
    terms: new Set(course.glossary.map((term) => term.id)),
    defined: new Set(),
    questionHomes,
    script,
    languages,
    statement,
    licence,
  };
}

/** How a text of this document is rendered. `prefix` is its own: element ids in it start so. */
export function textContext(
  document: UnitDocument,
  prefix: string,
  more: Pick<MarkdownContext, 'questions' | 'blank' | 'withoutTitle'> & { readonly topHeading?: 3 | 4 } = {},
): MarkdownContext {
  return {
    say: document.say,
    prefix,
    topHeading: 3,
    variables: document.release.variables,
    asset: document.asset,
    transcript: (source) => document.course.transcripts.get(source),
    page: document.page,
    hasTerm: (id) => {
      const known = document.terms.has(id);
      if (known) document.defined.add(id);
      return known;
    },
    ...more,
  };
}
