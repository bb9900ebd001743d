import { describe, expect, it } from 'vitest';
import { hostProblem } from '../../src/course/hosts.ts';

describe('a host', () => {
  it.each([
    'lms.alder.example',
    '*.alder.example',
    'LMS.Alder.Example',
    'intranet',
    'localhost',
    'elearn_prod.alder.local',
    'xn--bcher-kva.example',
    '10.20.0.7',
    '[::1]',
    '1and1.example',
    'a-b--c.alder.example',
    `${'a'.repeat(63)}.example`,
  ])('may be %s', (host) => {
    expect(hostProblem(host)).toBeUndefined();
  });

  it.each([
    ['https://lms.alder.example/login?x=1', 'lms.alder.example'],
    ['HTTPS://lms.alder.example', 'lms.alder.example'],
    ['//lms.alder.example', 'lms.alder.example'],
    ['https://me@lms.alder.example:8443/', 'lms.alder.example'],
    ['lms.alder.example/moodle', 'lms.alder.example'],
    ['lms.alder.example:8443', 'lms.alder.example'],
    ['*.alder.example:8443', '*.alder.example'],
    ['lms.alder.example.', 'lms.alder.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['*.bücher.example', '*.xn--bcher-kva.example'],
    ['*.10.20.0.7', '10.20.0.7'],
    ['10.20.7', '10.20.0.7'],
    ['learning@alder.example', 'alder.example'],
    ['*', undefined],
    ['*.gov', undefined],
    ['*alder.example', undefined],
    ['lms.*.example', undefined],
    ['*.*.example', undefined],
    ['lms alder.example', undefined],
    ['lms..alder.example', undefined],
    ['.alder.example', undefined],
    ['-lms.alder.example', undefined],
    [`${'a'.repeat(64)}.example`, undefined],
    [`${'a.'.repeat(127)}example`, undefined],
    ['300.20.0.7', undefined],
    ['lms,alder.example', undefined],
    ['https://', undefined],
    ['<lms>', undefined],
  ])('cannot be %s', (host, meant) => {
    const found = hostProblem(host);
    expect([found === undefined, found?.meant]).toEqual([false, meant]);
    expect(meant === undefined ? undefined : hostProblem(meant)).toBeUndefined();
  });
});
