import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CourseData } from '../../../src/player/course-data.ts';
import { CourseBrowser } from '../support/browser.ts';
import { course, pages, question, quiz } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

/** The words of a part, one line for each of its children. */
function words(part: Locator): Promise<string> {
  return part.evaluate((element) =>
    (element.children.length > 0 ? [...element.children] : [element])
      .map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
      .join('\n'),
  );
}

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
}, 60_000);
afterAll(() => browser.stop());

async function open(data: CourseData = course(), hash = '') {
  await browser.serve('web', data);
  const { page, errors } = await browser.open(hash);
  const part = (name: string) => page.locator(`[data-cw="${name}"]`);
  const shown = () => page.locator('main > .page:visible').evaluateAll((all) => all.map((each) => each.id));
  return { page, errors, part, shown };
}

describe('navigation', () => {
  test('one page at a time, with position, progress, title and focus on its heading', async () => {
    const { page, part, shown, errors } = await open();
    expect(await shown()).toEqual(['page-p1']);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await part('next').click();
    expect(await shown()).toEqual(['page-p2']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('title-p2');
    expect(await page.title()).toBe('Page p2 – Social Media');
    expect(await part('position').textContent()).toBe('Page 2 of 3');
    expect(await part('progress-text').textContent()).toBe('33\u00a0% done');
    expect(await page.locator('html').getAttribute('data-player')).toBe('on');
    expect(errors).toEqual([]);
  });

  test('the table of contents says where the learner is and what is done', async () => {
    const { page, part } = await open();
    await part('next').click();
    const link = (id: string) => page.locator(`.contents a[data-page="${id}"]`);
    expect(await link('p1').textContent()).toBe('Done: Page p1');
    expect(await link('p2').getAttribute('aria-current')).toBe('page');
    expect(await link('p1').getAttribute('aria-current')).toBeNull();
    expect(await page.locator('li[data-state="current"]').count()).toBe(2);
    expect(await page.locator('li[data-state="done"]').count()).toBe(1);
  });

  test('back and forward walk through the pages, and the history holds one entry for each step', async () => {
    const { page, part, shown } = await open();
    const before = await page.evaluate(() => history.length);
    await part('next').click();
    await page.locator('.contents a[data-page="final"]').click();
    await page.locator('.contents a[data-page="final"]').click();
    expect(await page.evaluate(() => history.length)).toBe(before + 2);
    await page.goBack();
    expect(await shown()).toEqual(['page-p2']);
    await page.goBack();
    expect(await shown()).toEqual(['page-p1']);
    await page.goForward();
    expect(await shown()).toEqual(['page-p2']);
  });

  test('an address names a page; one that does not exist is the first', async () => {
    expect(await (await open(course(), '#page-final')).shown()).toEqual(['page-final']);
    expect(await (await open(course(), '#page-gone')).shown()).toEqual(['page-p1']);
    expect(await (await open(course(), '#%E0%A4%A')).shown()).toEqual(['page-p1']);
  });

  test('a link into another page opens it there; a glossary term opens below the page', async () => {
    const { page, shown } = await open();
    await page.evaluate(() => {
      document.querySelector('#page-p1 a[href="#place-p1"]')?.setAttribute('href', '#place-p2');
    });
    await page.locator('#page-p1 a[href="#place-p2"]').click();
    expect(await shown()).toEqual(['page-p2']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-p2');
    await page.locator('#page-p2 .term').click();
    expect(await shown()).toEqual(['page-p2']);
    expect(await page.locator('#glossary').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('term-record');
    await page.goBack();
    expect(await page.locator('#glossary').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-p2');
    await page.goBack();
    expect(await shown()).toEqual(['page-p1']);
  });

  test('a locked page says what to do first, and stays closed by link, button and address', async () => {
    const modules = [
      pages('intro', ['p1', 'p2']),
      pages('more', ['p3'], { requires: ['intro'] }),
      quiz('final', ['post']),
    ];
    const { page, part, shown } = await open(course({ modules, navigation: 'linear' }));
    const link = page.locator('.contents a[data-page="p3"]');
    expect(await link.textContent()).toBe('Locked: Page p3');
    expect(await link.getAttribute('aria-disabled')).toBe('true');
    await link.click({ force: true });
    expect(await shown()).toEqual(['page-p1']);
    expect(await part('notice').textContent()).toBe('Finish “Module intro” first. Then this page opens.');
    await page.evaluate(() => {
      location.hash = '#page-final';
    });
    await page.waitForFunction(() => location.hash === '#page-p1');
    expect(await shown()).toEqual(['page-p1']);
    await part('next').click();
    expect(await part('notice').isVisible()).toBe(false);
    await part('next').click();
    expect(await shown()).toEqual(['page-p3']);
  });

  test('a locked page closes the menu, and says why each time it is tried', async () => {
    const { page, part } = await open(course({ navigation: 'linear' }));
    const menuOpen = () => page.locator('html[data-menu-open]').count();
    await page.evaluate(() => {
      const notice = document.querySelector('[data-cw="notice"]');
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes) told.push(node.textContent ?? '');
      }).observe(notice ?? document, { childList: true });
    });
    for (const time of [1, 2]) {
      await part('menu').click();
      expect(await menuOpen()).toBe(1);
      await page.locator('.contents a[data-page="final"]').click({ force: true });
      expect(await menuOpen()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cw'))).toBe('menu');
      const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
      expect(told).toEqual(Array(time).fill('Finish “Page p2” first. Then this page opens.'));
    }
    expect(await part('notice').getAttribute('data-reply')).toBe('');
    await part('next').click();
    expect(await part('notice').getAttribute('data-reply')).toBeNull();
  });

  test('the menu makes way for what gets the focus: the glossary, and a page that is tabbed into', async () => {
    const { page, part } = await open();
    const menuOpen = () => page.locator('html[data-menu-open]').count();
    await part('menu').click();
    await page.locator('.contents a[href="#glossary"]').click();
    expect(await menuOpen()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('glossary');
    // The focus may be there already: Safari gives none to a link that is clicked.
    await page.evaluate(() => document.documentElement.toggleAttribute('data-menu-open', true));
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('.contents a[href="#glossary"]');
      link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
    expect(await menuOpen()).toBe(0);
    await part('menu').click();
    await page.locator('.contents a').last().focus();
    expect(await menuOpen()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
    expect(await menuOpen()).toBe(0);
  });

  test('the menu opens and closes, by Escape too', async () => {
    const { page, part } = await open();
    await part('menu').click();
    expect(await part('menu').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await part('menu').getAttribute('aria-expanded')).toBe('false');
  });

  test('a reload comes back to the same page', async () => {
    const { page, part, shown } = await open();
    await part('next').click();
    await page.reload();
    expect(await shown()).toEqual(['page-p2']);
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.reload();
    expect(await shown()).toEqual(['page-p2']);
  });

  test('without course data the page stays as it is', async () => {
    await browser.serve('web', { ...course(), format: 9 } as never);
    const { page, errors } = await browser.open();
    expect(await page.locator('main > .page:visible').count()).toBe(3);
    for (const name of ['menu', 'tools', 'exit'])
      expect(await page.locator(`[data-cw="${name}"]`).isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });
});

test('when the player itself fails, the course is the readable page that it was, and the fault is told', async () => {
  await browser.serve('web', { ...course(), completion: undefined } as never);
  const { page, errors } = await browser.open();
  await page.waitForFunction(() => !document.documentElement.dataset.player);
  expect(await page.locator('main > .page:visible').count()).toBe(3);
  expect(await page.locator('[data-cw="pager"]').isVisible()).toBe(false);
  expect(errors).toHaveLength(1);
});

describe('knowledge checks', () => {
  test('mark, explain, and let a wrong answer be tried again', async () => {
    const { page, part } = await open(course(), '#page-p2');
    const form = page.locator('#question-first-hour');
    expect(await form.locator('details').isVisible()).toBe(false);
    await part('check').first().click();
    expect(await words(form.locator('[data-cw="result"]'))).toBe('Answer the question first.');
    await form.locator('[data-cw="hint"]').click();
    expect(await words(form.locator('[data-cw="result"]'))).toBe('Think of the first hour');
    await form.locator('input[value="b"]').check();
    await form.locator('[data-cw="check"]').click();
    expect(await words(form.locator('[data-cw="result"]'))).toBe('Not quite.\nAbout b\nLook again');
    expect(await form.locator('input').first().isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cw'))).toBe('retry');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await form.locator('input[value="a"]').check();
    await page.keyboard.press('Enter');
    expect(await words(form.locator('[data-cw="result"]'))).toBe('Correct.\nAbout a\nWell seen');
    expect(await form.locator('[data-cw="retry"]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cw'))).toBe('actions');
    await page.reload();
    expect(await form.locator('input[value="a"]').isChecked()).toBe(true);
    expect(await words(form.locator('[data-cw="result"]'))).toContain('Correct.');
  });

  test('of a type that the player cannot mark stay readable', async () => {
    const essay = question('first-hour', { type: 'essay' });
    const { page, errors } = await open(
      course({ questions: { ...course().questions, 'first-hour': essay } }),
      '#page-p2',
    );
    expect(await page.locator('#question-first-hour details').isVisible()).toBe(true);
    expect(await page.locator('#question-first-hour [data-cw="check"]').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });
});

describe('a quiz', () => {
  test('is taken, warns of gaps, shows the result by objective, and can be taken again', async () => {
    const { page, part, errors } = await open(course(), '#page-final');
    expect(await part('quiz-questions').isVisible()).toBe(false);
    await part('start').click();
    expect(await words(part('quiz-status'))).toBe('Attempt 1 of 3. 4 questions.');
    await page.locator('#question-post input[value="a"]').check();
    await page.locator('#question-is-record input[value="true"]').check();
    await page.locator('#question-who-to-tell input[value="the-press"]').check();
    await part('submit-quiz').click();
    expect(await words(part('quiz-status'))).toContain('1 question has no answer yet');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q-delete-comment');
    await part('submit-quiz').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cw'))).toBe('quiz-result');
    const result = await words(part('quiz-result'));
    expect(result).toContain('63 % (2,5 of 4 points)');
    expect(result).toContain('You have not passed yet. The passing mark is 80 %.');
    expect(result).toContain('You have 2 attempts left.');
    expect(result).toMatch(/Keep records\s*75 %/);
    expect(await words(page.locator('#question-who-to-tell [data-cw="result"]'))).toContain(
      'Partly right: 50 %',
    );
    expect(await words(page.locator('#question-delete-comment [data-cw="result"]'))).not.toContain('About a');
    await part('start').click();
    expect(await page.locator('#question-post input:checked').count()).toBe(0);
    expect(await part('quiz-result').isVisible()).toBe(false);
    for (const [id, options] of Object.entries({
      post: ['a'],
      'delete-comment': ['a'],
      'is-record': ['true'],
      'who-to-tell': ['the-press', 'the-mayor'],
    })) {
      for (const option of options) await page.locator(`#question-${id} input[value="${option}"]`).check();
    }
    await page.reload();
    expect(await page.locator('#question-who-to-tell input:checked').count()).toBe(2);
    await part('submit-quiz').click();
    expect(await words(part('quiz-result'))).toContain('You passed.');
    expect(errors).toEqual([]);
  });

  test('shows the drawn questions only, in the drawn order, and the others never', async () => {
    const pool = Array.from({ length: 12 }, (_, n) => question(`q${n}`));
    const data = course({
      questions: Object.fromEntries(pool.map((each) => [each.id, each])),
      modules: [
        quiz('final', [], {
          draw: [{ count: 4, by: 'random', pool: pool.map(({ id }) => id) }],
          shuffle: { questions: true, options: true },
        }),
      ],
    });
    const { page, part } = await open(data);
    await part('start').click();
    const asked = () =>
      page
        .locator('[data-question-item]:visible')
        .evaluateAll((all) =>
          all.map(
            (each) =>
              `${(each as HTMLElement).dataset.questionItem} ${[...each.querySelectorAll('input')].map((input) => input.value).join('')}`,
          ),
        );
    const first = await asked();
    expect(first).toHaveLength(4);
    await page.reload();
    expect(await asked()).toEqual(first);
  });

  test('with feedback at once marks each answer for good', async () => {
    const { page, part } = await open(
      course({ modules: [quiz('final', ['post', 'is-record'], { feedback: 'immediate' })] }),
    );
    await part('start').click();
    const form = page.locator('#question-post');
    await form.locator('input[value="b"]').check();
    await form.locator('[data-cw="check"]').click();
    expect(await words(form.locator('[data-cw="result"]'))).toContain('Not quite.');
    expect(await form.locator('input').first().isDisabled()).toBe(true);
    await page.reload();
    expect(await words(form.locator('[data-cw="result"]'))).toContain('Not quite.');
    expect(await page.locator('#question-is-record [data-cw="check"]').isVisible()).toBe(true);
  });

  test('with feedback at once counts a pick that was not checked, and keeps it over a reload', async () => {
    const { page, part } = await open(
      course({ modules: [quiz('final', ['post', 'is-record'], { feedback: 'immediate' })] }),
    );
    await part('start').click();
    await page.locator('#question-post input[value="a"]').check();
    await page.reload();
    const picked = page.locator('#question-post input[value="a"]');
    expect([await picked.isChecked(), await picked.isEnabled()]).toEqual([true, true]);
    expect(await words(page.locator('#question-post [data-cw="result"]'))).toBe('');
    await page.locator('#question-is-record input[value="true"]').check();
    await part('submit-quiz').click();
    expect(await words(part('quiz-result'))).toContain('100 % (2 of 2 points)');
    expect(await words(page.locator('#question-post [data-cw="result"]'))).toContain('Correct.');
    expect(await picked.isDisabled()).toBe(true);
  });

  test('offers a hint also where answers are not checked one by one, until it is handed in', async () => {
    const { page, part } = await open(course({ modules: [quiz('final', ['post'])] }));
    await part('start').click();
    const form = page.locator('#question-post');
    expect(await form.locator('[data-cw="check"]').isVisible()).toBe(false);
    await form.locator('[data-cw="hint"]').click();
    expect(await words(form.locator('[data-cw="result"]'))).toBe('Think of the first hour');
    await form.locator('input[value="a"]').check();
    await part('submit-quiz').click();
    expect(await form.locator('[data-cw="hint"]').isVisible()).toBe(false);
  });

  test.each([
    ['never', false],
    ['on-pass', false],
    ['on-submit', true],
  ] as const)(
    'with feedback %s tells right from wrong after a failed attempt: %s',
    async (feedback, told) => {
      const { page, part } = await open(course({ modules: [quiz('final', ['post'], { feedback })] }));
      await part('start').click();
      await page.locator('#question-post input[value="b"]').check();
      await part('submit-quiz').click();
      expect((await words(page.locator('#question-post [data-cw="result"]'))) !== '').toBe(told);
    },
  );

  test('without review shows no question again', async () => {
    const { page, part } = await open(course({ modules: [quiz('final', ['post'], { review: false })] }));
    await part('start').click();
    await page.locator('#question-post input[value="b"]').check();
    await part('submit-quiz').click();
    expect(await part('quiz-questions').isVisible()).toBe(false);
  });
});

describe('in the frame of a SCORM 1.2 LMS', () => {
  test('a course is taken to a pass, saved and left; the learner may close the window', async () => {
    await browser.serve('scorm12', course());
    const { course: sco, lms, errors } = await browser.launch();
    const part = (name: string) => sco.locator(`[data-cw="${name}"]`);
    await part('next').click();
    await sco.locator('#question-first-hour input[value="a"]').check();
    await sco.locator('#question-first-hour [data-cw="check"]').click();
    await part('next').click();
    await part('start').click();
    for (const [id, options] of Object.entries({
      post: ['a'],
      'delete-comment': ['a'],
      'is-record': ['true'],
      'who-to-tell': ['the-press', 'the-mayor'],
    })) {
      for (const option of options) await sco.locator(`#question-${id} input[value="${option}"]`).check();
    }
    await part('submit-quiz').click();
    expect(await part('save-state').textContent()).toBe('Saved');
    await part('exit').click();
    expect(await words(part('closed'))).toContain(
      'You may close this window, or go on in your learning system.',
    );
    const { values, refusals, calls } = await lms();
    expect(refusals).toEqual([]);
    expect(Object.fromEntries(values)).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_location': 'final',
    });
    expect(calls.at(-1)).toBe('LMSFinish');
    expect(errors).toEqual([]);
  });

  test('a tab that is closed half-way resumes at the same page with the same answers', async () => {
    await browser.serve('scorm12', course());
    const first = await browser.launch();
    await first.course.locator('.contents a[data-page="final"]').click();
    await first.course.locator('[data-cw="start"]').click();
    await first.course.locator('#question-post input[value="c"]').check();
    await first.page.evaluate(() => document.querySelector('iframe')?.remove());
    const { values, exit, calls, refusals } = await first.lms();
    expect(calls.at(-1)).toBe('LMSFinish');
    expect(refusals).toEqual([]);
    const second = await browser.launch({ stored: { values: new Map(values), exit } });
    expect(await second.course.locator('#page-final').isVisible()).toBe(true);
    expect(await second.course.locator('#question-post input[value="c"]').isChecked()).toBe(true);
  });

  test('without an LMS a loud, kind notice says that nothing is recorded, and the course can be read', async () => {
    await browser.serve('scorm12', course());
    const { page, errors } = await browser.open();
    expect(await words(page.locator('[data-cw="notice"]'))).toContain('Your progress is not being recorded');
    await page.locator('[data-cw="next"]').click();
    expect(await page.locator('#page-p2').isVisible()).toBe(true);
    await page.locator('[data-cw="exit"]').click();
    expect(await words(page.locator('[data-cw="closed"]'))).toContain('Nothing was recorded');
    expect(errors).toEqual([]);
  });

  test('in review mode nothing is written, and the page says so', async () => {
    await browser.serve('scorm12', course());
    const { course: sco, lms } = await browser.launch({ mode: 'review' });
    await sco.locator('[data-cw="next"]').click();
    expect(await sco.locator('[data-cw="save-state"]').textContent()).toBe('Review: nothing is recorded');
    expect((await lms()).calls.filter((call) => /Set|Commit/.test(call))).toEqual([]);
  });
});
