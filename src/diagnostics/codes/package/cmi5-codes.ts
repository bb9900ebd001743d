import type { CodeEntry } from '../entry.ts';

export const cmi5Codes = {
  'CMI5-NAMESPACE': {
    severity: 'error',
    title: 'This is not a cmi5 course structure',
    message: 'The root of cmi5.xml is “{found}”; it must be courseStructure in the namespace {namespace}.',
    why: 'cmi5 §13.2: the course structure conforms to CourseStructure.xsd.',
  },
  'CMI5-STRUCTURE': {
    severity: 'error',
    title: 'An element is unknown, missing or out of order',
    message: 'In “{parent}”, {problem}.',
    hint: 'The order in “{parent}” is: {order}.',
    why: 'cmi5 §13.2, CourseStructure.xsd.',
  },
  'CMI5-TEXT': {
    severity: 'error',
    title: 'A title or description is empty',
    message:
      'The {element} of “{id}” has no text. cmi5 wants a title and a description on course, block, AU and objective.',
    hint: 'Write <{element}><langstring lang="en-US">…</langstring></{element}>.',
    why: 'cmi5 §13.1.1–13.1.4: title and description are required, as langstrings.',
  },
  'CMI5-NO-AU': {
    severity: 'error',
    title: 'There is nothing to launch',
    message: 'The course structure has no assignable unit (au).',
    why: 'cmi5 §13.1: a course has one AU at least.',
  },
  'CMI5-ID': {
    severity: 'error',
    title: 'An id is not an absolute IRI',
    message: 'The id “{id}” of the {element} is not an absolute IRI without spaces.',
    hint: 'Use an address on the publisher’s domain, such as https://publisher.example/courses/crisis.',
    why: 'cmi5 §13.1.1–13.1.4: ids are IRIs, globally unique; xAPI refuses relative ones.',
  },
  'CMI5-ID-TWICE': {
    severity: 'error',
    title: 'An id is used twice',
    message: 'The id “{id}” is given to more than one {element}.',
    why: 'cmi5 §13.1.2–13.1.4: unique within the course structure.',
  },
  'CMI5-MOVE-ON': {
    severity: 'error',
    title: 'An AU says something unknown of what counts as done',
    message: 'moveOn of “{id}” is “{found}”.',
    hint: 'Write Completed, Passed, CompletedAndPassed, CompletedOrPassed or NotApplicable.',
    why: 'cmi5 §13.1.4 (moveOn).',
  },
  'CMI5-NO-MOVE-ON': {
    severity: 'warning',
    title: 'An AU does not say what counts as done',
    message:
      '“{id}” has no moveOn, and the LMS takes NotApplicable: the unit is satisfied before it is opened, and launched for review for ever.',
    hint: 'Write moveOn="Completed", Passed, CompletedAndPassed or CompletedOrPassed; if it is meant, NotApplicable.',
    why: 'cmi5 §13.1.4 (moveOn, default NotApplicable) and §10.0 (launchMode).',
  },
  'CMI5-LAUNCH-METHOD': {
    severity: 'error',
    title: 'A launch method is unknown',
    message: 'launchMethod of “{id}” is “{found}”.',
    hint: 'Write AnyWindow or OwnWindow.',
    why: 'cmi5 §13.1.4.',
  },
  'CMI5-MASTERY-SCORE': {
    severity: 'error',
    title: 'A mastery score is out of range',
    message:
      'masteryScore of “{id}” is “{found}”; it must be a number from 0 to 1 with four decimals at most.',
    hint: 'Write 0.8 for 80 %.',
    why: 'cmi5 §13.1.4: scaled, with four decimals at most.',
  },
  'CMI5-URL': {
    severity: 'error',
    title: 'An address is not written as in the zip',
    message:
      'The url of “{id}” is “{url}”. LMSs look for a file of exactly that name: without “./”, “/”, “#” or percent-encoding. Only a query may follow it.',
    hint: 'Write the path of the file in the zip, such as index.html.',
    why: 'cmi5 §14.1: a relative URL is the path in the zip; observed: LMSs compare the two as text.',
  },
  'CMI5-URL-MISSING': {
    severity: 'error',
    title: 'The page to launch is not in the package',
    message: 'The url of “{id}” is “{url}”, and the zip has no such file.',
    why: 'cmi5 §14.1: relative URLs refer to files of the package.',
  },
  'CMI5-URL-QUERY': {
    severity: 'error',
    title: 'A launch parameter is taken',
    message: 'The url of “{id}” has the parameter “{name}”, which the LMS sets itself.',
    hint: 'Use another name than endpoint, fetch, actor, activityId and registration.',
    why: 'cmi5 §8.1: query parameters of the AU must not clash with those of the launch.',
  },
  'CMI5-OBJECTIVE': {
    severity: 'error',
    title: 'An objective is not defined',
    message: '“{id}” refers to the objective “{idref}”, which the course structure does not define.',
    why: 'cmi5 §13.1.3: idref names an objective of the course structure.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
