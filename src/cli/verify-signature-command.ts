import { resolve } from 'node:path';
import { addTo, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedDelivery } from '../proof/check-delivery.ts';
import { readPublicFile } from '../proof/key-files.ts';
import type { PublicKey } from '../proof/public-key.ts';
import { verifySigned } from '../proof/verify-signed.ts';
import { giveAnswer } from './answer.ts';
import { exitCodeFor } from './exit.ts';
import { type AnswerFlags, printedFormats } from './formats.ts';
import type { Terminal } from './terminal.ts';

export interface VerifySignatureFlags extends AnswerFlags {
  readonly key?: readonly string[];
}

type Told = CheckedDelivery & { readonly file: string };

/** Whether deliveries are as somebody signed them, and who that was. Package rules are not asked: `verify` alone does. */
export async function verifySignatureCommand(
  files: readonly string[],
  flags: VerifySignatureFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const findings: Diagnostic[] = [];
  const keys: PublicKey[] = [];
  for (const file of flags.key ?? []) {
    const read = await readPublicFile(resolve(from, file), file);
    keys.push(...read.value);
    addTo(findings, read.diagnostics);
  }
  const deliveries: Told[] = [];
  // With a key less than was asked for, the answer would be about something else.
  for (const named of exitCodeFor(findings) === 0 ? files : []) {
    const file = named.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, '');
    if (printedFormats(flags).length === 0) terminal.progress(`Reading ${file}`);
    const { value, diagnostics } = await verifySigned(resolve(from, named), keys, file);
    addTo(findings, diagnostics);
    if (value) deliveries.push({ file, ...value });
  }
  const isGood = ({ file }: Told) =>
    exitCodeFor(
      findings.filter(({ place }) => place?.file === file || place?.file.startsWith(`${file}/`)),
      flags.strict,
    ) === 0;
  return giveAnswer(
    {
      command: 'verify',
      findings,
      fields: { packages: [], deliveries },
      subjects: async () => files.map((path) => ({ kind: 'package', path, name: path })),
      // What nobody vouches for is not called “ok”.
      notes: deliveries.filter((one) => isGood(one) && !one.signer?.confirmed).map(inWords),
      news: () => deliveries.filter((one) => isGood(one) && one.signer?.confirmed).map(inWords),
    },
    flags,
    terminal,
    from,
  );
}

function inWords({ file, files, signer }: Told): string {
  const whose = signer?.confirmed ? 'with a key that you named' : 'with the key that came along';
  return `${file}: all ${files} files are as they were signed, ${whose}: ${signer?.kid}`;
}
