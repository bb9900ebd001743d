import { availableParallelism } from 'node:os';
import { basename, relative } from 'node:path';
import { type Delivered, type DeliverOptions, deliver } from '../deliveries/deliver.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { loadResources } from '../resources.ts';
import { giveAnswer } from './answer.ts';
import type { AnswerFlags } from './formats.ts';
import { interruptible } from './interruptible.ts';
import { type KeySecrets, openSigningKey } from './signing-key.ts';
import { checkedSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface DeliverFlags extends AnswerFlags {
  readonly catalogue?: string;
  readonly out?: string;
  readonly ledger?: string;
  readonly jobs?: number;
  readonly key?: string;
  /** `YYYY-MM-DD`, and `SOURCE_DATE_EPOCH`, both checked by the caller. */
  readonly today: string;
  readonly timestamp?: number;
}

export async function deliverCommand(
  licensees: readonly string[],
  flags: DeliverFlags,
  secrets: KeySecrets,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const stopped = 'Stopped. Deliveries that were finished are kept, and the one at hand is as it was before.';
  const isSigned = flags.key !== undefined || secrets.key !== undefined;
  const opened = isSigned ? await openSigningKey(flags.key, secrets, terminal, from) : undefined;
  const key = opened?.value;
  return interruptible(terminal, stopped, async (signal) => {
    const { out, ledger, timestamp, today, catalogue = '.' } = flags;
    const options: DeliverOptions = {
      catalogue,
      licensees,
      from,
      today,
      resources: loadResources(),
      jobs: flags.jobs ?? Math.min(8, Math.max(2, availableParallelism())),
      ...(key ? { key } : {}),
      ...(out === undefined ? {} : { out }),
      ...(ledger === undefined ? {} : { ledger }),
      ...(timestamp === undefined ? {} : { timestamp }),
      signal,
      onProgress: (event) => {
        if (event.kind === 'licensee')
          terminal.progress(
            `Delivering to ${printable(event.agency)} (${event.index + 1} of ${event.count})`,
          );
        else if (terminal.verbosity === 'verbose') terminal.say(`wrote ${basename(event.package.file)}`);
      },
    };
    const ofKey = opened?.diagnostics ?? [];
    const made = hasErrors(ofKey) ? { value: [], diagnostics: [] } : await deliver(options);
    const { value } = made;
    return giveAnswer(
      {
        command: 'deliver',
        findings: [...ofKey, ...made.diagnostics],
        fields: {
          deliveries: value.map((one) => ({
            ...one,
            folder: relative(from, one.folder),
            archive: relative(from, one.archive),
          })),
        },
        subjects: () => checkedSubjects([catalogue], from, new Map(), new Map()),
        results: value.map((one) => relative(from, one.archive)),
        news: () => newsOf(value),
      },
      flags,
      terminal,
      from,
    );
  });
}

function newsOf(deliveries: readonly Delivered[]): string[] {
  const made = deliveries.filter(({ state }) => state === 'made');
  const packages = made.reduce((sum, one) => sum + one.packages, 0);
  const left = deliveries.length - made.length;
  return [
    ...(made.length > 0
      ? [`${made.length} ${made.length === 1 ? 'delivery' : 'deliveries'} made, with ${packages} packages.`]
      : []),
    ...(left > 0 ? [`${left} unchanged since the last run.`] : []),
  ];
}
