import type { CodeEntry } from '../entry.ts';

/** Sequencing of SCORM 2004: `imsss:sequencing` of organizations, items and the collection. */
export const sequencingCodes = {
  'S04-SEQUENCING-ORDER': {
    severity: 'warning',
    title: 'Sequencing elements are out of order',
    message: 'In the sequencing of “{identifier}”, “{element}” stands too late or twice.',
    hint: 'The order is controlMode, sequencingRules, limitConditions, auxiliaryResources, rollupRules, objectives, randomizationControls, deliveryControls, then adlseq.',
    why: 'imsss_v1p0.xsd, sequencingType. LMSs look for elements by their names; only validators mind the order.',
  },
  'S04-PRIMARY-OBJECTIVE': {
    severity: 'error',
    title: 'There is not exactly one primary objective',
    message:
      'The objectives of “{identifier}” hold {count} primary objectives; there must be one, and it comes first.',
    why: 'SN 3.10 and imsss_v1p0objective.xsd: one objective contributes to rollup.',
  },
  'S04-PRIMARY-OBJECTIVE-ID': {
    severity: 'error',
    title: 'A primary objective with a map has no ID',
    message: 'The primary objective of “{identifier}” has a mapInfo and no objectiveID.',
    hint: 'Add objectiveID.',
    why: 'SCORM 2004 CAM 5.1: objectiveID is required when mapInfo is given.',
  },
  'S04-EXIT-PARENT': {
    severity: 'error',
    title: 'The course would exit a parent that it does not have',
    message:
      'A rule of the organization has the action “exitParent”. The organization has no parent to exit.',
    hint: 'Use “exitAll”.',
    why: 'SN 3.4: exitParent acts on the parent of the activity.',
  },
  'S04-REFERENCED-OBJECTIVE': {
    severity: 'error',
    title: 'A rule refers to an objective that the activity does not have',
    message:
      'A rule of “{identifier}” refers to the objective “{objective}”, which is none of its objectives.',
    hint: 'Add the objective to this activity, or correct the name.',
    why: 'SN 3.4: a referenced objective is a local objective of the same activity.',
  },
  'S04-MEASURE': {
    severity: 'warning',
    title: 'An objective has no passing measure',
    message:
      'An objective of “{identifier}” is satisfied by measure and has no minNormalizedMeasure. The passing mark is then 100 %.',
    hint: 'Add <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>.',
    why: 'imsss_v1p0objective.xsd has 1.0 for a default, and Moodle applies it.',
  },
  'S04-MEASURE-RANGE': {
    severity: 'error',
    title: 'A passing measure is out of range',
    message: 'The minNormalizedMeasure of “{identifier}” is “{found}”; it must be a number from -1 to 1.',
    hint: 'Write 0.8 for 80 %.',
    why: 'SN 3.10 and imsss_v1p0util.xsd, measureType: from -1 to 1.',
  },
  'S04-MEASURE-NEGATIVE': {
    severity: 'warning',
    title: 'A passing measure is below zero',
    message:
      'The minNormalizedMeasure of “{identifier}” is “{found}”: a learner who got nothing right passes.',
    hint: 'Write 0.8 for 80 %.',
    why: 'SN 3.10: measures from -1 to 1 are allowed; what tests report as scaled score begins at 0.',
  },
  'S04-VALUE': {
    severity: 'error',
    title: 'A word of sequencing is unknown',
    message: '“{name}” of {element} in “{identifier}” is “{found}”, which no LMS knows there.',
    hint: 'Write one of: {values}.',
    why: 'SCORM 2004 CAM 5.1 and 5.2; imsss_v1p0*.xsd, adlseq_v1p3.xsd, adlnav_v1p3.xsd, adlcp_v1p3.xsd. Upper and lower case count.',
  },
  'S04-NUMBER': {
    severity: 'error',
    title: 'A number of sequencing is out of range',
    message: '{name} of “{identifier}” is “{found}”; it must be {range}.',
    hint: 'Shares and measures are written with a point: 0.6 for 60 %.',
    why: 'SCORM 2004 CAM 5.1; imsss_v1p0util.xsd: percentType, measureType, weightType.',
  },
  'S04-DURATION': {
    severity: 'error',
    title: 'A time limit is no duration',
    message: '{name} of “{identifier}” is “{found}”.',
    hint: 'Write a duration such as PT1H30M.',
    why: 'SCORM 2004 CAM 5.1.3; imsss_v1p0limit.xsd, xs:duration.',
  },
  'S04-COLLECTION': {
    severity: 'error',
    title: 'A reference to shared sequencing leads nowhere',
    message:
      'The sequencing of “{identifier}” refers to “{reference}”, which is no sequencing of the sequencingCollection.',
    hint: 'Add <imsss:sequencing ID="{reference}"> to imsss:sequencingCollection at the end of the manifest, or correct IDRef.',
    why: 'SCORM 2004 CAM 5.1.1 and 5.2: IDRef names the ID of a sequencing in the collection.',
  },
  'S04-UNREACHABLE': {
    severity: 'error',
    title: 'Items cannot be reached',
    message:
      'In “{identifier}”, both choice and flow are false: learners can neither choose an item in it nor go on to one, so none is ever launched.',
    hint: 'Set choice="true" or flow="true". Left out, choice is true and flow is false.',
    why: 'SN 3.2 and SB.2.1–2.12: an activity is delivered by flow or by choice.',
  },
  'S04-NO-ATTEMPT': {
    severity: 'warning',
    title: 'An attempt limit of zero',
    message: 'The attemptLimit of “{identifier}” is 0. By the standard it can then never be started.',
    hint: 'Leave attemptLimit out for attempts without limit.',
    why: 'SN 3.5 and UP.1: the limit is met when the attempts made are as many as the limit.',
  },
  'S04-ROLLUP-COUNT': {
    severity: 'warning',
    title: 'A rollup rule is always or never true',
    message: 'A rollup rule of “{identifier}” has {problem}.',
    hint: 'Give minimumCount a number from 1 to the number of items inside, or minimumPercent a share such as 0.5.',
    why: 'SN 3.7.2 and RB.1.4: both have 0 for a default.',
  },
  'S04-OBJECTIVE-TWICE': {
    severity: 'error',
    title: 'An objective is defined twice',
    message: '“{identifier}” has two objectives of the ID “{objective}”, and rules cannot tell them apart.',
    hint: 'Give each an objectiveID of its own.',
    why: 'SCORM 2004 CAM 5.1.7: objectiveID is unique within the activity.',
  },
  'S04-MAP-CONFLICT': {
    severity: 'warning',
    title: 'Maps of objectives contradict each other',
    message: 'In “{identifier}”, {problem}. Each LMS takes another one.',
    hint: 'Reading is on unless it is turned off: write readSatisfiedStatus="false" and readNormalizedMeasure="false" on maps that only write.',
    why: 'SCORM 2004 CAM 5.1.7 (mapInfo) and SN 3.10.3: one source for each value of an objective, one writer for each value of a global objective.',
  },
  'S04-MAP-INFO': {
    severity: 'warning',
    title: 'Moodle may refuse shared objectives',
    message: '“{identifier}” maps an objective to a global one. Moodle 4.2 on PHP 8 fails the whole import.',
    hint: 'Leave mapInfo out unless the course needs it, or try the import first.',
    why: 'Observed: Moodle 4.2 with PHP 8, import of imsss:mapInfo.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
