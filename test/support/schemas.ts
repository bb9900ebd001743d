import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySchemas } from '../../scripts/copy-schemas.ts';
import { schemaFilesIn } from '../../src/targets/schema-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'coursewright-schemas-'));
copySchemas(folder);

/** The schema files of the standards, made as the build makes them. */
export const schemas = schemaFilesIn(folder);
