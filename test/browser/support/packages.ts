import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TargetId } from '../../../src/course/model.ts';
import type { AnalyticsEntry } from '../../../src/pages/analytics-map.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unzip } from './unzip.ts';

/** The compiler as it is published: it loads in a tenth of the time that its two hundred sources take. */
const { build, loadResources } = (await import(
  new URL('../../../dist/index.js', import.meta.url).href
)) as typeof import('../../../src/index.ts');

const journeyCourse = fileURLToPath(new URL('../../fixtures/courses/journey/', import.meta.url));
const surveyCourse = fileURLToPath(new URL('../../fixtures/courses/survey/', import.meta.url));
const questionsCourse = fileURLToPath(new URL('../../fixtures/courses/questions/', import.meta.url));
const scenarioCourse = fileURLToPath(new URL('../../fixtures/courses/scenario/', import.meta.url));
const languagesCourse = fileURLToPath(new URL('../../fixtures/courses/languages/', import.meta.url));
const mediaCourse = fileURLToPath(new URL('../../fixtures/courses/media/', import.meta.url));
const kitchenSink = fileURLToPath(new URL('../../../courses/kitchen-sink/', import.meta.url));
const made = new Map<string, Promise<string>>();

/** The journey course for one standard, built, unzipped, once for each run of the tests. Returns the folder. */
export function journeyPackage(target: TargetId): Promise<string> {
  return once(`journey ${target}`, () => packageFolder(journeyCourse, target));
}

