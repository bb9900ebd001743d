import { type AccentScheme, accentScheme } from './accent.ts';
import { parseHex, toHex } from './contrast.ts';
import { darkGrounds, defaultAccent, lightGrounds } from './palette.ts';

/**
 * `theme/brand.css`: the accent of a course or licensee as custom properties, beside the style sheet that all share.
 * Dark only on screens: paper is light.
 */
export function brandCss(accent: string | undefined): string {
  const colour = (accent === undefined ? undefined : parseHex(accent)) ?? defaultAccent;
  const light = properties(accentScheme(colour, lightGrounds, 'light'));
  const dark = properties(accentScheme(colour, darkGrounds, 'dark'));
  return `:root{${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n`;
}

function properties(scheme: AccentScheme): string {
  const { fill, fillStrong, onFill, text, soft } = scheme;
  const values = {
    accent: fill,
    'accent-strong': fillStrong,
    'on-accent': onFill,
    'accent-text': text,
    'accent-soft': soft,
  };
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${toHex(value)}`)
    .join(';');
}
