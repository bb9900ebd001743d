import { plainText } from '../content/plain-text.ts';
import { spokenAs } from '../languages/spoken-as.ts';
import { writingWords } from '../languages/writing/index.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/**
 * Characters that one can listen to in one go: screen readers read a description without a way to stop and go back in it.
 * Translations from English into these languages are about a quarter longer.
 */
const longest = 150;
const longestIn: Readonly<Record<string, number>> = { es: 190, fr: 190, de: 190 };
const fileName =
  /^\S*\.(?:png|jpe?g|svg|gif|webp|avif|bmp|tiff?)$|^(?:img|dsc|image|photo|picture)[-_ ]?\d+$/i;

/** The description of a picture says what it shows, in one sentence and in its own words. WCAG 2.2 SC 1.1.1. */
export const altWords = rule('A11Y-ALT-WORDS', {
  bad: '## Figures {#figures}\n\n![chart.svg](assets/chart.svg)',
  good: [
    '## Figures {#figures}\n\n![Replies doubled in March](assets/chart.svg "Replies in each month")',
    '## Figures {#figures}\n\n![](assets/chart.svg){decorative}',
  ],
  check({ course, report }) {
    for (const { token, placeOf } of tokensOf(course, 'image')) {
      const src = String(token.attrGet('src') ?? '');
      const caption = String(token.attrGet('title') ?? '');
      const alt = plainText(token.children ?? []).replace(/\s+/g, ' ');
      const found = alt === '' ? undefined : problemOf(alt, src, caption, course.language);
      if (found) report(placeOf(token.content), { src, problem: found.problem }, { hint: found.hint });
    }
  },
});

function problemOf(alt: string, src: string, caption: string, language: string) {
  if (fileName.test(alt) || alt === stemOf(src))
    return { problem: 'is a file name', hint: 'Say what the picture shows.' };
  const begins = writingWords(language)?.imageOf.find((words) => alt.toLowerCase().startsWith(words));
  if (begins !== undefined)
    return {
      problem: `begins with “${alt.slice(0, begins.length).trim()}”, which screen readers say as well`,
      hint: 'Begin with what it shows.',
    };
  if (caption !== '' && bare(alt) === bare(caption))
    return {
      problem: 'repeats its caption word for word, so it is read twice',
      hint: 'Describe what the caption does not say.',
    };
  const most = longestIn[spokenAs(language, longestIn) ?? ''] ?? longest;
  if (alt.length <= most) return undefined;
  return {
    problem: `has ${alt.length} characters; ${most} are as many as one can listen to in one go`,
    hint: 'Say the main point there, and the rest in the text beside the picture.',
  };
}

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
