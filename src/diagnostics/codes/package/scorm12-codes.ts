import type { CodeEntry } from '../entry.ts';

export const scorm12Codes = {
  'S12-SCHEMA': {
    severity: 'warning',
    title: 'The schema is not ADL SCORM',
    message: 'metadata/schema is “{found}”; LMSs know a SCORM package by “ADL SCORM”.',
    hint: 'Write <schema>ADL SCORM</schema>.',
    why: 'SCORM 1.2 CAM 2.3; adlcp_rootv1p2.xsd. LMSs go by the version and the namespaces.',
  },
  'S12-SCHEMAVERSION': {
    severity: 'error',
    title: 'The schema version is not 1.2',
    message: 'metadata/schemaversion is “{found}”; it must be “1.2”, with nothing else.',
    hint: 'Write <schemaversion>1.2</schemaversion>.',
    why: 'SCORM 1.2 CAM 2.3; LMSs choose the runtime by it.',
  },
  'S12-NO-SCHEMA': {
    severity: 'warning',
    title: 'The manifest does not say that it is SCORM 1.2',
    message: 'The manifest has no {missing}. LMSs then guess the version by its namespaces.',
    hint: 'Write <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>.',
    why: 'SCORM 1.2 CAM 2.3: both are mandatory. Lectora and easygenerator leave them out, and LMSs take the package for 1.2.',
  },
  'S12-NAMESPACE': {
    severity: 'error',
    title: 'A namespace of SCORM 1.2 is missing or has another prefix',
    message: 'The manifest must declare {declaration}. LMSs look for the prefix as text.',
    why: 'SCORM 1.2 CAM 2.3; Moodle matches the literal “adlcp:”.',
  },
  'S12-SCHEMA-FILES': {
    severity: 'warning',
    title: 'Schema files are missing',
    message: 'The root of the package lacks {files}, with which validators read the manifest.',
    hint: 'Add the XSD files of SCORM 1.2 to the root.',
    why: 'SCORM 1.2 CAM 2.3: the package holds the control documents of its manifest.',
  },
  'S12-SCHEMA-LOCATION': {
    severity: 'warning',
    title: 'A namespace has no schema location',
    message: 'xsi:schemaLocation does not map “{namespace}” to “{file}” in the package root.',
    hint: 'Add “{namespace} {file}” to xsi:schemaLocation.',
    why: 'SCORM 1.2 CAM 2.3.',
  },
  'S12-SCORMTYPE': {
    severity: 'error',
    title: 'A resource does not say whether it is a SCO',
    message:
      'The resource “{identifier}” needs adlcp:scormtype="sco" or "asset", in lower case; it has {found}.',
    hint: 'Write adlcp:scormtype="sco".',
    why: 'SCORM 1.2 CAM 2.3; adlcp_rootv1p2.xsd. In SCORM 2004 the attribute has a capital T, here it has none.',
  },
  'S12-ITEM-ORDER': {
    severity: 'warning',
    title: 'The elements of an item are out of order',
    message: 'In the item “{identifier}”, “{element}” stands too late.',
    hint: 'The order is title, item, metadata, then adlcp:prerequisites, maxtimeallowed, timelimitaction, datafromlms, masteryscore.',
    why: 'imscp_rootv1p1p2.xsd and SCORM 1.2 CAM 2.3. LMSs look for elements by their names; only validators mind the order.',
  },
  'S12-MASTERY-SCORE': {
    severity: 'error',
    title: 'A mastery score is not a number from 0 to 100',
    message: 'The mastery score of “{identifier}” is “{found}”.',
    hint: 'Write a number from 0 to 100, such as 80.',
    why: 'SCORM 1.2 CAM 2.3: compared with cmi.core.score.raw, normalized to 0–100.',
  },
  'S12-PREREQUISITES': {
    severity: 'error',
    title: 'Prerequisites cannot be read',
    message: 'The prerequisites of “{identifier}” are “{script}”: {problem}.',
    hint: 'Write type="aicc_script" and item identifiers of this manifest joined by “&”, in 200 characters at most.',
    why: 'SCORM 1.2 CAM 2.3.2.5.1; adlcp_rootv1p2.xsd.',
  },
  'S12-VALUE': {
    severity: 'error',
    title: 'A value is not one that SCORM 1.2 takes',
    message: '“{element}” of “{identifier}” is not allowed: {problem}.',
    why: 'adlcp_rootv1p2.xsd: datafromlms 255 characters; timelimitaction one of four; maxtimeallowed HHHH:MM:SS.',
  },
  'S12-TITLE-LENGTH': {
    severity: 'warning',
    title: 'A title is longer than the schema allows',
    message: 'The title “{title}…” has {length} characters; SCORM 1.2 allows 200.',
    hint: 'Shorten it.',
    why: 'imscp_rootv1p1p2.xsd, titleType. Only validators count.',
  },
  'S12-MASTERY-OVERRIDE': {
    severity: 'info',
    title: 'Moodle will decide passed or failed itself',
    message:
      'The item “{identifier}” has a mastery score, so Moodle replaces the status that the course reports by passed or failed.',
    hint: 'Remove adlcp:masteryscore if the course decides for itself.',
    why: 'Moodle, mod/scorm/datamodels/scorm_12.js, StoreData with “mastery score overrides status”.',
  },
  'S12-PREREQUISITES-LEFT-OUT': {
    severity: 'warning',
    title: 'SCORM 1.2 cannot hold all prerequisites of a module',
    message:
      'What “{unit}” requires does not fit into the 200 characters that SCORM 1.2 has for it, so its SCORM 1.2 package lets learners start it at any time.',
    hint: 'Name fewer modules under “requires”, let each module require the one before it, or use one SCO, where the player keeps the order.',
    why: 'adlcp_rootv1p2.xsd, prerequisiteStringType.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
