import { fetchedAddresses, namedAddresses, scriptAddresses, styleAddresses } from './addresses.ts';
import type { ContentFile } from './content-file.ts';
import { rulesAbout } from './rule.ts';
import { callArguments } from './script-parts.ts';

/** Rules for what runs and loads in pages, scripts and styles. Scripts are long: a plain search goes before a pattern. */
const rule = rulesAbout<ContentFile>();
const listener = /addEventListener\(\s*["'`]((?:before)?unload)["'`]/;
const handler = /\bon((?:before)?unload)\s*=(?!=)/;
const topmost = /(?<![\w$.])(?:(?:window|globalThis)\.top\b|top\.(?:location|document|window|opener|API)\b)/;
const opening = /\.open\(\s*(?=["'`](?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)["'`])/gi;
const insecure = /^(?:http|ws):/i;

export const contentRules = [
  rule('PKG-UNLOAD', function* ({ file, scripts, tags }) {
    const heard = scripts
      .filter((code) => code.includes('unload'))
      .flatMap((code) => (listener.exec(code) ?? handler.exec(code))?.[1] ?? []);
    const attributes = tags.flatMap((tag) => tag.attributes.map(([name]) => name));
    const handled = attributes.find((name) => name === 'onunload' || name === 'onbeforeunload')?.slice(2);
    const event = heard[0] ?? handled;
    if (event) yield { file, event };
  }),

  rule('PKG-WINDOW-TOP', function* ({ file, scripts }) {
    const [expression] = scripts
      .filter((code) => code.includes('top'))
      .flatMap((code) => topmost.exec(code)?.[0] ?? []);
    if (expression) yield { file, expression };
  }),

  rule('PKG-SYNC-REQUEST', function* ({ file, scripts }) {
    if (scripts.some(isSynchronous)) yield { file };
  }),

  rule('PKG-EXTERNAL-REQUEST', function* ({ file, tags, scripts, styles }) {
    const urls = [
      ...tags.flatMap(fetchedAddresses),
      ...scripts.flatMap(scriptAddresses),
      ...styles.flatMap(styleAddresses),
    ];
    for (const url of new Set(urls)) if (!insecure.test(url)) yield { file, url };
  }),

  rule('PKG-INSECURE-ADDRESS', function* ({ file, tags, scripts, styles }) {
    const urls = [
      ...tags.flatMap(namedAddresses),
      ...scripts.flatMap(scriptAddresses),
      ...styles.flatMap(styleAddresses),
    ];
    for (const url of new Set(urls)) if (insecure.test(url)) yield { file, url };
  }),
];

/** XMLHttpRequest.open(method, url, async). */
function isSynchronous(code: string): boolean {
  if (!code.includes('.open(')) return false;
  return [...code.matchAll(opening)].some(({ index, 0: { length } }) =>
    /^(?:false|!1)$/.test(callArguments(code, index + length)[2] ?? ''),
  );
}
