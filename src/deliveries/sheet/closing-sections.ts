import { autonym } from '../../languages/autonym.ts';
import type { Line, Piece, SheetSay } from '../../languages/sheets/index.ts';
import { statementPath } from '../../pages/accessibility-view.ts';
import { dayWords } from '../../pages/day-words.ts';
import { publicKeyName, signatureName, sumsName } from '../../proof/delivery-files.ts';
import { languagesIn } from '../delivery.ts';
import { type Block, columnsTable, paragraphs, plain, type Section } from './blocks.ts';
import { dueLines, refresherTitle } from './courses-section.ts';
import { joined, ownPackages, type SheetParts, titleOf } from './sheet-parts.ts';

/** What the LMS has to do for the refreshers; `undefined` where there are none. */
export function refreshersSection(parts: SheetParts): Section | undefined {
  const { facts, say } = parts;
  const all = facts.courses.flatMap((course) =>
    course.refreshers.map((refresher) => ({ course, refresher })),
  );
  if (all.length === 0) return undefined;
  const some = (field: 'on' | 'certificate') => all.some(({ refresher }) => refresher[field] !== undefined);
  const follows = all.map(({ course, refresher }) =>
    joined([
      say('later.follows', {
        refresher: refresherTitle(refresher, course, parts),
        course: titleOf(course, parts),
      }),
      ...dueLines(refresher, parts),
    ]),
  );
  return {
    id: 'refreshers',
    title: say('later.title'),
    blocks: [
      { paragraph: say('later.own') },
      { paragraph: say('later.assign') },
      { list: follows },
      ...paragraphs(
        some('on') ? say('later.updates') : [],
        some('certificate') ? say('later.certificate') : [],
        say('later.folder', { folder: { text: 'refreshers/', code: true } }),
      ),
    ],
  };
}

/** What the courses aim at, where it is said how far they got, and whom to write to; no more than that. */
export function accessSection({ say, support }: SheetParts): Section {
  return {
    id: 'accessibility',
    title: say('access.title'),
    blocks: paragraphs(
      say('access.aim'),
      say('access.statement', { file: { text: statementPath, code: true } }),
      say('access.contact', { support }),
    ),
  };
}

/** PowerShell's `-ne` takes no notice of case: Get-FileHash writes capitals, sha256sum small letters. */
const powerShell = [
  `Get-Content ${sumsName} | ForEach-Object {`,
  "  $sum, $file = $_ -split '  ', 2",
  '  if ((Get-FileHash $file).Hash -ne $sum) { $file }',
  '}',
].join('\n');

/** How to find out that nothing was changed, and where it is signed, whose it is. */
export function checkSection({ facts, say, support }: SheetParts): Section {
  const file: Piece = { text: sumsName, code: true };
  const system = (key: 'check.linux' | 'check.mac' | 'check.windows', command: string): Block[] => [
    { heading: say(key) },
    { command },
  ];
  return {
    id: 'check',
    title: say('check.title'),
    blocks: [
      { paragraph: say('check.why', { file: { ...file, href: sumsName } }) },
      ...system('check.linux', `sha256sum --check ${sumsName}`),
      ...system('check.mac', `shasum -a 256 -c ${sumsName}`),
      ...system('check.windows', powerShell),
      { paragraph: say('check.good', { ok: { text: 'OK', code: true } }) },
      { paragraph: say('check.bad', { support }) },
      ...(facts.signedWith === undefined ? [] : signedBlocks(facts.signedWith, facts.publisher.name, say)),
    ],
  };
}

/** As a file of the agency’s: the key must not come with the delivery. */
const publicKey = 'publisher.pub.pem';

function signedBlocks(kid: string, publisher: string, say: SheetSay): Block[] {
  const code = (text: string): Piece => ({ text, code: true });
  const command = `openssl pkeyutl -verify -pubin -inkey ${publicKey} -rawin -in ${sumsName} -sigfile ${signatureName}`;
  return [
    { heading: say('signed.title') },
    { paragraph: say('signed.why', { publisher, kid: code(kid) }) },
    { heading: say('signed.openssl', { tool: 'OpenSSL 3' }) },
    { command },
    {
      paragraph: say('signed.good', {
        answer: { ...code('Signature Verified Successfully'), lang: 'en' },
        key: code(publicKeyName),
      }),
    },
    { heading: say('signed.coursewright', { tool: 'Coursewright' }) },
    { command: `coursewright verify --signature --key ${publicKey} .` },
  ];
}

/** This delivery and the earlier ones, the latest first. */
export function historySection(parts: SheetParts): Section {
  const { facts, history, say } = parts;
  const now = facts.courses.map((course) =>
    courseLine(
      titleOf(course, parts),
      course.version,
      [...new Set(ownPackages(course).flatMap(languagesIn))],
      parts,
    ),
  );
  const earlier = history.toReversed().map(({ on, courses }) => ({
    head: [plain(dayWords(say.page, on))],
    cells: [
      courses.map(({ title, version, languages }) => courseLine({ text: title }, version, languages, parts)),
    ],
  }));
  return {
    id: 'history',
    title: say('history.title'),
    blocks: [
      columnsTable(
        say.text('history.caption', { agency: facts.licensee.agency }),
        [say.text('history.on'), say.text('history.courses')],
        [{ head: [say('history.this', { day: dayWords(say.page, facts.on) })], cells: [now] }, ...earlier],
      ),
    ],
  };
}

function courseLine(title: Piece, version: string, languages: readonly string[], { say }: SheetParts): Line {
  const named = languages.map((language) => autonym(language, languages));
  return say('history.course', { title, version, languages: say.page.list(named) });
}
