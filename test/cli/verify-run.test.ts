import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../src/packaging/write-zip.ts';
import { page, runnable12, runnableWeb } from '../fixtures/packages/runnable.ts';
import { run, start } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { CHROMIUM_PATH, CHROMIUM_LEAN_PATH } = process.env;
const env = { CHROMIUM_PATH, CHROMIUM_LEAN_PATH };

describe('coursewright verify --run', () => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    await writeZip(runnable12(), join(folder, 'good.zip'));
    await writeZip(runnableWeb(page('<h1>A</h1><script>null.b</script>')), join(folder, 'web.zip'));
    await writeZip(runnableWeb(page('<script>for (;;);</script>')), join(folder, 'endless.zip'));
  });

  it('launches a package, and lists in JSON what it told', async () => {
    const { code, stdout } = await run(folder, ['verify', '--run', '--json', 'good.zip'], env);
    const { ok, diagnostics, run: ran } = JSON.parse(stdout);
    // Root has no sandbox, and is told so.
    const expected = process.getuid?.() === 0 ? [{ code: 'RUN-SANDBOX', severity: 'info' }] : [];
    expect(diagnostics).toMatchObject(expected);
    expect([code, ok, ran]).toMatchObject([
      0,
      true,
      [
        {
          file: 'good.zip',
          launch: 'flags.html',
          standard: 'scorm12',
          status: 'incomplete',
          exit: 'suspend',
        },
      ],
    ]);
  });

  it('adds to the findings what only running shows', async () => {
    const { code, stderr } = await run(
      folder,
      ['verify', '--web', '--run', '--run-seconds', '5', 'web.zip'],
      env,
    );
    expect(stderr).toContain('web.zip/index.html warning RUN-SCRIPT-ERROR\n');
    expect(code).toBe(0);
  });

  it('says what is missing to run it, and ends with 2', async () => {
    const { code, stderr } = await run(folder, ['verify', '--run', 'good.zip'], { CHROMIUM_PATH: '/gone' });
    expect(stderr).toContain('error RUN-TOOL\n  Packages cannot be run here: there is no /gone');
    expect(code).toBe(2);
  });

  it.runIf(process.platform === 'linux')(
    'leaves no browser behind when it is stopped by Ctrl-C',
    async () => {
      const { child, outcome } = start(folder, ['verify', '--web', '--run', 'endless.zip'], env);
      let browser: number[] = [];
      for (let waits = 0; waits < 200 && browser.length < 3; waits++) {
        await setTimeout(50);
        browser = below(child.pid ?? 0);
      }
      expect(browser.length).toBeGreaterThanOrEqual(3);
      child.kill('SIGINT');
      expect((await outcome).code).toBe(130);
      await expect.poll(() => browser.filter(isRunning), { timeout: 5000 }).toEqual([]);
    },
  );
});

/** Processes that a process has started, and that these have. */
function below(parent: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const children = parents.filter(([, of]) => of === parent).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...below(pid)]);
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/** What has ended and was not taken note of is no process any more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
