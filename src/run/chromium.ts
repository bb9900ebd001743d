import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The same engine without windows, menus and profiles, where Debian has it: a third less processor time. */
const leanName = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** Where a Chromium may be that is not on the path. */
const places = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet and offline: without these, Chromium itself calls home in the middle of a run. */
export const quietFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The Chromium that CHROMIUM_PATH names, there or not, else the first that is found. */
export function findChromium(
  env: Environment = process.env,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  return env.CHROMIUM_PATH || candidates(env, names).find(exists);
}

/** A Chromium for all that asks for no more than a page: a leaner one, where it is there and nobody named another. */
export function findLeanChromium(
  env: Environment = process.env,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  if (env.CHROMIUM_LEAN_PATH) return env.CHROMIUM_LEAN_PATH;
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  return candidates(env, [leanName]).find(exists) ?? findChromium(env, exists);
}

function candidates(env: Environment, wanted: readonly string[]): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = wanted.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(wanted.includes(leanName) ? [`/usr/bin/${leanName}`] : places)];
}
