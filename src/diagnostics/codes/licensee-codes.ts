import type { CodeEntry } from './entry.ts';

/**
 * Findings about licensees: their licences, languages, LMSs, hosts, brands and variables. Adjustable is an error with
 * which a delivery would be whole, and work.
 */
export const licenseeCodes = {
  'LICENCE-ENDED': {
    severity: 'error',
    adjustable: true,
    title: 'A licence that has ended',
    message:
      'The licence “{number}” of {agency} ended {when}. Courses delivered now would be used without a licence.',
    hint: 'Enter the new term under “renewals”, or take the licensee out of the catalogue.',
    why: 'A licence is valid through the whole of its last day, and the days of grace after it. A package in somebody’s LMS cannot be called back, so that the time to notice is before a delivery. The day comes from “--today”, from SOURCE_DATE_EPOCH (in UTC) or from the calendar of this computer.',
  },
  'LICENCE-GRACE': {
    severity: 'warning',
    title: 'A licence that has ended and is in its days of grace',
    message: 'The licence “{number}” of {agency} ended on {ended}; its grace ends on {until}.',
    hint: 'Enter the new term under “renewals”.',
    why: 'Grace is there to renew a licence in, and not a part of its term.',
  },
  'LICENCE-ENDING': {
    severity: 'warning',
    title: 'A licence that ends soon',
    message: 'The licence “{number}” of {agency} ends on {until}: {left}.',
    hint: 'Ask whether they renew it, and enter the new term under “renewals”.',
    why: 'Agencies take weeks to renew a contract. You are told from 60 days before the last day on, of a term of less than eight months from the last quarter of it on; not where a renewal goes on without a gap.',
  },
  'LICENCE-TERM': {
    severity: 'error',
    title: 'A term that ends before it begins',
    message: 'This term begins on {from} and ends on {until}, which is earlier.',
    hint: 'Correct one of the two days. Days are written year-month-day.',
    why: 'Such a term has no day on which anybody could learn.',
  },
  'LICENCE-RENEWAL': {
    severity: 'error',
    title: 'A renewal that begins before the term before it has ended',
    message: 'This renewal begins on {from}, and the term before it {ends}.',
    hint: 'Let it begin on the day after, and put renewals in the order of their terms.',
    why: 'On days that are in two terms nobody could say how many seats there are, and by which contract.',
  },
  'LICENCE-COURSE': {
    severity: 'error',
    title: 'A licence for a course that is not in the catalogue',
    message: 'The catalogue has no course “{id}”.',
    hint: 'Its courses are: {courses}.',
    why: 'There would be nothing to deliver. Courses are named by the “id” in their course.yaml.',
  },
  'LICENCE-NUMBER': {
    severity: 'warning',
    title: 'Two licensees with one number of a contract',
    message: 'The number “{number}” is also that of {agency} in “{file}”.',
    hint: 'Correct one of them. If one contract is for both, say so in a comment “coursewright-ignore LICENCE-NUMBER: …”.',
    why: 'Packages and delivery sheets name the number, and seats are counted by it. A file that was copied for the next agency often keeps it.',
  },
  'LICENSEE-ID': {
    severity: 'error',
    title: 'Two licensees with one identifier',
    message: 'The licensee in “{file}” is called “{id}” too.',
    hint: 'Give one of them another id: the one that nothing was delivered to.',
    why: 'Packages and deliveries are named by it: those of one would replace those of the other.',
  },
  'LICENSEE-LANGUAGE': {
    severity: 'warning',
    title: 'A language that a licensed course is not written in',
    message: '“{course}” is not written in {language}, so that {agency} would not get it in that language.',
    hint: 'It is written in {languages}.',
    why: 'A translation is a folder “locales/<language>” of the course, listed under “translations”.',
  },
  'LICENSEE-TARGET': {
    severity: 'warning',
    title: 'A standard that the agency’s LMS does not take',
    message: '{lms} does not take {standard} as it comes. It takes {takes} ({source}).',
    hint: 'Name one of these under “targets”. If they have a plugin for it, say so in a comment “coursewright-ignore LICENSEE-TARGET: …”.',
    why: 'An LMS that does not know a standard refuses the zip, or takes it for plain files and records nothing.',
  },
  'LICENSEE-LMS': {
    severity: 'info',
    title: 'An LMS of which nothing special is known',
    message:
      'Nothing is known of the LMS “{lms}”: its admins are told the general steps, and no target is held against it.',
    hint: 'Nothing, if the name is right. Those that are known: {known}.',
    why: 'What an LMS takes, and the steps of its import, differ from one to the other.',
  },
  'LICENSEE-HOST': {
    severity: 'error',
    title: 'A host that is none',
    message: '“{host}” cannot be a host: {problem}.',
    hint: 'Write the name alone, such as “lms.city.example”, or “*.city.example” for all names before a domain.',
    why: 'It is compared with the host in the address of the page (`location.hostname`, WHATWG URL standard): one that can never be there would shut everybody out.',
  },
  'LICENSEE-LOGO': {
    severity: 'error',
    title: 'A logo that is no picture',
    message: 'The logo “{path}” is a file of type “.{extension}”, which pages cannot show as a picture.',
    hint: 'Export it as SVG or PNG.',
    why: 'The logo stands at the top of every page. Browsers show SVG, PNG, JPEG, GIF, WebP and AVIF.',
  },
  'LICENSEE-VARIABLE': {
    severity: 'warning',
    title: 'A variable that no licensed course has',
    message: 'No course of this licence has a variable “{name}”, so that nobody will read this value.',
    hint: 'The variables of its courses are: {names}.',
    why: 'A misspelt name is a value that silently goes nowhere, and learners read the course’s own in its place.',
  },
  'LICENSEE-DEFAULTS': {
    severity: 'info',
    title: 'Variables that keep the values of the course',
    message: 'In {courses}, learners of {agency} read the course’s own {names}: this file gives no other.',
    hint: 'Give them under “variables”, if the agency has its own.',
    why: 'A course has values for the edition without a licensee, such as “your communications office”. An agency’s own are easier to act on.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
