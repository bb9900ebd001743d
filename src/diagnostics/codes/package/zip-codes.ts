import type { CodeEntry } from '../entry.ts';

/** What holds for every package, whatever its standard. */
export const zipCodes = {
  'PKG-NO-MANIFEST': {
    severity: 'error',
    title: 'The package has no manifest',
    message:
      'There is no imsmanifest.xml, cmi5.xml or tincan.xml in this zip, nor the .crs file of an AICC course, so an LMS cannot tell what it is and refuses it.',
    hint: 'Zip the files themselves, not the folder that holds them.',
    why: 'SCORM CAM 3, cmi5 §14.1 and every LMS look for the manifest in the root of the zip.',
  },
  'PKG-MANIFEST-PLACE': {
    severity: 'error',
    title: 'The manifest is not where LMSs look for it',
    message:
      'The manifest is “{path}”. LMSs look for “{expected}” in the root, in lower case, and nowhere else.',
    hint: 'Zip the files themselves, not the folder that holds them, and name the manifest “{expected}”.',
    why: 'SCORM CAM 3; Moodle has an error message of its own for it (scorm_validate_package).',
  },
  'PKG-REQUIRES-OPEN': {
    severity: 'warning',
    title: 'Learners can start a module before what it requires',
    message:
      'With one unit for each module, {standard} cannot hold a learner back. These can be started before what they require: {modules}.',
    hint: 'Put the course into one unit (`packaging: { scos: one }`): there the player keeps the order.',
    why: 'cmi5 and Tin Can have no prerequisites. SCORM 2004 has, but the kind that needs imsss:mapInfo makes Moodle 4.2 on PHP 8 refuse the package, and stopForwardTraversal holds only on the way forward: what a learner chooses first in the LMS’s menu is not asked about the modules before it (SN, Choice Sequencing Request Process SB.2.9).',
  },
  'PKG-START-PAGE': {
    severity: 'error',
    title: 'A web package has no start page',
    message: 'There is no “index.html” in the root, so a web server has nothing to show for the folder.',
    why: 'Web servers answer a request for a folder with its index.html.',
  },
  'PKG-MANIFEST-ENCODING': {
    severity: 'error',
    title: 'The manifest is not UTF-8',
    message:
      'The manifest “{file}” is written in {encoding}. Some LMSs refuse it and others show wrong letters.',
    hint: 'Save it as UTF-8 and say encoding="UTF-8" in the first line.',
    why: 'XML 1.0 §4.3.3 obliges readers to know UTF-8 and UTF-16 only; LMSs test with UTF-8.',
  },
  'PKG-BOM': {
    severity: 'warning',
    title: 'The manifest starts with a byte order mark',
    message: 'The manifest “{file}” starts with a byte order mark, at which some LMSs stop reading.',
    hint: 'Save it as “UTF-8 without BOM”.',
    why: 'Readers that look for “<?xml” as the first bytes do not find it.',
  },
  'PKG-XML-DECLARATION': {
    severity: 'warning',
    title: 'The manifest does not start with <?xml',
    message: 'The manifest “{file}” does not start with “<?xml version="1.0" encoding="UTF-8"?>”.',
    hint: 'Put the declaration first, with nothing before it, not even a space.',
    why: 'XML 1.0 §2.8: documents should begin with a declaration; without one, readers guess the encoding.',
  },
  'PKG-CHARACTER-REFERENCE': {
    severity: 'warning',
    title: 'The manifest writes characters as numbers',
    message:
      'The manifest “{file}” writes a character as “{reference}”. Moodle shows it to learners as it stands.',
    hint: 'Write the character itself, in UTF-8.',
    why: 'Moodle escapes the ampersand of numeric references a second time.',
  },
  'PKG-SCHEMA-LOCATION-BREAK': {
    severity: 'info',
    title: 'The list of schemas has line breaks as numbers',
    message:
      'xsi:schemaLocation has a character as “{reference}”. An LMS that holds manifests to their schemas can then say “Cannot find the declaration of element ‘manifest’”. The import can go on.',
    hint: 'If your LMS says so, put a line break in place of “{reference}” in the manifest.',
    why: 'XML Schema Part 1, 4.3.2: the list is divided by white space, of any kind. Storyline and Camtasia write it so, and an LMS on a Unix server warned of it (community.articulate.com, “SCORM Manifest Causing Issues with UNIX-Based Server”).',
  },
  'PKG-XML': {
    severity: 'error',
    title: 'The manifest is not well-formed XML',
    message: 'The manifest “{file}” cannot be read: {reason}.',
    why: 'XML 1.0 §1.2: a reader must stop at the first error of this kind.',
  },
  'PKG-DTD': {
    severity: 'error',
    title: 'The manifest has a document type',
    message:
      'The manifest “{file}” has a DOCTYPE. It could make a reader fetch files or fill its memory, so LMSs refuse it.',
    hint: 'Remove the <!DOCTYPE …>; manifests are described by schemas.',
    why: 'External and expanding entities (XXE, “billion laughs”) come in by the DTD.',
  },
  'PKG-PATH-CHARACTERS': {
    severity: 'warning',
    title: 'File names have characters that LMSs change',
    message:
      'Names of files have other characters than letters of ASCII, digits, “.”, “_”, “-”, “@” and “/”: “{path}”{more}. Some LMSs change them, and the page then misses the file.',
    hint: 'Name files without spaces and accents; best in lower case.',
    why: 'Seen: accents lose the package, “~” is stripped, a space becomes “_” or “%20” (openEQUELLA, Chamilo, Xerte).',
  },
  'PKG-PATH-FORM': {
    severity: 'error',
    title: 'A path in the zip is not relative',
    message:
      'The entry “{path}” has a backslash, starts with “/” or “./”, or goes up with “..”. LMSs refuse such zips or lay the file elsewhere.',
    hint: 'Make the zip with paths such as “media/photo.png”.',
    why: 'APPNOTE.TXT 4.4.17.1: forward slashes, no drive, no leading slash; “..” is how zips attack servers.',
  },
  'PKG-PATH-CASE': {
    severity: 'error',
    title: 'Two names differ in case only',
    message: '“{first}” and “{second}” differ in case only. On many servers one overwrites the other.',
    hint: 'Rename one of them.',
    why: 'Windows and macOS file systems keep one name for both.',
  },
  'PKG-PATH-LENGTH': {
    severity: 'warning',
    title: 'A path is too long',
    message:
      'The path “{path}” has {length} characters. With the folders that an LMS puts before it, it can pass the limit of the server.',
    hint: 'Keep paths under 100 characters.',
    why: 'Windows servers stop at 260 characters for the whole path; LMSs add long folders of their own.',
  },
  'PKG-SERVER-FILE': {
    severity: 'error',
    title: 'The package holds a file that servers run',
    message: '“{path}” is of a kind that web servers run. LMSs such as Docebo refuse the whole package.',
    hint: 'Remove the file.',
    why: 'Docebo lists .php, .cgi, .sh, .shtml, .asp, .jsp, .py, .rb, .pl and .htaccess (help.docebo.com 360020128479).',
  },
  'PKG-SERVED-AS-TEXT': {
    severity: 'warning',
    title: 'A file that LMSs serve with the wrong type',
    message:
      '“{path}” reaches the browser as plain text from Moodle and others, and the browser then refuses to run it.',
    hint: 'Use plain “.js” files.',
    why: 'HTML, “fetch a module script”: a wrong MIME type is a network error. Moodle knows neither .mjs nor .wasm.',
  },
  'PKG-UNLOAD': {
    severity: 'warning',
    title: 'Work is saved when the page unloads',
    message:
      'The file “{file}” listens for “{event}”. Browsers no longer promise that event, so a closing window loses the score.',
    hint: 'Save on every change, and on “visibilitychange” and “pagehide”.',
    why: 'Chrome blocks unload handlers in frames by Permissions-Policy; Moodle 4.5 shows the loss.',
  },
  'PKG-WINDOW-TOP': {
    severity: 'warning',
    title: 'A script reaches for the topmost window',
    message:
      'The file “{file}” uses “{expression}”. Where the LMS itself stands in a frame of another site, the browser throws and the API is never found.',
    hint: 'Walk up from “window.parent”, one window at a time, and catch errors at each.',
    why: 'SAP SuccessFactors, KBA 2808684.',
  },
  'PKG-SYNC-REQUEST': {
    severity: 'warning',
    title: 'A script makes a synchronous request',
    message:
      'The file “{file}” opens an XMLHttpRequest that is synchronous. Browsers refuse it while a page closes.',
    hint: 'Use fetch with keepalive, or sendBeacon.',
    why: 'Chrome 80 and later: synchronous requests in page dismissal throw.',
  },
  'PKG-EXTERNAL-REQUEST': {
    severity: 'warning',
    title: 'The package needs another host',
    message:
      'The file “{file}” loads “{url}”. Firewalls of agencies block it, and the other host learns who takes the course.',
    hint: 'Put the file into the package.',
    why: 'A package that is whole in itself runs wherever its LMS runs.',
  },
  'PKG-INSECURE-ADDRESS': {
    severity: 'warning',
    title: 'An address starts with http:',
    message:
      'The file “{file}” uses “{url}”. In an LMS that is served by https the browser blocks it or warns.',
    hint: 'Use https.',
    why: 'Mixed content; Docebo takes https only.',
  },
  'PKG-TEXT-LARGE': {
    severity: 'warning',
    title: 'A text is too large to be looked into',
    message: 'This file has {size} of text, and was not looked into. Phones, too, take long to read it.',
    hint: 'Split it, or put what it embeds into files of their own.',
    why: 'Browsers read all of a page or a script before they show or run it, and verification keeps its memory small.',
  },
  'PKG-TITLE-LENGTH': {
    severity: 'warning',
    title: 'A title is too long',
    message: 'The title “{title}…” has {length} characters; Moodle takes 255 and fails the import.',
    hint: 'Shorten it.',
    why: 'Moodle keeps titles in columns of 255 characters.',
  },
  'PKG-IDENTIFIER-LENGTH': {
    severity: 'warning',
    title: 'An identifier is too long',
    message: 'The identifier “{identifier}…” has {length} characters; Moodle takes 255 and fails the import.',
    hint: 'Shorten it, once and for all: a changed identifier loses learners’ records.',
    why: 'Moodle keeps identifiers in columns of 255 characters.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
