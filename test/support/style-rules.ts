import { readFileSync } from 'node:fs';
import glob from 'fast-glob';

/** One rule of a style sheet: `at` holds the conditions (`@media …`) around it. */
export interface StyleRule {
  readonly file: string;
  readonly at: readonly string[];
  readonly selector: string;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** The rules of every theme's sheets, as they are written. Our sheets have no strings or braces that would mislead this. */
export function styleRules(): StyleRule[] {
  return glob.sync('templates/themes/**/*.css').flatMap((file) => rulesOf(file, readFileSync(file, 'utf8')));
}

export function rulesOf(file: string, source: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: string[] = [];
  const css = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;/g, '');
  for (const [, text = '', mark = ''] of css.matchAll(/([^{}]*)([{}])/g)) {
    if (mark === '{') open.push(text.trim().replace(/\s+/g, ' '));
    else {
      const selector = open.pop() ?? '';
      if (text.trim() !== '')
        rules.push({ file, at: [...open], selector, declarations: declarationsOf(text) });
    }
  }
  return rules;
}

function declarationsOf(text: string): (readonly [string, string])[] {
  return text
    .split(';')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
    });
}
