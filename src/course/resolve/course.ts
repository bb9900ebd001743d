import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { spokenLanguages } from '../../languages/scales.ts';
import { isoDuration, seconds, shareOf } from '../duration.ts';
import { type Cursor, items } from '../load/cursor.ts';
import { validateWhatStands } from '../load/salvage.ts';
import type { Bank, Course, Term } from '../model.ts';
import { bankFile, glossaryFile } from '../schema/activity-files.ts';
import type { CourseFile, CourseTranslationFile } from '../schema/course-file.ts';
import { resolveAssets } from './assets.ts';
import { resolveCompletion } from './completion.ts';
import { collectAssets } from './course-assets.ts';
import { resolveModules } from './modules.ts';
import { resolveQuestion } from './questions.ts';
import { resolveRefreshers } from './refreshers.ts';
import { loadYaml, markdownAt, ownId, type Resolving, takeId, useAsset } from './resolving.ts';

/** course.yaml and all that it names → the Course of one language. `translation` holds the words of another language. */
export async function resolveCourse(resolving: Resolving, source: Cursor<CourseFile>, translation: CourseTranslationFile | undefined): Promise<Course> {
  const { value } = source;
  if (!spokenLanguages.includes(resolving.language.split('-')[0] ?? '')) {
    const parameters = { language: resolving.language, languages: spokenLanguages.join(', ') };
    resolving.report(diagnostic('I18N-NO-STRINGS', source.maybe(resolving.locale ? 'translations' : 'language')?.place ?? source.place, parameters));
  }
  const words = new Map(translation?.objectives?.map((objective) => [objective.id, objective]));
  const objectives = items(source.maybe('objectives') as Cursor<NonNullable<CourseFile['objectives']>> | undefined).map((entry) => {
    const { id, text, skill, critical } = entry.value;
    takeId(resolving, 'objective', id, entry.place);
    return { id, text: words.get(id)?.text ?? text, skill: words.get(id)?.skill ?? skill, critical: critical ?? false, place: entry.place };
  });
  const banks = await resolveBanks(resolving, source);
  const glossary = await resolveGlossary(resolving, source);
  const attempts = value.completion?.attempts;
  const settings = {
    banks,
    quiz: { passing: shareOf(value.completion?.passing ?? 0.8), attempts: attempts === 'unlimited' ? undefined : attempts },
    pageBreaks: value.pageBreaks ?? ('rule' as const),
    translated: new Map(translation?.modules?.map((module) => [module.id, module])),
  };
  const modules = await resolveModules(resolving, source, settings);
  const titles = new Map([...(translation?.refreshers ?? [])].map((step) => [step.id, step.title]));
  const refreshers = await resolveRefreshers(resolving, source.maybe('refreshers'), modules, settings, titles);
  const logo = source.maybe('theme')?.maybe('logo');
  if (logo) useAsset(resolving, logo.value, logo.place);
  const kpiWords = new Map(translation?.kpis?.map((kpi) => [kpi.id, kpi.title]));
  const durations = modules.flatMap((module) => module.duration ?? []);

  const course: Omit<Course, 'assets'> = {
    id: value.id,
    version: value.version,
    title: translation?.title ?? value.title,
    language: resolving.language,
    description: translation?.description ?? value.description,
    publisher: { name: value.publisher.name, url: value.publisher.url.replace(/\/+$/, ''), email: value.publisher.email },
    audience: translation?.audience ?? value.audience ?? [],
    keywords: translation?.keywords ?? value.keywords ?? [],
    duration: value.duration !== undefined ? seconds(value.duration) : durations.length ? durations.reduce((sum, one) => sum + one, 0) : undefined,
    rights: translation?.rights ?? value.rights,
    objectives,
    modules,
    banks,
    glossary,
    completion: resolveCompletion(resolving, source, modules),
    navigation: value.navigation ?? 'free',
    scos: value.packaging?.scos ?? 'one',
    tracking: { interactions: true, objectives: true, masteryScore: false, ...definedOf(value.tracking) },
    theme: { name: value.theme?.name ?? 'civic', accent: value.theme?.accent, logo: logo?.value },
    refreshers,
    kpis: (value.kpis ?? []).map(({ id, title, target, within }) => ({
      id,
      title: kpiWords.get(id) ?? title,
      target: String(target),
      within: within === undefined ? undefined : isoDuration(within),
    })),
    variables: { ...value.variables, ...translation?.variables },
    targets: value.targets,
    place: source.place,
  };
  collectAssets(resolving, course);
  return { ...course, assets: await resolveAssets(resolving) };
}

function definedOf<T extends object>(fields: T | undefined): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}

async function resolveBanks(resolving: Resolving, source: Cursor<CourseFile>): Promise<Bank[]> {
  const field = source.maybe('banks');
  const patterns = field ? [field.value].flat() : ['banks/*.{yaml,yml}'];
  const banks: Bank[] = [];
  for (const pattern of patterns) {
    const paths = /[*?{[]/.test(pattern) ? await resolving.files.glob(pattern.replace(/^\.\//, '')) : [pattern];
    if (field && paths.length === 0) resolving.report(diagnostic('GLOB-EMPTY', field.place, { pattern }));
    for (const path of paths) {
      const data = await loadYaml(resolving, path, field?.place ?? source.place, 'a bank of questions');
      if (!data) continue;
      const { value, diagnostics } = validateWhatStands(data, bankFile, {});
      resolving.report(...diagnostics);
      if (!value) continue;
      const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
      const id = ownId(resolving, 'bank', { id: value.value.id, source: data, path: [] }, name);
      const questions = items(value.at('questions')).map((question) => resolveQuestion(resolving, question, true));
      banks.push({ id, title: value.value.title, questions, place: { file: data.file } });
    }
  }
  return banks;
}

async function resolveGlossary(resolving: Resolving, source: Cursor<CourseFile>): Promise<Term[]> {
  const field = source.maybe('glossary');
  const path = field?.value ?? 'glossary.yaml';
  if (!field && !resolving.files.entries.has(path)) return [];
  const data = await loadYaml(resolving, path, field?.place ?? source.place, 'a glossary');
  if (!data) return [];
  const { value, diagnostics } = validateWhatStands(data, glossaryFile, {});
  resolving.report(...(diagnostics as readonly Diagnostic[]));
  return items(value?.at('terms')).map((term) => ({
    id: term.value.id,
    term: term.value.term,
    definition: markdownAt(resolving, term.at('definition')),
    also: term.value.also ?? [],
  }));
}
