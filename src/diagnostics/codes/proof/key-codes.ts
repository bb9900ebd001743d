import type { CodeEntry } from '../entry.ts';

/** Findings about keys. None ever shows a byte of a private key, or of a passphrase. */
export const keyCodes = {
  'PROOF-KEY-MISSING': {
    severity: 'error',
    title: 'There is no such key',
    message: 'No key can be read from “{path}”: {reason}.',
    hint: 'Name a file that `coursewright keys new` wrote; `coursewright keys list` tells which there are.',
    why: 'Nothing is signed or confirmed without a key.',
  },
  'PROOF-KEY-FORM': {
    severity: 'error',
    title: 'The file holds no key that can be used',
    message: '“{path}” holds no key that can be used: {reason}.',
    hint: 'Private keys are PKCS#8 in PEM, public ones PEM (SubjectPublicKeyInfo), a JWK or a JWK Set.',
    why: 'RFC 8410 and RFC 8037 are how Ed25519 keys are written; OpenSSL and every JOSE library read them.',
  },
  'PROOF-KEY-KIND': {
    severity: 'error',
    title: 'The key is of another kind',
    message:
      '“{path}” holds a key of the kind {kind}. We sign and verify with Ed25519, and with nothing else.',
    hint: 'Make one with `coursewright keys new`.',
    why: 'With one algorithm, nobody can talk a verifier into a weaker one (RFC 8725 §3.1).',
  },
  'PROOF-KEY-PRIVATE': {
    severity: 'error',
    title: 'A private key where a public one belongs',
    message: '“{path}” holds a private key. A public one is asked for, and was not looked for in it.',
    hint: 'Name the file that ends in .pub.pem or .jwk.json. If others have seen the private key, take it for leaked: docs/signing.md.',
    why: 'Whoever verifies must never need, see or send a private key.',
  },
  'PROOF-KEY-PUBLIC': {
    severity: 'error',
    title: 'A public key where a private one belongs',
    message: '“{path}” holds a public key, and nothing can be signed with that.',
    hint: 'Name the file that ends in .key.pem.',
    why: 'Signatures are made with the private key and verified with the public one.',
  },
  'PROOF-KEY-OPEN': {
    severity: 'error',
    title: 'Others may read the private key',
    message:
      'Other people on this computer may read the private key “{path}” (mode {mode}), so it is not used.',
    hint: 'Take their rights away: chmod 600 {path}. In CI, hand the key over in COURSEWRIGHT_SIGNING_KEY. If somebody may have read it, take it for leaked: docs/signing.md.',
    why: 'Who has the key signs as you. OpenSSH refuses such keys for the same reason.',
  },
  'PROOF-KEY-GIT': {
    severity: 'error',
    title: 'A private key in a Git work tree',
    message:
      '“{path}” is in the Git work tree “{tree}”. One “git add” more, and everybody with a clone has the private key, for good.',
    hint: 'Keep keys outside of it: leave out --out, or name another folder.',
    why: 'What was pushed once stays in clones and caches, whatever is deleted later.',
  },
  'PROOF-KEY-EXISTS': {
    severity: 'error',
    title: 'There is a key of that name already',
    message: '“{path}” is there already, and a key that is overwritten is lost.',
    hint: 'Give the new key another --name, such as one with the year in it.',
    why: 'Without the old private key, nothing more can be signed that its public key confirms.',
  },
  'PROOF-PASSPHRASE-MISSING': {
    severity: 'error',
    title: 'A passphrase is needed',
    message: 'The key in “{path}” is encrypted, and nobody gave its passphrase.',
    hint: 'Put it into COURSEWRIGHT_KEY_PASSPHRASE, or run this in a terminal, which asks for it.',
    why: 'A passphrase on the command line would stand in the list of processes and in the history of the shell.',
  },
  'PROOF-PASSPHRASE-NEEDED': {
    severity: 'error',
    title: 'A new key without a passphrase',
    message: 'Nobody gave a passphrase for the new key.',
    hint: 'Put it into COURSEWRIGHT_KEY_PASSPHRASE, or run this in a terminal, which asks for it. Where the place that keeps the key encrypts it anyway, say --no-passphrase.',
    why: 'A key without one is as good as spent once its file is copied: from a backup, a lost laptop, a shared disk.',
  },
  'PROOF-PASSPHRASE-SHORT': {
    severity: 'error',
    title: 'The passphrase is too short',
    message: 'The passphrase has {length} characters; it takes at least {least}.',
    hint: 'Take four or more words that have nothing to do with each other.',
    why: 'Who has a copy of the file can try passphrases at leisure: NIST SP 800-63B asks for length above all.',
  },
  'PROOF-PASSPHRASE-TWICE': {
    severity: 'error',
    title: 'The passphrase was typed in two ways',
    message: 'The two passphrases are not the same, so no key was made.',
    hint: 'Run it again.',
    why: 'What is typed is not shown, and a key that does not open is lost.',
  },
  'PROOF-PASSPHRASE-WRONG': {
    severity: 'error',
    title: 'The passphrase does not open the key',
    message: 'The key in “{path}” does not open: the passphrase is another one, or the file is damaged.',
    hint: 'Look at what COURSEWRIGHT_KEY_PASSPHRASE holds, and for blanks at its end.',
    why: 'The passphrase is not kept anywhere, so nobody can tell or reset it.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
