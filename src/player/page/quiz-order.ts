import { show } from './dom.ts';

/** Puts questions and their options into the order of an attempt, and out of sight what is not asked in it. */
export function arrangeQuestions(
  list: HTMLElement,
  asked: readonly string[],
  optionOrder: (questionId: string) => readonly string[],
): void {
  const items = new Map(
    Array.from(list.querySelectorAll<HTMLElement>('[data-question-item]')).map((item) => [
      item.dataset.questionItem,
      item,
    ]),
  );
  show(list, asked.length > 0);
  for (const item of items.values()) item.hidden = true;
  for (const id of asked) {
    const item = items.get(id);
    if (!item) continue;
    item.hidden = false;
    list.append(item);
    arrangeOptions(item, optionOrder(id));
  }
}

function arrangeOptions(item: HTMLElement, order: readonly string[]): void {
  const labels = new Map(
    Array.from(item.querySelectorAll('.option')).map((label) => [label.querySelector('input')?.value, label]),
  );
  for (const id of order) {
    const label = labels.get(id);
    label?.parentElement?.append(label);
  }
}
