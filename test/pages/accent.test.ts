import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentScheme } from '../../src/pages/accent.ts';
import { brandCss } from '../../src/pages/brand-css.ts';
import { contrast, parseHex, type Rgb } from '../../src/pages/contrast.ts';
import { darkGrounds, lightGrounds } from '../../src/pages/palette.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);

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

describe.each([
  ['light', lightGrounds],
  ['dark', darkGrounds],
] as const)('any accent on a %s page', (mode, grounds) => {
  it('makes readable text, buttons and marks (WCAG 1.4.3, 1.4.11)', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { fill, fillStrong, onFill, text, soft } = accentScheme(accent, grounds, mode);
        const ink: Rgb = mode === 'light' ? [26, 35, 48] : [231, 236, 243];
        for (const ground of [grounds.canvas, grounds.surface, soft])
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of [grounds.canvas, grounds.surface])
          expect(contrast(fill, ground)).toBeGreaterThanOrEqual(3);
        for (const ground of [fill, fillStrong]) expect(contrast(onFill, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('brand.css', () => {
  it('keeps the author’s colour where it can be read', () => {
    expect(brandCss('#7a1f2b')).toMatch(/^:root\{--accent:#7a1f2b;/);
    expect(brandCss('#7a1f2b')).toContain('--accent-text:#7a1f2b');
  });

  it('darkens what would be too pale, and lightens it for dark pages', () => {
    const [light = '', dark = ''] = brandCss('#ffd500').split('@media');
    expect(light).not.toContain('--accent-text:#ffd500');
    expect(dark).toContain('--accent-text:#ffd500');
  });

  it('is our blue where there is no accent', () => {
    expect(brandCss(undefined)).toBe(brandCss('#0b57d0'));
  });

  it('leaves paper light', () => {
    expect(brandCss('#0b57d0')).toContain('@media screen and (prefers-color-scheme:dark)');
  });
});
