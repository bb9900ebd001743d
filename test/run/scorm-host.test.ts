import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScormHost, startScormHost } from '../../src/run/scorm-host.ts';
import { newMachine, startChromium } from '../browser/support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'coursewright-sco-'));
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><title>SCO</title><p>A SCO that does what the test says.</p>',
);

async function scoOf(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const frame = await (await page.waitForSelector('#sco')).contentFrame();
  if (frame === null) throw new Error('the LMS page shows no SCO');
  await frame.waitForSelector('p');
  return frame;
}
const set12 = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([element, value]) => `parent.API.LMSSetValue('${element}', '${value}');`)
    .join('');

describe('the SCORM host', () => {
  let browser: Browser;
  let machine: BrowserContext;
  let host: ScormHost;
  let host2004: ScormHost;
  beforeAll(async () => {
    browser = await startChromium();
    machine = await newMachine(browser);
    host = await startScormHost({ edition: '1.2', folder });
    host2004 = await startScormHost({ edition: '2004', folder, mastery: '0.75', afterExit: 'new-attempt' });
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
    await host2004.close();
    rmSync(folder, { recursive: true });
  });

  it('stores what a SCORM 1.2 SCO commits and gives it back after exit=suspend', async () => {
    const page = await machine.newPage();
    const sco = await scoOf(page, host.launch('index.html'));
    await sco.evaluate(`parent.API.LMSInitialize('');parent.API.LMSGetValue('cmi.core.lesson_status');
      ${set12({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend', 'cmi.suspend_data': 'abc', 'cmi.core.session_time': '0000:00:10.00' })}
      parent.API.LMSFinish('')`);
    await expect.poll(() => host.record('index.html').commits).toBe(1);
    expect(host.record('index.html')).toMatchObject({ exit: 'suspend', cmi: { suspend_data: 'abc' } });
    const again = await scoOf(page, host.launch('index.html'));
    const seen = await again.evaluate(
      `parent.API.LMSInitialize(''), ['cmi.core.entry', 'cmi.suspend_data', 'cmi.core.lesson_status', 'cmi.core.student_name', 'cmi.core.total_time'].map((name) => parent.API.LMSGetValue(name))`,
    );
    expect(seen).toEqual(['resume', 'abc', 'incomplete', 'Lovelace, Ada', '00:00:10']);
    expect(host.violations()).toEqual([]);
    await page.close();
  });

  it('hears what is committed while the tab is being closed', async () => {
    const page = await machine.newPage();
    const real = await scoOf(page, host.launch('index.html'));
    await real.evaluate(`parent.API.LMSInitialize('');
      addEventListener('pagehide', () => { ${set12({ 'cmi.core.exit': 'suspend', 'cmi.suspend_data': 'late' })} parent.API.LMSFinish(''); })`);
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => host.record('index.html').cmi?.suspend_data).toBe('late');
  });

  it('notes every call with its error code and finds broken rules', async () => {
    const page = await machine.newPage();
    const sco = await scoOf(page, host2004.launch('index.html'));
    await sco.evaluate(`const api = parent.API_1484_11; api.Initialize(''); api.GetValue('cmi.scaled_passing_score');
      api.SetValue('cmi.exit', 'suspend'); api.SetValue('cmi.interactions.0.latency', 'PT1.234S'); api.SetValue('cmi.completion_status', 'incomplete'); api.Commit('')`);
    await expect.poll(() => host2004.record('index.html').calls.length).toBe(6);
    expect(
      host2004
        .record('index.html')
        .calls.map(({ method, element, value, result, error }) => [method, element, value, result, error]),
    ).toEqual([
      ['Initialize', '', '', 'true', '0'],
      ['GetValue', 'cmi.scaled_passing_score', '', '0.75', '0'],
      ['SetValue', 'cmi.exit', 'suspend', 'true', '0'],
      ['SetValue', 'cmi.interactions.0.latency', 'PT1.234S', 'false', '408'],
      ['SetValue', 'cmi.completion_status', 'incomplete', 'true', '0'],
      ['Commit', '', '', 'true', '0'],
    ]);
    expect(host2004.violations().length).toBeGreaterThan(0);
    await page.close();
  });

  it('starts a new attempt after another exit than suspend, when the LMS is of that kind', async () => {
    const page = await machine.newPage();
    const first = await scoOf(page, host2004.launch('index.html'));
    await first.evaluate(
      `const api = parent.API_1484_11; api.Initialize(''); api.SetValue('cmi.exit', 'normal'); api.SetValue('cmi.suspend_data', 'old'); api.Terminate('')`,
    );
    await expect.poll(() => host2004.record('index.html').exit).toBe('normal');
    const next = await scoOf(page, host2004.launch('index.html'));
    expect(
      await next.evaluate(
        `parent.API_1484_11.Initialize(''), ['cmi.entry', 'cmi.suspend_data'].map((name) => parent.API_1484_11.GetValue(name))`,
      ),
    ).toEqual(['ab-initio', '']);
    await page.close();
  });

  it('launches in review mode with what was stored, and without an API when asked', async () => {
    const page = await machine.newPage();
    const sco = await scoOf(page, host.launch('index.html', { mode: 'review' }));
    expect(
      await sco.evaluate(
        `parent.API.LMSInitialize(''), ['cmi.core.lesson_mode', 'cmi.suspend_data'].map((name) => parent.API.LMSGetValue(name))`,
      ),
    ).toEqual(['review', 'late']);
    const bare = await scoOf(page, host.launch('index.html', { api: false }));
    expect(await bare.evaluate('typeof parent.API')).toBe('undefined');
    await page.close();
  });
});
