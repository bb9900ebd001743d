import { EventEmitter } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askPassphrase, type Keyboard } from '../../src/cli/passphrase.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { type Outcome, run } from '../support/command-line.ts';
import { otherSeed, privatePem, publishedSeed, tellings, testKey } from '../support/signing.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const passphrase = 'seven lonely bridges at noon';
const withPassphrase = { COURSEWRIGHT_KEY_PASSPHRASE: passphrase };
const { kid } = testKey().public;

/** A delivery, and beside it the published key, with and without a passphrase. */
async function place(): Promise<string> {
  const folder = await writeFiles({ 'riverton/index.html': 'hello', 'plain.key.pem': privatePem() });
  chmodSync(join(folder, 'plain.key.pem'), 0o600);
  writeFileSync(join(folder, 'a.pub.pem'), testKey().public.pem);
  writeFileSync(join(folder, 'b.pub.pem'), testKey(otherSeed).public.pem);
  return folder;
}

describe('keys new', () => {
  it('makes a key that signs, and of which everybody can verify', async () => {
    const folder = await place();
    const made = await run(folder, ['keys', 'new', '--out', 'k', '--name', 'vendor-2026'], withPassphrase);
    expect(made).toMatchObject({ code: 0 });
    const files = ['vendor-2026.key.pem', 'vendor-2026.pub.pem', 'vendor-2026.jwk.json'];
    expect(made.stdout).toBe(files.map((name) => `${join(folder, 'k', name)}\n`).join(''));
    expect(readFileSync(join(folder, 'k', 'vendor-2026.key.pem'), 'utf8')).toContain('BEGIN ENCRYPTED');
    const signed = await run(folder, ['sign', 'riverton', '--key', 'k/vendor-2026.key.pem'], withPassphrase);
    expect(signed).toMatchObject({ code: 0, stdout: 'riverton/SHA256SUMS.sig\n' });
    const checked = await run(folder, ['verify', '--key', 'k/vendor-2026.jwk.json', 'riverton']);
    expect(checked).toMatchObject({ code: 0, stderr: expect.stringContaining('ok riverton: all 2 files') });
  });

  it('puts keys into the settings of whoever runs it, and lists them', async () => {
    const folder = temporaryFolder();
    const env = { ...withPassphrase, XDG_CONFIG_HOME: join(folder, 'settings') };
    await run(folder, ['keys', 'new'], env);
    await run(folder, ['keys', 'new', '--name', 'bare', '--no-passphrase'], env);
    const keys = join(folder, 'settings', 'coursewright', 'keys');
    expect(readdirSync(keys)).toHaveLength(6);
    const { stdout } = await run(folder, ['keys', 'list', '--json'], env);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'keys list',
      ok: true,
      folder: keys,
      keys: [
        { name: 'bare', private: 'plain' },
        { name: 'signing', private: 'encrypted' },
      ],
    });
    const words = (await run(folder, ['keys', 'list'], env)).stdout;
    expect(words).toMatch(
      /^\S{43} {2}bare {2}\(.*without a passphrase\)\n\S{43} {2}signing {2}\(.*encrypted\)\n$/,
    );
  });

  it.each<readonly [string, string[], NodeJS.ProcessEnv, string]>([
    ['without a passphrase that nobody can be asked for', [], {}, 'PROOF-PASSPHRASE-NEEDED'],
    ['with a short one', [], { COURSEWRIGHT_KEY_PASSPHRASE: 'short one' }, 'PROOF-PASSPHRASE-SHORT'],
    ['in a Git work tree', ['--out', 'repository/keys'], withPassphrase, 'PROOF-KEY-GIT'],
    ['over another key', ['--out', '.', '--name', 'a'], withPassphrase, 'PROOF-KEY-EXISTS'],
  ])('makes none %s', async (_, args, env, code) => {
    const folder = await place();
    mkdirSync(join(folder, 'repository/.git'), { recursive: true });
    const before = readdirSync(folder, { recursive: true });
    const settings = { XDG_CONFIG_HOME: join(folder, 'settings'), ...env };
    const { code: exit, stdout, stderr } = await run(folder, ['keys', 'new', ...args], settings);
    expect([exit, stdout, stderr]).toEqual([2, '', expect.stringContaining(code)]);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it.each(['../up', 'a/b', '.hidden', ''])('takes no name that is no file name: “%s”', async (name) => {
    const { code } = await run(await place(), ['keys', 'new', '--out', '.', '--name', name], withPassphrase);
    expect(code).toBe(2);
  });
});

