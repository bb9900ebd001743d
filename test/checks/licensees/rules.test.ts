import { describe, expect, it } from 'vitest';
import { licenseeRules } from '../../../src/checks/licensees/index.ts';
import { licenseeCodes } from '../../../src/diagnostics/codes/licensee-codes.ts';
import { licenseeFindings } from '../../support/example-licensee.ts';
import { named } from '../../support/expect-diagnostics.ts';

describe.each(Object.entries(licenseeRules))('the check %s', (_, rule) => {
  it('finds its bad example, and nothing else in it', async () => {
    const codes = (await licenseeFindings(rule.bad)).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set([rule.code]));
  });

  it.each(rule.good.map((example, index) => [index + 1, example] as const))(
    'lets good example %i pass',
    async (_number, good) => {
      expect((await licenseeFindings(good)).map(named)).toEqual([]);
    },
  );
});

describe('every code of licensees', () => {
  it('has a rule, whose examples are its tests', () => {
    const ruled = Object.values(licenseeRules).map(({ code }) => code);
    expect(Object.keys(licenseeCodes).filter((code) => !ruled.some((one) => one === code))).toEqual([]);
  });
});
