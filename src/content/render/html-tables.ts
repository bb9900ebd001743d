import type { Say } from '../../languages/pages/index.ts';

/**
 * Tables in HTML of the author's own scroll in a box as those of Markdown do, and a page does not with them (WCAG 1.4.10).
 * They may have spans, so that their rows stay side by side. `html`: made by `sanitiseHtml`, with every tag closed.
 */
export function inScrollBoxes(html: string, say: Say): string {
  return html
    .replace(/<table(?=[ >])/g, (tag, at: number) => boxOf(html.slice(at), say) + tag)
    .replaceAll('</table>', '</table></div>');
}

/** The box has a name, and then the keyboard reaches it: its caption's, or that of its headers. */
function boxOf(html: string, say: Say): string {
  const [own = ''] = html.split('</table>', 1);
  const [caption] = wordsOf(own, 'caption');
  const headers = wordsOf(own, 'th');
  const name = caption ?? (headers.length > 0 ? say('table', { headers: say.list(headers) }) : undefined);
  const named = name && ` role="group" aria-label="${name.replaceAll('"', '&quot;')}" tabindex="0"`;
  return `<div class="table-scroll"${named ?? ''}>`;
}

/** What stands in each element of a name, without its markup. */
function wordsOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))]
    .map(([, inside = '']) =>
      inside
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}
