import type { Course } from '../../course/model.ts';
import { refresherPlan } from './plan.ts';
import { planCsv, planJson, planMarkdown } from './plan-text.ts';

/**
 * What an LMS admin sets refreshers up by, as texts by name: the plan in three forms, and a badge for each certificate.
 * None where the course has no refreshers. `editions`: the course in its languages.
 */
export function planFiles(editions: readonly Course[]): ReadonlyMap<string, string> {
  const plan = refresherPlan(editions);
  if (!plan) return new Map();
  const badges = Object.entries(plan.badges).map(
    ([step, badge]) => [`${step}.badge.json`, `${JSON.stringify(badge, null, 2)}\n`] as const,
  );
  return new Map([
    ['refresher-plan.md', planMarkdown(plan)],
    ['refresher-plan.csv', planCsv(plan)],
    ['refresher-plan.json', planJson(plan)],
    ...badges,
  ]);
}
