import { laterBy } from '../../course/days.ts';
import type { Piece } from '../../languages/sheets/index.ts';
import { lastDayOf } from '../../pages/licence-script.ts';
import {
  calendarName,
  type DeliveredCourse,
  type DeliveredRefresher,
  type DeliveryFacts,
  planPageName,
  refreshersFolder,
} from '../delivery.ts';
import { planFor } from '../plan-for.ts';
import { type Block, paragraphs, type Section } from './blocks.ts';
import { dueLines, refresherTitle } from './courses-section.ts';
import { joined, type SheetParts, titleOf } from './sheet-parts.ts';

/** What the LMS has to do for the refreshers; `undefined` where there are none. */
export function refreshersSection(parts: SheetParts): Section | undefined {
  const { facts, say } = parts;
  const all = facts.courses.flatMap((course) =>
    course.refreshers.map((refresher) => ({ course, refresher })),
  );
  if (all.length === 0) return undefined;
  const some = (field: 'on' | 'certificate') => all.some(({ refresher }) => refresher[field] !== undefined);
  const beyond = all.filter(({ refresher }) => isBeyond(refresher, facts));
  const isEnding = lastDayOf(facts.licence) !== undefined;
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
        ...beyond.map(({ course, refresher }) =>
          say('later.beyond', { refresher: refresherTitle(refresher, course, parts) }),
        ),
        isEnding && beyond.length < all.filter(({ refresher }) => refresher.after).length
          ? say('later.others')
          : [],
      ),
      ...facts.courses
        .filter(({ refreshers }) => refreshers.length > 0)
        .flatMap((course) => setUpBlocks(course, parts)),
    ],
  };
}

/** Whether a refresher is due after the licence, whenever somebody completes the course from now on. */
function isBeyond({ after, yearly }: DeliveredRefresher, { on, licence }: DeliveryFacts): boolean {
  const last = lastDayOf(licence);
  return after !== undefined && !yearly && last !== undefined && laterBy(on, after) > last;
}

/** The files that the refreshers of a course are set up by. */
function setUpBlocks(course: DeliveredCourse, { say, lms, lmsName }: SheetParts): Block[] {
  const link = (name: string): Piece => {
    const path = `${refreshersFolder(course.id)}/${name}`;
    return { text: path, href: path };
  };
  const isDated = course.refreshers.some(({ on, yearly }) => on !== undefined || yearly);
  return paragraphs(
    planFor(lms) === 'generic'
      ? say('later.plan-any', { file: link(planPageName) })
      : say('later.plan', { lms: lmsName, file: link(planPageName) }),
    isDated ? say('later.calendar', { file: link(calendarName) }) : [],
  );
}
