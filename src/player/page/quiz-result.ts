import { missedIn, type QuizModule, type QuizResult } from '../core/quiz.ts';
import type { LearningSession } from '../core/session.ts';
import { percent } from '../format/numbers.ts';
import { make, part, show } from './dom.ts';
import type { Say } from './words.ts';

/**
 * Fills the box with what a learner sees after an attempt: result, what is left, results by objective, where to read
 * again. What only the compiler knows, such as the modules that a pass stands for, is in it and stays.
 */
export function quizResult(
  box: HTMLElement,
  session: LearningSession,
  module: QuizModule,
  result: QuizResult,
  left: number,
  say: Say,
): void {
  const passing = session.passing(module);
  const { best, passed } = session.quiz(module);
  const { raw, max, scaled } = result.score;
  const paragraph = (text: string, kind = '') => make('p', kind ? { class: kind } : {}, text);
  const parts: HTMLElement[] = [
    make('h3', {}, say('quiz.result')),
    paragraph(say('quiz.score', { percent: percent(scaled, passing), raw, count: max }), 'quiz-score'),
  ];
  if (passing !== undefined) {
    const outcome = result.passed ? 'passed' : 'failed';
    parts.push(paragraph(say(`quiz.${outcome}`, { percent: passing * 100 }), `quiz-outcome is-${outcome}`));
  }
  if (best && best.raw / best.max > scaled) {
    parts.push(paragraph(say('quiz.best', { percent: percent(best.raw / best.max, passing) })));
  }
  if (!result.passed && module.quiz.attempts !== undefined) {
    parts.push(paragraph(left > 0 ? say('quiz.attempts-left', { count: left }) : say('quiz.no-attempts')));
  }
  const testedOut = part(box, 'tested-out');
  show(testedOut, passed);
  box.replaceChildren(
    ...parts,
    testedOut ?? '',
    ...objectiveTable(session, result, passing, say),
    readAgain(box, missedIn(result, passing)) ?? '',
  );
}

function objectiveTable(
  session: LearningSession,
  result: QuizResult,
  passing: number | undefined,
  say: Say,
): HTMLElement[] {
  const rows = session.data.objectives.flatMap(({ id, text }) => {
    const scaled = result.objectives.get(id);
    if (scaled === undefined) return [];
    const score = make('td', {}, say('percent', { percent: percent(scaled, passing) }));
    return [make('tr', {}, make('th', { scope: 'row' }, text), score)];
  });
  if (rows.length === 0) return [];
  const head = make(
    'tr',
    {},
    make('th', { scope: 'col' }, say('quiz.objective')),
    make('th', { scope: 'col' }, say('quiz.objective-score')),
  );
  const caption = make('caption', {}, say('quiz.objectives'));
  return [
    make('table', { class: 'quiz-objectives' }, caption, make('thead', {}, head), make('tbody', {}, ...rows)),
  ];
}

/** Shows of what the compiler wrote where to read again: the objectives that were missed. */
function readAgain(box: HTMLElement, missed: readonly string[]): HTMLElement | null {
  for (const item of box.querySelectorAll<HTMLElement>('[data-objective]'))
    show(item, missed.includes(item.dataset.objective ?? ''));
  const written = part(box, 'remediate');
  show(written, Boolean(written?.querySelector('[data-objective]:not([hidden])')));
  return written;
}
