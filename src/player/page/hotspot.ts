import { inputsOf } from './option-inputs.ts';

/**
 * A click in the picture picks in the list below it, which is the equal way for keyboard and screen reader: so the
 * picture needs no focus and no names of its own.
 */
export function setUpHotspots(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-type="hotspot"]')) {
    form.addEventListener('input', () => showRegions(form));
    form.addEventListener('click', (event) => {
      const region = event.target instanceof Element ? event.target.closest('[data-region]') : null;
      const id = region?.getAttribute('data-region');
      inputsOf(form)
        .find((input) => input.value === id)
        ?.click();
    });
  }
}

/** Marks the places that are picked in the list. */
export function showRegions(form: HTMLFormElement): void {
  const picked = inputsOf(form)
    .filter((input) => input.checked)
    .map((input) => input.value);
  for (const region of form.querySelectorAll('[data-region]'))
    region.classList.toggle('is-picked', picked.includes(region.getAttribute('data-region') ?? ''));
}
