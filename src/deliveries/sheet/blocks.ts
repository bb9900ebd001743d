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
  /** To be copied, in a language of its own (BCP 47). */
  | { readonly text: string; readonly language: string }
  | { readonly table: Table };

export interface Table {
  readonly caption: string;
  /** Whether the heading above says the same already. */
  readonly captionHidden?: true;
  /** Heads of the columns; missing where each row is a name and its value. */
  readonly columns?: readonly string[];
  readonly rows: readonly { readonly head: Cell; readonly cells: readonly LabelledCell[] }[];
}

/** Lines below each other. */
export type Cell = readonly Line[];

/** A cell with the head of its column, which stands above it where the table is narrow. */
interface LabelledCell {
  readonly label?: string;
  readonly lines: Cell;
}

/** `columns`: all heads; the first is that of the heads of the rows. */
export function columnsTable(
  caption: string,
  columns: readonly string[],
  rows: readonly { readonly head: Cell; readonly cells: readonly Cell[] }[],
): Block {
  const labelled = rows.map(({ head, cells }) => ({
    head,
    cells: cells.map((lines, at) => ({ label: columns[at + 1] ?? '', lines })),
  }));
  return { table: { caption, columns, rows: labelled } };
}

/** Names and their values. */
export function pairsTable(
  caption: string,
  pairs: readonly (readonly [name: Line, value: Cell])[],
  more: Pick<Table, 'captionHidden'> = {},
): Block {
  const rows = pairs.map(([name, lines]) => ({ head: [name], cells: [{ lines }] }));
  return { table: { caption, rows, ...more } };
}

export interface Section {
  /** Of the element, for links to it. */
  readonly id: string;
  readonly title: Line;
  readonly blocks: readonly Block[];
}

export const paragraphs = (...lines: readonly Line[]): Block[] =>
  lines.filter((line) => line.length > 0).map((paragraph) => ({ paragraph }));

export const plain = (text: string): Line => [{ text }];
