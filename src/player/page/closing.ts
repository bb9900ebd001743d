import type { LearningSession } from '../core/session.ts';
import { make, part, setText, show } from './dom.ts';
import type { SaveState } from './save-state.ts';
import type { Say } from './words.ts';

/** "Save and exit": ends the session in good order while the page is alive, and says how it went. */
export function setUpExit(session: LearningSession, saving: SaveState, say: Say): void {
  const button = part<HTMLButtonElement>(document, 'exit');
  const leave = async () => {
    if (button) button.disabled = true;
    setText(part(document, 'save-state'), say('exit.closing'));
    await session.close('exit');
    showClosed(outcome(session, saving), say, leave);
  };
  button?.addEventListener('click', () => void leave());
}

function outcome(session: LearningSession, saving: SaveState): 'saved' | 'unrecorded' | 'unsaved' {
  if (!session.recording || saving.status === 'offline') return 'unrecorded';
  return saving.status === 'failing' ? 'unsaved' : 'saved';
}

/** Instead of the course, which could not record anything any more. */
function showClosed(how: 'saved' | 'unrecorded' | 'unsaved', say: Say, again: () => Promise<void>): void {
  const main = document.getElementById('main');
  const prefix = how === 'saved' ? 'exit.' : `exit.${how}-`;
  const heading = make('h2', { tabindex: '-1' }, say(`${prefix}title`));
  const panel = make(
    'section',
    { class: 'closed', 'data-cw': 'closed' },
    heading,
    make('p', {}, say(`${prefix}text`)),
  );
  if (how === 'unsaved') {
    const retry = make('button', { type: 'button', class: 'button' }, say('exit.retry'));
    retry.addEventListener('click', () => void again());
    panel.append(retry);
  }
  show(part(document, 'tools'), false);
  show(part(document, 'notice'), false);
  show(document.getElementById('contents'), false);
  for (const child of main?.children ?? []) if (child instanceof HTMLElement) child.hidden = true;
  part(document, 'closed')?.remove();
  main?.append(panel);
  document.title = heading.textContent ?? '';
  heading.focus();
}
