import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { heard, listen } from '../../browser/accessibility/heard.ts';
import { CourseBrowser } from '../support/browser.ts';
import type { PatientLms } from '../support/patient-lms.ts';
import { course } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
  await browser.serve('patient', course({ navigation: 'linear' }));
}, 60_000);
afterAll(() => browser.stop());

const warning = expect.stringMatching(/^alert: Your latest work is not saved yet/);
const reply = expect.stringMatching(/^alert: Finish “.+” first\. Then this page opens\.$/);

async function open() {
  const { page } = await browser.open();
  const lms = (act: 'open' | 'saved' | 'failing') =>
    page.evaluate((name) => {
      const { lms } = window as unknown as { lms: PatientLms };
      if (name === 'open') lms.open();
      else lms.status(name);
    }, act);
  await lms('open');
  await page.locator('[data-cw="pager"]').waitFor();
  await listen(page);
  const notice = page.locator('[data-cw="notice"]');
  const alerts = async () => (await heard(page)).filter((one) => one.startsWith('alert'));
  const tryLocked = () => page.locator('.contents [aria-disabled="true"]').last().click({ force: true });
  const goOn = () => page.locator('.contents a[data-page="p1"]').click();
  return { lms, notice, alerts, tryLocked, goOn };
}

test('a warning that was said comes back in silence when the reply before it goes, and is said when saving fails anew', async () => {
  const { lms, notice, alerts, tryLocked, goOn } = await open();
  await lms('failing');
  expect(await alerts()).toEqual([warning]);
  await tryLocked();
  expect(await alerts()).toEqual([reply]);
  await goOn();
  expect(await alerts()).toEqual([]);
  expect(await notice.innerText()).toContain('not saved yet');
  await tryLocked();
  await tryLocked();
  expect((await alerts()).at(-1)).toEqual(reply);
  await goOn();
  await lms('saved');
  expect([await alerts(), await notice.isVisible()]).toEqual([[], false]);
  await lms('failing');
  expect(await alerts()).toEqual([warning]);
});

test('a warning that came while a reply stood is said once the reply is gone', async () => {
  const { lms, alerts, tryLocked, goOn } = await open();
  await tryLocked();
  expect(await alerts()).toEqual([reply]);
  await lms('failing');
  expect(await alerts()).toEqual([]);
  await goOn();
  expect(await alerts()).toEqual([warning]);
});