describe('a key', () => {
  it('from the environment signs, also in one line', async () => {
    const folder = await place();
    for (const key of [privatePem(), privatePem().replaceAll('\n', '\\n')]) {
      const { stdout } = await run(folder, ['sign', 'riverton', '--json'], { COURSEWRIGHT_SIGNING_KEY: key });
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, signed: [{ folder: 'riverton', files: 2, kid }] });
    }
  });

  it('that is named goes before that of the environment', async () => {
    const env = { COURSEWRIGHT_SIGNING_KEY: privatePem(otherSeed) };
    const { stdout } = await run(
      await place(),
      ['sign', 'riverton', '--key', 'plain.key.pem', '--json'],
      env,
    );
    expect(JSON.parse(stdout).signed).toMatchObject([{ kid }]);
  });

  it.each(['a.pub.pem', 'plain.key.pem'])('is shown by what everybody may know: %s', async (file) => {
    const { stdout } = await run(await place(), ['keys', 'show', file, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, keys: [{ kid, jwk: testKey().public.jwk }] });
    const words = (await run(await place(), ['keys', 'show', file])).stdout;
    expect(words).toBe(`kid ${kid}\n${JSON.stringify(testKey().public.jwk)}\n${testKey().public.pem}`);
  });
});

describe('nothing of a private key or a passphrase is told', () => {
  const damaged = privatePem().replace('MC4C', 'MC4D');
  it.each<readonly [string, string[], NodeJS.ProcessEnv]>([
    ['when it signs', ['sign', 'riverton', '--key', 'plain.key.pem'], {}],
    [
      'when it signs, in full',
      ['sign', 'riverton', '--verbose', '--json'],
      { COURSEWRIGHT_SIGNING_KEY: privatePem() },
    ],
    ['when it is shown', ['keys', 'show', 'plain.key.pem'], {}],
    [
      'when it is shown from the environment',
      ['keys', 'show', '--json'],
      { COURSEWRIGHT_SIGNING_KEY: privatePem() },
    ],
    ['when keys are listed', ['keys', 'list', '--out', '.', '--json'], {}],
    ['when it verifies in the place of a public one', ['verify', '--key', 'plain.key.pem', 'riverton'], {}],
    ['when it is damaged', ['sign', 'riverton'], { COURSEWRIGHT_SIGNING_KEY: damaged }],
    ['when it is no PEM', ['sign', 'riverton'], { COURSEWRIGHT_SIGNING_KEY: publishedSeed }],
    [
      'when it is named in the place of a file',
      ['sign', 'riverton', '--key', 'none.pem'],
      { COURSEWRIGHT_SIGNING_KEY: privatePem() },
    ],
    ['when others may read it', ['sign', 'riverton', '--key', 'open.key.pem'], {}],
    ['when it lies in a delivery', ['sign', '.', '--key', 'plain.key.pem', '--format', 'html'], {}],
    [
      'when its passphrase is a wrong one',
      ['sign', 'riverton', '--key', 'locked/l.key.pem'],
      { COURSEWRIGHT_KEY_PASSPHRASE: 'something else entirely' },
    ],
    ['when its passphrase is missing', ['sign', 'riverton', '--key', 'locked/l.key.pem'], {}],
    ['when its passphrase is right', ['sign', 'riverton', '--key', 'locked/l.key.pem', '-v'], withPassphrase],
  ])('%s', async (_, args, env) => {
    const folder = await place();
    writeFileSync(join(folder, 'open.key.pem'), privatePem());
    await run(folder, ['keys', 'new', '--out', 'locked', '--name', 'l'], withPassphrase);
    const outcome = await run(folder, args, env);
    const text = `${outcome.stdout}${outcome.stderr}`;
    expect(text).not.toBe('');
    expect(outcome.code).not.toBe(3);
    const locked = readFileSync(join(folder, 'locked/l.key.pem'), 'utf8').split('\n').slice(1, -2);
    for (const secret of [
      ...tellings(),
      ...locked,
      passphrase,
      'something else entirely',
      damaged.slice(30, 60),
    ])
      expect(text).not.toContain(secret);
    const written = readdirSync(join(folder, 'riverton')).map((name) =>
      readFileSync(join(folder, 'riverton', name), 'latin1'),
    );
    for (const secret of tellings()) expect(written.join('')).not.toContain(secret);
  });
});

