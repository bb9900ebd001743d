import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonSchema } from '../course/schema/json-schemas.ts';
import { answerSchema } from './answer-schema.ts';
import { exitCodes } from './exit.ts';
import { type SchemaName, schemaNames } from './schema-names.ts';
import type { Terminal } from './terminal.ts';

/** Prints one JSON Schema, or writes all of them into a folder. */
export async function schemaCommand(
  name: SchemaName,
  out: string | undefined,
  terminal: Terminal,
  from: string,
): Promise<number> {
  if (out === undefined) {
    terminal.print(schemaText(name));
    return exitCodes.ok;
  }
  const folder = resolve(from, out);
  await mkdir(folder, { recursive: true });
  for (const name of schemaNames) {
    await writeFile(join(folder, `${name}.schema.json`), schemaText(name));
    terminal.print(join(out, `${name}.schema.json`));
  }
  return exitCodes.ok;
}

export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(name === 'answer' ? answerSchema() : jsonSchema(name), null, 2)}\n`;
}
