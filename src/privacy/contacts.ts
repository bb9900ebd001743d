import { allWritingWords } from '../languages/writing/index.ts';
import { matches, type Personal } from './patterns.ts';

/** Names that nobody can own: RFC 2606 and RFC 6761. */
const exampleDomain = /(?:^|\.)(?:example|test|invalid|localhost|local|example\.(?:com|net|org))$/;

/** What stands before the “@” of an office and not of a person, in our languages. */
const office =
  /^(?:(?:public|customer|client|user|web|help|media|press|news|service|tech|it|hr|open|records?|foia|ada|section508|508|legal|privacy|security|sales|training|learning|elearning|accessibility|civil|rights|no|do|not|e?mail|contact|info|office|admin|team|support|desk|hello|general|community|complaints?|feedback|jobs?|careers?|billing|abuse|postmaster|webmaster|reply|master|relations|affairs|requests?|inquiries|enquiries|questions?|library|clerk|mayor|council|communications?|comms|outreach|events?|alerts?|social|copyright|permissions?|publications?|editor|kontakt|presse|poststelle|datenschutz|buero|verwaltung|contacto|prensa|ayuda|atencion|informacion|oficina|accueil|mairie|secretariat|aide|dpo|center|centre|git)[._+-]?)+\d*$/;

/** `logo@2x.png`: a picture for fine screens. */
const fileName = /\.(?:png|jpe?g|gif|svg|webp|avif|vtt|md|mp[34]|pdf|css|m?js|html?)$/;

const email = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?![\w-])/gi;

/** E-mail addresses that may be a person’s; `own`: the domains of the publisher. */
export function personalAddresses(source: string, own: readonly string[]): Personal[] {
  if (!source.includes('@')) return [];
  return matches(source, email, (text) => {
    const [name = '', domain = ''] = text.toLowerCase().split('@');
    const isOwn = own.some((each) => domain === each || domain.endsWith(`.${each}`));
    return (
      /\p{L}{2}$/u.test(domain) &&
      !exampleDomain.test(domain) &&
      !fileName.test(domain) &&
      !isOwn &&
      !office.test(name)
    );
  });
}

const phone =
  /(?<![\w.+/=-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,4}\)[ .-]?)?\d{2,4}(?:[ .-]\d{2,4}){1,4}(?![\w/=-])/g;
const fiction = /555[ .-]?01\d\d$/;
const ownWords = new RegExp(
  `(?<!\\p{L})(?:${allWritingWords.flatMap(({ ownPhone }) => ownPhone).join('|')})[^\\p{L}\\d.]{0,6}(?:\\p{L}{2,8} ){0,2}$`,
  'iu',
);

/** Telephone numbers that the words before them call a mobile or a private one. */
export function personalPhones(source: string): Personal[] {
  return matches(source, phone, (text) => {
    const digits = text.replace(/\D/g, '').length;
    return digits >= 7 && digits <= 15 && !fiction.test(text);
  }).filter(({ start }) => ownWords.test(source.slice(Math.max(0, start - 40), start)));
}
