import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proofCodes } from '../../src/diagnostics/codes/proof-codes.ts';

const tests = [
  ...readdirSync('test/proof').map((name) => `test/proof/${name}`),
  'test/cli/keys.test.ts',
  'test/cli/new-key.test.ts',
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

it.each(Object.keys(proofCodes))('%s is triggered in the tests of proofs', (code) => {
  expect(tests).toMatch(new RegExp(`['"\`]${code}[ '"\`]`));
});
