import { z } from 'zod';
import { targetIds } from '../course/model.ts';
import { exportKinds } from '../exports/reading.ts';
import { statuses } from '../schedule/occurrence.ts';

// What `--json` answers with, for programs that read it. New fields may come in any release; `format` rises when one
// changes its meaning.

const whole = z.int().min(1);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
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

const licensee = z.looseObject({
  id: z.string().describe('Frozen identifier.'),
  agency: z.string(),
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
  languages: z.array(z.string()).optional().describe('All of its languages, where it holds more than one.'),
  target: z.enum(targetIds).describe('Standard.'),
  refreshes: z
    .looseObject({ course: z.string(), step: z.string() })
    .optional()
    .describe('Of a refresher: the course that it refreshes, and its step or update.'),
  file: z.string().describe('The zip, relative to the folder that the command ran in.'),
  size: z.int().min(0).describe('Bytes.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the zip.'),
});

const delivery = z.looseObject({
  licensee: z.string().describe('Identifier of the licensee.'),
  agency: z.string(),
  folder: z
    .string()
    .describe('Folder with all that it gets, relative to the folder that the command ran in.'),
  archive: z.string().describe('The same as one zip.'),
  packages: z.int().min(0).describe('How many it holds.'),
  state: z
    .enum(['made', 'unchanged'])
    .describe('Whether this run made it, or found that nothing has changed.'),
});

