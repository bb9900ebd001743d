import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetId } from '../../../src/course/model.ts';
import { run } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startChromium } from '../support/chromium.ts';
import { platformOn } from '../support/platform/every.ts';
import { unzip } from '../support/unzip.ts';

const flagship = fileURLToPath(new URL('../../../courses/social-media-essentials/', import.meta.url));

/** Three agencies with other languages, brands, targets, terms and LMSs. */
const agencies = [
  {
    id: 'riverton',
    agency: 'City of Riverton',
    fields:
      "targets: [scorm12, scorm2004-4th]\nlanguages: [en-US, es]\nlms: moodle\nbrand: { accent: '#7a1f2b', logo: riverton.svg }",
    term: 'seats: 250, from: 2027-01-01, until: 2027-12-31, grace: 14d',
    accent: 'rgb(122, 31, 43)',
    take: ['scorm12', 'en-us'],
    packages: 24,
  },
  {
    id: 'alder',
    agency: 'Alder County',
    fields: "targets: [scorm2004-3rd]\nlanguages: [en-US]\nlms: successfactors\nbrand: { accent: '#0a5c36' }",
    term: 'from: 2026-07-01, until: 2027-06-30, onExpiry: block-new',
    accent: 'rgb(10, 92, 54)',
    take: ['scorm2004-3rd', 'en-us'],
    packages: 6,
  },
  {
    id: 'frontera',
    agency: 'Ciudad de Frontera',
    fields: "targets: [cmi5, web]\nlanguages: [es]\nlms: SCORM Cloud\nbrand: { accent: '#4a2a82' }",
    term: 'seats: 40, from: 2026-09-15, until: none, onExpiry: none',
    accent: 'rgb(74, 42, 130)',
    take: ['cmi5', 'es'],
    packages: 12,
  },
] as const;

describe('the flagship, delivered to three agencies by one command', { timeout: 90_000 }, () => {
  const home = temporaryFolder('agencies');
  let browser: Browser;
  beforeAll(async () => {
    await cp(flagship, join(home, 'courses/social-media-essentials'), { recursive: true });
    await mkdir(join(home, 'licensees'));
    await writeFile(
      join(home, 'licensees/riverton.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="20" fill="#7a1f2b"/></svg>\n',
    );
    for (const { id, agency, fields, term } of agencies)
      await writeFile(
        join(home, `licensees/${id}.yaml`),
        `id: ${id}\nagency: ${agency}\ncontact: { name: Office, email: office@${id}.example }\nlicence: { number: N-${id}, courses: [social-media-essentials], ${term} }\n${fields}\n`,
      );
    const { code, stderr } = await run(home, ['deliver', '--today', '2027-03-05']);
    expect([code, stderr.split('\n').at(-2)]).toEqual([0, 'ok 3 deliveries made, with 42 packages.']);
    browser = await startChromium();
  }, 90_000);
  afterAll(() => browser.close());

  it('says of each course and refresher how it ends', async () => {
    const facts = JSON.parse(await readFile(join(home, 'dist/deliveries/riverton/delivery.json'), 'utf8'));
    const [course] = facts.courses;
    const ends = [course, ...course.refreshers].map(({ step, done, passing, attempts, reportsFailure }) =>
      [step ?? 'course', done, passing, attempts, reportsFailure].join(' '),
    );
    expect(ends.map((end) => end.trim())).toEqual([
      'course completed-and-passed 0.8 3',
      'r30 passed 0.8',
      'r90 passed 0.8',
      'r180 passed 0.8',
      'recert passed 0.8 3',
      'trends-2027-q1 completed',
    ]);
  });

  it('has packages without a finding', async () => {
    for (const { id, packages } of agencies) {
      const folder = join(home, 'dist/deliveries', id, 'packages');
      const zips = await readdir(folder);
      expect(zips).toHaveLength(packages);
      const lms = zips.filter((name) => !name.endsWith('-web.zip'));
      const { code, stderr } = await run(folder, ['verify', '--strict', '--quiet', ...lms]);
      expect([code, stderr], id).toEqual([0, '']);
    }
  });

  it.each(agencies)('opens for $agency under its brand', async ({ id, agency, accent, take }) => {
    const [target, language] = take;
    const name = `social-media-essentials-${id}-1.0.0-${language}-${target}.zip`;
    const folder = await unzip(join(home, 'dist/deliveries', id, 'packages', name));
    const platform = await platformOn(target as TargetId, folder, browser);
    const learner = await platform.launch();
    const start = learner.find('[data-cw="start"]:visible');
    expect(await start.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(accent);
    expect(await learner.find('.colophon').innerText()).toContain(agency);
    const logo = await learner.find('header img').first().getAttribute('alt');
    expect(logo).toBe(id === 'riverton' ? agency : 'Coursewright Learning');
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });
});
