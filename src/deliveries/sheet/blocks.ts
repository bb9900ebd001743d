import type { Line } from '../../languages/sheets/index.ts';

/** A part of the admin sheet. Each kind has its own key, which the view tells them apart by. */
export type Block =
  | { readonly heading: Line; readonly id?: string }
  | { readonly paragraph: Line }
  /** In this order. */
  | { readonly steps: readonly Line[] }
  | { readonly list: readonly Line[] }
  /** To be typed as it stands. */
  | { readonly command: string }
  | { readonly table: Table };

export interface Table {
  readonly caption: string;
  /** Heads of the columns; missing where each row is a name and its value. */
  readonly columns?: readonly string[];
  /** The first cell of each is its head. */
  readonly rows: readonly { readonly head: Cell; readonly cells: readonly Cell[] }[];
}

/** Lines below each other. */
export type Cell = readonly Line[];

export interface Section {
  /** Of the element, for links to it. */
  readonly id: string;
  readonly title: Line;
  readonly blocks: readonly Block[];
}

export const paragraphs = (...lines: readonly Line[]): Block[] =>
  lines.filter((line) => line.length > 0).map((paragraph) => ({ paragraph }));

export const plain = (text: string): Line => [{ text }];
