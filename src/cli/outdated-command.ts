import { type HeldCourse, outdated } from '../deliveries/outdated.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { loadResources } from '../resources.ts';
import { giveAnswer } from './answer.ts';
import type { DeliverFlags } from './deliver-command.ts';
import { checkedSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export async function outdatedCommand(
  licensees: readonly string[],
  flags: Omit<DeliverFlags, 'jobs'>,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { out, ledger, timestamp, today, catalogue = '.' } = flags;
  const { value, diagnostics } = await outdated({
    catalogue,
    licensees,
    from,
    today,
    resources: loadResources(),
    ...(out === undefined ? {} : { out }),
    ...(ledger === undefined ? {} : { ledger }),
    ...(timestamp === undefined ? {} : { timestamp }),
  });
  return giveAnswer(
    {
      command: 'outdated',
      findings: diagnostics,
      fields: { held: value },
      subjects: () => checkedSubjects([catalogue], from, new Map(), new Map()),
      results: value.map(lineOf),
      news: () =>
        value.every(({ state }) => state === 'current') ? ['Everybody holds what is current.'] : [],
    },
    flags,
    terminal,
    from,
  );
}

/** `City of Riverton: front-desk 1.0.0 → 1.1.0, older (safe); licence until 2027-12-31` */
function lineOf({ agency, course, held, current, state, verdict, until }: HeldCourse): string {
  const versions = [held?.version ?? 'nothing', state === 'older' ? `→ ${current}` : '']
    .filter(Boolean)
    .join(' ');
  const meaning = verdict ? ` (${verdict})` : '';
  const end = until ? `; licence until ${until}` : '';
  return printable(`${agency}: ${course} ${versions}, ${state}${meaning}${end}`);
}
