import type { CodeEntry } from '../entry.ts';

/** What only shows when a package is launched as an LMS does: `verify --run`. */
export const runCodes = {
  'RUN-TOOL': {
    severity: 'error',
    title: 'Something is missing that packages are run with',
    message: 'Packages cannot be run here: {reason}.',
    hint: '{advice}',
    why: 'A browser and a SCORM runtime are large. Who only builds or checks courses is spared them.',
  },
  'RUN-SANDBOX': {
    severity: 'info',
    title: 'The browser ran without its sandbox',
    message:
      'Chromium ran without its sandbox, because it has none for the user root: a package made to attack it would reach this computer.',
    hint: 'Run packages of people that you do not know as another user, or in a container of their own.',
    why: 'Chromium refuses to start as root unless its sandbox is switched off.',
  },
  'RUN-NOT-RUN': {
    severity: 'info',
    title: 'A part of the package was not run',
    message: 'This was not run: {reason}.',
    why: 'What was not run was not looked at: that nothing is said of it does not mean that it is good.',
  },
  'RUN-LAUNCH': {
    severity: 'error',
    title: 'A launch page does not load',
    message:
      'The page that the LMS opens for “{title}” does not load: {reason}. Learners see an error in its place.',
    hint: 'Put the file into the package under the very name that the manifest has, capitals included.',
    why: 'The manifest (SCORM CAM, resource@href; cmi5 §13.1.4, url; tincan.xml, launch) names the page that is launched, and LMSs open it as it is named there.',
  },
  'RUN-BLANK': {
    severity: 'warning',
    title: 'A launch page stays blank',
    message: 'The page of “{title}” was still blank {seconds} s after it was opened.',
    hint: 'Open it in a browser with the console: what is said there first is most often the cause.',
    why: 'No text, picture, film, drawing or control was there to be seen in any of its frames and windows.',
  },
  'RUN-STUCK': {
    severity: 'error',
    title: 'A page no longer answers',
    message:
      'The page of “{title}” {what}, so that learners could do nothing but close the window, and what they did is lost.',
    hint: 'Look for a loop without end, or for what fills the memory.',
    why: 'A script that never returns stops all else in its tab: clicks, scrolling, saving.',
  },
  'RUN-SCRIPT-ERROR': {
    severity: 'warning',
    title: 'A script reports an error',
    message: 'A script reports an error{times}: “{text}”{where}.',
    hint: 'Mend the script: what stands behind the error was not done.',
    why: 'An exception that nobody catches ends the script that it came from (HTML, “report an exception”): saving may be what was to come next.',
  },
  'RUN-MISSING-FILE': {
    severity: 'warning',
    title: 'A page asks for a file that is not in the package',
    message: 'The package asks for “{path}”, and has no such file (status {status}).',
    hint: 'Add the file, or take out what asks for it. Capitals count on most servers.',
    why: 'Authoring on Windows or macOS hides a wrong capital; the server of an LMS answers 404.',
  },
  'RUN-OUTSIDE': {
    severity: 'warning',
    title: 'The package asks another host',
    message:
      'The package asks “{host}”{times}, first for “{url}”. Firewalls of agencies block it, and the other host learns who takes the course.',
    hint: 'Put what it needs into the package.',
    why: 'A package that is whole in itself runs wherever its LMS runs. The request was stopped here: nobody has received it.',
  },
  'RUN-NO-SESSION': {
    severity: 'error',
    title: 'The LMS never hears of the course',
    message: '“{title}” was open, and {what}. An LMS records nothing of what learners do in it.',
    hint: 'Begin the session when the page is loaded; do not wait for the learner to do something.',
    why: 'SCORM RTE: a SCO finds the API and calls LMSInitialize (in 2004 Initialize) before all else; cmi5 §9.3.2: initialized is the first statement.',
  },
  'RUN-CALL-ERROR': {
    severity: 'warning',
    title: 'The LMS refuses a call',
    message: 'The runtime refused {call}{times}: {error}.',
    hint: 'Mend the call: what it said is not recorded.',
    why: 'SCORM RTE: after an error the value is what it was before, and KnowBe4 refuses packages that cause any; an LRS refuses a bad statement together with all that were sent with it (xAPI Communication 2.1.2).',
  },
  'RUN-STANDARD': {
    severity: 'warning',
    title: 'A call is against the standard',
    message: 'In {launch}: {text}.',
    hint: 'Mend it, also where the LMS that you tried puts up with it: the next one does not.',
    why: 'The order and the form of calls are ruled by SCORM RTE, cmi5 and xAPI; runtimes let some pass that others refuse.',
  },
  'RUN-STRICT': {
    severity: 'info',
    title: 'A call that some LMSs stumble over',
    message: 'In {launch}: {text}. The standard allows it, and some LMSs do not take it well.',
    why: 'Forms and orders that are within the standard, and that Moodle, Docebo, Cornerstone or others are known to refuse or to misread.',
  },
  'RUN-NO-END': {
    severity: 'warning',
    title: 'Closing the window loses the session',
    message:
      'When the tab of “{title}” was closed, {end} did not come, and nothing had been saved before: what a learner has done is lost.',
    hint: 'Save on every change, and end the session on “pagehide”.',
    why: 'Learners close windows. LMSs keep what was committed, and count time only of sessions that were ended.',
  },
  'RUN-NO-STATUS': {
    severity: 'warning',
    title: 'No status is written',
    message:
      '“{title}” ended its session without a word about cmi.core.lesson_status. LMSs then count it as completed, whatever the learner did.',
    hint: 'Write “incomplete” at the start, and “completed”, “passed” or “failed” when that is so.',
    why: 'SCORM 1.2 RTE, cmi.core.lesson_status: where the SCO sets none, the LMS sets “completed” at LMSFinish; so does Moodle.',
  },
  'RUN-NOT-RESUMED': {
    severity: 'warning',
    title: 'What was saved is not asked for',
    message:
      '“{title}” saved {what} and did not ask for it when it was launched again: learners begin at the start each time.',
    hint: 'Read it when the session begins.',
    why: 'Seen by launching it twice as one learner, with the tab closed in between.',
  },
  'RUN-A11Y': {
    severity: 'warning',
    title: 'The first page has a barrier',
    message: '{rule}: {help}. It concerns {count}, the first at “{selector}”.',
    hint: 'See {url}',
    why: 'axe-core with its rules for WCAG 2.0 to 2.2 A and AA and for Section 508, on the page as it opens. Such tools find a part of what is wrong; that they find nothing certifies nothing.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
