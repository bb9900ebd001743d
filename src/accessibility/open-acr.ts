import { stringify } from 'yaml';
import type { Course } from '../course/model.ts';
import { catalogue, chapterIds, chapters } from './criteria.ts';
import { remarkWords } from './remarks.ts';
import {
  isOpen,
  lastEvaluation,
  mustBeEntered,
  type ReportRow,
  reportRows,
  rowsOfChapter,
} from './report-rows.ts';

/** An OpenACR, as its JSON schema 0.1.0 has it. */
export interface OpenAcr {
  readonly title: string;
  readonly catalog: string;
  readonly product: { readonly name: string; readonly version: string; readonly description: string };
  readonly author: Readonly<Record<string, string>> & { readonly email: string };
  readonly vendor?: Readonly<Record<string, string>> & { readonly email: string };
  readonly report_date?: string;
  readonly notes: string;
  readonly evaluation_methods_used: string;
  readonly legal_disclaimer?: string;
  readonly chapters: Readonly<Record<string, OpenAcrChapter>>;
}

interface OpenAcrChapter {
  readonly notes?: string;
  readonly disabled?: true;
  readonly criteria?: readonly {
    readonly num: string;
    readonly components: readonly {
      readonly name: string;
      readonly adherence?: { readonly level: string; readonly notes: string };
    }[];
  }[];
}

/** `undefined` where there is nobody to ask: the format demands the author's e-mail address. */
export function openAcr(course: Course): OpenAcr | undefined {
  const { acr, publisher } = course;
  const email = acr?.author.email ?? publisher.email;
  if (email === undefined) return undefined;
  const rows = reportRows(course);
  const open = rows.filter(isOpen);
  const date = acr && lastEvaluation(acr)?.on;
  return {
    title: `${open.length > 0 ? 'DRAFT: ' : ''}${publisher.name} Accessibility Conformance Report`,
    catalog: catalogue,
    product: { name: course.title, version: course.version, description: course.description },
    author: {
      ...named('name', acr?.author.name),
      company_name: acr?.author.company ?? publisher.name,
      email,
      website: acr?.author.website ?? publisher.url,
    },
    ...(publisher.email === undefined
      ? {}
      : { vendor: { company_name: publisher.name, email: publisher.email, website: publisher.url } }),
    ...named('report_date', date),
    notes: paragraphs([
      draftNote(open.length, rows.filter(({ criterion }) => mustBeEntered(criterion)).length),
      acr?.notes,
      ...(acr?.limits ?? []),
    ]),
    evaluation_methods_used: methodsOf(course),
    ...named('legal_disclaimer', acr?.disclaimer),
    chapters: Object.fromEntries(chapterIds.map((id) => [id, chapterOf(id, rowsOfChapter(rows, id))])),
  };
}

/**
 * The report as a file. The format's own tools read YAML 1.1, so that a date must have quotes to be a text. Long lines
 * are not folded: two reports can be compared line by line.
 */
export function openAcrText(report: OpenAcr): string {
  return stringify(report, { lineWidth: 0, version: '1.1' });
}

/** How a course was evaluated, in general and by whom; says so where nobody has. */
export function methodsOf({ acr }: Course): string {
  const looks = acr?.evaluations.map(
    ({ by, on, version, how }) => `${by}, ${on}, version ${version}: ${how}`,
  );
  return paragraphs([
    acr?.methods,
    ...(looks?.length ? looks : ['No person has evaluated this course yet.']),
    'Remarks that begin with “Automated:” are facts that the compiler reads in the sources. It enters no level.',
  ]);
}

function draftNote(open: number, all: number): string | undefined {
  return open === 0
    ? undefined
    : `This is a draft: no person has entered ${open} of the ${all} rows, and rows without a level claim nothing.`;
}

function chapterOf(id: (typeof chapterIds)[number], rows: readonly ReportRow[]): OpenAcrChapter {
  const { leftOut, component } = chapters[id];
  const entered = rows.filter(({ entered }) => entered);
  if (leftOut !== undefined && entered.length === 0) return { notes: leftOut, disabled: true };
  const open = rows.filter(isOpen).flatMap((row) => {
    const words = automated(row);
    return words ? [`${row.criterion.number}: ${words}`] : [];
  });
  return {
    // A row without a level has no place for remarks.
    ...named('notes', open.length > 0 ? paragraphs(open) : undefined),
    criteria: rows.map((row) => ({
      num: row.criterion.number,
      components: [
        {
          name: component,
          ...(row.level === undefined ? {} : { adherence: { level: row.level, notes: notesOf(row) } }),
        },
      ],
    })),
  };
}

/** What the person said, who that was, and what a look at the sources adds. */
export function notesOf(row: ReportRow): string {
  const { entered, level } = row;
  if (!entered) return automated(row) ?? '';
  const { finding, by } = entered;
  const who = `Found by ${by.by}, ${by.on}, in version ${by.version}.`;
  const taken = finding.level === level ? [finding.notes, who] : [`${by.by} entered “${finding.level}”.`];
  return paragraphs([...taken, automated(row)]);
}

function automated({ remarks }: ReportRow): string | undefined {
  return remarks.length > 0 ? `Automated: ${remarkWords(remarks)}.` : undefined;
}

const paragraphs = (texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined && text !== '').join('\n\n');

const named = (key: string, value: string | undefined) => (value === undefined ? {} : { [key]: value });
