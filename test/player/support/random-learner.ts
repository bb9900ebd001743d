import { createClock } from '../../../src/player/core/clock.ts';
import { questionsOf } from '../../../src/player/core/draw.ts';
import { formOf, playerOf } from '../../../src/player/core/question-types.ts';
import { isQuiz, type QuizModule } from '../../../src/player/core/quiz.ts';
import { isScenario, type ScenarioModule, situationOf } from '../../../src/player/core/scenario.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import { surveyQuestions } from '../../../src/player/core/survey.ts';
import type { CourseData, ModuleData, QuestionData } from '../../../src/player/course-data.ts';
import { offline } from '../../../src/player/trackers/offline.ts';
import type { Random } from './random.ts';
import { classOf, takesOne } from './random-course.ts';

export const learner = { id: 'ana', name: 'Ana' };

export function sessionWith(data: CourseData, state: string): LearningSession {
  return new LearningSession({
    data,
    tracker: { open: async () => offline, record() {}, save() {}, close: async () => {} },
    launch: { ...offline, connected: true, state, learner },
    clock: createClock(() => 0),
    texts: () => ({ prompt: '', options: new Map() }),
    now: () => new Date(0),
  });
}

/** Does so many things, as they come. */
export function learn(session: LearningSession, random: Random, steps: number): void {
  for (let more = steps; more > 0; more--) step(session, random);
}

function step(session: LearningSession, random: Random): void {
  const module = random.pick(session.data.modules);
  if (random.once(3)) session.visit(random.pick(module.pages).id);
  else if (isScenario(module)) play(session, module, random);
  else if (isQuiz(module)) takeQuiz(session, module, random);
  else answerPage(session, module, random);
}

function play(session: LearningSession, module: ScenarioModule, random: Random): void {
  const { at, ended } = situationOf(module.scenario, session.scenario(module).path);
  const node = module.scenario.nodes.find(({ id }) => id === at);
  if (ended || !node) session.restart(module);
  else session.decide(module, random.pick(node.choices).id, { prompt: '', options: new Map() });
}

function takeQuiz(session: LearningSession, module: QuizModule, random: Random): void {
  const { open, used, answers, unchecked } = session.quiz(module);
  if (!open) session.startQuiz(module);
  const asked = questionsOf(session.data, module, module.quiz, learner.id, used + 1);
  if (random.once(6) || asked.length === 0) session.submitQuiz(module);
  const question = session.data.questions[random.pick([...asked, ''])];
  const given = question && answers.has(question.id) && !unchecked.has(question.id);
  if (question && !(given && module.quiz.feedback === 'immediate'))
    session.answerQuiz(module, question, answer(question, random), random.once(2));
}

function answerPage(session: LearningSession, module: ModuleData, random: Random): void {
  const questions = surveyQuestions(session.data, module).filter(module.kind === 'pages' ? playerOf : formOf);
  if (questions.length === 0) return;
  const question = random.pick(questions);
  if (module.kind === 'pages') session.answerCheck(question, answer(question, random));
  else if (random.once(4)) session.sendSurvey(module, session.survey(module).answers);
  else session.answerSurvey(module, question, random.once(5) ? [] : answer(question, random));
}

/** What a form of this type could give. */
export function answer(question: QuestionData, random: Random): string[] {
  const { type, options = [], statements = [], fields = [] } = question;
  const ids = options.map(({ id }) => id);
  if (type === 'essay') return [text(random, 255) || 'x'];
  if (classOf(type) === 'texts') {
    const written = fields.map(({ longest }) => (random.once(3) ? '' : text(random, longest)));
    return written.some((one) => one !== '') ? written : [];
  }
  if (classOf(type) === 'rows') return random.some(statements).map(({ id }) => `${id}=${random.pick(ids)}`);
  return takesOne(type) ? [random.pick(ids)] : random.some(ids);
}

/** Words of one script, of many, or halves of characters. */
function text(random: Random, most: number): string {
  const [from, to] = random.pick([
    [32, 126],
    [0x400, 0x47f],
    [0x20, 0xffff],
    [0xd700, 0xdfff],
  ] as const);
  const units = Array.from({ length: random.int(0, random.pick([5, most])) }, () => random.int(from, to));
  return String.fromCharCode(...units);
}
