import { rowsOf } from '../core/draw.ts';
import type { QuestionData, QuizData } from '../course-data.ts';
import { startWith } from './order-list.ts';

/** Puts rows, and what is offered to them, into the order of an attempt. */
export function arrangeRows(
  form: HTMLFormElement,
  question: QuestionData,
  quiz: QuizData,
  seed: string,
): void {
  const order = rowsOf(question, quiz, seed);
  if (!order) return;
  for (const id of order.rows) {
    const row = form.querySelector(`[data-item="${id}"]`)?.closest('li');
    row?.parentElement?.append(row);
  }
  for (const id of order.offers) {
    for (const offer of form.querySelectorAll(`.assign [value="${id}"], .words-list [data-offer="${id}"]`))
      offer.parentElement?.append(offer);
  }
  if (question.type === 'ordering') startWith(form);
}
