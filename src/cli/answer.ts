import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { FormatName } from '../diagnostics/reporters/formats.ts';
import { reporters } from '../diagnostics/reporters/index.ts';
import type { ReportContext, Subject } from '../diagnostics/reporters/reporter.ts';
import { exitCodeFor } from './exit.ts';
import { type AnswerFlags, printedFormats } from './formats.ts';
import { writeWhole } from './replace-file.ts';
import { reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

/** What a command with findings has to say. */
export interface Answer {
  readonly command: string;
  readonly findings: readonly Diagnostic[];
  /** What its JSON answer has besides its findings. */
  readonly fields: object;
  /** What was looked at. Not every format asks. */
  readonly subjects: () => Promise<readonly Subject[]>;
  /** Lines for standard output, where no report goes there. */
  readonly results?: readonly string[];
  /** What is neither well nor amiss, for people, a line each. */
  readonly notes?: readonly string[];
  /** What is well, for people, a line each. */
  readonly news?: (code: number) => readonly string[];
}

/**
 * Tells the findings of a command in the formats that were asked for, and answers with the exit code. Where no report
 * goes to standard output, people read the findings on standard error.
 */
export async function giveAnswer(
  answer: Answer,
  flags: AnswerFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { strict = false, format = [] } = flags;
  const render = renderer(answer, strict);
  const refused: Diagnostic[] = [];
  for (const { name, file } of format) {
    if (file === undefined) continue;
    const finding = await write(file, await render(name, answer.findings), from);
    if (finding) refused.push(finding);
  }
  const findings = [...answer.findings, ...refused];
  const code = exitCodeFor(findings, strict);
  const [printed] = printedFormats(flags);
  if (printed) {
    const text = await render(printed, findings);
    if (text !== '') terminal.print(text);
  }
  if (!printed || format.some(({ name, file }) => name === 'pretty' && file === undefined))
    reportFindings(terminal, findings);
  if (printed) return code;
  for (const line of answer.results ?? []) terminal.print(line);
  for (const note of answer.notes ?? []) terminal.say(note);
  for (const news of answer.news?.(code) ?? []) terminal.say(`${terminal.paint('green', 'ok')} ${news}`);
  return code;
}

/** Formats that tell what was looked at, and not only what was found. */
const inGroups: readonly FormatName[] = ['junit', 'markdown', 'html'];

type Render = (name: FormatName, findings: readonly Diagnostic[]) => Promise<string>;

function renderer({ command, fields, subjects }: Answer, strict: boolean): Render {
  let known: Promise<readonly Subject[]> | undefined;
  return async (name, findings) => {
    const report = await reporters[name]();
    if (inGroups.includes(name)) known ??= subjects();
    const context: ReportContext = {
      command,
      version: manifest.version,
      ok: exitCodeFor(findings, strict) === 0,
      strict,
      subjects: (await known) ?? [],
      fields,
      css: name === 'html' ? await style() : '',
    };
    return report(findings, context);
  };
}

/** Loaded for the one format that has a page. */
async function style(): Promise<string> {
  const [{ reportStyle }, { loadResources }] = await Promise.all([
    import('../pages/report-style.ts'),
    import('../resources.ts'),
  ]);
  return reportStyle(loadResources().themes(false));
}

async function write(file: string, text: string, from: string): Promise<Diagnostic | undefined> {
  const path = resolve(from, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, text.endsWith('\n') ? text : `${text}\n`);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const hint = 'Name another file after “=”, or make room for this one.';
    return diagnostic(
      'OUT-WRITE',
      undefined,
      { path: file.replaceAll('\\', '/'), reason: error.message },
      { hint },
    );
  }
}
