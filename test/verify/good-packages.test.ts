import { describe, expect, it } from 'vitest';
import { targetIds } from '../../src/course/model.ts';
import { testContent } from '../support/content.ts';
import { findings, packageFiles } from '../support/packages.ts';

describe.each(targetIds)('a good %s package', (target) => {
  it.each(['one', 'per-module'] as const)('with scos: %s gives no finding', async (scos) => {
    expect(await findings(packageFiles(target, testContent(scos)), { target })).toEqual([]);
  });

  it('with a mastery score gives no finding', async () => {
    const tracking = { interactions: true, objectives: true, masteryScore: true };
    expect(await findings(packageFiles(target, testContent('per-module', { tracking })), { target })).toEqual(
      [],
    );
  });
});
