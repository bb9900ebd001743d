import { laterBy } from '../course/days.ts';
import type { LicensedTo } from '../course/model.ts';
import { directionOf } from '../languages/direction.ts';
import { pageWords } from '../languages/pages/index.ts';
import type { Release } from '../releases/release.ts';
import { stillPagePolicy } from '../targets/policy.ts';
import { dayWords } from './day-words.ts';
import { licenceEffect } from './licence-script.ts';

/** Where the page about the licence lies in a licensed package, in the language of the course. */
export const licencePath = 'licence.html';

/** The model of `templates/views/licence.hbs`: what an agency and its learners may know of their licence. */
export interface LicenceView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly policy: string;
  readonly theme: string;
  readonly title: string;
  readonly version: string;
  readonly agency: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  /** What happens afterwards and elsewhere, and what is asked of whom to know it; a paragraph each. */
  readonly announced: readonly string[];
  readonly contact: LicensedTo['contact'];
  readonly publisher: { readonly name: string; readonly url: string };
}

export function licenceView({ course, language }: Release, licensed: LicensedTo): LicenceView {
  const say = pageWords(language);
  const { number, from, until, seats, hosts, grace } = licensed;
  const effect = licenceEffect(course);
  return {
    language,
    direction: directionOf(language),
    policy: stillPagePolicy,
    theme: course.theme.name,
    title: course.title,
    version: course.version,
    agency: licensed.agency,
    rows: [
      { name: say('licence.number'), value: number },
      { name: say('licence.from'), value: dayWords(say, from) },
      {
        name: say('licence.until'),
        value: until === undefined ? say('licence.no-end') : dayWords(say, until),
      },
      ...(until !== undefined && grace !== undefined
        ? [{ name: say('licence.grace'), value: dayWords(say, laterBy(until, grace)) }]
        : []),
      {
        name: say('licence.seats'),
        value: seats === undefined ? say('licence.any-seats') : say.number(seats),
      },
      ...(hosts.length > 0 ? [{ name: say('licence.hosts'), value: hosts.join(', ') }] : []),
    ],
    announced: [
      ...(until === undefined ? [] : [say(`licence.after.${effect}`)]),
      ...(effect === 'block-new' ? [say('licence.clocks')] : []),
      ...(hosts.length > 0 && effect !== 'none' ? [say('licence.elsewhere')] : []),
    ],
    contact: licensed.contact,
    publisher: { name: course.publisher.name, url: course.publisher.url },
  };
}
