import type { CodeEntry } from '../entry.ts';

/** IMS Content Packaging: what SCORM 1.2 and SCORM 2004 manifests have in common. */
export const imscpCodes = {
  'PKG-SCHEMA-INVALID': {
    severity: 'warning',
    title: 'The manifest is not valid by its schema',
    message:
      'By the schema of {standard}, there is something wrong in line {line}: {problem}{more}. Whoever validates refuses the package.',
    hint: 'Put the elements and attributes in the order and form that the schema has.',
    why: 'SCORM CAM 3.4 and 5: manifests conform to the XSDs of their edition. ADL’s validator checks it, and most LMSs do not.',
  },
  'PKG-IDENTIFIER-NAME': {
    severity: 'warning',
    title: 'An identifier is not a name',
    message:
      'The identifier “{identifier}” is not an XML name: it must start with a letter or “_”, and hold only letters, digits, “.”, “-” and “_”.',
    hint: 'Start with a letter; use letters, digits, “.”, “-” and “_”.',
    why: 'imscp XSD: identifier is of type xsd:ID, an NCName. Validators refuse it. Most LMSs take any text: Storyline and iSpring make identifiers of titles, commas and brackets included. Few do not: one car maker’s LMS refuses a digit at the start of the manifest’s, an extractor drops resources whose identifier has other characters.',
  },
  'PKG-IDENTIFIER-TWICE': {
    severity: 'error',
    title: 'An identifier is used twice',
    message:
      'The identifier “{identifier}” is given to more than one element, so references to it are ambiguous.',
    hint: 'Give each element an identifier of its own.',
    why: 'xsd:ID must be unique in the document (XML 1.0 §3.3.1).',
  },
  'PKG-ORGANIZATION-DEFAULT': {
    severity: 'error',
    title: 'There is no default organization',
    message:
      'The default organization is “{identifier}”, and there is no organization of that identifier. The LMS has nothing to show.',
    hint: 'Set organizations@default to the identifier of an organization.',
    why: 'SCORM CAM 3.4: default identifies the organization to use.',
  },
  'PKG-ORGANIZATION-NO-DEFAULT': {
    severity: 'warning',
    title: 'No organization is named as the default',
    message: 'The manifest does not say which organization to show. LMSs take the first one.',
    hint: 'Set organizations@default to the identifier of an organization.',
    why: 'SCORM CAM 3.4: default is mandatory. Validators refuse a manifest without it.',
  },
  'PKG-NO-ITEM': {
    severity: 'error',
    title: 'The course has no item',
    message: 'The organization “{identifier}” has no item. LMSs report that they cannot find any SCO.',
    hint: 'Add an item that references the SCO.',
    why: 'SCORM CAM 3.4: an organization has one item or more.',
  },
  'PKG-ITEM-REFERENCE': {
    severity: 'error',
    title: 'An item launches nothing',
    message: 'The item “{identifier}” has neither items inside nor an identifierref, so it launches nothing.',
    hint: 'Reference a resource.',
    why: 'SCORM CAM 3.4: a leaf item references a resource.',
  },
  'PKG-REFERENCE': {
    severity: 'error',
    title: 'A reference leads nowhere',
    message: 'The {element} refers to the resource “{identifier}”, which is not in the manifest.',
    hint: 'Add the resource, or correct the reference.',
    why: 'SCORM CAM 3.4: identifierref names a resource of the manifest.',
  },
  'PKG-RESOURCE-HREF': {
    severity: 'error',
    title: 'A resource that is launched has no page',
    message:
      'An item refers to the resource “{identifier}”, which has no href, so the item launches nothing.',
    hint: 'Set the href of the resource to the page that starts the item.',
    why: 'SCORM CAM 3.4: href is mandatory for a resource that an item references.',
  },
  'PKG-TITLE-MISSING': {
    severity: 'error',
    title: 'A title is missing',
    message: 'The {element} “{identifier}” has no title; the LMS shows an empty line to the learner.',
    hint: 'Give it a title.',
    why: 'SCORM CAM 3.4: title is mandatory for organization and item.',
  },
  'PKG-RESOURCE-TYPE': {
    severity: 'error',
    title: 'A resource is not web content',
    message: 'The resource “{identifier}” has the type “{type}”. LMSs launch “webcontent” only.',
    hint: 'Write type="webcontent".',
    why: 'SCORM CAM 3.4: resources of SCORM are webcontent.',
  },
  'PKG-HREF': {
    severity: 'error',
    title: 'An address in the manifest is not the path of a file',
    message:
      'The href “{href}” has a backslash, a leading slash, a “#/” route or a host. LMSs do not find the file.',
    hint: 'Name files with a–z, 0–9, “.”, “_”, “-” and write the path as in the zip.',
    why: 'href is a URI reference relative to the package (RFC 3986); LMSs put it behind a folder of their own.',
  },
  'PKG-HREF-CHARACTERS': {
    severity: 'warning',
    title: 'Addresses in the manifest have a space or a letter beyond ASCII',
    message:
      'An href has a space or another character that addresses do not have: “{href}”{more}. Some LMSs do not find the file.',
    hint: 'Name files with a–z, 0–9, “.”, “_”, “-” and write the path as in the zip.',
    why: 'href is a URI reference (RFC 3986). LMSs that put it into a link as it stands find the file, as Camtasia relies on; those that check or encode it do not.',
  },
  'PKG-XML-BASE': {
    severity: 'error',
    title: 'A base does not end with a slash',
    message:
      'xml:base is “{base}”. Without a “/” at its end, its last part is dropped when addresses are resolved.',
    hint: 'Write “{base}/”.',
    why: 'SCORM CAM 3.4 and RFC 3986 §5.2.3; LMSs simply put the two one behind the other.',
  },
  'PKG-FILE-MISSING': {
    severity: 'error',
    title: 'A listed file is not in the package',
    message: 'The manifest names “{href}”, and the zip has no such file. Upper and lower case count.',
    hint: 'Add the file, or correct the name.',
    why: 'SCORM CAM 3.4: files of a resource are in the package.',
  },
  'PKG-LAUNCH-UNLISTED': {
    severity: 'warning',
    title: 'The page to launch is not listed',
    message:
      'The resource “{identifier}” launches “{href}”, which is none of its files, nor of those it depends on.',
    hint: 'Add <file href="{href}"/> to the resource.',
    why: 'SCORM CAM 3.4: href names a file of the resource; ADL’s validator fails the package. LMSs that unpack the whole zip launch it all the same.',
  },
  'PKG-FILE-UNLISTED': {
    severity: 'warning',
    title: 'Files of the package are not listed',
    message:
      'The manifest does not name {count} of the files in the zip, among them “{path}”. An LMS may leave them out.',
    hint: 'List every file in a resource, or remove it from the zip.',
    why: 'SCORM CAM 3.4: a resource lists all local files that it needs.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
