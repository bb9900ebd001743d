import { laterBy } from '../course/days.ts';
import type { Course, LicensedTo } from '../course/model.ts';
import { pageWords } from '../languages/pages/index.ts';
import type { LicenceData, LicenceTexts } from '../player/licence/licence-data.ts';
import { languagesOf, type Release } from '../releases/release.ts';
import { dayWords } from './day-words.ts';

/** Where the licence lies in a package: for the script that reads it, that script, and the token for other readers. */
export const licenceDataPath = 'data/licence.js';
export const licencePlayerPath = 'player/licence.js';
export const licenceTokenPath = 'licence.jwt';

/** What a licence can change in the pages of a release; `none`: nothing, and there is no script for it. */
export type LicenceEffect = LicensedTo['onExpiry'];

/**
 * Learners who have not begun are only asked to wait where a signed token says so, and where a package can tell that
 * they have not: a unit of several does not know of the others, and whoever gets a refresher has had the course.
 */
export function licenceEffect({ licensed, scos, refreshes }: Course): LicenceEffect {
  if (!licensed || licensed.onExpiry === 'none') return 'none';
  if (licensed.until === undefined && licensed.hosts.length === 0) return 'none';
  const canTell =
    licensed.signed !== undefined && licensed.until !== undefined && scos === 'one' && !refreshes;
  return licensed.onExpiry === 'block-new' && !canTell ? 'notice' : licensed.onExpiry;
}

/** The last day on which nothing changes; `undefined`: it has no end. */
export function lastDayOf({ until, grace }: Pick<LicensedTo, 'until' | 'grace'>): string | undefined {
  return until === undefined || grace === undefined ? until : laterBy(until, grace);
}

/** What the script of the edition is told, in each language of the package. */
export function licenceData(release: Release, licensed: LicensedTo): LicenceData {
  const { course } = release;
  const { onExpiry, hosts, signed } = licensed;
  const lastDay = lastDayOf(licensed);
  const { kty, crv, x } = signed?.key ?? {};
  return {
    format: 1,
    terms: { onExpiry, ...(lastDay === undefined ? {} : { lastDay }), hosts },
    course: course.refreshes?.id ?? course.id,
    mayBlock: licenceEffect(course) === 'block-new',
    ...(signed && kty && crv && x ? { token: signed.token, key: { kty, crv, x } } : {}),
    texts: Object.fromEntries(
      languagesOf(release).map((one) => [one.language, licenceTexts(one.language, licensed)]),
    ),
  };
}

function licenceTexts(language: string, { agency, contact, until }: LicensedTo): LicenceTexts {
  const say = pageWords(language);
  const words = { agency, day: until === undefined ? '' : dayWords(say, until) };
  const { name, email, phone } = contact;
  return {
    ended: say('licence.notice.ended', words),
    elsewhere: say('licence.notice.elsewhere', words),
    close: say('licence.notice.close'),
    blockedTitle: say('licence.blocked.title'),
    blocked: say('licence.blocked.text', words),
    leave: say('licence.blocked.leave'),
    left: say('licence.blocked.left'),
    contact: { label: say('licence.contact'), name, email, ...(phone === undefined ? {} : { phone }) },
  };
}
