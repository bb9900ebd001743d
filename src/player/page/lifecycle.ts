import type { Clock } from '../core/clock.ts';
import type { LearningSession } from '../core/session.ts';

/**
 * Exactly three listeners, and never `unload` or `beforeunload`: browsers block those in frames, keep pages with them
 * out of the back/forward cache, and do not fire them on phones.
 */
export function followLifecycle(
  page: Document,
  window: Window,
  session: LearningSession,
  clock: Clock,
): void {
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState !== 'hidden') return clock.resume();
    // A hidden page may be killed without another word: write now, but do not end the session.
    clock.pause();
    session.save('hidden');
  });
  window.addEventListener('pagehide', (event) => {
    clock.pause();
    // `persisted`: the page sleeps in the back/forward cache and may come back to the same session.
    if (event.persisted) session.save('hidden');
    else void session.close('pagehide');
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) clock.resume();
  });
}
