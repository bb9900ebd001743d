import type { CodeEntry } from './entry.ts';

/** Findings about deliveries to licensees, and about the ledger of them. */
export const deliveryCodes = {
  'DELIVERY-NO-LICENSEE': {
    severity: 'error',
    title: 'A licensee that the catalogue does not have',
    message: 'The catalogue has no licensee “{id}”.',
    hint: 'Its licensees are: {licensees}.',
    why: 'Licensees are named by the “id” in their file.',
  },
  'DELIVERY-NONE': {
    severity: 'error',
    title: 'Nobody to deliver to',
    message: 'There is no catalogue with licensees here.',
    hint: 'Put a file for each agency into “licensees/” beside “coursewright.yaml”, or name the folder of the catalogue with “--catalogue”.',
    why: 'A delivery is made of the courses of a catalogue, for the agencies that have licensed them.',
  },
  'DELIVERY-LEFT-OUT': {
    severity: 'error',
    title: 'A licensee that gets nothing, because something of its delivery has an error',
    message: '{agency} got no delivery: {reason}.',
    hint: 'Mend the errors that are told above, and deliver again.',
    why: 'A delivery is whole or is not made: an agency that gets a part of what it licensed finds out when its learners do. What was delivered before is left as it is.',
  },
  'DELIVERY-EMPTY': {
    severity: 'error',
    title: 'A course of which a licensee would get no package',
    message:
      '{agency} would get no package of “{course}”: no language that it wants is one that the course has.',
    hint: 'The course has {languages}. Add one of them to “languages” of the licensee, or translate the course.',
    why: 'The licence names the course, so that the agency expects it.',
  },
  'DELIVERY-ONLY-TELLS': {
    severity: 'warning',
    title: 'Courses that do not stop new learners, though the licence says so',
    message: '{agency}: {courses} will only say that the licence has ended, {reason}.',
    hint: 'Write “onExpiry: notice” in the file of the licensee if that is enough; the admin sheet says what its courses do.',
    why: 'Whoever has begun must never be stopped. So learners are asked to wait only where a signed token says so, and where the package can tell that they have not begun: a part of several knows nothing of the others.',
  },
  'OUTDATED-VERSION': {
    severity: 'warning',
    title: 'An agency that holds an older version',
    message:
      '{agency} holds version {held} of “{course}”, delivered on {on}. The current one is {current}: {meaning}.',
    hint: 'Run “deliver”, and send it what is new. “coursewright diff” tells what has changed.',
    why: 'Agencies do not know of a new version until they are told. Whether progress survives is told by the rules of “diff”, over the packages that were delivered.',
  },
  'DELIVERY-WITHDRAWN': {
    severity: 'error',
    title: 'A version that was withdrawn',
    message:
      'Version {version} of “{course}” was withdrawn on {on}: {reason}. {agency} gets no delivery with it.',
    hint: 'Mend the course, raise its version, and deliver again.',
    why: 'Agencies were told not to use this version any more. The ledger has the line of it.',
  },
  'OUTDATED-WITHDRAWN': {
    severity: 'warning',
    title: 'An agency that holds a withdrawn version',
    message: '{agency} holds version {held} of “{course}”, which was withdrawn on {day}: {reason}.',
    hint: 'Deliver a later version, and ask the agency whether it has taken this one out of its LMS.',
    why: 'A package in somebody’s LMS cannot be called back: only the agency can take it out.',
  },
  'OUTDATED-CHANGED': {
    severity: 'warning',
    title: 'A course that has changed under the same version',
    message: '“{course}” has changed since {agency} got version {held} on {on}, and is still called {held}.',
    hint: 'Raise the version in its course.yaml before it is delivered again.',
    why: 'Two packages with one version cannot be told apart by anybody who asks for help.',
  },
  'OUTDATED-MISSING': {
    severity: 'info',
    title: 'A licensed course that was never delivered',
    message: '{agency} has licensed “{course}”, and has not got it yet.',
    hint: 'Run “deliver”.',
    why: 'The ledger has no delivery of it.',
  },
  'OUTDATED-FORMER': {
    severity: 'info',
    title: 'An agency that holds packages and is no licensee any more',
    message: '{agency}, which last got something on {on}, is not in the catalogue on {today}.',
    hint: 'Ask it to take the courses out of its LMS, if its licence has ended.',
    why: 'A package in somebody’s LMS cannot be called back.',
  },
  'LEDGER-FORMAT': {
    severity: 'error',
    title: 'A ledger that cannot be read',
    message: 'Line {number} of the ledger cannot be read: {reason}.',
    hint: 'Take the ledger as it was from Git. Nothing is added to one that cannot be read.',
    why: 'The ledger is the only record of who holds which version.',
  },
  'LEDGER-CHANGED': {
    severity: 'warning',
    title: 'A ledger that was changed afterwards',
    message:
      'Line {number} of the ledger does not follow the line before it: one of them was changed, taken out or put in.',
    hint: 'Compare it with the ledger in Git. Two people who delivered at the same time have both added a line: then all is well, and this stays.',
    why: 'Each line names the one before it by its SHA-256, so that nobody can change afterwards who got what.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
