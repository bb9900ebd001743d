import { describe, expect, it } from 'vitest';
import { fingerprinter } from '../../../src/diagnostics/reporters/fingerprints.ts';
import { finding, placeOf } from '../../support/findings.ts';

const of = (...findings: Parameters<ReturnType<typeof fingerprinter>>[0][]) => findings.map(fingerprinter());
const variable = (text: string, file = 'a.md') =>
  finding('MD-VARIABLE', { place: placeOf(text, 'none', file) });

describe('a fingerprint', () => {
  it('stays when lines above come, and when the line is set in', () => {
    expect(of(variable('one\n\n  a {{ none }}\n'))).toEqual(of(variable('a {{ none }}\nmore\n')));
  });

  it('is another for another code, file or text of the line', () => {
    const all = [
      ...of(variable('a none')),
      ...of(variable('b none')),
      ...of(variable('a none', 'b.md')),
      ...of({ ...variable('a none'), code: 'LINK-PAGE' }),
      ...of(finding('COURSE-NOT-FOUND', { message: 'No a.' })),
      ...of(finding('COURSE-NOT-FOUND', { message: 'No b.' })),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('counts findings alike', () => {
    const one = variable('none none');
    const [first, second, third] = of(one, one, one);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(of(one)).toEqual([first]);
  });
});
