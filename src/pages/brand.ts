import type { Theme } from '../course/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { withAccent } from './accent.ts';
import { colourPairs, shortPairs } from './colour-pairs.ts';
import { contrast, parseHex, toHex } from './contrast.ts';
import { accentColours, defaultAccent, type Mode, modes, type Palette, palettesOf } from './palette.ts';

/** A theme in the colours of a course or licensee, and what its author should know about them. */
export interface Brand {
  readonly palettes: Readonly<Record<Mode, Palette>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays the accent over the theme's palettes, and measures every pair of colours that the style sheets use. */
export function brandOf(theme: Theme, css: string): Brand {
  const accent = (theme.accent === undefined ? undefined : parseHex(theme.accent)) ?? defaultAccent;
  const grounds = palettesOf(css);
  const palettes = {
    light: withAccent(grounds.light, accent, 'light'),
    dark: withAccent(grounds.dark, accent, 'dark'),
  };
  const diagnostics = modes.flatMap((mode) => [
    ...(theme.accent === undefined ? [] : shadings(theme, toHex(accent), palettes[mode], mode)),
    ...shortPairs(palettes[mode]).map((pair) =>
      diagnostic('THEME-CONTRAST', theme.accentPlace, {
        theme: theme.name,
        mode,
        front: `${pair.front} (${toHex(palettes[mode][pair.front])})`,
        ground: `${pair.ground} (${toHex(palettes[mode][pair.ground])})`,
        ratio: rounded(pair.ratio),
        need: pair.need,
      }),
    ),
  ]);
  return { palettes, diagnostics };
}

const uses = { 'accent-text': 'text, links and rings', accent: 'buttons and ticked boxes' } as const;

/** Where the accent could not be seen as it was given, and what is shown instead. */
function shadings(theme: Theme, accent: string, palette: Palette, mode: Mode): Diagnostic[] {
  return Object.entries(uses).flatMap(([colour, use]) => {
    const shown = toHex(palette[colour as keyof typeof uses]);
    if (shown === accent) return [];
    const { ratio, ground, need } = hardest(colour as keyof typeof uses, palette, accent);
    return diagnostic('THEME-ACCENT', theme.accentPlace, {
      accent,
      shown,
      mode,
      use,
      ratio: rounded(ratio),
      ground,
      need,
    });
  });
}

/** The pair that the accent, as it was given, falls shortest in. */
function hardest(colour: keyof typeof uses, palette: Palette, accent: string) {
  const given = { ...palette, [colour]: parseHex(accent) ?? defaultAccent };
  const met = colourPairs
    .filter(({ front }) => front === colour)
    .flatMap(({ grounds, need }) =>
      grounds.map((ground) => ({
        ratio: contrast(given[colour], palette[ground]),
        need: String(need),
        ground: toHex(palette[ground]),
      })),
    );
  // A button's colour can also fail under its own letters.
  if (colour === 'accent')
    met.push({
      ratio: contrast(given.accent, palette['on-accent']),
      need: '4.5',
      ground: toHex(palette['on-accent']),
    });
  return met.reduce((least, one) =>
    one.ratio / Number(one.need) < least.ratio / Number(least.need) ? one : least,
  );
}

/** Down, never up: 4.49 is not 4.5. */
const rounded = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

/**
 * `theme/brand.css`: what a brand sets, as custom properties, beside the style sheet that all share. Dark only on
 * screens: paper is light.
 */
export function brandCss(theme: Theme, { palettes }: Brand): string {
  const light = [...colours(palettes.light), ...typeOf(theme)].join(';');
  const dark = colours(palettes.dark).join(';');
  return `:root{${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n`;
}

const colours = (palette: Palette) => accentColours.map((name) => `--${name}:${toHex(palette[name])}`);

/** How far a theme's own sizes are made smaller or larger: near a step of its scale, which looks meant. */
export const textScales = { compact: 0.9375, normal: 1, large: 1.125 } as const;

function typeOf({ textSize, titles }: Theme): string[] {
  return [
    ...(textSize === 'normal' ? [] : [`--scale:${textScales[textSize]}`]),
    ...(titles === undefined ? [] : [`--title:var(--${titles})`]),
  ];
}
