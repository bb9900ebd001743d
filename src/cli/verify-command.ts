import { addTo, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { UnitRun } from '../run/run-unit.ts';
import { answerOf, type Lms, type LmsAnswer } from '../verify/lms-profiles.ts';
import { titleOf } from '../verify/standard.ts';
import { type VerifiedZip, verifyZip } from '../verify/verify-zip.ts';
import { giveAnswer } from './answer.ts';
import { exitCodeFor } from './exit.ts';
import { type AnswerFlags, printedFormats } from './formats.ts';
import type { Terminal } from './terminal.ts';

export interface VerifyFlags extends AnswerFlags {
  readonly lms?: readonly Lms[];
  readonly web?: boolean;
  readonly run?: boolean;
  /** For each unit. */
  readonly runSeconds?: number;
}

export async function verifyCommand(
  files: readonly string[],
  flags: VerifyFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const packages: VerifiedZip[] = [];
  const findings: Diagnostic[] = [];
  for (const file of files) {
    const found = await verifyZip(file, {
      from,
      ...(flags.lms ? { lms: flags.lms } : {}),
      ...(flags.web ? { target: 'web' as const } : {}),
    });
    if (found.value) packages.push(found.value);
    addTo(findings, found.diagnostics);
  }
  const run = flags.run ? await runAll(files, flags, terminal, from, findings) : undefined;
  const standards = packages.flatMap((one) => one.standards);
  const lms = flags.lms?.map((name) => answerOf(name, standards));
  const isGood = ({ file }: VerifiedZip) => {
    const own = findings.filter(({ place }) => place?.file === file || place?.file.startsWith(`${file}/`));
    return exitCodeFor(own, flags.strict) === 0;
  };
  return giveAnswer(
    {
      command: 'verify',
      findings,
      fields: { packages, ...(lms ? { lms } : {}), ...(run ? { run } : {}) },
      subjects: async () => files.map((path) => ({ kind: 'package', path, name: titleFor(path, packages) })),
      notes: lms?.flatMap(notesOf) ?? [],
      news: () => packages.filter(isGood).map(inWords),
    },
    flags,
    terminal,
    from,
  );
}

/** Launches them all, if what that takes is installed; what is found comes behind what is known already. */
async function runAll(
  files: readonly string[],
  flags: VerifyFlags,
  terminal: Terminal,
  from: string,
  findings: Diagnostic[],
): Promise<readonly UnitRun[]> {
  const { loadRunTools } = await import('../run/tools.ts');
  const { value: tools, diagnostics: missing } = await loadRunTools();
  addTo(findings, missing);
  if (!tools) return [];
  const { runZips } = await import('../run/run-zip.ts');
  const { web = false, runSeconds: seconds } = flags;
  const onZip = (file: string, index: number): void => {
    if (printedFormats(flags).length === 0)
      terminal.progress(`Running ${file} (${index + 1} of ${files.length})`);
  };
  const ran = await runZips(files, tools, {
    from,
    web,
    onZip,
    ...(seconds === undefined ? {} : { seconds }),
  });
  addTo(findings, ran.diagnostics);
  return ran.value;
}

/** What no look into the package tells, and whoever imports it there has to know. */
function notesOf({ title, notes }: LmsAnswer): string[] {
  return notes.map(({ says, source }) => `note ${title}: ${says} (${source})`);
}

function titleFor(path: string, packages: readonly VerifiedZip[]): string {
  const verified = packages.find(({ file }) => file === path);
  return verified ? `${path} (${standardsOf(verified)})` : path;
}

function inWords(verified: VerifiedZip): string {
  const { file, files } = verified;
  return `${file}: ${standardsOf(verified)}, ${files} ${files === 1 ? 'file' : 'files'}.`;
}

function standardsOf({ standards }: VerifiedZip): string {
  return standards.map(titleOf).join(' and ') || 'no standard';
}
