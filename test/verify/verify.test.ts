import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { diffCodes } from '../../src/diagnostics/codes/diff-codes.ts';
import { packageCodes } from '../../src/diagnostics/codes/package-codes.ts';
import { viewFiles } from '../../src/packaging/view-files.ts';
import { readManifest } from '../../src/verify/manifest-file.ts';
import { standardOf } from '../../src/verify/standard.ts';
import { bytes, testContent } from '../support/content.ts';
import { all, codesFor, edit, findings, packageFiles, put, textOf } from '../support/packages.ts';

describe('verify tells the standard', () => {
  it.each([
    ['<schemaversion>1.2</schemaversion>', 'scorm12'],
    ['<schemaversion>CAM 1.3</schemaversion>', 'scorm2004-3rd'],
    ['<schemaversion>2004 3rd Edition</schemaversion>', 'scorm2004-3rd'],
    ['<schemaversion>2004 4th edition</schemaversion>', 'scorm2004-4th'],
    ['<x xmlns="http://www.adlnet.org/xsd/adlcp_v1p3"/>', 'scorm2004-4th'],
    ['<x xmlns="http://www.adlnet.org/xsd/adlcp_rootv1p2"/>', 'scorm12'],
  ])('from %s: %s', async (metadata, standard) => {
    const manifest = `<?xml version="1.0"?><manifest><metadata>${metadata}</metadata></manifest>`;
    const view = viewFiles('a.zip', [{ path: 'imsmanifest.xml', content: { bytes: bytes(manifest) } }]);
    const read = await readManifest(view, 'imsmanifest.xml');
    expect(read && standardOf(read)).toBe(standard);
  });

  it('and holds a package with two manifests to both standards', async () => {
    const both = put(
      'tincan.xml',
      '<?xml version="1.0" encoding="UTF-8"?><tincan xmlns="http://projecttincan.com/tincan.xsd"><activities/></tincan>',
    );
    expect(await codesFor(both(packageFiles('scorm12')))).toEqual(['TC-COURSE', 'TC-STRUCTURE']);
  });
});

it('a finding says the file with line and column, what happened in whole words, and what to do', async () => {
  const files = edit('imsmanifest.xml', '>1.2<', '>1.3<')(packageFiles('scorm12'));
  const text = textOf(files, 'imsmanifest.xml');
  const [finding] = await findings(files);
  const offset = text.indexOf('<schemaversion>');
  const line = text.slice(0, offset).split('\n').length;
  const start = { line, column: 5, offset };
  const end = { line, column: 20, offset: offset + 15 };
  expect(finding).toEqual({
    code: 'S12-SCHEMAVERSION',
    severity: 'error',
    message: 'metadata/schemaversion is “1.3”; it must be “1.2”, with nothing else.',
    hint: 'Write <schemaversion>1.2</schemaversion>.',
    place: { file: 'imsmanifest.xml', start, end, text },
  });
});

it.each([
  ['imsmanifest.xml', 'scorm12', '<item identifier="course_item"', 'identifierref="', 'identifierref="x'],
  ['imsmanifest.xml', 'scorm2004-4th', '<imsss:controlMode', 'flow="true"', 'flow="1"'],
  ['cmi5.xml', 'cmi5', '<url>', '>index.html<', '>./index.html<'],
  ['tincan.xml', 'xapi', '<launch', '>index.html<', '>start.html<'],
  ['cmi5.xml', 'cmi5', '&x;', '</langstring>', '&x;</langstring>'],
] as const)('in %s of %s, a finding has the place of “%s”', async (file, target, tag, from, to) => {
  const files = edit(file, from, to)(packageFiles(target));
  const text = textOf(files, file);
  const found = (await findings(files)).find(({ place }) => place?.file === file);
  const lines = text.slice(0, found?.place?.start?.offset).split('\n');
  expect(text.slice(found?.place?.start?.offset)).toMatch(new RegExp(`^[^<]*${tag}`));
  expect(found?.place?.start).toMatchObject({
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  });
});

it('an empty description is news, and keeps nobody from importing a package', async () => {
  const rise = edit('cmi5.xml', /(<description>\s*<langstring[^>]*>)[^<]*/, '$1')(packageFiles('cmi5'));
  const ispring = edit('tincan.xml', /(<description[^>]*>)[^<]*/, '$1')(packageFiles('xapi'));
  const told = [...(await findings(rise)), ...(await findings(ispring))];
  expect(told.map(({ code, severity }) => [code, severity])).toEqual([
    ['CMI5-DESCRIPTION', 'info'],
    ['TC-DESCRIPTION', 'info'],
  ]);
});

it('a finding about content names the content file', async () => {
  const [finding] = await findings(put('player/player.js', 'onunload = save')(packageFiles('scorm12')));
  expect(finding?.place).toEqual({ file: 'player/player.js' });
});

