import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { publicKeyName, signatureName } from './delivery-files.ts';
import type { PublicKey } from './public-key.ts';
import { readPublicKeys } from './read-public-keys.ts';

/** Whose signature a delivery has. */
export interface Signer {
  readonly kid: string;
  /** Whether the key is one that whoever verifies named, and not just the one that came along. */
  readonly confirmed: boolean;
}

/** The parts of a delivery that its signature is about, as they were found. */
export interface SignedParts {
  readonly sums: Uint8Array;
  /** Missing where there is none. */
  readonly signature: Uint8Array | undefined;
  readonly publicKey: Uint8Array | undefined;
}

/**
 * Whose signature it is. `keys`: those that whoever verifies trusts. The key that lies in the delivery is asked only to
 * tell a forger from an accident, and where no other was named.
 */
export function checkSignature(
  { sums, signature, publicKey }: SignedParts,
  keys: readonly PublicKey[],
): Result<Signer | undefined> {
  const place = { file: signatureName };
  const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });
  if (!signature) return refuse(diagnostic('PROOF-SIGNATURE-MISSING', place, {}));
  const signer = keys.find((key) => key.verifies(sums, signature));
  if (signer) return { value: { kid: signer.kid, confirmed: true }, diagnostics: [] };
  const own = readPublicKeys(Buffer.from(publicKey ?? '').toString(), publicKeyName).value;
  const claimed = own.find((key) => key.verifies(sums, signature));
  if (claimed && keys.length > 0) return refuse(diagnostic('PROOF-KEY-UNKNOWN', place, { kid: claimed.kid }));
  if (claimed)
    return {
      value: { kid: claimed.kid, confirmed: false },
      diagnostics: [diagnostic('PROOF-KEY-UNCONFIRMED', place, { kid: claimed.kid })],
    };
  if (keys.length === 0 && own.length === 0) return refuse(diagnostic('PROOF-KEY-NEEDED', place, {}));
  const by = keys.length === 0 ? 'by the key that came with it' : 'by a key that you named';
  return refuse(diagnostic('PROOF-SIGNATURE-WRONG', place, { by }));
}
