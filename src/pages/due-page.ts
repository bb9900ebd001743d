import { pageWords } from '../languages/pages/index.ts';
import { type Day, textOf } from '../schedule/day.ts';
import type { DueSummary } from '../schedule/due-summary.ts';
import { type Status, statuses } from '../schedule/occurrence.ts';
import { type ReportFrame, reportFrame } from './report-frame.ts';
import { renderDue } from './views.ts';

/** The model of `templates/views/due.hbs`: who has which refresher to do, for those who run a programme. In English. */
export interface DueView {
  readonly frame: ReportFrame;
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly meaning: string;
    readonly count: string;
    /** How many are not on the page. */
    readonly more: string | false;
    readonly rows: readonly {
      readonly learner: string;
      readonly course: string;
      readonly title: string;
      readonly opens: string;
      readonly due: string;
      readonly until: string;
    }[];
  }[];
}

const words: Readonly<Record<Exclude<Status, 'done'>, { readonly name: string; readonly meaning: string }>> =
  {
    lapsed: { name: 'Lapsed', meaning: 'Their certificate has ended. It is valid again when they pass.' },
    overdue: { name: 'Overdue', meaning: 'The refresher was due, and its window is over.' },
    due: { name: 'Due', meaning: 'To be done now.' },
    open: { name: 'Open', meaning: 'May be taken now, and is not due yet.' },
    upcoming: { name: 'Upcoming', meaning: 'Not open yet.' },
  };

/** One file that can be sent. `css`: the style of reports. */
export function duePage(
  summary: DueSummary,
  today: Day,
  { css, version }: { css: string; version: string },
): string {
  const title = `Refreshers due on ${textOf(today)}`;
  const number = new Intl.NumberFormat('en-US');
  const view: DueView = {
    frame: reportFrame(
      title,
      css,
      `Made by Coursewright ${version}. It names learners: keep it as you keep their records.`,
    ),
    title,
    lead: 'Days are dates where the agency is. Refreshers that are done are not listed.',
    groups: statuses.flatMap((status) => {
      if (status === 'done') return [];
      const rows = summary.first(status);
      const count = summary.count(status);
      return {
        id: status,
        ...words[status],
        count: number.format(count),
        more: count > rows.length && number.format(count - rows.length),
        rows: rows.map(({ learner, course, title: refresher, opens, due, until }) => ({
          learner,
          course: course.title,
          title: refresher,
          opens: textOf(opens),
          due: textOf(due),
          until: textOf(until),
        })),
      };
    }),
  };
  return renderDue(view, pageWords('en'));
}
