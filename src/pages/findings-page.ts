import { atMost, mostAlike } from '../diagnostics/at-most.ts';
import { entryOf } from '../diagnostics/codes/entry-of.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { frameLines, oneLine } from '../diagnostics/reporters/code-frame.ts';
import {
  byCode,
  elsewhere,
  type Group,
  grouped,
  severities,
  withSeverity,
} from '../diagnostics/reporters/groups.ts';
import { countWords, shown } from '../diagnostics/reporters/pretty.ts';
import type { ReportContext } from '../diagnostics/reporters/reporter.ts';
import { pageWords } from '../languages/pages/index.ts';
import { type ReportFrame, reportFrame } from './report-frame.ts';
import { renderFindings } from './views.ts';

/** The model of `templates/views/findings.hbs`: findings for people who have no terminal, such as LMS admins. */
export interface FindingsView {
  readonly frame: ReportFrame;
  readonly title: string;
  readonly lead: string;
  readonly severities: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    /** In the order of `severities`. */
    readonly counts: readonly number[];
    readonly sections: readonly SectionView[];
  }[];
}

interface SectionView {
  readonly title: string;
  readonly codes: readonly {
    readonly code: string;
    readonly title: string;
    readonly why: string;
    readonly findings: readonly FindingView[];
  }[];
}

interface FindingView {
  readonly message: string;
  readonly where: string;
  readonly lines: readonly { number: number; before: string; marked: string; after: string }[];
  readonly related: readonly { readonly where: string; readonly message: string }[];
  readonly hint: string;
}

const headings = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const satisfies Record<
  Severity,
  string
>;

/** The findings as one file that can be sent, by course or package, severity and code. */
export function findingsPage(findings: readonly Diagnostic[], context: ReportContext): string {
  const title = `Findings of coursewright ${context.command}`;
  const view: FindingsView = {
    frame: reportFrame(title, context.css, `Made by Coursewright ${context.version}.`),
    title,
    lead: `${countWords(findings)}.`.replace(/^n/, 'N'),
    severities: severities.map((severity) => headings[severity]),
    groups: grouped(findings, context.subjects).map(groupView),
  };
  return renderFindings(view, pageWords('en'));
}

function groupView({ subject, findings }: Group, place: number): FindingsView['groups'][number] {
  const bySeverity = severities.map((severity) => ({ severity, own: withSeverity(findings, severity) }));
  return {
    id: `group-${place + 1}`,
    name: oneLine(subject?.name ?? elsewhere),
    counts: bySeverity.map(({ own }) => own.length),
    sections: bySeverity
      .filter(({ own }) => own.length > 0)
      .map(({ severity, own }) => ({ title: headings[severity], codes: codeViews(own) })),
  };
}

function codeViews(findings: readonly Diagnostic[]): SectionView['codes'] {
  return [...byCode(atMost(findings, mostAlike))].map(([code, alike]) => {
    const entry = entryOf(code);
    return { code, title: entry?.title ?? '', why: entry?.why ?? '', findings: alike.map(findingView) };
  });
}

function findingView({ message, place, related, hint }: Diagnostic): FindingView {
  return {
    message: oneLine(message),
    where: place ? oneLine(shown(place)) : '',
    lines: place ? frameLines(place) : [],
    related: (related ?? []).map((one) => ({
      where: oneLine(shown(one.place)),
      message: oneLine(one.message),
    })),
    hint: oneLine(hint ?? ''),
  };
}
