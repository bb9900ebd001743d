import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scheduleCodes } from '../../src/diagnostics/codes/schedule-codes.ts';

const tests = ['../exports/read-export.test.ts', '../cli/refreshers.test.ts']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('');

it.each(Object.keys(scheduleCodes))('%s is triggered in a test', (code) => expect(tests).toContain(code));
