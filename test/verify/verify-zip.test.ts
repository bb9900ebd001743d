import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { describe, expect, it } from 'vitest';
import type { PackageCode } from '../../src/diagnostics/codes/package-codes.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { verifyZip } from '../../src/verify/verify-zip.ts';
import { all, type Change, edit, packageFiles, put, textOf } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ZipEntryBytes, zipBytes } from '../support/zip-bytes.ts';

const from = temporaryFolder();
let made = 0;
async function zipped(files: Parameters<typeof writeZip>[0]): Promise<string> {
  const name = `${++made}.zip`;
  await writeZip(files, join(from, name));
  return name;
}
function zipOf(...entries: ZipEntryBytes[]): string {
  const name = `${++made}.zip`;
  writeFileSync(join(from, name), zipBytes(entries));
  return name;
}
const manifest = { name: 'index.html', data: '<!doctype html><title>A</title>' };

describe('a zip', () => {
  it('is told with its standard, its files and their bytes, and no finding when it is good', async () => {
    const file = await zipped(packageFiles('scorm2004-3rd'));
    const { value, diagnostics } = await verifyZip(file, { from });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      file,
      standards: ['scorm2004-3rd'],
      files: packageFiles('scorm2004-3rd').length,
      bytes: expect.any(Number),
    });
    expect(value?.bytes).toBeGreaterThan(50_000);
  });

  it('of two standards is told as both, and one for a web server as such', async () => {
    const both = put('cmi5.xml', '<?xml version="1.0" encoding="UTF-8"?><courseStructure/>');
    const { value } = await verifyZip(await zipped(both(packageFiles('scorm12'))), { from });
    expect(value?.standards).toEqual(['scorm12', 'cmi5']);
    const web = await zipped(packageFiles('web'));
    expect(await verifyZip(web, { from, target: 'web' })).toMatchObject({
      value: { standards: ['web'] },
      diagnostics: [],
    });
    expect((await verifyZip(web, { from })).diagnostics.map(({ code }) => code)).toEqual(['PKG-NO-MANIFEST']);
  });

  it('has its findings at the files in it, or at itself', async () => {
    const broken = edit('imsmanifest.xml', '>1.2<', '>1.3<')(packageFiles('scorm12'));
    const file = await zipped(put('player/player.js', 'onunload = save')(broken));
    const places = (await verifyZip(file, { from })).diagnostics.map(({ code, place }) => [
      code,
      place?.file,
    ]);
    expect(places).toEqual([
      ['S12-SCHEMAVERSION', `${file}/imsmanifest.xml`],
      ['PKG-UNLOAD', `${file}/player/player.js`],
    ]);
    const empty = zipOf(manifest);
    expect((await verifyZip(empty, { from })).diagnostics[0]?.place).toEqual({ file: empty });
  });
});

describe('a course structure without a zip (cmi5 §14.2)', () => {
  const relative = textOf(packageFiles('cmi5'), 'cmi5.xml');
  const whole = relative.replace('<url>index', '<url>https://publisher.example/town-hall/index');
  const verified = (name: string, text: string | Uint8Array) => {
    const file = `${++made}-${name}`;
    mkdirSync(join(from, file));
    writeFileSync(join(from, file, name), text);
    return verifyZip(`${file}/${name}`, { from });
  };

  it('is a package of its own, without a finding when its addresses are whole', async () => {
    const { value, diagnostics } = await verified('cmi5.xml', whole);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ standards: ['cmi5'], files: 1, bytes: Buffer.byteLength(whole) });
  });

  it('… and with one at its url when it names a page (14.2.0.0-1)', async () => {
    const { value, diagnostics } = await verified('cmi5.xml', relative);
    const offset = relative.indexOf('<url>');
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([
      [
        'CMI5-URL-RELATIVE',
        expect.objectContaining({
          file: value?.file,
          start: expect.objectContaining({ offset }),
          end: expect.objectContaining({ offset: offset + '<url>'.length }),
        }),
      ],
    ]);
  });

  it('is called cmi5.xml (13.2.0.0-1)', async () => {
    const { diagnostics } = await verified('course.xml', whole);
    expect(diagnostics.map(({ code }) => code)).toEqual(['CMI5-FILE-NAME']);
  });

  it('is held to the rest of the rules too (13.2.0.0-1)', async () => {
    const { diagnostics } = await verified('cmi5.xml', whole.replace('<course id="https:', '<course id="'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['CMI5-ID']);
  });

  it.each([
    ['imsmanifest.xml', textOf(packageFiles('scorm12'), 'imsmanifest.xml')],
    ['tincan.xml', `\uFEFF<!-- <manifest> -->${textOf(packageFiles('xapi'), 'tincan.xml').slice(38)}`],
  ])('%s is no package alone, and the zip is asked for: PKG-ZIP-ALONE', async (name, text) => {
    const { value, diagnostics } = await verified(name, text);
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['PKG-ZIP-ALONE']]);
    expect(diagnostics[0]?.hint).toContain(`Name the zip that has ${name}`);
  });

  it('is nothing else that begins with markup', async () => {
    const { diagnostics } = await verified('index.html', '<!doctype html><html><title>A</title>');
    expect(diagnostics.map(({ code }) => code)).toEqual(['PKG-ZIP']);
  });
});

