import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPackage, build, loadResources, type TargetId, targetIds } from '../../src/index.ts';
import type { OpenZip } from '../../src/packaging/read-zip.ts';
import { verify } from '../../src/verify/verify.ts';
import { verifyZip } from '../../src/verify/verify-zip.ts';
import { openedZip } from '../support/opened-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { schemaErrors } from '../support/xsd.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scorm = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;
const scosModes = ['one', 'per-module'] as const;

/** The courses that this repository ships, as packages: what an LMS gets. */
describe.each(['social-media-essentials', 'kitchen-sink'])(
  'the packages of %s',
  { timeout: 120_000 },
  (name) => {
    const folder = temporaryFolder();
    let packages: readonly BuiltPackage[] = [];
    const opened: OpenZip[] = [];
    beforeAll(async () => {
      const built = await build({
        paths: [`courses/${name}`],
        from: root,
        out: folder,
        targets: targetIds,
        resources: loadResources(join(root, 'dist/')),
      });
      const said = built.diagnostics.filter(({ code }) => code !== 'THEME-ACCENT');
      expect(said.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      packages = built.value;
    }, 120_000);
    afterAll(() => {
      for (const zip of opened) zip.close();
    });

    async function open(one: BuiltPackage): Promise<OpenZip> {
      const zip = await openedZip(one.file);
      opened.push(zip);
      return zip;
    }
    async function text(one: BuiltPackage, path: string): Promise<string> {
      return new TextDecoder().decode(await (await open(one)).view.read(path));
    }

    // The course, its steps and its update, in two languages.
    const releases = name === 'kitchen-sink' ? 2 * 5 : 2 * 6;

    it('are one for each language and target, of the course and of each refresher', () => {
      const made = packages.map(({ course, language, target }) => `${course} ${language} ${target}`);
      expect(new Set(made).size).toBe(made.length);
      expect(made).toHaveLength(releases * targetIds.length);
    });

    it('have no finding when their zips are opened and verified', async () => {
      for (const one of packages) {
        const { value, diagnostics } = await verifyZip(one.file, { target: one.target });
        expect([value?.standards, diagnostics], one.file).toEqual([[one.target], []]);
      }
    });

    it('hold an accessibility statement, which manifests list', async () => {
      for (const one of packages) {
        expect(await text(one, 'accessibility.html'), one.file).toContain('<main id="main">');
        if (scorm.some((edition) => edition === one.target))
          expect(await text(one, 'imsmanifest.xml'), one.file).toContain('<file href="accessibility.html"/>');
      }
    });

    it.each(scorm)(
      'have a manifest for %s that is valid against the schemas of that edition',
      async (edition) => {
        const ours = packages.filter((one) => one.target === edition);
        expect(ours).toHaveLength(releases);
        for (const one of ours)
          expect(await schemaErrors(await text(one, 'imsmanifest.xml'), edition)).toEqual([]);
      },
    );

    it('load their start page with less than 200 KB without media, compressed', async () => {
      for (const one of packages.filter(({ target }) => target === 'web')) {
        const { view } = await open(one);
        const loaded = view.entries.filter(({ path }) => /\.(html|css|js)$/.test(path));
        let size = 0;
        for (const { path } of loaded) size += gzipSync((await view.read(path)) ?? '', { level: 9 }).length;
        expect(size).toBeLessThan(200 * 1024);
      }
    });

    // The kitchen-sink course asks every type of question there is; such a player is a little larger.
    const most = name === 'kitchen-sink' ? 46 : 30;
    it(`carry a player whose script and style are at most ${most} KB, compressed, for every target`, async () => {
      for (const one of packages) {
        const { view } = await open(one);
        let size = 0;
        for (const { path } of view.entries.filter(
          ({ path }) => path.startsWith('player/') || path.startsWith('theme/'),
        )) {
          size += gzipSync((await view.read(path)) ?? '', { level: 9 }).length;
        }
        expect(size, one.target).toBeLessThanOrEqual(most * 1024);
      }
    });
  },
);

describe.each(scosModes)('the flagship with scos: %s', { timeout: 120_000 }, (scos) => {
  const folder = temporaryFolder();

  it('has SCORM manifests that are valid and packages without a finding', async () => {
    const course = join(folder, 'course');
    await cp(join(root, 'courses/social-media-essentials'), course, { recursive: true });
    const settings = await readFile(join(course, 'course.yaml'), 'utf8');
    await writeFile(
      join(course, 'course.yaml'),
      `${settings.replace(/^translations:.*\n/m, '')}packaging: { scos: ${scos} }\n`,
    );
    const { value, diagnostics } = await build({
      paths: [course],
      from: folder,
      out: 'out',
      targets: targetIds,
      refreshers: false,
      resources: loadResources(join(root, 'dist/')),
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value.map(({ target }): TargetId => target)).toEqual([...targetIds]);
    for (const one of value) {
      const zip = await openedZip(one.file);
      expect(await verify(zip.view, { target: one.target }), one.target).toEqual([]);
      const edition = scorm.find((each) => each === one.target);
      if (edition)
        expect(
          await schemaErrors(new TextDecoder().decode(await zip.view.read('imsmanifest.xml')), edition),
        ).toEqual([]);
      zip.close();
    }
  });
});
