import type { CodeEntry } from '../entry.ts';

/** What is wrong with a zip as a zip, before anybody looks at what is in it. */
export const archiveCodes = {
  'PKG-ZIP-MISSING': {
    severity: 'error',
    title: 'There is no such file',
    message: '“{path}” is not there, or may not be read.',
    hint: 'Name the zip that `coursewright build`, or the authoring tool, wrote.',
    why: 'A package is one file, a zip.',
  },
  'PKG-ZIP': {
    severity: 'error',
    title: 'The file cannot be opened as a zip',
    message: 'This cannot be opened as a zip: {reason}.',
    hint: 'Export the package again, and copy it whole: a transfer that stops half-way ends like this.',
    why: 'IMS Content Packaging 1.1.4 §2: a package is interchanged as one zip that PKZip 2.04g can read (SCORM CAM 3).',
  },
  'PKG-ZIP-ALONE': {
    severity: 'error',
    title: 'This is a manifest, and not the package',
    message:
      'This is {manifest}, the manifest of a package, without the package: nothing of what it names can be seen.',
    hint: 'Name the zip that has {manifest} at its root. If there is none yet, zip what is in the folder, not the folder.',
    why: 'SCORM and Tin Can packages are zips; only cmi5 has course structures that come alone (cmi5 §14.2).',
  },
  'PKG-ZIP-LIMIT': {
    severity: 'error',
    title: 'The zip is larger than any package',
    message: 'This zip is not looked into any further: {reason}.',
    hint: 'Ask whoever made it why it is so large. A package of that size is not taken by any LMS.',
    why: 'A small zip can be made to fill a whole disk. Limits keep whoever opens it safe, an LMS as well.',
  },
  'PKG-ZIP-TWICE': {
    severity: 'error',
    title: 'One name stands in the zip twice',
    message: '“{path}” is in the zip twice, and nobody can tell which of the two an LMS unpacks.',
    hint: 'Zip the folder anew, into a file that does not exist yet.',
    why: 'Unpackers take the first or the last of two entries with one name: what was checked need not be what is used.',
  },
  'PKG-ZIP-NAME': {
    severity: 'warning',
    title: 'The zip does not say how a name is encoded',
    message:
      'The name “{path}” has other letters than ASCII, and the zip does not say that they are UTF-8: each unpacker guesses, and pages then miss the file.',
    hint: 'Name files with a–z, 0–9, “.”, “_” and “-” only, or use a zip program that writes UTF-8 names.',
    why: 'APPNOTE 6.3.10 §4.4.4, bit 11, and appendix D: without it, names are in code page 437.',
  },
  'PKG-ZIP-OVERLAP': {
    severity: 'error',
    title: 'Two files of the zip share their bytes',
    message:
      '“{path}” lies over another file of the zip. Zips that lay one over the other are made to fill disks.',
    hint: 'Zip the folder anew with an ordinary zip program.',
    why: 'A zip of overlapping files unpacks 10 MB to 281 TB (D. Fifield, “A better zip bomb”, WOOT 2019).',
  },
  'PKG-ZIP-LINK': {
    severity: 'error',
    title: 'The zip holds a link in the place of a file',
    message: '“{path}” is a symbolic link. On the server of an LMS it could lead to any file there.',
    hint: 'Zip the files that the links lead to: leave out `--symlinks` (`-y`).',
    why: 'LMSs refuse links, or take the text of the link for the file.',
  },
  'PKG-ZIP-ENCRYPTED': {
    severity: 'error',
    title: 'A file in the zip needs a password',
    message: '“{path}” is encrypted, and no LMS asks for its password.',
    hint: 'Zip the files without one.',
    why: 'PKZip’s encryption (APPNOTE 6.3.10 §4.4.4, bit 0) has no place in IMS Content Packaging.',
  },
  'PKG-ZIP-METHOD': {
    severity: 'error',
    title: 'A file in the zip is compressed in a way that LMSs do not know',
    message: '“{path}” is compressed by method {method}. LMSs know 0 (stored) and 8 (deflate).',
    hint: 'Zip the files by an ordinary zip program, not as Deflate64, LZMA, bzip2 or Zstandard.',
    why: 'PKZip 2.04g, which IMS Content Packaging names, and the zip libraries of LMSs have these two (APPNOTE §4.4.5).',
  },
  'PKG-ZIP-BOMB': {
    severity: 'error',
    title: 'A file in the zip unpacks to far more than it takes',
    message: '“{path}” unpacks to {times} times what it takes in the zip. It was not unpacked.',
    hint: 'If it is meant to be there, it is hardly needed: so much of the same says little.',
    why: 'Text is made ten to twenty times smaller; what is made hundreds of times smaller is a trap for whoever opens it.',
  },
  'PKG-ZIP-DAMAGED': {
    severity: 'error',
    title: 'A file in the zip is damaged',
    message: '“{path}” cannot be unpacked as it was packed: {reason}.',
    hint: 'Export the package again, and compare the checksum after each copy.',
    why: 'An unpacker that checks refuses the whole zip; one that does not gives learners a broken page.',
  },
  'PKG-ZIP-HEADERS': {
    severity: 'error',
    title: 'The zip says two things of one file',
    message: '“{path}” has another {what} in its own header than in the directory of the zip.',
    hint: 'Zip the folder anew with an ordinary zip program.',
    why: 'Unpackers go by one of the two (APPNOTE §4.3.7 and §4.3.12): what was checked need not be what is unpacked.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
