import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { bundleTheme, themeNames } from '../../scripts/bundle-themes.ts';
import { brandOf } from '../../src/pages/brand.ts';
import { colourPairs, shortPairs } from '../../src/pages/colour-pairs.ts';
import { accentColours, type Colour, modes, palettesOf, themeColours } from '../../src/pages/palette.ts';
import { theme } from '../support/course.ts';
import { rulesOf, type StyleRule, styleRules } from '../support/style-rules.ts';

const colours: readonly string[] = [...themeColours, ...accentColours];
const isText = (front: string, ground: string) =>
  colourPairs.some(
    (pair) => pair.need === 4.5 && pair.front === front && pair.grounds.includes(ground as Colour),
  );
const isFront = (name: string) => colourPairs.some((pair) => pair.front === name);
const holdsText = (name: string) =>
  colourPairs.some((pair) => pair.need === 4.5 && pair.grounds.includes(name as Colour));
/** Drawn with a ground: bars, ticks, discs, the lines between facts. What says something is a pair of parts in the table. */
const drawn =
  /::(?:before|after|-webkit-(?:progress|meter)|-moz-(?:progress|meter))|\.page-state|progress$|^\.facts$/;
/** Edges that say nothing: what they part has words and room of its own. */
const decoration = ['line'];

const tokensIn = (value: string) =>
  [...value.matchAll(/var\(--([a-z-]+)\)/g)]
    .map(([, name = '']) => name)
    .filter((name) => colours.includes(name));

/** What a rule does with colours that the table does not foresee. */
function unforeseen({ file, at, selector, declarations }: StyleRule): string[] {
  if (at.some((condition) => /forced-colors|print/.test(condition))) return [];
  const value = (...names: readonly string[]) =>
    tokensIn(declarations.filter(([property]) => names.includes(property)).at(-1)?.[1] ?? '')[0];
  const text = value('color', '--tone');
  const ground = value('background', 'background-color', '--tint');
  const isDrawn = drawn.test(selector);
  const said = (what: string) => `${file}: ${selector}: ${what}`;
  const found: string[] = [];
  if (text && ground && !isText(text, ground)) found.push(said(`${text} on ${ground}`));
  if (text && !isFront(text)) found.push(said(`${text} as a colour of text`));
  // Text that says no colour of its own is in ink, or on a button whose state changes its ground.
  if (ground && !isDrawn && !text && !isText('ink', ground) && !isText('on-accent', ground))
    found.push(said(`${ground} as a ground of text`));
  for (const [property, written] of declarations)
    if (/^(?:border|outline|box-shadow|fill|stroke|text-decoration)/.test(property))
      for (const token of tokensIn(written))
        if (!isFront(token) && !decoration.includes(token) && !holdsText(token))
          found.push(said(`${token} as an edge`));
  return found;
}

describe('the table of colour pairs', () => {
  it('holds what the style sheets set text, grounds and edges in', () => {
    expect(styleRules().flatMap(unforeseen)).toEqual([]);
  });

  it('is not met by a sheet that uses colours in a new way', () => {
    const news = rulesOf(
      'new.css',
      '.a { color: var(--muse); background: var(--canvas); } .b { border-color: var(--good-soft) } .c { background: var(--line) }',
    );
    expect(news.flatMap(unforeseen)).toEqual([
      'new.css: .a: muse on canvas',
      'new.css: .c: line as a ground of text',
    ]);
  });

  it('names every colour that carries meaning', () => {
    const named = new Set(colourPairs.flatMap(({ front, grounds }) => [front, ...grounds]));
    expect(colours.filter((name) => !named.has(name as Colour))).toEqual([]);
  });
});

describe('the style sheets', () => {
  it('name no colour outside the palette: a brand could not change it', () => {
    for (const file of glob.sync('templates/themes/{shared/*,*/look}.css')) {
      const named = readFileSync(file, 'utf8').match(/#[0-9a-f]{3,8}\b|rgba?\(/gi) ?? [];
      // The white ground of pictures drawn for paper, and the black one of video.
      expect([file, named.filter((colour) => !['#fff', '#000'].includes(colour))]).toEqual([file, []]);
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

describe.each(themeNames)('the theme %s', async (name) => {
  const css = await bundleTheme(name);

  it.each(modes)(
    'can be read on %s pages: every pair of colours stands apart as far as WCAG asks',
    (mode) => {
      const { palettes } = brandOf(theme({ name }), css);
      expect(shortPairs(palettes[mode])).toEqual([]);
    },
  );

  it('has a palette for dark pages that is another one', () => {
    const { light, dark } = palettesOf(css);
    expect(themeColours.filter((colour) => String(light[colour]) === String(dark[colour]))).toEqual([]);
  });

  it('is small and asks for nothing', () => {
    expect(gzipSync(css).length).toBeLessThan(9 * 1024);
    expect(css).not.toMatch(/url\(|@import|@font-face|https?:/);
  });

  it('has a page for paper, for high contrast and for people whom motion troubles', () => {
    for (const query of [
      '@media print',
      'forced-colors:',
      'prefers-reduced-motion:',
      'prefers-color-scheme:',
    ])
      expect(css.replaceAll(': ', ':')).toContain(query);
  });
});
