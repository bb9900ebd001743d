import type { Rgb } from './contrast.ts';

/** The grounds that text stands on in both themes; the style sheets name the same values, and a test compares them. */
export interface Grounds {
  /** Behind everything. */
  readonly canvas: Rgb;
  /** Cards, questions, the masthead. */
  readonly surface: Rgb;
}

export const lightGrounds: Grounds = { canvas: [247, 248, 250], surface: [255, 255, 255] };
export const darkGrounds: Grounds = { canvas: [15, 20, 27], surface: [24, 31, 41] };

/** What a course without an accent of its own gets. */
export const defaultAccent: Rgb = [11, 87, 208];
