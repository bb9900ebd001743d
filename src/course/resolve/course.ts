import { diagnostic } from '../../diagnostics/report.ts';
import { spokenLanguages } from '../../languages/scales.ts';
import { definedOf } from '../defined-of.ts';
import { isoDuration, seconds, shareOf } from '../duration.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { Course } from '../model.ts';
import type { CourseFile, CourseTranslationFile } from '../schema/course-file.ts';
import { resolveAssets } from './assets.ts';
import { resolveBanks, resolveGlossary } from './banks.ts';
import { resolveCompletion } from './completion.ts';
import { collectAssets } from './course-assets.ts';
import { takeId } from './ids.ts';
import { resolveModules } from './modules.ts';
import { plainLinesOf } from './plain-lines.ts';
import { resolveRefreshers } from './refreshers.ts';
import { type Resolving, useAsset } from './resolving.ts';
import { resolveTranscripts } from './transcripts.ts';
import { checkWords } from './translated-words.ts';

/** course.yaml and all that it names → the Course of one language. `translated` holds the words of another language. */
export async function resolveCourse(
  resolving: Resolving,
  source: Cursor<CourseFile>,
  translated: Cursor<CourseTranslationFile> | undefined,
): Promise<Course> {
  const { value } = source;
  const translation = translated?.value;
  if (!spokenLanguages.includes(resolving.language.split('-')[0] ?? '')) {
    const parameters = { language: resolving.language, languages: spokenLanguages.join(', ') };
    resolving.report(
      diagnostic('I18N-NO-STRINGS', resolving.locale?.place ?? source.at('language').place, parameters),
    );
  }
  const words = new Map(translation?.objectives?.map((objective) => [objective.id, objective]));
  const objectives = items(
    source.maybe('objectives') as Cursor<NonNullable<CourseFile['objectives']>> | undefined,
  ).map((entry) => {
    const { id, text, skill, critical } = entry.value;
    takeId(resolving, 'objective', id, entry.place);
    resolving.objectives.add(id);
    return {
      id,
      text: words.get(id)?.text ?? text,
      skill: words.get(id)?.skill ?? skill,
      critical: critical ?? false,
      place: entry.place,
    };
  });
  const banks = await resolveBanks(resolving, source);
  const glossary = await resolveGlossary(resolving, source);
  const attempts = value.completion?.attempts;
  const settings = {
    banks,
    quiz: {
      passing: shareOf(value.completion?.passing ?? 0.8),
      attempts: attempts === 'unlimited' ? undefined : attempts,
    },
    pageBreaks: value.pageBreaks ?? ('rule' as const),
    translated: new Map(translation?.modules?.map((module) => [module.id, module])),
  };
  const modules = await resolveModules(resolving, source, settings);
  const titles = new Map([...(translation?.refreshers ?? [])].map((step) => [step.id, step.title]));
  const refreshers = await resolveRefreshers(
    resolving,
    source.maybe('refreshers'),
    modules,
    settings,
    titles,
  );
  const updates = refreshers?.updates.map((update) => update.module) ?? [];
  if (translated)
    checkWords(
      resolving,
      translated,
      value,
      [...modules, ...updates].map((module) => module.id),
    );
  const theme = source.maybe('theme');
  for (const logo of [theme?.maybe('logo'), theme?.maybe('logoDark')])
    if (logo) useAsset(resolving, logo.value, logo.place);
  const kpiWords = new Map(translation?.kpis?.map((kpi) => [kpi.id, kpi.title]));
  const durations = modules.flatMap((module) => module.duration ?? []);

  const transcripts = await resolveTranscripts(resolving, { modules, banks, glossary, refreshers });
  const course: Omit<Course, 'assets'> = {
    id: value.id,
    version: value.version,
    title: translation?.title ?? value.title,
    language: resolving.language,
    description: translation?.description ?? value.description,
    publisher: {
      name: value.publisher.name,
      url: value.publisher.url.replace(/\/+$/, ''),
      email: value.publisher.email,
    },
    audience: translation?.audience ?? value.audience ?? [],
    keywords: translation?.keywords ?? value.keywords ?? [],
    duration:
      value.duration !== undefined
        ? seconds(value.duration)
        : durations.length
          ? durations.reduce((sum, one) => sum + one, 0)
          : undefined,
    rights: translation?.rights ?? value.rights,
    objectives,
    modules,
    banks,
    glossary,
    completion: resolveCompletion(resolving, source, modules),
    navigation: value.navigation ?? 'free',
    scos: value.packaging?.scos ?? 'one',
    languages: value.packaging?.languages ?? 'separate',
    tracking: { interactions: true, objectives: true, masteryScore: false, ...definedOf(value.tracking) },
    theme: {
      name: value.theme?.name ?? 'civic',
      accent: value.theme?.accent?.toLowerCase(),
      logo: value.theme?.logo,
      logoDark: value.theme?.logoDark,
      textSize: value.theme?.textSize ?? 'normal',
      titles: value.theme?.titles,
      accentPlace: theme?.maybe('accent')?.place,
    },
    refreshers,
    kpis: items(source.maybe('kpis') as Cursor<NonNullable<CourseFile['kpis']>> | undefined).map((kpi) => {
      const { id, title, target, within } = kpi.value;
      takeId(resolving, 'measure', id, kpi.place);
      return {
        id,
        title: kpiWords.get(id) ?? title,
        target: String(target),
        within: within === undefined ? undefined : isoDuration(within),
      };
    }),
    transcripts,
    lines: plainLinesOf(
      { modules, refreshers },
      resolving.locale ? translated?.source : source.source,
      resolving.locale ? `${resolving.locale.folder}/` : '',
    ),
    variables: { ...value.variables, ...translation?.variables },
    targets: value.targets,
    ...(resolving.lost.size ? { lost: resolving.lost } : {}),
    place: source.place,
  };
  collectAssets(resolving, course);
  return { ...course, assets: await resolveAssets(resolving) };
}
