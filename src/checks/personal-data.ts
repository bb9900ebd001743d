import { accountNumbers, cardNumbers, socialSecurityNumbers } from '../privacy/numbers.ts';
import { foundInSources } from './in-sources.ts';
import { rule } from './rule.ts';

/** What is looked for, and what may stand in its place. */
export const personalNumbers = [
  {
    kind: 'a Social Security number',
    example: '000-00-0000, which is never issued',
    find: socialSecurityNumbers,
  },
  { kind: 'the number of a payment card', example: 'the test number 4111 1111 1111 1111', find: cardNumbers },
  {
    kind: 'the number of a bank account (IBAN)',
    example: 'GB82 WEST 1234 5698 7654 32',
    find: accountNumbers,
  },
];

/** Numbers of people do not belong into a package, which is copied to many servers: Privacy Act; GDPR, article 5. */
export const personalData = rule('PRIVACY-PERSONAL-DATA', {
  bad: '## Start {#start}\n\nThe case of 536-22-8145 was closed.',
  good: [
    '## Start {#start}\n\nThe case of 000-12-3456 was closed, paid with 4111 1111 1111 1111.',
    '## Start {#start}\n\nOrder 4539 1488 0343 6468, call 555-0142, transfer to GB82WEST12345698765432.',
  ],
  check({ course, report }) {
    for (const { kind, example, find } of personalNumbers)
      for (const { place } of foundInSources(course, find)) report(place, { kind, example });
  },
});
