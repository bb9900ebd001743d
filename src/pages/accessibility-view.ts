import { chapterIds } from '../accessibility/criteria.ts';
import { limiting, remarksOn } from '../accessibility/remarks.ts';
import { lastEvaluation, reportRows, rowsOfChapter } from '../accessibility/report-rows.ts';
import { directionOf } from '../languages/direction.ts';
import { pageWords, type Say } from '../languages/pages/index.ts';
import type { Release } from '../releases/release.ts';
import { stillPagePolicy } from '../targets/policy.ts';

/** Where the statement lies in a package, in the language of the course. */
export const statementPath = 'accessibility.html';

/** The model of `templates/views/accessibility.hbs`: the accessibility statement of a release. */
export interface AccessibilityView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly policy: string;
  readonly theme: string;
  readonly title: string;
  readonly version: string;
  /** What people wrote who looked is in the language of the course as it was written. */
  readonly enteredIn: string | false;
  readonly evaluations: readonly {
    readonly by: string;
    readonly date: string;
    readonly version: string;
    readonly how: string;
  }[];
  /** The version that was looked at last, where it is another one. */
  readonly olderVersion: string | false;
  readonly counted: { readonly entered: number; readonly total: number };
  readonly rows: readonly {
    readonly number: string;
    readonly name: string;
    readonly level: string;
    readonly notes: string;
  }[];
  readonly limits: readonly string[];
  readonly remarks: readonly string[];
  readonly publisher: { readonly name: string; readonly url: string; readonly email: string };
}

export function accessibilityView({ course, language }: Release): AccessibilityView {
  const say = pageWords(language);
  const { acr, publisher } = course;
  const rows = reportRows(course);
  const required = chapterIds.slice(0, 2).flatMap((id) => rowsOfChapter(rows, id));
  const last = acr && lastEvaluation(acr);
  const date = new Intl.DateTimeFormat(say.language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    direction: directionOf(language),
    policy: stillPagePolicy,
    theme: course.theme.name,
    title: course.title,
    version: course.version,
    enteredIn: acr && acr.language !== language ? acr.language : false,
    evaluations: (acr?.evaluations ?? []).map(({ by, on, version, how }) => ({
      by,
      date: date.format(new Date(`${on}T00:00:00Z`)),
      version,
      how,
    })),
    olderVersion: last && last.version !== course.version ? last.version : false,
    counted: {
      entered: required.filter(({ level }) => level !== undefined).length,
      total: required.length,
    },
    rows: rows.flatMap(({ criterion, entered, level }) =>
      entered && level !== undefined
        ? {
            number: criterion.number,
            name: criterion.name,
            level: say(`a11y.level.${level}`),
            notes: entered.finding.notes ?? '',
          }
        : [],
    ),
    limits: acr?.limits ?? [],
    remarks: remarksOn(course)
      .filter(({ kind }) => limiting.includes(kind))
      .map(({ kind, count, criterion }) => remarkWords(say, kind, count, criterion)),
    publisher: {
      name: publisher.name,
      url: publisher.url,
      email: acr?.author.email ?? publisher.email ?? '',
    },
  };
}

function remarkWords(say: Say, kind: (typeof limiting)[number], number: number, criterion: string): string {
  return `${say(`a11y.remark.${kind}`, { number })} (WCAG ${criterion})`;
}
