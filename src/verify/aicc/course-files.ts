import type { PackageView } from '../../targets/target.ts';

// AICC CMI001 (rev. 4.0, chapter 6): a course is some files of one name, told apart by their endings.

/** The files that every course has (§6.0). */
export const kinds = ['crs', 'au', 'des', 'cst'] as const;
export type Kind = (typeof kinds)[number];

/** A row of a table: values by field name in lower case, and the line that it stands in. */
export interface Row {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface AiccCourse {
  /** The `.crs` file. */
  readonly file: string;
  readonly paths: ReadonlySet<string>;
  /** The names of the files, by kind; of several the first counts. */
  readonly files: Readonly<Partial<Record<Kind, string>>>;
  /** Of the `.crs`, `section.field` in lower case. */
  readonly settings: Readonly<Record<string, string>>;
  readonly units: readonly Row[];
  readonly descriptions: readonly Row[];
  /** Each block with its members. */
  readonly structure: readonly { readonly line: number; readonly ids: readonly string[] }[];
}

/** Whether a package is an AICC course: it has the one file that says so. */
export function courseFileIn(paths: Iterable<string>): string | undefined {
  return [...paths].find((path) => /\.crs$/i.test(path));
}

export async function readAiccCourse(view: PackageView): Promise<AiccCourse | undefined> {
  const paths = view.entries.map(({ path }) => path);
  const file = courseFileIn(paths);
  if (!file) return undefined;
  // They lie beside each other.
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const files = Object.fromEntries(
    kinds.flatMap((kind) => {
      const path = paths.find((one) => one.startsWith(folder) && one.toLowerCase().endsWith(`.${kind}`));
      return path ? [[kind, path]] : [];
    }),
  );
  const read = async (kind: Kind) => decode(await view.read(files[kind] ?? ''));
  return {
    file,
    paths: new Set(paths),
    files,
    settings: settingsOf(await read('crs')),
    units: tableOf(await read('au')),
    descriptions: tableOf(await read('des')),
    structure: rowsOf(await read('cst'))
      .slice(1)
      .map(({ line, cells }) => ({ line, ids: cells.filter(Boolean) })),
  };
}

/** They are older than UTF-8: what is none is read as Windows-1252, in which every byte is something. */
function decode(bytes: Uint8Array = new Uint8Array()): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `[Course]` and `Course_ID = x` (§6.1). */
function settingsOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let section = '';
  for (const line of text.split(/\r\n?|\n/)) {
    const heading = /^\s*\[([^\]]*)\]/.exec(line);
    if (heading) section = (heading[1] ?? '').trim().toLowerCase();
    const [name, ...value] = line.split('=');
    if (!heading && name && value.length > 0)
      found[`${section}.${name.trim().toLowerCase()}`] = value.join('=').trim();
  }
  return found;
}

/** A table whose first row names its fields. */
function tableOf(text: string): Row[] {
  const [head, ...rows] = rowsOf(text);
  const names = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  return rows.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  }));
}

/** Rows of comma separated values; `""` in quotes is a quote. A row of nothing is none. */
function rowsOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",\r\n][^,\r\n]*)?)(,|\r\n|\r|\n|$)/g,
  )) {
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    line += (quoted ?? '').split('\n').length - 1;
    if (end === ',') continue;
    if (row.cells.some(Boolean)) rows.push(row);
    line++;
    row = { line, cells: [] };
    if (end === '') break;
  }
  return rows;
}
