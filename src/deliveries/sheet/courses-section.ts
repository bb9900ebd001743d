import { seconds } from '../../course/duration.ts';
import { autonym } from '../../languages/autonym.ts';
import type { Line, Piece } from '../../languages/sheets/index.ts';
import { dayWords } from '../../pages/day-words.ts';
import { timeWords } from '../../pages/time-words.ts';
import {
  type DeliveredCourse,
  type DeliveredPackage,
  type DeliveredRefresher,
  languagesIn,
} from '../delivery.ts';
import { type Block, columnsTable, plain, type Section } from './blocks.ts';
import { sizeWords, spanWords } from './measures.ts';
import {
  bestFirst,
  fileLink,
  inLanguage,
  ownPackages,
  type SheetParts,
  standardName,
  titleOf,
} from './sheet-parts.ts';

/** Each course with its packages and those of its refreshers. */
export function coursesSection(parts: SheetParts): Section {
  return {
    id: 'courses',
    title: parts.say('courses.title'),
    blocks: parts.facts.courses.flatMap((course) => courseBlocks(course, parts)),
  };
}

function courseBlocks(course: DeliveredCourse, parts: SheetParts): Block[] {
  const { say } = parts;
  const { version, duration, description } = course;
  const written = ownPackages(course).find(({ title }) => title === course.title)?.language;
  return [
    { heading: [titleOf(course, parts)], id: `course-${course.id}` },
    ...(description === '' ? [] : [{ paragraph: [inLanguage(description, written, say)] }]),
    {
      paragraph:
        duration === undefined
          ? say('courses.version', { version })
          : say('courses.about', { version, time: timeWords(seconds(duration), say.page) }),
    },
    packagesTable(course, parts),
    ...(course.refreshers.length === 0 ? [] : [refreshersTable(course, parts)]),
  ];
}

function packagesTable(course: DeliveredCourse, parts: SheetParts): Block {
  const { say, best, lmsName } = parts;
  const isBest = ({ target }: DeliveredPackage) => target === best.get(course.id);
  return columnsTable(
    say.text('packages.caption', { title: titleOf(course, parts).text }),
    [
      say.text('packages.file'),
      say.text('packages.language'),
      say.text('packages.standard'),
      say.text('packages.size'),
      say.text('packages.sum'),
    ],
    bestFirst(ownPackages(course), best.get(course.id)).map((one) => ({
      head: [[fileLink(one)], ...(isBest(one) ? [say('packages.best', { lms: lmsName })] : [])],
      cells: [
        [languageNames(one)],
        [[standardName(one.target)], say(`standard.${one.target}`)],
        [plain(sizeWords(one.size, say))],
        [[{ text: `${one.sha256.slice(0, 12)}…`, title: one.sha256, code: true }]],
      ],
    })),
  );
}

function refreshersTable(course: DeliveredCourse, parts: SheetParts): Block {
  const { say, best, lmsName } = parts;
  const isBest = ({ target }: DeliveredPackage) => target === best.get(course.id);
  return columnsTable(
    say.text('refreshers.caption', { title: titleOf(course, parts).text }),
    [say.text('refreshers.name'), say.text('refreshers.when'), say.text('refreshers.files')],
    course.refreshers.map((refresher) => ({
      head: [[refresherTitle(refresher, course, parts)]],
      cells: [
        dueLines(refresher, parts),
        bestFirst(
          course.packages.filter(({ step }) => step === refresher.step),
          best.get(course.id),
        ).map(
          (one): Line => [
            ...packageLine(one, parts),
            ...(isBest(one) ? [{ text: ' · ' }, ...say('packages.best', { lms: lmsName })] : []),
          ],
        ),
      ],
    })),
  );
}

/**
 * As its package in the language of the sheet has it, else as the course has it; without the title of the course, which
 * stands before it on a package.
 */
export function refresherTitle(
  refresher: DeliveredRefresher,
  course: DeliveredCourse,
  parts: SheetParts,
): Piece {
  const packages = course.packages.filter(({ step }) => step === refresher.step);
  const { text, lang } = titleOf({ ...course, title: refresher.title, packages: packages.map(own) }, parts);
  const before = `${titleOf(course, parts).text}: `;
  const short = text.startsWith(before) ? text.slice(before.length) : text;
  return lang === undefined ? { text: short } : { text: short, lang };
}

const own = ({ step: _, ...one }: DeliveredPackage): DeliveredPackage => one;

/** When a refresher is due: so long after the completion of the course, or on a day of the calendar. */
export function dueLines(refresher: DeliveredRefresher, { facts, say }: SheetParts): Line[] {
  const { after, yearly, opens, window, on, repeat, certificate } = refresher;
  const span = (duration: string) => ({ time: spanWords(duration, say) });
  return [
    ...(after === undefined ? [] : [say(yearly ? 'due.yearly' : 'due.after', span(after))]),
    ...(on === undefined
      ? []
      : [say(on < facts.on ? 'due.since' : 'due.on', { day: dayWords(say.page, on) })]),
    ...(repeat === undefined ? [] : [say('due.repeat', span(repeat))]),
    ...(opens === undefined ? [] : [say('due.opens', span(opens))]),
    ...(window === undefined ? [] : [say('due.window', span(window))]),
    ...(certificate ? [say('due.certificate')] : []),
  ];
}

/** `harbour-1.0.0-es-scorm12.zip · Español · SCORM 1.2 · 1.4 MB` */
export function packageLine(one: DeliveredPackage, { say }: SheetParts): Line {
  const dot = { text: ' · ' };
  return [
    fileLink(one),
    dot,
    ...languageNames(one),
    dot,
    standardName(one.target),
    dot,
    ...plain(sizeWords(one.size, say)),
  ];
}

/** The languages by their own names, each marked as what it is. */
function languageNames(one: DeliveredPackage): Line {
  const languages = languagesIn(one);
  return languages.flatMap((language, at): Piece[] => [
    ...(at === 0 ? [] : [{ text: ', ' }]),
    { text: autonym(language, languages), lang: language },
  ]);
}
