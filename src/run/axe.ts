import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The script of axe-core, for the pages that it is to look at; it throws where that is not installed. */
export function axeSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}
