import { courseIri } from '../../course/iris.ts';
import type { Course, RefresherStep } from '../../course/model.ts';

/**
 * What a certificate is for, and how long it is valid: an Achievement of Open Badges 3.0 (B.1.1 there: id, type, name,
 * description and criteria are what it must have) inside of an AchievementCredential that nobody has issued. The issuer
 * fills in who, whom and when, and signs it. `validFor`: an ISO 8601 duration from the day of the pass to `validUntil`.
 */
export interface BadgeTemplate {
  readonly validFor: string;
  readonly grace: string | undefined;
  readonly credential: object;
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

export function badgeTemplate(course: Course, step: RefresherStep): BadgeTemplate {
  const { publisher } = course;
  const address = courseIri(course);
  const issuer = {
    id: publisher.url,
    type: ['Profile'],
    name: publisher.name,
    url: publisher.url,
    ...(publisher.email === undefined ? {} : { email: publisher.email }),
  };
  return {
    validFor: step.after,
    grace: step.window,
    credential: {
      '@context': contexts,
      // The issuer gives each credential an id of its own, and fills in the four fields in capitals.
      id: 'urn:uuid:CREDENTIAL-ID',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: course.title,
      issuer,
      validFrom: 'VALID-FROM',
      validUntil: 'VALID-UNTIL',
      credentialSubject: {
        id: 'LEARNER-ID',
        type: ['AchievementSubject'],
        achievement: {
          id: `${address}/achievements/${step.id}`,
          type: ['Achievement'],
          achievementType: 'Certification',
          name: course.title,
          description: course.description,
          creator: issuer,
          criteria: { id: address, narrative: criteriaOf(course, step) },
          inLanguage: course.language,
          version: course.version,
          ...(course.keywords.length > 0 ? { tag: course.keywords } : {}),
        },
      },
    },
  };
}

/** Markdown: what the learner has shown. The course’s own words, which are in its language. */
function criteriaOf({ title, objectives }: Course, step: RefresherStep): string {
  return [`${title}: ${step.title}`, '', ...objectives.map(({ text }) => `- ${text}`)].join('\n').trim();
}
