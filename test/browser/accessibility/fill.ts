import type { QuestionData } from '../../../src/player/course-data.ts';
import type { Learner } from '../support/learner.ts';

/** What to enter into a question of any type: by field for typed answers, by row for rows of selects, else options. */
export interface Entry {
  readonly options: readonly string[];
  readonly rows: Readonly<Record<string, string>>;
  readonly typed: readonly string[];
}

/** An answer that earns everything, or one that earns nothing. */
export function entryFor(question: QuestionData, right: boolean): Entry {
  const { options = [], statements = [], fields = [], number } = question;
  const marked = options.some(({ correct }) => correct !== undefined);
  const picked = options.filter(({ correct }) => !marked || correct === right).map(({ id }) => id);
  const several = question.type === 'multiple' && right;
  const other = (id: string | undefined) => options.find((option) => option.id !== id)?.id ?? '';
  return {
    options: several ? picked : picked.slice(0, 1),
    rows: Object.fromEntries(
      statements.map(({ id, right: key }) => [id, right ? (key ?? picked[0] ?? '') : other(key)]),
    ),
    typed: fields.map(({ accepted }) => {
      if (!right) return number ? String(number.value + number.tolerance + 99) : 'nothing of the kind';
      const [first = ''] = accepted.filter((one) => typeof one === 'string');
      return number ? String(number.value) : first;
    }),
  };
}

type Entries = Readonly<Record<string, Entry>>;

/** Answers a question on the page that is shown, as if by mouse and keyboard, all at once. */
export async function fill(learner: Learner, question: QuestionData, right: boolean): Promise<void> {
  await learner
    .question(question.id)
    .evaluateAll(enterAll, { [question.id]: entryFor(question, right) } as Entries);
}

/** Answers every question that can be seen. */
export async function fillAll(
  learner: Learner,
  questions: Readonly<Record<string, QuestionData>>,
  right: boolean,
): Promise<void> {
  const entries = Object.entries(questions).map(([id, question]) => [id, entryFor(question, right)]);
  await learner.find('form[data-question]').evaluateAll(enterAll, Object.fromEntries(entries) as Entries);
}

function enterAll(forms: (HTMLElement | SVGElement)[], entries: Entries): void {
  const enter = (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string) => {
    if (field.disabled) return;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const form of forms) {
    const entry = entries[form.dataset.question ?? ''];
    if (!entry || !form.checkVisibility()) continue;
    const { options, rows, typed } = entry;
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
      if (box.checked !== options.includes(box.value)) box.click();
    for (const group of form.querySelectorAll('fieldset')) {
      const radios = Array.from(group.querySelectorAll<HTMLInputElement>('input[type="radio"]'));
      (radios.find(({ value }) => options.includes(value)) ?? radios[0])?.click();
    }
    for (const select of form.querySelectorAll<HTMLSelectElement>('select[data-item]:not([hidden])'))
      enter(select, rows[select.dataset.item ?? ''] ?? '');
    // Rows that move: each up to its place, in the order of the places.
    const wanted = Object.entries(rows).sort(([, a], [, b]) => Number(a) - Number(b));
    for (const [at, [item]] of wanted.entries()) {
      const row = form.querySelector(`.order [data-item="${item}"]`)?.closest('li');
      const up = row?.querySelector<HTMLElement>('[data-move="-1"]');
      for (
        let from = Array.from(row?.parentElement?.children ?? []).indexOf(row as HTMLLIElement);
        from > at;
        from -= 1
      )
        up?.click();
    }
    const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input.input, select.blank');
    for (const [at, field] of fields.entries()) {
      const wanted = typed[at] ?? '';
      const listed = field instanceof HTMLSelectElement ? Array.from(field.options, (one) => one.value) : [];
      const wrong = listed.find((value) => value !== '' && !typed.includes(value)) ?? wanted;
      enter(field, listed.length === 0 || listed.includes(wanted) ? wanted : wrong);
    }
    for (const text of form.querySelectorAll('textarea'))
      enter(text, 'We go on at two. I will tell you when.');
  }
}
