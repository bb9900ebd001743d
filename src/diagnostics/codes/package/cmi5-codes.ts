import type { CodeEntry } from '../entry.ts';

export const cmi5Codes = {
  'CMI5-NAMESPACE': {
    severity: 'error',
    title: 'This is not a cmi5 course structure',
    message: 'The root of cmi5.xml is “{found}”; it must be courseStructure in the namespace {namespace}.',
    why: 'cmi5 §13.2 (13.2.0.0-1): the course structure conforms to CourseStructure.xsd.',
  },
  'CMI5-FILE-NAME': {
    severity: 'warning',
    title: 'A course structure has another name than cmi5.xml',
    message: 'This is a course structure, and its name is “{found}”. Some LMSs look for cmi5.xml alone.',
    hint: 'Rename it to cmi5.xml.',
    why: 'cmi5 §13.2 (13.2.0.0-1): course structures are named cmi5.xml.',
  },
  'CMI5-STRUCTURE': {
    severity: 'error',
    title: 'An element is unknown, missing or out of order',
    message: 'In “{parent}”, {problem}.',
    hint: 'The order in “{parent}” is: {order}.',
    why: 'cmi5 §13.2 (13.2.0.0-1), CourseStructure.xsd; elements of other namespaces keep it valid too (13.1.5.0-2).',
  },
  'CMI5-DESCRIPTION': {
    severity: 'info',
    title: 'A description is empty',
    message:
      'The description of the {element} “{id}” has no words; LMSs show it to learners and in catalogues.',
    hint: 'Write what it is about, or what is learnt in it.',
    why: 'cmi5 §13.1.1–13.1.4: a detailed description. The schema allows an empty one, and many authoring tools write it.',
  },
  'CMI5-ATTRIBUTE': {
    severity: 'error',
    title: 'An attribute is unknown',
    message: 'The schema of cmi5 knows no attribute “{name}” of “{element}”: upper and lower case count.',
    hint: '{advice}',
    why: 'cmi5 §13.2 (13.2.0.0-1), CourseStructure.xsd; LMSs that validate refuse the course, others overlook the attribute.',
  },
  'CMI5-TEXT': {
    severity: 'error',
    title: 'A title is empty, or a text has no langstring',
    message:
      'The {element} of “{id}” has no text. cmi5 wants a title and a description on course, block, AU and objective.',
    hint: 'Write <{element}><langstring lang="en-US">…</langstring></{element}>.',
    why: 'cmi5 §13.1.1–13.1.4 and CourseStructure.xsd (13.2.0.0-1): title and description are required, as langstrings.',
  },
  'CMI5-LANGUAGE': {
    severity: 'error',
    title: 'The language of a text is no language tag',
    message:
      'The langstring “{text}” has the lang “{found}”, which is no language tag. An LMS puts it into statements, and record stores refuse them.',
    hint: 'Write a tag such as en-US: letters and digits, joined by “-”.',
    why: 'CourseStructure.xsd, xs:language (13.2.0.0-1); xAPI 1.0.3 Part Two 4.2: keys of a language map are RFC 5646 tags.',
  },
  'CMI5-NO-LANGUAGE': {
    severity: 'warning',
    title: 'A text does not say its language',
    message:
      'The langstring “{text}” has no lang. An LMS does not know which of several texts to show, and some fail the import.',
    hint: 'Write <langstring lang="en-US">, or the language that it is in.',
    why: 'cmi5 §13.1.1–13.1.4 show lang on each langstring; observed: CATAPULT, ADL’s reference LMS, stops at one without.',
  },
  'CMI5-NO-AU': {
    severity: 'error',
    title: 'There is nothing to launch',
    message: 'The course structure has no assignable unit (au).',
    why: 'cmi5 §13.2 (13.2.0.0-1): a course structure has one AU or block at least, and so has each block.',
  },
  'CMI5-ID': {
    severity: 'error',
    title: 'An id is not an absolute IRI',
    message: 'The id “{id}” of the {element} is not an absolute IRI without spaces.',
    hint: 'Use an address on the publisher’s domain, such as https://publisher.example/courses/crisis.',
    why: 'cmi5 §3 (3.0.0.0-1): IRIs are fully qualified; §13.1.1–13.1.4: ids are IRIs, globally unique.',
  },
  'CMI5-ID-TWICE': {
    severity: 'error',
    title: 'An id is used twice',
    message: 'The id “{id}” is given to more than one {element}.',
    why: 'cmi5 §13.1.2–13.1.4 (13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1): unique within the course structure.',
  },
  'CMI5-MOVE-ON': {
    severity: 'error',
    title: 'An AU says something unknown of what counts as done',
    message: 'moveOn of “{id}” is “{found}”.',
    hint: 'Write Completed, Passed, CompletedAndPassed, CompletedOrPassed or NotApplicable.',
    why: 'cmi5 §13.1.4 (moveOn) and CourseStructure.xsd (13.2.0.0-1).',
  },
  'CMI5-NO-MOVE-ON': {
    severity: 'warning',
    title: 'An AU does not say what counts as done',
    message:
      '“{id}” has no moveOn, and the LMS takes NotApplicable: the unit is satisfied before it is opened, and launched for review for ever.',
    hint: 'Write moveOn="Completed", Passed, CompletedAndPassed or CompletedOrPassed; if it is meant, NotApplicable.',
    why: 'cmi5 §13.1.4 (moveOn, default NotApplicable) and §10.2.2 (launchMode).',
  },
  'CMI5-LAUNCH-METHOD': {
    severity: 'error',
    title: 'A launch method is unknown',
    message: 'launchMethod of “{id}” is “{found}”.',
    hint: 'Write AnyWindow or OwnWindow.',
    why: 'cmi5 §13.1.4 (launchMethod) and CourseStructure.xsd (13.2.0.0-1).',
  },
  'CMI5-MASTERY-SCORE': {
    severity: 'error',
    title: 'A mastery score is out of range',
    message:
      'masteryScore of “{id}” is “{found}”; it must be a number from 0 to 1 with four decimals at most.',
    hint: 'Write 0.8 for 80 %.',
    why: 'cmi5 §13.1.4 (masteryScore) and CourseStructure.xsd (13.2.0.0-1): scaled, with four decimals at most.',
  },
  'CMI5-ACTIVITY-TYPE': {
    severity: 'error',
    title: 'An activity type is not an absolute IRI',
    message: 'activityType of “{id}” is “{found}”, which is not an absolute IRI without spaces.',
    hint: 'Write one that is known, such as http://adlnet.gov/expapi/activities/lesson, or leave it out.',
    why: 'cmi5 §13.1.4 (activityType) and §3 (3.0.0.0-1): IRIs are fully qualified; record stores refuse other types.',
  },
  'CMI5-URL': {
    severity: 'error',
    title: 'An address is not written as in the zip',
    message:
      'The url of “{id}” is “{url}”. LMSs look for a file of exactly that name: without “./”, “/”, “#” or percent-encoding. Only a query may follow it.',
    hint: 'Write the path of the file in the zip, such as index.html.',
    why: 'cmi5 §14.1 (14.1.0.0-3): a relative URL is the path in the zip; observed: LMSs compare the two as text.',
  },
  'CMI5-URL-DOT': {
    severity: 'warning',
    title: 'An address starts with “./”',
    message: 'The url of “{id}” is “{url}”. LMSs that look for a file of exactly that name do not find it.',
    hint: 'Write the path of the file in the zip, such as index.html.',
    why: 'cmi5 §14.1 (14.1.0.0-3): a relative URL is the path in the zip. Most LMSs resolve the dot, some compare the two as text.',
  },
  'CMI5-URL-MISSING': {
    severity: 'error',
    title: 'The page to launch is not in the package',
    message: 'The url of “{id}” is “{url}”, and the zip has no such file.',
    why: 'cmi5 §14.1 (14.1.0.0-4): what is not in the package has a fully qualified URL.',
  },
  'CMI5-URL-RELATIVE': {
    severity: 'error',
    title: 'A course structure without a zip has a page in it',
    message:
      'The url of “{id}” is “{url}”, and there is no zip that it could be in: a course structure that comes alone names whole addresses.',
    hint: 'Zip cmi5.xml together with the pages, or write the whole address, such as https://publisher.example/course/index.html.',
    why: 'cmi5 §14.2 (14.2.0.0-1): without a zip, all URL references are fully qualified.',
  },
  'CMI5-URL-FORM': {
    severity: 'error',
    title: 'An address is not a whole URL',
    message: 'The url of “{id}” is “{url}”, which leads nowhere from an LMS.',
    hint: 'Write the path in the zip, or a whole address such as https://publisher.example/course/index.html, with spaces as %20.',
    why: 'cmi5 §13.1.4 (13.1.4.0-2): the URL conforms to RFC 1738.',
  },
  'CMI5-URL-INSIDE': {
    severity: 'warning',
    title: 'A page of the package is launched elsewhere',
    message:
      'The url of “{id}” is “{url}”, and the zip has “{path}”. The LMS launches the one on the other host; the one in the zip is for nothing.',
    hint: 'If the page in the zip is meant, write “{path}”.',
    why: 'cmi5 §14.1 (14.1.0.0-3): media in the package have relative URLs.',
  },
  'CMI5-URL-QUERY': {
    severity: 'error',
    title: 'A launch parameter is taken',
    message: 'The url of “{id}” has the parameter “{name}”, which the LMS sets itself.',
    hint: 'Use another name than endpoint, fetch, actor, activityId and registration.',
    why: 'cmi5 §8.1 (8.1.0.0-6): parameters of the AU must not clash with those of the launch, which are merged with them (13.1.4.0-3).',
  },
  'CMI5-OBJECTIVE': {
    severity: 'error',
    title: 'An objective is not defined',
    message: '“{id}” refers to the objective “{idref}”, which the course structure does not define.',
    why: 'cmi5 §13.1.2–13.1.4 (objectives): idref names an objective of the course structure.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
