import type { CodeEntry } from './entry.ts';

/** Findings about what people say of findings: severities in a catalogue, comments that ignore some, baselines. */
export const gateCodes = {
  'CHECK-UNKNOWN': {
    severity: 'error',
    title: 'A severity for a code that does not exist',
    message: 'There is no finding with the code “{code}”, so this severity changes nothing.',
    hint: 'The codes are listed in docs/diagnostics.md.',
    why: 'A misspelt code is a setting that silently does nothing.',
  },
  'CHECK-FIXED': {
    severity: 'error',
    title: 'A severity that cannot be changed',
    message:
      '“{code}” cannot be set to “{level}”: what it finds keeps a package from working, so it stays an error.',
    hint: 'Take this line out, and mend what the finding tells.',
    why: 'With some errors a package would lack what its author wrote, mislead the LMS, or not be safe. Whoever could turn those off would ship a broken course by a setting that others do not see. docs/diagnostics.md says “fixed” of each.',
  },
  'SUPPRESS-REASON': {
    severity: 'warning',
    title: 'A comment that ignores findings without saying why',
    message: 'This comment ignores nothing, because it {problem}.',
    hint: 'Write “{form} CODE: reason”, with the code of the finding and why it does not matter here.',
    why: 'Whoever reads the source next has to know whether the reason still holds.',
  },
  'SUPPRESS-UNKNOWN': {
    severity: 'warning',
    title: 'A comment that ignores a code that does not exist',
    message: 'There is no finding with the code “{code}”, so nothing is ignored.',
    hint: 'The codes are listed in docs/diagnostics.md.',
    why: 'A misspelt code ignores nothing, and the comment misleads whoever reads it.',
  },
  'SUPPRESS-FIXED': {
    severity: 'warning',
    title: 'A comment that ignores what cannot be ignored',
    message: '“{code}” cannot be ignored: what it finds keeps a package from working.',
    hint: 'Mend what the finding tells, and take the comment out.',
    why: 'With some errors a package would lack what its author wrote, mislead the LMS, or not be safe. docs/diagnostics.md says “fixed” of each.',
  },
  'SUPPRESS-PLACE': {
    severity: 'warning',
    title: 'A comment for a whole file that is not at its top',
    message:
      'This comment ignores nothing: “coursewright-ignore-file” counts only at the top of a file, above everything but other comments and front matter.',
    hint: 'Move it to the top, or write “coursewright-ignore” for what comes next.',
    why: 'What holds for a whole file is looked for where the file begins.',
  },
  'SUPPRESS-UNUSED': {
    severity: 'info',
    title: 'A comment that ignores nothing any more',
    message: 'Nothing that this comment covers has the finding “{code}”.',
    hint: 'Take the code out of the comment, or the comment out of the file.',
    why: 'What was mended no longer needs it, and the next mistake of its kind there would be ignored too.',
  },
  'BASELINE-FORMAT': {
    severity: 'error',
    title: 'A baseline that cannot be used',
    message: '“{path}” cannot be used as a baseline: {reason}.',
    hint: 'Name a file that “coursewright check --write-baseline” has written, or write a new one.',
    why: 'A file that is damaged, or is something else, would let findings pass that nobody has seen; and one that is something else is not written over.',
  },
  'BASELINE-GONE': {
    severity: 'info',
    title: 'A known finding that is no longer there',
    message:
      'The check no longer finds “{code}” in “{file}” as often as the baseline knows it: {count} fewer.',
    hint: 'Write the baseline again with “--write-baseline”, so that it only ever shrinks.',
    why: 'What was mended would otherwise be let pass when it comes back.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
