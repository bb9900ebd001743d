import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundleLicence, bundlePlayer, playerKinds } from '../../scripts/bundle-player.ts';
import { bundleTheme, themeNames } from '../../scripts/bundle-themes.ts';
import { licencePlayerFile, playerFile } from '../../src/resources.ts';

/** What of the code matches; a failing test then prints that, and not all of the code. */
const found = (code: string, pattern: RegExp) => code.match(new RegExp(pattern, 'gm')) ?? [];

function expectNoneOfTheForbidden(code: string): void {
  expect(found(code, /beforeunload|['"`]unload['"`]|onunload/)).toEqual([]);
  expect(found(code, /\b(window|self|parent|globalThis)\.top\b/)).toEqual([]);
  expect(
    found(
      code,
      /XMLHttpRequest|sendBeacon|\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    ),
  ).toEqual([]);
  expect(found(code, /console\.|debugger/)).toEqual([]);
}

describe.each(playerKinds)('the %s player', (kind) => {
  // As `npm run build` made it, which a run of the tests sees to.
  const built = (moreTypes: boolean) => readFileSync(`dist/player/${playerFile(kind, moreTypes)}`, 'utf8');
  const code = built(true);

  test('is a classic script that with its style is at most 30 KB compressed, without the rarer question types', async () => {
    const usual = built(false);
    const styles = await Promise.all(themeNames.map((name) => bundleTheme(name)));
    const style = Math.max(...styles.map((css) => gzipSync(css, { level: 9 }).length));
    expect(gzipSync(usual, { level: 9 }).length + style).toBeLessThanOrEqual(30 * 1024);
    expect(found(usual, /case_matters|normalize\(/)).toEqual([]);
    // With recordings, languages and all types of questions: what few courses use.
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(35 * 1024);
    expect(found(code, /^\s*(import|export)\b/)).toEqual([]);
  });

  test('has no unload handler, no `top`, no synchronous request, no eval, no markup from data', () => {
    expectNoneOfTheForbidden(code);
  });

  test('uses no syntax newer than ES2020, which browsers have had since 2020', () => {
    expect(found(code, /\?\?=|\|\|=|&&=|\bstatic\s*\{|#[a-z]+\s*[=;(]/)).toEqual([]);
  });

  test('names no host; the addresses in it are identifiers of verbs and categories', () => {
    const addresses = code.match(/https?:\/\/[\w.-]+/g) ?? [];
    const identifiers = ['http://adlnet.gov', 'https://w3id.org'];
    expect(addresses.filter((address) => !identifiers.includes(address))).toEqual([]);
    if (kind !== 'cmi5' && kind !== 'xapi') expect(addresses).toEqual([]);
  });

  test('carries its own tracker only, and what that one needs of each question type', () => {
    expect(code.includes('LMSInitialize')).toBe(kind === 'scorm12');
    expect(code.includes('API_1484_11')).toBe(kind === 'scorm2004');
    expect(code.includes('cmi5LearnerPreferences')).toBe(kind === 'cmi5');
    expect(code.includes('abcdefghijklmnopqrstuvwxyz')).toBe(kind === 'scorm12');
  });

  test('is the same each time it is built', async () => {
    expect((await bundlePlayer(kind)).code).toBe(code);
  });
});

describe('the script of licensees’ editions', () => {
  const code = readFileSync(`dist/player/${licencePlayerFile}`, 'utf8');

  test('is a classic script of at most 3 KB compressed', () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
    expect(found(code, /^\s*(import|export)\b/)).toEqual([]);
  });

  test('keeps the rules of the player', () => {
    expectNoneOfTheForbidden(code);
    expect(found(code, /\?\?=|\|\|=|&&=|\bstatic\s*\{|#[a-z]+\s*[=;(]/)).toEqual([]);
    expect(found(code, /https?:\/\/[\w.-]+/)).toEqual([]);
  });

  test('asks for one thing alone, by its head', () => {
    expect(found(code, /fetch\([^)]*\)/)).toHaveLength(1);
    expect(code).toMatch(/fetch\(["'`]data\/licence\.js["'`],\{method:["'`]HEAD["'`]/);
  });

  test('is the same each time it is built', async () => {
    expect((await bundleLicence()).code).toBe(code);
  });
});

test('what brings a page to life listens inside its body, which is another one after a change of language', () => {
  const outside = readdirSync('src/player/page')
    // The session goes on.
    .filter((name) => name !== 'lifecycle.ts')
    .map((name) => [name, readFileSync(`src/player/page/${name}`, 'utf8')] as const)
    .flatMap(([name, code]) =>
      found(code, /(?:document|window)\s*\.addEventListener\('\w+'/).map((call) => `${name}: ${call}`),
    );
  // Once, and only while the document itself loads.
  expect(outside).toEqual(["navigation.ts: window.addEventListener('load'"]);
});
