import type { CodeEntry } from '../entry.ts';

export const xapiCodes = {
  'TC-NAMESPACE': {
    severity: 'error',
    title: 'This is not a Tin Can package',
    message: 'The root of tincan.xml is “{found}”; it must be tincan in the namespace {namespace}.',
    why: 'Tin Can package format, tincan.xsd.',
  },
  'TC-STRUCTURE': {
    severity: 'error',
    title: 'An element is unknown, missing or out of order',
    message: 'In “{parent}”, {problem}.',
    hint: 'The order in “{parent}” is: {order}.',
    why: 'Tin Can package format, tincan.xsd.',
  },
  'TC-COURSE': {
    severity: 'error',
    title: 'There is not one course to launch',
    message: 'tincan.xml has {count} activities with a launch; there must be one, of type course.',
    hint: 'Give the launch to the activity of type http://adlnet.gov/expapi/activities/course.',
    why: 'LMSs launch the first they find, and show each launch as a course of its own.',
  },
  'TC-ID': {
    severity: 'error',
    title: 'An id is not an absolute IRI',
    message: 'The {attribute} “{id}” of an activity is not an absolute IRI without spaces.',
    why: 'xAPI 1.0.3 Part Two 4.1: activity ids and types are IRIs.',
  },
  'TC-ID-TWICE': {
    severity: 'error',
    title: 'An id is used twice',
    message: 'The id “{id}” is given to more than one activity.',
    why: 'xAPI 1.0.3 Part Two 2.4.4.1: an id stands for one activity.',
  },
  'TC-TEXT': {
    severity: 'error',
    title: 'An activity has no name or description',
    message: 'The {element} of “{id}” is empty; the LMS has nothing to show.',
    why: 'Tin Can package format: name and description of an activity.',
  },
  'TC-LAUNCH': {
    severity: 'error',
    title: 'The page to launch is not in the package',
    message: 'launch is “{launch}”, and the zip has no such file.',
    hint: 'Write the path of the page in the zip, such as index.html.',
    why: 'Tin Can package format: launch is a path in the package.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
