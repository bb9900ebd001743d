import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FormatName, formatNames } from '../diagnostics/reporters/formats.ts';

/** One `--format`: without a file it goes to standard output, `pretty` to standard error. */
export interface AskedFormat {
  readonly name: FormatName;
  readonly file?: string;
}

/** How a command with findings is asked to tell them. */
export interface AnswerFlags {
  readonly json?: boolean;
  readonly format?: readonly AskedFormat[];
  readonly strict?: boolean;
}

/** Adds `--format` and `--json` to a command with findings; `json`: what that prints. */
export function withFormats(command: Command, json: string): Command {
  return command
    .option('--json', `${json}: the short form of --format json`)
    .addOption(
      new Option(
        '--format <name[=file]>',
        `tell the findings as ${formatNames.join(', ')}, on standard output or in a file; may be repeated`,
      ).argParser(askedFormats),
    )
    .hook('preAction', (_, action) => {
      if (printedFormats(action.opts()).length > 1)
        action.error(
          'error: Only one report can go to standard output. Give the others a file: --format sarif=check.sarif',
        );
    });
}

/** The formats that go to standard output. */
export function printedFormats({ json, format = [] }: AnswerFlags): FormatName[] {
  const asked = format.flatMap(({ name, file }) => (file === undefined && name !== 'pretty' ? [name] : []));
  return [...new Set<FormatName>([...(json ? ['json' as const] : []), ...asked])];
}

function askedFormats(value: string, before: readonly AskedFormat[] = []): AskedFormat[] {
  const [, written = '', , file] = /^([^=]*)(=(.*))?$/s.exec(value) ?? [];
  const name = formatNames.find((one) => one === written);
  if (!name)
    throw new InvalidArgumentError(
      `There is no format “${written}”. The formats are ${formatNames.join(', ')}.`,
    );
  if (file === '') throw new InvalidArgumentError(`Name a file after “=”: --format ${name}=report.txt`);
  if (file !== undefined && before.some((one) => one.file === file))
    throw new InvalidArgumentError(`Two reports cannot go to one file, “${file}”.`);
  return [...before, { name, ...(file === undefined ? {} : { file }) }];
}
