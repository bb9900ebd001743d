import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { accessibilityReports } from '../build/accessibility.ts';
import { loadResources } from '../resources.ts';
import { giveAnswer } from './answer.ts';
import type { AnswerFlags } from './formats.ts';
import { courseSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface AccessibilityFlags extends AnswerFlags {
  readonly out?: string;
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
  return giveAnswer(
    {
      command: 'accessibility',
      findings: diagnostics,
      fields: { reports: written },
      subjects: () => courseSubjects(paths, from),
      results: written.flatMap(({ files }) => files),
    },
    flags,
    terminal,
    from,
  );
}
