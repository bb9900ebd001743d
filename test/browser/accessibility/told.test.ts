import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionData } from '../../../src/player/course-data.ts';
import { courseData } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { coursePackage } from '../support/packages.ts';
import { type ScormPlatform, scormPlatform } from '../support/platform/scorm.ts';
import { fill } from './fill.ts';
import { heard, listen } from './heard.ts';
import { savingStates } from './states.ts';
import { treeOf } from './tree.ts';

const page = 'section.page:not([hidden])';

/** Lines without their indent, and without those that stand for nothing but layout. */
const outline = (tree: string) =>
  tree
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(paragraph|LabelText|sectionheader|rowgroup|caption|definition|strong)$/.test(line));

describe('what a screen reader is given of the kitchen-sink course', { timeout: 90_000 }, () => {
  let browser: Browser;
  let platform: ScormPlatform;
  let learner: Learner;
  let tab: Page;
  let questions: Readonly<Record<string, QuestionData>>;
  beforeAll(async () => {
    browser = await startChromium();
    const folder = await coursePackage('kitchen-sink', 'scorm12');
    questions = courseData(folder, 'course').questions;
    platform = await scormPlatform(browser, { folder, edition: '1.2' });
    learner = await platform.launch({ popup: true });
    tab = learner.page;
    await tab.clock.install();
    await tab.setViewportSize({ width: 1280, height: 800 });
    await listen(tab);
  });
  afterAll(async () => {
    await platform.close();
    await browser.close();
  });
  const tree = async (selector: string) => outline(await treeOf(tab, selector));
  const said = () => heard(tab);
  const press = (name: string) =>
    learner.find(`${page} [data-cw="${name}"]`).filter({ visible: true }).click();
  const form = (id: string) => `${page} form[data-question="${id}"]`;
  const answer = async (id: string, right: boolean) => {
    const question = questions[id];
    if (!question) throw new Error(`no question ${id}`);
    await fill(learner, question, right);
  };
  const answerAll = async (right: boolean) => {
    for (const id of await learner.asked()) await answer(id, right);
  };

  it('frame: landmarks, one first heading, the way to the content, progress, the page one is on, what is locked', async () => {
    const frame = (await tree('body')).filter((line) => !/^(list|listitem|term|Desc|image)/.test(line));
    expect(frame).toEqual([
      'link “Skip to the content”',
      'banner',
      'heading “Kitchen Sink: Every Feature of Coursewright” [level=1]',
      'progressbar “Your progress in this course” = 0',
      'status',
      'button “Save and exit”',
      'navigation “Contents”',
      'link “What do you know already?”',
      'link “What an open day is for”',
      ...[
        'Put the plan in order',
        'Who does what',
        'The first minute',
        'Everybody can take part',
        'Know the exits',
        'Crowds and calm words',
        'Ten minutes at the desk',
        'Safety check',
        'Rain at noon',
        'Count and thank',
        'Change one thing',
        'Final assessment',
        'What can you do now?',
      ].map((title) => `link “Locked: ${title}” [disabled]`),
      'link “Glossary”',
      'button “Print all pages”',
      'main',
      'region “What do you know already?”',
      'heading “What do you know already?” [level=2]',
      'button “Start”',
      'status',
      'navigation “Pages”',
      'button “Next”',
      'contentinfo',
      'link “Coursewright Learning (opens in a new tab)”',
      'link “Accessibility statement (opens in a new tab)”',
      'link “help@coursewright.example”',
    ]);
    const current = await tab
      .locator('[aria-current]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('aria-current'), one.textContent]));
    expect(current).toEqual([['page', 'What do you know already?']]);
  });

  it('a page that is locked: why, each time it is asked for', async () => {
    const why = 'alert: Finish “Plan the day” first. Then this page opens.';
    const link = 'focus on a: Locked: Final assessment';
    await learner.tryToOpen('final');
    expect(await said()).toEqual([link, why]);
    await learner.tryToOpen('final');
    expect(await said()).toEqual([why]);
    // Gone with the next thing that is done: the page itself asked for, or the glossary, or a question answered.
    for (const next of ['a[data-page="warm-up"]', 'a[href="#glossary"]']) {
      expect(await learner.notice()).not.toBe('');
      await learner.find(`#contents ${next}`).click();
      expect(await learner.notice()).toBe('');
      await learner.tryToOpen('final');
    }
    await said();
  });

  it('a quiz: where one is in it, what is missing, the result with what it means', async () => {
    await press('start');
    expect(await learner.notice()).toBe('');
    expect(await said()).toEqual([
      'focus on button: Start',
      'focus on input: People who have never been inside',
      'status: Attempt 1 of 1. 3 questions.',
    ]);
    expect((await tree(`${page} .quiz-questions`)).slice(0, 12)).toEqual([
      'list',
      'listitem [level=1]',
      'form',
      'group “Who should the signs of an open day be made for?” – Choose one answer.',
      'radio “People who have never been inside”',
      'radio “Regular visitors”',
      'radio “The inspectors of the city”',
      'status',
      'listitem [level=1]',
      'form',
      'group “The purpose of the day is agreed before its date.”',
      'radio “True”',
    ]);
    await press('submit-quiz');
    expect(await said()).toEqual([
      'focus on button: Submit answers',
      'focus on input: People who have never been inside',
      'status: 3 questions have no answer yet. Answer them, or submit again to hand in what you have.',
    ]);
    // Which questions of the pool are asked depends on the draw, and they weigh differently.
    const asked = await learner.asked();
    const points = asked.reduce((sum, id) => sum + (questions[id]?.points ?? Number.NaN), 0);
    await answerAll(false);
    await press('submit-quiz');
    const result = `Your result You scored 0% (0 of ${points} points). You have not passed yet. The passing mark is 75%. You have no attempts left. Ask those who run this course for a new start.`;
    expect(await said()).toEqual(['focus on button: Submit answers', `focus on div: ${result}`]);
    expect((await tree(`${page} .quiz-result`)).slice(0, 5)).toEqual([
      `group “${result}”`,
      'heading “Your result” [level=3]',
      'table “Your result by objective”',
      'row',
      'columnheader “Objective”',
    ]);
  });

  it('a page turned: its title, in the window too', async () => {
    await learner.next();
    expect(await said()).toEqual(['focus on button: Next', 'focus on h2: What an open day is for']);
    expect(await tab.title()).toBe('What an open day is for – Kitchen Sink: Every Feature of Coursewright');
  });

  it('a knowledge check: question, how to answer, hint, result; each said once', async () => {
    const check = 'focus on button: Check answer';
    expect
      .soft(await tree(form('kc-purpose')))
      .toEqual([
        'form',
        'group “You can afford one new sign. Where does it help first-time visitors most?” – Choose one answer.',
        'radio “Outside, at the corner where people decide whether to come in”',
        'radio “Above the desk, with the names of the team”',
        'radio “In the workshop, with the year’s program”',
        'button “Check answer”',
        'button “Hint”',
        'status',
      ]);
    const click = async (name: string) => {
      await learner.find(`${form('kc-purpose')} [data-cw="${name}"]`).click();
      return said();
    };
    expect(await click('check')).toEqual([check, 'status: Answer the question first.']);
    expect(await click('hint')).toEqual([
      'focus on button: Hint',
      'status: Think of somebody who has never been here.',
    ]);
    await answer('kc-purpose', false);
    expect(await click('check')).toEqual([
      check,
      'focus on button: Try again',
      expect.stringMatching(/^status: Not quite\. .*whoever reads it is inside already\.$/),
    ]);
    expect(await click('retry')).toEqual([
      'focus on input: Outside, at the corner where people decide whether to come in',
    ]);
    await answer('kc-purpose', true);
    expect(await click('check')).toEqual([
      check,
      'focus on div:',
      expect.stringMatching(/^status: Correct\. .*they have already found you\.$/),
    ]);
  });

  it('every other type of question: fields that are called by what they ask, in a group that is called by the question', async () => {
    await learner.next();
    expect((await tree(form('kc-order'))).slice(0, 5)).toEqual([
      'form',
      expect.stringMatching(/^group “Put these in the order in which you do them.”/),
      'list',
      'listitem [level=1]',
      'button “Move up: Agree on the purpose” [disabled]',
    ]);
    expect
      .soft(await tree(form('kc-helpers')))
      .toEqual([
        'form',
        'group “Noon brought 142 visitors. One helper can look after about 24 people. How many helpers do you need?”',
        'textbox “Your answer helpers”',
        'button “Check answer”',
        'button “Hint”',
        'status',
      ]);
    await answer('kc-order', true);
    await answer('kc-helpers', true);
    await learner.find(`${form('kc-order')} [data-cw="check"]`).click();
    await learner.find(`${form('kc-helpers')} [data-cw="check"]`).click();
    await learner.next();
    const rows = async (id: string) =>
      (await tree(form(id))).filter((line) => !/^(option|listitem|list$)/.test(line));
    // Cards, slots and shelves are for pointers: nothing is there twice.
    expect(await rows('kc-roles')).toEqual([
      'form',
      'group “Who looks after it?” – Find the match of each item: drag it there, click it and then the item, or use the lists.',
      'combobox “A visitor asks for a map” = Choose …',
      'combobox “The workshop is too full” = Choose …',
      'combobox “A fire alarm rings” = Choose …',
      'button “Check answer”',
      'status',
      'status',
    ]);
    expect((await rows('kc-tasks')).slice(0, 4)).toEqual([
      'form',
      'group “Sort the tasks.” – Sort each item: drag it to its category, click it and then the category, or use its list.',
      'combobox “Count visitors” = Choose …',
      'combobox “Print maps” = Choose …',
    ]);
    for (const id of ['kc-roles', 'kc-tasks']) {
      await answer(id, true);
      await learner.find(`${form(id)} [data-cw="check"]`).click();
    }
    expect((await rows('kc-tasks')).slice(2, 4)).toEqual([
      'combobox “Count visitors” [disabled] = On the day',
      'combobox “Print maps” [disabled] = Before the day',
    ]);
    await learner.next();
    expect((await tree(form('kc-map'))).filter((line) => /group|combobox/.test(line))).toEqual([
      expect.stringMatching(/^group “Hand out the .* at the desk, and walk the first .* with the visitor\.”/),
      'combobox “Blank 1” = Choose …',
      'combobox “Blank 2” = Choose …',
    ]);
    for (const id of ['kc-greeting', 'kc-map']) {
      await answer(id, true);
      await learner.find(`${form(id)} [data-cw="check"]`).click();
    }
    await learner.next();
    expect((await tree(form('kc-desk'))).slice(0, 7)).toEqual([
      'form',
      expect.stringMatching(/^image “Floor plan/),
      'group “Where do visitors get a map?” – The places in the picture, as a list:',
      'radio “Workshop”',
      'radio “Stage”',
      'radio “Desk”',
      'radio “Stairs”',
    ]);
    for (const id of ['kc-access', 'kc-desk']) {
      await answer(id, true);
      await learner.find(`${form(id)} [data-cw="check"]`).click();
    }
    await learner.next();
    await answer('kc-alarm', true);
    await learner.find(`${form('kc-alarm')} [data-cw="check"]`).click();
    await learner.next();
    expect
      .soft(await tree(form('kc-calm')))
      .toEqual([
        'form',
        'group “How calm would you be with 180 people in the building?”',
        'radio “1 (Very nervous)”',
        'radio “2”',
        'radio “3”',
        'radio “4”',
        'radio “5 (Very calm)”',
      ]);
    expect((await tree(form('kc-matrix'))).slice(0, 7)).toEqual([
      'form',
      'group “How often do you do this today?”',
      'group “I know where both exits are”',
      'Legend',
      'radio “Never”',
      'radio “Sometimes”',
      'radio “Always”',
    ]);
    expect
      .soft(await tree(form('kc-words')))
      .toContain(
        'textbox “Write the first two sentences that you would say when the doors must close early.” – Between 20 and 400 characters.',
      );
  });

  it('a clock: at the start, when asked, near the end and at the end; its seconds are silent', async () => {
    await learner.goTo('desk-practice');
    await press('start');
    await answerAll(true);
    for (const id of await learner.asked()) await learner.find(`${form(id)} [data-cw="check"]`).click();
    await press('submit-quiz');
    await learner.next();
    await said();
    await press('start');
    expect((await said()).filter((one) => one.startsWith('status'))).toEqual([
      'status: Attempt 1 of 5. 3 questions.',
      'status: You have 10 minutes. You can have more whenever you like.',
    ]);
    const minutes = async (count: number) => {
      await learner.saved();
      await tab.clock.fastForward(count * 60_000);
      await tab.waitForTimeout(2200);
      return said();
    };
    expect(await minutes(2)).toEqual([]);
    expect(await minutes(3.5)).toEqual(['status: You have 4.5 minutes left.']);
    await press('time-more');
    expect(await said()).toEqual(['focus on button: More time', 'status: You have 9.5 minutes left.']);
    expect(await minutes(15)).toEqual([
      'status: The time is up, and nothing is lost. Take more time, switch the limit off, or submit what you have.',
    ]);
    await press('time-off');
    expect(await said()).toEqual([
      'focus on button: No time limit',
      'focus on div: No time limit for this attempt.',
    ]);
    await answerAll(true);
    await press('submit-quiz');
    // The answers are looked back at on the page; none of them is read out.
    expect(await said()).toEqual([
      'focus on button: Submit answers',
      'focus on div: Your result You scored 100% (3 of 3 points). You passed. The passing mark is 100%.',
    ]);
  });

  it('a scenario: meters by name and value, what a choice leads to and changes, the next scene', async () => {
    await learner.next();
    await said();
    expect((await tree(`${page} .scenario`)).filter((line) => !/list/.test(line))).toEqual(
      [
        'group “What your choices change”',
        'meter “Calm 6/10” = 6',
        'meter “Goodwill 5/10” = 5',
        'region “12:02”',
        'heading “12:02” [level=3]',
        'link “Open the empty workshop and lead people there yourself”',
        'link “Close the doors at once, without a word”',
      ].flatMap((line) => (/meter/.test(line) ? [line] : [line])),
    );
    await learner.decide('close-doors');
    expect(await said()).toEqual([
      'focus on a: Close the doors at once, without a word',
      'focus on div: What happens Close the doors at once, without a word The number is safe now. Nobody outside knows why. Calm falls from 6 to 4. Goodwill falls from 5 to 2.',
    ]);
    await learner.goOn();
    expect(await said()).toEqual(['focus on button: Continue', 'focus on h3: 12:20']);
    await learner.decide('explain');
    await learner.goOn();
    expect((await said()).at(-1)).toBe('focus on h3: Everybody is dry');
    const end = await tree(`${page} .ending:not([hidden])`);
    expect(end).toContain('DisclosureTriangle “Your 2 decisions”');
    expect(end.at(-1)).toBe('link “Back to the start of the scenario”');
  });

  it('a survey: that there is nothing to send, what was sent, what was changed', async () => {
    for (let page = 0; page < 3; page += 1) await learner.next();
    await press('start');
    await answerAll(true);
    await press('submit-quiz');
    await learner.next();
    await said();
    await press('send-survey');
    expect(await said()).toEqual([
      'focus on button: Send answers',
      'status: There is nothing to send yet. Answer a question, or leave the survey out and go on.',
    ]);
    await answer('fb-useful', true);
    expect(await said()).toEqual(['status: Your answers are kept. They are not sent yet.']);
    await answer('fb-length', true);
    expect(await said()).toEqual([]);
    await press('send-survey');
    expect(await said()).toEqual(['status: Answers sent. You can change them and send again.']);
  });

  it('saving: that it fails and that it works again, once each, and how leaving went', async () => {
    const lms = (await tab.opener()) as Page;
    const [failing, unsaved, refused] = savingStates(learner, lms);
    await learner.goTo('count');
    await said();
    await failing?.reach();
    const told = await said();
    expect(told.filter((one) => !one.startsWith('focus'))).toEqual([
      'alert: Your latest work is not saved yet. You can go on: we keep trying. Please leave this window open until it says “Saved”.',
    ]);
    // It is tried again meanwhile, in vain.
    await tab.clock.fastForward(20_000);
    expect(await said()).toEqual([]);
    await lms.evaluate(() => {
      const { API } = globalThis as unknown as { API: Record<string, unknown> };
      Object.assign(API, { LMSCommit: () => 'true', LMSGetLastError: () => '0' });
    });
    await tab.clock.fastForward(90_000);
    expect(await said()).toEqual(['status: Saved']);
    await failing?.reach();
    await unsaved?.reach();
    // The title once, with the focus, and what it came to once.
    const closing =
      'focus on h2: Saving your work… – Please leave this window open until it says that your work is saved.';
    expect((await said()).slice(-3)).toEqual([
      'focus on button: Save and exit',
      closing,
      'status: Your work is kept in this browser The learning system did not confirm that it has your latest work. Check your connection and try again. You may also close this window: what is missing is sent when you start the course again from your learning system, in this browser.',
    ]);
    await refused?.reach();
    expect(await said()).toEqual([
      'focus on button: Try again',
      closing,
      'status: Not all of your work is saved The learning system did not take all of it; what it took is saved. Please tell the people who run it. You may close this window.',
    ]);
    expect((await tree('main')).slice(0, 3)).toEqual([
      'main',
      'status',
      expect.stringMatching(/^heading “Not all of your work is saved” \[level=2\] – The learning system/),
    ]);
  });
});
