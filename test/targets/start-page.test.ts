import { describe, expect, it } from 'vitest';
import { startPage } from '../../src/targets/start-page.ts';
import { testContent } from '../support/content.ts';
import { all, parseHtml } from '../support/html.ts';

const content = testContent('per-module');
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
function textOf(path: string): string {
  const file = startPage(content, "default-src 'none'").find((one) => one.path === path);
  if (!file || !('bytes' in file.content)) throw new Error(`no ${path}`);
  return decode(file.content.bytes);
}

describe('the start page of a package with a page for each module', () => {
  const page = parseHtml(textOf('index.html'));

  it('leads to every module, in order', () => {
    expect(all(page, 'a').map((link) => link.attributes.href)).toEqual(
      content.units.map((unit) => unit.href),
    );
  });

  it('wears the theme and the accent of the course', () => {
    const styles = all(page, 'link').filter((link) => link.attributes.rel === 'stylesheet');
    expect(styles.map((link) => link.attributes.href)).toEqual(['theme/civic.css', 'theme/brand.css']);
  });

  it('says its language and the way it is written', () => {
    const arabic = { ...content, release: { ...content.release, language: 'ar' } };
    const [file] = startPage(arabic, '');
    const html = file && 'bytes' in file.content ? decode(file.content.bytes) : '';
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  it('is not made for a course in one piece, whose only page is the start', () => {
    expect(startPage(testContent('one'), '')).toEqual([]);
  });
});
