import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { bundleTheme, themeNames } from '../../scripts/bundle-themes.ts';
import { brandCss } from '../../src/pages/brand-css.ts';
import { contrast, parseHex, toHex } from '../../src/pages/contrast.ts';
import { darkGrounds, lightGrounds } from '../../src/pages/palette.ts';

type Tokens = Readonly<Record<string, string>>;
const source = readFileSync('templates/themes/civic/tokens.css', 'utf8');
const [lightSource = '', darkSource = ''] = source.split('@media');
const tokens = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
const light = tokens(lightSource);
const dark = tokens(darkSource);

function ratio(set: Tokens, a: string, b: string): number {
  const [one, two] = [parseHex(set[a] ?? ''), parseHex(set[b] ?? '')];
  if (!one || !two) throw new Error(`No colour for ${a} or ${b}.`);
  return contrast(one, two);
}

/** Every pair of text and ground that the style sheets use. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  [
    'ink',
    ['canvas', 'surface', 'sunken', 'accent-soft', 'good-soft', 'bad-soft', 'caution-soft', 'muse-soft'],
  ],
  ['ink-soft', ['canvas', 'surface', 'sunken', 'accent-soft']],
  ['accent-text', ['canvas', 'surface', 'accent-soft', 'sunken']],
  ['on-accent', ['accent', 'accent-strong']],
  ['good', ['canvas', 'surface', 'good-soft']],
  ['bad', ['canvas', 'surface', 'bad-soft']],
  ['caution', ['surface', 'caution-soft']],
  ['muse', ['muse-soft']],
];
/** Edges of controls and marks that carry meaning. */
const edges: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ['line-strong', ['canvas', 'surface']],
  ['accent', ['canvas', 'surface']],
  ['accent-text', ['line']],
  ['good', ['canvas', 'surface']],
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette', (_mode, set) => {
  it.each(texts)('%s can be read on every ground it stands on (4.5:1)', (text, grounds) => {
    for (const ground of grounds) expect([ground, ratio(set, text, ground) >= 4.5]).toEqual([ground, true]);
  });

  it.each(edges)('%s can be seen (3:1)', (edge, grounds) => {
    for (const ground of grounds) expect([ground, ratio(set, edge, ground) >= 3]).toEqual([ground, true]);
  });
});

describe('palette and style sheets', () => {
  it('agree on the grounds that accents are computed for', () => {
    expect([light.canvas, light.surface]).toEqual([toHex(lightGrounds.canvas), toHex(lightGrounds.surface)]);
    expect([dark.canvas, dark.surface]).toEqual([toHex(darkGrounds.canvas), toHex(darkGrounds.surface)]);
  });

  it('agree on the accent that a course has by default', () => {
    const [lightBrand = '', darkBrand = ''] = brandCss(undefined).split('@media');
    expect(light).toMatchObject(tokens(lightBrand));
    expect(dark).toMatchObject(tokens(darkBrand));
  });

  it('name no colour outside the palette: a brand could not change it', () => {
    for (const file of glob.sync('templates/themes/shared/*.css')) {
      const colours = readFileSync(file, 'utf8').match(/#[0-9a-f]{3,8}\b|rgba?\(/gi) ?? [];
      // The white ground of pictures drawn for paper, and the black one of video.
      expect([file, colours.filter((colour) => !['#fff', '#000'].includes(colour))]).toEqual([file, []]);
    }
  });

  it('use no physical sides: pages are written from right to left too', () => {
    for (const file of glob.sync('templates/themes/**/*.css')) {
      const physical =
        readFileSync(file, 'utf8').match(
          /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right):|text-align:\s*(?:left|right)/gm,
        ) ?? [];
      expect([file, physical]).toEqual([file, []]);
    }
  });
});

describe.each(themeNames)('the theme %s', (name) => {
  it('is small and asks for nothing', async () => {
    const css = await bundleTheme(name);
    expect(gzipSync(css).length).toBeLessThan(9 * 1024);
    expect(css).not.toMatch(/url\(|@import|@font-face|https?:/);
  });

  it('has a page for paper, for high contrast and for people whom motion troubles', async () => {
    const css = await bundleTheme(name);
    for (const query of [
      '@media print',
      'forced-colors:',
      'prefers-reduced-motion:',
      'prefers-color-scheme:',
    ])
      expect(css.replaceAll(': ', ':')).toContain(query);
  });
});
