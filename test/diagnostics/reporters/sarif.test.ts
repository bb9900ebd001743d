import { describe, expect, it } from 'vitest';
import { sarif } from '../../../src/diagnostics/reporters/sarif.ts';
import { finding, placeOf, reportContext } from '../../support/findings.ts';
import { readSarif } from '../../support/sarif.ts';

const log = (...findings: Parameters<typeof sarif>[0]) => readSarif(sarif(findings, reportContext())).runs[0];

describe('a SARIF log', () => {
  it('has a result with rule, level, place in UTF-16 columns, and words', () => {
    const place = placeOf('a 😀 b\n', 'b');
    const { results, tool, columnKind } = log(
      finding('MD-VARIABLE', { place, severity: 'warning', message: 'What.', hint: 'Do.' }),
    );
    expect(results).toEqual([
      {
        ruleId: 'MD-VARIABLE',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'What. Do.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'course/modules/one.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 7 },
            },
          },
        ],
        partialFingerprints: { 'coursewrightLine/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    expect([columnKind, tool.driver.semanticVersion]).toEqual(['utf16CodeUnits', '1.2.3']);
  });

  it('names each rule once, sorted, with what the table says', () => {
    const place = { file: 'a.md' };
    const { results, tool } = log(
      finding('SRC-MISSING', { place }),
      finding('LINK-PAGE', { place, severity: 'info' }),
      finding('SRC-MISSING', { place }),
    );
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['LINK-PAGE', 'SRC-MISSING']);
    expect(tool.driver.rules[1]).toMatchObject({
      shortDescription: { text: 'A file is missing' },
      help: {
        text: expect.stringContaining('Correct the path'),
        markdown: expect.stringContaining('**Why:**'),
      },
      defaultConfiguration: { level: 'error' },
    });
    expect(results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([1, 0, 1]);
    expect(results[1].level).toBe('note');
  });

  it('percent-encodes every file as a path below the folder that the command ran in', () => {
    const uri = (file: string) =>
      log(finding('SRC-MISSING', { place: { file } })).results[0].locations[0].physicalLocation
        .artifactLocation.uri;
    expect(uri('my course/é#1?.md')).toBe('my%20course/%C3%A9%231%3F.md');
    expect(uri('a:b/%41.md')).toBe('a%3Ab/%2541.md');
    expect(uri('\ud800.md')).toBe('%EF%BF%BD.md');
  });

  it('has a fix where the finding has one in its own text', () => {
    const text = 'x\n## Start\n';
    const place = placeOf(text, '## Start', 'a.md');
    const fix = { file: 'a.md', offset: 10, remove: 0, insert: ' {#start}' };
    expect(log(finding('ID-MISSING', { place, fix, hint: 'Freeze it.' })).results[0].fixes).toEqual([
      {
        description: { text: 'Freeze it.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.md', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 9 },
                insertedContent: { text: ' {#start}' },
              },
            ],
          },
        ],
      },
    ]);
    const other = finding('ID-MISSING', { place, fix: { ...fix, file: 'b.md' } });
    expect(log(other).results[0].fixes).toBeUndefined();
  });

  it('points at the other places that explain a finding', () => {
    const related = [{ place: placeOf('one two', 'two', 'b.md'), message: 'First here.' }];
    expect(
      log(finding('MODULE-TWICE', { place: { file: 'a.md' }, related })).results[0].relatedLocations,
    ).toEqual([
      {
        id: 0,
        message: { text: 'First here.' },
        physicalLocation: {
          artifactLocation: { uri: 'b.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 8 },
        },
      },
    ]);
  });

  it('tells what has no place as a notification: GitHub takes no result without a location', () => {
    const { results, invocations, tool } = log(finding('COURSE-NOT-FOUND', { message: 'No course.' }));
    expect(results).toEqual([]);
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolConfigurationNotifications: [
          {
            descriptor: { id: 'COURSE-NOT-FOUND', index: 0 },
            level: 'error',
            message: { text: 'No course.' },
          },
        ],
      },
    ]);
    expect(tool.driver.notifications[0].id).toBe('COURSE-NOT-FOUND');
  });

  it('reads no link and no placeholder out of the words of a course', () => {
    const message = 'See [this](https://evil.example) and {0} of {none}.';
    expect(log(finding('MD-VARIABLE', { place: { file: 'a.md' }, message })).results[0].message.text).toBe(
      'See [this\\](https://evil.example) and {{0}} of {none}.',
    );
  });
});
