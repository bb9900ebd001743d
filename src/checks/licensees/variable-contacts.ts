import { personalAddresses, personalPhones } from '../../privacy/contacts.ts';
import { licenseeRule } from './rule.ts';
import { valuesOf } from './variable-values.ts';

/** Contact data of a person in what texts are filled with. That of `contact` is meant to be there. */
export const variableContacts = licenseeRule('PRIVACY-CONTACT', {
  reads: [],
  bad: 'variables: { agency.contact: dana.ruiz@cityofalder.gov }',
  good: [
    'contact: { name: Learning Office, email: dana.ruiz@cityofalder.gov }\nvariables: { agency.contact: dana.ruiz@cityofalder.gov }',
    'variables: { agency.contact: press@cityofalder.gov }',
  ],
  check({ licensee: { contact, hosts }, source, report }) {
    const own = [
      contact.email.toLowerCase().split('@')[1] ?? '',
      ...hosts.map((host) => host.replace(/^\*\./, '')),
    ];
    for (const { value, place } of valuesOf(source)) {
      if (personalAddresses(value, own).length > 0)
        report(place, { kind: 'the e-mail address', example: 'an address that ends in “.example”' });
      if (personalPhones(value).length > 0)
        report(place, { kind: 'the telephone number', example: 'a number from 555-0100 to 555-0199' });
    }
  },
});
