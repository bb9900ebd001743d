import { seconds } from '../../course/duration.ts';
import { autonym } from '../../languages/autonym.ts';
import type { Line } from '../../languages/sheets/index.ts';
import { dayWords } from '../../pages/licence-view.ts';
import { timeWords } from '../../pages/time-words.ts';
import { titleOf as standardTitle } from '../../verify/standard.ts';
import type { DeliveredCourse, DeliveredPackage, DeliveredRefresher } from '../delivery.ts';
import { type Block, plain, type Section, type Table } from './blocks.ts';
import { sizeWords, spanWords } from './measures.ts';
import { fileLink, inLanguage, joined, ownPackages, type SheetParts, titleOf } from './sheet-parts.ts';

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
    { table: packagesTable(course, parts) },
    ...(course.refreshers.length === 0 ? [] : [{ table: refreshersTable(course, parts) }]),
  ];
}

function packagesTable(course: DeliveredCourse, parts: SheetParts): Table {
  const { say, best, lmsName } = parts;
  return {
    caption: say.text('packages.caption', { title: titleOf(course, parts).text }),
    columns: [
      say.text('packages.file'),
      say.text('packages.language'),
      say.text('packages.standard'),
      say.text('packages.size'),
      say.text('packages.sum'),
    ],
    rows: ownPackages(course).map((one) => ({
      head: [
        [fileLink(one)],
        ...(one.target === best.get(course.id) ? [say('packages.best', { lms: lmsName })] : []),
      ],
      cells: [
        [[languageName(one, course)]],
        [plain(standardTitle(one.target)), say(`standard.${one.target}`)],
        [plain(sizeWords(one.size, say))],
        [[{ text: `${one.sha256.slice(0, 12)}…`, title: one.sha256, code: true }]],
      ],
    })),
  };
}

function refreshersTable(course: DeliveredCourse, parts: SheetParts): Table {
  const { say } = parts;
  return {
    caption: say.text('refreshers.caption', { title: titleOf(course, parts).text }),
    columns: [
      say.text('refreshers.name'),
      say.text('refreshers.when'),
      say.text('packages.language'),
      say.text('refreshers.files'),
    ],
    rows: course.refreshers.map((refresher) => {
      const packages = course.packages.filter(({ step }) => step === refresher.step);
      const languages = [
        ...new Map(packages.map((one) => [one.language, languageName(one, course)])).values(),
      ];
      return {
        head: [[refresherTitle(refresher, course, parts)]],
        cells: [
          dueLines(refresher, parts),
          languages.map((language): Line => [language]),
          packages.map((one) => packageLine(one, parts)),
        ],
      };
    }),
  };
}

/** As its package in the language of the sheet has it, else as the course has it. */
export function refresherTitle(refresher: DeliveredRefresher, course: DeliveredCourse, parts: SheetParts) {
  const packages = course.packages.filter(({ step }) => step === refresher.step);
  const { text, lang } = titleOf({ ...course, title: refresher.title, packages: packages.map(own) }, parts);
  return lang === undefined ? { text } : { text, lang };
}

const own = ({ step: _, ...one }: DeliveredPackage): DeliveredPackage => one;

/** When a refresher is due: so long after the completion of the course, or on a day of the calendar. */
export function dueLines(refresher: DeliveredRefresher, { say }: SheetParts): Line[] {
  const { after, opens, window, on, repeat, certificate } = refresher;
  const span = (duration: string) => ({ time: spanWords(duration, say) });
  return [
    ...(after === undefined ? [] : [say('due.after', span(after))]),
    ...(on === undefined ? [] : [say('due.on', { day: dayWords(say.page, on) })]),
    ...(repeat === undefined ? [] : [say('due.repeat', span(repeat))]),
    ...(opens === undefined ? [] : [say('due.opens', span(opens))]),
    ...(window === undefined ? [] : [say('due.window', span(window))]),
    ...(certificate ? [say('due.certificate')] : []),
  ];
}

/** `harbour-1.0.0-es-scorm12.zip (SCORM 1.2, 1.4 MB)` */
export function packageLine(one: DeliveredPackage, { say }: SheetParts): Line {
  const about = `(${standardTitle(one.target)}, ${sizeWords(one.size, say)})`;
  return joined([[fileLink(one)], plain(about)]);
}

/** The language by its own name, and marked as what it is. */
function languageName({ language }: DeliveredPackage, { packages }: DeliveredCourse) {
  const all = [...new Set(packages.map((one) => one.language))];
  return { text: autonym(language, all), lang: language };
}
