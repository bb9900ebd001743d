import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cannotWrite } from '../build/cannot-write.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { exportWords } from '../exports/export-words.ts';
import { reportStyle } from '../pages/report-style.ts';
import { trueUpPage } from '../pages/true-up-page.ts';
import { loadResources } from '../resources.ts';
import { countUsage } from '../usage/count-usage.ts';
import type { Source, TrueUp } from '../usage/true-up.ts';
import { trueUpCsv } from '../usage/true-up-csv.ts';
import { giveAnswer } from './answer.ts';
import { exitCodeFor, exitCodes } from './exit.ts';
import type { AnswerFlags } from './formats.ts';
import { writeWhole } from './replace-file.ts';
import { checkedSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface UsageFlags extends AnswerFlags {
  readonly licence?: string;
  readonly licensee?: string;
  readonly catalogue?: string;
  readonly mapping?: string;
  readonly timeZone?: string;
  readonly out?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Counts exports against the seats of a licence, and writes the statement as a page, JSON and CSV. */
export async function usageCommand(
  exports: readonly string[],
  flags: UsageFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { licence, licensee, catalogue = '.', mapping, timeZone, today, out = 'dist/usage' } = flags;
  if (licence === undefined && licensee === undefined) {
    terminal.complain(
      'Say whose use to count: “--licence” with the number of the contract, or “--licensee” with an id.',
    );
    return exitCodes.usage;
  }
  const counted = await countUsage({
    licence,
    licensee,
    catalogue,
    exports,
    mapping,
    timeZone,
    today,
    from,
    onFile: (file) => terminal.verbosity === 'verbose' && terminal.say(`reading ${file}`),
  });
  const findings = [...counted.diagnostics];
  // Too few seats are for people to talk about: the statement is what they talk about, so that it is written.
  const isRight = counted.value && !hasErrors(findings);
  const files = isRight && counted.value ? await written(counted.value, out, from, findings) : [];
  const { value } = counted;
  return giveAnswer(
    {
      command: 'usage',
      findings,
      fields: { statement: value ?? null, files },
      subjects: () => checkedSubjects([catalogue], from, new Map(), new Map()),
      results: files,
      notes: value?.sources.map(inWords) ?? [],
      news: (code) => (value && code === exitCodeFor([]) ? [summary(value)] : []),
    },
    flags,
    terminal,
    from,
  );
}

async function written(
  statement: TrueUp,
  out: string,
  from: string,
  findings: Parameters<typeof exitCodeFor>[0][number][],
): Promise<string[]> {
  const { licensee, licence } = statement;
  const name = `usage-${licensee.id}-${licence.from}`;
  const texts: readonly (readonly [string, string])[] = [
    ['html', trueUpPage(statement, reportStyle(loadResources().themes(false)))],
    ['json', `${JSON.stringify(statement, undefined, 2)}\n`],
    ['csv', trueUpCsv(statement)],
  ];
  const files: string[] = [];
  try {
    await mkdir(resolve(from, out), { recursive: true });
    for (const [ending, text] of texts) {
      const file = join(out, `${name}.${ending}`);
      await writeWhole(resolve(from, file), text);
      files.push(file.replaceAll('\\', '/'));
    }
  } catch (error) {
    findings.push(cannotWrite(out.replaceAll('\\', '/'), error));
  }
  return files;
}

const number = new Intl.NumberFormat('en-US').format;

function inWords({ file, kind, rows, uses }: Source): string {
  const unit = kind === 'xapi' ? 'statements' : 'rows';
  return `${file}: taken for ${exportWords[kind]}; ${number(rows)} ${unit}, ${number(uses)} launches and completions of these courses.`;
}

function summary({ licensee, licence, used, over }: TrueUp): string {
  const seats = licence.seats === null ? 'seats are not limited' : `${number(licence.seats)} seats`;
  const left = over === null ? '' : over > 0 ? `, ${number(over)} over` : `, ${number(-over)} left`;
  return `${licensee.agency}, licence ${licence.number}: ${number(used)} learners, ${seats}${left}.`;
}
