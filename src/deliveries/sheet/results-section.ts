import type { TargetId } from '../../course/model.ts';
import type { Line, Piece, SheetKey } from '../../languages/sheets/index.ts';
import type { DeliveredCourse } from '../delivery.ts';
import { type Block, pairsTable, type Section } from './blocks.ts';
import { joined, ownPackages, type SheetParts, standardName, titleOf } from './sheet-parts.ts';

const tells: Readonly<Record<TargetId, SheetKey>> = {
  scorm12: 'tells.scorm12',
  'scorm2004-3rd': 'tells.scorm2004',
  'scorm2004-4th': 'tells.scorm2004',
  cmi5: 'tells.cmi5',
  xapi: 'tells.xapi',
  web: 'tells.web',
};
/** As the standards write them: cmi.core.lesson_status, cmi.completion_status and cmi.success_status, verbs, moveOn. */
const terms = Object.fromEntries(
  ['incomplete', 'completed', 'passed', 'failed', 'moveOn'].map((text) => [
    text,
    { text, code: true, lang: 'en' } satisfies Piece,
  ]),
);

/** When a course is done, and what the LMS is told. */
export function resultsSection(parts: SheetParts): Section {
  const { facts, say } = parts;
  const targets = [...new Set(facts.courses.flatMap(ownPackages).map(({ target }) => target))];
  const hasLanguages = facts.courses.some(
    (course) => new Set(ownPackages(course).map(({ language }) => language)).size > 1,
  );
  const hasTogether = facts.courses.some(({ packages }) => packages.some(({ languages }) => languages));
  const hasToBePassed = facts.courses.some(({ done }) => done !== 'completed');
  const blocks: Block[] = [
    { list: facts.courses.map((course) => doneLine(course, parts)) },
    ...(hasToBePassed ? [{ paragraph: say('done.incomplete', terms) }] : []),
    { paragraph: say('done.saved') },
    pairsTable(
      say.text('tells.title'),
      targets.map((target) => [[standardName(target)], [say(tells[target], terms)]]),
    ),
    ...(hasLanguages || hasTogether ? [{ heading: say('languages.title') }] : []),
    ...(hasLanguages ? [{ paragraph: say('languages.text') }] : []),
    ...(hasTogether ? [{ paragraph: say('languages.together') }] : []),
  ];
  return { id: 'results', title: say('done.title'), blocks };
}

function doneLine(course: DeliveredCourse, parts: SheetParts): Line {
  const { say } = parts;
  const { done, passing, attempts } = course;
  return joined([
    say(`done.${done}`, { course: titleOf(course, parts) }),
    ...(passing === undefined ? [] : [say('done.mark', { mark: say.page.percent(passing) })]),
    ...(done === 'completed'
      ? []
      : [attempts === undefined ? say('done.attempts-any') : say('done.attempts', { count: attempts })]),
  ]);
}
