import { make } from '../page/dom.ts';
import type { LicenceData, LicenceTexts } from './licence-data.ts';

/** The texts in the language that the page has now. */
export function textsOf({ texts }: LicenceData): LicenceTexts | undefined {
  return texts[document.documentElement.lang] ?? Object.values(texts)[0];
}

/** Says what is the matter above the course, until the learner closes it. It takes nothing away, and no focus. */
export function showNotice(data: LicenceData, kind: 'ended' | 'elsewhere'): void {
  const place = () => {
    const texts = textsOf(data);
    const main = document.getElementById('main');
    if (!texts || !main || main.querySelector('[data-cw="licence"]')) return;
    const news = make('div', { role: 'status' });
    const close = make('button', { type: 'button', class: 'button-quiet' }, texts.close);
    const notice = make('div', { class: 'licence-notice', 'data-cw': 'licence' }, news, close);
    close.addEventListener('click', () => {
      changes.disconnect();
      notice.remove();
      main.focus({ preventScroll: true });
    });
    main.prepend(notice);
    // A live region is read when its text comes, and not when it comes with text.
    setTimeout(() => news.append(make('p', {}, texts[kind]), contact(texts)), 100);
  };
  // A learner who changes the language gets another body.
  const changes = new MutationObserver(place);
  changes.observe(document.documentElement, { childList: true });
  place();
}

/** Whom to ask. */
export function contact({ contact: { label, name, email, phone } }: LicenceTexts): HTMLElement {
  const mail = make('a', { href: `mailto:${email}` }, email);
  // Names and numbers keep their own direction in a page from right to left.
  const ways = [name, mail, phone ?? ''].filter(Boolean).map((way) => make('bdi', {}, way));
  return make('p', {}, `${label}: `, ...ways.flatMap((way, at) => (at > 0 ? [' · ', way] : [way])));
}
