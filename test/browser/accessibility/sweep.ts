import type { Page } from 'playwright-core';
import { type Focus, focusInPage } from './focus.ts';

/** What is wrong with the stops that the Tab key makes in the parts of a page that `scope` names. */
export interface Sweep {
  readonly faults: readonly string[];
  /** The stops, as `Focus.place`s of the document, in the order of the Tab key. */
  readonly stops: readonly number[];
}

/** What sticks to an edge of the window or lies over the page lies where it is read only once it does not. */
const unstuck =
  ':is(.masthead, .notice, .contents, .pager, .meters, .quiz-time) { position: static !important; }';

/**
 * Puts the focus on every stop of the Tab key, one after the other, with all bars where the learner has them: an outline
 * at each (WCAG 2.2 SC 2.4.7, 1.4.11) and nothing over it (2.4.11); no control that the key leaves out (2.1.1), and none
 * that is out of turn (2.4.3): the next one lies where somebody who reads would look for it, further on in the line,
 * below it, or in the next column. In one go within the page: real keys take a hundred times as long, and that they stop
 * at the same places in the same order is `pressTab`'s to find.
 */
export async function sweep(page: Page, scope = 'body'): Promise<Sweep> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  // What has the focus by script shows it only where keys were used last.
  await page.keyboard.press('Tab');
  const run = (walk: (scope: string, stopsIn: typeof stopsInPage, look: () => Focus) => unknown) =>
    page.evaluate(
      `(${walk.toString()})(${JSON.stringify(scope)}, ${stopsInPage.toString()}, ${focusInPage.toString()})`,
    );
  const seen = (await run(focusEach)) as Sweep;
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, unstuck);
  const order = (await run(orderOfStops)) as readonly string[];
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return { ...seen, faults: [...new Set([...seen.faults, ...order])] };
}

/** Runs in the page: where the Tab key stops, and which controls it does not come to. */
function stopsInPage(scope: string): { stops: HTMLElement[]; faults: string[] } {
  const controls = 'a[href], button, input, select, textarea, summary';
  const all = `${controls}, [tabindex], audio[controls], video[controls], iframe`;
  const faults: string[] = [];
  const first = new Set<string>();
  const within = Array.from(document.querySelectorAll(scope));
  const stops = Array.from(document.querySelectorAll<HTMLElement>(all)).filter((one) => {
    if (!within.some((part) => part.contains(one)) || one.matches(':disabled')) return false;
    if (!one.checkVisibility({ visibilityProperty: true })) return false;
    const name = `${one.localName} ${one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 40)}`;
    if (one.tabIndex > 0) faults.push(`${name}: the number ${one.tabIndex} takes it out of turn`);
    // Of tabs, the one that is chosen has the stop; arrow keys go on from there.
    if (one.tabIndex < 0 && one.matches(controls) && one.role !== 'tab')
      faults.push(`${name}: the Tab key does not come to it`);
    if (one.tabIndex < 0) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    // One stop for all buttons of a group: the one that is chosen, else the first.
    const key = `${Array.from(document.forms).indexOf(one.form as HTMLFormElement)} ${one.name}`;
    const group = Array.from(one.form?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []);
    const chosen = group.find((other) => other.name === one.name && other.checked);
    if (chosen) return chosen === one;
    if (first.has(key)) return false;
    first.add(key);
    return true;
  });
  return { stops, faults };
}

/** Runs in the page. */
function focusEach(scope: string, stopsIn: typeof stopsInPage, look: () => Focus): Sweep {
  const { stops, faults } = stopsIn(scope);
  const places = stops.map((one) => {
    one.focus();
    const { on, place, faults: found } = look();
    faults.push(...found.map((fault) => `${on}: ${fault}`));
    if (document.activeElement !== one)
      faults.push(`${on} has the focus instead of ${one.outerHTML.slice(0, 60)}`);
    const { left, right, width, height } = (one.closest('label') ?? one).getBoundingClientRect();
    if (right < 1 || left > innerWidth - 1 || width * height < 1)
      faults.push(`${on}: nothing of it is in sight`);
    return place;
  });
  return { faults, stops: places };
}

/** Runs in the page, where nothing sticks. */
function orderOfStops(scope: string, stopsIn: typeof stopsInPage): string[] {
  // The link past the bars has a place only while it has the focus: over them.
  const stops = stopsIn(scope).stops.filter((one) => !one.matches('.skip-link'));
  const faults: string[] = [];
  const toRight = document.documentElement.dir === 'rtl';
  /** Where it lies in the whole document: also what is scrolled out of a list's own window. */
  const boxOf = (one: HTMLElement) => {
    const target = one.closest('label') ?? one;
    const { left, right, top, bottom } = target.getBoundingClientRect();
    let [x, y] = [scrollX, scrollY];
    for (let part = target.parentElement; part && part !== document.body; part = part.parentElement) {
      x += part.scrollLeft;
      y += part.scrollTop;
    }
    return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
  };
  /** The text that it is a word of: there the order is that of the words, however the lines break. */
  const textOf = (one: Element): Element | null => {
    let part: Element | null = one;
    while (part && getComputedStyle(part).display.startsWith('inline')) part = part.parentElement;
    return part === one ? null : part;
  };
  // Cards that were sorted lie on their shelves to the eye alone. The key goes through them in the order in which they
  // came, so that nobody is carried away with a card; see sort-board.ts.
  const boardOf = (one: Element) => one.closest('.sort');
  stops.forEach((one, at) => {
    const before = stops[at - 1];
    if (!before) return;
    if (textOf(one) && textOf(one) === textOf(before)) return;
    if (boardOf(one) && boardOf(one) === boardOf(before)) return;
    const [was, is] = [boxOf(before), boxOf(one)];
    const above = is.bottom <= was.top + 1;
    const sameLine = !above && is.top < was.bottom - 1;
    const back = toRight ? is.right > was.right + 1 : is.left < was.left - 1;
    const nextColumn = toRight ? is.right <= was.left + 1 : is.left >= was.right - 1;
    const name = (element: HTMLElement) =>
      `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
    if ((above && !nextColumn) || (sameLine && back)) faults.push(`${name(one)} comes after ${name(before)}`);
  });
  return faults;
}

/** The same stops by real keys: forwards from the top of the document, or back from where the focus is. */
export async function pressTab(page: Page, key: 'Tab' | 'Shift+Tab', count: number): Promise<number[]> {
  await page.evaluate((back) => {
    const stops: number[] = [];
    const end = new AbortController();
    Object.assign(globalThis, { stops, end });
    if (!back) {
      // As after loading: the next Tab begins at the top.
      const top = document.createElement('span');
      top.tabIndex = -1;
      document.body.prepend(top);
      top.focus();
      top.remove();
    }
    document.addEventListener(
      'focusin',
      ({ target }) => stops.push(Array.from(document.querySelectorAll('*')).indexOf(target as Element)),
      { signal: end.signal },
    );
  }, key !== 'Tab');
  for (let press = 0; press < count; press += 1) await page.keyboard.press(key);
  return page.evaluate(() => {
    const { stops, end } = globalThis as unknown as { stops: number[]; end: AbortController };
    end.abort();
    return stops;
  });
}
