import type { ScheduledStep, ScheduledUpdate } from '../schedule.ts';
import { type ReminderKey, reminderWords, type Slots } from '../words/index.ts';
import { type LmsName, lmsNames, placeholders } from './placeholders.ts';

/** One message to a learner, as it is entered in an LMS. Plain text. */
export interface Reminder {
  /** Step or update. */
  readonly refresher: string;
  /** BCP 47. */
  readonly language: string;
  readonly when: 'open' | 'due' | 'overdue' | 'lapsed';
  readonly lms: LmsName;
  readonly subject: string;
  readonly body: string;
}

interface About {
  readonly course: string;
  readonly language: string;
}

/** The messages of a step, for each LMS. */
export function stepReminders({ id, title, opens, certificate }: ScheduledStep, about: About): Reminder[] {
  const late = certificate ? 'lapsed' : 'overdue';
  // On one day one message is enough.
  const times = opens ? (['open', 'due', late] as const) : (['due', late] as const);
  return times.flatMap((when) => {
    const suffix = certificate && (when === 'open' || when === 'due') ? '.certificate' : '';
    const keys: ReminderKey[] = [
      `body.${when}${suffix}` as ReminderKey,
      certificate ? 'why.certificate' : 'why',
    ];
    return forEachLms(id, title, { when, byRecompletion: certificate && when === times[0] }, keys, about);
  });
}

/** The message of an update. */
export function updateReminders({ id, title }: ScheduledUpdate, about: About): Reminder[] {
  return forEachLms(id, title, { when: 'open', byRecompletion: false }, ['body.update', 'why.update'], about);
}

/** What stands for a name, a link and a day: of an LMS that nobody knows, a word in brackets. */
function slotsOf(lms: LmsName, say: ReturnType<typeof reminderWords>): Slots {
  if (lms !== 'generic') return placeholders[lms].slots;
  return { learner: say('slot.learner', {}), link: say('slot.link', {}), due: say('slot.due', {}) };
}

interface Sending {
  readonly when: Reminder['when'];
  /** Whether Moodle’s plugin sends it. */
  readonly byRecompletion: boolean;
}

function forEachLms(
  refresher: string,
  title: string,
  { when, byRecompletion }: Sending,
  keys: readonly ReminderKey[],
  { course, language }: About,
): Reminder[] {
  const say = reminderWords(language);
  return lmsNames.map((lms) => {
    // What an admin of Moodle sends by hand is the same for all: nothing fills in a name or a link.
    const isSame = lms === 'moodle' && !byRecompletion;
    const slots = { title, course, ...(isSame ? {} : slotsOf(lms, say)) };
    // Whoever is late has no day to be reminded of.
    const day = when === 'open' || when === 'due' ? (['due'] as const) : [];
    const paragraphs = (['greeting', ...keys, ...day, 'link'] as const).flatMap(
      (key) => say(key, slots) ?? [],
    );
    const subject = say(`subject.${when}`, slots) ?? title;
    return { refresher, language, when, lms, subject, body: paragraphs.join('\n\n') };
  });
}
