import type { Mark } from '../core/question-types.ts';
import { make, part } from './dom.ts';
import type { Say } from './words.ts';

/** What a learner is told about an answer. `key`: also what would have been right. */
export interface Verdict {
  readonly mark: Mark;
  readonly response: readonly string[];
  readonly key: boolean;
}

/** Fills the live region of a question from the explanation that its form carries. */
export function showResult(form: HTMLFormElement, { mark, response, key }: Verdict, say: Say): void {
  const outcome = mark.correct ? 'right' : mark.scaled > 0 ? 'partial' : 'wrong';
  const words =
    response.length === 0
      ? say('result.unanswered')
      : say(`result.${outcome}`, { percent: Math.round(mark.scaled * 100) });
  const source = explanationOf(form);
  // Who was right hears no more of the key than what they did not say themselves.
  const told = [...feedbackOf(source, 'option'), ...feedbackOf(source, 'key')].filter(({ dataset }) =>
    mark.correct
      ? 'more' in dataset
      : response.includes(dataset.option ?? '') || (key && 'correct' in dataset),
  );
  const general = feedbackOf(source, mark.correct ? 'correct' : 'incorrect');
  form.dataset.result = outcome;
  part(form, 'result')?.replaceChildren(
    make('p', { class: 'result-title' }, words),
    ...[...told, ...general].map((block) => document.importNode(block, true)),
  );
}

export function showHint(form: HTMLFormElement): void {
  const hints = feedbackOf(explanationOf(form), 'hint');
  part(form, 'result')?.replaceChildren(...hints.map((block) => document.importNode(block, true)));
}

export function hasHint(form: HTMLFormElement): boolean {
  return feedbackOf(explanationOf(form), 'hint').length > 0;
}

/** `live`: what the region shows next is said; not so in a review, which shows the results of many questions at once. */
export function clearResult(form: HTMLFormElement, live = true): void {
  delete form.dataset.result;
  const result = part(form, 'result');
  if (!result) return;
  result.replaceChildren();
  result.ariaLive = live ? 'polite' : 'off';
}

/**
 * After an answer the button that had the focus is gone, and with it a keyboard user's place: the next button takes
 * it, or the empty place of the buttons. Not the result: it is a live region, and would be said twice. It is seen.
 */
export function keepFocus(form: HTMLFormElement, next: HTMLElement | null): void {
  (next && !next.hidden ? next : part(form, 'actions'))?.focus();
  part(form, 'result')?.scrollIntoView({ block: 'nearest' });
}

export function tell(form: HTMLFormElement, words: string): void {
  part(form, 'result')?.replaceChildren(make('p', { class: 'result-title' }, words));
}

/** In a knowledge check a `details` that reads without script; in a quiz a `template`, so that the key is not printed. */
function explanationOf(form: HTMLFormElement): ParentNode | null {
  const holder = part(form, 'explanation');
  return holder instanceof HTMLTemplateElement ? holder.content : holder;
}

function feedbackOf(source: ParentNode | null, kind: string): HTMLElement[] {
  return Array.from(source?.querySelectorAll<HTMLElement>(`[data-feedback="${kind}"]`) ?? []);
}