it('a Zip64 package is verified as any other (cmi5 14.0.0.0-1)', async () => {
  const file = `${++made}.zip`;
  const archive = new ZipArchive({ forceZip64: true });
  for (const { path } of packageFiles('cmi5')) {
    archive.append(Buffer.from(textOf(packageFiles('cmi5'), path), 'utf8'), { name: path });
  }
  await Promise.all([archive.finalize(), pipeline(archive, createWriteStream(join(from, file)))]);
  // APPNOTE 4.3.14: the record that makes it one.
  expect(readFileSync(join(from, file)).includes('PK\x06\x06')).toBe(true);
  const { value, diagnostics } = await verifyZip(file, { from });
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({ standards: ['cmi5'], files: packageFiles('cmi5').length });
});

describe('the schemas of the edition', () => {
  const told = async (files: Parameters<typeof writeZip>[0]) =>
    (await verifyZip(await zipped(files), { from })).diagnostics.map(({ code, message }) => [code, message]);

  it('are asked for what no rule has words for: PKG-SCHEMA-INVALID', async () => {
    const more = edit('imsmanifest.xml', '<organizations', '<organisation/><organizations');
    const line = textOf(more(packageFiles('scorm2004-4th')), 'imsmanifest.xml')
      .split('<organisation/>')[0]
      ?.split('\n').length;
    expect(await told(more(packageFiles('scorm2004-4th')))).toEqual([
      [
        'PKG-SCHEMA-INVALID',
        `By the schema of SCORM 2004 4th Edition, there is something wrong in line ${line}: Element 'organisation': This element is not expected. Expected is ( organizations ). Whoever validates refuses the package.`,
      ],
    ]);
    const { diagnostics } = await verifyZip(await zipped(more(packageFiles('scorm12'))), { from });
    expect(diagnostics.map(({ code, place }) => [code, place?.start?.column])).toEqual([
      ['PKG-SCHEMA-INVALID', 1],
    ]);
    const { text = '', start } = diagnostics[0]?.place ?? {};
    expect(text.slice(start?.offset).split('\n')[0]).toContain('<organisation/>');
  });

  it('say nothing again that a rule has said, and nothing of metadata that they do not know', async () => {
    const wrong = edit('imsmanifest.xml', 'scormtype="sco"', 'scormtype="SCO"');
    expect((await told(wrong(packageFiles('scorm12')))).map(([code]) => code)).toEqual(['S12-SCORMTYPE']);
    const other = edit(
      'imsmanifest.xml',
      '</schemaversion>',
      '</schemaversion><x:note xmlns:x="https://x.example/">Ours</x:note>',
    );
    expect(await told(other(packageFiles('scorm2004-3rd')))).toEqual([]);
  });

  const title = /<title>[^<]*<\/title>/;
  const untitled = edit('imsmanifest.xml', /(<item [^>]*>)(\s*<title>[^<]*<\/title>)/, '$1<metadata/>$2');
  const last = '<imsss:deliveryControls tracked="true"/>';
  it.each<readonly [PackageCode, 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th', Change]>([
    ['S12-ITEM-ORDER', 'scorm12', untitled],
    ['S04-ITEM-ORDER', 'scorm2004-4th', untitled],
    [
      'S04-SEQUENCING-ORDER',
      'scorm2004-3rd',
      edit('imsmanifest.xml', '<imsss:sequencing>', `<imsss:sequencing>${last}`),
    ],
    ['S12-TITLE-LENGTH', 'scorm12', edit('imsmanifest.xml', title, `<title>${'x'.repeat(220)}</title>`)],
    [
      'PKG-IDENTIFIER-NAME',
      'scorm12',
      all(
        edit('imsmanifest.xml', /<resource identifier="[^"]*"/, '<resource identifier="1 a"'),
        edit('imsmanifest.xml', /identifierref="[^"]*"/, 'identifierref="1 a"'),
      ),
    ],
  ])('say nothing again of %s, a warning, and tell what else is wrong', async (code, target, change) => {
    const codes = async (files: ContentFile[]) => (await told(files)).map(([one]) => one).sort();
    expect(await codes(change(packageFiles(target)))).toEqual([code]);
    const more = edit('imsmanifest.xml', '<organizations', '<organisation/><organizations');
    expect(await codes(more(change(packageFiles(target))))).toEqual([code, 'PKG-SCHEMA-INVALID'].sort());
  });

  it('are the published ones, whatever the package carries', async () => {
    const own = put('imscp_v1p1.xsd', '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>');
    expect(await told(own(packageFiles('scorm2004-4th')))).toEqual([]);
  });
});

