import { parseHex, type Rgb } from './contrast.ts';

/** The colours of a theme that a brand does not change. */
export const themeColours = [
  'canvas',
  'surface',
  'sunken',
  'ink',
  'ink-soft',
  'line',
  'line-strong',
  'good',
  'good-soft',
  'bad',
  'bad-soft',
  'caution',
  'caution-soft',
  'muse',
  'muse-soft',
] as const;
/** The colours that are made of the accent, for each theme and mode; see `accent.ts`. */
export const accentColours = ['accent', 'accent-strong', 'on-accent', 'accent-text', 'accent-soft'] as const;

export type ThemeColour = (typeof themeColours)[number];
export type AccentColour = (typeof accentColours)[number];
export type Colour = ThemeColour | AccentColour;

export const modes = ['light', 'dark'] as const;
export type Mode = (typeof modes)[number];
export type ThemePalette = Readonly<Record<ThemeColour, Rgb>>;
export type Palette = Readonly<Record<Colour, Rgb>>;

/** What a course without an accent of its own gets. */
export const defaultAccent: Rgb = [11, 87, 208];

const darkRoot = /@media[^{}]*prefers-color-scheme:\s*dark[^{}]*\{\s*:root\s*\{[^{}]*\}/g;
const custom = /--([a-z-]+):\s*(#[0-9a-f]{3,6})\b/gi;

/**
 * The palettes of a theme's style sheet, as it goes into packages: custom properties, the dark ones in a
 * `prefers-color-scheme` block over the light ones. A theme that lacks a colour is a mistake of whoever made it.
 */
export function palettesOf(css: string): Readonly<Record<Mode, ThemePalette>> {
  const light = colours(css.replace(darkRoot, ''));
  const dark = colours((css.match(darkRoot) ?? []).join(''));
  return { light: whole(light), dark: whole(new Map([...light, ...dark])) };
}

/** The last of a name wins, as in CSS: `plain` lays its own colours over those of `civic`. */
function colours(css: string): Map<string, Rgb> {
  const found = new Map<string, Rgb>();
  for (const [, name = '', value = ''] of css.matchAll(custom)) {
    const colour = parseHex(value);
    if (colour) found.set(name, colour);
  }
  return found;
}

function whole(found: ReadonlyMap<string, Rgb>): ThemePalette {
  const lacking = themeColours.filter((name) => !found.has(name));
  if (lacking.length > 0) throw new Error(`The theme has no colour ${lacking.join(', ')}.`);
  return Object.fromEntries(found) as Record<ThemeColour, Rgb>;
}
