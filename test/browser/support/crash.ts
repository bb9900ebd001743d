import type { Learner } from './learner.ts';

/** The renderer is killed: no event tells the page. */
export async function crash({ page }: Learner): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  void devtools.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
