import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docsPages } from '../scripts/docs-pages.ts';

describe('the generated page', () => {
  it.each([...docsPages()])('docs/%s says what the sources say (npm run docs)', (path, text) => {
    expect(readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8')).toBe(text);
  });
});
