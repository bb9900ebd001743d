/** The notice about a licence: in the style of the edition, since few packages need it. The colours are the theme's. */
export const licenceStyle =
  '.licence-notice{margin-block-end:2rem;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--line-strong);' +
  'border-inline-start:.375rem solid var(--accent);border-radius:.5rem}' +
  '.licence-notice :is(p+p,button){margin-block-start:.5rem}' +
  '@media print{.licence-notice{display:none}}\n';
