import type { LearningSession } from '../core/session.ts';
import { make, part, setText, show } from './dom.ts';
import { showTools } from './navigation.ts';
import type { SaveState } from './save-state.ts';
import type { Say } from './words.ts';

/** How leaving goes: under way, or how it went. */
type Phase = 'closing' | 'saved' | 'unrecorded' | 'unsaved' | 'unsaved-kept' | 'refused' | 'expired';

/** "Save and exit": ends the session in good order while the page is alive, and says how it goes. */
export function setUpExit(session: LearningSession, saving: SaveState, say: Say): void {
  const button = part<HTMLButtonElement>(document, 'exit');
  if (!button) return;
  let tell: ((phase: Phase) => void) | undefined;
  let phase: Phase | undefined;
  const leave = async () => {
    phase = 'closing';
    tell ??= replaceCourse(say, () => void leave());
    tell(phase);
    await session.close('exit');
    phase = outcome(session, saving);
    tell(phase);
  };
  button.disabled = false;
  button.addEventListener('click', () => void leave());
  // Trying again goes on behind the last word, and may get through.
  saving.onChange = () => {
    if (phase?.startsWith('unsaved') && saving.status === 'saved') void leave();
  };
}

function outcome(session: LearningSession, saving: SaveState): Phase {
  const { status } = saving;
  if (!session.recording || status === 'offline') return 'unrecorded';
  if (status === 'refused' || status === 'expired') return status;
  return status === 'failing' ? (saving.kept ? 'unsaved-kept' : 'unsaved') : 'saved';
}

/** Puts a panel in the place of the course, which could not record anything any more. */
function replaceCourse(say: Say, again: () => void): (phase: Phase) => void {
  const main = document.getElementById('main');
  const heading = make('h2', { tabindex: '-1', 'aria-describedby': 'closed' });
  const text = make('p', { id: 'closed' });
  const news = make('div', { role: 'status' }, heading, text);
  const waiting = make('progress', { 'aria-label': say('exit.closing-title') });
  const retry = make('button', { type: 'button', class: 'button' }, say('exit.retry'));
  retry.addEventListener('click', again);
  showTools(false);
  show(document.getElementById('contents'), false);
  part(document, 'notice')?.remove();
  for (const child of main?.children ?? []) if (child instanceof HTMLElement) child.hidden = true;
  main?.append(make('section', { class: 'closed', 'data-cw': 'closed' }, news, waiting, retry));
  show(retry, false);
  return (phase) => {
    // The focus on the title says it first; what comes later is said where the focus stays.
    news.ariaLive = phase === 'closing' ? 'off' : 'polite';
    setText(heading, say(`exit.${phase}-title`));
    setText(text, say(`exit.${phase}-text`));
    document.title = heading.textContent ?? '';
    show(waiting, phase === 'closing');
    retry.disabled = phase === 'closing';
    if (phase === 'closing') heading.focus();
    else show(retry, phase.startsWith('unsaved'));
  };
}
