import { describe, expect, it } from 'vitest';
import { deliveryView } from '../../src/deliveries/admin-sheet.ts';
import type { DeliveryFacts } from '../../src/deliveries/delivery.ts';
import { bestTarget } from '../../src/deliveries/sheet/best-target.ts';
import { type ImportSteps, importSteps, step } from '../../src/deliveries/sheet/import-steps.ts';
import { moodleCourse } from '../../src/deliveries/sheet/moodle-completion.ts';
import { spokenLanguages } from '../../src/languages/scales.ts';
import { type SheetKey, sheetWords } from '../../src/languages/sheets/index.ts';
import { county, frontDesk, riverton, villeneuve } from './sheet-facts.ts';

const text = (language: string, key: SheetKey, names: readonly string[]) =>
  sheetWords(language).text(key, {
    ...Object.fromEntries(names.map((name, at) => [String.fromCharCode(97 + at), name])),
    size: '1 MB',
  });
const all = Object.entries(importSteps);
const stepsOf = (lms: string, { steps, settings, again }: ImportSteps) => {
  const completion = lms === 'moodle' ? [step('moodle.course', ...moodleCourse)] : [];
  return [...steps, ...settings, again, ...completion];
};

describe('the import steps', () => {
  it('are there for the LMSs that agencies name most, and for any other', () => {
    const names = all.map(([lms]) => lms);
    expect(names).toEqual(
      expect.arrayContaining(['moodle', 'cornerstone', 'successfactors', 'docebo', 'scormcloud', 'generic']),
    );
    for (const [lms, { steps }] of all) expect(steps.length, lms).toBeGreaterThanOrEqual(3);
    for (const [lms, { again }] of all.filter(([one]) => !['tovuti', 'generic'].includes(one)))
      expect(again.key, lms).toBe(`${lms}.again`);
  });

  it.each(spokenLanguages)('say in %s every name that they speak of, and leave no slot open', (language) => {
    for (const [lms, steps] of all)
      for (const { key, names } of stepsOf(lms, steps)) {
        const said = text(language, key, names);
        expect(said, key).not.toMatch(/[{}]/);
        for (const name of names) expect(said, key).toContain(name);
      }
  });

  const sheet = (facts: DeliveryFacts) => {
    const steps = deliveryView(facts, { css: '', history: [] }).sections.find(({ id }) => id === 'steps');
    const lines = steps?.blocks.flatMap((block) =>
      'steps' in block
        ? block.steps
        : 'list' in block
          ? block.list
          : 'paragraph' in block
            ? [block.paragraph]
            : [],
    );
    return { title: steps?.title.map((one) => one.text).join(''), lines: lines ?? [] };
  };
  const textsOf = (facts: DeliveryFacts) =>
    sheet(facts).lines.map((line) => line.map((one) => one.text).join(''));

  it('are those of the LMS that the licensee names, loosely', () => {
    expect(sheet(riverton).title).toBe('Importar en Moodle');
    expect(sheet(county).title).toBe('Import into SAP SuccessFactors');
    expect(sheet(villeneuve).title).toBe('Importer dans Formatop');
    const { lms: _, ...unnamed } = county;
    expect(sheet(unnamed).title).toBe('Import into your LMS');
  });

  it('mark names of the English interface as English', () => {
    const names = sheet(riverton).lines.flat();
    expect(names).toContainEqual({ text: 'Force new attempt', lang: 'en' });
    expect(names).toContainEqual({ text: 'Require status', lang: 'en' });
  });

  it('ask Moodle for “Passed” alone of what has to be passed, and for “Completed” of what has no mark', () => {
    const of = (facts: DeliveryFacts) => textsOf(facts).find((one) => one.includes('Require status'));
    expect(of({ ...county, lms: 'moodle' })).toBe(
      '“Completion conditions”: choose “Add requirements”. Under “Require status”, tick “Passed” only for what has to be passed (Front desk, After a month, and Recertification), and “Completed” only for the rest (What is new and Open records).',
    );
    const only = (...ids: string[]) => ({
      ...county,
      lms: 'moodle',
      courses: county.courses
        .filter(({ id }) => ids.includes(id))
        .map((course) => ({ ...course, refreshers: [] })),
    });
    expect(of(only('front-desk'))).toContain('tick “Passed” only.');
    expect(of(only('records'))).toContain('tick “Completed” only.');
    expect(textsOf({ ...county, lms: 'moodle' }).join('\n')).toContain(
      '“Course completion” of the Moodle course: under “Condition: Activity completion”, tick the activity of the course, and none of a refresher.',
    );
  });

  it('let status and score be tried with a short refresher, where there is one', () => {
    expect(textsOf(county)).toContain(
      'To see status and score sooner, import the refresher “After a month” and finish it: it is short.',
    );
    expect(textsOf({ ...county, courses: county.courses.slice(1) }).join('\n')).not.toContain('sooner');
  });

  it('say how large the largest file is, and each setting once', () => {
    expect(textsOf(county).filter((one) => one.includes('21\u00a0MB'))).toHaveLength(1);
    expect(
      textsOf({ ...county, lms: 'Cornerstone' }).filter((one) => one.includes('21\u00a0MB')),
    ).toHaveLength(1);
  });

  it('speak of statements at TalentLMS only where the package to take makes them', () => {
    const talent = (facts: DeliveryFacts) => textsOf({ ...facts, lms: 'TalentLMS' }).join('\n');
    expect(talent(villeneuve)).toContain('Timeline');
    expect(talent(county)).not.toContain('Timeline');
  });

  it('name the kind of package that Docebo is given', () => {
    const docebo = (facts: DeliveryFacts) => textsOf({ ...facts, lms: 'docebo' }).join('\n');
    expect(docebo(county)).toContain('“SCORM”');
    expect(docebo({ ...county, courses: [frontDesk(['en-US'], ['xapi', 'web'])] })).toContain('“xAPI”');
  });

  it('have learners’ test before they are let in: launch, answer, return, finish, report', () => {
    const tested = textsOf(county).join('\n');
    expect(tested).toContain('Sign in as a learner');
    expect(tested).toContain('“Save and exit”');
    expect(tested).toContain('open the report of the LMS');
  });

  it('never promise that SCORM Cloud keeps the progress of learners who are moved', () => {
    expect(textsOf({ ...county, lms: 'SCORM Cloud' }).join('\n')).toContain('choose “Never”');
  });
});

describe('the best standard for an LMS', () => {
  it.each([
    ['moodle', ['cmi5', 'scorm2004-4th', 'scorm12'], 'scorm12'],
    ['moodle', ['cmi5', 'xapi', 'web'], undefined],
    ['cornerstone', ['scorm12', 'scorm2004-3rd'], 'scorm2004-3rd'],
    ['docebo', ['scorm2004-4th', 'xapi'], 'xapi'],
    ['talentlms', ['scorm2004-3rd', 'cmi5'], 'cmi5'],
    ['scormcloud', ['scorm12', 'cmi5'], 'cmi5'],
    ['tovuti', ['cmi5', 'xapi'], 'xapi'],
    [undefined, ['web', 'cmi5', 'scorm12'], 'scorm12'],
    [undefined, ['web'], undefined],
  ] as const)('of %s among %j is %s', (lms, delivered, best) => {
    expect(bestTarget(lms, delivered)).toBe(best);
  });
});
