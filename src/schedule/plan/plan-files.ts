import type { Course } from '../../course/model.ts';
import { type RefresherPlan, refresherPlan } from './plan.ts';
import { planCsv, planJson, planMarkdown } from './plan-text.ts';

/** The plan in three forms and a badge for each certificate, as texts by name; none where there are no refreshers. */
export function planFiles(editions: readonly Course[]): ReadonlyMap<string, string> {
  const plan = refresherPlan(editions);
  return plan ? new Map([['refresher-plan.md', planMarkdown(plan)], ...planData(plan)]) : new Map();
}

/** What of a plan is for programs and spreadsheets, as texts by name. */
export function planData(plan: RefresherPlan): (readonly [string, string])[] {
  const badges = Object.entries(plan.badges).map(
    ([step, badge]) => [`${step}.badge.json`, `${JSON.stringify(badge, null, 2)}\n`] as const,
  );
  return [['refresher-plan.csv', planCsv(plan)], ['refresher-plan.json', planJson(plan)], ...badges];
}
