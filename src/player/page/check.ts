import { mark, playerOf } from '../core/question-types.ts';
import type { LearningSession } from '../core/session.ts';
import { focusFirstField, part, show } from './dom.ts';
import { clearResult, hasHint, keepFocus, showHint, showResult, tell } from './question-result.ts';
import type { Say } from './words.ts';

/** Brings the knowledge checks of the pages to life; questions of a type that we cannot mark stay as they are. */
export function setUpChecks(session: LearningSession, say: Say): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(
    '.page:not([data-activity]) form[data-question]',
  )) {
    setUpCheck(form, session, say);
  }
}

function setUpCheck(form: HTMLFormElement, session: LearningSession, say: Say): void {
  const question = session.data.questions[form.dataset.question ?? ''];
  const player = playerOf(question);
  if (!question || !player) return;
  const [check, retry, hint] = ['check', 'retry', 'hint'].map((name) => part(form, name));
  show(part(form, 'explanation'), false);
  show(part(form, 'actions'), true);
  show(hint ?? null, hasHint(form));

  /** Shows an answer that was marked; only a wrong one can be tried again. */
  const settle = (response: readonly string[]) => {
    const given = mark(question, response);
    player.show(form, response);
    player.lock(form, true);
    showResult(form, { mark: given, response, key: false }, say);
    show(check ?? null, false);
    show(hint ?? null, false);
    show(retry ?? null, !given.correct);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const response = player.read(form);
    if (response.length === 0) return tell(form, say('check.empty'));
    session.answerCheck(question, response);
    settle(response);
    keepFocus(form, retry ?? null);
  });
  retry?.addEventListener('click', () => {
    player.show(form, []);
    player.lock(form, false);
    clearResult(form);
    show(check ?? null, true);
    show(hint ?? null, hasHint(form));
    show(retry, false);
    focusFirstField(form);
  });
  hint?.addEventListener('click', () => showHint(form));

  const before = session.state.checks.get(question.id);
  if (before) settle(before);
}
