import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import type { Paint } from '../diagnostics/reporters/pretty.ts';

/** The one place that knows a terminal exists: streams, colour, and how much to say. */
export interface Terminal {
  /** Results: standard output. */
  readonly print: (text: string) => void;
  /** News and findings: standard error. Silent with `--quiet`, but for errors. */
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** A line that the next one replaces; a plain line where nobody watches, such as in the log of a CI job. */
  readonly progress: (text: string) => void;
  readonly paint: Paint;
  readonly verbosity: 'quiet' | 'normal' | 'verbose';
}

export interface TerminalOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export function openTerminal(
  { quiet = false, verbose = false }: TerminalOptions,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const { stdout, stderr } = process;
  const live = stderr.isTTY === true && !quiet && !env.CI;
  const coloured =
    !env.NO_COLOR &&
    (env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stderr.isTTY === true && env.TERM !== 'dumb');
  for (const stream of [stdout, stderr]) {
    // `coursewright check | head`: whoever reads has seen enough.
    if (stream.listenerCount('error') === 0)
      stream.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || fail(error));
  }
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  const line = (stream: NodeJS.WriteStream, text: string) => {
    clear();
    stream.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    print: (text) => line(stdout, text),
    say: (text) => quiet || line(stderr, text),
    complain: (text) => line(stderr, text),
    progress: (text) => {
      if (quiet) return;
      if (!live) return line(stderr, text);
      clear();
      const columns = stderr.columns || 80;
      stderr.write(printable(text).slice(0, columns - 1));
      shown = true;
    },
    paint: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
    verbosity: quiet ? 'quiet' : verbose ? 'verbose' : 'normal',
  };
}

function fail(error: Error): never {
  throw error;
}

/** Which findings are printed: notes only with `--verbose`, only errors with `--quiet`. */
export function worthSaying(findings: readonly Diagnostic[], verbosity: Terminal['verbosity']): Diagnostic[] {
  const least = { quiet: ['error'], normal: ['error', 'warning'], verbose: ['error', 'warning', 'info'] }[
    verbosity
  ];
  return findings.filter((finding) => least.includes(finding.severity));
}
