import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { targetIds } from '../../src/course/model.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { foreignPackages } from '../fixtures/packages/foreign.ts';
import { entriesOf, page, runnablePackages, runnableWeb } from '../fixtures/packages/runnable.ts';
import { packageFiles, textOf } from '../support/packages.ts';
import { type Ran, runFiles, runPackages, told } from '../support/run-packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Parts of good packages that cannot be run, and are said to be so. */
const notRun: Readonly<Record<string, string[]>> = {
  AICC: ['info RUN-NOT-RUN /Harbour.crs: This was not run: AICC courses are looked at, and not run.'],
  'cmi5 of blocks': [
    'info RUN-NOT-RUN : This was not run: “Boards” is at https://content.port.example/boards/, which is not in the package.',
  ],
};

describe('a good package of another maker runs without a finding', () => {
  const made = Object.fromEntries(
    Object.entries({ ...runnablePackages, ...foreignPackages }).map(([name, make]) => [name, make()]),
  );
  let ran: Ran;
  beforeAll(async () => {
    ran = await runPackages(made);
  }, 120_000);

  it.each(Object.keys(made))('%s', (name) => {
    expect(told(ran.get(name)?.found)).toEqual(notRun[name] ?? []);
  });

  it('and what it has told is listed: calls, status, exit and time', () => {
    const [run] = ran.get('SCORM 1.2')?.runs ?? [];
    expect(run).toMatchObject({
      launch: 'flags.html',
      title: 'Flags',
      standard: 'scorm12',
      status: 'incomplete',
      exit: 'suspend',
      time: '0000:00:10.00',
      outside: [],
    });
    const resumed = { launch: 2, method: 'GetValue', element: 'cmi.suspend_data', result: 'a', error: '0' };
    expect(run?.calls).toContainEqual(resumed);
    expect(run?.calls?.at(-1)).toMatchObject({ launch: 2, method: 'Terminate', result: 'true' });
  });

  it('and of a unit of cmi5 the statements', () => {
    const [run] = ran.get('cmi5')?.runs ?? [];
    const verbs = run?.statements?.map(({ verb }) => String(verb).replace(/.*\//, ''));
    expect(verbs).toEqual(['initialized', 'terminated', 'initialized', 'terminated']);
    expect(run?.time).toBe('PT10S');
  });
});

describe('a package of ours runs without a finding', () => {
  let ran: Ran;
  beforeAll(async () => {
    const { build, loadResources } = (await import(
      new URL('../../dist/index.js', import.meta.url).href
    )) as typeof import('../../src/index.ts');
    const from = resolve(import.meta.dirname, '../fixtures/courses/journey');
    const options = { paths: [from], from, out: temporaryFolder('built'), resources: loadResources() };
    const { value } = await build(options);
    const files = value.map(({ target, file }) => [target, file] as const);
    const isWeb = ([target]: (typeof files)[number]) => target === 'web';
    const [own, web] = [files.filter((one) => !isWeb(one)), files.filter(isWeb)].map(Object.fromEntries);
    ran = new Map([...(await runFiles(own)), ...(await runFiles(web, { web: true }))]);
  }, 120_000);

  it.each(targetIds)('%s', (target) => {
    expect(ran.get(target)?.runs).toHaveLength(1);
    expect(told(ran.get(target)?.found)).toEqual([]);
  });
});

it('a title page or a menu is passed as a learner does', async () => {
  const menu = (files: readonly ContentFile[]) =>
    files.map((file) => (file.path === 'flags.html' ? { ...file, path: 'unit.html' } : file));
  const start = `<a href="#main">Skip</a> <a href="https://port.example/">Port</a> <a id="on" href="unit.html">Begin</a>
    <script>on.search = location.search</script>`;
  const files = [...menu(runnablePackages['Tin Can']?.() ?? []), ...entriesOf({ 'flags.html': page(start) })];
  const ran = await runPackages({ menu: files });
  expect([ran.get('menu')?.runs[0]?.statements?.length, told(ran.get('menu')?.found)]).toEqual([2, []]);
}, 60_000);

it('a web page that is whole runs without a finding', async () => {
  const ran = await runPackages({ web: runnableWeb() }, { web: true });
  expect([ran.get('web')?.runs.length, told(ran.get('web')?.found)]).toEqual([1, []]);
}, 60_000);

it('a course structure without its zip is said not to be run', async () => {
  const file = join(temporaryFolder('bare'), 'cmi5.xml');
  writeFileSync(file, textOf(packageFiles('cmi5'), 'cmi5.xml'));
  const { runs, found } = (await runFiles({ bare: file })).get('bare') ?? {};
  const message = 'This was not run: a course structure comes without a zip, so its pages are elsewhere.';
  expect([runs, found]).toMatchObject([[], [{ code: 'RUN-NOT-RUN', place: { file }, message }]]);
});
