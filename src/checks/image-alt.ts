import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/**
 * Every image says what it shows, or says that it is decorative. A screen reader reads the description in its place;
 * without one it reads a file name, or nothing. WCAG 2.2 SC 1.1.1; Section 508 E205.4.
 */
export const imageAlt = rule('A11Y-IMAGE-ALT', {
  bad: '## Figures {#figures}\n\n![](assets/chart.svg)',
  good: [
    '## Figures {#figures}\n\n![Replies doubled in March](assets/chart.svg)',
    '## Figures {#figures}\n\n![](assets/chart.svg){decorative}',
  ],
  check({ course, report }) {
    for (const { token, placeOf } of tokensOf(course, 'image')) {
      const src = String(token.attrGet('src') ?? '');
      if (token.content.trim() === '' && token.meta?.decorative !== true) report(placeOf(src), { src });
    }
  },
});
