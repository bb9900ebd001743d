import { escapeHtml } from '../content/html.ts';
import { directionOf } from '../languages/direction.ts';
import { languageLinks, pathIn } from '../releases/language-links.ts';
import { type Content, type ContentFile, languagesOf, type Release } from '../releases/release.ts';
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
  const releases = languagesOf(content.release);
  const pages = releases.map((release): ContentFile => {
    const path = pathIn(startPagePath, release, content.release);
    return { path, content: { bytes: utf8(page(content, release, releases, policy)) } };
  });
  return [...pages, { path: scriptPath, content: { bytes: utf8(script) } }];
}

function page(content: Content, release: Release, releases: readonly Release[], policy: string): string {
  const { course, language } = release;
  const items = content.units.map((unit) => {
    const { href, title } = unit.translations?.find((one) => one.language === language) ?? unit;
    return `<li><a href="${href}">${escapeHtml(title)}</a></li>`;
  });
  const links = languageLinks(startPagePath, release, releases).map(
    ({ href, name, current, direction, ...one }) =>
      `<li><a href="${href}" lang="${one.language}" dir="${direction}" hreflang="${one.language}"${current ? ' aria-current="true"' : ''}>${escapeHtml(name)}</a></li>`,
  );
  const languages = links.length > 0 ? `<ul class="language-list">\n${links.join('\n')}\n</ul>\n` : '';
  return `<!doctype html>
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
${links.length > 0 ? '<link rel="stylesheet" href="theme/languages.css">\n' : ''}<script defer src="${scriptPath}"></script>
</head>
<body>
<main id="main">
${languages}<h1>${escapeHtml(course.title)}</h1>
<p>${escapeHtml(course.description)}</p>
<ol>
${items.join('\n')}
</ol>
</main>
</body>
</html>
`;
}
