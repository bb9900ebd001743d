import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { signatureName } from '../proof/delivery-files.ts';
import { signFolder } from '../proof/sign-folder.ts';
import { giveAnswer } from './answer.ts';
import type { AnswerFlags } from './formats.ts';
import { type KeySecrets, openSigningKey } from './signing-key.ts';
import type { Terminal } from './terminal.ts';

export interface SignFlags extends AnswerFlags {
  readonly key?: string;
}

/** Signs the folder of a delivery. */
export async function signCommand(
  folder: string,
  flags: SignFlags,
  secrets: KeySecrets,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const shown = folder.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, '');
  const { value: key, diagnostics: ofKey } = await openSigningKey(flags.key, secrets, terminal, from);
  const signed = key ? await signFolder(resolve(from, folder), key, shown) : undefined;
  const findings = [...ofKey, ...(signed?.diagnostics ?? []).map((one) => inFolder(shown, one))];
  const done = signed?.value;
  return giveAnswer(
    {
      command: 'sign',
      findings,
      fields: { signed: key && done ? [{ folder: shown, files: done.count, kid: key.public.kid }] : [] },
      subjects: async () => [{ kind: 'package', path: shown, name: shown }],
      news: () =>
        key && done
          ? [
              `${shown}: ${done.count} files signed with the key ${key.public.kid}.`,
              `Who gets it verifies with: coursewright verify --signature --key publisher.pub.pem ${shown}`,
            ]
          : [],
      ...(done ? { results: [`${shown}/${signatureName}`] } : {}),
    },
    flags,
    terminal,
    from,
  );
}

function inFolder(shown: string, one: Diagnostic): Diagnostic {
  const inside = one.place?.file;
  return { ...one, place: { file: inside === undefined || inside === shown ? shown : `${shown}/${inside}` } };
}
