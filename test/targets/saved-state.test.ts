import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/releases/release.ts';
import { targets } from '../../src/targets/index.ts';
import { stateFindings } from '../../src/targets/saved-state.ts';
import { testContent } from '../support/content.ts';

function findings(largestState: number, target: keyof typeof targets): string[] {
  const content = testContent();
  const large: Content = { ...content, units: content.units.map((unit) => ({ ...unit, largestState })) };
  return stateFindings(large, targets[target]).map(
    ({ code, severity, place }) => `${severity} ${code} ${place?.file}`,
  );
}

describe('progress that could outgrow what the standard keeps', () => {
  it.each([
    ['scorm12', 4096],
    ['scorm2004-3rd', 64_000],
    ['scorm2004-4th', 64_000],
  ] as const)(
    'is refused for %s above %i characters, and announced above four fifths of them',
    (target, limit) => {
      expect(findings(limit + 1, target)).toEqual(['error STATE-TOO-LARGE course.yaml']);
      expect(findings(limit, target)).toEqual(['warning STATE-LARGE course.yaml']);
      expect(findings(limit * 0.8 + 1, target)).toEqual(['warning STATE-LARGE course.yaml']);
      expect(findings(limit * 0.8, target)).toEqual([]);
    },
  );

  it.each(['cmi5', 'xapi', 'web'] as const)('has no limit in %s', (target) => {
    expect(findings(1_000_000, target)).toEqual([]);
  });
});
