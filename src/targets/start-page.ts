import { escapeHtml } from '../content/html.ts';
import { directionOf } from '../languages/direction.ts';
import type { Content, ContentFile } from '../releases/release.ts';
import { utf8 } from './xml.ts';

/**
 * With one page for each module, `web` and `xapi` packages still start in one place: a list of the modules. The script
 * hands on the query, because an xAPI launch puts endpoint, actor and registration there.
 */
export const startPagePath = 'index.html';
const scriptPath = 'player/start.js';
const script = "'use strict';\nfor (const link of document.links) link.search = location.search;\n";

/** None when the content has a page of that name, as it has when it is one unit. */
export function startPage(content: Content, policy: string): ContentFile[] {
  if (content.units.some((unit) => unit.href === startPagePath)) return [];
  const { course, language } = content.release;
  const items = content.units.map((unit) => `<li><a href="${unit.href}">${escapeHtml(unit.title)}</a></li>`);
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(course.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="theme/${course.theme.name}.css">
<link rel="stylesheet" href="theme/brand.css">
<script defer src="${scriptPath}"></script>
</head>
<body>
<main id="main">
<h1>${escapeHtml(course.title)}</h1>
<p>${escapeHtml(course.description)}</p>
<ol>
${items.join('\n')}
</ol>
</main>
</body>
</html>
`;
  return [
    { path: startPagePath, content: { bytes: utf8(html) } },
    { path: scriptPath, content: { bytes: utf8(script) } },
  ];
}
