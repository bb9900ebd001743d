declare const html: unique symbol;

/** HTML that our own renderer made out of checked parts: the only thing that a view prints unescaped. */
export type Html = string & { readonly [html]: true };

export const noHtml = '' as Html;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, for content and for double-quoted attributes. */
export function escapeHtml(text: string): Html {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character) as Html;
}

/** Says that these parts are HTML already. The one door into the type; keep its callers few. */
export function asHtml(text: string): Html {
  return text as Html;
}
