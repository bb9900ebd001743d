// What `npm run demo` and `npm test` need on a fresh clone. Plain JavaScript without dependencies: it runs before any
// is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs a command with its output shown; ends the process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1));
}

/** Installs the packages of package-lock.json, when they are not there yet or are older than it. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 12)) {
    console.error(`Coursewright needs Node 20.12 or newer; this is ${process.version}.`);
    process.exit(2);
  }
  const installed = join(root, 'node_modules/.package-lock.json');
  const current =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (!current) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

export function build() {
  run(process.execPath, ['scripts/run.mjs', 'build']);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that tests drive: CHROMIUM_PATH, or the first Chromium found. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((file) =>
    existsSync(file),
  );
}

/** Finds a Chromium, installs Debian's where that can be done, or says what to do. */
export function ensureChromium() {
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing Debian’s.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-noto-core'],
      { env, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }
  const found = findChromium();
  if (found) return found;
  console.error(
    'The tests open built packages in a browser, and there is no Chromium here. Install Chromium or Chrome (on Debian: apt install chromium), or set CHROMIUM_PATH to one.',
  );
  process.exit(2);
}
