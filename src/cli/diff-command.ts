import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../build.ts';
import { type TargetId, targetIds } from '../course/model.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { comparePackages, type Verdict } from '../diff/compare-packages.ts';
import { outlineOf } from '../diff/outline-of.ts';
import { openZip } from '../packaging/read-zip.ts';
import { loadResources } from '../resources.ts';
import { giveAnswer } from './answer.ts';
import type { AnswerFlags } from './formats.ts';
import type { Terminal } from './terminal.ts';

const verdicts: Readonly<Record<Verdict, string>> = {
  safe: 'Learners keep their progress, and reports compare.',
  'breaks-reporting': 'Learners keep their progress; reports over both versions mix what is not the same.',
  'resets-progress': 'Learners lose what they have done.',
};

/** `before` and `after` are zips; either may be a course folder, which is then built as the other is. */
export async function diffCommand(
  before: string,
  after: string,
  flags: AnswerFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const work = await mkdtemp(join(tmpdir(), 'coursewright-diff-'));
  try {
    const first = await zipOf(before, after, from, work);
    const second = first.zip === undefined ? first : await zipOf(after, first.zip, from, work);
    const { value, diagnostics } =
      first.zip !== undefined && second.zip !== undefined
        ? await comparePackages(first.zip, second.zip, from)
        : { value: undefined, diagnostics: second.diagnostics };
    // Findings are about what the user named, not about what was built of it.
    const findings = diagnostics.map((one) =>
      one.place?.file === second.zip ? { ...one, place: { file: after } } : one,
    );
    return await giveAnswer(
      {
        command: 'diff',
        findings,
        fields: { before, after, ...(value ? { verdict: value.verdict } : {}) },
        subjects: async () => [{ kind: 'package', path: after, name: after }],
        results: value ? [`${value.verdict}: ${verdicts[value.verdict]}`] : [],
      },
      flags,
      terminal,
      from,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

interface Side {
  /** Missing where a course could not be built. */
  readonly zip: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function zipOf(path: string, other: string, from: string, work: string): Promise<Side> {
  const isFolder = await stat(resolve(from, path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { zip: path, diagnostics: [] };
  const { target, language, course } = await madeAs(resolve(from, other));
  const { value, diagnostics } = await build({
    paths: [path],
    from,
    out: join(work, 'built'),
    resources: loadResources(),
    targets: [target],
  });
  // Of a course with refreshers the one that the other is a version of.
  const alike = value.filter((one) => one.course === course);
  const same = alike.length > 0 ? alike : value;
  const built = same.find((one) => one.language === language) ?? same[0];
  return { zip: built?.file, diagnostics: diagnostics.filter((one) => hasErrors([one])) };
}

interface MadeAs {
  readonly target: TargetId;
  readonly language: string | undefined;
  readonly course: string | undefined;
}

/** What a zip of ours was made of, and for which target; SCORM 1.2 where that cannot be told. */
async function madeAs(file: string): Promise<MadeAs> {
  const { value } = await openZip(file);
  const outline = value && (await outlineOf(value.view));
  value?.close();
  const target = targetIds.find((one) => one === outline?.standard) ?? 'scorm12';
  return { target, language: outline?.course?.language, course: outline?.course?.id };
}
