import { copySchemas } from '../../scripts/copy-schemas.ts';
import { schemaFilesIn } from '../../src/targets/schema-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
copySchemas(folder);

/** The schema files of the standards, made as the build makes them. */
export const schemas = schemaFilesIn(folder);
