import { type Command, InvalidArgumentError, Option } from 'commander';
import { common, examples } from './command-parts.ts';
import { withFormats } from './formats.ts';
import type { Terminal } from './terminal.ts';

/** What commands have of the command line that they are in. */
export interface Run {
  readonly terminalOf: (command: Command) => Terminal;
  readonly from: string;
  /** Takes the exit code. */
  readonly end: (code: number) => void;
}

/** `keys` and `sign`. */
export function addProofCommands(program: Command, run: Run): void {
  const keys = program.command('keys').description('make and show keys for signing').exitOverride();
  const keysOut = () =>
    new Option('-o, --out <folder>', 'folder of keys (default: one of your own settings)');
  common(keys.command('new'))
    .description('make a key pair (Ed25519): a private key, encrypted, and a public one for everybody')
    .addOption(
      new Option('--name <name>', 'name of its files, such as vendor-2026')
        .default('signing')
        .argParser(keyName),
    )
    .addOption(keysOut())
    .option('--no-passphrase', 'do not encrypt the private key')
    .option('--json', 'print its public facts as JSON')
    .addHelpText(
      'after',
      `\nCOURSEWRIGHT_KEY_PASSPHRASE holds the passphrase; without it, a terminal asks.${examples('coursewright keys new --name vendor-2026')}`,
    )
    .action(async (flags, command: Command) => {
      const { keysFolder, newKeyCommand } = await import('./keys-command.ts');
      const { keySecrets } = await import('./signing-key.ts');
      const folder = keysFolder(process.env);
      run.end(await newKeyCommand(flags, keySecrets(process.env), folder, run.terminalOf(command), run.from));
    });
  common(keys.command('show'))
    .argument('[file]', 'a key, public or private (default: COURSEWRIGHT_SIGNING_KEY)')
    .description('print what everybody may know of a key')
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('coursewright keys show vendor-2026.pub.pem'))
    .action(async (file: string | undefined, flags, command: Command) => {
      const { showKeyCommand } = await import('./keys-command.ts');
      const { keySecrets } = await import('./signing-key.ts');
      run.end(await showKeyCommand(file, flags, keySecrets(process.env), run.terminalOf(command), run.from));
    });
  common(keys.command('list'))
    .description('list the keys of a folder; no private one is opened')
    .addOption(keysOut())
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('coursewright keys list'))
    .action(async (flags, command: Command) => {
      const { keysFolder, listKeysCommand } = await import('./keys-command.ts');
      run.end(await listKeysCommand(flags, keysFolder(process.env), run.terminalOf(command), run.from));
    });

  withFormats(common(program.command('sign')), 'print what was signed, and findings, as JSON')
    .argument('<folder>', 'folder of a delivery')
    .description('sign a delivery: write SHA256SUMS, its signature and the public key')
    .option('--key <file>', 'private key (default: the one in COURSEWRIGHT_SIGNING_KEY)')
    .option('--strict', 'warnings fail too')
    .addHelpText(
      'after',
      `\nCOURSEWRIGHT_KEY_PASSPHRASE holds the passphrase; without it, a terminal asks.${examples('coursewright sign riverton --key vendor-2026.key.pem')}`,
    )
    .action(async (folder: string, flags, command: Command) => {
      const { signCommand } = await import('./sign-command.ts');
      const { keySecrets } = await import('./signing-key.ts');
      run.end(await signCommand(folder, flags, keySecrets(process.env), run.terminalOf(command), run.from));
    });
}

function keyName(value: string): string {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/.test(value))
    throw new InvalidArgumentError('It is letters, digits, “.”, “_” and “-”, at most 64, as in file names.');
  return value;
}
