import { hasErrors, type Place, type Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { seconds } from '../duration.ts';
import { type Cursor, eachOf, items } from '../load/cursor.ts';
import { validateWhatStands } from '../load/salvage.ts';
import type { Bank, Module, ScenarioModule, SurveyModule } from '../model.ts';
import { quizFile, scenarioFile, surveyFile } from '../schema/activity-files.ts';
import type { CourseFile, FrontMatter, ModuleEntry } from '../schema/course-file.ts';
import { ownId, takeId } from './ids.ts';
import { readModule, resolvePages } from './pages.ts';
import { resolveQuestion } from './questions.ts';
import { type QuizDefaults, resolveQuiz } from './quiz.ts';
import { type Draft, withRequirements } from './requirements.ts';
import { loadText, loadYaml, markdownAt, pathsOf, type Resolving } from './resolving.ts';
import { resolveScenario } from './scenario.ts';

export interface ModuleSettings {
  readonly banks: readonly Bank[];
  readonly quiz: QuizDefaults;
  readonly pageBreaks: 'rule' | 'heading';
  /** Titles and summaries of a translation, by module id. */
  readonly translated: ReadonlyMap<
    string,
    { readonly title?: string | undefined; readonly summary?: string | undefined }
  >;
}

const kinds = ['pages', 'quiz', 'survey', 'scenario'] as const;

/** The modules in order: globs spelt out, files read, `requires: all` spelt out. */
export async function resolveModules(
  resolving: Resolving,
  source: Cursor<CourseFile>,
  settings: ModuleSettings,
): Promise<Module[]> {
  const modules: Module[] = [];
  for (const entry of items(source.at('modules'))) {
    for (const part of await expand(resolving, entry)) {
      const module = await resolveModule(resolving, part, settings);
      if (module) modules.push(module);
      else resolving.lost.add('module');
    }
  }
  return withRequirements(resolving, modules);
}

interface Part {
  readonly entry: Cursor<ModuleEntry>;
  readonly kind: (typeof kinds)[number];
  readonly path: string;
  readonly place: Place;
}

async function expand(resolving: Resolving, entry: Cursor<string | ModuleEntry>): Promise<Part[]> {
  const { value } = entry;
  if (typeof value !== 'string') {
    const named = kinds.filter((kind) => value[kind] !== undefined);
    const [kind] = named;
    if (named.length !== 1 || kind === undefined) {
      resolving.lost.add('module');
      resolving.report(
        diagnostic('MODULE-SOURCE', entry.place, {
          count: named.length === 0 ? 'none' : named.join(' and '),
        }),
      );
      return [];
    }
    const long = entry.as(value) as Cursor<ModuleEntry>;
    return [{ entry: long, kind, path: value[kind] ?? '', place: long.at(kind).place }];
  }
  const short = entry.as({} as ModuleEntry) as Cursor<ModuleEntry>;
  const paths = await pathsOf(resolving, entry.as(value));
  return paths.map((path) => ({ entry: short, kind: 'pages', path, place: entry.place }));
}

async function resolveModule(
  resolving: Resolving,
  part: Part,
  settings: ModuleSettings,
): Promise<Draft | undefined> {
  return part.kind === 'pages'
    ? pagesModule(resolving, part, settings)
    : activityModule(resolving, part, settings);
}

export async function pagesModule(
  resolving: Resolving,
  part: Omit<Part, 'kind'>,
  settings: Pick<ModuleSettings, 'pageBreaks' | 'translated'>,
): Promise<Draft | undefined> {
  const source = await loadText(resolving, part.path, part.place);
  if (!source) return undefined;
  const module = readModule(resolving, source);
  const front = module.front.value;
  const entry = part.entry.value;
  const words = fileName(part.path);
  const given = entry.id ?? front.id;
  const from = entry.id === undefined ? module.front : part.entry;
  const id = ownId(resolving, 'module', { id: given, source: from.source, path: from.path }, words);
  const pages = resolvePages(resolving, module, settings.pageBreaks);
  const facts = { ...definedOf(front), ...definedOf(entry) };
  const title = settings.translated.get(id)?.title ?? facts.title ?? pages[0]?.title ?? words;
  return { ...base(id, title, facts, part, settings, module.front), kind: 'pages', pages };
}

async function activityModule(
  resolving: Resolving,
  part: Part,
  settings: ModuleSettings,
): Promise<Draft | undefined> {
  const { entry, kind } = part;
  const source = await loadYaml(resolving, part.path, part.place, `a ${kind}`);
  if (!source) return undefined;
  const words = fileName(part.path);
  const own = (source.data as { id?: unknown } | null)?.id;
  const given = entry.value.id ?? (kind === 'scenario' && typeof own === 'string' ? own : undefined);
  const id = ownId(resolving, 'module', { id: given, source: entry.source, path: entry.path }, words);
  // An activity is one page, whose id is the module's.
  takeId(resolving, 'page', id, entry.place);
  const made = (title: string | undefined) =>
    base(
      id,
      settings.translated.get(id)?.title ?? entry.value.title ?? title ?? words,
      entry.value,
      part,
      settings,
    );
  const check = <T>(result: Result<Cursor<T> | undefined>) => {
    resolving.report(...result.diagnostics);
    if (hasErrors(result.diagnostics)) resolving.lost.add('question');
    return result.value;
  };
  if (kind === 'quiz') {
    const file = check(validateWhatStands(source, quizFile, {}));
    return (
      file && {
        ...made(file.value.title),
        kind,
        quiz: resolveQuiz(resolving, file, settings.banks, settings.quiz),
        masters: eachOf(file.maybe('testOut')),
      }
    );
  }
  if (kind === 'survey') {
    const file = check(validateWhatStands(source, surveyFile, {}));
    if (!file) return undefined;
    const intro = file.maybe('intro');
    const privacy = file.maybe('privacy');
    const survey: SurveyModule['survey'] = {
      intro: intro && markdownAt(resolving, intro),
      privacy: privacy && markdownAt(resolving, privacy),
      questions: items(file.at('questions')).map((question) => resolveQuestion(resolving, question, false)),
    };
    return { ...made(file.value.title), kind, survey };
  }
  const file = check(validateWhatStands(source, scenarioFile, {}));
  return (
    file &&
    ({
      ...made(file.value.title),
      kind: 'scenario',
      scenario: resolveScenario(resolving, file, id),
    } satisfies ScenarioModule)
  );
}

function base(
  id: string,
  title: string,
  facts: FrontMatter | ModuleEntry,
  part: Omit<Part, 'kind'>,
  settings: Pick<ModuleSettings, 'translated'>,
  front?: Cursor<FrontMatter>,
) {
  const { requires } = facts;
  // What the entry in course.yaml says goes before what the front matter says.
  const field = part.entry.maybe('requires') ?? front?.maybe('requires');
  const wants = requires === undefined || !field ? {} : { wants: { value: requires, place: field.place } };
  return {
    id,
    title,
    summary: settings.translated.get(id)?.summary ?? facts.summary,
    objectives: facts.objectives ?? [],
    duration: facts.duration === undefined ? undefined : seconds(facts.duration),
    requires: [],
    optional: facts.optional ?? false,
    place: part.place,
    ...wants,
  };
}

function definedOf<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '').replace(/^\d+[-_. ]*/, '');
}
