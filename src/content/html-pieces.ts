/** A piece of raw HTML; `at` is its offset. What no reader of HTML would call a tag is text. */
export type HtmlPiece = { readonly at: number; readonly source: string } & (
  | { readonly kind: 'comment' | 'entity' | 'text' }
  | {
      readonly kind: 'tag';
      /** In lower case. */
      readonly name: string;
      readonly closing: boolean;
      /** As written. */
      readonly attributes: string;
    }
);

const tag =
  /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y;
const entity = /&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);/y;
const words = /[<>&]|[^<>&]+/y;

/** Raw HTML in pieces: what is checked and what is printed are the same tags. */
export function* piecesOf(html: string): Generator<HtmlPiece> {
  const endOf = commentEnds(html);
  for (let at = 0; at < html.length; ) {
    const end = endOf(at);
    const piece: HtmlPiece =
      end === undefined ? pieceAt(html, at) : { at, kind: 'comment', source: html.slice(at, end) };
    yield piece;
    at += piece.source.length;
  }
}

function pieceAt(html: string, at: number): HtmlPiece {
  const first = html[at];
  const found = first === '<' ? matchAt(tag, html, at) : null;
  if (found) {
    const [source, slash, name = '', attributes = ''] = found;
    return { at, kind: 'tag', source, name: name.toLowerCase(), closing: slash === '/', attributes };
  }
  const [character] = (first === '&' && matchAt(entity, html, at)) || [];
  if (character !== undefined) return { at, kind: 'entity', source: character };
  return { at, kind: 'text', source: matchAt(words, html, at)?.[0] ?? html.slice(at) };
}

/** Raw HTML without its comments. */
export function withoutComments(html: string): string {
  const endOf = commentEnds(html);
  let rest = '';
  let from = 0;
  for (let open = html.indexOf('<!--'); open !== -1; open = html.indexOf('<!--', from)) {
    const end = endOf(open);
    if (end === undefined) break;
    rest += html.slice(from, open);
    from = end;
  }
  return rest + html.slice(from);
}

/** Where a comment that starts at an offset ends. Where one has no end the later ones have none: looked for once. */
function commentEnds(html: string): (at: number) => number | undefined {
  let endless = false;
  return (at) => {
    if (endless || !html.startsWith('<!--', at)) return undefined;
    const close = html.indexOf('-->', at + 4);
    endless = close === -1;
    return endless ? undefined : close + 3;
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
