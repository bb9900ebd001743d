import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { offsetOfLine, positionAt } from '../diagnostics/positions.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { targets } from '../targets/index.ts';
import type { PackageView, SchemaFiles } from '../targets/target.ts';
import { readManifest } from './manifest-file.ts';
import { type SchemaProblem, schemaProblems } from './schema-validation.ts';
import { standardOf } from './standard.ts';

/** Rules of ours about what the schemas, too, say of a manifest. */
const aboutStructure =
  /^(?:S12|S04|PKG-(?:IDENTIFIER|ORGANIZATION|NO-ITEM|ITEM|REFERENCE|RESOURCE|TITLE-MISSING))/;

/** What rules of ours tell as warnings, in the words that the schemas have for it. */
const inOtherWords: Readonly<Record<string, RegExp>> = {
  'PKG-IDENTIFIER-NAME': /atomic type 'xs:ID(?:REF)?'/,
  'S12-TITLE-LENGTH': /^Element 'title': .*\bmaxLength\b/,
};
const outOfOrder = /^Element '([^']+)': This element is not expected/;

/**
 * Holds imsmanifest.xml to the XSDs of its edition. Where a rule has found an error in its structure, the schemas would
 * say the same in other words: they are asked for what no rule has words for. cmi5.xml and tincan.xml have rules for
 * all of their structure.
 */
export async function verifySchema(
  view: PackageView,
  found: readonly Diagnostic[],
  schemas: SchemaFiles,
): Promise<Diagnostic[]> {
  if (hasErrors(found.filter(({ code }) => aboutStructure.test(code)))) return [];
  const manifest = await readManifest(view, 'imsmanifest.xml');
  if (!manifest?.root) return [];
  const standard = standardOf(manifest);
  if (standard === 'cmi5' || standard === 'xapi' || standard === 'web') return [];
  const problems = await schemaProblems(manifest.text, standard, schemas);
  const [first, ...others] = problems.filter((one) => !isTold(one, found));
  if (!first) return [];
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const start = positionAt(manifest.text, offsetOfLine(manifest.text, first.line));
  return [
    diagnostic(
      'PKG-SCHEMA-INVALID',
      { file: manifest.file, start, text: manifest.text },
      { ...first, more, standard: targets[standard].title },
    ),
  ];
}

function isTold({ problem }: SchemaProblem, found: readonly Diagnostic[]): boolean {
  const element = outOfOrder.exec(problem)?.[1] ?? '';
  return found.some(({ code, message }) => {
    if (code.endsWith('-ORDER')) return message.includes(`“${element}”`) || message.includes(`:${element}”`);
    return inOtherWords[code]?.test(problem) ?? false;
  });
}
