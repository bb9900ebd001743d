import type { Page } from 'playwright-core';
import type { QuestionData } from '../../../src/player/course-data.ts';
import type { Learner } from '../support/learner.ts';
import { fillAll } from './fill.ts';

/** Something that a learner can have before them, reached from the state before it. */
export interface State {
  readonly name: string;
  readonly reach: () => Promise<void>;
  /** What has changed on the page, as selectors; the whole page where nothing is said. */
  readonly scope?: string;
}

/**
 * The states of every page of a course, all pages of a step one below the other: a tool that looks at fifteen pages at
 * once needs a tenth of the time. Each row is a step; each column what is done in it, by the kind of the page.
 */
export function pageStates(learner: Learner, questions: Readonly<Record<string, QuestionData>>): State[] {
  const press = (name: string) => () => pressAll(learner, name);
  const answer = (right: boolean) => () => fillAll(learner, questions, right);
  const decide = (choice: string) => () => choose(learner, choice);
  const goOn = () => clickAll(learner, '[data-cw="outcome"] button');
  const lookBack = () => clickAll(learner, '[data-cw="debrief"] summary');
  const again = () => clickAll(learner, '.ending a.choice');
  const minutes = (count: number) => async () => {
    await learner.page.clock.fastForward(count * 60_000);
    // The clock of a quiz is looked at each second.
    await learner.page.waitForTimeout(1200);
  };
  const steps: readonly (readonly [name: string, ...actions: (() => Promise<void>)[]])[] = [
    ['pages as they open, quizzes before, the first scene, the survey empty', () => showEveryPage(learner)],
    [
      'everything opened, quizzes begun, a choice made',
      openAll(learner),
      press('start'),
      decide('open-workshop'),
    ],
    ['checked without an answer, the next scene', press('check'), goOn],
    [
      'hints, cards picked to be placed, a quiz with gaps, a survey with gaps',
      press('hint'),
      () => clickAll(learner, ':is(.sort, .tray) > li:first-child .grip'),
      press('submit-quiz'),
      press('send-survey'),
      decide('promise'),
    ],
    ['answered wrongly, more time, another scene', answer(false), press('check'), press('time-more'), goOn],
    [
      'tried again, failed, the time up, the worse ending',
      press('retry'),
      minutes(20),
      press('submit-quiz'),
      decide('hide'),
      goOn,
      playOn(learner),
      lookBack,
    ],
    [
      'taken again, without a limit, another path',
      press('start'),
      press('time-off'),
      answer(true),
      again,
      decide('close-doors'),
    ],
    ['answered rightly, sent', press('check'), press('send-survey'), goOn],
    [
      'passed and looked back at, answers changed, the better ending',
      press('submit-quiz'),
      answer(false),
      decide('explain'),
      goOn,
    ],
  ];
  return steps.map(([name, ...actions]) => ({
    name,
    scope: 'main',
    reach: async () => {
      for (const act of actions) await act();
    },
  }));
}

/** As without script; the player goes on working on each of them. */
async function showEveryPage(learner: Learner): Promise<void> {
  await learner.find('section.page').evaluateAll((pages) => {
    for (const one of pages as HTMLElement[]) one.hidden = false;
  });
}

async function pressAll(learner: Learner, name: string): Promise<void> {
  await clickAll(learner, `[data-cw="${name}"]`);
}

/** Clicks everything of a kind that can be seen. */
async function clickAll(learner: Learner, selector: string): Promise<void> {
  await learner.find(`section.page ${selector}`).evaluateAll((all) => {
    for (const one of all as HTMLElement[]) if (one.checkVisibility()) one.click();
  });
}

/** A choice of the kitchen-sink course; in a course that has no such choice, the first of each scene that is shown. */
async function choose(learner: Learner, choice: string): Promise<void> {
  const named = `[data-choice="${choice}"]`;
  const isThere = (await learner.find(`section.page ${named}`).count()) > 0;
  await clickAll(learner, isThere ? named : '.choices > li:first-child > [data-choice]');
}

/** To the ending of stories that are longer than the kitchen-sink course's. */
const playOn = (learner: Learner) => async () => {
  const open = learner.find('section.page :is([data-choice], [data-cw="outcome"] button):visible');
  for (let scenes = 0; scenes < 50 && (await open.count()) > 0; scenes++) {
    await choose(learner, 'any');
    await clickAll(learner, '[data-cw="outcome"] button');
  }
};

const openAll = (learner: Learner) => () =>
  learner.find('section.page details').evaluateAll((list) => {
    for (const one of list) (one as HTMLDetailsElement).open = true;
  });

/** The frame round the pages: contents, notices, glossary. Looked at from the first page of a course that is linear. */
export function frameStates(learner: Learner): State[] {
  const { page } = learner;
  const narrow = async () => page.setViewportSize({ width: 320, height: 640 });
  return [
    { name: 'the course as it opens', reach: async () => {} },
    {
      name: 'the menu open',
      scope: '.masthead, .contents',
      reach: async () => {
        await narrow();
        await learner.find('[data-cw="menu"]').click();
      },
    },
    {
      name: 'told why a page is locked',
      scope: '.masthead, .notice, .contents',
      reach: async () => {
        await narrow();
        await learner.tryToOpen('final');
        await learner.find('.notice[data-reply]').waitFor();
      },
    },
    {
      name: 'the glossary',
      scope: '.glossary, footer, .pager',
      reach: async () => {
        await narrow();
        await learner.find('[data-cw="menu"]').click();
        await learner.find('#contents a[href="#glossary"]').click();
      },
    },
  ];
}

/** How saving goes, in an LMS whose answers are ours to give; ends with the course left. */
export function savingStates(learner: Learner, lms: Page): State[] {
  const scope = '.masthead, .notice, .closed';
  const answer = (method: string, code: string) =>
    lms.evaluate(
      ([name, error]) => {
        const { API } = globalThis as unknown as { API: Record<string, unknown> };
        API[name] = () => 'false';
        API.LMSGetLastError = () => error;
      },
      [method, code] as const,
    );
  const leave = async () => {
    await learner.find('[data-cw="exit"], .closed button').filter({ visible: true }).first().click();
    await learner.find('.closed progress').waitFor({ state: 'hidden' });
  };
  const until = (status: string) =>
    learner.find(`[data-cw="save-state"][data-status="${status}"]`).waitFor({ state: 'attached' });
  return [
    {
      name: 'not saved yet',
      reach: async () => {
        await answer('LMSCommit', '101');
        await learner.next();
        await until('failing');
      },
    },
    { name: 'left, and not saved', reach: leave },
    {
      name: 'left, and not all taken',
      reach: async () => {
        await answer('LMSSetValue', '405');
        await lms.evaluate(() => {
          const { API } = globalThis as unknown as { API: Record<string, unknown> };
          API.LMSCommit = () => {
            API.LMSGetLastError = () => '0';
            return 'true';
          };
        });
        await leave();
      },
    },
  ].map((state) => ({ ...state, scope }));
}
