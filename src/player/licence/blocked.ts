import { make, part, setText, show } from '../page/dom.ts';
import type { Standing, Tracker } from '../tracker.ts';
import type { LicenceTexts } from './licence-data.ts';
import { contact } from './notice.ts';

/** As the LMS gave it: nothing was begun, nothing reached, and no time spent. */
export const untouched: Standing = {
  state: '',
  location: '',
  progress: 0,
  completion: 'incomplete',
  success: 'unknown',
  objectives: [],
  seconds: 0,
};

/** Shows whom to ask in the place of the course. Leaving ends the session in good order. */
export function showBlocked(texts: LicenceTexts, tracker: Tracker): void {
  const main = document.getElementById('main');
  const heading = make('h2', { tabindex: '-1' }, texts.blockedTitle);
  const text = make('p', {}, texts.blocked);
  const left = make('div', { role: 'status' });
  const leave = make('button', { type: 'button', class: 'button' }, texts.leave);
  leave.addEventListener('click', async () => {
    await tracker.close(untouched, 'exit');
    leave.hidden = true;
    setText(left, texts.left);
    heading.focus();
  });
  for (const name of ['menu', 'tools', 'exit', 'languages', 'notice']) show(part(document, name), false);
  // On paper every page of a course is shown, hidden or not: what cannot be begun is taken away.
  for (const one of document.querySelectorAll('#contents, .print-hint')) one.remove();
  main?.replaceChildren(
    make('section', { class: 'closed', 'data-cw': 'blocked' }, heading, text, contact(texts), leave, left),
  );
  document.title = texts.blockedTitle;
  heading.focus();
}
