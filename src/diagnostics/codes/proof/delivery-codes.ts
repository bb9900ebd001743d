import type { CodeEntry } from '../entry.ts';

/** Findings about what was signed: a delivery, as a folder or as a zip. */
export const deliveryCodes = {
  'PROOF-NOT-FOUND': {
    severity: 'error',
    title: 'There is no such delivery',
    message: '“{path}” is not there, or may not be read.',
    hint: 'Name the folder of a delivery, or its zip.',
    why: 'A signature is about files.',
  },
  'PROOF-EMPTY': {
    severity: 'error',
    title: 'There is nothing to sign',
    message: 'The folder “{path}” has no files, so a signature of it would say nothing.',
    hint: 'Name the folder that holds the packages.',
    why: 'A signature says that these files are those of whoever signed.',
  },
  'PROOF-FILE-NAME': {
    severity: 'error',
    title: 'A name that cannot be signed for',
    message: 'The name “{path}” {reason}, so it would be another file on other computers.',
    hint: 'Rename the file, best with a–z, 0–9, “.”, “_” and “-” alone.',
    why: 'SHA256SUMS has one line for each file, and Windows takes a backslash for a folder.',
  },
  'PROOF-KEY-INSIDE': {
    severity: 'error',
    title: 'A private key in a delivery',
    message: '“{path}” holds a private key. Whoever gets this delivery could sign with it.',
    hint: 'Take it out. If the folder has been sent, the key has leaked: docs/signing.md tells what to do.',
    why: 'Who has the key signs as you.',
  },
  'PROOF-SUMS-MISSING': {
    severity: 'error',
    title: 'There is no list of checksums',
    message: 'There is no “SHA256SUMS”, so nothing tells what the files have to be.',
    hint: 'Name the folder that holds it, or sign the folder with `coursewright sign`.',
    why: 'The signature is one over this list; without it, no file can be confirmed.',
  },
  'PROOF-SUMS-FORM': {
    severity: 'error',
    title: 'The list of checksums cannot be read',
    message: 'Line {line} of “SHA256SUMS” {reason}.',
    hint: 'Get the delivery anew from whoever sent it.',
    why: 'A line is 64 hexadecimal digits, a blank, a blank or “*”, and a path (GNU coreutils, sha256sum). A path that leads out of the folder is how such a list attacks whoever checks it.',
  },
  'PROOF-SIGNATURE-MISSING': {
    severity: 'error',
    title: 'There is no signature',
    message:
      'There is no “SHA256SUMS.sig”: whoever changed a file could have changed the list of checksums with it.',
    hint: 'Get the delivery anew from whoever sent it, or sign the folder with `coursewright sign`.',
    why: 'Checksums alone show accidents. A signature shows who stands for them.',
  },
  'PROOF-SIGNATURE-WRONG': {
    severity: 'error',
    title: 'The signature is not of this list',
    message:
      '“SHA256SUMS.sig” is no signature of “SHA256SUMS” {by}: one of the two was changed, or somebody else signed. Trust none of these files.',
    hint: 'Get the delivery anew, and compare the id of the key over another way than the one it came by.',
    why: 'Ed25519 (RFC 8032): a signature confirms exactly the bytes that were signed, in their order.',
  },
  'PROOF-KEY-NEEDED': {
    severity: 'error',
    title: 'There is no key to verify with',
    message: 'The delivery holds no public key, and none was named, so the signature says nothing.',
    hint: 'Name the public key of the publisher: --key publisher.pub.pem',
    why: 'A signature is verified with the public key of whoever made it.',
  },
  'PROOF-KEY-UNKNOWN': {
    severity: 'error',
    title: 'Somebody else signed',
    message:
      'The delivery is signed, but with the key {kid}, which is none of those that you named. Anybody can make a key and sign with it.',
    hint: 'Ask the publisher, over another way than the one the delivery came by, whether they have a new key.',
    why: 'A signature proves only that whoever has the private key made it.',
  },
  'PROOF-KEY-UNCONFIRMED': {
    severity: 'warning',
    title: 'Nobody has said whose key it is',
    message:
      'The list of files is signed, but with a key that came with it: {kid}. Anybody can put another list, signature and key in their place.',
    hint: 'Get the public key from the publisher over another way, and name it: --key publisher.pub.pem',
    why: 'What comes with a delivery cannot vouch for the delivery.',
  },
  'PROOF-FILE-CHANGED': {
    severity: 'error',
    title: 'A file was changed',
    message: '“{path}” is not the file that was signed: its SHA-256 is {found}, and not {listed}.',
    hint: 'Do not use it. Get the delivery anew from whoever sent it.',
    why: 'One byte more, less or other gives another checksum.',
  },
  'PROOF-FILE-GONE': {
    severity: 'error',
    title: 'A file is gone',
    message: '“{path}” was signed for, and is not there.',
    hint: 'Copy the delivery whole, or get it anew.',
    why: 'What was left out may be what you were to know.',
  },
  'PROOF-FILE-ADDED': {
    severity: 'error',
    title: 'A file was added',
    message: '“{path}” is here, and nobody signed for it.',
    hint: 'Do not use it. If you put it here yourself, keep it somewhere else.',
    why: 'A file beside the signed ones looks as good as they do.',
  },
  'PROOF-FILE-RENAMED': {
    severity: 'error',
    title: 'A file was renamed',
    message: '“{listed}” is not there; what is in it is here as “{path}”.',
    hint: 'Rename it back, or get the delivery anew.',
    why: 'A package under the name of another is imported in its place.',
  },
  'PROOF-FILE-CASE': {
    severity: 'error',
    title: 'A name is written otherwise',
    message: '“{listed}” is here as “{path}”: the same letters in another case or encoding.',
    hint: 'Rename it back. Some disks and zip programs change the case of names on the way.',
    why: 'Pages and manifests name files exactly; most web servers find only the exact name.',
  },
  'PROOF-FILE-SWAPPED': {
    severity: 'error',
    title: 'A file holds what belongs in another',
    message: '“{path}” holds what was signed as “{other}”.',
    hint: 'Do not use it. Get the delivery anew from whoever sent it.',
    why: 'Each file is genuine, and the delivery is not: an older package can so take the place of a newer one.',
  },
  'PROOF-FILE-UNREADABLE': {
    severity: 'error',
    title: 'A file cannot be read',
    message: '“{path}” cannot be read, so nothing can be said of it: {reason}.',
    hint: 'Look at its permissions; where it is a link, put the file itself in its place.',
    why: 'Links are not followed: what they lead to is in no delivery, and may be another thing tomorrow.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
