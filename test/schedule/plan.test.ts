import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/course/load/disk-files.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import { type LmsName, lmsNames } from '../../src/schedule/plan/placeholders.ts';
import { refresherPlan } from '../../src/schedule/plan/plan.ts';
import { planCsv, planMarkdown } from '../../src/schedule/plan/plan-text.ts';
import { reminderWords } from '../../src/schedule/words/index.ts';
import { course, page, pagesModule } from '../support/course.ts';

async function flagshipPlan(lms?: LmsName) {
  const folder = fileURLToPath(new URL('../../courses/social-media-essentials', import.meta.url));
  const { value } = await loadCourse(await diskFiles(folder));
  const plan = refresherPlan(value?.editions ?? [], lms);
  if (!plan) throw new Error('The flagship has no refreshers.');
  return plan;
}

describe('the plan of the flagship', () => {
  it('has settings of every LMS for every step and update, each with its source', async () => {
    const { settings, steps, updates } = await flagshipPlan();
    for (const { id } of [...steps, ...updates])
      for (const lms of lmsNames)
        expect([id, lms, settings.some((one) => one.refresher === id && one.lms === lms)]).toEqual([
          id,
          lms,
          true,
        ]);
    expect(settings.filter(({ value, source }) => value === '' || source === '')).toEqual([]);
    expect(settings).toContainEqual(
      expect.objectContaining({
        lms: 'moodle',
        refresher: 'recert',
        field: 'Course recompletion › Recompletion period',
        value: '305 days',
      }),
    );
  });

  it('says for Moodle where each package goes, and only what Moodle can do', async () => {
    const { settings } = await flagshipPlan();
    const of = (refresher: string) =>
      settings
        .filter((one) => one.lms === 'moodle' && one.refresher === refresher)
        .map(({ field, value }) => `${field}: ${value}`);
    expect(of('r30').slice(0, 2)).toEqual([
      'Add the package to: the Moodle course that has the course itself, as a further SCORM activity',
      'Restrict access › Relative date (plugin): 30 days after completion of the activity of the course',
    ]);
    expect(of('recert')[0]).toContain('a Moodle course of its own');
    expect(of('recert')).toContain(
      'Enrol each learner there: 305 days after they completed the course (Reports › Activity completion)',
    );
    expect(of('trends-2027-q1')).toEqual([
      'Add the package to: the Moodle course that has the course itself, as a further SCORM activity',
      'Restrict access › Activity completion: The activity of the course must be marked complete',
      'Restrict access › Date › from: 2027-02-01',
      'Activity completion › Expect completed on (newer: Set reminder in Timeline): 2027-04-30, the day before the next one',
    ]);
  });

  it('has what one LMS needs, where only that is asked for', async () => {
    const { settings, reminders } = await flagshipPlan('docebo');
    expect(new Set([...settings, ...reminders].map(({ lms }) => lms))).toEqual(new Set(['docebo']));
  });

  it('has no placeholder in what an admin of Moodle sends by hand, and no day for who is late', async () => {
    const { reminders } = await flagshipPlan();
    const moodle = reminders.filter(({ lms }) => lms === 'moodle');
    const filled = moodle.filter(({ body }) => body.includes('{$a'));
    expect(new Set(filled.map(({ refresher, when }) => `${refresher} ${when}`))).toEqual(
      new Set(['recert open']),
    );
    expect(reminders.filter(({ refresher, when }) => refresher === 'r30' && when === 'open')).toEqual([]);
    const late = reminders.filter(({ when }) => when === 'overdue' || when === 'lapsed');
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ body }) => /\[DATE\]|due_date/.test(body))).toEqual([]);
  });

  it('has messages in every language, with the placeholders of each LMS and no slot of ours', async () => {
    const { reminders } = await flagshipPlan();
    expect([...new Set(reminders.map(({ language }) => language))]).toEqual(['en-US', 'es']);
    const one = (lms: string) =>
      reminders.find(
        (reminder) =>
          reminder.lms === lms &&
          reminder.refresher === 'recert' &&
          reminder.when === 'open' &&
          reminder.language === 'en-US',
      );
    expect(one('moodle')?.body).toMatch(/^Hello \{\$a->fullname\},\n\n.*Start here: \{\$a->link\}$/s);
    expect(one('docebo')?.body).toContain('{{course_link}}');
    expect(one('totara')?.body).toMatch(/by \[assignment:due_date\]\.$/);
    expect(one('cornerstone')?.body).not.toMatch(/Start here|Please complete/);
    expect(
      reminders.filter(({ subject, body }) => /\{(?:title|course|learner|link|due)\}/.test(subject + body)),
    ).toEqual([]);
  });

  it('has a badge with all that Open Badges 3.0 asks of an achievement, and no signature', async () => {
    const { badges } = await flagshipPlan();
    const { validFor, credential } = badges.recert ?? {};
    expect(validFor).toBe('P365D');
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'https://courses.coursewright.example', type: ['Profile'] },
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: {
          id: expect.stringMatching(/^https:/),
          type: ['Achievement'],
          name: expect.any(String),
          description: expect.any(String),
          criteria: { narrative: expect.stringContaining('- ') },
        },
      },
    });
    expect(credential).not.toHaveProperty('proof');
  });
});

it('speaks five languages, each with every sentence', () => {
  const slots = { title: 'T', course: 'C', learner: 'L', link: 'K', due: 'D' };
  const said = ['en', 'es', 'fr', 'de', 'ar-EG'].map((language) =>
    reminderWords(language)('body.lapsed', slots),
  );
  expect(new Set(said).size).toBe(5);
  expect(said[4]).toContain('\u2068C\u2069');
  expect(reminderWords('fr')('due', {})).toBeUndefined();
});

it('is safe in Markdown and in spreadsheets, whatever a course is called', () => {
  const hostile = course([pagesModule('one', [page('start')])], {
    title: '<img src=x> | `a` ```` b',
    banks: [],
    refreshers: {
      anchor: 'calendar',
      steps: [
        {
          id: 'r1',
          title: '=1+1 | <b>',
          after: 'P1M',
          opens: 'P5D',
          window: 'P5D',
          certificate: true,
          source: { kind: 'module', id: 'one' },
        },
      ],
      updates: [],
    },
  });
  const plan = refresherPlan([hostile]);
  if (!plan) throw new Error('no plan');
  const text = planMarkdown(plan);
  expect(text.split('`````')[0]).not.toMatch(/(?<!\\)<(?:img|b>)/);
  expect(text).toContain('`````text');
  expect(planCsv(plan)).not.toMatch(/(^|,)[=+@-]/m);
});
