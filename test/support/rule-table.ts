import { describe, expect, it } from 'vitest';
import type { TargetId } from '../../src/course/model.ts';
import type { PackageCode } from '../../src/diagnostics/codes/package-codes.ts';
import type { Content } from '../../src/releases/release.ts';
import type { VerifyOptions } from '../../src/verify/rule.ts';
import { testContent } from './content.ts';
import { type Change, codesFor, findings, packageFiles } from './packages.ts';

/** A rule of PACKAGE-RULES.md in its own words, what breaks it in an otherwise good package, and the code it gives. */
export type RuleRow = readonly [rule: string, code: PackageCode, change: Change, options?: RowOptions];
interface RowOptions extends VerifyOptions {
  readonly content?: Content;
  /** Words that the message must hold. */
  readonly says?: string;
}

export function describeRules(target: TargetId, rows: readonly RuleRow[]): void {
  const cases = rows.map(([rule, code, change, options = {}]) => ({ rule, code, change, options }));
  describe(`rules for ${target}`, () => {
    it.each(cases)('$rule → $code', async ({ code, change, options }) => {
      const good = packageFiles(target, options.content ?? testContent('per-module'));
      const asked = { target, ...(options.lms ? { lms: options.lms } : {}) };
      expect(await codesFor(change(good), asked)).toEqual([code]);
      if (options.says) {
        const messages = (await findings(change(good), asked)).map((one) => one.message);
        expect(messages.join('\n')).toContain(options.says);
      }
    });
  });
}
