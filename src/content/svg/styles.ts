/** Functions of CSS that compute, transform, colour or select. `image()`, `image-set()`, `src()` … would load. */
const functions: ReadonlySet<string> = new Set(
  [
    'url var env calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp',
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk',
    'matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate',
    'rotatex rotatey rotatez rotate3d skew skewx skewy perspective',
    'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
    'circle ellipse inset path polygon rect xywh ray cubic-bezier steps linear',
    'linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient',
    'local format tech not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir',
  ]
    .join(' ')
    .split(' '),
);
const rules: ReadonlySet<string> = new Set(
  'charset font-face keyframes -webkit-keyframes media supports'.split(' '),
);
/** A place in the same document, or a picture or font that is written out and that no parser reads as a document. */
const localUrl =
  /^url\(\s*["']?\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w.+-]+|application\/(?:x-)?font-[\w.+-]+)[;,])/i;

/**
 * What in a style could load something, `undefined` when nothing does. The text is not parsed: every word before “(” and
 * after “@” counts, in comments and strings too, so that nothing hangs on where those end. Escapes are refused, because
 * `\75rl(` is `url(` (CSS Syntax 4.3.7).
 */
export function loadingStyle(css: string): string | undefined {
  if (css.includes('\\')) return 'a style with “\\”';
  if (css.includes('<')) return 'a style with “<”';
  for (const { 0: call, 1: name = '', index } of css.matchAll(/([-\w\u0080-\uFFFF]*)\(/g)) {
    if (name === '') continue;
    if (!functions.has(name.toLowerCase())) return `a style with “${call.slice(0, 40)}…)”`;
    if (name.toLowerCase() === 'url' && !localUrl.test(css.slice(index, index + 100)))
      return 'a style that loads another file';
  }
  for (const [at, name = ''] of css.matchAll(/@([-\w\u0080-\uFFFF]*)/g))
    if (!rules.has(name.toLowerCase())) return `a style with “${at.slice(0, 40)}”`;
  return undefined;
}
