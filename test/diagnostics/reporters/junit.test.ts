import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { junit } from '../../../src/diagnostics/reporters/junit.ts';
import { courseSubject, finding, placeOf, reportContext } from '../../support/findings.ts';

/** Elements of a name as objects of their attributes, with their text. */
function read(xml: string, name: string): Record<string, string>[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(`//${name}`).flatMap((node) => {
      if (!(node instanceof XmlElement)) return [];
      const values = Object.fromEntries(node.attrs.map((one) => [one.name, one.value]));
      return [{ ...values, text: node.content }];
    });
  } finally {
    document.dispose();
  }
}
const place = placeOf('one two', 'two');

describe('a JUnit report', () => {
  it('has a suite for each course, a case for each code in it, and says what failed where', () => {
    const xml = junit(
      [
        finding('LINK-PAGE', { place, message: 'No “x”.', hint: 'Add it.' }),
        finding('LINK-PAGE', { place: { file: 'course/b.md' }, message: 'No “y”.' }),
        finding('ID-MISSING', { place, severity: 'warning' }),
      ],
      reportContext(),
    );
    expect(read(xml, 'testsuites')).toMatchObject([
      { name: 'coursewright check', tests: '2', failures: '1' },
    ]);
    expect(read(xml, 'testsuite')).toMatchObject([
      { name: 'A course', tests: '2', failures: '1', errors: '0' },
    ]);
    expect(read(xml, 'testcase')).toMatchObject([
      { name: expect.stringMatching(/^LINK-PAGE: /), classname: 'A course', file: place.file, line: '1' },
      { name: expect.stringMatching(/^ID-MISSING: /) },
    ]);
    expect(read(xml, 'failure')).toEqual([
      {
        message: 'No “x”. (and 1 more)',
        type: 'error',
        text: 'course/modules/one.md:1:5: No “x”. Add it.\ncourse/b.md: No “y”.',
      },
    ]);
    expect(read(xml, 'system-out').map(({ text }) => text)).toEqual([
      'course/modules/one.md:1:5: Something is wrong.',
    ]);
  });

  it('fails for warnings when the command does', () => {
    const warning = [finding('ID-MISSING', { place, severity: 'warning' })];
    const failed = (strict: boolean) =>
      read(junit(warning, reportContext({ strict })), 'testsuites')[0]?.failures;
    expect([failed(false), failed(true)]).toEqual(['0', '1']);
  });

  it('has a case that passes for a course without findings, and a suite for what is about none', () => {
    const packageOf = { kind: 'package', path: 'b.zip', name: 'B' } as const;
    const xml = junit(
      [
        finding('COURSE-NOT-FOUND'),
        finding('PKG-BOM', { place: { file: 'b.zip/imsmanifest.xml' } }),
        finding('PKG-BOM', { place: { file: 'b.zip/inner.zip' } }),
        finding('PKG-BOM', { place: { file: 'refused.zip/imsmanifest.xml' } }),
        finding('PKG-BOM', { place: { file: 'refused.zip/inner.zip' } }),
      ],
      reportContext({ subjects: [courseSubject, packageOf] }),
    );
    expect(read(xml, 'testsuite').map(({ name, failures }) => [name, failures])).toEqual([
      ['A course', '0'],
      ['B', '1'],
      ['refused.zip', '1'],
      ['Command line and catalogue', '1'],
    ]);
    expect(read(xml, 'testcase')[0]).toMatchObject({ name: 'check: no findings', text: '' });
  });
});
