/** Programs nest groups a dozen deep; a reader can be made to run out of time by what is far deeper. */
const deepest = 100;

const tag = /<(\/?)(?:"[^"]*"|'[^']*'|[^"'<>])*>/y;
const doctype = /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+(?:"[^"<>]*"|'[^'<>]*')\s+(?:"[^"<>]*"|'[^'<>]*'))?\s*>/y;
const enclosed = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<?', closes: '?>' },
] as const;

/** `broken`: why it cannot be read. `active`: what makes it more than a picture. */
export type SvgProblem =
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'active'; readonly found: string };

/** The document as XML without its document type, or why it is not one that we take. */
export type Markup = { readonly xml: string } | SvgProblem;

const broken = (reason: string): SvgProblem => ({ kind: 'broken', reason });
const active = (found: string): SvgProblem => ({ kind: 'active', found });

/**
 * What in a document is not elements and text: declarations, comments, instructions; and how deep the elements are.
 * Entities, style sheets and other encodings would make another document of it for a browser than for us.
 */
export function readMarkup(text: string): Markup {
  let xml = '';
  let kept = 0;
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const kind = enclosed.find(({ opens }) => text.startsWith(opens, at));
    if (kind) {
      const end = text.indexOf(kind.closes, at + kind.opens.length);
      if (end === -1) return broken(`“${text.slice(at, at + 40)}” has no end`);
      const source = text.slice(at, end + kind.closes.length);
      const problem = partProblem(source, kind.opens);
      if (problem) return problem;
      at += source.length;
      continue;
    }
    doctype.lastIndex = at;
    const type = depth === 0 && kept === 0 ? doctype.exec(text)?.[0] : undefined;
    if (type !== undefined) {
      xml = text.slice(0, at);
      at += type.length;
      kept = at;
      continue;
    }
    if (text.startsWith('<!', at)) return active(`“${text.slice(at, at + 40)}”, which may declare entities`);
    tag.lastIndex = at;
    const [source = '', slash] = tag.exec(text) ?? [];
    if (source === '') return broken(`“${text.slice(at, at + 40)}” is not well-formed markup`);
    at += source.length;
    if (slash) depth -= 1;
    else if (!source.endsWith('/>')) depth += 1;
    if (depth > deepest) return broken(`its elements are more than ${deepest} deep in each other`);
  }
  return { xml: xml + text.slice(kept) };
}

function partProblem(source: string, opens: (typeof enclosed)[number]['opens']): SvgProblem | undefined {
  const words = `“${source.slice(0, 40)}”`;
  // Here readers of HTML, for which an LMS may take the file, see the end of a comment, and those of XML do not.
  if (opens === '<!--')
    return /^<!---?>|--!>/.test(source) ? broken(`the comment ${words} ends twice`) : undefined;
  if (opens !== '<?') return undefined;
  // What Adobe programs write round their metadata is known; any other instruction may name a style sheet.
  if (!/^<\?xml\s/.test(source))
    return /^<\?xpacket\s/.test(source) ? undefined : active(`${words}, an instruction to programs`);
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(source)?.[1] ?? 'UTF-8';
  return encoding.toUpperCase() === 'UTF-8'
    ? undefined
    : broken(`it says that its encoding is “${encoding.slice(0, 40)}”, not UTF-8`);
}
