import { resolve } from 'node:path';
import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { readPrivateFile } from '../proof/key-files.ts';
import { isEncrypted, readSigningKey, type SigningKey } from '../proof/signing-key.ts';
import { askPassphrase } from './passphrase.ts';
import type { Terminal } from './terminal.ts';

/** Where keys and passphrases may come from besides files: never from the command line, which others can see. */
export interface KeySecrets {
  /** `COURSEWRIGHT_SIGNING_KEY`: a private key in PEM, for CI. */
  readonly key?: string;
  /** `COURSEWRIGHT_KEY_PASSPHRASE`. */
  readonly passphrase?: string;
  /** Asks whoever sits there; `undefined` where nobody does. */
  readonly ask: typeof askPassphrase;
}

/** The two variables; empty ones count as not set. */
export function keySecrets(env: NodeJS.ProcessEnv): KeySecrets {
  const { COURSEWRIGHT_SIGNING_KEY: key, COURSEWRIGHT_KEY_PASSPHRASE: passphrase } = env;
  return { ...(key ? { key } : {}), ...(passphrase ? { passphrase } : {}), ask: askPassphrase };
}

/**
 * The private key of a command: of the file that was named, else of the environment. A passphrase comes from the
 * environment or is asked for.
 */
export async function openSigningKey(
  file: string | undefined,
  secrets: KeySecrets,
  terminal: Terminal,
  from: string,
): Promise<Result<SigningKey | undefined>> {
  const shown = file ?? 'COURSEWRIGHT_SIGNING_KEY';
  const { value: pem, diagnostics } =
    file === undefined ? fromEnvironment(secrets, shown) : await readPrivateFile(resolve(from, file), shown);
  if (pem === undefined) return { value: undefined, diagnostics };
  const passphrase =
    secrets.passphrase ??
    (isEncrypted(pem) ? await secrets.ask(`Passphrase of ${shown}:`, terminal) : undefined);
  const opened = readSigningKey(pem, passphrase, shown);
  return { value: opened.value, diagnostics: [...diagnostics, ...opened.diagnostics] };
}

function fromEnvironment({ key }: KeySecrets, path: string): Result<string | undefined> {
  // Some CI systems keep secrets in one line, with `\n` for its ends.
  if (key !== undefined) return { value: key.replaceAll('\\n', '\n'), diagnostics: [] };
  const hint = 'Name a key: --key FILE. `coursewright keys new` makes one.';
  const words = { path, reason: 'it is not set, and no --key was named' };
  return { value: undefined, diagnostics: [diagnostic('PROOF-KEY-MISSING', undefined, words, { hint })] };
}
