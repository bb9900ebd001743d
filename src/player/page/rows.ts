import type { QuestionData } from '../course-data.ts';
import { make } from './dom.ts';
import { matchBoard } from './match-board.ts';
import { setUpOrder } from './order-list.ts';
import { workBoard } from './row-board.ts';
import { followers, selectsOf } from './row-selects.ts';
import { sortBoard } from './sort-board.ts';
import type { Say } from './words.ts';

/**
 * Ordering, matching and categorise with a pointer. Without script each row has a list to choose from, and with script
 * that list still holds the answer.
 */
export function setUpRows(questions: Readonly<Record<string, QuestionData>>, say: Say): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-question]')) {
    const { question: id = '', type } = form.dataset;
    if (selectsOf(form).length === 0) continue;
    const intro = form.querySelector('.instruction');
    if (intro) intro.textContent = say(`rows.${type}`);
    let follow = () => {};
    if (type === 'ordering') setUpOrder(form, say);
    else {
      const [board, after] = type === 'matching' ? matchBoard(form) : sortBoard(form);
      const layDown = workBoard(board, say);
      follow = () => {
        layDown();
        after();
      };
    }
    const mark = setUpMarks(form, questions[id], say);
    const all = () => {
      follow();
      mark();
    };
    followers.set(form, all);
    form.addEventListener('input', all);
    all();
  }
}

/**
 * In each row, whether it is right: seen, and there for screen readers, once the form says how it was answered, in
 * `data-result`. The sign is where the answer is; the word is beside the label, or it would be part of the list's name.
 */
function setUpMarks(form: HTMLFormElement, question: QuestionData | undefined, say: Say): () => void {
  const rows = selectsOf(form).map((select) => {
    const row = select.closest('li');
    const mark = make('span', { 'aria-hidden': 'true' });
    const words = make('span', { class: 'row-mark-words visually-hidden' });
    (select.closest('.chip') ?? row)?.append(mark);
    row?.append(words);
    return [select, mark, words] as const;
  });
  return () => {
    for (const [select, mark, words] of rows) {
      const { right } = question?.statements?.find(({ id }) => id === select.dataset.item) ?? {};
      const outcome = select.value === right ? 'right' : 'wrong';
      mark.className = `verdict row-mark is-${outcome}`;
      words.textContent = say(`result.${outcome}`);
    }
  };
}
