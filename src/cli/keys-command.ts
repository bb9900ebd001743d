import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { jsonAnswer, jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import {
  type KeyPaths,
  listKeys,
  readPublicFile,
  refuseKeyFolder,
  writeKeyFiles,
} from '../proof/key-files.ts';
import { leastPassphrase, newKey } from '../proof/new-key.ts';
import type { PublicKey } from '../proof/public-key.ts';
import { exitCodeFor } from './exit.ts';
import { reportFindings } from './report.ts';
import { type KeySecrets, openSigningKey } from './signing-key.ts';
import type { Terminal } from './terminal.ts';

export interface KeysFlags {
  readonly json?: boolean;
  readonly out?: string;
  readonly name?: string;
  /** `false`: the new key is to have none. */
  readonly passphrase?: boolean;
}

/** Where keys are kept unless somebody names another folder: the user's own, and no course's. */
export function keysFolder(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'coursewright', 'keys');
}

/** Makes a key pair and writes its three files. `folder`: where they go without `--out`. */
export async function newKeyCommand(
  flags: KeysFlags,
  secrets: KeySecrets,
  folder: string,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { out, name = 'signing' } = flags;
  const path = out === undefined ? folder : resolve(from, out);
  const tell = (findings: readonly Diagnostic[], made?: { paths: KeyPaths; public: PublicKey }) =>
    answer(
      'keys new',
      findings,
      made ? { key: { ...made.paths, ...factsOf(made.public) } } : {},
      flags,
      terminal,
    );
  const refused = await refuseKeyFolder(path, name);
  if (refused) return tell([refused]);
  const given = flags.passphrase === false ? undefined : await newPassphrase(secrets, terminal);
  if (typeof given === 'object') return tell([given]);
  const key = newKey(given);
  const paths = await writeKeyFiles(path, name, key);
  const code = tell([], { paths, public: key.public });
  if (flags.json) return code;
  for (const file of Object.values(paths)) terminal.print(file);
  terminal.say(`${terminal.paint('green', 'ok')} key ${key.public.kid}`);
  terminal.say(
    'Keep the .key.pem file, and a copy of it somewhere safe; give the .pub.pem file to everybody, over another way than deliveries.',
  );
  return code;
}

/** What everybody may know of one key: of its public file, of its private one, or of the environment. */
export async function showKeyCommand(
  file: string | undefined,
  flags: KeysFlags,
  secrets: KeySecrets,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const asPublic = file === undefined ? undefined : await readPublicFile(resolve(from, file), file);
  const isPrivate = !asPublic || asPublic.diagnostics.some(({ code }) => code === 'PROOF-KEY-PRIVATE');
  const opened = isPrivate ? await openSigningKey(file, secrets, terminal, from) : undefined;
  const keys = opened ? (opened.value ? [opened.value.public] : []) : (asPublic?.value ?? []);
  const findings = (opened ?? asPublic)?.diagnostics ?? [];
  const code = answer('keys show', findings, { keys: keys.map(factsOf) }, flags, terminal);
  if (flags.json) return code;
  for (const { kid, jwk, pem } of keys)
    terminal.print(`kid ${kid}\n${JSON.stringify(jwk)}\n${pem.trimEnd()}`);
  return code;
}

/** The keys of a folder. No private one is opened. */
export async function listKeysCommand(
  flags: KeysFlags,
  folder: string,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const path = flags.out === undefined ? folder : resolve(from, flags.out);
  const keys = await listKeys(path);
  const code = answer('keys list', [], { folder: path, keys }, flags, terminal);
  if (flags.json) return code;
  const halves = {
    encrypted: 'private key here, encrypted',
    plain: 'private key here, without a passphrase',
    elsewhere: 'private key elsewhere',
  };
  for (const { name, kid, private: half } of keys) terminal.print(`${kid}  ${name}  (${halves[half]})`);
  if (keys.length === 0) terminal.say(`There are no keys in ${path}. \`coursewright keys new\` makes one.`);
  return code;
}

/** From the environment, or typed twice. */
async function newPassphrase(secrets: KeySecrets, terminal: Terminal): Promise<string | Diagnostic> {
  const asked = secrets.passphrase === undefined;
  const given = secrets.passphrase ?? (await secrets.ask('Passphrase of the new key:', terminal));
  if (given === undefined) return diagnostic('PROOF-PASSPHRASE-NEEDED', undefined, {});
  const { length } = [...given];
  if (length < leastPassphrase)
    return diagnostic('PROOF-PASSPHRASE-SHORT', undefined, { length, least: leastPassphrase });
  if (asked && (await secrets.ask('The same again:', terminal)) !== given)
    return diagnostic('PROOF-PASSPHRASE-TWICE', undefined, {});
  return given;
}

function answer(
  command: string,
  findings: readonly Diagnostic[],
  fields: object,
  flags: KeysFlags,
  terminal: Terminal,
): number {
  const code = exitCodeFor(findings);
  if (flags.json)
    terminal.print(jsonAnswer(command, code === 0, { ...fields, diagnostics: findings.map(jsonDiagnostic) }));
  else reportFindings(terminal, findings);
  return code;
}

function factsOf({ kid, jwk, pem }: PublicKey): object {
  return { kid, jwk, pem };
}
