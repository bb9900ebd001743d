import { asHtml, escapeHtml, type Html } from './html.ts';
import { piecesOf } from './html-pieces.ts';

/**
 * Elements that say what words are. Nothing that loads, runs, embeds, submits, styles, or names an id: those belong
 * to Markdown and to our blocks, which write them safely.
 */
export const allowedElements: ReadonlySet<string> = new Set(
  'abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const attributes = new Set([
  'lang',
  'dir',
  'title',
  'datetime',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'value',
  'span',
]);

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const entity = /&(?!(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);)/gi;

/**
 * Raw HTML of a course that allows it: what is on the list is written anew, everything else becomes visible text.
 * Nothing is copied as it stands, so what we do not understand cannot slip through.
 */
export function sanitiseHtml(source: string): Html {
  let html = '';
  for (const piece of piecesOf(source)) {
    if (piece.kind === 'comment') continue;
    if (piece.kind === 'entity') html += piece.source;
    else if (piece.kind !== 'tag' || !allowedElements.has(piece.name)) html += escapeHtml(piece.source);
    else html += piece.closing ? `</${piece.name}>` : `<${piece.name}${safeAttributes(piece.attributes)}>`;
  }
  return asHtml(html);
}

function safeAttributes(source: string): string {
  return [...source.matchAll(attribute)]
    .map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
    )
    .filter(([name]) => attributes.has(name))
    .map(
      ([name, value]) =>
        ` ${name}="${value.replace(entity, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`,
    )
    .join('');
}