/** The same with a manifest that tells the passing mark. */
export function markedJourneyPackage(target: TargetId): Promise<string> {
  return once(`marked journey ${target}`, async () => {
    const course = await courseWith(journeyCourse, [/tracking: \{/, '$& masteryScore: true,']);
    return packageFolder(course, target);
  });
}

/** The course whose only activity is a survey, for one standard. */
export function surveyPackage(target: TargetId): Promise<string> {
  return once(`survey ${target}`, () => packageFolder(surveyCourse, target));
}

/** The course with every type of question that has an answer, for one standard. */
export function questionsPackage(target: TargetId): Promise<string> {
  return once(`questions ${target}`, () => packageFolder(questionsCourse, target));
}

/** The course whose only activity is a scenario, for one standard. */
export function scenarioPackage(target: TargetId): Promise<string> {
  return once(`scenario ${target}`, () => packageFolder(scenarioCourse, target));
}

/** The course in three languages, all in one package. */
export function languagesPackage(target: TargetId): Promise<string> {
  return once(`languages ${target}`, () => packageFolder(languagesCourse, target));
}

/** The same with one launchable unit for each module. */
export function languageModulesPackage(target: TargetId): Promise<string> {
  return once(`language modules ${target}`, async () => {
    const course = await courseWith(languagesCourse, [/languages: together/, '$&, scos: per-module']);
    return packageFolder(course, target);
  });
}

/** The journey course with one launchable unit for each module. */
export function modulePackage(target: TargetId): Promise<string> {
  return once(`modules ${target}`, async () => {
    const course = await courseWith(journeyCourse, [/$/, 'packaging: { scos: per-module }\n']);
    return packageFolder(course, target);
  });
}

/** What the build says of all that a fixture course can record: `questions`, `survey`, `scenario`. */
export async function analyticsOf(name: string): Promise<readonly AnalyticsEntry[]> {
  const out = temporaryFolder('map');
  const course = fileURLToPath(new URL(`../../fixtures/courses/${name}/`, import.meta.url));
  const options = { paths: [course], from: course, out, targets: ['web' as const], analytics: true };
  await build({ ...options, resources: loadResources() });
  const [file = ''] = (await readdir(out)).filter((each) => each.endsWith('analytics.json'));
  return JSON.parse(await readFile(join(out, file), 'utf8')).interactions;
}

/**
 * A folder in which the journey course stands as an LMS holds it, and how its second version is put over it: without the
 * page `boards` and its question, with a page `lights` and another one, with an option more in two questions, one question
 * less in the quiz, and a new title.
 */
export async function updatedPackage(
  target: TargetId,
): Promise<{ folder: string; update: () => Promise<void> }> {
  const folder = temporaryFolder('held');
  await cp(await journeyPackage(target), folder, { recursive: true });
  const course = await courseWith(journeyCourse, [
    /version: .*\ntitle: .*/,
    'version: 2.0.0\ntitle: Harbour safety, revised',
  ]);
  const edit = async (name: string, from: RegExp, to: string) => {
    const file = join(course, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  };
  await edit('modules/01-signs.md', /## Boards \{#boards\}[\s\S]*/, secondVersion);
  await edit(
    'modules/01-signs.md',
    /(?=- \[ \] Switch it)/,
    '- [ ] Look whether anybody sees it {#look}\n  > Sparks do not ask.\n',
  );
  await edit(
    'quizzes/final.yaml',
    /(?= {6}- \{ id: a, text: The quay)/,
    '      - { id: look, text: Look behind you, feedback: No. }\n',
  );
  await edit('quizzes/final.yaml', / {2}- id: q-count[\s\S]*/, '');
  return {
    folder,
    update: async () => {
      const next = await once(`second version ${target}`, () => packageFolder(course, target));
      await rm(folder, { recursive: true });
      await cp(next, folder, { recursive: true });
    },
  };
}

const secondVersion = `## Lights {#lights}

Since this spring, lights blink.

::: question id=kc-lights type=true-false objective=read-signs
A blinking light means that the quay is closed.

- [x] True
  > Right.
- [ ] False
  > It does.
:::
`;

/** The media course. */
export function mediaPackage(target: TargetId): Promise<string> {
  return once(`media ${target}`, async () => packageFolder(await withRecordings(), target));
}

/** The same for the web, with a second film in the place of descriptions: the first one once more, by another name. */
export function describedPackage(): Promise<string> {
  return once('described web', async () => {
    const course = await withRecordings();
    await cp(join(course, 'assets/welcome.mp4'), join(course, 'assets/welcome-told.mp4'));
    const module = join(course, 'modules/listen.md');
    const text = await readFile(module, 'utf8');
    await writeFile(module, text.replace(/descriptions=\S+/, 'described=assets/welcome-told.mp4'));
    return packageFolder(course, 'web');
  });
}

/** A copy of the media course with the recordings of the kitchen-sink course, which are too large to have twice. */
async function withRecordings(): Promise<string> {
  const course = temporaryFolder('course');
  await cp(mediaCourse, course, { recursive: true });
  await cp(join(kitchenSink, 'assets'), join(course, 'assets'), { recursive: true });
  return course;
}

/** A course of this repository for one standard, in its own language. */
export function coursePackage(name: string, target: TargetId): Promise<string> {
  const course = fileURLToPath(new URL(`../../../courses/${name}/`, import.meta.url));
  return once(`${name} ${target}`, () => packageFolder(course, target));
}

/** A refresher of it, by the id of its step or update. */
export function refresherPackage(name: string, step: string, target: TargetId): Promise<string> {
  const course = fileURLToPath(new URL(`../../../courses/${name}/`, import.meta.url));
  return once(`${name} ${step} ${target}`, () => packageFolder(course, target, { step }));
}

/** The same as if its authors wrote in `language`, with its translations in one package. */
export function coursePackageIn(name: string, target: TargetId, language: string): Promise<string> {
  return once(`${name} ${target} ${language}`, async () => {
    const source = fileURLToPath(new URL(`../../../courses/${name}/`, import.meta.url));
    const course = await courseWith(
      source,
      [/^language: .*/m, `language: ${language}`],
      [/^packaging:\n/m, '$&  languages: together\n'],
    );
    return packageFolder(course, target);
  });
}

/** The same in the pseudo-language. */
export function pseudoPackage(name: string): Promise<string> {
  const course = fileURLToPath(new URL(`../../../courses/${name}/`, import.meta.url));
  return once(`${name} pseudo`, () => packageFolder(course, 'web', { pseudo: true }));
}

/** A web package of one module with so many pages, each with a question. */
export function longPackage(pages: number): Promise<string> {
  return once(`long ${pages}`, async () => {
    const course = temporaryFolder('long');
    await writeFile(
      join(course, 'course.yaml'),
      `id: long
version: 1.0.0
title: A long course
language: en
description: Many pages.
publisher: { name: Test, url: https://test.example }
objectives: [{ id: answer, text: Answer }]
modules: [module.md]
completion: { when: [all-modules] }
navigation: free
`,
    );
    const page = (at: number) => `## Page ${at} {#p-${at}}

::: question id=q-${at} objective=answer
What comes first?

- [x] Confirm the facts {#a}
- [ ] Post at once {#b}
:::
`;
    const text = Array.from({ length: pages }, (_, at) => page(at)).join('\n---\n\n');
    await writeFile(join(course, 'module.md'), `---\nid: all\ntitle: All of it\n---\n\n${text}`);
    return packageFolder(course, 'web');
  });
}

/** A copy of a course in a folder of its own, with other settings: what stands for what in `course.yaml`. */
async function courseWith(source: string, ...changes: readonly [RegExp, string][]): Promise<string> {
  const course = temporaryFolder('course');
  await cp(source, course, { recursive: true });
  const file = join(course, 'course.yaml');
  let settings = await readFile(file, 'utf8');
  for (const [from, to] of changes) {
    if (!from.test(settings)) throw new Error(`${source} has no ${from} to change`);
    settings = settings.replace(from, to);
  }
  await writeFile(file, settings);
  return course;
}

function once(key: string, make: () => Promise<string>): Promise<string> {
  const known = made.get(key) ?? onceInAll(key, make);
  made.set(key, known);
  return known;
}

/** Of all workers of a run the first that wants a package builds it; the others wait for that one. */
async function onceInAll(key: string, make: () => Promise<string>): Promise<string> {
  const run = process.env.COURSEWRIGHT_TESTS;
  if (run === undefined) return make();
  const place = join(run, `made ${key}`);
  const result = join(place, 'folder');
  const ours = await mkdir(place).then(
    () => true,
    () => false,
  );
  if (!ours) {
    while (existsSync(place)) {
      if (existsSync(result)) return readFile(result, 'utf8');
      await setTimeout(25);
    }
    // It could not be built there: this worker says why.
    return onceInAll(key, make);
  }
  try {
    const folder = await make();
    await writeFile(`${result}.part`, folder);
    await rename(`${result}.part`, result);
    return folder;
  } catch (error) {
    await rm(place, { recursive: true });
    throw error;
  }
}

/** Builds as an author does, `dist/` made by `npm run build` included, and unpacks the zip as an LMS does. */
async function packageFolder(
  course: string,
  target: TargetId,
  { step, ...options }: { readonly pseudo?: boolean; readonly step?: string } = {},
): Promise<string> {
  const out = temporaryFolder('built');
  const { value, diagnostics } = await build({
    paths: [resolve(course)],
    from: resolve(course),
    out,
    targets: [target],
    resources: loadResources(),
    refreshers: step !== undefined,
    ...options,
  });
  const first = value.find((one) => step === undefined || one.course.startsWith(`${step}-`));
  if (first === undefined) {
    const reasons = diagnostics.map(({ code, message }) => `${code}: ${message}`);
    throw new Error([`There is no ${target} package of ${course}:`, ...reasons].join('\n'));
  }
  return unzip(first.file);
}
