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

/**
 * The admin sheet of a delivery: wider than a page of a course, for its tables of files, with lines of text as long as
 * there. Names of files break anywhere rather than widen the page.
 */
const sheet = [
  // Names of sizes are shortened when the themes are built; only those of colors stay as they are.
  '@media screen{main:has(.sheet){grid-template-columns:minmax(1rem,1fr) minmax(0,58rem) minmax(1rem,1fr)}}',
  'body:has(.sheet) .colophon p{max-inline-size:58rem}',
  '.page:has(.sheet) :is(p,ul,ol,.lead){max-inline-size:44rem}',
  '.page:has(.sheet) h2{margin-block-start:2.6rem}',
  '.first{padding:.4rem 1.4rem 1.2rem;border:1px solid var(--line);border-inline-start:4px solid var(--accent);background:var(--sunken)}',
  '.page:has(.sheet) .first h2{margin-block-start:.8rem;font-size:1.35em}.first>*+*{margin-block-start:.8rem}.first>ul{margin-block-start:.5rem}',
  '.first ul{padding:0;list-style:none}.first li a{font-weight:650}',
  '.on-this-page h2{font-size:1em}.on-this-page ul{columns:18rem;margin-block-start:.4rem}',
  '.sheet .line{display:block}.sheet a{overflow-wrap:anywhere}.sheet .line+.line{margin-block-start:.25rem}',
  '.sheet code[title]{white-space:nowrap}',
  '.sheet th .line+.line{color:var(--ink-soft);font-weight:400}',
  '.sheet :is(th,td){min-inline-size:0;padding-inline:.5rem}.sheet :is(th,td):first-child{padding-inline-start:0}',
  '.sheet.pairs th{inline-size:14rem}.sheet caption{padding-inline:0}',
  '@media (width<30rem){.first{padding-inline:.9rem}.sheet.pairs th{inline-size:38%}.sheet.wide :is(th,td){padding-inline:0}}',
  '@media print{.on-this-page,.first{break-inside:avoid}.sheet{font-size:.85em}.page:has(.sheet) a{text-decoration:none}}',
];

/** What only reports have. Lines of a source wrap: scrolled sideways they would be cut on paper and at 320 px. */
const own = [
  '.source{padding:.5rem .8rem;border-inline-start:2px solid;font:.875em/1.5 ui-monospace,Consolas,monospace}',
  '.source{white-space:pre-wrap}.source,code{overflow-wrap:anywhere}',
  '.counts :is(th,td){min-inline-size:0;padding-inline:.4rem}.counts tbody th{overflow-wrap:anywhere}',
  ...sheet,
  '.page>h3{font-size:1.2em}.page>h4{font-size:1em}',
].join('');

/** The style sheet of reports that are about more than one course, from the style sheet of each theme. */
export function reportStyle(themes: Readonly<Record<Theme['name'], string>>): string {
  const style = themes[plain.name];
  return style + brandCss(plain, brandOf(plain, style)) + own;
}
