import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { type BuiltPackage, build } from '../build.ts';
import type { TargetId } from '../course/model.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { loadResources } from '../resources.ts';
import { exitCodeFor, exitCodes } from './exit.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface BuildFlags {
  readonly target?: readonly TargetId[];
  readonly out?: string;
  readonly json?: boolean;
  readonly jobs?: number;
  readonly analytics?: boolean;
  readonly pseudo?: boolean;
  readonly strict?: boolean;
  /** `SOURCE_DATE_EPOCH`, checked by the caller. */
  readonly timestamp?: number;
}

export async function buildCommand(
  paths: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const { target, out, timestamp, analytics, pseudo } = flags;
    const jobs = flags.jobs ?? Math.min(8, Math.max(2, availableParallelism()));
    const { value, diagnostics } = await build({
      paths,
      from,
      resources: loadResources(),
      ...(target ? { targets: target } : {}),
      ...(out === undefined ? {} : { out }),
      jobs,
      ...(analytics ? { analytics } : {}),
      ...(pseudo ? { pseudo } : {}),
      ...(timestamp === undefined ? {} : { timestamp }),
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === 'course')
          terminal.progress(`Building ${event.folder} (${event.index + 1} of ${event.count})`);
        else if (terminal.verbosity === 'verbose')
          terminal.say(`wrote ${relative(from, event.package.file)}`);
      },
    });
    const code = exitCodeFor(diagnostics, flags.strict);
    if (flags.json) {
      terminal.print(
        jsonAnswer('build', code === 0, {
          packages: value.map((one) => ({ ...one, file: relative(from, one.file) })),
          diagnostics: diagnostics.map(jsonDiagnostic),
        }),
      );
    } else {
      reportFindings(terminal, diagnostics);
      for (const line of summary(value, from)) terminal.print(line);
      if (value.length)
        terminal.say(
          `${terminal.paint('green', 'ok')} ${value.length} ${value.length === 1 ? 'package' : 'packages'} built.`,
        );
    }
    return code;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    terminal.complain('Stopped. Packages that were finished are kept; the one at hand was removed.');
    return 130;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** In the form of `sha256sum`, so that its `--check` reads it. */
function summary(packages: readonly BuiltPackage[], from: string): string[] {
  return packages.map((one) => `${one.sha256}  ${relative(from, one.file)}`);
}

/** `SOURCE_DATE_EPOCH`: whole seconds since 1970. */
export function sourceDate(value: string | undefined, terminal: Terminal): { timestamp?: number } | number {
  if (value === undefined || value === '') return {};
  if (/^\d{1,12}$/.test(value)) return { timestamp: Number(value) };
  terminal.complain(
    `SOURCE_DATE_EPOCH is “${value}”. It must be whole seconds since 1970, such as 1767225600; unset it to use our own fixed date.`,
  );
  return exitCodes.usage;
}
