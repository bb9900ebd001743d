import type { Page } from 'playwright-core';
import type { AxeRules } from '../support/axe.ts';

/** How a learner has set up their machine. */
export interface Setting {
  readonly name: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** The system's own colours, as in Windows' contrast themes. */
  readonly forced?: true;
  /** Text at 200 % (WCAG 2.2 SC 1.4.4), or with the spacing of SC 1.4.12. */
  readonly text?: 'large' | 'spaced';
  /** The structure of the page is that of another setting: axe looks at what can differ, or measures alone say more. */
  readonly axe?: AxeRules | 'none';
}

/** The settings in which every state is looked at. 320 px is also what 1,280 px are at 400 % zoom (SC 1.4.10). */
export const settings: readonly Setting[] = [
  { name: 'light', width: 1280, scheme: 'light' },
  { name: 'dark', width: 1280, scheme: 'dark', axe: 'colours' },
  { name: 'forced colors', width: 1280, scheme: 'dark', forced: true, axe: 'colours' },
  { name: '200 % text', width: 1280, scheme: 'light', text: 'large', axe: 'sizes' },
  { name: '320 px', width: 320, scheme: 'light' },
  { name: 'spaced text', width: 1280, scheme: 'light', text: 'spaced', axe: 'none' },
  { name: 'spaced text, 320 px', width: 320, scheme: 'light', text: 'spaced', axe: 'none' },
];

/** Changes an open page to a setting; nothing is loaded anew. */
export async function wear(page: Page, setting: Setting): Promise<void> {
  await page.emulateMedia({
    colorScheme: setting.scheme,
    reducedMotion: 'reduce',
    forcedColors: setting.forced ? 'active' : 'none',
  });
  await page.setViewportSize({ width: setting.width, height: 800 });
  await page.evaluate(dress, setting.text);
}

/** Through a style object, which the page's own policy lets pass. */
function dress(text: 'large' | 'spaced' | undefined): void {
  const rules = {
    large: ':root { font-size: 200% !important; }',
    spaced:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  };
  const sheet = new CSSStyleSheet();
  // Bars that stick to an edge would lie over what is looked at; that they hide no focus is another test.
  const bars = ':is(.masthead, .notice, .pager, .meters, .quiz-time) { position: static !important; }';
  sheet.replaceSync(`${text ? rules[text] : ''} ${bars}`);
  document.adoptedStyleSheets = [sheet];
}
