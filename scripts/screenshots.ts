import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { frameStates, pageStates, savingStates } from '../test/browser/accessibility/states.ts';
import { courseData } from '../test/browser/support/answer-key.ts';
import { startChromium } from '../test/browser/support/chromium.ts';
import { scormPlatform } from '../test/browser/support/platform/scorm.ts';
import { unzip } from '../test/browser/support/unzip.ts';
import { Album } from './screenshots/album.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { menuStates, statementStates, zoomStates } from './screenshots/more-states.ts';
import { photographSessions } from './screenshots/sessions.ts';

// `npm run screenshots -- [--theme plain] [--language ar] [--only phone-light,desktop-dark] [course folder]`: the states
// that the accessibility tests walk through, on a phone, a tablet and a desktop, light and dark, in a SCORM 1.2 LMS. For
// people to look at: dist/screenshots/<course>-<theme>-<language>/index.html shows all of them.

/** The compiler as it is published: its views are compiled into it. */
const { build, loadResources } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, language: { type: 'string' }, only: { type: 'string' } },
});
const course = resolve(root, positionals[0] ?? 'courses/kitchen-sink');
const work = mkdtempSync(join(tmpdir(), 'coursewright-screenshots-'));
const browser = await startChromium();
try {
  const { copy, name } = dressedCopy();
  const folder = await packageOf(copy);
  const target = join(root, 'dist/screenshots', name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const platform = await scormPlatform(browser, { folder, edition: '1.2' });
  const learner = await platform.launch({ popup: true });
  const { page } = learner;
  await page.clock.install();
  const lms = await page.opener();
  if (lms === null) throw new Error('the course did not open in a window of its own');
  const { questions } = courseData(folder, 'course');
  const [opening, ...steps] = pageStates(learner, questions);
  const album = new Album(page, target, values.only?.split(','));
  await album.frames([...frameStates(learner), ...menuStates(learner)]);
  if (opening) await album.pages([opening]);
  await album.frames(zoomStates(learner));
  await album.pages(steps);
  await album.frames(savingStates(learner, lms));
  await album.frames(statementStates(learner));
  await photographSessions(platform, album);
  await platform.close();
  writeFileSync(join(target, 'index.html'), contactSheet(name, album.pictures));
  process.stdout.write(`${album.pictures.length} screenshots in ${join(target, 'index.html')}\n`);
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}

/** The course in the theme and language asked for, its languages in one package, so that their menu is there. */
function dressedCopy(): { copy: string; name: string } {
  const copy = join(work, 'course');
  cpSync(course, copy, { recursive: true });
  const file = join(copy, 'course.yaml');
  const settings = parseDocument(readFileSync(file, 'utf8'));
  if (values.theme !== undefined) settings.setIn(['theme', 'name'], values.theme);
  const { language = settings.get('language') } = values;
  const { translations = [] } = settings.toJS() as { translations?: readonly unknown[] };
  // A translation is a package of its own; any other language is that of the interface round the course's words.
  const isTranslated = translations.includes(language);
  if (!isTranslated) settings.set('language', language);
  if (translations.length > 0)
    settings.setIn(['packaging', 'languages'], isTranslated ? 'separate' : 'together');
  writeFileSync(file, settings.toString());
  const worn = [settings.getIn(['theme', 'name']) ?? 'civic', language];
  return { copy, name: [basename(course), ...worn].join('-') };
}

/** Its SCORM 1.2 package, unpacked. Says what the compiler finds. */
async function packageOf(folder: string): Promise<string> {
  const { value, diagnostics } = await build({
    paths: [folder],
    from: folder,
    out: join(work, 'built'),
    targets: ['scorm12'],
    resources: loadResources(join(root, 'dist/')),
  });
  for (const { severity, code, message } of diagnostics)
    process.stderr.write(`${severity} ${code}: ${message}\n`);
  const first = value.find(({ language }) => language === values.language) ?? value[0];
  if (first === undefined) throw new Error(`there is no package of ${course}`);
  return unzip(first.file);
}
