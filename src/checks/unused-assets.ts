import { rule } from './rule.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';
/** What uses every file of the course that examples are laid over. */
const pages = (chart: string) => ({
  'modules/one.md': `---\nid: one\n---\n\n## Start {#start}\n\n![A chart](assets/${chart})\n\n::: video src=assets/talk.mp4 captions=assets/talk.en.vtt,assets/talk.es.vtt descriptions=none\nThe mayor explains.\n:::\n\n::: audio src=assets/talk.mp3 captions=assets/talk.vtt transcript=assets/talk.txt\nThe same.\n:::\n`,
  'assets/new-chart.svg': svg,
});

/** A file in `assets/` is used by some edition: no package holds the others, and nobody knows whether they may go. */
export const unusedAssets = rule('ASSET-UNUSED', {
  bad: pages('new-chart.svg'),
  good: [
    {
      'modules/one.md': `${pages('chart.svg')['modules/one.md']}\n![The new chart](assets/new-chart.svg)\n`,
      'assets/new-chart.svg': svg,
      'assets/chart.psd': 'a working file',
      'assets/README.txt': 'Where pictures come from.',
    },
  ],
  check({ course, report }) {
    for (const path of course.unusedAssets ?? []) report({ file: path }, { path });
  },
});
