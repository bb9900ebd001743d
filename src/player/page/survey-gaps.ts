import { part, setText, show } from './dom.ts';
import type { Say } from './words.ts';

/** The first field or group of fields without an answer; a text that is shorter than asked for is none yet. */
export function gapOf(form: HTMLFormElement): HTMLElement | undefined {
  return fieldsOf(form).find((field) =>
    field instanceof HTMLTextAreaElement
      ? field.value.trim().length < Math.max(1, field.minLength)
      : !field.querySelector(':checked'),
  );
}

/** Says beside the question what is missing, and to screen readers at the field itself (WCAG 2.2 SC 3.3.1). */
export function tellGap(form: HTMLFormElement, gap: HTMLElement | undefined, say: Say): void {
  const error = part(form, 'error');
  if (!error) return;
  const least = gap instanceof HTMLTextAreaElement ? gap.minLength : 0;
  const words = least > 1 ? say('survey.error.short', { count: least }) : say('survey.error');
  setText(error, gap ? words : '');
  show(error, gap !== undefined);
  for (const field of fieldsOf(form)) {
    describe(field, error.id, field === gap);
    if (field instanceof HTMLTextAreaElement) field.setAttribute('aria-invalid', String(field === gap));
  }
}

export function focusGap(gap: HTMLElement): void {
  (gap.querySelector('input') ?? gap).focus();
}

function fieldsOf(form: HTMLFormElement): HTMLElement[] {
  return Array.from(form.querySelectorAll<HTMLElement>('fieldset, textarea'));
}

/** Adds an element to what describes a field, or takes it away; what the page itself says of the field stays. */
function describe(field: Element, id: string, on: boolean): void {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const others = ids.filter((each) => each !== '' && each !== id);
  const all = on ? [...others, id] : others;
  if (all.length > 0) field.setAttribute('aria-describedby', all.join(' '));
  else field.removeAttribute('aria-describedby');
}
