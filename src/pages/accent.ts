import { type ColourPair, colourPairs } from './colour-pairs.ts';
import { contrast, mix, type Rgb } from './contrast.ts';
import type { AccentColour, Mode, Palette, ThemePalette } from './palette.ts';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const nearBlack: Rgb = [13, 17, 23];

/** A margin above the thresholds, so that rounding to whole channels never falls below them. */
const margin = 0.05;

/**
 * A theme's palette with the forms that one brand colour takes in it: the accent as the author gave it wherever it can
 * be read against all that it meets (`colour-pairs.ts`), else the nearest shade that can: darker on light pages, lighter
 * on dark ones.
 */
export function withAccent(theme: ThemePalette, accent: Rgb, mode: Mode): Palette {
  const away = mode === 'light' ? black : white;
  const soft = whole(mix(theme.surface, accent, mode === 'light' ? 0.07 : 0.16));
  const shade = (of: AccentColour, also: (colour: Rgb) => boolean = () => true) => {
    const pairs = colourPairs.filter(({ front }) => front === of);
    return nearest(accent, away, (colour) => stands(colour, pairs) && also(colour));
  };
  const stands = (colour: Rgb, pairs: readonly ColourPair[]) =>
    pairs.every(({ grounds, need }) =>
      grounds.every((ground) => {
        const behind = ground === 'accent-soft' ? soft : theme[ground as keyof ThemePalette];
        return contrast(colour, behind) >= need + margin;
      }),
    );
  const fill = shade('accent', (colour) => isReadable(lettersOn(colour), colour));
  const letters = lettersOn(fill);
  return {
    ...theme,
    accent: fill,
    'accent-strong': whole(mix(fill, letters === white ? black : white, 0.2)),
    'on-accent': letters,
    'accent-text': shade('accent-text'),
    'accent-soft': soft,
  };
}

const isReadable = (text: Rgb, ground: Rgb) => contrast(text, ground) >= 4.5 + margin;

/** White where it can be read, for it looks calmer; else nearly black. */
function lettersOn(fill: Rgb): Rgb {
  return isReadable(white, fill) ? white : nearBlack;
}

function nearest(colour: Rgb, towards: Rgb, reads: (shade: Rgb) => boolean): Rgb {
  for (let step = 0; step < 100; step++) {
    const shade = whole(mix(colour, towards, step / 100));
    if (reads(shade)) return shade;
  }
  return towards;
}

const whole = ([red, green, blue]: Rgb): Rgb => [Math.round(red), Math.round(green), Math.round(blue)];
