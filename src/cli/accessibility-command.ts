import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { accessibilityReports } from '../build/accessibility.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { loadResources } from '../resources.ts';
import { exitCodeFor } from './exit.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface AccessibilityFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Writes `<course>-<version>-acr.yaml` and `.html` for each course. */
export async function accessibilityCommand(
  paths: readonly string[],
  flags: AccessibilityFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { value, diagnostics } = await accessibilityReports({ paths, from, resources: loadResources() });
  const out = flags.out ?? 'dist/accessibility';
  if (value.length > 0) await mkdir(resolve(from, out), { recursive: true });
  const written: { course: string; version: string; open: number; files: string[] }[] = [];
  for (const { course, version, open, yaml, html } of value) {
    const files: string[] = [];
    for (const [ending, text] of Object.entries({ yaml, html })) {
      const file = join(out, `${course}-${version}-acr.${ending}`);
      await writeFile(resolve(from, file), text);
      files.push(file.replaceAll('\\', '/'));
    }
    written.push({ course, version, open, files });
  }
  const code = exitCodeFor(diagnostics, flags.strict);
  if (flags.json) {
    const fields = { reports: written, diagnostics: diagnostics.map(jsonDiagnostic) };
    terminal.print(jsonAnswer('accessibility', code === 0, fields));
    return code;
  }
  reportFindings(terminal, diagnostics);
  for (const file of written.flatMap(({ files }) => files)) terminal.print(file);
  return code;
}
