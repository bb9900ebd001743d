import type { LearningSession } from '../core/session.ts';
import { reveal } from './blocks.ts';
import { renderContents, setUpMenu } from './contents.ts';
import { part, setText, show } from './dom.ts';
import type { SaveState } from './save-state.ts';
import type { Say } from './words.ts';

/** How a page came to be shown: by the learner's wish, by the browser's history, or at the start. */
type Arrival = 'asked' | 'history' | 'start';

/** While the LMS is asked where the learner was, the first page can be read already, and the masthead says so. */
export function showFirstPage(): void {
  const [first] = pageSections();
  for (const section of pageSections()) section.hidden = section !== first;
  show(glossaryBelow(), false);
  for (const name of ['menu', 'exit']) part(document, name)?.toggleAttribute('disabled', true);
  showTools(true);
}

/** As without script: everything, one below the other. */
export function showAllPages(): void {
  for (const section of pageSections()) section.hidden = false;
  show(glossaryBelow(), true);
  show(part(document, 'pager'), false);
  showTools(false);
}

/** What in the masthead works with the player alone. */
export function showTools(visible: boolean): void {
  for (const name of ['menu', 'tools', 'exit']) show(part(document, name), visible);
}

function pageSections(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('main > .page'));
}

function glossaryBelow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.glossary');
}

/** Shows one page at a time. The address keeps up, so that links, back and forward work as on any site. */
export class Navigation {
  private readonly session: LearningSession;
  private readonly say: Say;
  private readonly notices: SaveState;
  private readonly pages: readonly string[];
  private readonly closeMenu: () => void;
  // Found once: hundreds of pages lie before them, and to search those was a third of what it takes to turn a page.
  private readonly sections = pageSections();
  private readonly glossary = glossaryBelow();
  private readonly position = part(document, 'position');
  private readonly previous = part<HTMLButtonElement>(document, 'previous');
  private readonly next = part<HTMLButtonElement>(document, 'next');
  private current = '';

  constructor(session: LearningSession, notices: SaveState, say: Say) {
    this.session = session;
    this.notices = notices;
    this.say = say;
    this.pages = session.data.modules.flatMap((module) => module.pages.map((page) => page.id));
    this.closeMenu = setUpMenu();
    // On paper is every page (print.css); browsers fetch the pictures that were not yet in sight.
    part(document, 'print')?.addEventListener('click', () => window.print());
    document.body.addEventListener('click', (event) => this.follow(event));
    this.previous?.addEventListener('click', () => this.step(-1));
    this.next?.addEventListener('click', () => this.step(1));
    show(part(document, 'pager'), true);
  }

  /** The page in the address, else the one that was left, else the first that is open. */
  start(): void {
    const wanted = [this.pageAt(location.hash), this.session.location, ...this.pages];
    const first = wanted.find(
      (id) => id !== undefined && this.pages.includes(id) && !this.session.locks.has(id),
    );
    if (first === undefined) return;
    this.show(first, 'start');
    // While the document loads, the browser would scroll to what the address names, past the notice at the top.
    const name = () => setAddress('replaceState', `#page-${this.current}`);
    if (document.readyState === 'complete') name();
    else window.addEventListener('load', name, { once: true });
  }

  refresh(): void {
    if (this.current === '') return;
    this.notices.announce('');
    const { locks } = this.session;
    const place = this.pages.indexOf(this.current);
    renderContents(this.session, this.current, this.say);
    setText(this.position, this.say('position', { number: place + 1, total: this.pages.length }));
    const following = this.pages[place + 1];
    if (this.previous) this.previous.disabled = place <= 0;
    if (this.next) this.next.disabled = following === undefined;
    // Not `disabled`: a button that can be pressed can say why it does not go on.
    this.next?.setAttribute('aria-disabled', String(following !== undefined && locks.has(following)));
  }

  /** `hash`: the page itself, or a place in it. One step in the history, however far inside. */
  private go(id: string, hash = `#page-${id}`): void {
    if (this.refuses(id)) return;
    if (location.hash !== hash) setAddress('pushState', hash);
    this.show(id, 'asked');
    this.focusPlace(hash);
  }

  /** A page that is locked is told why; a course that was left is not opened again behind the last word. */
  private refuses(id = ''): boolean {
    const { ended, locks } = this.session;
    const reason = locks.get(id);
    if (reason !== undefined && !ended) {
      this.closeMenu();
      this.notices.announce(this.say('page.lock-reason', { title: reason }));
    }
    return ended || reason !== undefined;
  }

  private step(by: number): void {
    const id = this.pages[this.pages.indexOf(this.current) + by];
    if (id !== undefined) this.go(id);
  }

  private show(id: string, arrival: Arrival): void {
    const changed = id !== this.current;
    this.current = id;
    for (const section of this.sections) {
      section.hidden = section.dataset.page !== id;
    }
    show(this.glossary, false);
    const heading = document.getElementById(`title-${id}`);
    document.title = `${heading?.textContent ?? ''} – ${this.session.data.course.title}`;
    // A visit is a change, which refreshes.
    if (changed) this.session.visit(id);
    else this.refresh();
    if (arrival === 'start') return;
    window.scrollTo(0, 0);
    // Before the menu closes, which would take the focus to its button, and a screen reader with it.
    heading?.focus({ preventScroll: true });
    this.closeMenu();
  }

  /** A link to a page, or into a page or the glossary that is not shown now; others are left to the browser. */
  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const page = link ? this.pageAt(link.hash) : undefined;
    if (!link || (page === undefined && !this.inGlossary(link.hash))) return;
    event.preventDefault();
    if (page !== undefined) {
      this.go(page, link.hash);
    } else {
      if (location.hash !== link.hash) setAddress('pushState', link.hash);
      this.focusPlace(link.hash);
    }
  }

  /** Back and forward, and addresses typed by hand. */
  showAddress(): void {
    const page = this.pageAt(location.hash);
    if (this.refuses(page)) {
      setAddress('replaceState', `#page-${this.current}`);
      return;
    }
    if (page !== undefined) this.show(page, 'history');
    if (page !== undefined || this.inGlossary(location.hash)) this.focusPlace(location.hash);
  }

  /** A place inside the page, or in the glossary, which opens below the page. A page itself has its heading. */
  private focusPlace(hash: string): void {
    const target = this.elementAt(hash);
    if (!target || target.matches('.page')) return;
    const glossary = target.closest<HTMLElement>('.glossary');
    this.closeMenu();
    if (glossary) glossary.hidden = false;
    this.notices.announce('');
    reveal(target);
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }

  private pageAt(hash: string): string | undefined {
    return this.elementAt(hash)?.closest<HTMLElement>('main > .page')?.dataset.page;
  }

  private inGlossary(hash: string): boolean {
    return Boolean(this.elementAt(hash)?.closest('.glossary'));
  }

  private elementAt(hash: string): HTMLElement | null {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }
}

/** Browsers limit how often, and in sandboxed frames whether, a page may write its address: the page shows all the same. */
function setAddress(how: 'pushState' | 'replaceState', hash: string): void {
  try {
    history[how](null, '', hash);
  } catch {
    // The address stays behind; nothing else depends on it.
  }
}
