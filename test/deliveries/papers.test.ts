import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryFacts } from '../../src/deliveries/delivery.ts';
import { papersOf } from '../../src/deliveries/papers.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import { signingKeyOf } from '../../src/proof/signing-key.ts';
import { packageFiles } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the papers of a delivery', () => {
  const folder = temporaryFolder('papers');
  let facts: DeliveryFacts;
  beforeAll(async () => {
    const zip = await writeZip(packageFiles('scorm12'), join(folder, 'desk.zip'));
    facts = {
      format: 1,
      on: '2027-03-05',
      madeBy: 'Coursewright',
      publisher: { name: 'Alder Press', url: 'https://press.example' },
      licensee: {
        id: 'riverton',
        agency: 'City of Riverton',
        contact: { name: 'Office', email: 'a@riverton.example', phone: undefined },
      },
      licence: {
        number: '2027-014',
        from: '2027-01-01',
        until: '2027-12-31',
        grace: undefined,
        seats: 10,
        onExpiry: 'notice',
        hosts: [],
      },
      courses: [
        {
          id: 'desk',
          version: '1.2.0',
          title: 'Front desk',
          description: '',
          rights: '© Alder Press',
          done: 'completed',
          refreshers: [],
          fingerprint: '',
          sources: '',
          packages: [
            {
              file: 'desk.zip',
              size: zip.size,
              sha256: zip.sha256,
              target: 'scorm12',
              language: 'en',
              id: 'desk',
              title: 'Front desk',
            },
          ],
        },
      ],
      fingerprint: '',
    };
  });

  const papers = (key?: Parameters<typeof papersOf>[0]['key']) =>
    papersOf({ folder, facts, sources: [{ name: 'desk/course.yaml', sha256: 'a'.repeat(64) }], key });

  it('name every file of every package, by what is in it', async () => {
    const bill = JSON.parse((await papers()).get('sbom.cdx.json') ?? '');
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    const [one] = bill.components;
    expect([one.name, one.version, one.hashes[0].content]).toEqual([
      'desk.zip',
      '1.2.0',
      sha256(await readFile(join(folder, 'desk.zip'))),
    ]);
    const names = one.components.map(({ name }: { name: string }) => name).sort();
    // The course itself is data, beside its files.
    expect(names).toContain('desk');
    const desk = one.components.find(({ name }: { name: string }) => name === 'desk');
    expect(desk.licenses).toEqual([{ license: { name: '© Alder Press' } }]);
    expect(names.filter((name: string) => name !== 'desk')).toEqual(
      packageFiles('scorm12')
        .map(({ path }) => path)
        .sort(),
    );
    const player = one.components.find(({ name }: { name: string }) => name === 'player/player.js');
    expect(player.type).toBe('library');
    const content = packageFiles('scorm12').find(({ path }) => path === 'player/player.js')?.content;
    expect(player.hashes[0].content).toBe(
      sha256(content && 'bytes' in content ? content.bytes : new Uint8Array()),
    );
  });

  it('say what was made of what, for whom', async () => {
    const statement = JSON.parse((await papers()).get('provenance.json') ?? '');
    expect(statement.subject).toEqual([
      { name: 'desk.zip', digest: { sha256: sha256(await readFile(join(folder, 'desk.zip'))) } },
    ]);
    expect(statement.predicate.buildDefinition).toMatchObject({
      externalParameters: { licensee: 'riverton', courses: ['desk@1.2.0'], targets: ['scorm12'] },
      resolvedDependencies: [{ name: 'desk/course.yaml' }],
    });
  });

  it('are the same each time, and signed where there is a key', async () => {
    expect(await papers()).toEqual(await papers());
    const { privateKey } = generateKeyPairSync('ed25519');
    const signed = await papers(signingKeyOf(privateKey));
    expect([...signed.keys()]).toEqual(['sbom.cdx.json', 'provenance.intoto.jsonl']);
    const envelope = JSON.parse(signed.get('provenance.intoto.jsonl') ?? '');
    expect(envelope.signatures).toHaveLength(1);
    expect(Buffer.from(envelope.payload, 'base64').toString()).toBe(
      JSON.stringify(JSON.parse((await papers()).get('provenance.json') ?? '')),
    );
  });
});
