import type { Edition } from './elements.ts';

export type Json = Readonly<Record<string, unknown>>;
export type Mode = 'normal' | 'review' | 'browse';

/** What an administrator sets, and what the LMS knows of the learner. */
export interface LmsSettings {
  readonly edition: Edition;
  /** `cmi.student_data.mastery_score` (0 to 100) or `cmi.scaled_passing_score` (0 to 1), as the edition has it. */
  readonly mastery?: string;
  /** What the manifest has for the SCO alone: `cmi.launch_data`. */
  readonly launchData?: string;
  /** The learner's language in the LMS, until the SCO sets another. */
  readonly language?: string;
  /** What a launch finds after an exit that was not `suspend`: the same attempt as in Moodle, or a new one. */
  readonly afterExit?: 'same-attempt' | 'new-attempt';
}

/** What is left of the launches before. */
interface Kept {
  readonly cmi: Json | undefined;
  readonly exit: string;
}

/** The data model that a launch starts with. */
export function cmiFor(lms: LmsSettings, kept: Kept, mode: Mode): Json {
  const suspended = kept.exit === 'suspend';
  const keeps = kept.cmi !== undefined && (suspended || lms.afterExit !== 'new-attempt' || mode !== 'normal');
  const old = keeps ? (structuredClone(kept.cmi) as Record<string, unknown>) : preference(lms);
  const entry = kept.cmi === undefined || !keeps ? 'ab-initio' : suspended ? 'resume' : '';
  // In review it should be `no-credit`, and some LMSs leave it: the mode alone has to be enough.
  const credit = 'credit';
  if (lms.edition === '2004') {
    const { exit: _exit, session_time: _time, ...rest } = old;
    const mastery = lms.mastery === undefined ? {} : { scaled_passing_score: lms.mastery };
    const data = lms.launchData === undefined ? {} : { launch_data: lms.launchData };
    return {
      ...rest,
      learner_id: 'learner-7',
      learner_name: 'Lovelace, Ada',
      mode,
      credit,
      entry,
      ...mastery,
      ...data,
    };
  }
  const { exit: _exit, session_time: _time, ...core } = (old.core ?? {}) as Record<string, unknown>;
  const mastery = lms.mastery === undefined ? {} : { student_data: { mastery_score: lms.mastery } };
  const learner = { student_id: 'learner-7', student_name: 'Lovelace, Ada' };
  const data = lms.launchData === undefined ? {} : { launch_data: lms.launchData };
  return { ...old, ...data, core: { ...core, ...learner, lesson_mode: mode, credit, entry }, ...mastery };
}

/** A learner's profile, as far as it is kept for content. */
function preference({ edition, language }: LmsSettings): Record<string, unknown> {
  if (language === undefined) return {};
  return { [edition === '1.2' ? 'student_preference' : 'learner_preference']: { language } };
}
