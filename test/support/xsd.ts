import { type SchemaProblem, schemaProblems } from '../../src/verify/schema-validation.ts';
import { schemas } from './schemas.ts';

/** What the XSDs of the edition find wrong with a manifest; empty when it is valid. */
export function schemaErrors(
  manifest: string,
  edition: Parameters<typeof schemas>[0],
): Promise<SchemaProblem[]> {
  return schemaProblems(manifest, edition, schemas);
}
