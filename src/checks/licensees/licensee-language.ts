import { items } from '../../course/load/cursor.ts';
import { question } from '../../diagnostics/suggest.ts';
import { licenseeRule } from './rule.ts';

/** Every licensed course is written in every language that the agency is to get. */
export const licenseeLanguage = licenseeRule('LICENSEE-LANGUAGE', {
  reads: ['languages', 'licence', 'agency'],
  bad: 'languages: [en-US, fr]',
  good: ['languages: [en-US, es]'],
  check({ licensee: { agency }, source, licensed, report }) {
    for (const { value: language, place } of items(source.maybe('languages')))
      for (const { id: course, languages } of licensed) {
        if (languages.includes(language)) continue;
        const near = languages.find((one) => primary(one) === primary(language));
        const hint = near === undefined ? {} : { hint: question(near) };
        report(place, { course, language, agency, languages: languages.join(', ') }, hint);
      }
  },
});

const primary = (language: string) => language.split('-')[0];
