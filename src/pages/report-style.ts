import type { Theme } from '../course/model.ts';
import { brandCss, brandOf } from './brand.ts';

/** The theme that reads most like a document, as it is without a brand. */
const plain: Theme = {
  name: 'plain',
  accent: undefined,
  logo: undefined,
  logoDark: undefined,
  textSize: 'normal',
  titles: undefined,
  accentPlace: undefined,
};

/** What only reports have. Lines of a source wrap: scrolled sideways they would be cut on paper and at 320 px. */
const own = [
  '.source{padding:.5rem .8rem;border-inline-start:2px solid;font:.875em/1.5 ui-monospace,Consolas,monospace}',
  '.source{white-space:pre-wrap}.source,code{overflow-wrap:anywhere}',
  '.counts :is(th,td){min-inline-size:0;padding-inline:.4rem}.counts tbody th{overflow-wrap:anywhere}',
  '.page>h3{font-size:1.2em}.page>h4{font-size:1em}',
].join('');

/** The style sheet of reports that are about more than one course, from the style sheet of each theme. */
export function reportStyle(themes: Readonly<Record<Theme['name'], string>>): string {
  const style = themes[plain.name];
  return style + brandCss(plain, brandOf(plain, style)) + own;
}
