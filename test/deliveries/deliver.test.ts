import { generateKeyPairSync } from 'node:crypto';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DeliverOptions, deliver } from '../../src/deliveries/deliver.ts';
import type { DeliveryFacts } from '../../src/deliveries/delivery.ts';
import { digestOfFile } from '../../src/deliveries/fingerprints.ts';
import { signingKeyOf } from '../../src/proof/signing-key.ts';
import { verifySigned } from '../../src/proof/verify-signed.ts';
import { loadResources } from '../../src/resources.ts';
import { verifyZip } from '../../src/verify/verify-zip.ts';
import { openedZip } from '../support/opened-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const resources = loadResources(join(root, 'dist/'));

async function catalogue(): Promise<string> {
  const folder = temporaryFolder('agencies');
  await cp(agencies, folder, { recursive: true });
  return folder;
}

const run = (from: string, more: Partial<DeliverOptions> = {}) =>
  deliver({ catalogue: '.', from, licensees: [], today: '2027-03-05', resources, ...more });

const edit = async (file: string, from: string | RegExp, to: string) =>
  writeFile(file, (await readFile(file, 'utf8')).replace(from, to));

const factsIn = async (folder: string): Promise<DeliveryFacts> =>
  JSON.parse(await readFile(join(folder, 'delivery.json'), 'utf8'));

const serious = (diagnostics: readonly { severity: string; code: string }[]) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const states = (result: Awaited<ReturnType<typeof run>>) =>
  result.value.map(({ licensee, state }) => `${licensee} ${state}`);

describe('a delivery', { timeout: 60_000 }, () => {
  let home = '';
  let out = '';
  let first: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    home = await catalogue();
    first = await run(home);
    out = join(home, 'dist/deliveries');
  }, 60_000);

  it('is made for each licensee, in its languages and for its targets', async () => {
    expect(serious(first.diagnostics)).toEqual([]);
    expect(states(first)).toEqual(['alder-county made', 'riverton made', 'villeneuve made']);
    expect((await readdir(join(out, 'riverton/packages'))).sort()).toEqual(
      ['en-us', 'es'].flatMap((language) =>
        ['scorm12', 'scorm2004-4th'].map((target) => `front-desk-riverton-1.0.0-${language}-${target}.zip`),
      ),
    );
    const french = await readdir(join(out, 'villeneuve/packages'));
    expect(french.sort()).toEqual(
      ['cmi5', 'web'].map((target) => `front-desk-villeneuve-1.0.0-fr-${target}.zip`),
    );
  });

  it('has packages without a finding, under the name of the agency, with its page about the licence', async () => {
    const file = join(out, 'riverton/packages/front-desk-riverton-1.0.0-en-us-scorm12.zip');
    expect((await verifyZip(file, { target: 'scorm12' })).diagnostics).toEqual([]);
    const { view, close } = await openedZip(file);
    const text = async (path: string) => new TextDecoder().decode(await view.read(path));
    const page = await text('index.html');
    expect(page).toContain('Licensed to City of Riverton.');
    expect(page).toMatch(/<img[^>]* alt="Riverton Academy"/);
    const licence = await text('licence.html');
    for (const words of ['2027-014', 'January 1, 2027', 'December 31, 2027', 'January 14, 2028', '250'])
      expect(licence).toContain(words);
    expect(licence).toContain('mailto:learning@riverton.example');
    expect(JSON.parse(await text('course.json')).licence).toMatchObject({
      licensee: 'riverton',
      number: '2027-014',
      until: '2027-12-31',
    });
    expect(await text('imsmanifest.xml')).toContain('<file href="licence.html"/>');
    expect(await text('imsmanifest.xml')).toContain('Licensed to City of Riverton. 2027-014.');
    close();
  });

  it('says all this to machines, with the size and the checksum of each file', async () => {
    const facts = await factsIn(join(out, 'riverton'));
    expect(facts).toMatchObject({
      format: 1,
      on: '2027-03-05',
      licensee: { id: 'riverton', agency: 'City of Riverton' },
      licence: { number: '2027-014', seats: 250, onExpiry: 'notice', hosts: ['*.riverton.example'] },
      lms: 'moodle',
    });
    const sums = (await readFile(join(out, 'riverton/SHA256SUMS'), 'utf8')).trim().split('\n');
    const files = facts.courses.flatMap(({ packages }) => packages);
    // With the sheet, the facts, the bill of materials and the provenance.
    expect(sums).toHaveLength(files.length + 4);
    for (const { file, size, sha256 } of files) {
      expect(sums).toContain(`${sha256}  ${file}`);
      expect(await digestOfFile(join(out, 'riverton', file))).toBe(sha256);
      expect((await stat(join(out, 'riverton', file))).size).toBe(size);
    }
  });

  it('warns of an agency whose courses will not stop new learners, because nothing is signed', () => {
    const told = first.diagnostics.filter(({ code }) => code === 'DELIVERY-ONLY-TELLS');
    expect(told.map(({ place, message }) => [place?.file, message])).toEqual([
      [
        'licensees/alder-county.yaml',
        'Alder County: “front-desk”, “open-records” will only say that the licence has ended, because it is not signed: deliver with “--key” (docs/signing.md).',
      ],
    ]);
  });

  it('is one zip, too, and entered in the ledger', async () => {
    const { view, close } = await openedZip(join(out, 'riverton.zip'));
    const names = view.entries.map(({ path }) => path);
    close();
    expect(names.filter((name) => name.endsWith('.zip'))).toHaveLength(4);
    expect(names).toContain('riverton/index.html');
    const lines = (await readFile(join(home, 'deliveries.jsonl'), 'utf8')).trim().split('\n');
    const read = lines.map((line) => JSON.parse(line));
    expect(read.map(({ licensee }) => licensee)).toEqual(['alder-county', 'riverton', 'villeneuve']);
    expect(read[1]).toMatchObject({
      on: '2027-03-05',
      licence: '2027-014',
      courses: [{ id: 'front-desk', version: '1.0.0', languages: ['en-US', 'es'] }],
      delivery: await digestOfFile(join(out, 'riverton.zip')),
    });
  });

  it('has the same bytes in another folder', async () => {
    const other = await catalogue();
    await run(other, { licensees: ['riverton'] });
    const zip = (folder: string) => digestOfFile(join(folder, 'dist/deliveries/riverton.zip'));
    expect(await zip(other)).toBe(await zip(home));
  });
});

