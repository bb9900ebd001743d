import { describe, expect, it } from 'vitest';
import { targets } from '../../src/targets/index.ts';
import { testContent } from '../support/content.ts';

const perModule = testContent('per-module');
const requiring = perModule.units.map((unit) =>
  unit.id === 'final' ? { ...unit, requires: ['basics'] } : { ...unit, requires: [] },
);

describe('modules that require others, one unit for each', () => {
  it.each(['cmi5', 'xapi', 'web', 'scorm2004-3rd', 'scorm2004-4th'] as const)(
    'are news for the author of a %s package, which cannot hold a learner back',
    (target) => {
      const findings = targets[target].limits?.({ ...perModule, units: requiring }) ?? [];
      expect(findings.map((one) => one.code)).toContain('PKG-REQUIRES-OPEN');
      expect(findings[0]?.message).toContain(`“${requiring.at(-1)?.title}”`);
    },
  );

  it.each(['cmi5', 'xapi', 'web'] as const)('are none for %s where nothing is required', (target) => {
    const free = perModule.units.map((unit) => ({ ...unit, requires: [] }));
    expect(targets[target].limits?.({ ...perModule, units: free })).toEqual([]);
  });
});
