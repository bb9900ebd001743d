import { readFileSync } from 'node:fs';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { compileView } from '../../scripts/handlebars-plugin.ts';

const files = glob.sync(['templates/views/*.hbs', 'src/questions/*/view.hbs']);

describe('views', () => {
  it.each(files)('%s prints unescaped only what our renderer made: fields that end in Html', (file) => {
    const raw = [
      ...readFileSync(file, 'utf8').matchAll(/\{\{\{\s*([^}]+?)\s*\}\}\}|\{\{&\s*([^}]+)\}\}/g),
    ].map(([, field, other]) => field ?? other);
    for (const field of raw) expect(field).toMatch(/(^|\.)[a-zA-Z]+Html$/);
  });

  it('compile to a module with one template and no trace of where they were compiled', () => {
    const code = compileView('Hello {{name}}', '/home/somebody/hello.hbs');
    expect(code).toMatch(
      /^import Handlebars from 'handlebars\/runtime.js';\nexport default Handlebars.template\(/,
    );
    expect(code).not.toContain('somebody');
  });

  it('do not compile with a helper that we do not have, and say which view it was', () => {
    expect(() => compileView('{{shout name loud=true}}', 'hello.hbs')).toThrow(
      'The view hello.hbs does not compile',
    );
  });
});
