import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/releases/release.ts';
import {
  calls12,
  calls2004,
  page,
  runnable12,
  runnable2004,
  runnableCmi5,
  runnableWeb,
} from '../fixtures/packages/runnable.ts';
import { type Ran, runPackages, told } from '../support/run-packages.ts';

const change = (from: string, to: string, text: string): string => {
  if (!text.includes(from)) throw new Error(`There is no ${from}`);
  return text.replace(from, to);
};
const start12 = (from: string, to: string) => ({ ...calls12, start: change(from, to, calls12.start) });
const end12 = (from: string, to: string) => ({ ...calls12, end: change(from, to, calls12.end) });
const without = (path: string, files: readonly ContentFile[]) => files.filter((file) => file.path !== path);
const status12 = "api.LMSSetValue('cmi.core.lesson_status', 'incomplete');";

/** What is wrong with a package, the package, the code, its place, and words of its message. */
type Row = readonly [what: string, files: readonly ContentFile[], code: string, place: string, says: string];

const rows: readonly Row[] = [
  [
    'its page is not there',
    without('flags.html', runnable12()),
    'RUN-LAUNCH',
    '/flags.html',
    '“/content/flags.html” is not in the package',
  ],
  [
    'no API is looked for',
    runnable12({ start: '', end: '' }),
    'RUN-NO-SESSION',
    '/flags.html',
    'did not find the API',
  ],
  [
    'it begins without Initialize',
    runnable2004({ start: '', end: "api.GetLastError('');" }),
    'RUN-NO-SESSION',
    '/flags.html',
    '“Flags” was open',
  ],
  [
    'the LMS refuses a value',
    runnable12(
      start12("api.LMSCommit('');", "api.LMSSetValue('cmi.core.score.raw', 'high'); api.LMSCommit('');"),
    ),
    'RUN-CALL-ERROR',
    '/flags.html',
    'LMSSetValue(cmi.core.score.raw, "high"): error 405, the value is of the wrong type',
  ],
  [
    'an entry of a list begins without its id',
    runnable12(
      start12(
        "api.LMSCommit('');",
        "api.LMSSetValue('cmi.interactions.0.type', 'choice'); api.LMSCommit('');",
      ),
    ),
    'RUN-STANDARD',
    '/flags.html',
    'In launch 1: cmi.interactions.0.type came before the id',
  ],
  [
    'a form that the standard allows and Moodle does not',
    runnable12(end12('0000:00:10.00', '00:00:10')),
    'RUN-STRICT',
    '/flags.html',
    'cmi.core.session_time does not take',
  ],
  [
    'nothing is saved, and no end told',
    runnable12({
      start: `api.LMSInitialize(''); api.LMSGetValue('cmi.core.lesson_status'); ${status12} api.LMSSetValue('cmi.core.exit', '');`,
      end: '',
    }),
    'RUN-NO-END',
    '/flags.html',
    'LMSFinish did not come',
  ],
  [
    'no status is told',
    runnable12(start12(status12, ';')),
    'RUN-NO-STATUS',
    '/flags.html',
    'without a word about cmi.core.lesson_status',
  ],
  [
    'its bookmark is not read',
    runnable2004({ ...calls2004, start: change("api.GetValue('cmi.suspend_data')", "''", calls2004.start) }),
    'RUN-NOT-RESUMED',
    '/flags.html',
    'saved cmi.suspend_data and did not ask',
  ],
  [
    'a unit sends nothing',
    runnableCmi5({ start: 'return;' }),
    'RUN-NO-SESSION',
    '/flags.html',
    'no statement was sent',
  ],
  [
    'a statement is none',
    runnableCmi5({ end: "say('terminated', { result: { duration: 'PT10S', response: 5 } });" }),
    'RUN-CALL-ERROR',
    '/flags.html',
    'a statement: statement.result.response is not a text: 5',
  ],
  [
    'its end has no duration',
    runnableCmi5({ end: "say('terminated');" }),
    'RUN-STANDARD',
    '/flags.html',
    'terminated: it has no duration',
  ],
  [
    'a unit ends without a word',
    runnableCmi5({ resume: '', end: '' }),
    'RUN-NO-END',
    '/flags.html',
    'the statement “terminated” did not come',
  ],
  [
    'its state is not read',
    runnableCmi5({ resume: "await ask('PUT', state('bookmark'), { page: 2 });" }),
    'RUN-NOT-RESUMED',
    '/flags.html',
    'the state “bookmark”',
  ],
  ['a SCO shows nothing', runnable12(calls12, page('')), 'RUN-BLANK', '/flags.html', 'still blank'],
];

const webRows: readonly Row[] = [
  [
    'it does not answer',
    runnableWeb(page('<h1>A</h1>', '<script>setTimeout(function () { for (;;); })</script>')),
    'RUN-STUCK',
    '/index.html',
    'did not answer any more',
  ],
  [
    'a script throws',
    runnableWeb(page('<h1>A</h1>', '<script src="a.js"></script>'), ['a.js', 'null.flags;']),
    'RUN-SCRIPT-ERROR',
    '/index.html',
    "reading 'flags')” (a.js)",
  ],
  [
    'a script complains',
    runnableWeb(
      page('<h1>A</h1>', '<script>console.error("no course"); console.error("no course")</script>'),
    ),
    'RUN-SCRIPT-ERROR',
    '/index.html',
    'an error 2 times: “no course”',
  ],
  [
    'a picture is not there',
    runnableWeb(page('<h1>A</h1><img src="media/B%C3%A4r.png" alt="">')),
    'RUN-MISSING-FILE',
    '/index.html',
    '“media/Bär.png”, and has no such file (status 404)',
  ],
  [
    'it asks another host',
    runnableWeb(page('<h1>A</h1><img src="https://cdn.example/a.png" alt="">')),
    'RUN-OUTSIDE',
    '/index.html',
    '“cdn.example”, first for “https://cdn.example/a.png”',
  ],
  [
    'a picture has no words',
    runnableWeb(
      page('<h1>A</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9">'),
    ),
    'RUN-A11Y',
    '/index.html',
    'image-alt: ',
  ],
];

describe.each([
  ['a package', rows, false],
  ['a package for the web', webRows, true],
])('%s', (_, table, web) => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await runPackages(Object.fromEntries(table.map(([what, files]) => [what, files])), { web });
  }, 180_000);

  it.each(table.map(([what, , code, place, says]) => ({ what, code, place, says })))(
    'of which $what gives $code',
    ({ what, code, place, says }) => {
      const found = ran.get(what)?.found ?? [];
      expect(told(found)).toEqual([expect.stringContaining(`${code} ${place}: `)]);
      expect(found[0]?.message).toContain(says);
    },
  );
});
