import { axeViolations } from './axe.ts';
import type { Learner } from './learner.ts';

/** What is wrong with the page as it stands, and a picture of it: accessibility violations, and width to scroll. */
export async function lookAt(learner: Learner, state: string): Promise<string[]> {
  const { page } = learner;
  const found = (await axeViolations(page)).map((one) => `${state}: ${one}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await learner.picture(`${state}-${page.viewportSize()?.width}`);
  return overflow > 0 ? [...found, `${state}: ${overflow} pixels too wide`] : found;
}

/** The same learner's window and colours. */
export async function dress(learner: Learner, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await learner.page.setViewportSize({ width, height: 666 });
  await learner.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}
