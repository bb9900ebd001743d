import { describe, expect, test } from 'vitest';
import type { CourseData } from '../../../src/player/course-data.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { type EitherOptions, type StrictScorm, scormEditions } from '../support/scorm-editions.ts';

const bilingual = { ...course(), languages: ['en', 'es'] };
const captioned = { ...course(), captions: true };

describe.each(scormEditions)('$name', ({ api, create, lms: make, preferences }) => {
  async function start(options: EitherOptions, data: CourseData) {
    const lms = make(options);
    return { lms, ...(await launch(data, fakeWindow({ apis: { [api]: lms } }), create)) };
  }
  const asked = (lms: StrictScorm) => lms.calls.filter((call) => call.includes('preference'));
  const written = (lms: StrictScorm) =>
    lms.written.filter(([element]) => element.startsWith(preferences)).map((write) => write.join(' '));

  test('says what the learner reads, and is told what they choose, where there is a choice', async () => {
    const { lms, launch, tracker, session } = await start({ language: 'es-MX' }, bilingual);
    expect(launch.languages).toEqual(['es-MX']);
    tracker.prefer?.('en');
    session.save('now');
    expect(written(lms)).toEqual([`${preferences}.language en`]);
    expect(lms.refusals).toEqual([]);
    await session.close('exit');
    tracker.prefer?.('es');
    expect(written(lms)).toEqual([`${preferences}.language en`]);
  });

  test('is asked for no language in a package of one, and told none where it has no place for it', async () => {
    const one = await start({ language: 'es' }, course());
    one.tracker.prefer?.('es');
    const none = await start({ without: [preferences] }, bilingual);
    none.tracker.prefer?.('es');
    const review = await start({ language: 'es', mode: 'review' }, bilingual);
    review.tracker.prefer?.('en');
    expect([one, none, review].map(({ launch }) => launch.languages)).toEqual([undefined, undefined, ['es']]);
    expect([one, none, review].flatMap(({ lms }) => written(lms))).toEqual([]);
    expect(asked(one.lms)).toEqual([]);
  });

  test.each([
    ['1', true],
    ['-1', false],
    ['0', undefined],
    [undefined, undefined],
  ])('a learner whose preference for captions is %s is shown them: %s', async (captions, wanted) => {
    const { lms, launch } = await start(captions === undefined ? {} : { captions }, captioned);
    expect([launch.captions, lms.refusals]).toEqual([wanted, []]);
  });

  test('an LMS is not asked about captions where there are none, nor for what it does not have', async () => {
    const silent = await start({ captions: '1' }, course());
    const without = await start({ captions: '1', without: [preferences] }, captioned);
    expect([silent, without].map(({ launch }) => launch.captions)).toEqual([undefined, undefined]);
    expect([asked(silent.lms), asked(without.lms).length]).toEqual([[], 1]);
  });
});
