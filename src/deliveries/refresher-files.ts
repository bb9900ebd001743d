import type { Day } from '../course/days.ts';
import { sheetLanguage } from '../languages/sheets/index.ts';
import { courseCalendar } from '../schedule/calendar/course-calendar.ts';
import { dayOf } from '../schedule/day.ts';
import { refresherPlan } from '../schedule/plan/plan.ts';
import { planData } from '../schedule/plan/plan-files.ts';
import { knownLms } from '../verify/lms-profiles.ts';
import { calendarName, planPageName, refreshersFolder } from './delivery.ts';
import { wantedEditions } from './delivery-facts.ts';
import type { DeliveryParts } from './make-delivery.ts';
import { planFor } from './plan-for.ts';
import { planPage } from './plan-page.ts';

/**
 * For each course with refreshers what its LMS admin sets them up by, and its calendar, as texts by path. `until`: the last
 * day on which the licence lets it be taken.
 */
export function refresherFiles(
  { courses, licensee, today, timestamp, css, madeBy }: DeliveryParts,
  until?: Day,
): Map<string, string> {
  const files = new Map<string, string>();
  const lms = planFor(licensee.lmsName === undefined ? undefined : knownLms(licensee.lmsName));
  const moment = timestamp ?? Date.parse(today) / 1000;
  for (const [id, { checked }] of courses) {
    const editions = wantedEditions(checked.editions, licensee.languages);
    const [course] = editions;
    const language = sheetLanguage(licensee.languages ?? editions.map((one) => one.language));
    const plan = refresherPlan(editions, lms);
    if (!course || !plan) continue;
    const own = `${refreshersFolder(id)}/`;
    files.set(`${own}${planPageName}`, planPage(plan, lms, { language, css, madeBy }));
    for (const [name, text] of planData(plan)) files.set(`${own}${name}`, text);
    const last = until === undefined ? undefined : dayOf(until);
    const calendar = courseCalendar(course, Number(today.slice(0, 4)), moment, last);
    if (calendar) files.set(`${own}${calendarName}`, calendar);
  }
  return files;
}
