import { questionsOfQuiz } from '../course/question-lists.ts';
import { isTranslated, quizzesAsGroups, refreshersDraw } from './asked-questions.ts';
import { rule } from './rule.ts';

const bank = (quiz: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `questions:\n  - { id: q1, type: true-false, objective: respond, prompt: Posts are records., answer: true, feedback: { incorrect: They are. } }\n${quiz}`,
  'banks/more.yaml':
    'questions:\n  - { id: q2, type: true-false, objective: respond, prompt: Drafts are posts., answer: false, feedback: { incorrect: They are not. } }\nid: more\n',
});

/** Of every bank some question is asked: a quiz draws from it or names one, or a refresher draws from all. */
export const unusedBanks = rule('BANK-UNUSED', {
  bad: bank(''),
  good: [bank('  - { ref: more/q2 }\n'), bank('draw: { from: more, count: 1 }\n')],
  check({ course, report }) {
    if (refreshersDraw(course) || course.lost?.has('module') || course.lost?.has('bank')) return;
    const asked = new Set(quizzesAsGroups(course).flatMap(({ module }) => questionsOfQuiz(module.quiz)));
    for (const { id, questions, place } of course.banks.filter((bank) => !isTranslated(bank.place, course)))
      if (questions.length > 0 && !questions.some((question) => asked.has(question))) report(place, { id });
  },
});
