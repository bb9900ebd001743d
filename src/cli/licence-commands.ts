import { type Command, InvalidArgumentError, Option } from 'commander';
import { common, examples, timeZone } from './command-parts.ts';
import { withFormats } from './formats.ts';
import type { Run } from './proof-commands.ts';
import { sourceDate } from './source-date.ts';
import { day, todayFrom } from './today.ts';

/** `usage`, `renew` and `withdraw`. */
export function addLicenceCommands(program: Command, { terminalOf, from, end }: Run): void {
  withFormats(common(program.command('usage')), 'print the statement, files and findings as JSON')
    .argument('<exports...>', 'exports: completion reports of Moodle, CSV, xAPI statements')
    .description('count learners against the seats of a licence, and write a statement to sign')
    .option('--licence <number>', 'number of the contract')
    .option('--licensee <id>', 'id of the licensee: its term that began last')
    .option('--catalogue <folder>', 'folder of the catalogue (default: here)')
    .option('--mapping <file>', 'what the columns and names of the exports mean (YAML)')
    .addOption(
      new Option('--time-zone <name>', 'where days begin, such as America/New_York (default: UTC)').argParser(
        timeZone,
      ),
    )
    .addOption(
      new Option(
        '--today <date>',
        'count up to this day, in the term that began last before it (default: SOURCE_DATE_EPOCH, else today)',
      ).argParser(day),
    )
    .option('-o, --out <folder>', 'folder for the statement (default: dist/usage)')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      `\nNothing about a single learner is written.${examples('coursewright usage --licence 2027-014 export.csv', 'coursewright usage --licensee riverton moodle.csv statements.json --mapping export.yaml')}`,
    )
    .action(async (exports: string[], flags, command: Command) => {
      const { usageCommand } = await import('./usage-command.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      if (typeof date === 'number') return end(date);
      const today = todayFrom(flags.today, date.timestamp, new Date());
      end(await usageCommand(exports, { ...flags, today }, terminal, from));
    });

  withFormats(common(program.command('renew')), 'print the renewal and findings as JSON')
    .argument('<licensee>', 'id of the licensee')
    .description('add the next term to the file of a licensee')
    .addOption(
      new Option('--until <date>', 'last day of the new term, or “none”')
        .argParser((value: string) => (value === 'none' ? value : day(value)))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--from <date>', 'its first day (default: the day after the last term)').argParser(day),
    )
    .option('--number <number>', 'its own number of a contract')
    .addOption(
      new Option('--seats <count>', 'how many people may learn (default: as in the first term)').argParser(
        count,
      ),
    )
    .option('--catalogue <folder>', 'folder of the catalogue (default: here)')
    .addOption(new Option('--today <date>', 'the day on which licences run or have ended').argParser(day))
    .option('--dry-run', 'show the change, and write nothing')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      examples(
        'coursewright renew riverton --until 2028-12-31 --dry-run',
        'coursewright renew riverton --until 2028-12-31 --number 2028-003 --seats 300',
      ),
    )
    .action(async (licensee: string, { from: begins, ...flags }, command: Command) => {
      const { renewCommand } = await import('./renew-command.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      if (typeof date === 'number') return end(date);
      const today = todayFrom(flags.today, date.timestamp, new Date());
      const given = begins === undefined ? {} : { begins };
      end(await renewCommand(licensee, { ...flags, ...given, today }, terminal, from));
    });

  withFormats(common(program.command('withdraw')), 'print who has it, files and findings as JSON')
    .argument('<course>', 'id of the course')
    .argument('<version>', 'the version that is to be used no more')
    .description('write a notice to each agency that got a version, and enter it in the ledger')
    .requiredOption('--reason <text>', 'why; the agencies will read it')
    .option('--replace <version>', 'the version that takes its place')
    .option('--catalogue <folder>', 'folder of the catalogue (default: here)')
    .option('--ledger <file>', 'record of who got what (default: deliveries.jsonl beside the catalogue)')
    .option('-o, --out <folder>', 'folder for notices (default: dist/notices)')
    .addOption(new Option('--today <date>', 'the day of the notice').argParser(day))
    .option('--dry-run', 'tell who has it, and write nothing')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      examples(
        'coursewright withdraw first-response 1.0.0 --reason "The emergency number is wrong." --dry-run',
        'coursewright withdraw first-response 1.0.0 --reason "The emergency number is wrong." --replace 1.0.1',
      ),
    )
    .action(async (course: string, version: string, flags, command: Command) => {
      const { withdrawCommand } = await import('./withdraw-command.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      if (typeof date === 'number') return end(date);
      const today = todayFrom(flags.today, date.timestamp, new Date());
      end(await withdrawCommand(course, version, { ...flags, today }, terminal, from));
    });
}

function count(value: string): number {
  const whole = Number(value);
  if (!/^\d{1,9}$/.test(value) || whole < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return whole;
}