describe('sign and verify --signature', () => {
  const outcome = async (folder: string, ...args: string[]): Promise<Outcome> => run(folder, args);
  const codesIn = (text: string) => [...text.matchAll(/\b(PROOF-[A-Z-]+)\b/g)].map(([, code]) => code);

  it.each<readonly [string, string[], number, string[]]>([
    ['a key that is not there', ['sign', 'riverton', '--key', 'none.pem'], 2, ['PROOF-KEY-MISSING']],
    ['no key at all', ['sign', 'riverton'], 2, ['PROOF-KEY-MISSING']],
    ['a public key', ['sign', 'riverton', '--key', 'a.pub.pem'], 2, ['PROOF-KEY-PUBLIC']],
    ['rules of packages as well', ['verify', '--signature', '--web', 'riverton'], 2, []],
    ['no such folder', ['sign', 'none', '--key', 'plain.key.pem'], 2, ['PROOF-NOT-FOUND']],
    ['no such delivery', ['verify', '--signature', 'none'], 2, ['PROOF-NOT-FOUND']],
    ['no list', ['verify', '--signature', 'riverton'], 1, ['PROOF-SUMS-MISSING']],
    [
      'a key to verify with that is none',
      ['verify', '--key', 'riverton/index.html', 'riverton'],
      2,
      ['PROOF-KEY-FORM'],
    ],
  ])('say what is wrong, with the exit code of its kind: %s', async (_, args, exit, codes) => {
    const { code, stderr } = await outcome(await place(), ...args);
    expect([code, codesIn(stderr)]).toEqual([exit, codes]);
  });

  it('tell findings by the name of the delivery, and call nothing good that is not', async () => {
    const folder = await place();
    await outcome(folder, 'sign', 'riverton', '--key', 'plain.key.pem');
    writeFileSync(join(folder, 'riverton/index.html'), 'Hello');
    const { code, stdout } = await outcome(folder, 'verify', '--key', 'a.pub.pem', 'riverton/', '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        ok: false,
        deliveries: [{ file: 'riverton', files: 2, signer: { kid, confirmed: true } }],
        diagnostics: [{ code: 'PROOF-FILE-CHANGED', file: 'riverton/index.html' }],
      },
    ]);
    const { stderr } = await outcome(folder, 'verify', '--key', 'a.pub.pem', 'riverton');
    expect(stderr).not.toContain('ok ');
  });

  it('say whose key it is not, and whose it may be', async () => {
    const folder = await place();
    await outcome(folder, 'sign', 'riverton', '--key', 'plain.key.pem');
    const other = await outcome(folder, 'verify', '--key', 'b.pub.pem', 'riverton');
    expect([other.code, codesIn(other.stderr)]).toEqual([1, ['PROOF-KEY-UNKNOWN']]);
    const both = await outcome(folder, 'verify', '--key', 'b.pub.pem', '--key', 'a.pub.pem', 'riverton');
    expect([both.code, codesIn(both.stderr)]).toEqual([0, []]);
    const none = await outcome(folder, 'verify', '--signature', 'riverton');
    expect([none.code, codesIn(none.stderr)]).toEqual([0, ['PROOF-KEY-UNCONFIRMED']]);
    expect(none.stderr).toContain('with the key that came along');
    expect(none.stderr).not.toContain('ok ');
    expect((await outcome(folder, 'verify', '--signature', '--strict', 'riverton')).code).toBe(1);
  });
});

describe('a passphrase that is typed', () => {
  class FakeKeyboard extends EventEmitter implements Keyboard {
    isTTY = true;
    modes: boolean[] = [];
    setRawMode(raw: boolean) {
      this.modes.push(raw);
    }
    setEncoding() {}
    resume() {}
    pause() {}
  }
  async function typed(...pieces: string[]) {
    const shown: string[] = [];
    const keep = (text: string) => void shown.push(text);
    const terminal: Terminal = {
      print: keep,
      say: keep,
      complain: keep,
      progress: keep,
      paint: (_, text) => text,
      verbosity: 'normal',
    };
    const keyboard = new FakeKeyboard();
    const answer = askPassphrase('Passphrase:', terminal, keyboard);
    for (const piece of pieces) keyboard.emit('data', piece);
    return { answer: await answer, shown, modes: keyboard.modes, left: keyboard.listenerCount('data') };
  }

  it('is not shown', async () => {
    expect(await typed('sec', 'ret\r')).toEqual({
      answer: 'secret',
      shown: ['Passphrase:'],
      modes: [true, false],
      left: 0,
    });
  });

  it.each<readonly [string, string[], string | undefined]>([
    ['with a slip that is taken back', ['secx\u007fret\n'], 'secret'],
    ['with a line that is begun again', ['wrong\u0015secret\n'], 'secret'],
    ['with an arrow key’s control character left out', ['sec\u0001ret\n'], 'secret'],
    ['with letters of two units, one taken back', ['a😀b😀\u007f\n'], 'a😀b'],
    ['as nothing', ['\n'], undefined],
    ['and broken off by Ctrl-C', ['sec\u0003'], undefined],
    ['and broken off by Ctrl-D', ['sec\u0004'], undefined],
  ])('is taken %s', async (_, pieces, answer) => {
    expect((await typed(...pieces)).answer).toBe(answer);
  });

  it('is asked of nobody where there is no terminal', async () => {
    const keyboard = Object.assign(new FakeKeyboard(), { isTTY: false });
    expect(await askPassphrase('Passphrase:', {} as Terminal, keyboard)).toBeUndefined();
  });
});
