import { escapeMarkdown } from '../../diagnostics/reporters/markdown-text.ts';
import { periodOf } from '../period.ts';
import { csvLine } from '../written/csv-cells.ts';
import { lengthOf } from './length-words.ts';
import { lmsNames, placeholders } from './placeholders.ts';
import type { RefresherPlan } from './plan.ts';

/** The settings as a table for spreadsheets. */
export function planCsv({ course, settings }: RefresherPlan): string {
  const lines = settings.map(({ lms, refresher, field, value, source }) =>
    csvLine([course.id, refresher, lms, field, value, source]),
  );
  return `\uFEFF${csvLine(['course', 'refresher', 'lms', 'field', 'value', 'source'])}${lines.join('')}`;
}

/** `format` rises when a field changes its meaning. */
export function planJson(plan: RefresherPlan): string {
  return `${JSON.stringify({ format: 1, ...plan }, null, 2)}\n`;
}

/** The plan for people: what there is, when it is due, what to enter where, which messages to send. */
export function planMarkdown(plan: RefresherPlan): string {
  return [
    `# Refreshers of ${inline(plan.course.title)}`,
    `Course \`${plan.course.id}\`, version ${inline(plan.course.version)}. ${anchorWords(plan)}`,
    '## When they are due',
    scheduleTable(plan),
    '## What to enter in your LMS',
    'Import each refresher as a course of its own, where nothing else is said. Names of fields are those of the English interface.',
    ...lmsNames.map((lms) => settingsTable(plan, lms)),
    '## Messages to learners',
    'Plain text, for each language. `refresher-plan.json` has them once for each LMS, with its placeholders; these are for any other.',
    ...messages(plan),
    ...badgeWords(plan),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What steps are counted from. */
function anchorWords({ anchor }: RefresherPlan): string {
  return anchor === 'completion'
    ? 'Steps are counted from the day on which a learner completes the course; whoever passes the last step with a certificate begins anew on that day.'
    : 'Steps are counted from 1 January of each year, for everybody on the same day.';
}

/** When what there is is due. */
function scheduleTable({ steps, updates }: RefresherPlan): string {
  const length = (duration: string) => lengthOf(periodOf(duration));
  return table(
    ['refresher', 'package', 'due', 'opens', 'on time for', 'certificate'],
    [
      ...steps.map(({ title, package: id, after, opens, window, certificate }) => [
        title,
        `\`${id}\``,
        length(after),
        opens === undefined ? 'on that day' : `${length(opens)} before`,
        window === undefined ? 'that day' : `${length(window)} more`,
        certificate ? 'renewed by a pass' : '',
      ]),
      ...updates.map(({ title, package: id, on, repeat }) => [
        title,
        `\`${id}\``,
        repeat === undefined ? on : `${on}, and each ${length(repeat)}`,
        'on that day',
        'until the next one',
        '',
      ]),
    ],
  );
}

function settingsTable({ settings }: RefresherPlan, lms: (typeof lmsNames)[number]): string {
  const own = settings.filter((setting) => setting.lms === lms);
  const rows = own.map(({ refresher, field, value, source }) => [`\`${refresher}\``, field, value, source]);
  const { title, source, sending } = placeholders[lms];
  const parts = [
    `### ${title}`,
    table(['refresher', 'field', 'value', 'documented in'], rows),
    ...(sending === undefined ? [] : [inline(sending)]),
    `Placeholders of messages: ${inline(source)}`,
  ];
  return parts.join('\n\n');
}

function messages({ reminders }: RefresherPlan): string[] {
  return reminders
    .filter(({ lms }) => lms === 'generic')
    .map(({ refresher, language, when, subject, body }) => {
      const longest = (`${subject}${body}`.match(/`+/g) ?? []).reduce(
        (most, run) => Math.max(most, run.length),
        2,
      );
      const fence = '`'.repeat(longest + 1);
      return `### \`${refresher}\`, ${when}, ${language}\n\n${fence}text\n${subject}\n\n${body}\n${fence}`;
    });
}

/** Of the templates for badges. */
const certificateWords =
  'Each file is a template of an Open Badges 3.0 credential, for the first certificate and for each that renews it. Nobody has signed it: whoever issues certificates, the publisher or your agency, writes their own name as the issuer, fills in learner and dates, and signs.';

function badgeWords({ badges }: RefresherPlan): string[] {
  const steps = Object.entries(badges);
  if (steps.length === 0) return [];
  const rows = steps.map(([id, { validFor }]) => [
    `\`${id}\``,
    `\`${id}.badge.json\``,
    lengthOf(periodOf(validFor)),
  ]);
  return ['## Certificates', certificateWords, table(['step', 'template', 'valid for'], rows)];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = rows.map((row) => line(row.map((cell) => (/^`[^`]*`$/.test(cell) ? cell : inline(cell)))));
  return [line(heads), line(heads.map(() => '---')), ...cells].join('\n');
}

function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' '));
}
