type Field = HTMLInputElement | HTMLSelectElement;

/** The fields of text, number and blanks. `data-blank` names a blank; an answer has one entry for each, empty or not. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return Array.from(form.querySelectorAll<Field>('input.input, select.blank'));
}

export function readFields(form: HTMLFormElement): string[] {
  const answers = fieldsOf(form).map((field) => field.value.trim());
  return answers.some((answer) => answer !== '') ? answers : [];
}

export function showFields(form: HTMLFormElement, response: readonly string[]): void {
  for (const [at, field] of fieldsOf(form).entries()) {
    const answer = response[at] ?? '';
    field.value = answer;
    // A word that was chosen from the list of another language stays chosen.
    if (field.value !== answer && field instanceof HTMLSelectElement)
      field.add(new Option(answer, answer, true, true));
  }
}

export function lockFields(form: HTMLFormElement, locked: boolean): void {
  for (const field of fieldsOf(form)) field.disabled = locked;
}
