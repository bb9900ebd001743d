import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { compactJws, readCompactJws } from './jws.ts';
import { claimsSchema, type Licence } from './licence.ts';
import type { PublicKey } from './public-key.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * A JWT, explicitly typed (RFC 8725 §3.11): the media type `application/coursewright-licence+jwt`, without its first
 * word (RFC 7515 §4.1.9). No registered type is for licences, so the suffix is what is registered of it.
 */
export const licenceTokenType = 'coursewright-licence+jwt';

/** Characters: room for 200 courses and 100 hosts, and little to a parser. */
export const longestToken = 64 * 1024;

export interface LicenceTokenOptions {
  /** Address of the publisher. */
  readonly issuer?: string;
  /** Seconds since 1970; the caller's clock, or `SOURCE_DATE_EPOCH`. Absent: the token does not say when. */
  readonly issuedAt?: number;
}

/** What a token that holds says. */
export interface ReadLicence {
  readonly licence: Licence;
  readonly issuer?: string;
  readonly issuedAt?: number;
  /** Id of the key that signed. */
  readonly kid: string;
}

/**
 * A licence, signed: the same characters for the same licence, options and key. The term stands under `licence`, and not
 * in `nbf` and `exp`: those would have every reader throw away (RFC 7519 §4.1.4) what is still true after the term, that
 * there was such a licence.
 */
export function makeLicenceToken(
  licence: Licence,
  key: SigningKey,
  { issuer, issuedAt }: LicenceTokenOptions = {},
): Result<string | undefined> {
  const checked = claimsSchema.safeParse({
    ...(issuer === undefined ? {} : { iss: issuer }),
    sub: licence.licensee,
    ...(issuedAt === undefined ? {} : { iat: issuedAt }),
    licence,
  });
  if (!checked.success) return { value: undefined, diagnostics: [unusable(checked.error.issues)] };
  // Fields come out in the order of the schema, whatever order the caller has them in.
  return { value: compactJws(licenceTokenType, checked.data, key), diagnostics: [] };
}

/** Reads a token with keys that the caller trusts: offline, and without a look at any clock. */
export function readLicenceToken(token: string, keys: readonly PublicKey[]): Result<ReadLicence | undefined> {
  const { value: jws, diagnostics } = readCompactJws(token, licenceTokenType, keys, longestToken);
  if (!jws) return { value: undefined, diagnostics };
  const { success, data, error } = claimsSchema.safeParse(jws.payload);
  if (!success) return { value: undefined, diagnostics: [unusable(error.issues)] };
  const { iss, sub, iat, licence } = data;
  if (sub !== licence.licensee)
    return { value: undefined, diagnostics: [unusable([{ path: ['sub'], message: 'another licensee' }])] };
  const value = {
    licence,
    ...(iss === undefined ? {} : { issuer: iss }),
    ...(iat === undefined ? {} : { issuedAt: iat }),
    kid: jws.key.kid,
  };
  return { value, diagnostics: [] };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function unusable(issues: readonly Issue[]): Diagnostic {
  const [{ path, message } = { path: [], message: 'it is empty' }] = issues;
  const reason = path.length === 0 ? message : `“${path.map(String).join('.')}”: ${message}`;
  return diagnostic('PROOF-TOKEN-CLAIMS', undefined, { reason });
}
