import type { LearningSession } from '../core/session.ts';
import { moduleDone, pageDone } from '../core/standing.ts';
import { part, setText } from './dom.ts';
import type { Say } from './words.ts';

/** Brings table of contents and progress up to date. */
export function renderContents(session: LearningSession, current: string, say: Say): void {
  const { data, state, locks } = session;
  // All at once, and in the contents alone: to search hundreds of pages is most of what it takes to turn one.
  const contents = document.querySelector('.contents');
  const links = new Map(
    [...(contents?.querySelectorAll<HTMLElement>('a[data-page]') ?? [])].map((link) => [
      link.dataset.page,
      link,
    ]),
  );
  for (const module of data.modules) {
    // What has to be passed bears no mark before it is, though what comes after it may be open.
    const done =
      moduleDone(data, state, module) &&
      (session.quiz(module).passed || !data.completion.passed.includes(module.id));
    const locked = module.pages.length > 0 && module.pages.every((page) => locks.has(page.id));
    const here = module.pages.some((page) => page.id === current);
    mark(
      contents?.querySelector<HTMLElement>(`li[data-module="${module.id}"]`) ?? null,
      here ? 'current' : locked ? 'locked' : done ? 'done' : '',
    );
    for (const page of module.pages) {
      const link = links.get(page.id);
      if (!link) continue;
      const finished = module.kind === 'pages' ? pageDone(data, state, page) : done;
      const blocked = locks.has(page.id);
      const entry = link.closest<HTMLElement>('li');
      mark(entry, page.id === current ? 'current' : blocked ? 'locked' : finished ? 'done' : '');
      // A page that is done and current at once: the theme may show both.
      entry?.toggleAttribute('data-done', finished);
      // The same for the whole document: a style sheet that looks for it everywhere looks again at each change.
      if (page.id === current) document.documentElement.toggleAttribute('data-done', finished);
      attribute(link, 'aria-current', page.id === current ? 'page' : undefined);
      attribute(link, 'aria-disabled', blocked ? 'true' : undefined);
      setText(
        part(link, 'page-state'),
        blocked ? `${say('page.locked')} ` : finished ? `${say('page.done')} ` : '',
      );
    }
  }
  // Also where the result of a quiz says what to read again: what is open changes while the learner goes on.
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`#page-${current} .quiz-remediate a`)) {
    const blocked = locks.has(link.hash.slice('#page-'.length));
    attribute(link, 'aria-disabled', blocked ? 'true' : undefined);
    setText(link.firstElementChild, blocked ? `${say('page.locked')} ` : '');
  }
  const percent = Math.floor(session.progress * 100);
  const bar = part<HTMLProgressElement>(document, 'progress');
  if (bar) bar.value = percent;
  setText(part(document, 'progress-text'), say('progress', { percent }));
}

/**
 * The menu button opens and closes the table of contents where there is no room for it beside the page. Returns what
 * closes it.
 */
export function setUpMenu(): () => void {
  const button = part<HTMLButtonElement>(document, 'menu');
  if (!button) return () => {};
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const toggle = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    document.documentElement.toggleAttribute('data-menu-open', open);
  };
  const close = () => {
    // The focus does not stay on what is gone. In the masthead it is in sight, wherever the page was scrolled to.
    if (isOpen() && document.activeElement?.closest('.contents')) button.focus({ preventScroll: true });
    toggle(false);
  };
  button.disabled = false;
  button.addEventListener('click', () => toggle(!isOpen()));
  document.body.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    toggle(false);
    button.focus({ preventScroll: true });
  });
  // The menu lies over the rest: what has the focus there must be seen (WCAG 2.4.11).
  document.body.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && !target.closest('.contents, .masthead')) close();
  });
  return close;
}

function mark(entry: HTMLElement | null, state: string): void {
  if (entry) attribute(entry, 'data-state', state || undefined);
}

function attribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
