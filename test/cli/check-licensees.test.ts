import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/diagnostics/reporters/formats.ts';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import { licenseeYaml } from '../support/example-licensee.ts';
import { writeFiles } from '../support/temp-course.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
const good = ['--today', '2027-03-05'];
const ended = ['--today', '2028-01-20'];

describe('coursewright check', () => {
  it.concurrent('of a catalogue checks its licensees, of a course none', async () => {
    const all = await run(agencies, ['check', ...good, '--strict', '--verbose']);
    expect(all).toEqual({ code: 0, stdout: '', stderr: 'ok 2 courses and 3 licensees checked.\n' });
    expect((await run(agencies, ['check', ...ended])).code).toBe(1);
    const course = await run(agencies, ['check', 'courses/front-desk', ...ended]);
    expect(course).toEqual({ code: 0, stdout: '', stderr: 'ok 1 course checked.\n' });
  });

  it.concurrent('of a licensee, or of their folder, checks those alone', async () => {
    expect((await run(agencies, ['check', 'licensees/riverton.yaml', ...good])).stderr).toBe(
      'ok 1 licensee checked.\n',
    );
    expect((await run(agencies, ['check', 'licensees', ...good])).stderr).toBe('ok 3 licensees checked.\n');
    const { code, stderr } = await run(agencies, ['check', 'licensees/riverton.yaml', ...ended]);
    expect(code).toBe(1);
    expect(stderr).toContain('licensees/riverton.yaml:9:10 error LICENCE-ENDED');
    expect(stderr).toContain('>  9 |   until: 2027-12-31');
  });

  it.concurrent('takes the day from SOURCE_DATE_EPOCH where it is not told', async () => {
    const on = async (epoch: string, ...flags: string[]) =>
      await run(agencies, ['check', ...flags], { SOURCE_DATE_EPOCH: epoch });
    expect((await on('1804204800')).code).toBe(0);
    expect((await on('1832000000')).code).toBe(1);
    expect((await on('1832000000', ...good)).code).toBe(0);
    const { code, stderr } = await on('soon');
    expect([code, stderr.includes('SOURCE_DATE_EPOCH is “soon”')]).toEqual([2, true]);
    const wrong = await run(agencies, ['check', '--today', '2027-02-30']);
    expect([wrong.code, wrong.stderr.includes('real date')]).toEqual([2, true]);
  });

  it.concurrent.each(formatNames)('tells of licensees in the format %s', async (format) => {
    const { code, stdout, stderr } = await run(agencies, [
      'check',
      'licensees',
      ...ended,
      '--format',
      format,
    ]);
    const told = format === 'pretty' ? stderr : stdout;
    expect(code).toBe(1);
    expect(told).toContain('LICENCE-ENDED');
    expect(told).toContain('licensees/riverton.yaml');
    // Those that are well are told of, too, where a format names what was looked at.
    if (['junit', 'markdown', 'html', 'json'].includes(format)) expect(told).toContain('Ville de Villeneuve');
  });

  it.concurrent('lets known findings pass with a baseline, and tells when one is gone', async () => {
    const course = exampleCourse({ 'course.yaml': 'id: harbour' });
    const inCourse = Object.entries(course).map(([path, text]) => [`courses/harbour/${path}`, text]);
    const broken = licenseeYaml("hosts: ['*']\nvariables: { agency.contakt: x }");
    const folder = await writeFiles({ ...Object.fromEntries(inCourse), 'licensees/alder.yaml': broken });
    const check = (...flags: string[]) => run(folder, ['check', ...good, ...flags]);
    expect((await check()).code).toBe(1);
    await check('--write-baseline', 'known.json');
    expect(JSON.parse(await readFile(join(folder, 'known.json'), 'utf8'))).toMatchObject({
      findings: { 'licensees/alder.yaml': expect.anything() },
    });
    expect((await check('--baseline', 'known.json', '--strict')).code).toBe(0);
    await writeFile(join(folder, 'licensees/alder.yaml'), licenseeYaml("hosts: ['*.gov']"));
    const { code, stderr } = await check('--baseline', 'known.json', '--verbose');
    expect([code, stderr.match(/(?:error|warning|info) [A-Z-]+/g)?.sort()]).toEqual([
      1,
      ['error LICENSEE-HOST', 'info BASELINE-GONE', 'info BASELINE-GONE'],
    ]);
  });

  it.concurrent('builds nothing of a licensee by mistake', async () => {
    const { code, stderr } = await run(agencies, [
      'build',
      'licensees/riverton.yaml',
      '--out',
      '/dev/null/none',
    ]);
    expect([code, stderr.includes('COURSE-NOT-FOUND')]).toEqual([2, true]);
  });
});

describe('coursewright schema', () => {
  it.concurrent('prints that of licensees', async () => {
    const { code, stdout } = await run(agencies, ['schema', 'licensee']);
    expect([code, JSON.parse(stdout).title]).toEqual([0, 'Coursewright licensee']);
  });
});
