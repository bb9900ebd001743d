import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/deliveries/deliver.ts';
import { addToLedger, readLedger } from '../../src/deliveries/ledger.ts';
import { type OutdatedOptions, outdated } from '../../src/deliveries/outdated.ts';
import { loadResources } from '../../src/resources.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
const resources = loadResources(fileURLToPath(new URL('../../dist/', import.meta.url)));
const today = '2027-03-05';

/** A catalogue of which everything was delivered. */
async function delivered(): Promise<string> {
  const from = temporaryFolder('agencies');
  await cp(agencies, from, { recursive: true });
  await deliver({ catalogue: '.', from, licensees: [], today, resources });
  return from;
}

const edit = async (file: string, from: string | RegExp, to: string) =>
  writeFile(file, (await readFile(file, 'utf8')).replace(from, to));

const deskOf = (home: string) => join(home, 'courses/front-desk/course.yaml');

async function look(from: string, more: Partial<OutdatedOptions> = {}) {
  const { value, diagnostics } = await outdated({
    catalogue: '.',
    from,
    licensees: [],
    today,
    resources,
    ...more,
  });
  return {
    held: value.map(({ licensee, course, held, state, verdict }) =>
      [licensee, course, held?.version, state, verdict].filter(Boolean).join(' '),
    ),
    until: value.map(({ until }) => until),
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

/** Adds the line of a withdrawal, as `withdraw` does. */
async function withdraw(home: string, version: string): Promise<void> {
  const file = join(home, 'deliveries.jsonl');
  const { value } = await readLedger(file, 'deliveries.jsonl');
  if (!value) throw new Error('no ledger');
  const line = { course: 'front-desk', version, reason: 'A wrong number', licensees: ['riverton'] };
  await addToLedger(file, value, { kind: 'withdrawal', on: '2027-03-06', ...line });
}

describe('what agencies hold', { timeout: 60_000 }, () => {
  it('is current after a delivery, and says when licences end', async () => {
    const home = await delivered();
    const { held, until, codes } = await look(home);
    expect(held).toEqual([
      'alder-county front-desk 1.0.0 current',
      'alder-county open-records 2.1.0 current',
      'riverton front-desk 1.0.0 current',
      'villeneuve front-desk 1.0.0 current',
    ]);
    // The county’s renewal goes on with its term.
    expect(until).toEqual(['2028-06-30', '2028-06-30', '2027-12-31', undefined]);
    expect(codes).toEqual([]);
  });

  it('is older where the version was raised, and learners keep what they have done', async () => {
    const home = await delivered();
    await edit(deskOf(home), 'version: 1.0.0', 'version: 1.1.0');
    const { held, codes, messages } = await look(home, { licensees: ['riverton'] });
    expect(held).toEqual(['riverton front-desk 1.0.0 older safe']);
    expect(codes).toEqual(['OUTDATED-VERSION']);
    expect(messages[0]).toContain('version 1.0.0 of “front-desk”, delivered on 2027-03-05');
    expect(messages[0]).toContain('The current one is 1.1.0: learners keep their progress');
  });

  it('says so where learners would lose what they have done', async () => {
    const home = await delivered();
    await edit(deskOf(home), 'version: 1.0.0', 'version: 2.0.0');
    await edit(
      join(home, 'coursewright.yaml'),
      /^(publisher:.*url: )\S+?( ?[,}])/m,
      '$1https://other.example$2',
    );
    const { held } = await look(home, { licensees: ['villeneuve'] });
    expect(held).toEqual(['villeneuve front-desk 1.0.0 older resets-progress']);
  });

  it('cannot be compared where the packages are gone', async () => {
    const home = await delivered();
    await edit(deskOf(home), 'version: 1.0.0', 'version: 1.1.0');
    await rm(join(home, 'dist'), { recursive: true });
    const { held, messages } = await look(home, { licensees: ['riverton'] });
    expect(held).toEqual(['riverton front-desk 1.0.0 older']);
    expect(messages[0]).toContain('no longer at hand');
  });

  it('is told where sources have changed under the same version, and not where a brand has', async () => {
    const home = await delivered();
    await edit(join(home, 'licensees/riverton.yaml'), 'name: Riverton Academy', 'name: Riverton School');
    expect((await look(home, { licensees: ['riverton'] })).codes).toEqual([]);
    await edit(deskOf(home), /^description: /m, 'description: New. ');
    const { held, codes } = await look(home, { licensees: ['riverton'] });
    expect(held).toEqual(['riverton front-desk 1.0.0 changed']);
    expect(codes).toEqual(['OUTDATED-CHANGED']);
  });

  it('is nothing for who has licensed a course that was not delivered yet', async () => {
    const home = await delivered();
    await edit(
      join(home, 'licensees/riverton.yaml'),
      'courses: [front-desk]',
      'courses: [front-desk, open-records]',
    );
    const { held, codes } = await look(home, { licensees: ['riverton'] });
    expect(held).toEqual(['riverton front-desk 1.0.0 current', 'riverton open-records missing']);
    expect(codes).toContain('OUTDATED-MISSING');
  });

  it('is remembered of agencies that are no licensees any more', async () => {
    const home = await delivered();
    await rm(join(home, 'licensees/villeneuve.yaml'));
    const { codes, messages } = await look(home);
    expect(codes).toEqual(['OUTDATED-FORMER']);
    expect(messages[0]).toContain('Ville de Villeneuve, which last got something on 2027-03-05');
  });

  it('is told with what the check has to say of licences', async () => {
    const home = await delivered();
    expect((await look(home, { today: '2027-12-20', licensees: ['riverton'] })).codes).toEqual([
      'LICENCE-ENDING',
    ]);
  });

  it('is told where it was withdrawn, which is delivered to nobody any more', async () => {
    const home = await delivered();
    await withdraw(home, '1.0.0');
    const { codes, messages } = await look(home, { licensees: ['riverton'] });
    expect(codes).toEqual(['OUTDATED-WITHDRAWN']);
    expect(messages[0]).toContain('which was withdrawn on 2027-03-06: A wrong number');
    await rm(join(home, 'dist'), { recursive: true });
    const again = () => deliver({ catalogue: '.', from: home, licensees: ['riverton'], today, resources });
    const refused = await again();
    expect([refused.value, refused.diagnostics.map(({ code }) => code)]).toEqual([
      [],
      ['DELIVERY-WITHDRAWN'],
    ]);
    await edit(deskOf(home), 'version: 1.0.0', 'version: 1.0.1');
    expect((await again()).value.map(({ state }) => state)).toEqual(['made']);
    expect((await look(home, { licensees: ['riverton'] })).codes).toEqual([]);
  });
});
