import { autonym } from '../../languages/autonym.ts';
import type { Line, Piece, SheetKey } from '../../languages/sheets/index.ts';
import { statementPath } from '../../pages/accessibility-view.ts';
import { dayWords } from '../../pages/day-words.ts';
import { publicKeyName, signatureName, sumsName } from '../../proof/delivery-files.ts';
import { type DeliveryFacts, factsFile, languagesIn, refreshersFolder } from '../delivery.ts';
import type { LedgerLine } from '../ledger.ts';
import { billFile, provenanceFile, signedProvenanceFile } from '../papers.ts';
import { columnsTable, pairsTable, paragraphs, plain, type Section } from './blocks.ts';
import { code, ownPackages, type SheetParts, titleOf } from './sheet-parts.ts';

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

/** What the files are for that no other section names. */
export function filesSection({ facts, say }: SheetParts): Section {
  const { signedWith, courses } = facts;
  const rows: (readonly [file: string, about: SheetKey])[] = [
    [factsFile, 'files.facts'],
    [billFile, 'files.bill'],
    [signedWith === undefined ? provenanceFile : signedProvenanceFile, 'files.provenance'],
    [sumsName, 'files.sums'],
  ];
  if (signedWith !== undefined) rows.push([signatureName, 'files.signature'], [publicKeyName, 'files.key']);
  if (courses.some(({ refreshers }) => refreshers.length > 0))
    rows.push([`${refreshersFolder('')}`, 'files.refreshers']);
  return {
    id: 'files',
    title: say('files.title'),
    blocks: [
      pairsTable(
        say.text('files.title'),
        rows.map(([file, about]) => [[code(file)], [say(about)]]),
        { captionHidden: true },
      ),
    ],
  };
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
  const earlier = eachOnce(history.toReversed(), facts).map(({ on, courses }) => ({
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

/** Made again on the same day with the same versions, a delivery is one and the same to its reader. */
function eachOnce(lines: readonly LedgerLine[], { on, courses }: DeliveryFacts): readonly LedgerLine[] {
  const keyOf = (day: string, held: readonly { readonly id: string; readonly version: string }[]) =>
    [day, ...held.map(({ id, version }) => `${id} ${version}`)].join('\n');
  const seen = new Set([keyOf(on, courses)]);
  return lines.filter((line) => {
    const key = keyOf(line.on, line.courses);
    return !seen.has(key) && seen.add(key);
  });
}

function courseLine(title: Piece, version: string, languages: readonly string[], { say }: SheetParts): Line {
  const named = languages.map((language) => autonym(language, languages));
  return say('history.course', { title, version, languages: say.page.list(named) });
}
