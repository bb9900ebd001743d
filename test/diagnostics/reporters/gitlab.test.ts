import { describe, expect, it } from 'vitest';
import { gitlab } from '../../../src/diagnostics/reporters/gitlab.ts';
import { finding, placeOf, reportContext } from '../../support/findings.ts';

const told = (...findings: Parameters<typeof gitlab>[0]) => JSON.parse(gitlab(findings, reportContext()));

describe('a code quality report of GitLab', () => {
  it('has what GitLab asks of each finding', () => {
    const place = placeOf('one\ntwo\n', 'one\ntwo', 'a b.md');
    expect(told(finding('SRC-MISSING', { place, hint: 'Add it.' }))).toEqual([
      {
        description: 'Something is wrong. Add it.',
        check_name: 'SRC-MISSING',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'a b.md', lines: { begin: 1, end: 2 } },
      },
    ]);
  });

  it('places what is about no file in the folder, and tells findings alike apart: GitLab shows one of each print', () => {
    const [first, second] = told(finding('SRC-MISSING', { severity: 'warning' }), finding('SRC-MISSING'));
    expect(first).toMatchObject({ severity: 'minor', location: { path: '.', lines: { begin: 1 } } });
    expect(first.fingerprint).not.toBe(second.fingerprint);
  });

  it('is an empty list where nothing was found', () => {
    expect(told()).toEqual([]);
  });
});
