import { rulesAbout } from './rule.ts';

/** A text file of the package that a browser reads. */
export interface TextFile {
  readonly file: string;
  readonly kind: 'html' | 'script' | 'style';
  readonly text: string;
}

/** What kind of text a path holds; `undefined` for all that a browser does not run or lay out. */
export function textKind(path: string): TextFile['kind'] | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['html', 'htm', 'xhtml', 'svg'].includes(extension)) return 'html';
  if (['js', 'mjs', 'cjs'].includes(extension)) return 'script';
  return extension === 'css' ? 'style' : undefined;
}

const rule = rulesAbout<TextFile>();
/** Elements that fetch what they name. Links (`a`) do not: the learner chooses to follow them. */
const loadingTag =
  /<(?:script|img|iframe|frame|embed|object|video|audio|source|track|input|image|use|link)\b[^>]*>/gi;
const loadingRelation =
  /\brel\s*=\s*["']?[^"'>]*(?:stylesheet|icon|preload|prefetch|modulepreload|preconnect|manifest)/i;
const addressAttribute = /[\s:](?:src|href|data|poster|srcset)\s*=\s*["']?\s*((?:https:)?\/\/[^"'\s>]+)/i;
/** What sends a request from a script, up to the address. */
const call = String.raw`(?:(?:\b(?:fetch|import|importScripts|sendBeacon)|new\s+(?:WebSocket|EventSource|Worker))\s*\(|\.open\(\s*["'][A-Z]+["']\s*,)\s*`;
const scriptRequest = new RegExp(`${call}["'\`]((?:https|wss)?:?\\/\\/[^"'\`]+)`, 'g');
const styleRequest = /(?:url\(|@import)\s*["']?((?:https:)?\/\/[^"')\s]+)/gi;
const insecureAttribute = /[\s:](?:src|href|data|poster|srcset|action)\s*=\s*["']?\s*(http:\/\/[^"'\s>]+)/gi;
const insecureRequest = new RegExp(`${call}["'\`]((?:http|ws):\\/\\/[^"'\`]+)`, 'g');
const insecureStyle = /(?:url\(|@import)\s*["']?(http:\/\/[^"')\s]+)/gi;

export const contentRules = [
  rule('PKG-UNLOAD', function* ({ file, text, kind }) {
    // Pages are long and verified once for each target: a plain search is ten times as fast as the patterns.
    if (kind === 'style' || !text.includes('unload')) return;
    const listener = /addEventListener\(\s*["'`]((?:before)?unload)["'`]/.exec(text)?.[1];
    const handler = /\bon((?:before)?unload)\s*=(?!=)/.exec(text)?.[1];
    const event = listener ?? handler;
    if (event) yield { file, event };
  }),

  rule('PKG-WINDOW-TOP', function* ({ file, text, kind }) {
    if (kind === 'style') return;
    const expression =
      /(?<![\w$.])(?:(?:window|globalThis)\.top\b|top\.(?:location|document|window|opener|API)\b)/.exec(
        text,
      )?.[0];
    if (expression) yield { file, expression };
  }),

  rule('PKG-SYNC-REQUEST', function* ({ file, text, kind }) {
    if (kind === 'style') return;
    if (/\.open\(\s*["'`](?:GET|HEAD|POST|PUT|DELETE)["'`][^;]{1,300}?,\s*(?:false|!1)\s*[,)]/i.test(text))
      yield { file };
  }),

  rule('PKG-EXTERNAL-REQUEST', function* ({ file, text, kind }) {
    for (const url of new Set(requests(text, kind))) yield { file, url };
  }),

  rule('PKG-INSECURE-ADDRESS', function* ({ file, text, kind }) {
    if (!text.includes('http://') && !text.includes('ws://')) return;
    const patterns =
      kind === 'html'
        ? [insecureAttribute, insecureRequest, insecureStyle]
        : kind === 'script'
          ? [insecureRequest]
          : [insecureStyle];
    const urls = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    for (const url of new Set(urls)) yield { file, url };
  }),
];

function requests(text: string, kind: TextFile['kind']): string[] {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  if (kind === 'style') return found(styleRequest);
  if (kind === 'script') return found(scriptRequest);
  const tags = [...text.matchAll(loadingTag)]
    .map((match) => match[0])
    .filter((tag) => !/^<link/i.test(tag) || loadingRelation.test(tag));
  const attributes = tags.flatMap((tag) => addressAttribute.exec(tag)?.[1] ?? []);
  return [...attributes, ...found(scriptRequest), ...found(styleRequest)];
}
