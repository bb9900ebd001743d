import { exportWords } from '../exports/export-words.ts';
import { pageWords } from '../languages/pages/index.ts';
import type { TrueUp } from '../usage/true-up.ts';
import { type ReportFrame, reportFrame } from './report-frame.ts';
import { renderTrueUp } from './views.ts';

interface CountWords {
  readonly learners: string;
  readonly launches: string;
  readonly completions: string;
}

/** The model of `templates/views/true-up.hbs`: a statement for a vendor and an agency to sign. In English. */
export interface TrueUpView {
  readonly frame: ReportFrame;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly courses: readonly (CountWords & { readonly title: string })[];
  readonly months: readonly (CountWords & { readonly month: string; readonly course: string })[];
  readonly outside: readonly string[];
  readonly method: readonly string[];
  readonly sources: readonly {
    readonly file: string;
    readonly kind: string;
    readonly rows: string;
    readonly uses: string;
    readonly sha256: string;
  }[];
  readonly signatures: readonly string[];
}

const number = new Intl.NumberFormat('en-US').format;
/** Room to sign in, which no page but this one has. */
const own = '.signatures td{block-size:3.5rem;min-inline-size:7rem}';

/** One file that can be sent and printed. `css`: the style of reports. */
export function trueUpPage(statement: TrueUp, css: string): string {
  const { licensee, licence, courses, months, outside, sources, method, on, madeBy } = statement;
  const title = `Use of licence ${licence.number}`;
  const apart: readonly (readonly [number, string])[] = [
    [outside.before, 'before the term'],
    [outside.grace, 'in the days of grace'],
    [outside.after, licence.until === null ? 'after the term' : 'after the term and its days of grace'],
    [outside.future, `later than the day of the count, ${on}`],
  ];
  const view: TrueUpView = {
    frame: reportFrame(title, css + own, `Made by ${madeBy}. It names no learner.`),
    title,
    lead: `What exports of the LMS of ${licensee.agency} say about the seats of this licence, counted on ${on}.`,
    facts: factsOf(statement),
    courses: courses.map(({ title: name, ...counts }) => ({ title: name, ...inWords(counts) })),
    months: months.flatMap(({ month, courses: each, ...all }) => {
      const used = each.filter(({ learners }) => learners > 0);
      const rows = used.map(({ id, ...counts }) => ({
        month,
        course: courses.find((course) => course.id === id)?.title ?? id,
        ...inWords(counts),
      }));
      // A sum of one course says nothing.
      return used.length > 1 ? [...rows, { month, course: 'All courses', ...inWords(all) }] : rows;
    }),
    outside: apart.flatMap(([count, when]) => (count > 0 ? [`${number(count)} ${when}`] : [])),
    method,
    sources: sources.map(({ file, kind, rows, uses, sha256 }) => ({
      file,
      kind: exportWords[kind],
      rows: number(rows),
      uses: number(uses),
      sha256,
    })),
    signatures: [licensee.agency, 'The licensor'],
  };
  return renderTrueUp(view, pageWords('en'));
}

function factsOf({ licensee, licence, used, over, launches, completions }: TrueUp) {
  const { seats, from, until } = licence;
  const facts: readonly (readonly [string, string])[] = [
    ['Licensee', licensee.agency],
    ['Number of the licence', licence.number],
    ['Term', until === null ? `from ${from}, without an end` : `${from} to ${until}, both days included`],
    ['Seats', seats === null ? 'not limited' : number(seats)],
    ['Learners, who take one seat each', number(used)],
    ...balance(over),
    ['Launches', number(launches)],
    ['Completions', number(completions)],
  ];
  return facts.map(([name, value]) => ({ name, value }));
}

function balance(over: number | null): [string, string][] {
  if (over === null) return [];
  return over > 0 ? [['Over the seats', number(over)]] : [['Seats left', number(-over)]];
}

function inWords(counts: { learners: number; launches: number; completions: number }): CountWords {
  return {
    learners: number(counts.learners),
    launches: number(counts.launches),
    completions: number(counts.completions),
  };
}
