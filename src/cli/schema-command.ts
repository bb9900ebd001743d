import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type FileKind, fileKindNames, jsonSchema } from '../course/schema/json-schemas.ts';
import { exitCodes } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Prints the JSON Schema of one kind of file, or writes all of them into a folder. */
export async function schemaCommand(
  kind: FileKind,
  out: string | undefined,
  terminal: Terminal,
  from: string,
): Promise<number> {
  if (out === undefined) {
    terminal.print(schemaText(kind));
    return exitCodes.ok;
  }
  const folder = resolve(from, out);
  await mkdir(folder, { recursive: true });
  for (const name of fileKindNames) {
    await writeFile(join(folder, `${name}.schema.json`), schemaText(name));
    terminal.print(join(out, `${name}.schema.json`));
  }
  return exitCodes.ok;
}

export function schemaText(kind: FileKind): string {
  return `${JSON.stringify(jsonSchema(kind), null, 2)}\n`;
}
