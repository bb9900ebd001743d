import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { applyRules, type VerifyOptions } from '../../verify/rule.ts';
import { readImsManifest } from '../imscp/manifest-model.ts';
import { imscpRules } from '../imscp/rules.ts';
import type { PackageView } from '../target.ts';
import { booleanRule } from './boolean-rule.ts';
import { contentPackaging } from './editions.ts';
import { itemRules } from './item-rules.ts';
import { missingParts } from './schema-parts.ts';
import { schemaRules } from './schema-rules.ts';
import { senseRules } from './sense-rules.ts';
import { sequencingRules } from './sequencing-rules.ts';
import { valueRules } from './value-rules.ts';

const manifestRules = [
  ...imscpRules,
  ...itemRules,
  ...sequencingRules,
  ...valueRules,
  ...senseRules,
  booleanRule,
];

export async function verifyScorm2004(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readImsManifest(view);
  if (!manifest) return [];
  const read = async (path: string) => {
    const bytes = await view.read(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const contentPackagingSchema = await read(contentPackaging.schema);
  const missingLomParts = manifest.paths.has('lom.xsd') ? await missingParts('lom.xsd', read) : [];
  return [
    ...applyRules(manifestRules, manifest, options),
    ...applyRules(schemaRules, { ...manifest, contentPackagingSchema, missingLomParts }, options),
  ];
}
