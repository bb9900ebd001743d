import type { QuestionData } from '../course-data.ts';
import { make } from './dom.ts';
import { setUpOrder } from './order-list.ts';
import { followers, selectsOf } from './row-selects.ts';
import { setUpSorting } from './sort-board.ts';
import type { Say } from './words.ts';

/**
 * Ordering and categorise with a pointer, and marks for both and for matching. Without script each row has a list to choose from, and with script
 * that list still holds the answer. Each row knows whether it is right: that is seen, as a sign, and there for screen
 * readers, as a word beside the label, once the form says in `data-result` how it was answered.
 */
export function setUpRows(questions: Readonly<Record<string, QuestionData>>, say: Say): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-question]')) {
    const { question: id = '', type } = form.dataset;
    const selects = selectsOf(form);
    if (selects.length === 0) continue;
    const intro = form.querySelector('.instruction');
    if (intro && type !== 'matching') intro.textContent = say(`rows.${type}`);
    let follow: (() => void) | undefined;
    if (type === 'ordering') setUpOrder(form, say);
    if (type === 'categorise') follow = setUpSorting(form, say);
    // Last in its row: there it is found.
    for (const select of selects)
      select.closest('li')?.append(make('span', { class: 'row-mark visually-hidden' }));
    const all = () => {
      follow?.();
      for (const select of selects) {
        const row = select.closest('li');
        const key = questions[id]?.statements?.find((one) => one.id === select.dataset.item);
        const right = select.value === key?.right;
        if (!row?.lastChild) continue;
        row.className = right ? 'is-right' : 'is-wrong';
        row.lastChild.textContent = say(right ? 'result.right' : 'result.wrong');
      }
    };
    followers.set(form, all);
    form.addEventListener('input', all);
    all();
  }
}
