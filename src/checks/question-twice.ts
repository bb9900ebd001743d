import type { Markdown } from '../content/markdown.ts';
import { tokensOfType } from '../content/markdown.ts';
import { nearDuplicates, shinglesOf } from '../content/near-duplicates.ts';
import { plainTextOf } from '../content/plain-text.ts';
import { wordsAsRead } from '../content/same-words.ts';
import type { Course } from '../course/model.ts';
import { optionsWithKey } from '../questions/options-with-key.ts';
import type { Question } from '../questions/question.ts';
import { askedQuestions, placeOfPrompt } from './asked-questions.ts';
import { rule } from './rule.ts';

/** Jaccard similarity of the three-word shingles of two prompts, from which on they are taken for one. */
const alike = 0.9;

const bank = (second: string, answer = 'true') => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `questions:
  - { id: q1, type: true-false, objective: respond, prompt: Say what you know., answer: true, feedback: { incorrect: Do. } }
  - { id: q2, type: true-false, objective: respond, prompt: ${second}, answer: ${answer}, feedback: { incorrect: Do. } }
`,
});

/**
 * A course asks a question once: two with nearly the same prompt and the same answer are one that was copied, and would
 * be changed in one place only. The same case with another answer is another question.
 */
export const questionTwice = rule('QUESTION-TWICE', {
  bad: bank('“Say what you know!”'),
  good: [bank('Say when you will say more.'), bank('Say what you know.', 'false')],
  check({ course, report }) {
    const byAnswer = new Map<string, Question[]>();
    for (const question of askedQuestions(course)) {
      const answer = answerOf(question, course);
      const list = byAnswer.get(answer);
      if (list) list.push(question);
      else byAnswer.set(answer, [question]);
    }
    for (const questions of byAnswer.values()) {
      if (questions.length < 2) continue;
      const prompts = questions.map(({ prompt }) => shinglesOf(wordsIn(prompt, course)));
      for (const [later, earlier] of nearDuplicates(prompts, alike)) {
        const [question, first] = [questions[later], questions[earlier]];
        if (!question || !first) continue;
        const related = [{ place: placeOfPrompt(first), message: 'It is asked here first.' }];
        report(placeOfPrompt(question), { id: question.id, first: first.id }, { related });
      }
    }
  },
});

/** What is right, as it reads, and the pictures that are asked about. Equal for questions with one answer. */
function answerOf(question: Question, course: Course): string {
  const { body, prompt } = question;
  const keys = optionsWithKey(question).filter(({ correct }) => correct);
  const pictures = tokensOfType(prompt, 'image').map(({ token }) => token.attrGet('src'));
  const answer =
    keys.length > 0
      ? [
          keys.map(({ text }) => wordsIn(text, course).join(' ')).sort(),
          body.type === 'hotspot' ? body.image : '',
        ]
      : body;
  const withoutForm = (key: string, value: unknown) =>
    key === 'id' ? undefined : isMarkdown(value) ? wordsIn(value, course).join(' ') : value;
  return JSON.stringify([pictures, answer], withoutForm);
}

function isMarkdown(value: unknown): value is Markdown {
  return typeof value === 'object' && value !== null && 'tokens' in value && 'source' in value;
}

function wordsIn(text: Markdown, { variables }: Course): string[] {
  return wordsAsRead(plainTextOf(text, variables));
}
