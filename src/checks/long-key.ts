import { askedQuestions, keyedChoices, placeOfOption } from './asked-questions.ts';
import { lengthsOf } from './option-length.ts';
import { rule } from './rule.ts';

/** How many times as long as the longest of the others a key is that tells itself. */
const telling = 2;
/** In characters. Among shorter options length says little: “Yes” is half as long again as “No”. */
const shortest = 40;

const asking = (key: string) =>
  `## Start {#start}\n\n::: question id=first objective=respond\nWhat comes first?\n\n- [x] ${key} {#a}\n- [ ] Wait until the facts are in {#b}\n  > People need you now.\n- [ ] Delete the comments {#c}\n  > They are records.\n:::`;

/** A single key that is far longer than all other options gives the answer away: authors qualify what is right. */
export const longKey = rule('QUESTION-CUE', {
  bad: asking('Say what you have confirmed, name who is in charge, and say when you will say more'),
  good: [asking('Say what you know and when to come back'), asking('Say what you know')],
  check({ course, report }) {
    for (const choice of keyedChoices(askedQuestions(course))) {
      const { key, others } = lengthsOf(choice, course);
      const longest = Math.max(...others);
      if (key >= shortest && key > telling * longest) report(placeOfOption(choice.key), { key, longest });
    }
  },
});
