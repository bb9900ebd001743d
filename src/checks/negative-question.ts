import { type RunningWord, type Sentence, sentencesOf } from '../content/sentences.ts';
import { type NegativeWords, negativeWords } from '../languages/negative-questions.ts';
import { askedQuestions } from './asked-questions.ts';
import { rule } from './rule.ts';

const asking = (prompt: string) =>
  `## Start {#start}\n\n::: question id=keep objective=respond\n${prompt}\n\n- [x] A private note {#a}\n- [ ] A public post {#b}\n  > Posts are records.\n:::`;

/**
 * A question that asks for what does not hold says so in a way that cannot be overlooked. Only the word that turns the
 * question counts: who “may not post” in the case before it, or in a clause of it, is not asked about.
 */
export const negativeQuestion = rule('QUESTION-NEGATIVE', {
  bad: asking('Which of these is not a public record?'),
  good: [
    asking('Which of these is **not** a public record?'),
    asking('Which of these is NOT a public record?'),
    asking('A resident did not get an answer. Which do you keep if she does not ask again?'),
  ],
  check({ course, report }) {
    const words = negativeWords(course.language);
    if (!words) return;
    for (const { body, prompt } of askedQuestions(course)) {
      if (body.type !== 'choice' && body.type !== 'multiple' && body.type !== 'hotspot') continue;
      const sentences = sentencesOf(prompt);
      const asked = sentences.findLast(({ end }) => end === '?' || end === '؟') ?? sentences.at(-1);
      const found = asked && turningWord(asked, words);
      if (found && !found.emphasised && !isUpperCase(found.word))
        report(found.placeOf(), { word: found.word });
    }
  },
});

/** The word that makes a sentence ask for the contrary. */
function turningWord({ words, end }: Sentence, known: NegativeWords): RunningWord | undefined {
  const last = words.findLast(({ word }) => !known.trailing.has(plain(word)));
  if (last && words.length > 2 && known.except.has(plain(last.word))) return last;
  const behind = words.at(-1);
  // “A public record is not:” ends where the options go on.
  if (end === '' && behind && isNegative(words, words.length - 1, known)) return behind;
  return deniedVerb(words, known);
}

/** The negative word between the word that asks and the first comma or clause. */
function deniedVerb(words: readonly RunningWord[], known: NegativeWords): RunningWord | undefined {
  let at = known.before.has(plain(words[0]?.word ?? '')) ? 1 : 0;
  if (!known.asking.has(plain(words[at]?.word ?? ''))) return undefined;
  at += 1;
  while (known.behind.has(plain(words[at]?.word ?? ''))) at += 1;
  for (; at < words.length; at++) {
    const { word = '', gap = '' } = words[at] ?? {};
    if (/[,;:،؛()[\]–—]/u.test(gap) || known.clause.has(plain(word))) return undefined;
    if (isNegative(words, at, known)) return words[at];
  }
  return undefined;
}

function isNegative(words: readonly RunningWord[], at: number, known: NegativeWords): boolean {
  const word = plain(words[at]?.word ?? '');
  if (!known.negative.has(word) || known.turned.has(plain(words[at + 1]?.word ?? ''))) return false;
  const before = plain(words[at - 1]?.word ?? '');
  const needsVerb = known.after && !word.endsWith("n't") && word !== 'never' && word !== 'cannot';
  if (needsVerb && !known.after?.has(before)) return false;
  // French: “ne” or “n’” is near.
  return (
    known.with === undefined ||
    words.slice(Math.max(0, at - 4), at).some((one) => known.with?.has(plain(one.word).split("'")[0] ?? ''))
  );
}

const plain = (word: string) => word.toLowerCase().replaceAll('’', "'");

function isUpperCase(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
