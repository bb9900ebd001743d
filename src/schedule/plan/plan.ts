import type { Course } from '../../course/model.ts';
import { compare } from '../../diagnostics/diagnostic.ts';
import { textOf } from '../day.ts';
import { scheduleOf } from '../schedule.ts';
import { type BadgeTemplate, badgeTemplate } from './badge.ts';
import type { LmsName } from './placeholders.ts';
import { type Reminder, stepReminders, updateReminders } from './reminders.ts';
import type { Setting } from './setting.ts';
import { stepSettings, updateSettings } from './settings.ts';

/** All that an LMS admin needs to set the refreshers of a course up. */
export interface RefresherPlan {
  readonly course: { readonly id: string; readonly version: string; readonly title: string };
  readonly anchor: 'completion' | 'calendar';
  readonly steps: readonly PlannedStep[];
  readonly updates: readonly {
    readonly id: string;
    readonly package: string;
    readonly title: string;
    /** `YYYY-MM-DD` */
    readonly on: string;
    /** ISO 8601. */
    readonly repeat?: string;
  }[];
  readonly settings: readonly Setting[];
  readonly reminders: readonly Reminder[];
  /** By id of the step. */
  readonly badges: Readonly<Record<string, BadgeTemplate>>;
}

interface PlannedStep {
  readonly id: string;
  /** Id of its package, with which the names of its zips begin. */
  readonly package: string;
  readonly title: string;
  /** ISO 8601, as are the next two. */
  readonly after: string;
  readonly opens?: string;
  readonly window?: string;
  readonly certificate: boolean;
}

/**
 * The plan of a course, from its editions in all languages; undefined where it has no refreshers. `lms`: for this one
 * alone.
 */
export function refresherPlan(editions: readonly Course[], lms?: LmsName): RefresherPlan | undefined {
  const [course] = editions;
  const schedule = course && scheduleOf(course);
  if (!course?.refreshers || !schedule) return undefined;
  const isWanted = (one: { readonly lms: LmsName }) => lms === undefined || one.lms === lms;
  const reminders = editions.flatMap((edition) => {
    const own = scheduleOf(edition);
    const about = { course: edition.title, language: edition.language };
    return [
      ...(own?.steps ?? []).flatMap((step) => stepReminders(step, about)),
      ...(own?.updates ?? []).flatMap((update) => updateReminders(update, about)),
    ];
  });
  return {
    course: { id: course.id, version: course.version, title: course.title },
    anchor: schedule.anchor,
    steps: course.refreshers.steps.map(({ id, title, after, opens, window, certificate }) => ({
      id,
      package: `${id}-${course.id}`,
      title,
      after,
      ...(opens === undefined ? {} : { opens }),
      ...(window === undefined ? {} : { window }),
      certificate,
    })),
    updates: schedule.updates.map(({ id, title, on }, index) => {
      const repeat = course.refreshers?.updates[index]?.repeat;
      return {
        id,
        package: `${id}-${course.id}`,
        title,
        on: textOf(on),
        ...(repeat === undefined ? {} : { repeat }),
      };
    }),
    settings: [
      ...schedule.steps.flatMap((step) => stepSettings(schedule, step)),
      ...schedule.updates.flatMap(updateSettings),
    ]
      .filter(isWanted)
      .sort((a, b) => compare(a.lms, b.lms)),
    reminders: reminders.filter(isWanted),
    badges: Object.fromEntries(
      course.refreshers.steps
        .filter(({ certificate }) => certificate)
        .map((step) => [step.id, badgeTemplate(course, step)]),
    ),
  };
}
