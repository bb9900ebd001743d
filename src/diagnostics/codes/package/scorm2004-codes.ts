import type { CodeEntry } from '../entry.ts';

export const scorm2004Codes = {
  'S04-SCHEMA': {
    severity: 'warning',
    title: 'The schema is not ADL SCORM',
    message: 'metadata/schema is “{found}”; it must be “ADL SCORM”.',
    hint: 'Write <schema>ADL SCORM</schema>.',
    why: 'SCORM 2004 CAM 3.4; ADL’s validator fails the package. LMSs go by the version and the namespaces: Moodle (scormlib.php) and Open edX (scormxblock.py) do not read the element.',
  },
  'S04-SCHEMAVERSION': {
    severity: 'error',
    title: 'The schema version is no edition of SCORM 2004',
    message:
      'metadata/schemaversion is “{found}”. LMSs know “CAM 1.3”, “2004 3rd Edition” and “2004 4th Edition”, to the letter.',
    hint: 'Write one of them, for example “2004 4th Edition”.',
    why: 'SCORM 2004 CAM 3.4.',
  },
  'S04-NAMESPACE': {
    severity: 'error',
    title: 'A namespace has another prefix or address',
    message: 'The manifest must declare {declaration}. ADL’s validator and Moodle compare prefixes as text.',
    why: 'SCORM 2004 CAM 3.4; observed with ADL’s conformance test and Moodle.',
  },
  'S04-SCHEMA-LOCATION': {
    severity: 'warning',
    title: 'A namespace has no schema location',
    message:
      'The namespace “{namespace}” is used, and xsi:schemaLocation does not map it to a file in the package root.',
    hint: 'Add “{namespace} {file}” to xsi:schemaLocation.',
    why: 'SCORM 2004 CAM 3.4; ADL’s validator fails the package. LMSs do not look for schemas there, or import all the same: Moodle, ILIAS and Open edX do not read it, SCORM Cloud gives parser warnings (support.scorm.com 206163756).',
  },
  'S04-SCHEMA-FILES': {
    severity: 'warning',
    title: 'Schema files are missing',
    message: 'The root of the package lacks {files}. ADL’s validator fails a package that lacks any of them.',
    hint: 'Add the XSD and DTD files of this edition to the root.',
    why: 'SCORM 2004 CAM 3: all control documents are in the root of the package, and ADL’s self-test fails without them (ostyn.com, scormxsdrequired). LMSs have files of their own: Moodle, ILIAS and Open edX read none of the package.',
  },
  'S04-XML-IMPORT': {
    severity: 'warning',
    title: 'A schema file imports another one from the web',
    message: '“imscp_v1p1.xsd” imports “{location}”. A validator without a network then refuses the package.',
    hint: 'Let it import the local “xml.xsd”.',
    why: 'Validators work offline; the address no longer answers as it did. LMSs do not read the schema files of packages.',
  },
  'S04-LOM': {
    severity: 'warning',
    title: 'Metadata without its schema files',
    message:
      'The manifest holds or names LOM metadata, and the package lacks lom.xsd, so ADL’s validator fails it.',
    hint: 'Remove the LOM metadata, or add lom.xsd with all its parts.',
    why: 'SCORM 2004 CAM 4 and ADL’s validator. LMSs do not look for it: Moodle, ILIAS and Open edX read no schema files of packages.',
  },
  'S04-LOM-PARTS': {
    severity: 'warning',
    title: 'Metadata without all of its schema files',
    message: 'lom.xsd includes {files}, which the package lacks, so ADL’s validator fails it.',
    hint: 'Add all parts of lom.xsd in their folders (common, extend, unique, vocab), or remove the LOM metadata.',
    why: 'SCORM 2004 CAM 4 and ADL’s validator: lom.xsd is only the root of its schema. LMSs do not read the schema files of packages.',
  },
  'S04-SCORMTYPE': {
    severity: 'error',
    title: 'A resource does not say whether it is a SCO',
    message:
      'The resource “{identifier}” needs adlcp:scormType="sco" or "asset", in exactly that case; it has {found}.',
    hint: 'Write adlcp:scormType="sco".',
    why: 'SCORM 2004 CAM 3.4; adlcp_v1p3.xsd. In SCORM 1.2 the attribute has no capital letter, here it has one.',
  },
  'S04-NO-EXTENSION': {
    severity: 'warning',
    title: 'A listed file has no extension',
    message: 'The manifest lists “{href}”, which has no file name extension. ADL’s validator fails it.',
    hint: 'Rename the file, for example to “{href}.txt”.',
    why: 'Observed with ADL’s conformance test: it tells the type of a file by its extension. Moodle and Open edX unpack it as any other.',
  },
  'S04-SCHEMA-LISTED': {
    severity: 'warning',
    title: 'A schema file is listed as content',
    message: '“{href}” is listed as a file of a resource. Schema files serve the manifest, not the learner.',
    hint: 'Remove the <file> element; keep the file in the zip.',
    why: 'SCORM 2004 CAM 3: control documents are no part of resources.',
  },
  'S04-PARAMETERS': {
    severity: 'error',
    title: 'Parameters of an item cannot be used',
    message:
      'The parameters of “{identifier}” are “{parameters}”. They must be “?name=value&name=value” or “#fragment”.',
    hint: 'Leave the attribute out when there is nothing to say.',
    why: 'SCORM 2004 CAM 3.4; ADL’s validator refuses empty ones, names without value and “#/” routes.',
  },
  'S04-CLUSTER-REFERENCE': {
    severity: 'error',
    title: 'An item with items inside references a resource',
    message: 'The item “{identifier}” has items inside and an identifierref. Only leaves are launched.',
    hint: 'Remove identifierref, or make a leaf of it.',
    why: 'SCORM 2004 CAM 3.4.',
  },
  'S04-ITEM-ORDER': {
    severity: 'warning',
    title: 'The elements of an item are out of order',
    message: 'In “{identifier}”, “{element}” stands too late.',
    hint: 'The order is title, item, metadata, then adlcp, adlnav and imsss elements.',
    why: 'imscp_v1p1.xsd, itemType and organizationType. LMSs look for elements by their names; only validators mind the order.',
  },
  'S04-BOOLEAN': {
    severity: 'error',
    title: 'A yes-or-no value is neither true nor false',
    message: '“{attribute}” is “{found}”. Write “true” or “false”: some LMSs read “1” as false.',
    why: 'SCORM 2004 CAM 3.4 and 5.1 show true and false; Moodle compares with the text “true”.',
  },
  'S04-COMPLETION-THRESHOLD': {
    severity: 'error',
    title: 'A completion threshold is in the form of another edition',
    message: 'adlcp:completionThreshold of “{identifier}” must be {form} in this edition.',
    why: 'CAM 3.4; adlcp_v1p3.xsd of the 3rd and of the 4th edition. Moodle reads the other form as 1.0.',
  },
  'S04-SCO-ONLY': {
    severity: 'error',
    title: 'A setting for SCOs on something else',
    message: '“{element}” is set on “{identifier}”, which does not reference a SCO.',
    hint: 'Move it to the item of the SCO.',
    why: 'SCORM 2004 CAM 3.4: only items that reference a SCO.',
  },
  'S04-OLDER-ELEMENT': {
    severity: 'warning',
    title: 'A setting of SCORM 1.2 in SCORM 2004',
    message:
      '“{element}” on “{identifier}” is of SCORM 1.2. LMSs pass over it in SCORM 2004, which has {instead} for it.',
    hint: 'Write it as SCORM 2004 has it.',
    why: 'adlcp_v1p3.xsd knows no such element. Camtasia 8 writes its passing score so, and no LMS applies it.',
  },
  'S04-DATA-FROM-LMS': {
    severity: 'error',
    title: 'Launch data are too long',
    message: 'dataFromLMS of “{identifier}” has {length} characters; 4,000 are sure to arrive.',
    why: 'SCORM 2004 RTE 4.2.10: smallest permitted maximum of cmi.launch_data.',
  },
  'S04-PRESENTATION': {
    severity: 'error',
    title: 'Navigation settings on a cluster',
    message: 'adlnav:presentation is set on “{identifier}”, which has items inside.',
    hint: 'Set it on the leaves.',
    why: 'SCORM 2004 CAM 5.2: only leaf items are presented.',
  },
  'S04-EDITION': {
    severity: 'error',
    title: 'A setting of the 4th edition in an earlier one',
    message:
      '“{name}” is of the 4th edition, and the package says that it is “{edition}”. LMSs overlook it, and validators refuse it.',
    hint: 'Remove it, or make a package of the 4th edition, with its schema files.',
    why: 'SCORM 2004 4th Edition CAM 3.4 and 5.1; the schemas of earlier editions do not have it.',
  },
  'S04-MULTIPLE-SCOS': {
    severity: 'warning',
    title: 'Several SCOs of SCORM 2004 in Moodle',
    message:
      'The package has {count} SCOs. In Moodle, once one has ended, the next one cannot start its session until the learner opens the course anew.',
    hint: 'Use one SCO, or SCORM 1.2.',
    why: 'Observed in Moodle: Initialize of the next SCO answers false after a Terminate.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
