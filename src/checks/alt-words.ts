import { plainText } from '../content/plain-text.ts';
import { writingWords } from '../languages/writing/index.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** Screen readers read a description in one go, without a way to stop and go back in it. */
const longest = 150;
const fileName =
  /^\S*\.(?:png|jpe?g|svg|gif|webp|avif|bmp|tiff?)$|^(?:img|dsc|image|photo|picture)?[-_ ]?\d+$/i;

/** The description of a picture says what it shows, in one sentence and in its own words. WCAG 2.2 SC 1.1.1. */
export const altWords = rule('A11Y-ALT-WORDS', {
  bad: '## Figures {#figures}\n\n![chart.svg](assets/chart.svg)',
  good: [
    '## Figures {#figures}\n\n![Replies doubled in March](assets/chart.svg "Replies in each month")',
    '## Figures {#figures}\n\n![](assets/chart.svg){decorative}',
  ],
  check({ course, report }) {
    const prefixes = writingWords(course.language)?.imageOf ?? [];
    for (const { token, placeOf } of tokensOf(course, 'image')) {
      const alt = plainText(token.children ?? []).replace(/\s+/g, ' ');
      const src = String(token.attrGet('src') ?? '');
      const caption = String(token.attrGet('title') ?? '');
      if (alt === '') continue;
      const prefix = prefixes.find((words) => alt.toLowerCase().startsWith(`${words} `));
      const [problem, hint] =
        fileName.test(alt) || alt === stemOf(src)
          ? ['is a file name', 'Say what the picture shows.']
          : prefix !== undefined
            ? [
                `begins with “${alt.slice(0, prefix.length)}”, which screen readers say as well`,
                'Begin with what it shows.',
              ]
            : caption !== '' && bare(alt) === bare(caption)
              ? [
                  'repeats its caption word for word, so it is read twice',
                  'Describe what the caption does not say.',
                ]
              : alt.length > longest
                ? [
                    `has ${alt.length} characters; ${longest} are as many as one can listen to in one go`,
                    'Say the main point there, and the rest in the text beside the picture.',
                  ]
                : [];
      if (problem !== undefined)
        report(placeOf(token.content), { src, problem }, hint === undefined ? {} : { hint });
    }
  },
});

/** `first-hour` of `assets/first-hour.svg`; a single word may be what the picture shows. */
function stemOf(src: string): string | undefined {
  const stem = src.slice(src.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return /[-_\d]/.test(stem) ? stem : undefined;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
