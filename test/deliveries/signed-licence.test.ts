import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importJWK, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { targetIds } from '../../src/course/model.ts';
import { type DeliverOptions, deliver } from '../../src/deliveries/deliver.ts';
import type { DeliveryFacts } from '../../src/deliveries/delivery.ts';
import type { LicenceData } from '../../src/player/licence/licence-data.ts';
import { loadResources } from '../../src/resources.ts';
import { verifyZip } from '../../src/verify/verify-zip.ts';
import { openedZip } from '../support/opened-zip.ts';
import { hasOpenssl } from '../support/openssl.ts';
import { otherSeed, testKey } from '../support/signing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
const resources = loadResources(fileURLToPath(new URL('../../dist/', import.meta.url)));
const key = testKey();

/** The catalogue of agencies, in which Riverton wants every target, and nobody new after the end. */
async function catalogue(): Promise<string> {
  const folder = temporaryFolder('agencies');
  await cp(agencies, folder, { recursive: true });
  const file = join(folder, 'licensees/riverton.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replace('onExpiry: notice', 'onExpiry: block-new')
      .replace(/targets: .*/, `targets: [${targetIds.join(', ')}]`)
      .replace('[en-US, es]', '[es]')
      .replace('lms: moodle\n', ''),
  );
  return folder;
}

const run = (from: string, more: Partial<DeliverOptions> = {}) =>
  deliver({ catalogue: '.', from, licensees: ['riverton'], today: '2027-03-05', resources, key, ...more });

const files = async (home: string): Promise<string[]> => {
  const folder = join(home, 'dist/deliveries/riverton/packages');
  return (await readdir(folder)).sort().map((name) => join(folder, name));
};

async function textsOf(zip: string): Promise<(path: string) => Promise<string>> {
  const { view } = await openedZip(zip);
  return async (path) => new TextDecoder().decode(await view.read(path));
}

const dataIn = (script: string): LicenceData =>
  JSON.parse(script.replace(/^globalThis\.coursewrightLicence=/, '').replace(/;\n$/, ''));

