import { Command, InvalidArgumentError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { targetIds } from '../course/model.ts';
import { baseAddress, courseIdLength, idPattern } from '../course/patterns.ts';
import { closest, question } from '../diagnostics/suggest.ts';
import { lmsAliases, lmsNames, profileOf } from '../verify/lms-profiles.ts';
import { common, examples } from './command-parts.ts';
import { exitCodes } from './exit.ts';
import { withFormats } from './formats.ts';
import { addLicenceCommands } from './licence-commands.ts';
import { addProofCommands } from './proof-commands.ts';
import { addRefreshers } from './refreshers-options.ts';
import { schemaNames } from './schema-names.ts';
import { sourceDate } from './source-date.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { day, todayFrom } from './today.ts';

// Commands are loaded when they run, so that `--version` and `--help` answer at once.

/** Runs the command line; resolves to the exit code. */
export async function main(argv: readonly string[], from: string): Promise<number> {
  let code: number = exitCodes.ok;
  const program = new Command('coursewright')
    .description('A compiler for training courses: YAML and Markdown in, packages for any LMS out.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(coursewright --help says more)')
    .exitOverride();
  const terminalOf = (command: Command): Terminal => openTerminal(command.opts());

  common(program.command('new'))
    .argument('<folder>', 'folder to make')
    .description('start a course')
    .addOption(new Option('--id <id>', 'frozen identifier of the course').argParser(identifier))
    .option('--title <title>', 'title of the course')
    .option('--publisher <name>', 'name of the publisher')
    .addOption(
      new Option('--url <url>', 'https address of the publisher, the base of all IRIs').argParser(httpsUrl),
    )
    .addHelpText('after', examples('coursewright new courses/bridge-safety --title "Bridge Safety"'))
    .action(async (folder: string, flags, command: Command) => {
      const { newCommand } = await import('./new-command.ts');
      code = await newCommand(folder, flags, terminalOf(command), from);
    });

  withFormats(common(program.command('check')), 'print findings as JSON')
    .argument('[paths...]', 'course folders, catalogues or licensees (default: here)')
    .description('find mistakes in course sources, and licences that have ended')
    .option('--strict', 'warnings fail too')
    .option('--fix', 'mend what can be mended safely, and check again')
    .addOption(
      new Option('--dry-run', 'with --fix: show what would be mended, and write nothing').implies({
        fix: true,
      }),
    )
    .addOption(
      new Option(
        '--today <date>',
        'the day on which licences run or have ended (default: SOURCE_DATE_EPOCH, else today)',
      ).argParser(day),
    )
    .option('--baseline <file>', 'do not count the findings that this file knows')
    .addOption(
      new Option('--write-baseline <file>', 'write all findings to this file, as known ones').conflicts(
        'baseline',
      ),
    )
    .addHelpText(
      'after',
      examples(
        'coursewright check',
        'coursewright check courses/bridge-safety --json',
        'coursewright check --format sarif=check.sarif',
        'coursewright check courses/bridge-safety --fix',
        'coursewright check --baseline known.json --json',
        'coursewright check licensees/alder-county.yaml --today 2027-12-31',
      ),
    )
    .action(async (paths: string[], flags, command: Command) => {
      const { checkCommand } = await import('./check-command.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      code =
        typeof date === 'number'
          ? date
          : await checkCommand(
              paths,
              { ...flags, today: todayFrom(flags.today, date.timestamp, new Date()) },
              terminal,
              from,
            );
    });

  withFormats(common(program.command('build')), 'print packages, checksums and findings as JSON')
    .argument('[paths...]', 'course folders or catalogues (default: here)')
    .description('build packages')
    .addOption(
      new Option(
        '-t, --target <targets>',
        `standards to build for, with commas: ${targetIds.join(', ')} (default: what the course names, else all)`,
      ).argParser(targetList),
    )
    .option('-o, --out <folder>', 'folder for packages (default: dist/packages)')
    .option('--analytics', 'also write what the packages can record, with the key, for reading reports')
    .option('--pseudo', 'build the courses in longer, accented English (en-XA) instead, to try their layout')
    .option('--no-refreshers', 'build the courses alone, without their refreshers')
    .addOption(
      new Option(
        '-j, --jobs <count>',
        'packages to write at the same time (default: one for each processor, 2 to 8)',
      ).argParser(positive),
    )
    .option('--baseline <file>', 'do not count the findings that this file of check --write-baseline knows')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      `\nSOURCE_DATE_EPOCH sets the time of files in the zips.${examples('coursewright build courses/bridge-safety', 'coursewright build -t scorm12,cmi5 -o out')}`,
    )
    .action(async (paths: string[], flags, command: Command) => {
      const { buildCommand } = await import('./build-command.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      code =
        typeof date === 'number' ? date : await buildCommand(paths, { ...flags, ...date }, terminal, from);
    });

  withFormats(common(program.command('deliver')), 'print deliveries and findings as JSON')
    .argument('[licensees...]', 'ids of licensees (default: all of the catalogue)')
    .description(
      'make for each licensee all that it gets: packages under its name, a sheet for its admin, checksums',
    )
    .option('--catalogue <folder>', 'folder of the catalogue (default: here)')
    .option('-o, --out <folder>', 'folder for deliveries (default: dist/deliveries beside the catalogue)')
    .option(
      '--key <file>',
      'private key that signs the licence in each package (default: the one in COURSEWRIGHT_SIGNING_KEY, if any)',
    )
    .option('--ledger <file>', 'record of who got what (default: deliveries.jsonl beside the catalogue)')
    .addOption(
      new Option(
        '--today <date>',
        'the day of the delivery, on which licences run or have ended (default: SOURCE_DATE_EPOCH, else today)',
      ).argParser(day),
    )
    .addOption(
      new Option(
        '-j, --jobs <count>',
        'packages to write at the same time (default: one for each processor, 2 to 8)',
      ).argParser(positive),
    )
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      examples('coursewright deliver', 'coursewright deliver riverton --out ../deliveries'),
    )
    .action(async (licensees: string[], flags, command: Command) => {
      const { deliverCommand } = await import('./deliver-command.ts');
      const { keySecrets } = await import('./signing-key.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      if (typeof date === 'number') code = date;
      else {
        const today = todayFrom(flags.today, date.timestamp, new Date());
        code = await deliverCommand(
          licensees,
          { ...flags, ...date, today },
          keySecrets(process.env),
          terminal,
          from,
        );
      }
    });

  withFormats(common(program.command('outdated')), 'print who holds what, and findings, as JSON')
    .argument('[licensees...]', 'ids of licensees (default: all of the catalogue)')
    .description('tell who holds an older version, what a new one means for learners, and whose licence ends')
    .option('--catalogue <folder>', 'folder of the catalogue (default: here)')
    .option('-o, --out <folder>', 'folder of deliveries (default: dist/deliveries beside the catalogue)')
    .option('--ledger <file>', 'record of who got what (default: deliveries.jsonl beside the catalogue)')
    .addOption(
      new Option(
        '--today <date>',
        'the day on which licences run or have ended (default: SOURCE_DATE_EPOCH, else today)',
      ).argParser(day),
    )
    .option('--strict', 'warnings fail too')
    .addHelpText('after', examples('coursewright outdated', 'coursewright outdated riverton --json'))
    .action(async (licensees: string[], flags, command: Command) => {
      const { outdatedCommand } = await import('./outdated-command.ts');
      const terminal = terminalOf(command);
      const date = sourceDate(process.env.SOURCE_DATE_EPOCH, terminal);
      if (typeof date === 'number') code = date;
      else {
        const today = todayFrom(flags.today, date.timestamp, new Date());
        code = await outdatedCommand(licensees, { ...flags, ...date, today }, terminal, from);
      }
    });

  withFormats(common(program.command('verify')), 'print packages and findings as JSON')
    .argument('<files...>', 'zips of any vendor')
    .description('tell what will keep a package from being imported, launched or recorded')
    .addOption(
      new Option(
        '--lms <names>',
        'also what these LMSs are known to want, with commas; they are listed below',
      ).argParser(lmsList),
    )
    .option('--web', 'they are for a web server, and need no manifest')
    .option('--run', 'also launch them in a browser, as an LMS does, and tell what only that shows')
    .addOption(
      new Option('--run-seconds <count>', 'time for each part that is launched (default: 20)').argParser(
        positive,
      ),
    )
    .addOption(
      new Option(
        '--signature',
        'they are deliveries, folders or zips: tell who signed them, and every file that is not as it was signed',
      ).conflicts(['lms', 'web', 'run', 'runSeconds']),
    )
    .addOption(
      new Option(
        '--key <file>',
        'with --signature: a public key of the publisher (PEM, JWK or JWK Set); may be repeated',
      )
        .argParser((file: string, before: readonly string[] = []) => [...before, file])
        .implies({ signature: true }),
    )
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      lmsLines() +
        examples(
          'coursewright verify course.zip',
          'coursewright verify --lms moodle,cornerstone course.zip',
          'coursewright verify --json *.zip',
          'coursewright verify --run course.zip',
          'coursewright verify --signature --key publisher.pub.pem riverton.zip',
        ),
    )
    .action(async (files: string[], flags, command: Command) => {
      if (flags.signature) {
        const { verifySignatureCommand } = await import('./verify-signature-command.ts');
        code = await verifySignatureCommand(files, flags, terminalOf(command), from);
        return;
      }
      const { verifyCommand } = await import('./verify-command.ts');
      code = await verifyCommand(files, flags, terminalOf(command), from);
    });

  addLicenceCommands(program, { terminalOf, from, end: (ended) => (code = ended) });

  addProofCommands(program, { terminalOf, from, end: (ended) => (code = ended) });

  withFormats(common(program.command('diff')), 'print the verdict and findings as JSON')
    .argument('<before>', 'the zip that learners have')
    .argument('<after>', 'the zip that is to replace it; either may be a course folder')
    .description('tell whether a new version keeps progress and reports')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      examples('coursewright diff 1.0.0.zip 1.1.0.zip', 'coursewright diff delivered.zip courses/harbour'),
    )
    .action(async (before: string, after: string, flags, command: Command) => {
      const { diffCommand } = await import('./diff-command.ts');
      code = await diffCommand(before, after, flags, terminalOf(command), from);
    });

  withFormats(common(program.command('accessibility')), 'print files and findings as JSON')
    .argument('[paths...]', 'course folders or catalogues (default: here)')
    .description('write the accessibility report (OpenACR) that acr.yaml and the course make')
    .option('-o, --out <folder>', 'folder for reports (default: dist/accessibility)')
    .option('--strict', 'warnings fail too: a report with rows that nobody has entered is a draft')
    .addHelpText(
      'after',
      examples('coursewright accessibility', 'coursewright accessibility courses/bridge-safety --strict'),
    )
    .action(async (paths: string[], flags, command: Command) => {
      const { accessibilityCommand } = await import('./accessibility-command.ts');
      code = await accessibilityCommand(paths, flags, terminalOf(command), from);
    });

  addRefreshers(program, {
    common,
    examples,
    from,
    end: (one) => {
      code = one;
    },
  });

  common(program.command('ids'))
    .argument('[paths...]', 'course folders or catalogues (default: here)')
    .description('list identifiers that are not frozen, or freeze them')
    .option('--write', 'write the missing ids into the sources')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('coursewright ids', 'coursewright ids --write courses/bridge-safety'))
    .action(async (paths: string[], flags, command: Command) => {
      const { idsCommand } = await import('./ids-command.ts');
      code = await idsCommand(paths, flags, terminalOf(command), from);
    });

  common(program.command('translated'))
    .argument('[paths...]', 'course folders, catalogues, or files of a course (default: here)')
    .description(
      'record that translations say what the original says now, so that check finds what changes later',
    )
    .option('--language <language>', 'only this translation, such as es')
    .option('--dry-run', 'show what would be recorded, and write nothing')
    .option('--json', 'print what was recorded as JSON')
    .addHelpText(
      'after',
      examples(
        'coursewright translated courses/bridge-safety --language es',
        'coursewright translated courses/bridge-safety/locales/es/modules/01-start.md',
      ),
    )
    .action(async (paths: string[], flags, command: Command) => {
      const { translatedCommand } = await import('./translated-command.ts');
      code = await translatedCommand(paths, flags, terminalOf(command), from);
    });

  common(program.command('schema'))
    .argument(
      '[kind]',
      `kind of file: ${schemaNames.join(', ')}`,
      choice('kind of file', schemaNames),
      'course',
    )
    .description(
      'print the JSON Schema of a kind of file, for editors, or of what commands answer with --json',
    )
    .option('--out <folder>', 'write all of them into a folder')
    .addHelpText(
      'after',
      examples('coursewright schema course > course.schema.json', 'coursewright schema --out .schemas'),
    )
    .action(async (kind, flags: { out?: string }, command: Command) => {
      const { schemaCommand } = await import('./schema-command.ts');
      code = await schemaCommand(kind, flags.out, terminalOf(command), from);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (isCommanderError(error)) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (isRefusal(error)) {
      openTerminal({}).complain(
        `The computer refused: ${error.message}. Check the folder, its permissions and the space left.`,
      );
      return exitCodes.usage;
    }
    openTerminal({}).complain(
      `Coursewright has a bug, and this is it. Please report it with the lines below.\n\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return exitCodes.bug;
  }
}

function isCommanderError(error: unknown): error is { exitCode: number } {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('commander.') &&
    'exitCode' in error
  );
}

/** What the system says to writing where one cannot write: the user's to mend, and no bug of ours. */
function isRefusal(error: unknown): error is Error {
  const codes = [
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'EEXIST',
    'ENOTDIR',
    'EISDIR',
    'ENAMETOOLONG',
  ];
  return (
    error instanceof Error && 'syscall' in error && 'code' in error && codes.includes(String(error.code))
  );
}

const targetList = listOf('target', targetIds);
const lmsList = listOf('LMS', lmsNames, lmsAliases);

/** `scorm12,cmi5`, or the option several times. A list by blanks would swallow the paths that follow it. */
function listOf(what: string, known: readonly string[], aliases: ReadonlyMap<string, string> = new Map()) {
  return (value: string, before: readonly string[] = []): string[] => {
    const written = value.split(',').map((one) => one.trim());
    const named = written.map((one) => aliases.get(one.toLowerCase()) ?? one);
    const unknown = named.find((one) => !known.includes(one));
    if (unknown !== undefined) {
      const near = closest(unknown, [...known, ...aliases.keys()]);
      const guess = near === undefined ? '' : ` ${question(near)}`;
      throw new InvalidArgumentError(
        `There is no ${what} “${unknown}”.${guess} The ${what}s are ${known.join(', ')}.`,
      );
    }
    return [...new Set([...before, ...named])];
  };
}

/** All LMSs of `--lms`, each with where it says what it takes. */
function lmsLines(): string {
  const names = new Map(
    lmsNames.map((name) => [name, [name, ...(profileOf(name).aliases ?? [])].join(', ')]),
  );
  const width = Math.max(...[...names.values()].map(({ length }) => length));
  const lines = [...names].map(([name, all]) => {
    const { title, source } = profileOf(name);
    return `  ${all.padEnd(width)}  ${title} (${source})`;
  });
  return `\nLMSs, each with where it says what it takes:\n${lines.join('\n')}`;
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 1 to 999.');
  return Number(value);
}

function identifier(value: string): string {
  if (!idPattern.test(value) || value.length > courseIdLength)
    throw new InvalidArgumentError(
      `It is lower-case letters, digits and single hyphens, at most ${courseIdLength}, the first a letter.`,
    );
  return value;
}

function httpsUrl(value: string): string {
  if (!baseAddress.test(value))
    throw new InvalidArgumentError(
      'It starts with https:// and names a site or a folder: no “?”, “#”, blanks or brackets.',
    );
  return value;
}

function choice(what: string, allowed: readonly string[]) {
  return (value: string) => {
    if (!allowed.includes(value))
      throw new InvalidArgumentError(`The ${what} is one of ${allowed.join(', ')}.`);
    return value;
  };
}
