import { rule } from './rule.ts';

const chart = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';

/** A file in `assets/` is used by some edition: no package holds the others, and nobody knows whether they may go. */
export const unusedAssets = rule('ASSET-UNUSED', {
  bad: { 'assets/old-chart.svg': chart },
  good: [
    {
      'assets/new-chart.svg': chart,
      'modules/one.md': '## Start {#start}\n\n![A chart](assets/new-chart.svg)\n',
    },
    { 'assets/chart.psd': 'a working file', 'assets/README.txt': 'Where pictures come from.' },
  ],
  check({ course, report }) {
    for (const path of course.unusedAssets ?? []) report({ file: path }, { path });
  },
});
