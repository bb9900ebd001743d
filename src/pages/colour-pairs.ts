import { contrast } from './contrast.ts';
import type { Colour, Palette } from './palette.ts';

/**
 * What is seen against what, in every style sheet that all themes share. Two tests hold this table against the sheets:
 * one reads them, one looks at the pages in a browser. Colours that only decorate (`line`, shadows, the bar beside a
 * callout, whose kind is said in words) are in no pair.
 */
export interface ColourPair {
  readonly front: Colour;
  readonly grounds: readonly Colour[];
  /** WCAG 2.2: 4.5 for text (SC 1.4.3), 3 for parts of controls and marks that say something (SC 1.4.11). */
  readonly need: 4.5 | 3;
}

/** Where running text stands. */
const pages = ['canvas', 'surface', 'sunken'] as const;
/** Callouts and feedback, each with a tint of its kind. */
const tints = ['accent-soft', 'good-soft', 'bad-soft', 'caution-soft', 'muse-soft'] as const;

export const colourPairs: readonly ColourPair[] = [
  { front: 'ink', grounds: [...pages, ...tints], need: 4.5 },
  { front: 'ink-soft', grounds: [...pages, ...tints], need: 4.5 },
  // Links, and rings of what has the focus: wherever text is.
  { front: 'accent-text', grounds: [...pages, ...tints], need: 4.5 },
  { front: 'on-accent', grounds: ['accent', 'accent-strong'], need: 4.5 },
  { front: 'good', grounds: [...pages, 'good-soft'], need: 4.5 },
  { front: 'bad', grounds: [...pages, 'bad-soft'], need: 4.5 },
  { front: 'caution', grounds: [...pages, 'caution-soft'], need: 4.5 },
  { front: 'muse', grounds: ['muse-soft'], need: 4.5 },
  // Edges of fields, options and quiet buttons; rings of pages not yet done.
  { front: 'line-strong', grounds: pages, need: 3 },
  // Buttons, and what the browser fills in boxes and rings that are ticked.
  { front: 'accent', grounds: pages, need: 3 },
  // The fill of a progress bar or meter against the rest of it.
  { front: 'accent-text', grounds: ['line'], need: 3 },
  // The tick in the mark of a page that is done.
  { front: 'surface', grounds: ['good'], need: 3 },
];

export interface ShortPair {
  readonly front: Colour;
  readonly ground: Colour;
  readonly ratio: number;
  readonly need: number;
}

/** The pairs that fall short in a palette. */
export function shortPairs(palette: Palette, pairs: readonly ColourPair[] = colourPairs): ShortPair[] {
  return pairs.flatMap(({ front, grounds, need }) =>
    grounds
      .map((ground) => ({ front, ground, ratio: contrast(palette[front], palette[ground]), need }))
      .filter(({ ratio }) => ratio < need),
  );
}
