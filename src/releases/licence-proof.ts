import { daysBetween, laterBy } from '../course/days.ts';
import type { Course, LicensedTo } from '../course/model.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { makeLicenceToken } from '../proof/licence-token.ts';
import type { SigningKey } from '../proof/signing-key.ts';
import { refresherCourses } from './refreshers/refresher-course.ts';

/**
 * The licence with a token that proves it for a course and its refreshers, in the same characters each time: it does not
 * say when it was signed. `undefined`: the licence says what no token can.
 */
export function withProof(
  licensed: LicensedTo,
  course: Course,
  key: SigningKey,
): Result<LicensedTo | undefined> {
  const { id, agency, number, from, until, grace, seats, onExpiry, hosts } = licensed;
  const { value: token, diagnostics } = makeLicenceToken(
    {
      number,
      licensee: id,
      agency,
      courses: [course.id, ...new Set(refresherCourses(course).map((one) => one.id))],
      ...(seats === undefined ? {} : { seats }),
      from,
      ...(until === undefined ? {} : { until }),
      grace: until === undefined || grace === undefined ? 0 : daysBetween(until, laterBy(until, grace)),
      onExpiry,
      hosts: [...hosts],
    },
    key,
    { issuer: course.publisher.url },
  );
  if (token === undefined) return { value: undefined, diagnostics };
  return { value: { ...licensed, signed: { token, key: key.public.jwk } }, diagnostics };
}
