import { type Command, Option } from 'commander';
import { timeZone } from './command-parts.ts';
import { withFormats } from './formats.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { day } from './today.ts';

/** How `main.ts` makes commands, and what it does with their exit codes. */
export interface CommandTools {
  readonly common: (command: Command) => Command;
  readonly examples: (...lines: readonly string[]) => string;
  readonly from: string;
  readonly end: (code: number) => void;
}

/** Adds `refreshers due`, `refreshers calendar` and `refreshers plan`. */
export function addRefreshers(program: Command, { common, examples, from, end }: CommandTools): void {
  const refreshers = program
    .command('refreshers')
    .description('tell who is due for which refresher, and what to set up in an LMS')
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'coursewright refreshers due --completions export.csv',
        'coursewright refreshers plan courses/harbour',
      ),
    );
  const terminalOf = (command: Command): Terminal => openTerminal(command.opts());

  withFormats(common(refreshers.command('due')), 'print counts, files and findings as JSON')
    .description('list the learners who are due, overdue, upcoming or lapsed, from exports of an LMS')
    .requiredOption('--completions <files...>', 'exports: Moodle’s completion reports, CSV, xAPI statements')
    .option('--course <folders...>', 'course folders or catalogues (default: here)')
    .option('--mapping <file>', 'what the columns and names of the exports mean (YAML)')
    .addOption(new Option('--today <date>', 'list what is due on this day, YYYY-MM-DD').argParser(day))
    .addOption(
      new Option('--time-zone <name>', 'where days begin, such as America/New_York (default: UTC)').argParser(
        timeZone,
      ),
    )
    .option(
      '--pseudonyms [key-file]',
      'write keyed hashes instead of learners; the same ones each time with the same key file',
    )
    .option('-o, --out <folder>', 'folder for the lists (default: dist/refreshers)')
    .option('--strict', 'warnings fail too, and nothing is written')
    .addHelpText(
      'after',
      `\nSOURCE_DATE_EPOCH sets the time that the calendar says it was made.${examples(
        'coursewright refreshers due --completions completion.csv --course courses/harbour',
        'coursewright refreshers due --completions lms.csv statements.json --mapping export.yaml',
        'coursewright refreshers due --completions lms.csv --today 2027-03-01 --pseudonyms key.bin',
      )}`,
    )
    .action(async (flags, command: Command) => {
      const { refreshersDueCommand } = await import('./refreshers-command.ts');
      end(await refreshersDueCommand(flags, terminalOf(command), from, process.env.SOURCE_DATE_EPOCH));
    });

  withFormats(common(refreshers.command('calendar')), 'print files and findings as JSON')
    .argument('[paths...]', 'course folders or catalogues (default: here)')
    .description('write what is due for everybody on the same day as calendars (.ics)')
    .addOption(
      new Option('--today <date>', 'the year that the calendar begins with, as a day of it').argParser(day),
    )
    .option('-o, --out <folder>', 'folder for the calendars (default: dist/refreshers)')
    .option('--strict', 'warnings fail too')
    .addHelpText('after', examples('coursewright refreshers calendar courses/harbour'))
    .action(async (paths: string[], flags, command: Command) => {
      const { refreshersCalendarCommand } = await import('./refreshers-plan-command.ts');
      end(
        await refreshersCalendarCommand(
          paths,
          flags,
          terminalOf(command),
          from,
          process.env.SOURCE_DATE_EPOCH,
        ),
      );
    });

  withFormats(common(refreshers.command('plan')), 'print files and findings as JSON')
    .argument('[paths...]', 'course folders or catalogues (default: here)')
    .description('write what to enter in an LMS, messages to learners, and templates of badges')
    .option('-o, --out <folder>', 'folder for the plans (default: dist/refreshers)')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      examples('coursewright refreshers plan', 'coursewright refreshers plan courses/harbour -o plans'),
    )
    .action(async (paths: string[], flags, command: Command) => {
      const { refreshersPlanCommand } = await import('./refreshers-plan-command.ts');
      end(await refreshersPlanCommand(paths, flags, terminalOf(command), from));
    });
}
