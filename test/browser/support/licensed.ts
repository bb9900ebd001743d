import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { TargetId } from '../../../src/course/model.ts';
import { deliver } from '../../../src/deliveries/deliver.ts';
import { loadResources } from '../../../src/resources.ts';
import { testKey } from '../../support/signing.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unzip } from './unzip.ts';

const resources = loadResources(fileURLToPath(new URL('../../../dist/', import.meta.url)));
const courses = fileURLToPath(new URL('../../fixtures/courses/', import.meta.url));

export interface Edition {
  readonly course?: 'journey' | 'languages';
  readonly onExpiry: 'notice' | 'block-new' | 'none';
  readonly until?: string;
  readonly hosts?: readonly string[];
  readonly isSigned?: boolean;
  /** Settings that `course.yaml` gets at its end. */
  readonly settings?: string;
}

/**
 * The folder of a course as one agency has it, made by a delivery on 5 March 2027. The licence ends with 2027, and has
 * two weeks of grace.
 */
export async function licensedPackage(
  target: TargetId,
  { course = 'journey', onExpiry, until = '2027-12-31', hosts = [], isSigned = true, settings = '' }: Edition,
): Promise<string> {
  const home = temporaryFolder('licensed');
  const own = join(home, 'courses', course);
  await cp(join(courses, course), own, { recursive: true });
  const file = join(own, 'course.yaml');
  const text = (await readFile(file, 'utf8')) + settings;
  await writeFile(file, text);
  await writeFile(
    join(home, 'coursewright.yaml'),
    `courses: [courses/${course}]\nlicensees: licensees/*.yaml\n`,
  );
  await mkdir(join(home, 'licensees'));
  await writeFile(
    join(home, 'licensees/riverton.yaml'),
    `id: riverton
agency: City of Riverton
contact: { name: Learning Office, email: learning@riverton.example, phone: 555-0142 }
licence:
  number: 2027-014
  courses: [${/^id: (.*)/m.exec(text)?.[1]}]
  from: 2027-01-01
  until: ${until}
  grace: 14d
  onExpiry: ${onExpiry}
targets: [${target}]
${hosts.length > 0 ? `hosts: [${hosts.map((host) => `'${host}'`).join(', ')}]\n` : ''}`,
  );
  const { value, diagnostics } = await deliver({
    catalogue: '.',
    from: home,
    licensees: [],
    today: '2027-03-05',
    resources,
    ...(isSigned ? { key: testKey() } : {}),
  });
  const folder = join(value[0]?.folder ?? '', 'packages');
  const found = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
  if (found.length > 0) throw new Error(found.join('\n'));
  const [name = ''] = (await readdir(folder)).filter((each) => each.includes(target));
  return unzip(join(folder, name));
}

/** Sets the clock of the device, and what the server says of the time; `undefined`: it says what it does. */
export function atTimes(device: string, server: string | undefined = device): (page: Page) => Promise<void> {
  return async (page) => {
    await page.clock.setFixedTime(device);
    if (server === undefined) return;
    await page.route('**/data/licence.js', (route) =>
      route.request().method() === 'HEAD'
        ? route.fulfill({ status: 200, headers: { Date: new Date(server).toUTCString() } })
        : route.continue(),
    );
  };
}
