import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CourseBrowser } from '../support/browser.ts';
import type { PatientLms } from '../support/patient-lms.ts';
import { course } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
  await browser.serve('patient', course());
}, 60_000);
afterAll(() => browser.stop());

async function open() {
  const { page, errors } = await browser.open();
  const part = (name: string) => page.locator(`[data-cw="${name}"]`);
  const lms = (act: 'open' | 'close' | 'saved' | 'failing' | 'kept' | 'refused') =>
    page.evaluate((name) => {
      const { lms } = window as unknown as { lms: PatientLms };
      if (name === 'open' || name === 'close') lms[name]();
      else if (name === 'kept') lms.status('failing', '', true);
      else lms.status(name);
    }, act);
  const heard = () =>
    page.evaluate(() => {
      const { goodbyes, told } = (window as unknown as { lms: PatientLms }).lms;
      return { goodbyes, told };
    });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  return { page, errors, part, lms, heard, focused };
}

test('while the LMS is asked, the page says so, and neither menu nor exit can be used yet', async () => {
  const { part, lms } = await open();
  expect(await part('save-state').innerText()).toBe('Opening…');
  expect(await part('save-state').isVisible()).toBe(true);
  expect([await part('menu').isDisabled(), await part('exit').isDisabled()]).toEqual([true, true]);
  await lms('open');
  await part('pager').waitFor();
  expect([await part('menu').isDisabled(), await part('exit').isDisabled()]).toEqual([false, false]);
});

test('leaving takes the course away at once, and says how it goes until it is saved', async () => {
  const { page, part, lms, focused, errors } = await open();
  await lms('open');
  await part('exit').click();
  expect(
    await page.locator('main > .page:visible, [data-cw="pager"]:visible, .contents:visible').count(),
  ).toBe(0);
  expect(await focused()).toBe('Saving your work…');
  const closed = part('closed');
  expect(await closed.getByRole('status').innerText()).toContain('leave this window open');
  expect(await closed.getByRole('progressbar', { name: 'Saving your work…' }).isVisible()).toBe(true);
  expect(await closed.getByRole('button').count()).toBe(0);
  await lms('saved');
  await lms('close');
  await expect
    .poll(() => closed.getByRole('status').innerText())
    .toContain('You may close this window, or go on in your learning system.');
  expect(await page.title()).toBe('Your work is saved');
  expect(await closed.locator('progress').isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

test('what was left does not come back by the browser`s Back, where nothing would be recorded', async () => {
  const { page, part, lms, heard } = await open();
  await lms('open');
  await part('next').click();
  await part('exit').click();
  await lms('close');
  const before = await heard();
  await page.goBack();
  await page.evaluate(() => {
    location.hash = '#page-final';
  });
  await page.waitForTimeout(100);
  expect(await page.locator('main > .page:visible').count()).toBe(0);
  expect(await part('closed').isVisible()).toBe(true);
  expect(await heard()).toEqual(before);
});

test('where saving fails, the learner may try again, once at a time; and is told when it got through', async () => {
  const { part, lms, heard, focused } = await open();
  await lms('open');
  await part('exit').click();
  await lms('failing');
  await lms('close');
  const closed = part('closed');
  const retry = closed.getByRole('button', { name: 'Try again' });
  await retry.click();
  expect(await retry.isDisabled()).toBe(true);
  expect(await focused()).toBe('Saving your work…');
  expect((await heard()).goodbyes).toBe(2);
  await lms('close');
  await expect.poll(() => retry.isEnabled()).toBe(true);
  // Trying again behind the scenes gets through, and the goodbye is said in good order.
  await lms('saved');
  await expect.poll(async () => (await heard()).goodbyes).toBe(3);
  await lms('close');
  await expect.poll(() => closed.getByRole('status').innerText()).toContain('Your work is saved');
  expect(await retry.isVisible()).toBe(false);
});

test('work that is not saved is said to be lost only where this browser does not hold it', async () => {
  const { part, lms } = await open();
  await lms('open');
  await part('exit').click();
  await lms('failing');
  await lms('close');
  const told = part('closed').getByRole('status');
  await expect.poll(() => told.innerText()).toContain('it may be lost');
  const retry = part('closed').getByRole('button', { name: 'Try again' });
  await retry.click();
  await lms('kept');
  await lms('close');
  await expect.poll(() => told.innerText()).toContain('Your work is kept in this browser');
  expect(await told.innerText()).not.toContain('lost');
  // Trying again may help all the same, by itself too.
  expect(await retry.isEnabled()).toBe(true);
  await lms('saved');
  await lms('close');
  await expect.poll(() => told.innerText()).toContain('Your work is saved');
});

test('what the LMS will not take is not tried again, and nobody says that it is', async () => {
  const { part, lms } = await open();
  await lms('open');
  await lms('refused');
  expect(await part('save-state').innerText()).toBe('Not all saved');
  expect(await part('notice').innerText()).toContain('trying again does not help');
  await part('exit').click();
  await lms('close');
  const closed = part('closed');
  await expect.poll(() => closed.getByRole('status').innerText()).toContain('Not all of your work is saved');
  expect(await closed.getByRole('button').count()).toBe(0);
});

test('a warning that comes after the last word does not stand above it', async () => {
  const { page, part, lms } = await open();
  await lms('open');
  await part('exit').click();
  await lms('failing');
  expect(await page.getByRole('alert').count()).toBe(0);
});
