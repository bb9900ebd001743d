import { hasErrors, type Result } from '../../diagnostics/diagnostic.ts';
import { definedOf } from '../defined-of.ts';
import { seconds } from '../duration.ts';
import { type Cursor, eachOf, items } from '../load/cursor.ts';
import { validateWhatStands } from '../load/salvage.ts';
import type { Bank, Module, ScenarioModule } from '../model.ts';
import { quizFile, scenarioFile, surveyFile } from '../schema/activity-files.ts';
import type { CourseFile, FrontMatter, ModuleEntry } from '../schema/course-file.ts';
import { ownId, takeId } from './ids.ts';
import { moduleParts, type Part } from './module-parts.ts';
import { readModule, resolvePages } from './pages.ts';
import { checkObjective } from './questions.ts';
import { type QuizDefaults, resolveQuiz } from './quiz.ts';
import { type Draft, withRequirements } from './requirements.ts';
import { loadText, loadYaml, type Resolving, reportAll } from './resolving.ts';
import { resolveScenario } from './scenario.ts';
import { resolveSurvey } from './survey.ts';

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

/** The modules in order: globs spelt out, files read, `requires: all` spelt out. */
export async function resolveModules(
  resolving: Resolving,
  source: Cursor<CourseFile>,
  settings: ModuleSettings,
): Promise<Module[]> {
  const modules: Draft[] = [];
  for (const part of await moduleParts(resolving, source.at('modules'))) {
    const module = await resolveModule(resolving, part, settings);
    if (module) modules.push(module);
    else resolving.lost.add('module');
  }
  return withRequirements(resolving, modules);
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
  const from = entry.id === undefined ? module.front : part.entry;
  // Where the front matter does not end, neither the id in it nor the pages are found.
  const endless = module.bodyLine === undefined;
  if (endless) resolving.lost.add('page');
  const idSource = endless ? { ...from.source, has: () => true } : from.source;
  const given = { id: entry.id ?? front.id, source: idSource, path: from.path, file: part.path };
  const id = ownId(resolving, 'module', given, words);
  const pages = resolvePages(resolving, module, settings.pageBreaks);
  const facts = { ...definedOf(front), ...definedOf(entry) };
  const title = settings.translated.get(id)?.title ?? facts.title ?? pages[0]?.title ?? words;
  return { ...base(resolving, id, title, facts, part, settings, module.front), kind: 'pages', pages };
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
  const id = ownId(
    resolving,
    'module',
    { id: given, source: entry.source, path: entry.path, file: part.path },
    words,
  );
  // An activity is one page, whose id is the module's.
  takeId(resolving, 'page', id, entry.place);
  const made = (title: string | undefined) =>
    base(
      resolving,
      id,
      settings.translated.get(id)?.title ?? entry.value.title ?? title ?? words,
      entry.value,
      part,
      settings,
    );
  const check = <T>(result: Result<Cursor<T> | undefined>) => {
    reportAll(resolving, result.diagnostics);
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
    return { ...made(file.value.title), kind, survey: resolveSurvey(resolving, file) };
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
  resolving: Resolving,
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
  for (const one of items(part.entry.maybe('objectives') ?? front?.maybe('objectives')))
    checkObjective(resolving, one.value, one.place);
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

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '').replace(/^\d+[-_. ]*/, '');
}
