import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));

async function catalogue(): Promise<string> {
  const folder = temporaryFolder('renew');
  await cp(agencies, folder, { recursive: true });
  return folder;
}

const renew = (folder: string, ...args: readonly string[]) =>
  run(folder, ['renew', ...args, '--today', '2027-12-05']);
const read = (folder: string, id: string) => readFile(join(folder, `licensees/${id}.yaml`), 'utf8');

describe('coursewright renew', () => {
  it.concurrent('adds the next term, which begins on the day after the last, and says what comes next', async () => {
    const folder = await catalogue();
    const before = await read(folder, 'riverton');
    const { code, stdout, stderr } = await renew(
      folder,
      'riverton',
      '--until',
      '2028-12-31',
      '--seats',
      '300',
    );
    expect([code, stdout]).toEqual([0, 'licensees/riverton.yaml\n']);
    expect(stderr).toContain('ok City of Riverton is licensed 2028-01-01 to 2028-12-31.');
    expect(stderr).toContain('coursewright deliver riverton');
    const added = '  renewals:\n    - { from: 2028-01-01, until: 2028-12-31, seats: 300 }\n';
    expect(await read(folder, 'riverton')).toBe(before.replace('targets:', `${added}targets:`));
    // The licence that was about to end goes on.
    const check = await run(folder, [
      'check',
      'licensees/riverton.yaml',
      '--today',
      '2027-12-05',
      '--strict',
    ]);
    expect(check.code).toBe(0);
  });

  it.concurrent('goes on after the last renewal, and with --dry-run only shows the change', async () => {
    const folder = await catalogue();
    const before = await read(folder, 'alder-county');
    const args = ['alder-county', '--until', '2029-06-30', '--number', '7001', '--dry-run'];
    const { code, stdout } = await renew(folder, ...args);
    expect(code).toBe(0);
    expect(stdout).toContain("\n+    - { number: '7001', from: 2028-07-01, until: 2029-06-30 }\n");
    expect(stdout).toContain('--- a/licensees/alder-county.yaml');
    const json = JSON.parse((await renew(folder, ...args, '--json')).stdout);
    expect(json.renewed).toMatchObject({ from: '2028-07-01', number: '7001', written: false });
    expect(await read(folder, 'alder-county')).toBe(before);
  });

  it.concurrent.each([
    ['an overlap', 'LICENCE-RENEWAL', ['riverton', '--from', '2027-12-31', '--until', '2028-12-31']],
    ['an end before the beginning', 'LICENCE-TERM', ['riverton', '--until', '2027-06-30']],
    ['a term that is over', 'LICENCE-ENDED', ['riverton', '--until', '2028-01-31', '--today', '2029-01-01']],
    [
      'a number that is too long',
      'FIELD-VALUE',
      ['riverton', '--until', '2028-12-31', '--number', 'x'.repeat(61)],
    ],
    ['no end to go on from', 'RENEW-ENDLESS', ['villeneuve', '--until', '2028-12-31']],
    ['nobody', 'DELIVERY-NO-LICENSEE', ['nobody', '--until', '2028-12-31']],
  ])('refuses %s, and writes nothing', async (_, expected, args) => {
    const folder = await catalogue();
    const all = async () => Promise.all(['riverton', 'villeneuve'].map((id) => read(folder, id)));
    const before = await all();
    const [id = '', ...flags] = args;
    const today = flags.includes('--today') ? [] : ['--today', '2027-12-05'];
    const { code, stdout } = await run(folder, ['renew', id, ...flags, ...today, '--json']);
    const answer = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(answer.renewed).toBeNull();
    expect(answer.diagnostics.map((one: { code: string }) => one.code)).toContain(expected);
    expect(await all()).toEqual(before);
  });

  it.concurrent('says where nothing can be added to a file', async () => {
    const folder = await catalogue();
    const file = join(folder, 'licensees/riverton.yaml');
    const text = await read(folder, 'riverton');
    await writeFile(file, text.replace('  onExpiry: notice\n', '$&  renewals: []\n'));
    const { code, stderr } = await renew(folder, 'riverton', '--until', '2028-12-31');
    expect([code, stderr]).toEqual([1, expect.stringContaining('RENEW-FORM')]);
    expect(stderr).toContain('from 2028-01-01 until 2028-12-31');
  });

  it.concurrent('asks for a real day', async () => {
    const folder = await catalogue();
    const wrong = await renew(folder, 'riverton', '--until', '2028-02-30');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('real date')]);
    expect((await renew(folder, 'riverton')).code).toBe(2);
    expect((await renew(folder, 'riverton', '--until', 'none', '--seats', '0')).code).toBe(2);
  });
});
