import type { Quiz, QuizModule } from '../course/model.ts';
import { askedIn, questionsOfQuiz } from '../course/question-lists.ts';
import type { PageKey, Say } from '../languages/pages/index.ts';
import type { UnitDocument } from './document.ts';
import { type QuestionView, questionView } from './question-view.ts';
import { type RemediationView, remediationView } from './remediation-view.ts';
import { timeWords } from './time-words.ts';

/** The model of `templates/views/quiz.hbs`. */
export interface QuizView {
  readonly id: string;
  readonly facts: readonly Fact[];
  /** Which modules a pass stands for, said before the start and after a pass; empty where it stands for none. */
  readonly testOut: string;
  readonly testedOut: string;
  /** `false` where the quiz does not say what to read after it. */
  readonly remediation: RemediationView | false;
  /** An attempt asks only some of the questions. */
  readonly isDrawn: boolean;
  readonly questions: readonly QuestionView[];
}

interface Fact {
  readonly label: string;
  readonly value: string;
}

export function quizView(document: UnitDocument, module: QuizModule): QuizView {
  const questions = questionsOfQuiz(module.quiz);
  return {
    id: module.id,
    facts: factsOf(module.quiz, document.say),
    testOut: testOutOf('quiz.test-out', module.quiz, document),
    testedOut: testOutOf('quiz.tested-out', module.quiz, document),
    remediation: module.quiz.remediate && remediationView(document, questions),
    isDrawn: questions.length > askedIn(module.quiz),
    questions: questions.map((question) => questionView(document, question, 'quiz', module.id)),
  };
}

/** Only of modules in this unit: a pass is not known in another, so nothing may be promised of those. */
function testOutOf(key: PageKey, { testOut }: Quiz, { modules, say }: UnitDocument): string {
  const titles = modules.filter(({ id }) => testOut.includes(id)).map(({ title }) => title);
  return titles.length > 0 ? say(key, { modules: say.list(titles) }) : '';
}

/** What a learner should know before the start. */
function factsOf(quiz: Quiz, say: Say): readonly Fact[] {
  const { passing, attempts, timeLimit } = quiz;
  const time = timeLimit && timeWords(timeLimit.seconds, say);
  const facts: (Fact | false | undefined)[] = [
    { label: say('quiz.questions'), value: say.number(askedIn(quiz)) },
    passing !== undefined && { label: say('quiz.passing'), value: say.percent(passing) },
    {
      label: say('quiz.attempts'),
      value: attempts === undefined ? say('quiz.attempts.any') : say.number(attempts),
    },
    time !== undefined && {
      label: say('quiz.time'),
      value: timeLimit?.adjustable ? say('quiz.time.adjustable', { time }) : time,
    },
  ];
  return facts.filter((fact) => fact !== false && fact !== undefined);
}
