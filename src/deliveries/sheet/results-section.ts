import type { TargetId } from '../../course/model.ts';
import type { Line, Piece, SheetKey } from '../../languages/sheets/index.ts';
import type { CourseEnd, DeliveryFacts } from '../delivery.ts';
import { type Block, pairsTable, paragraphs, type Section } from './blocks.ts';
import { refresherTitle } from './courses-section.ts';
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
  const { facts, say, lms } = parts;
  const targets = [...new Set(facts.courses.flatMap(ownPackages).map(({ target }) => target))];
  const hasLanguages = facts.courses.some(
    (course) => new Set(ownPackages(course).map(({ language }) => language)).size > 1,
  );
  const hasTogether = facts.courses.some(({ packages }) => packages.some(({ languages }) => languages));
  const hasToBePassed = endsOf(facts).some(({ done }) => done !== 'completed');
  const attempts = endsOf(facts).flatMap((one) => one.attempts ?? []);
  const told = facts.courses.filter(({ recordsAnswers }) => recordsAnswers);
  const answers =
    told.length === 0
      ? []
      : say('tells.answers', {
          standard: standardName('scorm12'),
          courses: say.page.list(told.map((course) => titleOf(course, parts).text)),
        });
  const blocks: Block[] = [
    {
      list: facts.courses.flatMap((course) => [
        doneLine(course, titleOf(course, parts), parts),
        ...course.refreshers.map((one) => doneLine(one, refresherTitle(one, course, parts), parts)),
      ]),
    },
    ...(hasToBePassed ? notPassed(parts) : []),
    ...(attempts.length > 0
      ? paragraphs(
          joined([
            say('done.stuck'),
            ...(facts.courses.some(({ waits }) => waits) ? [say('done.stuck-waits')] : []),
          ]),
        )
      : []),
    ...(attempts.length > 0 && lms === 'moodle'
      ? [
          {
            paragraph: say('moodle.stuck', {
              a: { text: 'Reports', lang: 'en' },
              b: { text: 'Delete selected attempts', lang: 'en' },
            }),
          },
        ]
      : []),
    ...paragraphs(say('done.saved'), say('done.answers')),
    pairsTable(
      say.text('tells.title'),
      targets.map((target) => [[standardName(target)], [say(tells[target], terms)]]),
    ),
    ...paragraphs(targets.some((target) => target !== 'web') ? say('tells.also') : [], answers),
    ...(hasLanguages || hasTogether ? [{ heading: say('languages.title') }] : []),
    ...(hasLanguages ? [{ paragraph: say('languages.text') }] : []),
    ...(hasTogether ? [{ paragraph: say('languages.together') }] : []),
  ];
  return { id: 'results', title: say('done.title'), blocks };
}

/** Courses and refreshers: all that a learner finishes. */
function endsOf({ courses }: DeliveryFacts): readonly CourseEnd[] {
  return courses.flatMap((course) => [course, ...course.refreshers]);
}

/** What is reported of those who have not passed. */
function notPassed(parts: SheetParts): Block[] {
  const { facts, say } = parts;
  const failing = facts.courses.flatMap((course) => [
    ...(course.reportsFailure ? [titleOf(course, parts)] : []),
    ...course.refreshers
      .filter(({ reportsFailure }) => reportsFailure)
      .map((one) => refresherTitle(one, course, parts)),
  ]);
  if (failing.length === 0) return [{ paragraph: say('done.incomplete', terms) }];
  const courses = say.page.list(failing.map(({ text }) => text));
  return [{ paragraph: say('done.failed', { ...terms, courses }) }];
}

function doneLine({ done, passing, attempts }: CourseEnd, title: Piece, { say }: SheetParts): Line {
  return joined([
    say(`done.${done}`, { course: title }),
    ...(passing === undefined ? [] : [say('done.mark', { mark: say.page.percent(passing) })]),
    ...(done === 'completed'
      ? []
      : [attempts === undefined ? say('done.attempts-any') : say('done.attempts', { count: attempts })]),
  ]);
}