const heldCourse = z.looseObject({
  licensee: z.string().describe('Identifier of the licensee.'),
  agency: z.string(),
  course: z.string().describe('Identifier of the course.'),
  title: z.string(),
  held: z
    .looseObject({ version: z.string(), on: z.string().describe('Day of its delivery.') })
    .optional()
    .describe('Missing where nothing was delivered yet.'),
  current: z.string().optional().describe('Version in the catalogue; missing where it is there no more.'),
  state: z.enum(['current', 'changed', 'older', 'missing', 'gone']),
  verdict: z.enum(['safe', 'breaks-reporting', 'resets-progress']).optional(),
  until: z.string().optional().describe('Last day of the licence.'),
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

const lms = z.looseObject({
  name: z.string().describe('As --lms knows it.'),
  title: z.string(),
  source: z.string().describe('Where it says what it takes.'),
  read: z.string().describe('The day on which that was read.'),
  notes: z
    .array(z.looseObject({ says: z.string(), source: z.string() }))
    .describe('What whoever imports these packages has to know.'),
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

const provedDelivery = z.looseObject({
  file: z.string().describe('The folder or zip, as it was named.'),
  files: z.int().min(0).describe('Files that were held against the signed list.'),
  bytes: z.int().min(0).describe('Bytes of all of them.'),
  signer: z
    .looseObject({
      kid: z.string().describe('Thumbprint of the key (RFC 7638).'),
      confirmed: z
        .boolean()
        .describe('Whether the key was named with --key; else it came with the delivery.'),
    })
    .optional()
    .describe('Whose signature holds; missing where none does.'),
});

const signed = z.looseObject({
  folder: z.string().describe('As it was named.'),
  files: whole.describe('Files that were signed for.'),
  kid: z.string().describe('Thumbprint of the key (RFC 7638).'),
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
  today: isoDay,
  exports: z.array(readExport).describe('Exports that could be read.'),
  learners: z.int().min(0),
  counts: z
    .partialRecord(z.enum(statuses), z.int().min(0))
    .describe('Refreshers of learners by status; empty where nothing was written.'),
  files: written,
};

const counts = {
  learners: z.int().min(0).describe('Each once.'),
  launches: z.int().min(0),
  completions: z.int().min(0),
};
const statement = z.looseObject({
  format: z.literal(1).describe('Rises when a field changes its meaning.'),
  licensee,
  licence: z.looseObject({
    number: z.string(),
    from: isoDay.describe('First day of the term.'),
    until: isoDay.nullable().describe('Last day; null for a licence without end.'),
    seats: whole.nullable().describe('null: not limited.'),
  }),
  on: isoDay.describe('The day of the count: nothing later was counted.'),
  used: z.int().min(0).describe('Learners who take a seat.'),
  over: z
    .int()
    .nullable()
    .describe('How many more learners than seats; below zero where seats are left; null: not limited.'),
  launches: z.int().min(0),
  completions: z.int().min(0),
  courses: z.array(z.looseObject({ id: z.string(), title: z.string(), ...counts })),
  months: z.array(
    z.looseObject({
      month: z.string().describe('YYYY-MM; those without use are left out.'),
      ...counts,
      courses: z.array(z.looseObject({ id: z.string(), ...counts })),
    }),
  ),
  outside: z
    .looseObject({
      before: z.int().min(0),
      grace: z.int().min(0),
      after: z.int().min(0),
      future: z.int().min(0).describe('Later than the day of the count.'),
    })
    .describe('Launches and completions on other days than those of the term.'),
  sources: z.array(
    z.looseObject({
      file: z.string().describe('Name of the file.'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.int().min(0).describe('Bytes.'),
      kind: z.enum(exportKinds).describe('What it was taken for.'),
      rows: z.int().min(0).describe('Rows or statements.'),
      uses: z.int().min(0).describe('Launches and completions of these courses among them.'),
      tellsLaunches: z.boolean(),
    }),
  ),
  method: z.array(z.string()).describe('How it was counted.'),
  errorProbability: z.number().describe('How likely it is at most that two learners were taken for one.'),
  madeBy: z.string(),
});

/** The answers of commands with findings. */
export const answers = z
  .discriminatedUnion('command', [
    answer('check', {
      courses: z.array(course).describe('Courses that could be read.'),
      licensees: z.array(licensee).optional().describe('Licensees that could be read.'),
      mended: z.array(mended).optional().describe('With --fix: what was mended, or would be.'),
      diff: z.string().optional().describe('With --dry-run: the changes, as a unified diff.'),
      baseline: baseline.optional().describe('With --baseline or --write-baseline.'),
    }),
    answer('build', {
      packages: z.array(builtPackage).describe('Packages that were written.'),
      baseline: baseline.optional().describe('With --baseline.'),
    }),
    answer('deliver', {
      deliveries: z.array(delivery).describe('What each licensee has now.'),
    }),
    answer('outdated', { held: z.array(heldCourse).describe('What each licensee holds of each course.') }),
    answer('verify', {
      packages: z.array(verifiedPackage).describe('Zips that could be opened.'),
      lms: z.array(lms).optional().describe('With --lms: each that was asked about.'),
      run: z.array(unitRun).optional().describe('With --run: how each part did.'),
      deliveries: z
        .array(provedDelivery)
        .optional()
        .describe('With --signature: those with a list that can be signed.'),
    }),
    answer('usage', {
      statement: statement.nullable().describe('The true-up statement; null where it would be wrong.'),
      files: written,
    }),
    answer('renew', {
      renewed: z
        .looseObject({
          licensee: z.string().describe('Identifier of the licensee.'),
          agency: z.string(),
          file: z.string().describe('Its file.'),
          from: isoDay.describe('First day of the new term.'),
          until: z.string().describe('Last day, or “none”.'),
          number: z.string().optional(),
          seats: whole.optional(),
          written: z.boolean().describe('Whether the file was written.'),
        })
        .nullable()
        .describe('The new term; null where there were errors.'),
      diff: z.string().optional().describe('With --dry-run: the change, as a unified diff.'),
    }),
    answer('withdraw', {
      holders: z
        .array(
          z.looseObject({
            licensee: z.string().describe('Identifier of the licensee.'),
            agency: z.string(),
            on: isoDay.describe('When it got the version last.'),
            later: z
              .array(z.looseObject({ version: z.string(), on: isoDay }))
              .describe('Versions that it got since.'),
            language: z.string().describe('Of its notice, BCP 47.'),
          }),
        )
        .describe('Who got the version, by the ledger.'),
      entered: z.boolean().describe('Whether a line was added to the ledger.'),
      files: written,
    }),
    answer('sign', { signed: z.array(signed).describe('The folder, where it was signed.') }),
    answer('diff', comparison),
    answer('accessibility', { reports: z.array(report).describe('Reports that were written.') }),
    answer('refreshers due', due),
    answer('refreshers calendar', { files: written }),
    answer('refreshers plan', { files: written }),
  ])
  .describe(
    'What check, build, deliver, outdated, verify, usage, renew, withdraw, sign, diff, accessibility and refreshers print with --json.',
  );

/** Draft 7, as the schemas of course files are. */
export function answerSchema(): object {
  return {
    ...z.toJSONSchema(answers, { target: 'draft-7', io: 'input' }),
    title: 'Coursewright answer',
  };
}
