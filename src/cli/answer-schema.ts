import { z } from 'zod';
import { targetIds } from '../course/model.ts';
import { exportKinds } from '../schedule/exports/reading.ts';
import { statuses } from '../schedule/occurrence.ts';

// What `--json` answers with, for programs that read it. New fields may come in any release; `format` rises when one
// changes its meaning.

const whole = z.int().min(1);
const place = {
  file: z
    .string()
    .optional()
    .describe(
      'File, relative to the folder that the command ran in, with “/”. A file in a package: the zip, then its path in it.',
    ),
  line: whole.optional().describe('From 1.'),
  column: whole.optional().describe('From 1, in UTF-16 code units.'),
  endLine: whole.optional().describe('Line that the place ends in.'),
  endColumn: whole.optional().describe('The column after its last character.'),
};

const finding = z.looseObject({
  code: z
    .string()
    .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
    .describe('Permanent code; docs/diagnostics.md explains each.'),
  severity: z
    .enum(['error', 'warning', 'info'])
    .describe('An error fails the command, a warning with --strict.'),
  message: z.string().describe('What happened and why it matters.'),
  hint: z.string().optional().describe('What to do.'),
  ...place,
  related: z
    .array(z.looseObject({ ...place, message: z.string().describe('What is there.') }))
    .optional()
    .describe('Other places that explain the finding.'),
  fixable: z
    .literal(true)
    .optional()
    .describe('Coursewright can mend it in the source, as with ids --write.'),
});

const findings = z.array(finding).describe('Every finding, notes too.');

/** Fields of every answer, around those of its own. */
function answer<Command extends string, Shape extends z.core.$ZodLooseShape>(command: Command, own: Shape) {
  return z.looseObject({
    format: z.literal(1).describe('Rises when a field changes its meaning.'),
    command: z.literal(command),
    ok: z.boolean().describe('Whether the exit code is 0.'),
    ...own,
    diagnostics: findings,
  });
}

const course = z.looseObject({
  id: z.string().describe('Frozen identifier.'),
  version: z.string(),
  title: z.string(),
});

const mended = z.looseObject({
  file: z.string(),
  code: z.string().describe('Of the findings that are gone with it.'),
  count: whole,
});

const baseline = z.looseObject({
  file: z.string().describe('As it was named.'),
  written: z.int().min(0).optional().describe('Findings that it now knows.'),
  known: z.int().min(0).optional().describe('Findings that it knows, and that are not counted.'),
  gone: z.int().min(0).optional().describe('Findings that it knows, and that are mended.'),
});

const builtPackage = z.looseObject({
  course: z.string().describe('Identifier of the course.'),
  version: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47.'),
  target: z.enum(targetIds).describe('Standard.'),
  file: z.string().describe('The zip, relative to the folder that the command ran in.'),
  size: z.int().min(0).describe('Bytes.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the zip.'),
});

const report = z.looseObject({
  course: z.string().describe('Identifier of the course.'),
  version: z.string(),
  open: z.int().min(0).describe('Rows that no person has entered; with any, the report is a draft.'),
  files: z.array(z.string()).describe('What was written.'),
});

const verifiedPackage = z.looseObject({
  file: z.string().describe('The zip, as it was named.'),
  standards: z
    .array(z.enum([...targetIds, 'scorm2004-2nd', 'aicc']))
    .describe('What it says it is; several where it has several manifests, none where it has none.'),
  files: z.int().min(0).describe('Files in it.'),
  bytes: z.int().min(0).describe('Bytes of all of them, unpacked.'),
});

const heard = z.array(z.looseObject({})).optional();
const unitRun = z.looseObject({
  file: z.string().describe('The zip, as it was named.'),
  launch: z.string().describe('Address in the package, with what is asked of it.'),
  title: z.string(),
  standard: z.string(),
  seconds: z.number().describe('Of both launches, from opening to closing.'),
  outside: z.array(z.string()).describe('Addresses of other hosts that were asked for.'),
  calls: heard.describe('SCORM: the calls of the API, in order.'),
  statements: heard.describe('cmi5 and Tin Can: the statements that were taken, in order.'),
  status: z.string().optional(),
  score: z.string().optional(),
  exit: z.string().optional(),
  time: z.string().optional().describe('As the standard writes it.'),
});

const comparison = {
  before: z.string().describe('The zip or folder that learners have, as it was named.'),
  after: z.string().describe('The one that is to replace it.'),
  verdict: z
    .enum(['safe', 'breaks-reporting', 'resets-progress'])
    .optional()
    .describe('What becomes of learners and reports; missing where the two could not be compared.'),
};

const written = z.array(z.string()).describe('What was written.');

const readExport = z.looseObject({
  file: z.string().describe('As it was named.'),
  kind: z.enum(exportKinds).describe('What it was taken for.'),
  rows: z.int().min(0).describe('Rows or statements.'),
  completions: z.int().min(0).describe('Those that tell a completion of the courses.'),
});

const due = {
  today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  exports: z.array(readExport).describe('Exports that could be read.'),
  learners: z.int().min(0),
  counts: z
    .partialRecord(z.enum(statuses), z.int().min(0))
    .describe('Refreshers of learners by status; empty where nothing was written.'),
  files: written,
};

/** The answers of commands with findings. */
export const answers = z
  .discriminatedUnion('command', [
    answer('check', {
      courses: z.array(course).describe('Courses that could be read.'),
      mended: z.array(mended).optional().describe('With --fix: what was mended, or would be.'),
      diff: z.string().optional().describe('With --dry-run: the changes, as a unified diff.'),
      baseline: baseline.optional().describe('With --baseline or --write-baseline.'),
    }),
    answer('build', { packages: z.array(builtPackage).describe('Packages that were written.') }),
    answer('verify', {
      packages: z.array(verifiedPackage).describe('Zips that could be opened.'),
      run: z.array(unitRun).optional().describe('With --run: how each part did.'),
    }),
    answer('diff', comparison),
    answer('accessibility', { reports: z.array(report).describe('Reports that were written.') }),
    answer('refreshers due', due),
    answer('refreshers calendar', { files: written }),
    answer('refreshers plan', { files: written }),
  ])
  .describe('What check, build, verify, diff, accessibility and refreshers print with --json.');

/** Draft 7, as the schemas of course files are. */
export function answerSchema(): object {
  return {
    ...z.toJSONSchema(answers, { target: 'draft-7', io: 'input' }),
    title: 'Coursewright answer',
  };
}
