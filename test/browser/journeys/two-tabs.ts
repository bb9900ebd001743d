import { expect } from 'vitest';
import type { Platform } from '../support/platform/platform.ts';

/**
 * One learner, two tabs of one course at once: what is done in either is there at the next launch. `elsewhere`: on
 * another computer, so that it is the LMS who has it all.
 */
export async function worksInTwoTabs(platform: Platform, { elsewhere = false } = {}): Promise<void> {
  const one = await platform.launch();
  const other = await platform.launch();
  await one.check('kc-red-flag', ['b']);
  await one.saved();
  await other.goTo('boards');
  await other.check('kc-boards', ['a', 'c']);
  await other.saved();
  await one.goTo('boards');
  await one.previous();
  await one.saved();
  await other.closeTab();
  await one.closeTab();
  const { answers } = await platform.recorded();
  if (answers) expect(answers).toEqual(['kc-red-flag b right', 'kc-boards a+c right']);
  const later = await platform.launch({ elsewhere });
  expect(await later.where()).toBe('flags');
  expect(await later.picked('kc-red-flag')).toEqual(['b']);
  await later.next();
  expect(await later.picked('kc-boards')).toEqual(['a', 'c']);
  await later.next();
  expect(await later.where()).toBe('first-minute');
}
