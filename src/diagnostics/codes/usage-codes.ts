import type { CodeEntry } from './entry.ts';

/** Findings about counts of learners against the seats of a licence. */
export const usageCodes = {
  'LICENCE-SEATS': {
    severity: 'warning',
    title: 'More learners than seats',
    message:
      'By these exports, {used} learners of {agency} have used the licence “{number}”, and it has {seats} seats: {over} more.',
    hint: 'Send the agency the statement, and agree on seats for them. Nobody is locked out: a package cannot count.',
    why: 'Seats are a matter of the contract. An export says what an LMS says, so that the agency should look at the number before either side relies on it.',
  },
  'USAGE-LICENCE': {
    severity: 'error',
    title: 'A number that no licence has',
    message: 'No licence in the catalogue has the number “{number}”.',
    hint: 'The numbers are: {numbers}.',
    why: 'A count is about one term of one licence. Numbers stand under “licence” and “renewals” in the files of licensees.',
  },
  'USAGE-LICENSEES': {
    severity: 'error',
    title: 'A number that several licensees have',
    message: 'The number “{number}” is that of {agencies}.',
    hint: 'Say which with “--licensee”.',
    why: 'Each licensee has seats of its own.',
  },
  'USAGE-TERM': {
    severity: 'error',
    title: 'A licence that has not begun',
    message:
      'The licence of {agency} begins on {from}, which is later than {today}: there is nothing to count.',
    hint: 'Count on a day of its term, or name the day with “--today”.',
    why: 'Only launches and completions on days of the term take seats.',
  },
  'USAGE-OUTSIDE': {
    severity: 'warning',
    title: 'Exports with nothing on days of the term',
    message:
      'All launches and completions in these exports ({count}) are on other days than those of the term, {term}.',
    hint: 'Look whether they are the right exports, and whether “dateFormat” has day and month the right way round. “--today” and “--licence” choose another term.',
    why: 'The statement would say that nobody has used the licence.',
  },
  'USAGE-NAMES': {
    severity: 'warning',
    title: 'Files that tell learners apart in different ways',
    message:
      '“{mail}” calls learners by e-mail address and “{other}” otherwise, so that somebody who is in both counts twice.',
    hint: 'Let both exports show the same: an e-mail address, or the number of the staff.',
    why: 'Nothing else in an export tells that two names are one person.',
  },
  'USAGE-TWICE': {
    severity: 'warning',
    title: 'The same file twice',
    message: 'This file has the same bytes as “{other}”. It adds nothing.',
    hint: 'Name the export that you meant, if it is another one.',
    why: 'One of several exports may have been saved over another, and its learners would be missing.',
  },
  'USAGE-LAUNCHES': {
    severity: 'info',
    title: 'Exports that do not tell launches',
    message: 'None of these exports tells launches: who has begun and not completed is not counted.',
    hint: 'Export a report with the date of the first launch, and name its column as “launched” in a mapping file; or xAPI statements.',
    why: 'Reports of completion leave out those who are under way, who take seats too.',
  },
  'RENEW-ENDLESS': {
    severity: 'error',
    title: 'A renewal of a licence that has no end',
    message: 'The licence of {agency} has a term without an end, so that nothing comes after it.',
    hint: 'If that has changed, write the last day in place of “until: none”, and renew it then.',
    why: 'A renewal begins on the day after the term before it.',
  },
  'RENEW-FORM': {
    severity: 'error',
    title: 'A licensee’s file that a renewal cannot be written into',
    message:
      'The licence in this file is written in a form that nothing can be added to: in part it stands somewhere else.',
    hint: 'Write it under “licence.renewals” by hand, from {from} until {until}.',
    why: 'Only the lines of the renewal are added, so that comments and form stay. Where “licence” or “renewals” is an alias, or empty, there is no place for them.',
  },
  'WITHDRAW-UNKNOWN': {
    severity: 'error',
    title: 'A version that nobody got',
    message: 'By the ledger, nobody got version {version} of “{course}”.',
    hint: 'The ledger knows: {known}.',
    why: 'A notice about the wrong version would take a good one out of use. Nothing was written.',
  },
  'WITHDRAW-TWICE': {
    severity: 'warning',
    title: 'A version that was withdrawn before',
    message: 'Version {version} of “{course}” was withdrawn on {on}, and the ledger stays as it is.',
    hint: 'Nothing, if you wanted the notices.',
    why: 'The ledger says once of each version that it is withdrawn.',
  },
  'WITHDRAW-DELIVER': {
    severity: 'warning',
    title: 'A withdrawal whose replacement somebody has not got',
    message: '{agencies} did not get version {version} yet, which the notice tells them to use.',
    hint: 'Deliver it before, or with, the notice: “coursewright deliver {licensees}”.',
    why: 'Until they have it, an agency can only stop the course.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
