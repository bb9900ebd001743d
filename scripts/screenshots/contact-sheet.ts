import type { Picture } from './album.ts';

/** One HTML file with all pictures, a row for each page in a state; a click on one opens it in its full size. */
export function contactSheet(title: string, pictures: readonly Picture[]): string {
  const states = grouped(pictures, ({ state }) => state).map(([state, ofState]) => {
    const rows = grouped(ofState, ({ page }) => page).map(
      ([page, row]) => `<h3>${escaped(page)}</h3>\n<div class="row">\n${row.map(figure).join('\n')}\n</div>`,
    );
    return `<h2>${escaped(state)}</h2>\n${rows.join('\n')}`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { font: 14px/1.4 sans-serif; margin: 1rem; background: #ccc; }
h2 { position: sticky; top: 0; margin: 2rem 0 0; padding: 0.25rem 0; background: #ccc; }
.row { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: start; }
figure { margin: 0; }
img { display: block; height: auto; }
.phone { width: 190px; } .tablet { width: 290px; } .desktop { width: 420px; }
</style>
<h1>${escaped(title)}: ${pictures.length} pictures</h1>
${states.join('\n')}
</html>
`;
}

function figure({ setting, file }: Picture): string {
  const [size = ''] = setting.split('-');
  const image = `<img class="${size}" src="${escaped(file)}" alt="" loading="lazy">`;
  return `<figure><a href="${escaped(file)}">${image}</a><figcaption>${escaped(setting)}</figcaption></figure>`;
}

/** In the order in which their keys first occur. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
