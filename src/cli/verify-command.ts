import { addTo, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import type { UnitRun } from '../run/run-unit.ts';
import type { Lms } from '../verify/lms-profiles.ts';
import { type Standard, titleOf } from '../verify/standard.ts';
import { type VerifiedZip, verifyZip } from '../verify/verify-zip.ts';
import { exitCodeFor } from './exit.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface VerifyFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
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
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const found = await verifyZip(file, {
      from,
      ...(flags.lms ? { lms: flags.lms } : {}),
      ...(flags.web ? { target: 'web' as const } : {}),
    });
    if (found.value) packages.push(found.value);
    addTo(diagnostics, found.diagnostics);
  }
  const run = flags.run ? await runAll(files, flags, terminal, from, diagnostics) : undefined;
  const code = exitCodeFor(diagnostics, flags.strict);
  if (flags.json) {
    terminal.print(
      jsonAnswer('verify', code === 0, {
        packages,
        ...(run ? { run } : {}),
        diagnostics: diagnostics.map(jsonDiagnostic),
      }),
    );
    return code;
  }
  reportFindings(terminal, diagnostics);
  for (const { file, standards, files: count } of packages) {
    const bad = diagnostics.some(({ place, severity }) => {
      const ofThis = place?.file === file || place?.file.startsWith(`${file}/`);
      return ofThis && (severity === 'error' || (flags.strict && severity === 'warning'));
    });
    const told = `${file}: ${named(standards)}, ${count} ${count === 1 ? 'file' : 'files'}.`;
    if (!bad) terminal.say(`${terminal.paint('green', 'ok')} ${told}`);
  }
  return code;
}

/** Launches them all, if what that takes is installed; what is found comes behind what is known already. */
async function runAll(
  files: readonly string[],
  { web = false, runSeconds, json }: VerifyFlags,
  terminal: Terminal,
  from: string,
  diagnostics: Diagnostic[],
): Promise<readonly UnitRun[]> {
  const { loadRunTools } = await import('../run/tools.ts');
  const { value: tools, diagnostics: missing } = await loadRunTools();
  addTo(diagnostics, missing);
  if (!tools) return [];
  const { runZips } = await import('../run/run-zip.ts');
  const seconds = runSeconds === undefined ? {} : { seconds: runSeconds };
  const onZip = (file: string, index: number): void => {
    if (!json) terminal.progress(`Running ${file} (${index + 1} of ${files.length})`);
  };
  const ran = await runZips(files, tools, { from, web, onZip, ...seconds });
  addTo(diagnostics, ran.diagnostics);
  return ran.value;
}

function named(standards: readonly Standard[]): string {
  return standards.map(titleOf).join(' and ') || 'no standard';
}
