import { describe, expect, it } from 'vitest';
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
