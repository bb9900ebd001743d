import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { PublicKey } from './public-key.ts';
import type { SigningKey } from './signing-key.ts';

// JWS in its compact form (RFC 7515 §7.1), as little of it as can be: one algorithm, one type, a key that is known.

/** RFC 8037 §3.1. RFC 9864 has since given the algorithm of one curve a name of its own; more readers know this one. */
const algorithm = 'EdDSA';

const part = /^[A-Za-z0-9_-]+$/;

/** `type`: what the statement is, so that it can be taken for no other (RFC 8725 §3.11). */
export function compactJws(type: string, payload: object, key: SigningKey): string {
  const header = { alg: algorithm, typ: type, kid: key.public.kid };
  const input = `${encoded(JSON.stringify(header))}.${encoded(JSON.stringify(payload))}`;
  return `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
}

export interface ReadJws {
  /** Parsed JSON. Nobody has looked at it yet. */
  readonly payload: unknown;
  readonly key: PublicKey;
}

/** Reads a statement, and nothing of it before its signature holds. `longest`: in characters. */
export function readCompactJws(
  token: string,
  type: string,
  keys: readonly PublicKey[],
  longest: number,
): Result<ReadJws | undefined> {
  const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });
  const malformed = (reason: string) => refuse(diagnostic('PROOF-TOKEN-FORM', undefined, { reason }));
  if (token.length > longest) return malformed(`it has more than ${longest} characters`);
  const parts = token.split('.');
  const [head = '', body = '', signature = ''] = parts;
  if (parts.length !== 3) return malformed('it has not three parts with points between them');
  const bytes = parts.map(decoded);
  if (bytes.includes(undefined)) return malformed('its parts are not base64url');
  const header = json(bytes[0]);
  if (typeof header !== 'object' || header === null || Array.isArray(header))
    return malformed('its header is no JSON object');
  const { alg, typ, kid, ...more } = header as Readonly<Record<string, unknown>>;
  if (alg !== algorithm)
    return refuse(diagnostic('PROOF-TOKEN-ALGORITHM', undefined, { algorithm: shown(alg) }));
  if (typ !== type) return malformed(`its type is “${shown(typ)}”, and not “${type}”`);
  // `crit`, `b64`, `jwk`, `jku`, `x5u` and their like change what is verified, or with what. Ours have none of them.
  const [other] = Object.keys(more);
  if (other !== undefined) return malformed(`its header has “${shown(other)}”, which we do not write`);
  const key = keys.find((one) => one.kid === kid);
  if (!key) return refuse(diagnostic('PROOF-TOKEN-KEY', undefined, { kid: shown(kid) }));
  if (!key.verifies(Buffer.from(`${head}.${body}`), Buffer.from(signature, 'base64url')))
    return refuse(diagnostic('PROOF-TOKEN-SIGNATURE', undefined, {}));
  const payload = json(bytes[1]);
  if (payload === undefined) return malformed('what it says is no JSON');
  return { value: { payload, key }, diagnostics: [] };
}

function encoded(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** Bytes have one writing in base64url: without padding, and with no bit set that no byte has. */
function decoded(text: string): Buffer | undefined {
  const bytes = part.test(text) ? Buffer.from(text, 'base64url') : undefined;
  return bytes?.toString('base64url') === text ? bytes : undefined;
}

function json(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What a hostile token says, fit to be shown. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[^\x20-\x7e]/g, '?').slice(0, 60) : 'nothing';
}
