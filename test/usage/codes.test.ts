import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { usageCodes } from '../../src/diagnostics/codes/usage-codes.ts';

const tests = ['usage', 'renew', 'withdraw']
  .map((command) => readFileSync(`test/cli/${command}.test.ts`, 'utf8'))
  .join('\n');

it.each(Object.keys(usageCodes))('%s is triggered in the tests of the commands', (code) => {
  expect(tests).toMatch(new RegExp(`['"\` ]${code}['"\` ]`));
});
