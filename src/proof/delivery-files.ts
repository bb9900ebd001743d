import { sumsName } from './checksums.ts';

// What `sign` puts beside the files of a delivery, and what it leaves out.

export { sumsName };
/** 64 bytes, as OpenSSL reads them: what the publisher signs is the list, byte for byte. */
export const signatureName = `${sumsName}.sig`;
/** The public key in PEM. It is in the list, and vouches for nothing: whoever forges a delivery puts in their own. */
export const publicKeyName = 'signing-key.pem';

/** Files that cannot be in the list: the list itself, and what is made from it. */
export const unlisted: readonly string[] = [sumsName, signatureName];

/** What file managers leave in folders that somebody looked into: neither signed for, nor held against a delivery. */
export function isLitter(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(path);
}
