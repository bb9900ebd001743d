import type { BrowserType } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/run/browser.ts';
import { loadRunTools } from '../../src/run/tools.ts';

const nothing = () => undefined;
const missing = () => {
  throw new Error('Cannot find package');
};
const there = {
  'playwright-core': () => ({ chromium: {} }),
  'scorm-again': nothing,
  'axe-core': () => 'axe',
};

describe('what packages are run with', () => {
  it('is taken where it is', async () => {
    const env = { CHROMIUM_PATH: '/opt/chrome' };
    expect(await loadRunTools({ env, exists: () => true, load: there })).toEqual({
      value: { chromium: {}, executable: '/opt/chrome', axe: 'axe' },
      diagnostics: [],
    });
  });

  it('is asked for, all of it at once, where it is not: RUN-TOOL', async () => {
    const load = { ...there, 'scorm-again': missing, 'axe-core': missing };
    const { value, diagnostics } = await loadRunTools({ env: {}, exists: () => false, load });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        'RUN-TOOL',
        'Packages cannot be run here: scorm-again and axe-core are not installed.',
        'Install what is missing: npm install --save-dev scorm-again axe-core',
      ],
      [
        'RUN-TOOL',
        'Packages cannot be run here: there is no Chromium.',
        expect.stringContaining('CHROMIUM_PATH'),
      ],
    ]);
  });

  it('says which Chromium is not where CHROMIUM_PATH has it', async () => {
    const { diagnostics } = await loadRunTools({
      env: { CHROMIUM_PATH: '/gone' },
      exists: () => false,
      load: there,
    });
    expect(diagnostics[0]?.message).toBe(
      'Packages cannot be run here: there is no /gone, which CHROMIUM_PATH names.',
    );
  });
});

describe('the browser', () => {
  const opened = async (isRoot: boolean, launch: (options: object) => unknown = () => 'browser') => {
    const given: object[] = [];
    const chromium = {
      launch: async (options: object) => {
        given.push(options);
        return launch(options);
      },
    } as unknown as BrowserType;
    const { value, diagnostics } = await openBrowser({ chromium, executable: '/opt/chrome' }, isRoot);
    return {
      value,
      given,
      codes: diagnostics.map(({ code }) => code),
      messages: diagnostics.map(({ message }) => message),
    };
  };

  it('runs in its sandbox', async () => {
    const { codes, given } = await opened(false);
    expect([codes, given]).toMatchObject([[], [{ chromiumSandbox: true, headless: true }]]);
    expect(JSON.stringify(given)).not.toContain('no-sandbox');
  });

  it('says so where it has none', async () => {
    const { codes, given } = await opened(true);
    expect([codes, given]).toMatchObject([['RUN-SANDBOX'], [{ chromiumSandbox: false }]]);
  });

  it('is missing where it does not start', async () => {
    const { value, codes, messages } = await opened(false, () => {
      throw new Error('launch:\nNo usable sandbox!');
    });
    expect([value, codes]).toEqual([undefined, ['RUN-TOOL']]);
    expect(messages[0]).toContain('/opt/chrome does not start (No usable sandbox!)');
  });
});
