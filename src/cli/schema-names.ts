import { fileKindNames } from '../course/schema/kinds.ts';

/** What `schema` prints: the schemas of files that authors write, and of what commands answer with `--json`. */
export const schemaNames = [...fileKindNames, 'answer'] as const;
export type SchemaName = (typeof schemaNames)[number];
