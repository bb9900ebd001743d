import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { temporaryFolder } from '../support/temporary-folder.ts';

const setUp = new URL('../../scripts/set-up.mjs', import.meta.url);
const { canWorkOn } = (await import(setUp.href)) as { canWorkOn: (version: string) => boolean };

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly engines?: unknown;
}

/** Ranges of Node that locked packages name. What a platform may do without is left out. */
const ranges = (of: (one: Locked) => boolean) =>
  Object.entries(lock.packages as Readonly<Record<string, Locked>>).flatMap(([path, one]) => {
    const { node } = (one.engines ?? {}) as { node?: string };
    return path && node && !one.optional && of(one) ? [node] : [];
  });

/** Of the ways to write a range, those in use: `||` between `*`, `20`, `>=20.1`, `^20.1.2`. */
function isIn(version: string, range: string): boolean {
  const parts = (text: string) => text.split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = parts(version);
  const order = (v: readonly number[]) => (v[0] ?? 0) * 1e6 + (v[1] ?? 0) * 1e3 + (v[2] ?? 0);
  return range.split('||').some((one) => {
    const [, sign, floor = ''] = /^(>=|\^|)\s*([\d.]*|\*)(?:\.x)?$/.exec(one.trim()) ?? [];
    if (sign === undefined) throw new Error(`This test cannot read the range “${range}”.`);
    if (floor === '*') return true;
    const from = parts(floor);
    return order([major, minor, patch]) >= order(from) && (sign === '>=' || major === from[0]);
  });
}

const versions = [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].flatMap((major) =>
  [0, 10, 11, 12, 13, 18, 19, 20].map((minor) => `${major}.${minor}.0`),
);
const within = (allowed: readonly string[]) =>
  versions.filter((version) => allowed.every((range) => isIn(version, range)));

describe('the Node that it takes', () => {
  it('to work on Coursewright is what every locked package runs on', () => {
    expect(versions.filter(canWorkOn)).toEqual(within(ranges(() => true)));
    expect(versions.filter(canWorkOn)).toContain('20.19.0');
  });

  it('to run the published compiler is what its dependencies run on', () => {
    expect(within([manifest.engines.node])).toEqual(within(ranges(({ dev }) => !dev)));
  });
});

/** A program of this name in the folder: a shell script. */
function program(folder: string, name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A clone with nothing but the set-up, and a folder that is its whole PATH. */
function clone() {
  const home = temporaryFolder();
  const [scripts, path] = [join(home, 'scripts'), join(home, 'path')];
  for (const folder of [scripts, path]) mkdirSync(folder);
  for (const name of ['set-up.mjs', 'demo.mjs', 'test.mjs'])
    cpSync(fileURLToPath(new URL(name, setUp)), join(scripts, name));
  writeFileSync(join(home, 'package-lock.json'), '{}');
  return { home, path, log: join(home, 'log') };
}

/** Runs JavaScript in a new process as that user, with only these variables. */
function node(code: string, env: NodeJS.ProcessEnv, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, '--input-type=module', '-e', code],
    { encoding: 'utf8', env },
  );
  return { status, stdout, stderr };
}
const call = (home: string, name: string, before = '') =>
  `${before}\nconst setUp = await import(${JSON.stringify(pathToFileURL(join(home, 'scripts/set-up.mjs')).href)});\nconsole.log(setUp.${name}() ?? '');`;
const said = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe('set-up', () => {
  it.each(['demo', 'test'])(
    'of npm %s on an old Node says which it takes, and installs nothing',
    (script) => {
      const { home, path, log } = clone();
      program(path, 'npm', `echo "$@" >> ${log}`);
      const old = 'Object.defineProperty(process, "versions", { value: { node: "20.18.3" } });';
      const url = pathToFileURL(join(home, `scripts/${script}.mjs`)).href;
      const { status, stderr } = node(`${old} await import(${JSON.stringify(url)});`, { PATH: path });
      expect(stderr).toContain('Node 20.19 or a later 20, 22.12 or a later 22, or 24 and newer.');
      expect(stderr).toContain('This is Node 20.18.3');
      expect([status, said(log)]).toEqual([2, '']);
    },
  );

  it('can say so on a Node that is too old for import.meta.dirname', () => {
    for (const name of ['set-up.mjs', 'demo.mjs', 'test.mjs'])
      expect(readFileSync(new URL(name, setUp), 'utf8')).not.toMatch(/import\.meta\.(?!url)/);
  });

  it('asks the npm that started it, by its JavaScript: on Windows `npm` is a script for the shell', () => {
    const { home, log } = clone();
    const npm = join(home, 'npm-cli.js');
    writeFileSync(
      npm,
      `require('fs').writeFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' '))`,
    );
    expect(node(call(home, 'install'), { PATH: '', npm_execpath: npm }).stderr).toBe('');
    expect(said(log)).toBe('ci --no-audit --no-fund --loglevel=error');
  });

  it.each([undefined, '/opt/yarn.js'])('asks the npm on the PATH when %s started it', (starter) => {
    const { home, path, log } = clone();
    program(path, 'npm', `echo "$@" > ${log}`);
    node(call(home, 'install'), { PATH: path, ...(starter ? { npm_execpath: starter } : {}) });
    expect(said(log)).toBe('ci --no-audit --no-fund --loglevel=error\n');
  });
});

