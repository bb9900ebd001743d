import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serve } from '../src/run/serve.ts';
import { startChromium } from '../test/browser/support/chromium.ts';
import { unzip } from '../test/browser/support/unzip.ts';
import { cli, middle, say } from './support.ts';

// A course of 500 pages and 1,000 questions in a browser: how soon it can be used, and how long an answer takes.

const goals = { open: 1000, input: 50 };
const work = mkdtempSync(join(tmpdir(), 'coursewright-large-'));
mkdirSync(join(work, 'modules'));
for (let module = 0; module < 25; module++)
  writeFileSync(join(work, `modules/${String(module).padStart(2, '0')}.md`), moduleText(module));
writeFileSync(
  join(work, 'course.yaml'),
  `id: large
version: 1.0.0
title: A large course
language: en
description: Five hundred pages and a thousand questions.
publisher: { name: Bench, url: https://bench.example }
objectives: [{ id: answer, text: Answer }]
modules: [modules/*.md]
completion: { when: [all-modules] }
navigation: free
`,
);

const browser = await startChromium();
try {
  cli(['build', work, '--quiet', '--target', 'web', '--out', join(work, 'out')]);
  const folder = await unzip(join(work, 'out/large-1.0.0-web.zip'));
  const server = await serve({ folder });
  const opened: number[] = [];
  const painted: number[] = [];
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${server.origin}/index.html`);
    await page.waitForSelector('#contents [aria-current="page"]', { state: 'attached' });
    opened.push(performance.now() - start);
    painted.push(await paint(page));
    if (run === 4) await answers(page);
    await context.close();
  }
  say('first contentful paint', `${middle(painted).toFixed(0)} ms`);
  say(`ready for the learner (goal ${goals.open} ms)`, `${middle(opened).toFixed(0)} ms`);
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const page = await bare.newPage();
  const start = performance.now();
  await page.goto(`${server.origin}/index.html`);
  say('the same page without script, loaded', `${(performance.now() - start).toFixed(0)} ms`);
  await server.close();
  rmSync(folder, { recursive: true });
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}

async function paint(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
}

/** From a click to the frame after it, in the middle of five. */
async function answers(page: Page): Promise<void> {
  const taken = await page.evaluate(async () => {
    const click = async (selector: string): Promise<number> => {
      const start = performance.now();
      document
        .querySelector<HTMLElement>(`section.page:not([hidden]) ${selector}, .pager ${selector}`)
        ?.click();
      await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0)));
      return performance.now() - start;
    };
    const all: Record<string, number[]> = {
      'to pick an option': [],
      'to check an answer': [],
      'to turn a page': [],
    };
    for (let turn = 0; turn < 5; turn++) {
      all['to pick an option']?.push(await click('form[data-question] input'));
      all['to check an answer']?.push(await click('form[data-question] [data-cw="check"]'));
      all['to turn a page']?.push(await click('[data-cw="next"]'));
    }
    return all;
  });
  for (const [what, times] of Object.entries(taken))
    say(`${what} (goal ${goals.input} ms)`, `${middle(times).toFixed(0)} ms`);
}

function moduleText(module: number): string {
  const question = (page: number, index: number) =>
    `\n::: question id=q-${module}-${page}-${index} objective=answer\nWhat comes first in case ${index}?\n\n- [x] Confirm the facts {#a}\n  > Then nobody has to take it back.\n- [ ] Post at once {#b}\n- [ ] Wait for the press {#c}\n:::\n`;
  const pages = Array.from(
    { length: 20 },
    (_, page) =>
      `## Page ${module}.${page} {#p-${module}-${page}}\n\n${'Agencies answer in public, so one clear reply helps many people at once. '.repeat(12)}\n${question(page, 0)}${question(page, 1)}`,
  );
  return `---\nid: m${module}\ntitle: Module ${module}\n---\n\n${pages.join('\n---\n\n')}`;
}