describe('packages of a delivery with a key', { timeout: 60_000 }, () => {
  let home = '';
  let first: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    home = await catalogue();
    first = await run(home);
  }, 60_000);

  it('are without a finding for every target', async () => {
    expect(first.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const zips = await files(home);
    expect(zips).toHaveLength(targetIds.length);
    for (const target of targetIds) {
      const file = zips.find((zip) => zip.endsWith(`-${target}.zip`)) ?? '';
      expect((await verifyZip(file, { target })).diagnostics).toEqual([]);
    }
  });

  it('are told of in the sheet as what they do, with the key that they are signed with', async () => {
    const folder = join(home, 'dist/deliveries/riverton');
    const facts: DeliveryFacts = JSON.parse(await readFile(join(folder, 'delivery.json'), 'utf8'));
    expect([facts.signedWith, facts.courses.map(({ waits }) => waits)]).toEqual([key.public.kid, [true]]);
    const sheet = await readFile(join(folder, 'index.html'), 'utf8');
    expect(sheet).toContain('Quien no lo haya abierto no puede empezarlo: ve una página que le remite a');
    expect(sheet).toContain(key.public.kid);
  });

  it.skipIf(!hasOpenssl)('are checked by the commands of the sheet as they stand', async () => {
    const folder = join(home, 'dist/deliveries/riverton');
    await writeFile(join(home, 'dist/deliveries/publisher.pub.pem'), key.public.pem);
    const sheet = await readFile(join(folder, 'index.html'), 'utf8');
    const commands = [...sheet.matchAll(/<pre class="source"[^>]*><code>(.*?)<\/code><\/pre>/gs)].map(
      ([, text = '']) =>
        text
          .replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
    );
    const sh = (command = '') => spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(sh(commands[0]).stdout.trim()).toBe(key.public.kid);
    expect(sh(commands[1]).stdout.trim()).toBe('Signature Verified Successfully');
    const sums = commands.find((one) => one.startsWith('sha256sum'));
    expect(sh(sums).status).toBe(0);
  });

  it('tell learners the address of their agency', async () => {
    const zip = (await files(home)).find((each) => each.includes('-scorm12')) ?? '';
    const page = await (await textsOf(zip))('index.html');
    expect(page).toMatch(/¿Preguntas sobre este curso\? <a href="mailto:learning@riverton\.example">/);
  });

  it('hold a token that any reader verifies, for the course and as its licensee has it', async () => {
    const text = await textsOf((await files(home)).find((zip) => zip.includes('scorm12')) ?? '');
    const data = dataIn(await text('data/licence.js'));
    const token = await text('licence.jwt');
    expect(data.token).toBe(token);
    const own = await importJWK({ ...key.public.jwk });
    const { payload } = await jwtVerify(token, own, { typ: 'coursewright-licence+jwt' });
    expect(payload).toEqual({
      iss: 'https://press.example',
      sub: 'riverton',
      licence: {
        number: '2027-014',
        licensee: 'riverton',
        agency: 'City of Riverton',
        courses: ['front-desk'],
        seats: 250,
        from: '2027-01-01',
        until: '2027-12-31',
        grace: 14,
        onExpiry: 'block-new',
        hosts: ['*.riverton.example'],
      },
    });
  });

  it('tell their script what it may do, in the language of the package', async () => {
    const text = await textsOf((await files(home)).find((zip) => zip.includes('scorm12')) ?? '');
    const { texts, ...data } = dataIn(await text('data/licence.js'));
    expect(data).toMatchObject({
      terms: { onExpiry: 'block-new', lastDay: '2028-01-14', hosts: ['*.riverton.example'] },
      course: 'front-desk',
      mayBlock: true,
      key: { kty: 'OKP', crv: 'Ed25519', x: key.public.jwk.x },
    });
    expect(Object.keys(texts)).toEqual(['es']);
    expect(texts.es?.ended).toContain('31 de diciembre de 2027');
    const page = await text('index.html');
    const scripts = [...page.matchAll(/<script [^>]*src="([^"]*)"/g)].map(([, src]) => src);
    expect(scripts).toEqual(['data/course.js', 'data/licence.js', 'player/licence.js', 'player/player.js']);
    expect(page).toContain("connect-src 'self'");
    const manifest = await text('imsmanifest.xml');
    for (const path of ['licence.jwt', 'data/licence.js', 'player/licence.js'])
      expect(manifest).toContain(`<file href="${path}"/>`);
    expect(await text('licence.html')).toContain('la firma de la licencia es válida');
  });

  it('have the same bytes each time', async () => {
    const again = await catalogue();
    await run(again, { today: '2027-03-09' });
    const [before, after] = [await files(home), await files(again)];
    for (const [at, file] of before.entries())
      expect(await readFile(after[at] ?? '')).toEqual(await readFile(file));
  });

  it('are made anew with another key, and not with the same', async () => {
    expect((await run(home)).value.map(({ state }) => state)).toEqual(['unchanged']);
    const other = await run(home, { key: testKey(otherSeed) });
    expect(other.value.map(({ state }) => state)).toEqual(['made']);
  });
});

it('a course in several parts only tells of the end of its licence, which the publisher hears', {
  timeout: 60_000,
}, async () => {
  const home = await catalogue();
  const file = join(home, 'courses/front-desk/course.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}packaging:\n  scos: per-module\n`);
  const { diagnostics } = await run(home);
  const told = diagnostics.filter(({ severity }) => severity !== 'info');
  expect(told.map(({ code }) => code)).toEqual(['DELIVERY-ONLY-TELLS']);
  expect(told[0]?.message).toContain('because each is a package of several parts');
  const folder = join(home, 'dist/deliveries/riverton');
  const facts: DeliveryFacts = JSON.parse(await readFile(join(folder, 'delivery.json'), 'utf8'));
  expect(facts.courses.map(({ waits }) => waits)).toEqual([undefined]);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('los cursos aún se pueden hacer');
});

describe('packages of a delivery without a key', { timeout: 60_000 }, () => {
  it('hold no token, and say that they stop nobody', async () => {
    const home = await catalogue();
    const { key: _, ...unsigned } = { key, catalogue: '.', from: home, licensees: ['riverton'] };
    await deliver({ ...unsigned, today: '2027-03-05', resources });
    const zip = (await files(home)).find((each) => each.includes('cmi5')) ?? '';
    const { view } = await openedZip(zip);
    expect(view.entries.map(({ path }) => path)).not.toContain('licence.jwt');
    const text = await textsOf(zip);
    const data = dataIn(await text('data/licence.js'));
    expect([data.mayBlock, data.token, data.key]).toEqual([false, undefined, undefined]);
    const page = await text('licence.html');
    expect(page).not.toContain('la firma de la licencia');
    expect(page).toContain('El curso avisa de que la licencia ha terminado');
  });
});
