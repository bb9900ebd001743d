import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/deliveries/ledger.ts';
import { run } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));

interface Got {
  readonly licensee: string;
  readonly version: string;
  readonly on: string;
  readonly languages?: readonly string[];
}

/** A ledger as releases without withdrawals wrote it. */
function ledgerOf(all: readonly Got[]): string {
  let before = '';
  return all
    .map(({ licensee, version, on, languages = ['en-US'] }) => {
      const line = JSON.stringify({
        format: 1,
        on,
        licensee,
        agency: `Agency ${licensee}`,
        licence: `N-${licensee}`,
        courses: [
          { id: 'front-desk', version, title: 'At the Front Desk', languages },
          { id: 'desk', version: '9.0.0', title: 'Desk', languages },
        ],
        packages: ['front-desk', 'r30-front-desk', 'desk'].map((id) => ({
          file: `packages/${id}-${licensee}-${version}-scorm12.zip`,
          sha256: createHash('sha256').update(id).digest('hex'),
        })),
        delivery: 'd',
        before,
      });
      before = createHash('sha256')
        .update(JSON.stringify([line]))
        .digest('hex');
      return `${line}\n`;
    })
    .join('');
}

const usual: readonly Got[] = [
  { licensee: 'riverton', version: '1.0.0', on: '2027-01-02' },
  { licensee: 'villeneuve', version: '1.0.0', on: '2027-01-03', languages: ['fr'] },
  { licensee: 'alder-county', version: '0.9.0', on: '2027-01-04' },
  { licensee: 'riverton', version: '1.1.0', on: '2027-02-01' },
  { licensee: 'gone', version: '1.0.0', on: '2027-02-02', languages: ['nl', 'ar'] },
];

async function catalogue(all: readonly Got[] = usual): Promise<string> {
  const folder = temporaryFolder('withdraw');
  await cp(agencies, folder, { recursive: true });
  await writeFile(join(folder, 'deliveries.jsonl'), ledgerOf(all));
  return folder;
}

const reason = 'The number of the <fire> brigade is wrong.';
const withdraw = (folder: string, ...args: readonly string[]) =>
  run(folder, ['withdraw', 'front-desk', ...args, '--today', '2027-03-01']);
const ledgerIn = (folder: string) => readFile(join(folder, 'deliveries.jsonl'), 'utf8');

describe('coursewright withdraw', () => {
  it.concurrent('writes to all that got the version, in their language, what to do', async () => {
    const folder = await catalogue();
    const { code, stdout, stderr } = await withdraw(
      folder,
      '1.0.0',
      '--reason',
      reason,
      '--replace',
      '1.1.0',
    );
    expect(code).toBe(0);
    const names = ['riverton', 'villeneuve', 'gone'].flatMap((id) =>
      ['txt', 'html'].map((ending) => `dist/notices/withdrawn-front-desk-1.0.0-${id}.${ending}`),
    );
    expect(stdout.trim().split('\n')).toEqual(names);
    expect(stderr).toContain('Agency riverton (riverton) got 1.0.0 on 2027-01-02, and 1.1.0 on 2027-02-01.');
    expect(stderr).toContain('deliver villeneuve gone”');
    const text = (id: string, ending: string) =>
      readFile(join(folder, `dist/notices/withdrawn-front-desk-1.0.0-${id}.${ending}`), 'utf8');
    const english = await text('riverton', 'txt');
    expect(english).toContain('Learning Office <learning@riverton.example>');
    expect(english).toContain('You received version 1.1.0 on February 1, 2027.');
    expect(english).toContain(`Why\n${reason}`);
    expect(english).toContain('packages/r30-front-desk-riverton-1.0.0-scorm12.zip');
    // Of another course whose id this one ends with.
    expect(english).not.toContain('packages/desk-');
    const french = await text('villeneuve', 'html');
    expect(french).toContain('<html lang="fr" dir="ltr">');
    expect(french).toContain('La version 1.1.0 viendra avec votre prochaine livraison.');
    expect(french).toContain('&lt;fire&gt;');
    expect(french).not.toContain('<fire>');
    expect(await text('gone', 'html')).toContain('<html lang="ar" dir="rtl">');
  });

  it.concurrent('enters it in the ledger, whose chain stays whole, and once', async () => {
    const folder = await catalogue();
    const before = await ledgerIn(folder);
    await withdraw(folder, '1.0.0', '--reason', reason);
    const after = await ledgerIn(folder);
    expect(after.startsWith(before)).toBe(true);
    const { value, diagnostics } = await readLedger(join(folder, 'deliveries.jsonl'), 'deliveries.jsonl');
    expect(diagnostics).toEqual([]);
    expect(value?.lines.map(({ licensee }) => licensee)).toEqual(usual.map(({ licensee }) => licensee));
    expect(value?.withdrawals).toMatchObject([
      {
        kind: 'withdrawal',
        on: '2027-03-01',
        course: 'front-desk',
        version: '1.0.0',
        reason,
        licensees: ['riverton', 'villeneuve', 'gone'],
      },
    ]);
    const again = await withdraw(folder, '1.0.0', '--reason', reason);
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('WITHDRAW-TWICE')]);
    expect(await ledgerIn(folder)).toBe(after);
    // A line that was taken out of the middle is missed.
    const lines = after.split('\n');
    await writeFile(join(folder, 'deliveries.jsonl'), lines.toSpliced(2, 1).join('\n'));
    const changed = await readLedger(join(folder, 'deliveries.jsonl'), 'deliveries.jsonl');
    expect(changed.diagnostics.map(({ code }) => code)).toEqual(['LEDGER-CHANGED']);
  });

  it.concurrent('with --dry-run tells who has it, and writes nothing', async () => {
    const folder = await catalogue();
    const before = await ledgerIn(folder);
    const { code, stdout } = await withdraw(folder, '1.0.0', '--reason', reason, '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      holders: [
        { licensee: 'riverton', later: [{ version: '1.1.0', on: '2027-02-01' }], language: 'en-US' },
        { licensee: 'villeneuve', language: 'fr' },
        { licensee: 'gone', language: 'ar' },
      ],
      entered: false,
      files: [],
    });
    expect(await ledgerIn(folder)).toBe(before);
  });

  it.concurrent('tells of a version that nobody got, and of a replacement that somebody did not', async () => {
    const folder = await catalogue();
    const wrong = await withdraw(folder, '1.0', '--reason', reason);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('error WITHDRAW-UNKNOWN');
    expect(await ledgerIn(folder)).toBe(ledgerOf(usual));
    const { stderr } = await withdraw(folder, '1.0.0', '--reason', reason, '--replace', '2.0.0');
    expect(stderr).toContain('warning WITHDRAW-DELIVER');
  });

  it.concurrent('asks for a reason, and for another version', async () => {
    const folder = await catalogue();
    expect((await withdraw(folder, '1.0.0')).code).toBe(2);
    expect((await withdraw(folder, '1.0.0', '--reason', ' ')).code).toBe(2);
    expect((await withdraw(folder, '1.0.0', '--reason', 'x', '--replace', '1.0.0')).code).toBe(2);
    expect(await ledgerIn(folder)).toBe(ledgerOf(usual));
  });
});
