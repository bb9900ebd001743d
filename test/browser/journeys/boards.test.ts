import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { Hand, pointOf } from '../support/hand.ts';
import type { Learner } from '../support/learner.ts';
import { type Stage, scorm, store } from '../support/stages.ts';

/** The cards and places of matching (`q-match`) and categorise (`q-sort`), as somebody with a pointer knows them. */
const card = (who: Learner, item: string) =>
  who.question('q-sort').locator(`.chip:has([data-item="${item}"])`);
const shelf = (who: Learner, id: string) => who.question('q-sort').locator(`.shelf[data-shelf="${id}"]`);
const offer = (who: Learner, id: string) => who.question('q-match').locator(`.tray [data-offer="${id}"]`);
const slot = (who: Learner, item: string) =>
  who.question('q-match').locator(`.chip:has([data-item="${item}"])`);
const list = (who: Learner, item: string) =>
  who.find(`section.page:not([hidden]) :is(.sort, .match) select[data-item="${item}"]`);
const values = (who: Learner) =>
  who
    .find('section.page:not([hidden]) :is(.sort, .match) select[data-item]')
    .evaluateAll((all) =>
      Object.fromEntries((all as HTMLSelectElement[]).map(({ dataset, value }) => [dataset.item, value])),
    );
/** Cards by where they are seen, from top to bottom. */
const seen = (who: Learner) =>
  who
    .question('q-sort')
    .locator('.sort > li')
    .evaluateAll((rows) =>
      rows
        .map((row) => [row.getBoundingClientRect().top, row] as const)
        .filter(([, row]) => !row.matches('.shelf-end'))
        .sort(([a], [b]) => a - b)
        .map(([, row]) => row.querySelector('.assign-item')?.textContent ?? `[${row.textContent}]`),
    );
const marks = (who: Learner, question: string) =>
  who
    .question(question)
    .locator('.assign > li:has(select)')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const mark = row.querySelector('.row-mark');
        return mark?.checkVisibility()
          ? [mark.className.split('is-')[1], row.querySelector('.row-mark-words')?.textContent]
          : [];
      }),
    );
const center = (who: Learner, question: string) =>
  who.question(question).evaluate((form) => form.scrollIntoView({ block: 'center' }));

type Way = (who: Learner) => Promise<void>;
const byLists: Way = async (who) => {
  for (const [item, value] of [
    ['map', 'map'],
    ['alarm', 'mayor'],
    ['complaint', 'keep'],
    ['query', 'keep'],
    ['threat', 'keep'],
  ] as const)
    await list(who, item).selectOption(value);
};
const byPointer: Way = async (who) => {
  const mouse = Hand.mouse(who.page);
  await center(who, 'q-match');
  await mouse.drag(await pointOf(offer(who, 'map')), await pointOf(slot(who, 'map')));
  await offer(who, 'mayor').click();
  await slot(who, 'alarm').click();
  await center(who, 'q-sort');
  await mouse.drag(await pointOf(card(who, 'complaint'), 60), await pointOf(shelf(who, 'keep')));
  for (const item of ['query', 'threat']) {
    await card(who, item).locator('.assign-item').click();
    await shelf(who, 'keep').click();
  }
};

describe.each([
  ['SCORM 1.2', (browser: Browser) => scorm(browser, '1.2')],
  ['cmi5', (browser: Browser) => store(browser, 'cmi5')],
] as const)('what is dragged and clicked to its place in %s', { timeout: 90_000 }, (_name, start) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  /** Answers, leaves by closing the tab, comes back, hands in; what the LMS then holds. */
  async function walk(way: Way, { platform, answers }: Stage): Promise<unknown> {
    const first = await platform.launch();
    await first.goTo('final');
    await first.startQuiz();
    await way(first);
    await first.saved();
    await first.closeTab();
    const second = await platform.launch();
    const found = [
      await values(second),
      await seen(second),
      await slot(second, 'alarm').locator('.chip-words').textContent(),
    ];
    // Once to be told of what is missing.
    await second.find('[data-cw="submit-quiz"]:visible').click();
    await second.submitQuiz();
    const told = [await marks(second, 'q-match'), await marks(second, 'q-sort')];
    // Locked: neither way changes anything now.
    await center(second, 'q-sort');
    await Hand.mouse(second.page).drag(
      await pointOf(card(second, 'threat'), 60),
      await pointOf(shelf(second, 'hide')),
    );
    await card(second, 'threat').click({ force: true });
    await shelf(second, 'hide').click({ force: true });
    expect(await values(second)).toEqual(found[0]);
    expect(await second.find('.is-picked, .is-placing, .grip:visible').count()).toBe(0);
    await second.saveAndExit();
    await second.find('[data-cw="closed"]').waitFor();
    const asked = ['q-match', 'q-sort'];
    const recorded = () => answers().filter(([id]) => asked.includes(String(id)));
    await expect.poll(() => recorded().length).toBe(2);
    expect(platform.violations()).toEqual([]);
    await platform.close();
    return { found, told, recorded: recorded() };
  }

  it('is kept, found again, marked row by row, locked and recorded as what is chosen from lists is', async () => {
    const chosen = await walk(byLists, await start(browser));
    expect(await walk(byPointer, await start(browser))).toEqual(chosen);
    expect(chosen).toMatchObject({
      found: [
        { map: 'map', alarm: 'mayor', complaint: 'keep', query: 'keep', threat: 'keep' },
        ['[Keep]', expect.anything(), expect.anything(), expect.anything(), '[Hide]'],
        'The mayor',
      ],
    });
    const { told, recorded } = chosen as { told: string[][][]; recorded: unknown[][] };
    expect(recorded.map(([id, type, , , right]) => [id, type, right])).toEqual([
      ['q-match', 'matching', false],
      ['q-sort', 'matching', false],
    ]);
    expect(told.map((rows) => rows.map(([outcome]) => outcome).sort())).toEqual([
      ['right', 'wrong'],
      ['right', 'right', 'wrong'],
    ]);
    expect(told.flat()).toContainEqual(['right', 'Correct.']);
  });
});

