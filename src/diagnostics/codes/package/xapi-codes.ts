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
    message: 'tincan.xml has {count} activities with a launch; there must be one.',
    hint: 'Give the launch to the activity of type http://adlnet.gov/expapi/activities/course.',
    why: 'LMSs launch the first they find, and show each launch as a course of its own.',
  },
  'TC-COURSE-TYPE': {
    severity: 'warning',
    title: 'What is launched is not of type course',
    message: 'The activity “{id}”, which is launched, has the type “{type}”. Some LMSs import courses only.',
    hint: 'Give it the type http://adlnet.gov/expapi/activities/course.',
    why: 'Tin Can package format: what is launched is of a type; the one that every LMS and report knows is course.',
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
    title: 'An activity has no name',
    message: 'The name of “{id}” is empty; the LMS has nothing to show.',
    hint: 'Write <name lang="en-US">…</name>.',
    why: 'Tin Can package format: name of an activity.',
  },
  'TC-DESCRIPTION': {
    severity: 'info',
    title: 'The course has no description',
    message: 'The description of “{id}”, which is launched, is empty; some LMSs show it to learners.',
    hint: 'Write what the course is about in <description>.',
    why: 'Tin Can package format: description of an activity. Many authoring tools leave it empty.',
  },
  'TC-LANGUAGE': {
    severity: 'warning',
    title: 'The language of a text is no language tag',
    message:
      'The {element} of “{id}” has the lang “{found}”, which is no language tag. Record stores refuse it.',
    hint: 'Write a tag such as en-US: letters and digits, joined by “-”.',
    why: 'xAPI 1.0.3 Part Two 4.2: keys of a language map are RFC 5646 tags.',
  },
  'TC-LAUNCH-TWICE': {
    severity: 'warning',
    title: 'Two pages to launch in one language',
    message:
      '“{id}” has more than one launch for the language “{language}”: nobody can tell which an LMS takes.',
    hint: 'Keep one, or give each its own lang.',
    why: 'Tin Can package format: an activity has a launch for each language.',
  },
  'TC-LAUNCH-QUERY': {
    severity: 'error',
    title: 'A launch parameter is taken',
    message: 'launch is “{launch}”; the LMS sets the parameter “{name}” itself.',
    hint: 'Use another name than endpoint, auth, actor, registration and activity_id.',
    why: 'Tin Can launch: the LMS appends these five to the address.',
  },
  'TC-LAUNCH': {
    severity: 'error',
    title: 'The page to launch is not in the package',
    message: 'launch is “{launch}”, which is neither a file of the zip nor a whole address.',
    hint: 'Write the path of the page in the zip, such as index.html.',
    why: 'Tin Can package format: launch is a path in the package.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
