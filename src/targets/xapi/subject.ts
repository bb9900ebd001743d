import { attribute, type Element } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';

/** What rules for tincan.xml look at. */
export interface TincanPackage {
  readonly file: string;
  readonly text: string;
  readonly root: Element;
  readonly activities: readonly Element[];
  readonly paths: ReadonlySet<string>;
}

export const rule = rulesAbout<TincanPackage>();

export function idOf(activity: Element): string {
  return attribute(activity, 'id') ?? '';
}
