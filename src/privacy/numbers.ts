import { luhn, matches, mod97, type Personal } from './patterns.ts';

/**
 * Social Security numbers of the USA that may have been issued. The Social Security Administration issues none with the
 * area 000, 666 or 900 to 999, the group 00 or the serial 0000. Three are known from wallets, leaflets and examples.
 */
export function socialSecurityNumbers(source: string): Personal[] {
  return matches(
    source,
    /(?<![\w./-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w/-])/g,
    (text) => !['078-05-1120', '219-09-9999', '123-45-6789'].includes(text),
  );
}

/** Prefixes and lengths of the great card networks: Visa, Mastercard, American Express, Discover, JCB, Diners Club. */
const networks =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}|6(?:011|5\d{2})\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;
/** Numbers that payment services publish for tests, and those with the same digit all over. */
const testCards = new Set([
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '6011111111111117',
  '6011000990139424',
  '3530111333300000',
  '3566002020360505',
  '30569309025904',
  '38520000023237',
]);

/** Numbers of payment cards whose prefix, length and check digit are valid. */
export function cardNumbers(source: string): Personal[] {
  return matches(source, /(?<![\w./=#-]|\d )\d{4}(?:[ -]?\d){9,15}(?![\w/=-]| \d)/g, (text) => {
    const digits = text.replace(/\D/g, '');
    return networks.test(digits) && luhn(digits) === 0 && !testCards.has(digits);
  });
}

/** Account numbers that banks and the standard itself give as examples. */
const exampleAccounts = new Set([
  'GB82WEST12345698765432',
  'GB29NWBK60161331926819',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'FR7630006000011234567890189',
  'ES9121000418450200051332',
  'CH9300762011623852957',
  'AT611904300234573201',
  'NL91ABNA0417164300',
  'BE68539007547034',
  'IT60X0542811101000000123456',
]);

/** International bank account numbers with valid check digits. */
export function accountNumbers(source: string): Personal[] {
  return matches(
    source,
    /(?<![\w./=-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\w/=-])/g,
    (text) => {
      const iban = text.replaceAll(' ', '');
      return iban.length >= 15 && iban.length <= 34 && mod97(iban) === 1 && !exampleAccounts.has(iban);
    },
  );
}
