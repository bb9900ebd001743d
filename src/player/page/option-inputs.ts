/** The radio buttons and check boxes of choice-like questions: `name="q-<id>" value="<option id>"`. */
export function inputsOf(form: HTMLFormElement): HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>('fieldset input'));
}

export function readOptions(form: HTMLFormElement): string[] {
  return inputsOf(form)
    .filter((input) => input.checked)
    .map((input) => input.value);
}

export function showOptions(form: HTMLFormElement, response: readonly string[]): void {
  for (const input of inputsOf(form)) input.checked = response.includes(input.value);
}

/**
 * `aria-disabled` would leave the inputs changeable and `disabled` takes them out of reach of a screen reader's
 * reading of the answer; a disabled fieldset's inputs are still read in browse mode with their state.
 */
export function lockOptions(form: HTMLFormElement, locked: boolean): void {
  for (const input of inputsOf(form)) input.disabled = locked;
}
