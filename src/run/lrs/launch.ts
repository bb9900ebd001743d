import { randomUUID } from 'node:crypto';
import type { Asked, Cmi5Session } from './cmi5-session.ts';
import type { Fields, Json } from './values.ts';

/** An assignable unit as `cmi5.xml` says it. */
export interface Au {
  readonly id: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly moveOn: string;
  readonly masteryScore?: number;
  readonly launchParameters?: string;
}

export interface Cmi5Options {
  /** A known registration goes on; without it the learner is registered anew. */
  readonly registration?: string;
  readonly mode?: Cmi5Session['mode'];
  /** Whether the LMS wants the learner sent back. */
  readonly returns?: boolean;
  /** The mastery score that the administrator set, instead of the one in cmi5.xml. */
  readonly masteryScore?: number;
}

/** A session as the LMS keeps it: with its secret, and growing. */
export type OpenSession = Cmi5Session & { readonly asked: Asked[]; readonly token: string };

/** The account form is what cmi5 demands (9.2). */
export const learner: Fields = {
  objectType: 'Agent',
  name: 'Ada Lovelace',
  account: { homePage: 'https://lms.example', name: 'learner-7' },
};

/** The activityId is the LMS's own: an AU that uses the id of cmi5.xml instead is found out. */
export function openSession(au: Au, options: Cmi5Options): OpenSession {
  const id = randomUUID();
  return {
    id,
    registration: options.registration ?? randomUUID(),
    activityId: `https://lms.example/activities/${encodeURIComponent(au.id)}`,
    actor: learner,
    mode: options.mode ?? 'Normal',
    masteryScore: options.masteryScore ?? au.masteryScore,
    contextTemplate: {
      contextActivities: {
        grouping: [{ id: au.id }, { id: 'https://lms.example/programmes/2027' }],
        category: [{ id: 'https://lms.example/categories/mandatory' }],
      },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': id },
    },
    token: Buffer.from(`session:${id}`).toString('base64'),
    asked: [],
  };
}

/** The LMS.LaunchData document (10). What the LMS has nothing to say about is absent, as in real ones. */
export function launchData(au: Au, session: OpenSession, returnUrl: string | undefined): Json {
  return {
    contextTemplate: session.contextTemplate,
    launchMode: session.mode,
    launchMethod: 'AnyWindow',
    moveOn: au.moveOn,
    ...(session.masteryScore === undefined ? {} : { masteryScore: session.masteryScore }),
    ...(au.launchParameters === undefined ? {} : { launchParameters: au.launchParameters }),
    ...(returnUrl === undefined ? {} : { returnURL: returnUrl }),
  };
}
