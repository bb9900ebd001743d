import type { SheetSay } from '../../languages/sheets/index.ts';
import { publicKeyName, signatureName, sumsName } from '../../proof/delivery-files.ts';
import type { Block, Section } from './blocks.ts';
import { code, type SheetParts } from './sheet-parts.ts';

/** PowerShell's `-ne` takes no notice of case: Get-FileHash writes capitals, sha256sum small letters. */
const powerShell = [
  `Get-Content ${sumsName} | ForEach-Object {`,
  "  $sum, $file = $_ -split '  ', 2",
  '  if ((Get-FileHash $file).Hash -ne $sum) { $file }',
  '}',
].join('\n');

/** How to find out whose the files are, where they are signed, and that nothing was changed. */
export function checkSection({ facts, say, support }: SheetParts): Section {
  const system = (key: 'check.linux' | 'check.mac' | 'check.windows', command: string): Block[] => [
    { heading: say(key) },
    { command },
  ];
  return {
    id: 'check',
    title: say('check.title'),
    blocks: [
      ...(facts.signedWith === undefined ? [] : signedBlocks(facts.signedWith, facts.publisher.name, say)),
      { paragraph: say('check.why', { file: { text: sumsName, code: true, href: sumsName } }) },
      ...system('check.linux', `sha256sum --check ${sumsName}`),
      ...system('check.mac', `shasum -a 256 -c ${sumsName}`),
      ...system('check.windows', powerShell),
      { paragraph: say('check.good', { ok: code('OK') }) },
      { paragraph: say('check.bad', { support }) },
    ],
  };
}

/** Beside the folder: in it, it would be a file that nobody has signed for. */
const publicKey = '../publisher.pub.pem';
/** The thumbprint of the key (RFC 7638): a hash of its JWK, which is written out around the last 32 bytes of the DER. */
const showId = [
  `key=$(openssl pkey -pubin -in ${publicKey} -outform DER | tail -c 32 | base64 | tr '+/' '-_' | tr -d '=')`,
  `printf '{"crv":"Ed25519","kty":"OKP","x":"%s"}' "$key" |`,
  `  openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d '='`,
].join('\n');

function signedBlocks(kid: string, publisher: string, say: SheetSay): Block[] {
  const file = code(publicKey.replace('../', ''));
  return [
    { heading: say('signed.title') },
    { paragraph: say('signed.why', { publisher, kid: code(kid), file }) },
    { paragraph: say('signed.shell', { tool: 'OpenSSL 3', shell: 'Git Bash' }) },
    { command: showId },
    { paragraph: say('signed.list', { tool: 'OpenSSL 3' }) },
    {
      command: `openssl pkeyutl -verify -pubin -inkey ${publicKey} -rawin -in ${sumsName} -sigfile ${signatureName}`,
    },
    {
      paragraph: say('signed.good', {
        answer: { ...code('Signature Verified Successfully'), lang: 'en' },
        key: code(publicKeyName),
        publisher,
      }),
    },
    { paragraph: say('signed.coursewright', { tool: 'Coursewright' }) },
    { command: `coursewright verify --signature --key ${publicKey} .` },
    { heading: say('signed.files') },
  ];
}
