import type { CourseData } from '../course-data.ts';
import type { Launch, Tracker } from '../tracker.ts';
import { showBlocked, untouched } from './blocked.ts';
import { decide, type Situation } from './decide.ts';
import type { LicenceData } from './licence-data.ts';
import { showNotice, textsOf } from './notice.ts';
import { prove } from './prove.ts';
import { serverTime } from './server-time.ts';

const { coursewright, coursewrightLicence: data } = globalThis as {
  coursewright?: CourseData;
  coursewrightLicence?: LicenceData;
};

if (coursewright && data?.format === 1) coursewright.open = (tracker, launch) => admit(data, tracker, launch);

/** Settles when the course may begin; for a learner who is asked to wait it never does. */
async function admit(data: LicenceData, tracker: Tracker, launch: Launch): Promise<void> {
  const { terms, mayBlock } = data;
  const known: Situation = {
    now: Date.now(),
    hosts: hosts(),
    isNew: isNew(launch),
    serverNow: undefined,
    proven: undefined,
  };
  const decision = decide(terms, known);
  if (decision === 'nothing' || decision === 'block') return;
  const texts = textsOf(data);
  if (decision === 'ended' && mayBlock && known.isNew && texts) {
    // Nobody else follows the page yet.
    const leave = (event: PageTransitionEvent) => {
      if (!event.persisted) void tracker.close(untouched, 'pagehide');
    };
    addEventListener('pagehide', leave);
    const proven = await prove(data);
    // Nobody is asked for the time where it decides nothing.
    const serverNow = proven && (await serverTime());
    if (decide(terms, { ...known, proven, serverNow }) === 'block') {
      showBlocked(texts, tracker);
      return new Promise(() => {});
    }
    removeEventListener('pagehide', leave);
  }
  showNotice(data, decision);
}

/**
 * Whether it is certain that the learner has not begun: somebody keeps what learners do, and has nothing of this one. A
 * state in which nothing was seen has nothing between owner and checksum (`core/state-text.ts`).
 */
function isNew({ connected, mode, state, location, completed, passed }: Launch): boolean {
  const isEmpty = /^(cw2\.\w*\.+\w*)?$/.test(state);
  return connected && mode === 'normal' && isEmpty && location === '' && !completed && !passed;
}

/** LMSs keep packages on hosts of their own: a page is at home where it lies, and where it is shown. */
function hosts(): string[] {
  const around = [document.referrer, ...Array.from(location.ancestorOrigins ?? [])];
  return [location.href, ...around].flatMap((address) => {
    try {
      return new URL(address).hostname || [];
    } catch {
      return [];
    }
  });
}
