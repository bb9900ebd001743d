// What `npm run demo` and `npm test` need on a fresh clone. Plain JavaScript without dependencies, and nothing newer than
// what an old Node reads: it runs before any package is installed, and has to live to say that this Node is too old.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command with its output shown; ends the process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1));
}

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** The minor version from which a Node has what every locked package asks for; all later lines have it. */
const floors = { 20: 19, 22: 12 };
const firstOfLater = 24;

/** Whether a Node can build and test Coursewright. `version`: as in `process.versions.node`. */
export function canWorkOn(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= firstOfLater || minor >= (floors[major] ?? Number.POSITIVE_INFINITY);
}

/** Installs the packages of package-lock.json, when they are not there yet or are older than it. */
export function install() {
  const { node } = process.versions;
  if (!canWorkOn(node))
    stop(
      `Coursewright is built and tested with Node 20.19 or a later 20, 22.12 or a later 22, or 24 and newer. This is Node ${node}: install one of those, and run the command again.`,
    );
  const installed = join(root, 'node_modules/.package-lock.json');
  const current =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (!current) npm('ci --no-audit --no-fund --loglevel=error');
}

/** Windows’ npm is a script for its shell, so the npm that started us is asked itself, by its JavaScript. */
function npm(args) {
  const started = process.env.npm_execpath ?? '';
  if (/[\\/]npm-cli\.c?js$/.test(started)) run(process.execPath, [started, ...args.split(' ')]);
  else run(`npm ${args}`, [], { shell: true });
}

export function build() {
  run(process.execPath, ['scripts/run.mjs', 'build']);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).filter((file) => existsSync(file));
}

/** The first Chromium that starts: Ubuntu’s `chromium-browser` may only be a script that asks for a snap. */
function findChromium() {
  const starts = (file) =>
    // On Windows it would open a window.
    process.platform === 'win32' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
  return [...names.flatMap(onPath), ...places.filter((file) => existsSync(file))].find(starts);
}

/** Installs Debian’s Chromium; whether that went well. The leaner build of it, which some Debians lack, may fail. */
function installChromium() {
  console.log('No Chromium found: installing Debian’s.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (args, error = 'inherit') =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', error] }).status === 0;
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'];
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  if (!get(['update', '-qq']) || !get([...install, ...packages])) return false;
  get([...install, lean], 'ignore');
  return true;
}

const lean = 'chromium-headless-shell';

/**
 * The same Chromium without windows, menus and profiles, where Debian’s is there: it takes a third less processor time.
 * Not where somebody said which browser to take.
 */
export function leanChromium() {
  return process.env.CHROMIUM_PATH ? undefined : onPath(lean)[0];
}

/** The browser that tests drive: CHROMIUM_PATH, the first Chromium found, Debian’s freshly installed, or what to do. */
export function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  if (given)
    stop(
      `CHROMIUM_PATH names ${given}, and there is no such file. Set it to the executable of a Chromium or Chrome, or unset it to have one looked for.`,
    );
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get').length > 0) {
    const fresh = installChromium() ? findChromium() : undefined;
    if (fresh) return fresh;
    console.error('\nThat did not work: Ubuntu, for one, has Chromium only as a snap.');
  }
  stop(
    'The tests open built packages in a browser, and there is no Chromium here. Install Chromium or Chrome (on Debian: apt-get install chromium; on Ubuntu: the .deb package of Chrome), or set CHROMIUM_PATH to the executable of one.',
  );
}