describe('the browser for the tests', () => {
  const root = 'process.getuid = () => 0;';
  const user = 'process.getuid = () => 1000;';

  it('is the one that CHROMIUM_PATH names', () => {
    const { home, path } = clone();
    const mine = program(home, 'mine', 'exit 0');
    program(path, 'chromium', 'exit 0');
    expect(node(call(home, 'ensureChromium'), { PATH: path, CHROMIUM_PATH: mine }).stdout).toBe(`${mine}\n`);
  });

  it('is not looked for, let alone installed, when CHROMIUM_PATH names no file', () => {
    const { home, path, log } = clone();
    program(path, 'apt-get', `echo "$@" >> ${log}`);
    program(path, 'chromium', 'exit 0');
    const gone = join(home, 'gone');
    const { status, stderr } = node(call(home, 'ensureChromium', root), { PATH: path, CHROMIUM_PATH: gone });
    expect(stderr).toContain(`CHROMIUM_PATH names ${gone}, and there is no such file.`);
    expect([status, said(log)]).toEqual([2, '']);
  });

  it('is the first on the PATH that starts: Ubuntu’s chromium-browser may ask for a snap', () => {
    const { home, path } = clone();
    program(path, 'chromium-browser', 'exit 1');
    const chrome = program(path, 'google-chrome', 'exit 0');
    expect(node(call(home, 'ensureChromium', root), { PATH: path }).stdout).toBe(`${chrome}\n`);
  });

  it('is installed by root where there is apt-get', () => {
    const { home, path, log } = clone();
    const chromium = join(path, 'chromium');
    program(
      path,
      'apt-get',
      `echo "$1" >> ${log}\n[ "$1" = update ] && exit\nprintf '#!/bin/sh\\n' > ${chromium}\n/bin/chmod 755 ${chromium}`,
    );
    const { stdout } = node(call(home, 'ensureChromium', root), { PATH: path });
    expect(stdout).toContain(`${chromium}\n`);
    expect(said(log)).toBe('update\ninstall\ninstall\n');
  });

  it('has a leaner build beside it, which Debian may lack, and which nobody wants who names a browser', () => {
    const { home, path, log } = clone();
    const files = ['chromium', 'chromium-headless-shell'].map((name) => join(path, name));
    const install = (lean: string) =>
      `case "$*" in *headless-shell*) ${lean} ;; *chromium*) printf '#!/bin/sh\n' > ${files[0]}; /bin/chmod 755 ${files[0]} ;; esac`;
    program(path, 'apt-get', `echo "$1" >> ${log}\n${install('exit 100')}`);
    const ensure = () => node(call(home, 'ensureChromium', root), { PATH: path });
    const lean = (env = {}) => node(call(home, 'leanChromium'), { PATH: path, ...env }).stdout.trim();
    expect(ensure()).toMatchObject({ status: 0, stdout: expect.stringContaining(`${files[0]}\n`) });
    expect(lean()).toBe('');
    program(path, 'chromium-headless-shell', 'exit 0');
    expect([lean(), lean({ CHROMIUM_PATH: files[0] })]).toEqual([files[1], '']);
  });

  it.each([
    ['apt-get cannot', root, 'exit 100', 'update\n'],
    ['apt-get installs a stub', root, 'exit 0', 'update\ninstall\ninstall\n'],
    ['the user is not root', user, 'exit 0', ''],
  ])('is asked for, and CHROMIUM_PATH named, when %s', (_, who, outcome, asked) => {
    const { home, path, log } = clone();
    program(path, 'apt-get', `echo "$1" >> ${log}\n${outcome}`);
    const { status, stderr } = node(call(home, 'ensureChromium', who), { PATH: path });
    expect(stderr).toMatch(
      /Install Chromium or Chrome .* or set CHROMIUM_PATH to the executable of one\.\n$/,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, said(log)]).toEqual([2, asked]);
  });
});