describe('cards that are put in their place', { timeout: 60_000 }, () => {
  let browser: Browser;
  let stage: Stage;
  let who: Learner;
  beforeAll(async () => {
    browser = await startChromium();
    stage = await store(browser, 'cmi5');
    who = await stage.platform.launch();
    await who.goTo('final');
    await who.startQuiz();
  });
  afterAll(async () => {
    await stage.platform.close();
    await browser.close();
  });
  const said = (question: string) =>
    who.question(question).locator('> .visually-hidden[role="status"]').textContent();
  /** Cards that still glide are not where they will be. */
  const still = () =>
    who
      .find('html')
      .evaluate((html) => Promise.all(html.getAnimations({ subtree: true }).map(({ finished }) => finished)));
  const reset = async () => {
    await who.page.keyboard.press('Escape');
    for (const item of ['map', 'alarm', 'complaint', 'query', 'threat'])
      await list(who, item).selectOption('');
    await center(who, 'q-sort');
    await still();
  };

  it('show where they would fall, say where they fell, leave the focus; Escape and a place that is none take them back', async () => {
    await reset();
    const mouse = Hand.mouse(who.page);
    await list(who, 'query').focus();
    await mouse.press(await pointOf(card(who, 'threat'), 60));
    await mouse.move(await pointOf(shelf(who, 'hide')));
    expect(
      await who.find('.is-target').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.shelf)),
    ).toEqual(['hide', 'hide']);
    await mouse.release();
    expect([(await values(who)).threat, await said('q-sort')]).toEqual(['hide', 'A threat, now: Hide']);
    expect(await who.find(':focus').getAttribute('data-item')).toBe('query');
    expect(await who.find('.is-target, .is-dragged, .is-picked').count()).toBe(0);
    await mouse.press(await pointOf(card(who, 'threat'), 60));
    await mouse.move(await pointOf(shelf(who, 'keep')));
    await who.page.keyboard.press('Escape');
    await mouse.release();
    await mouse.drag(
      await pointOf(card(who, 'threat'), 60),
      await pointOf(who.question('q-sort').locator('.prompt')),
    );
    // A row of another question is no place for it, either.
    await mouse.drag(await pointOf(card(who, 'threat'), 60), await pointOf(slot(who, 'map')));
    expect(await values(who)).toMatchObject({ threat: 'hide', map: '' });
    await mouse.rest();
    expect((await seen(who)).at(-1)).toBe('A threat');
  });

  it('are picked by a click and placed by another; a second click or Escape lays them down', async () => {
    await reset();
    const picked = () => who.find('.is-picked .assign-item').allInnerTexts();
    const words = (item: string) => card(who, item).locator('.assign-item');
    await words('query').click();
    expect([await picked(), await said('q-sort')]).toEqual([
      ['A question'],
      'A question: now choose where it goes.',
    ]);
    await words('query').click();
    expect(await picked()).toEqual([]);
    // An answer by other ways ends it, too.
    await words('query').click();
    await list(who, 'complaint').selectOption('hide');
    expect(await picked()).toEqual([]);
    await words('query').click();
    await words('threat').click();
    expect(await picked()).toEqual(['A threat']);
    await who.page.keyboard.press('Escape');
    await shelf(who, 'hide').click();
    expect((await values(who)).threat).toBe('');
    await words('threat').click();
    await shelf(who, 'hide').click();
    // Onto a card that lies there is into its place.
    await words('query').click();
    await words('threat').click();
    expect(await values(who)).toMatchObject({ threat: 'hide', query: 'hide' });
    expect(await picked()).toEqual([]);
  });

  it('lie in one slot at a time, and leave it for another one or for where they came from', async () => {
    await reset();
    await center(who, 'q-match');
    const mouse = Hand.mouse(who.page);
    const used = () => who.question('q-match').locator('.tray .is-used').allInnerTexts();
    await offer(who, 'map').click();
    await slot(who, 'alarm').click();
    expect([(await values(who)).alarm, await used()]).toEqual(['map', ['Desk team']]);
    await mouse.drag(await pointOf(slot(who, 'alarm'), 50), await pointOf(slot(who, 'map')));
    expect([await values(who), await said('q-match')]).toMatchObject([
      { map: 'map', alarm: '' },
      'A visitor asks for a map, now: Desk team',
    ]);
    await offer(who, 'mayor').click();
    await offer(who, 'alarm').click();
    await slot(who, 'map').click();
    expect([(await values(who)).map, await used()]).toEqual(['alarm', ['Everyone']]);
    // Neither a card that is let go where it was taken, nor the tray of another question, empties a slot.
    await mouse.drag(await pointOf(offer(who, 'alarm')), await pointOf(offer(who, 'mayor')));
    const elsewhere = who.question('q-order').locator('.prompt');
    await elsewhere.evaluate((one) => one.classList.add('tray'));
    await mouse.drag(await pointOf(slot(who, 'map'), 50), await pointOf(elsewhere));
    expect((await values(who)).map).toBe('alarm');
    await still();
    await mouse.drag(await pointOf(slot(who, 'map'), 50), await pointOf(offer(who, 'mayor')));
    expect([(await values(who)).map, await used()]).toEqual(['', []]);
    expect(await slot(who, 'map').locator('.chip-words').textContent()).toBe('Choose …');
  });

  it('follow a list that is worked by keyboard, while its focus and the order of the rows stay, and nothing is said twice', async () => {
    await reset();
    await who
      .question('q-sort')
      .locator('> .visually-hidden[role="status"]')
      .evaluate((one) => one.replaceChildren());
    const rows = () =>
      who
        .question('q-sort')
        .locator('select')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.item));
    const before = await rows();
    const [first = '', second] = before;
    await list(who, first).focus();
    await who.page.keyboard.press('ArrowDown');
    const shelfOf = () => list(who, first).evaluate((one) => one.closest('li')?.dataset.shelf);
    const one = await shelfOf();
    await who.page.keyboard.press('ArrowDown');
    expect([one, await shelfOf()].sort()).toEqual(['hide', 'keep']);
    expect(await who.find(':focus').getAttribute('data-item')).toBe(first);
    await who.page.keyboard.press('Tab');
    expect(await who.find(':focus').getAttribute('data-item')).toBe(second);
    expect([await rows(), await said('q-sort')]).toEqual([before, '']);
  });

  it('are dragged by finger at the grip, which is large enough for one; on the words a finger scrolls, and a tap picks', async () => {
    await reset();
    const finger = await Hand.finger(who.page);
    const keep = () => pointOf(shelf(who, 'keep'));
    const words = await pointOf(card(who, 'query').locator('.assign-item'));
    // Not even until the browser takes the finger for its own.
    const moved = await card(who, 'query').evaluateHandle((one) => {
      const seen: string[] = [];
      new MutationObserver(() => seen.push(one.className)).observe(one, { attributeFilter: ['class'] });
      return seen;
    });
    await finger.press(words);
    await finger.move({ ...words, x: words.x + 40 });
    await finger.release();
    expect((await moved.jsonValue()).join()).not.toContain('is-dragged');
    await finger.drag(await pointOf(card(who, 'query').locator('.assign-item')), await keep());
    expect((await values(who)).query).toBe('');
    await center(who, 'q-sort');
    await finger.press(await pointOf(card(who, 'query').locator('.grip')));
    await finger.move(await keep());
    await finger.lose();
    expect((await values(who)).query).toBe('');
    await still();
    await finger.drag(await pointOf(card(who, 'query').locator('.grip')), await keep());
    expect((await values(who)).query).toBe('keep');
    await still();
    await finger.press(await pointOf(card(who, 'threat').locator('.assign-item')));
    await finger.release();
    await finger.press(await pointOf(shelf(who, 'hide')));
    await finger.release();
    expect((await values(who)).threat).toBe('hide');
    expect((await card(who, 'query').locator('.grip').boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});
