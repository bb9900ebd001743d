import { plainTextOf } from '../content/plain-text.ts';
import type { Course } from '../course/model.ts';
import {
  bareWords,
  longestOtherOption,
  type OtherOptions,
  otherOptions,
} from '../languages/other-options.ts';
import type { Option } from '../questions/question.ts';
import { askedQuestions, placeOfOption } from './asked-questions.ts';
import { rule } from './rule.ts';

const asking = (third: string, prompt = 'What do you keep?') =>
  `## Start {#start}\n\n::: question id=keep objective=respond\n${prompt}\n\n- [x] Posts {#a}\n- [ ] Drafts {#b}\n  > Drafts are no records.\n- [ ] ${third} {#c}\n  > Not drafts.\n:::`;

/**
 * An option stands by itself. “All of the above” is wrong as soon as options are shuffled, and is picked by learners who
 * know of two options that they are right.
 */
export const allOfAbove = rule('QUESTION-ALL-OF-ABOVE', {
  bad: asking('All of the above'),
  good: [
    asking('All posts of the years above'),
    asking('A and B', 'Page A is public, page B is not. What do you keep?'),
  ],
  check({ course, report }) {
    const words = otherOptions(course.language);
    if (!words) return;
    for (const { body, prompt } of askedQuestions(course)) {
      if (body.type !== 'choice' && body.type !== 'multiple') continue;
      const found = body.options.filter((option) => says(option, words, course));
      const named = new Set(plainTextOf(prompt).match(/\p{L}+/gu));
      const lettered = body.options.filter((option) => {
        const last = words.letters.exec(textOf(option, course)?.toLowerCase() ?? '')?.[1];
        return last !== undefined && !named.has(last.toUpperCase());
      });
      // Where most are pairs of letters, they are what the question is about.
      const all = 2 * lettered.length > body.options.length ? found : [...found, ...lettered];
      for (const option of all) report(placeOfOption(option), { text: textOf(option, course) ?? '' });
    }
  },
});

function says(option: Option, { phrase }: OtherOptions, course: Course): boolean {
  const text = textOf(option, course);
  return text !== undefined && phrase.test(bareWords(text));
}

/** `undefined`: too long to speak of other options alone. */
function textOf({ text }: Option, { variables }: Course): string | undefined {
  const plain = plainTextOf(text, variables);
  return plain.length <= longestOtherOption ? plain : undefined;
}
