import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/packaging/write-zip.ts';
import { lmsNames, profileOf } from '../../src/verify/lms-profiles.ts';
import { run } from '../support/command-line.ts';
import { edit, packageFiles } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('coursewright verify', () => {
  const folder = temporaryFolder();

  it.concurrent('says of good packages what they are, and ends with 0', async () => {
    await writeZip(packageFiles('scorm12'), join(folder, 'a.zip'));
    await writeZip(packageFiles('cmi5'), join(folder, 'b.zip'));
    const { code, stdout, stderr } = await run(folder, ['verify', 'a.zip', 'b.zip']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr.replace(/\d+ files/g, 'n files')).toBe(
      'ok a.zip: SCORM 1.2, n files.\nok b.zip: cmi5, n files.\n',
    );
  });

  it.concurrent('tells what will keep others from being imported, and ends with 1', async () => {
    const broken = edit('imsmanifest.xml', '>1.2<', '>1.3<')(packageFiles('scorm12'));
    await writeZip(broken, join(folder, 'broken.zip'));
    await writeZip(packageFiles('xapi'), join(folder, 'good.zip'));
    const { code, stdout, stderr } = await run(folder, ['verify', 'broken.zip', 'good.zip']);
    expect(code).toBe(1);
    expect(stderr).toContain('broken.zip/imsmanifest.xml:5:5 error S12-SCHEMAVERSION');
    expect([stdout, stderr.split('\n').at(-2)]).toEqual(['', expect.stringMatching(/^ok good\.zip: /)]);
    const json = await run(folder, ['verify', '--json', 'broken.zip', 'good.zip']);
    expect([json.code, json.stderr]).toEqual([1, '']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: 1,
      command: 'verify',
      ok: false,
      packages: [
        { file: 'broken.zip', standards: ['scorm12'] },
        { file: 'good.zip', standards: ['xapi'] },
      ],
      diagnostics: [{ code: 'S12-SCHEMAVERSION', file: 'broken.zip/imsmanifest.xml' }],
    });
  });

  it.concurrent('tells what matters for an LMS, by any of its names, and what its admin has to know', async () => {
    await writeZip(packageFiles('scorm2004-4th'), join(folder, 'four.zip'));
    await writeZip(packageFiles('scorm12'), join(folder, 'one.zip'));
    const note = /^note Moodle: .* \(https:\/\/docs\.moodle\.org\/en\/SCORM_FAQ.*\)$/m;
    expect((await run(folder, ['verify', '--lms', 'moodle', 'four.zip'])).stderr).toMatch(note);
    expect((await run(folder, ['verify', '--lms', 'moodle', 'one.zip'])).stderr).not.toContain('note');
    const json = await run(folder, ['verify', '--lms', 'SAP,csod', '--json', 'one.zip']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: true,
      lms: [
        { name: 'successfactors', read: '2026-11-28', notes: [{ says: expect.stringContaining('15') }] },
        { name: 'cornerstone', notes: [] },
      ],
    });
    expect((await run(folder, ['verify', '--lms', 'knowbe4', 'one.zip'])).code).toBe(1);
  });

  it.concurrent('lists in its help every LMS, its other names, and where it says what it takes', async () => {
    const { stdout } = await run(folder, ['verify', '--help']);
    for (const name of lmsNames) {
      const { title, source, aliases = [] } = profileOf(name);
      const line = stdout.split('\n').find((one) => one.startsWith(`  ${[name, ...aliases].join(', ')} `));
      expect(line).toContain(`${title} (${source})`);
    }
  });

  it.concurrent('ends with 2 where there is no such file, and with 1 where it is no zip', async () => {
    writeFileSync(join(folder, 'no.zip'), 'MZ');
    expect(await run(folder, ['verify', 'none.zip'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“none.zip” is not there, or may not be read.'),
    });
    expect((await run(folder, ['verify', 'no.zip'])).code).toBe(1);
  });

  it.concurrent('fails on warnings when it is asked to be strict', async () => {
    const odd = edit('imsmanifest.xml', /<\?xml.*?\?>\s*/, '')(packageFiles('scorm12'));
    await writeZip(odd, join(folder, 'odd.zip'));
    expect((await run(folder, ['verify', 'odd.zip'])).code).toBe(0);
    const { code, stderr } = await run(folder, ['verify', '--strict', 'odd.zip']);
    expect(code).toBe(1);
    expect(stderr).not.toContain('ok odd.zip');
  });
});