it('all findings are told at once, in the order of files and codes', async () => {
  const broken = all(
    edit('imsmanifest.xml', '>ADL SCORM<', '>x<'),
    edit('imsmanifest.xml', '"sco"', '"SCO"'),
    put('player/player.js', 'onunload = save'),
  );
  const found = await findings(broken(packageFiles('scorm12')));
  expect(found.map((one) => one.code)).toEqual(['S12-SCHEMA', 'S12-SCORMTYPE', 'PKG-UNLOAD']);
});

it('an entity that expands is never expanded', async () => {
  const bomb = '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><m>&b;</m>';
  const files = put(
    'imsmanifest.xml',
    `<?xml version="1.0" encoding="UTF-8"?>${bomb}`,
  )(packageFiles('scorm12'));
  expect(await codesFor(files)).toEqual(['PKG-DTD']);
});

it('a manifest that nests without end is refused at once', async () => {
  const deep = `<?xml version="1.0" encoding="UTF-8"?>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`;
  const [finding, ...others] = await findings(put('imsmanifest.xml', deep)([]));
  expect(finding?.message).toContain('more than 100 deep');
  expect(others).toEqual([]);
});

it('a manifest of many megabytes is not opened', async () => {
  const large = `<?xml version="1.0" encoding="UTF-8"?><manifest>${'<a/>'.repeat(500_001)}</manifest>`;
  const found = await findings(put('imsmanifest.xml', large)([]));
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    ['PKG-XML', 'The manifest “imsmanifest.xml” cannot be read: it has 2.0 MB, more than any manifest.'],
  ]);
});

it('a text of many megabytes is not looked into, and that is told', async () => {
  const large = put('player/player.js', `onunload = save;${' '.repeat(10_000_000)}`);
  const [finding, ...others] = await findings(large(packageFiles('scorm12')));
  expect([finding?.code, finding?.place, others]).toEqual([
    'PKG-TEXT-LARGE',
    { file: 'player/player.js' },
    [],
  ]);
});

it('of findings that are alike, the first thousand are told', async () => {
  const many = put(
    'player/player.js',
    Array.from({ length: 3000 }, (_, n) => `fetch("https://x.example/${n}")`).join(';'),
  );
  const found = await findings(many(packageFiles('scorm12')));
  expect(found).toHaveLength(1001);
  expect(found.at(-1)?.message).toContain('2,000 more');
});

it('a manifest of nothing or of noise gives findings, not a crash', async () => {
  for (const text of ['', ' ', 'x', '<', '<a', '\0', '<manifest/>', '<a></b>']) {
    for (const name of ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml']) {
      expect((await codesFor(put(name, text)([]))).length, `${name}: ${text.slice(0, 10)}`).toBeGreaterThan(
        0,
      );
    }
  }
});

it('verifying a course with 300 files is a matter of milliseconds, not of seconds', async () => {
  const extra = Array.from({ length: 300 }, (_, index) => ({
    path: `media/${index}.svg`,
    content: { bytes: bytes('<svg/>'.repeat(500)) },
  }));
  const content = testContent('per-module');
  const files = packageFiles('scorm2004-4th', { ...content, files: [...content.files, ...extra] });
  await findings(files);
  const start = performance.now();
  expect(await findings(files)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});

it('bytes that several packages share are read once when they are clean, and told of in each when they are not', async () => {
  const shared = (path: string, text: string) => ({ path, content: { bytes: bytes(text) } });
  const files = [shared('clean.js', 'run();'), shared('unclean.js', 'window.top.close();')];
  const decoded = vi.spyOn(TextDecoder.prototype, 'decode');
  const finding = { code: 'PKG-WINDOW-TOP', place: { file: 'unclean.js' } };
  for (const target of ['scorm12', 'cmi5', 'xapi'] as const) {
    const found = await findings([...packageFiles(target), ...files], { target });
    expect(found.filter((one) => one.severity === 'warning')).toMatchObject(
      target === 'scorm12' ? [{ code: 'PKG-FILE-UNLISTED' }, finding] : [finding],
    );
  }
  const times = files.map(
    ({ content }) => decoded.mock.calls.filter(([given]) => given === content.bytes).length,
  );
  decoded.mockRestore();
  expect(times).toEqual([1, 3]);
});

it('bytes that are clean as one kind of text are still read as another', async () => {
  const content = { bytes: bytes('window.top.close();') };
  const files = ['a.html', 'b.js'].map((path) => ({ path, content }));
  const found = await findings([...packageFiles('cmi5'), ...files]);
  expect(found.map((one) => one.place)).toEqual([{ file: 'b.js' }]);
});

it('every code about packages has a test that triggers it', () => {
  const folders = ['test/targets', 'test/verify', 'test/diff', 'test/run'];
  const tests = folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
  expect(
    Object.keys({ ...packageCodes, ...diffCodes }).filter(
      (code) => !new RegExp(`['"\`]${code}['":\`]`).test(tests),
    ),
  ).toEqual([]);
});
