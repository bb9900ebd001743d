import { contrast, mix, type Rgb } from './contrast.ts';
import type { Grounds } from './palette.ts';

/** The forms that one brand colour takes in a light or a dark page, each readable where it is used. */
export interface AccentScheme {
  /** Fill of buttons and marks: at least 3:1 on canvas and surface (WCAG 1.4.11). */
  readonly fill: Rgb;
  /** The fill under the pointer. */
  readonly fillStrong: Rgb;
  /** Text on both fills: at least 4.5:1 (WCAG 1.4.3). */
  readonly onFill: Rgb;
  /** Links and accented text: at least 4.5:1 on canvas, surface and soft. */
  readonly text: Rgb;
  /** A tint of the surface. */
  readonly soft: Rgb;
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const nearBlack: Rgb = [13, 17, 23];

/** A margin above the thresholds, so that rounding to whole channels never falls below them. */
const enough = { text: 4.55, ui: 3.05 } as const;

/**
 * The accent as the author gave it wherever it reads well, else the nearest shade that does: darker on light grounds,
 * lighter on dark ones.
 */
export function accentScheme(accent: Rgb, grounds: Grounds, mode: 'light' | 'dark'): AccentScheme {
  const away = mode === 'light' ? black : white;
  const soft = whole(mix(grounds.surface, accent, mode === 'light' ? 0.07 : 0.16));
  const stands = (colour: Rgb, ratio: number, on: readonly Rgb[]) =>
    on.every((ground) => contrast(colour, ground) >= ratio);
  const text = nearest(accent, away, (shade) =>
    stands(shade, enough.text, [grounds.canvas, grounds.surface, soft]),
  );
  const fill = nearest(accent, away, (shade) => {
    return (
      stands(shade, enough.ui, [grounds.canvas, grounds.surface]) &&
      contrast(shade, lettersOn(shade)) >= enough.text
    );
  });
  const onFill = lettersOn(fill);
  const fillStrong = whole(mix(fill, onFill === white ? black : white, 0.2));
  return { fill, fillStrong, onFill, text, soft };
}

/** White where it can be read, for it looks calmer; else nearly black. */
function lettersOn(fill: Rgb): Rgb {
  return contrast(fill, white) >= enough.text ? white : nearBlack;
}

function nearest(colour: Rgb, towards: Rgb, reads: (shade: Rgb) => boolean): Rgb {
  for (let step = 0; step < 100; step++) {
    const shade = whole(mix(colour, towards, step / 100));
    if (reads(shade)) return shade;
  }
  return towards;
}

const whole = ([red, green, blue]: Rgb): Rgb => [Math.round(red), Math.round(green), Math.round(blue)];