describe('an archive that is damaged or means harm', () => {
  it.each<readonly [string, string, readonly ZipEntryBytes[]]>([
    ['a name that stands in it twice', 'PKG-ZIP-TWICE', [manifest, manifest]],
    [
      'a name in an encoding that nobody tells',
      'PKG-ZIP-NAME',
      [{ name: Buffer.from('\xe4', 'latin1'), flags: 0 }],
    ],
    [
      'files that share their bytes',
      'PKG-ZIP-OVERLAP',
      [manifest, { ...manifest, name: 'b.html', over: true }],
    ],
    ['a link', 'PKG-ZIP-LINK', [{ name: 'a', system: 3, attributes: 0o120777 << 16 }]],
    ['a password', 'PKG-ZIP-ENCRYPTED', [{ name: 'a', flags: 1 }]],
    ['a rare compression', 'PKG-ZIP-METHOD', [{ name: 'a', method: 12 }]],
    ['a bomb', 'PKG-ZIP-BOMB', [{ name: 'a', data: ' '.repeat(5_000_000) }]],
    ['damage', 'PKG-ZIP-DAMAGED', [{ name: 'a', crc: 7 }]],
    ['two headers that differ', 'PKG-ZIP-HEADERS', [{ name: 'a', local: { name: 'b' } }]],
  ])('tells %s: %s', async (_, code, entries) => {
    const { value, diagnostics } = await verifyZip(zipOf(...entries), { from, target: 'web' });
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(value).toBeDefined();
  });

  it.each<readonly [string, string, string | Uint8Array]>([
    ['what is no zip', 'PKG-ZIP', 'MZ'],
    [
      'what unpacks to more than any disk has',
      'PKG-ZIP-LIMIT',
      zipBytes([
        { name: 'a', size: 0xfffffff0 },
        { name: 'b', size: 0xfffffff0 },
        { name: 'c', size: 0xfffffff0 },
      ]),
    ],
  ])('does not look into %s: %s', async (_, code, content) => {
    const name = `${++made}.zip`;
    writeFileSync(join(from, name), content);
    const { value, diagnostics } = await verifyZip(name, { from });
    expect([value, diagnostics.map((one) => [one.code, one.place])]).toEqual([
      undefined,
      [[code, { file: name }]],
    ]);
  });

  it('says that a file is not there: PKG-ZIP-MISSING', async () => {
    const { value, diagnostics } = await verifyZip('none.zip', { from });
    expect([value, diagnostics[0]?.code]).toEqual([undefined, 'PKG-ZIP-MISSING']);
  });
});
