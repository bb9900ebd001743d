import { z } from 'zod';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type PublicKey, signatureLength } from './public-key.ts';
import type { SigningKey } from './signing-key.ts';

// DSSE 1.0: an envelope for any bytes, in which their type is signed with them.

/** Base64 as RFC 4648 §4 writes it; the protocol has readers take §5 as well. */
const base64 = z.string().regex(/^[A-Za-z0-9+/_-]*={0,2}$/, { error: 'base64' });

const envelopeSchema = z.object({
  payload: base64,
  payloadType: z.string().min(1).max(200),
  signatures: z
    .array(z.object({ keyid: z.string().max(200).optional(), sig: base64 }))
    .min(1)
    .max(20),
});

export type Envelope = z.infer<typeof envelopeSchema>;

/** Characters: a statement about some ten thousand files. */
const longest = 32 * 1024 * 1024;

/** What is signed: the lengths keep type and bytes from flowing into one another (DSSE protocol, PAE). */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ]);
}

/** An envelope with one signature. */
export function sealEnvelope(payloadType: string, payload: Uint8Array, key: SigningKey): Envelope {
  const signature = key.sign(preAuthenticationEncoding(payloadType, payload));
  return {
    payload: Buffer.from(payload).toString('base64'),
    payloadType,
    signatures: [{ keyid: key.public.kid, sig: Buffer.from(signature).toString('base64') }],
  };
}

export interface OpenedEnvelope {
  readonly payloadType: string;
  /** The bytes that were signed. Whoever parses them parses these, and not the envelope once more. */
  readonly payload: Uint8Array;
  /** Ids of the given keys whose signatures hold; one at least. */
  readonly kids: readonly string[];
}

/** Opens an envelope in JSON with keys that the caller trusts. `keyid` is a hint that nobody signed, so it is not asked. */
export function openEnvelope(text: string, keys: readonly PublicKey[]): Result<OpenedEnvelope | undefined> {
  const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });
  const malformed = (reason: string) => refuse(diagnostic('PROOF-ENVELOPE-FORM', undefined, { reason }));
  if (text.length > longest) return malformed('it is too large for one');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return malformed('it is no JSON');
  }
  const { data, error } = envelopeSchema.safeParse(json);
  if (!data) {
    const [issue] = error.issues;
    return malformed(`“${issue?.path.join('.')}” is not as it has to be`);
  }
  const payload = Buffer.from(data.payload, 'base64');
  const signed = preAuthenticationEncoding(data.payloadType, payload);
  const signatures = data.signatures
    .map(({ sig }) => Buffer.from(sig, 'base64'))
    .filter((signature) => signature.length === signatureLength);
  const holding = keys.filter((key) => signatures.some((signature) => key.verifies(signed, signature)));
  if (holding.length === 0)
    return refuse(diagnostic('PROOF-ENVELOPE-SIGNATURE', undefined, { count: data.signatures.length }));
  const value = { payloadType: data.payloadType, payload, kids: holding.map(({ kid }) => kid) };
  return { value, diagnostics: [] };
}
