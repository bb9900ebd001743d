import { describe, expect, it } from 'vitest';
import { findChromium, findLeanChromium } from '../../../src/run/chromium.ts';
import { chromiumForTests, strayRequests } from './chromium.ts';

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chrome' }, () => true)).toBe('/opt/chrome');
  });

  it('is looked for in the usual places', () => {
    expect(findChromium({}, (place) => place === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(findChromium({ PATH: '/opt/bin' }, () => true)).toBe('/opt/bin/chromium');
  });

  it('is asked for in plain words when there is none', () => {
    const none = () => false;
    expect(() => chromiumForTests(findChromium, {}, none)).toThrow(/apt-get install chromium/);
    expect(() => chromiumForTests(findChromium, { CHROMIUM_PATH: '/gone' }, none)).toThrow(
      /CHROMIUM_PATH names \/gone/,
    );
  });

  it('is the lean one where no more is needed, unless somebody says which', () => {
    const lean = '/usr/bin/chromium-headless-shell';
    expect(findLeanChromium({}, () => true)).toBe(lean);
    expect(findLeanChromium({}, (place) => place !== lean)).toBe('/usr/bin/chromium');
    expect(findLeanChromium({ CHROMIUM_PATH: '/opt/chrome' }, () => true)).toBe('/opt/chrome');
    expect(findLeanChromium({ CHROMIUM_PATH: '/a', CHROMIUM_LEAN_PATH: '/b' }, () => true)).toBe('/b');
  });

  it('tells requests that leave the package from those that stay', () => {
    const asked = ['http://127.0.0.1:1/a.css', 'data:,', 'https://fonts.example/x.woff2'];
    expect(strayRequests(asked, ['http://127.0.0.1:1'])).toEqual(['https://fonts.example/x.woff2']);
  });
});
