import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleTheme, themeNames } from '../../scripts/bundle-themes.ts';
import { withAccent } from '../../src/pages/accent.ts';
import { brandCss, brandOf } from '../../src/pages/brand.ts';
import { shortPairs } from '../../src/pages/colour-pairs.ts';
import { contrast, parseHex } from '../../src/pages/contrast.ts';
import { modes, palettesOf } from '../../src/pages/palette.ts';
import { theme } from '../support/course.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const civic = await bundleTheme('civic');
const cssOf = (accent?: string) => brandCss(theme({ accent }), brandOf(theme({ accent }), civic));

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21);
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
    expect(contrast([11, 87, 208], [255, 255, 255])).toBeCloseTo(6.37, 1);
  });

  it('reads colours as authors write them', () => {
    expect(parseHex('#0b57d0')).toEqual([11, 87, 208]);
    expect(parseHex('#FFF')).toEqual([255, 255, 255]);
    expect(parseHex('blue')).toBeUndefined();
    expect(parseHex('#0b57dz')).toBeUndefined();
  });
});

describe.each(themeNames)('any accent in the theme %s', async (name) => {
  const grounds = palettesOf(await bundleTheme(name));

  it.each(modes)('can be read on %s pages: no pair of colours falls short (WCAG 1.4.3, 1.4.11)', (mode) => {
    fc.assert(
      fc.property(colour, (accent) => {
        expect(shortPairs(withAccent(grounds[mode], accent, mode))).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });
});

describe('what an author hears about colours', () => {
  const heard = (accent: string) =>
    brandOf(theme({ accent, accentPlace: { file: 'course.yaml' } }), civic).diagnostics;

  it('is where the accent was shaded, to what and why', () => {
    const [text, button] = heard('#ffaa00').filter(({ message }) => message.includes('on light pages'));
    expect(text).toMatchObject({ code: 'THEME-ACCENT', severity: 'info', place: { file: 'course.yaml' } });
    expect(text?.message).toMatch(
      /^Your accent #ffaa00 is shown as #[0-9a-f]{6} for text, links and rings on light pages: as it is, its contrast against #[0-9a-f]{6} there is 1\.\d\d:1, and 4\.5:1 is needed\.$/,
    );
    expect(button?.message).toContain('for buttons and ticked boxes on light pages');
    expect(heard('#ffaa00').some(({ message }) => message.includes('text, links and rings on dark'))).toBe(
      false,
    );
  });

  it('is nothing where the accent is shown as it is, or where there is none', () => {
    expect(heard('#7a1f2b').filter(({ message }) => message.includes('on light pages'))).toEqual([]);
    expect(brandOf(theme(), civic).diagnostics).toEqual([]);
  });

  it('is a warning where a style sheet that was changed falls short', () => {
    const pale = civic.replace(/--ink-soft: ?#4d5a6b/, '--ink-soft:#9aa3ae');
    const found = brandOf(theme(), pale).diagnostics;
    expect(found[0]).toMatchObject({ code: 'THEME-CONTRAST', severity: 'warning' });
    expect(found[0]?.message).toBe(
      'In the theme “civic”, ink-soft (#9aa3ae) on canvas (#f7f8fa) has a contrast of 2.40:1 on light pages; 4.5:1 is needed.',
    );
  });

  it('is an error of ours where a style sheet lacks a colour', () => {
    expect(() => palettesOf(':root{--canvas:#fff}')).toThrow('The theme has no colour surface, ');
  });
});

describe('brand.css', () => {
  it('keeps the author’s colour where it can be read', () => {
    expect(cssOf('#7a1f2b')).toMatch(/^:root\{--accent:#7a1f2b;/);
    expect(cssOf('#7a1f2b')).toContain('--accent-text:#7a1f2b');
  });

  it('darkens what would be too pale, and lightens it for dark pages', () => {
    const [light = '', dark = ''] = cssOf('#ffd500').split('@media');
    expect(light).not.toContain('--accent-text:#ffd500');
    expect(dark).toContain('--accent-text:#ffd500');
  });

  it('is our blue where there is no accent', () => {
    expect(cssOf(undefined)).toBe(cssOf('#0b57d0'));
  });

  it('leaves paper light', () => {
    expect(cssOf('#0b57d0')).toContain('@media screen and (prefers-color-scheme:dark)');
  });

  it('says how large text is and what titles are set in, where the author does', () => {
    const brand = brandOf(theme(), civic);
    expect(brandCss(theme(), brand)).not.toMatch(/--scale|--title/);
    expect(brandCss(theme({ textSize: 'large', titles: 'sans' }), brand)).toContain(
      ';--scale:1.125;--title:var(--sans)}',
    );
    expect(brandCss(theme({ textSize: 'compact' }), brand)).toContain(';--scale:0.9375}');
  });
});
