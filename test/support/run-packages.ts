import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import type { UnitRun } from '../../src/run/run-unit.ts';
import { type RunOptions, runZips } from '../../src/run/run-zip.ts';
import { loadRunTools } from '../../src/run/tools.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface RanPackage {
  readonly runs: readonly UnitRun[];
  readonly found: readonly Diagnostic[];
}
/** What was found about packages that were run, by what they are. */
export type Ran = ReadonlyMap<string, RanPackage>;

/** They are local and small, so they are ready sooner than those of the world. */
const quick = { quiet: 300, seconds: 6 };

/** Packages by what they are, written to zips and run. */
export async function runPackages(
  packages: Readonly<Record<string, readonly ContentFile[]>>,
  options: RunOptions = {},
): Promise<Ran> {
  const from = temporaryFolder('run');
  const files = Object.entries(packages).map(async ([name, files], index): Promise<[string, string]> => {
    const file = join(from, `${index}.zip`);
    await writeZip(files, file);
    return [name, file];
  });
  return runFiles(Object.fromEntries(await Promise.all(files)), options);
}

/** Zips by what they are, in two browsers side by side. */
export async function runFiles(
  files: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<Ran> {
  const { value: tools, diagnostics: missing } = await loadRunTools();
  if (!tools) throw new Error(missing.map(({ message }) => message).join('\n'));
  const all = Object.entries(files);
  const halves = [0, 1].map((half) => all.filter((_, index) => index % 2 === half).map(([, file]) => file));
  const done = await Promise.all(halves.map((half) => runZips(half, tools, { ...quick, ...options })));
  return new Map(
    all.map(([name, file]) => [
      name,
      {
        runs: done.flatMap(({ value }) => value).filter((run) => run.file === file),
        found: done
          .flatMap(({ diagnostics }) => diagnostics)
          .filter(({ place }) => place?.file.startsWith(file)),
      },
    ]),
  );
}

/** `severity CODE /place: message` */
export function told(found: readonly Diagnostic[] = []): string[] {
  return found.map(
    ({ severity, code, place, message }) =>
      `${severity} ${code} ${place?.file.replace(/^.*\.zip/, '')}: ${message}`,
  );
}
