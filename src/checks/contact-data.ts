import type { Course } from '../course/model.ts';
import { personalAddresses, personalPhones } from '../privacy/contacts.ts';
import { foundInSources } from './in-sources.ts';
import { rule } from './rule.ts';

/** Addresses and telephone numbers of a person, not of an office: people leave, packages stay. */
export const contactData = rule('PRIVACY-CONTACT', {
  bad: '## Start {#start}\n\nSend the log to dana.ruiz@cityofalder.gov by noon.',
  good: [
    '## Start {#start}\n\nSend the log to dana.ruiz@alder.example or help.desk@cityofalder.gov, or call 1-800-621-3362.',
    '## Start {#start}\n\nHer cell phone is 202-555-0142; the office has 202-646-2500.',
  ],
  check({ course, report }) {
    const own = domainsOf(course);
    for (const { place } of foundInSources(course, (source) => personalAddresses(source, own)))
      report(place, { kind: 'the e-mail address', example: 'an address that ends in “.example”' });
    for (const { place } of foundInSources(course, personalPhones))
      report(place, { kind: 'the telephone number', example: 'a number from 555-0100 to 555-0199' });
  },
});

/** The domains of the publisher, and of what the course says where a licensee says something else. */
function domainsOf({ publisher, variables }: Course): string[] {
  const addresses = [publisher.email ?? '', ...Object.values(variables)].flatMap(
    (value) => /@([^\s@]+)$/.exec(value)?.[1] ?? [],
  );
  const host = /^https:\/\/([^/:]+)/.exec(publisher.url)?.[1] ?? '';
  return [host, host.replace(/^[^.]+\.(?=[^.]+\.)/, ''), ...addresses]
    .filter(Boolean)
    .map((domain) => domain.toLowerCase());
}
