import { describe, expect, it } from 'vitest';
import type { Module } from '../../src/course/model.ts';
import type { Content } from '../../src/releases/release.ts';
import { editions } from '../../src/targets/scorm2004/editions.ts';
import { scorm2004Limits } from '../../src/targets/scorm2004/limits.ts';
import { manifest } from '../../src/targets/scorm2004/manifest.ts';
import { attribute, childNamed, descendants, type Element, parseXml } from '../../src/verify/element.ts';
import { modules, testContent } from '../support/content.ts';

function parse(content: Content): Element {
  const parsed = parseXml(manifest(content, editions['scorm2004-4th']));
  if (!('root' in parsed)) throw new Error(parsed.reason);
  return parsed.root;
}
const items = (content: Content) => descendants(parse(content), 'item');
const rollup = (item: Element, name: string) =>
  attribute(descendants(item, 'rollupRules')[0] as Element, name);
const requiring = (requires: Readonly<Record<string, readonly string[]>>): readonly Module[] =>
  modules.map((module) => ({ ...module, requires: requires[module.id] ?? [] }));
const gates = (content: Content) =>
  items(content)
    .filter((item) =>
      descendants(item, 'ruleAction').some(
        (action) => attribute(action, 'action') === 'stopForwardTraversal',
      ),
    )
    .map((item) => attribute(item, 'identifier'));

describe.each(Object.values(editions))('the $title manifest', (edition) => {
  it('names its edition, and is otherwise the same as the other edition', () => {
    const text = manifest(testContent('per-module'), edition);
    expect(text).toContain(`<schemaversion>${edition.schemaVersion}</schemaversion>`);
    const other = manifest(testContent('per-module'), editions['scorm2004-4th']);
    expect(text.replace(edition.schemaVersion, '')).toBe(other.replace('2004 4th Edition', ''));
  });

  it('holds no LOM, no global objective and no completion threshold', () => {
    expect(manifest(testContent('per-module'), edition)).not.toMatch(/lom|mapInfo|completionThreshold/i);
  });
});

describe('sequencing', () => {
  const content = testContent('per-module');

  it('lets the learner choose and go on', () => {
    const mode = descendants(parse(content), 'controlMode');
    expect(mode.map((one) => [attribute(one, 'choice'), attribute(one, 'flow')])).toEqual([['true', 'true']]);
  });

  it('rolls completion up from all units but the optional one', () => {
    expect(items(content).map((item) => rollup(item, 'rollupProgressCompletion'))).toEqual([
      'true',
      'true',
      'false',
      'true',
    ]);
  });

  it('rolls success and score up from the assessment alone', () => {
    expect(items(content).map((item) => rollup(item, 'rollupObjectiveSatisfied'))).toEqual([
      'false',
      'false',
      'false',
      'true',
    ]);
    expect(items(content).map((item) => rollup(item, 'objectiveMeasureWeight'))).toEqual([
      '0',
      '0',
      '0',
      '1',
    ]);
  });

  it('leaves completion to the modules that the course names, when it does not want all', () => {
    const completion = {
      allModules: false,
      passed: ['final'],
      completed: ['crisis'],
      onFail: 'failed' as const,
    };
    const some = items(testContent('per-module', { completion }));
    expect(some.map((item) => rollup(item, 'rollupProgressCompletion'))).toEqual([
      'false',
      'true',
      'false',
      'true',
    ]);
  });

  it('never lets an LMS call a silent SCO completed or passed', () => {
    for (const control of descendants(parse(content), 'deliveryControls')) {
      expect(attribute(control, 'completionSetByContent')).toBe('true');
      expect(attribute(control, 'objectiveSetByContent')).toBe('true');
    }
  });

  it('satisfies an objective by measure only when the course asks, and then says the measure', () => {
    expect(descendants(parse(content), 'minNormalizedMeasure')).toEqual([]);
    const tracking = { interactions: true, objectives: true, masteryScore: true };
    const asked = parse(testContent('per-module', { tracking }));
    const primary = descendants(asked, 'primaryObjective').map((one) => [
      attribute(one, 'satisfiedByMeasure'),
      childNamed(one, 'minNormalizedMeasure')?.text,
    ]);
    expect(primary).toEqual([
      ['false', undefined],
      ['false', undefined],
      ['false', undefined],
      ['true', '0.8'],
    ]);
  });

  it('hides previous and continue where there is one SCO, and never exit', () => {
    const hidden = descendants(parse(testContent('one')), 'hideLMSUI').map((one) => one.text);
    expect(hidden).toEqual(['previous', 'continue']);
    expect(descendants(parse(content), 'hideLMSUI')).toEqual([]);
  });
});

describe('requires in SCORM 2004', () => {
  it('stops the learner at a module that everything after it requires', () => {
    const chain = requiring({ crisis: ['basics'], 'deep-dive': ['crisis'], final: ['deep-dive'] });
    expect(gates(testContent('per-module', { modules: chain }))).toEqual([
      'basics_item',
      'crisis_item',
      'deep-dive_item',
    ]);
    expect(scorm2004Limits(testContent('per-module', { modules: chain })).map((one) => one.code)).toEqual([
      'PKG-REQUIRES-OPEN',
      'S04-MULTIPLE-SCOS',
    ]);
  });

  it('never stops a learner on the way to a module that does not require it, and tells the author', () => {
    const content = testContent('per-module', { modules: requiring({ final: ['basics'] }) });
    expect(gates(content)).toEqual([]);
    expect(scorm2004Limits(content).map((one) => one.code)).toEqual([
      'PKG-REQUIRES-OPEN',
      'S04-MULTIPLE-SCOS',
    ]);
  });

  it('has nothing to tell about one SCO', () => {
    expect(scorm2004Limits(testContent('one'))).toEqual([]);
  });
});