describe('a signed delivery', { timeout: 60_000 }, () => {
  it('is proved to be whole, as a folder and as a zip, and made anew for another key', async () => {
    const home = await catalogue();
    const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
    const only = { licensees: ['riverton'] };
    expect(states(await run(home, { ...only, key }))).toEqual(['riverton made']);
    const folder = join(home, 'dist/deliveries/riverton');
    for (const path of [folder, `${folder}.zip`])
      expect((await verifySigned(path, [key.public])).diagnostics, path).toEqual([]);
    expect(states(await run(home, { ...only, key }))).toEqual(['riverton unchanged']);
    await edit(join(folder, 'index.html'), '</h1>', ' </h1>');
    expect(serious((await verifySigned(folder, [key.public])).diagnostics)).toEqual(['PROOF-FILE-CHANGED']);
    const other = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
    expect(states(await run(home, { ...only, key: other }))).toEqual(['riverton made']);
  });
});

describe('the next run', { timeout: 60_000 }, () => {
  it('does nothing where nothing has changed, on another day, too', async () => {
    const home = await catalogue();
    await run(home);
    const before = await stat(join(home, 'dist/deliveries/riverton'));
    const ledger = await readFile(join(home, 'deliveries.jsonl'), 'utf8');
    const again = await run(home, { today: '2027-04-01' });
    expect(states(again)).toEqual(['alder-county unchanged', 'riverton unchanged', 'villeneuve unchanged']);
    expect((await stat(join(home, 'dist/deliveries/riverton'))).mtimeMs).toBe(before.mtimeMs);
    expect(await readFile(join(home, 'deliveries.jsonl'), 'utf8')).toBe(ledger);
  });

  it('makes what has changed, and takes over the packages of courses that have not', async () => {
    const home = await catalogue();
    await run(home);
    const county = join(home, 'dist/deliveries/alder-county');
    const before = await factsIn(county);
    await edit(join(home, 'courses/open-records/course.yaml'), 'version: 2.1.0', 'version: 2.2.0');
    expect(states(await run(home))).toEqual([
      'alder-county made',
      'riverton unchanged',
      'villeneuve unchanged',
    ]);
    const after = await factsIn(county);
    const of = (facts: DeliveryFacts, id: string) => facts.courses.find((course) => course.id === id);
    expect(of(after, 'front-desk')).toEqual(of(before, 'front-desk'));
    expect(of(after, 'open-records')?.version).toBe('2.2.0');
    expect(of(after, 'open-records')?.packages.every(({ file }) => file.includes('-2.2.0-'))).toBe(true);
    const lines = (await readFile(join(home, 'deliveries.jsonl'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(4);
  });

  it.each([
    [
      'a package is gone',
      (folder: string) => rm(join(folder, 'packages/front-desk-riverton-1.0.0-es-scorm12.zip')),
    ],
    ['the sheet is gone', (folder: string) => rm(join(folder, 'index.html'))],
    ['its facts cannot be read', (folder: string) => writeFile(join(folder, 'delivery.json'), '{')],
    ['its zip is gone', (folder: string) => rm(`${folder}.zip`)],
  ])('makes a delivery whole where %s', async (_, harm) => {
    const home = await catalogue();
    await run(home, { licensees: ['riverton'] });
    const folder = join(home, 'dist/deliveries/riverton');
    const whole = await digestOfFile(`${folder}.zip`);
    await harm(folder);
    expect(states(await run(home, { licensees: ['riverton'] }))).toEqual(['riverton made']);
    expect(await digestOfFile(`${folder}.zip`)).toBe(whole);
    expect((await readFile(join(home, 'deliveries.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['its brand', 'logo: riverton.svg', "accent: '#115522'"],
    ['its number', '2027-014', '2027-015'],
    ['its contact', 'Learning Office', 'Training Office'],
    ['its LMS', 'lms: moodle', 'lms: docebo'],
  ])('makes a delivery anew where a licensee changes %s', async (_, from, to) => {
    const home = await catalogue();
    await run(home, { licensees: ['riverton'] });
    await edit(join(home, 'licensees/riverton.yaml'), from, to);
    expect(states(await run(home, { licensees: ['riverton'] }))).toEqual(['riverton made']);
  });

  it('takes over nothing that was changed since', async () => {
    const home = await catalogue();
    await run(home, { licensees: ['alder-county'] });
    const folder = join(home, 'dist/deliveries/alder-county');
    const [one] = (await factsIn(folder)).courses.flatMap(({ packages }) => packages);
    const file = join(folder, one?.file ?? '');
    const bytes = await readFile(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await rm(join(folder, 'index.html'));
    await run(home, { licensees: ['alder-county'] });
    expect(await digestOfFile(file)).toBe(one?.sha256);
  });
});

describe('a licensee that cannot be delivered to', { timeout: 60_000 }, () => {
  it('keeps what it has, and the others get theirs', async () => {
    const home = await catalogue();
    await run(home);
    const kept = await digestOfFile(join(home, 'dist/deliveries/riverton.zip'));
    await edit(join(home, 'licensees/riverton.yaml'), 'logo: riverton.svg', 'logo: missing.svg');
    await edit(join(home, 'licensees/villeneuve.yaml'), 'service formation,', 'le service,');
    await edit(join(home, 'licensees/villeneuve.yaml'), 'name: Service formation', 'name: Formation');
    const next = await run(home);
    expect(states(next)).toEqual(['alder-county unchanged', 'villeneuve made']);
    expect(serious(next.diagnostics)).toEqual(['SRC-MISSING', 'DELIVERY-LEFT-OUT']);
    expect(await digestOfFile(join(home, 'dist/deliveries/riverton.zip'))).toBe(kept);
    expect(await readdir(join(home, 'dist/deliveries'))).not.toContain('riverton.part');
  });

  it('is told of a course with errors once, and of each that waits for it', async () => {
    const home = await catalogue();
    await edit(join(home, 'courses/front-desk/course.yaml'), /^title:.*/m, 'titel: Front desk');
    const { value, diagnostics } = await run(home);
    expect(value).toEqual([]);
    const codes = serious(diagnostics);
    expect(codes.filter((code) => code === 'FIELD-UNKNOWN')).toHaveLength(1);
    expect(codes.filter((code) => code === 'DELIVERY-LEFT-OUT')).toHaveLength(3);
  });

  it.each([
    [
      'its licence has ended',
      { today: '2028-02-01', licensees: ['riverton'] },
      ['LICENCE-ENDED', 'DELIVERY-LEFT-OUT'],
    ],
    ['nobody knows it', { licensees: ['rivertown'] }, ['DELIVERY-NO-LICENSEE']],
    ['there is no catalogue', { catalogue: 'courses/front-desk' }, ['DELIVERY-NONE']],
  ])('is told why: %s', async (_, more, codes) => {
    const home = await catalogue();
    const { value, diagnostics } = await run(home, more);
    expect([value, serious(diagnostics)]).toEqual([[], codes]);
  });

  it('is told why: no language that it wants is one of the course', async () => {
    const home = await catalogue();
    await edit(join(home, 'licensees/riverton.yaml'), 'languages: [en-US, es]', 'languages: [de]');
    const { diagnostics } = await run(home, { licensees: ['riverton'] });
    expect(serious(diagnostics)).toEqual(['DELIVERY-EMPTY']);
  });

  it('is told why: the folder cannot be written', async () => {
    const home = await catalogue();
    await writeFile(join(home, 'taken'), '');
    const { value, diagnostics } = await run(home, { out: 'taken' });
    expect([value, serious(diagnostics)]).toEqual([[], ['OUT-WRITE']]);
  });
});

describe('the ledger', { timeout: 60_000 }, () => {
  it('that cannot be read stops everything, and stays as it is', async () => {
    const home = await catalogue();
    await writeFile(join(home, 'deliveries.jsonl'), '{"format":1}\n');
    const { value, diagnostics } = await run(home);
    expect([value, serious(diagnostics)]).toEqual([[], ['LEDGER-FORMAT']]);
    expect(await readFile(join(home, 'deliveries.jsonl'), 'utf8')).toBe('{"format":1}\n');
  });

  it('tells of lines that were changed, put in or taken out', async () => {
    const home = await catalogue();
    await run(home);
    const file = join(home, 'deliveries.jsonl');
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    const codes = async () =>
      (await run(home)).diagnostics.map(({ code, place }) => `${code} ${place?.start?.line}`);
    await writeFile(file, `${[lines[0]?.replace('AC-7', 'AC-8'), lines[1], lines[2]].join('\n')}\n`);
    expect(await codes()).toEqual(['LEDGER-CHANGED 2']);
    await writeFile(file, `${[lines[0], lines[2]].join('\n')}\n`);
    expect(await codes()).toEqual(['LEDGER-CHANGED 2']);
    await writeFile(file, `${lines.join('\n')}\n`);
    expect(await codes()).toEqual([]);
  });

  it('is gone on with in a line of its own, though an editor took the end of the last one', async () => {
    const home = await catalogue();
    const file = join(home, 'deliveries.jsonl');
    await run(home, { licensees: ['riverton'] });
    const [first = ''] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, first);
    expect(serious((await run(home)).diagnostics)).toEqual([]);
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect([lines[0], lines.length, lines.at(-1)]).toEqual([first, 4, '']);
    expect((await run(home)).diagnostics).toEqual([]);
  });
});

it('a package with several languages is delivered once, and named with all of them', {
  timeout: 60_000,
}, async () => {
  const home = await catalogue();
  await edit(join(home, 'courses/front-desk/course.yaml'), /$/, 'packaging:\n  languages: together\n');
  const { diagnostics } = await run(home, { licensees: ['riverton'] });
  expect(serious(diagnostics)).toEqual([]);
  const folder = join(home, 'dist/deliveries/riverton');
  const [course] = (await factsIn(folder)).courses;
  expect(course?.packages.map(({ target, language, languages }) => [target, language, languages])).toEqual(
    ['scorm12', 'scorm2004-4th'].map((target) => [target, 'en-US', ['en-US', 'es']]),
  );
  const [line = ''] = (await readFile(join(home, 'deliveries.jsonl'), 'utf8')).split('\n');
  expect(JSON.parse(line).courses[0].languages).toEqual(['en-US', 'es']);
  const sheet = await readFile(join(folder, 'index.html'), 'utf8');
  expect(sheet).toContain('A package in several languages is one course');
  expect(sheet).not.toContain('Each language is a package of its own');
});

describe('a delivery of a course with refreshers', { timeout: 60_000 }, () => {
  it('has their packages, what they are set up by, and their calendar, and its sheet says so', async () => {
    const home = await catalogue();
    await edit(
      join(home, 'courses/open-records/course.yaml'),
      /$/,
      'refreshers:\n  steps: [{ id: r30, after: 30d, title: First look back, use: requests }]\n  updates: [{ id: news, title: News, module: news.md, on: 2027-06-01, repeat: P3M }]\n',
    );
    await writeFile(
      join(home, 'courses/open-records/news.md'),
      '---\nid: news-page\ntitle: News\n---\n\n## News {#what-is-new}\n\nWords.\n',
    );
    const { diagnostics } = await run(home, { licensees: ['alder-county'] });
    expect(serious(diagnostics)).toEqual([]);
    const folder = join(home, 'dist/deliveries/alder-county');
    const facts = await factsIn(folder);
    const of = ({ courses }: DeliveryFacts) => courses.find(({ id }) => id === 'open-records');
    expect(of(facts)?.refreshers.map(({ step }) => step)).toEqual(['r30', 'news']);
    const packages = (wanted: string | undefined) =>
      of(facts)?.packages.filter(({ step }) => step === wanted).length;
    expect(packages('r30')).toBeGreaterThan(0);
    expect([packages('r30'), packages('news')]).toEqual([packages(undefined), packages(undefined)]);
    expect((await readdir(join(folder, 'refreshers/open-records'))).sort()).toEqual([
      'refresher-plan.csv',
      'refresher-plan.html',
      'refresher-plan.json',
      'refreshers.ics',
    ]);
    expect(await readFile(join(folder, 'refreshers/open-records/refreshers.ics'), 'utf8')).toContain(
      'DTSTART;VALUE=DATE:20270601',
    );
    const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
    expect(sums).toContain('  refreshers/open-records/refresher-plan.html\n');
    const sheet = await readFile(join(folder, 'index.html'), 'utf8');
    expect(sheet).toContain('href="refreshers/open-records/refresher-plan.html"');
    expect(sheet).toContain('First look back');
  });
});
