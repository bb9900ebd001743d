import { describe, expect, it } from 'vitest';
import { github } from '../../../src/diagnostics/reporters/github.ts';
import { finding, placeOf, reportContext } from '../../support/findings.ts';

const told = (...findings: Parameters<typeof github>[0]) => github(findings, reportContext());

describe('workflow commands of GitHub', () => {
  it('mark the very words', () => {
    expect(told(finding('SRC-MISSING', { place: placeOf('one two', 'two', 'a.md'), hint: 'Add it.' }))).toBe(
      '::error file=a.md,line=1,col=5,endLine=1,endColumn=8,title=SRC-MISSING%3A A file is missing::Something is wrong.%0AAdd it.\n',
    );
  });

  it('name no columns of a place over several lines, and no place where there is none', () => {
    expect(told(finding('SRC-MISSING', { place: placeOf('one\ntwo', 'one\ntwo', 'a.md') }))).toContain(
      ' file=a.md,line=1,endLine=2,title=',
    );
    expect(told(finding('SRC-MISSING', { place: { file: 'a.md' } }))).toContain(' file=a.md,title=');
    expect(told(finding('SRC-MISSING'))).toMatch(/^::error title=/);
  });

  it('are of the severity', () => {
    const lines = told(
      finding('SRC-MISSING', { severity: 'warning' }),
      finding('SRC-MISSING', { severity: 'info' }),
    ).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::warning', '::notice', '']);
  });

  it('let no text of a course end one or begin another', () => {
    const evil = 'a%0Ab\r\n::error::x,line=9::\n##[error]y';
    const [line, rest] = told(finding('SRC-MISSING', { place: { file: evil }, message: evil })).split('\n');
    expect(rest).toBe('');
    // As the runner takes it apart: the properties end at the first “::”, and are parted by commas.
    const [, properties = '', message] = /^::error (.*?)::(.*)$/.exec(line ?? '') ?? [];
    expect(properties.split(',').map((one) => one.split('=')[0])).toEqual(['file', 'title']);
    const decoded = message?.replaceAll('%0A', '\n').replaceAll('%25', '%');
    expect(decoded).toBe('a%0Ab�\n::error::x,line=9::\n##[error]y');
  });
});
