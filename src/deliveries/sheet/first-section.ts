import type { Line } from '../../languages/sheets/index.ts';
import { titleOf as standardTitle } from '../../verify/standard.ts';
import { takenBy } from './best-target.ts';
import { type Block, paragraphs, type Section } from './blocks.ts';
import { packageLine } from './courses-section.ts';
import { joined, ownPackages, type SheetParts, titleOf } from './sheet-parts.ts';

/** The sections that it sends on to. */
export interface FirstLinks {
  readonly steps: Section;
  readonly check: Section;
  /** Of refreshers, where there are any. */
  readonly later: Section | undefined;
}

/** What to do first: the file to take for the LMS, for each course and language. */
export function firstSection(parts: SheetParts, { steps, check, later }: FirstLinks): Section {
  const { facts, say, lmsName, best } = parts;
  const many = facts.courses.length > 1;
  const files = facts.courses.flatMap((course): Line[] => {
    const target = best.get(course.id);
    return ownPackages(course)
      .filter((one) => one.target === target)
      .map((one) => [...(many ? [titleOf(course, parts), { text: ' – ' }] : []), ...packageLine(one, parts)]);
  });
  const others = facts.courses.some((course) =>
    ownPackages(course).some(
      ({ target }) => best.get(course.id) !== undefined && target !== best.get(course.id),
    ),
  );
  const taken: Block[] =
    files.length === 0
      ? []
      : [
          { paragraph: say(files.length > 1 ? 'first.take-each' : 'first.take', { lms: lmsName }) },
          { list: files },
          {
            paragraph: joined([
              say('first.check', { check: linkTo(check) }),
              say('first.zipped'),
              say('first.then', { steps: linkTo(steps) }),
            ]),
          },
          ...paragraphs(
            later ? say('first.later', { later: linkTo(later) }) : [],
            others ? say('first.rest', { lms: lmsName }) : [],
          ),
        ];
  return { id: 'first', title: say('first.title'), blocks: [...missing(parts), ...taken] };
}

const linkTo = ({ id, title }: Section) => ({
  text: title.map(({ text }) => text).join(''),
  href: `#${id}`,
});

/** The courses that the LMS imports no package of. */
function missing(parts: SheetParts): Block[] {
  const { facts, say, lms, lmsName, best, support } = parts;
  const standards = say.page.list(takenBy(lms).map(standardTitle), 'or');
  return facts.courses
    .filter(({ id }) => best.get(id) === undefined)
    .map((course) => ({
      paragraph: say(lms ? 'first.none' : 'first.none-unknown', {
        course: titleOf(course, parts),
        lms: lmsName,
        standards,
        support,
      }),
    }));
}
