import { join, relative } from 'node:path';
import { checkFiles } from '../build/check-folder.ts';
import { shownFrom } from '../build/shown-from.ts';
import { originalText } from '../course/load/changed-files.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import type { Files } from '../course/load/files.ts';
import type { LoadedCourse } from '../course/load-course.ts';
import { recordPath } from '../course/translation/record.ts';
import { recordTranslation } from '../course/translation/record-translation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { writeWhole } from './replace-file.ts';
import { errorsIn } from './translated-errors.ts';
import type { Chosen } from './translated-paths.ts';
import { unifiedDiff } from './unified-diff.ts';

/** What was recorded of one language, or would be. */
export interface Recorded {
  readonly file: string;
  readonly language: string;
  /** Files of the original, and how many of their parts say something else than before. */
  readonly changed: Readonly<Record<string, number>>;
  /** Empty where nothing changes. */
  readonly diff: string;
}

export interface Outcome {
  readonly recorded: Recorded[];
  readonly findings: Diagnostic[];
  /** Why something was not recorded, for people. */
  readonly refused: string[];
}

interface Options {
  /** Only this one. */
  readonly language: string | undefined;
  readonly dryRun: boolean;
  /** Absolute: what is shown is relative to it. */
  readonly from: string;
}

/** Records the translations of one course that were asked for, and adds to `outcome` what came of it. */
export async function recordCourse(
  { course, named }: Chosen,
  { language: wanted, dryRun, from }: Options,
  outcome: Outcome,
): Promise<void> {
  const { folder, levels, defaults } = course;
  const files = await diskFiles(folder, defaults);
  const { value, diagnostics } = await checkFiles(files, { levels });
  const shown = relative(from, folder).replaceAll('\\', '/');
  const add = (errors: readonly Diagnostic[]) =>
    outcome.findings.push(...errors.map((one) => shownFrom(one, shown)));
  if (!value) return void add(errorsIn(diagnostics, undefined, false));
  const languages = value.editions.slice(1).map(({ language }) => language);
  const asked = [wanted, ...named.map(({ language }) => language)].filter((one) => one !== undefined);
  const unknown = asked.find((one) => !languages.includes(one));
  if (unknown !== undefined || languages.length === 0) {
    const where = shown === '' ? 'The course' : `The course “${shown}”`;
    outcome.refused.push(
      unknown === undefined || languages.length === 0
        ? `${where} has no translations: “translations” in course.yaml names them.`
        : `${where} is translated into ${languages.join(', ')}, and not into “${unknown}”: “translations” in course.yaml names its languages.`,
    );
    return;
  }
  const told = new Set<Diagnostic>();
  for (const language of languages.filter((one) => wanted === undefined || one === wanted)) {
    const meant = named.filter((one) => one.language === undefined || one.language === language);
    if (named.length > 0 && meant.length === 0) continue;
    const isAll = meant.length === 0 || meant.some(({ path }) => path === '');
    const errors = errorsIn(diagnostics, language, isAll);
    add(errors.filter((one) => !told.has(one)));
    for (const error of errors) told.add(error);
    const paths = isAll ? [] : meant.map(({ path }) => path);
    if (errors.length === 0) await recordLanguage(files, value, { language, shown, paths, dryRun }, outcome);
    else
      outcome.refused.push(
        `Nothing was recorded in ${shownPath(shown, language)}: mend ${errors.length === 1 ? 'the error' : `the ${errors.length} errors`} above, and run this again.`,
      );
  }
}

const shownPath = (shown: string, language: string) =>
  join(shown, recordPath(language)).replaceAll('\\', '/');

interface Wanted {
  readonly language: string;
  /** The course folder, as the user sees it. */
  readonly shown: string;
  /** Files and folders of the original; none: all. */
  readonly paths: readonly string[];
  readonly dryRun: boolean;
}

async function recordLanguage(
  files: Files,
  course: LoadedCourse,
  { language, shown, paths, dryRun }: Wanted,
  outcome: Outcome,
): Promise<void> {
  const isIn = (file: string, path: string) => file === path || file.startsWith(`${path}/`);
  const isThere = (path: string) => [...files.entries.keys()].some((file) => isIn(file, path));
  const missing = paths.filter((path) => !isThere(`locales/${language}/${path}`));
  for (const path of missing) {
    const [original, file] = [path, `locales/${language}/${path}`].map((one) =>
      join(shown, one).replaceAll('\\', '/'),
    );
    outcome.refused.push(
      isThere(path)
        ? `There is no “${file}”: translate “${original}” first.`
        : `There is no “${original}”. Name files of the course, or nothing for all of them.`,
    );
  }
  const path = recordPath(language);
  const entry = files.entries.get(path);
  const file = shownPath(shown, language);
  if (entry?.link !== undefined && entry.link !== 'inside') {
    outcome.refused.push(`“${file}” is a link that leads out of the course: put a file in its place.`);
    return;
  }
  if (paths.length > 0 && missing.length === paths.length) return;
  const wanted = paths.length > 0 ? (one: string) => paths.some((named) => isIn(one, named)) : undefined;
  const recording = await recordTranslation(files, course, language, wanted);
  // An empty record would say nothing.
  if (!recording || (!entry && recording.changed.size === 0)) return;
  const before = entry ? ((await originalText(files, path)) ?? '') : '';
  const isSame = entry !== undefined && before === recording.text;
  const diff = isSame ? '' : unifiedDiff(file, before, recording.text);
  if (!isSame && !dryRun) await writeWhole(join(files.root, path), recording.text);
  outcome.recorded.push({
    file,
    language,
    changed: Object.fromEntries(recording.changed),
    // As Git writes it for a file that is new.
    diff: entry ? diff : diff.replace(/^--- .*/, '--- /dev/null'),
  });
}
