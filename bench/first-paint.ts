import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { targetIds } from '../src/course/model.ts';
import { serve } from '../src/run/serve.ts';
import { startChromium } from '../test/browser/support/chromium.ts';
import { unzip } from '../test/browser/support/unzip.ts';
import { cli, middle, root, say } from './support.ts';

// The flagship's start page in each target: when a learner first sees something, and what was sent until it can be
// used, beside the same page where no script runs: what the player costs.

const runs = 9;
const course = join(root, 'courses/social-media-essentials');
const work = mkdtempSync(join(tmpdir(), 'coursewright-paint-'));
const browser = await startChromium();
try {
  cli(['build', course, '--quiet', '--out', work, ...targetIds.flatMap((target) => ['-t', target])]);
  for (const target of targetIds) {
    const [file = ''] = readdirSync(work).filter((name) => name.endsWith(`-en-us-${target}.zip`));
    const folder = await unzip(join(work, file));
    // In turns, so that a machine that slows down does so for both.
    const painted = { plain: [] as number[], played: [] as number[] };
    let sent = { plain: 0, played: 0 };
    for (let run = 0; run < runs; run++) {
      const plain = await visit(browser, folder, false);
      const played = await visit(browser, folder, true);
      painted.plain.push(plain.paint);
      painted.played.push(played.paint);
      sent = { plain: plain.bytes, played: played.bytes };
    }
    const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
    say(
      `${target}: first contentful paint, with and without script`,
      `${middle(painted.played).toFixed(0)} ms, ${middle(painted.plain).toFixed(0)} ms`,
    );
    say(`${target}: sent without media, gzip -9, with and without`, `${kb(sent.played)}, ${kb(sent.plain)}`);
    rmSync(folder, { recursive: true });
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** `paint` in milliseconds; `bytes` of all that is text, as a server that compresses sends them. */
async function visit(
  chromium: Browser,
  folder: string,
  script: boolean,
): Promise<{ paint: number; bytes: number }> {
  const server = await serve({ folder });
  const context = await chromium.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(`${server.origin}/index.html`);
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
  await context.close();
  await server.close();
  const texts = new Set(
    server.log.flatMap(({ path }) => (/\.(html|css|js)$/.test(path) ? [path.replace(/^\//, '')] : [])),
  );
  const sizes = [...texts].map((path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
  return { paint, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
