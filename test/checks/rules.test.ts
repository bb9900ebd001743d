import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/index.ts';
import { expectDiagnostics, findingsOf } from '../support/expect-diagnostics.ts';

describe.each(Object.entries(rules))('the check %s', (_, rule) => {
  it('finds its bad example, and nothing else in it', async () => {
    const codes = (await findingsOf(rule.bad, rule.code)).map((finding) => finding.code);
    expect(new Set(codes)).toEqual(new Set([rule.code]));
  });

  it.each(rule.good.map((example, index) => [index + 1, example] as const))(
    'lets good example %i pass',
    async (_number, good) => {
      await expectDiagnostics(good, [], rule.code);
    },
  );
});
