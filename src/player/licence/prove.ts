import type { LicenceData, Terms } from './licence-data.ts';

/** The claims of a licence token that matter here; see `src/proof/licence.ts`. */
interface Claims {
  readonly licence: {
    readonly courses: readonly string[];
    readonly until?: string;
    /** Days. */
    readonly grace: number;
    readonly onExpiry: Terms['onExpiry'];
    readonly hosts: readonly string[];
  };
}

const day = 86_400_000;

/**
 * The terms that the token of a package proves, undefined where it proves none: it is missing, another was signed, or
 * the browser cannot tell (no Ed25519, or a page without TLS). It never throws.
 */
export async function prove({ token, key, course }: LicenceData): Promise<Terms | undefined> {
  try {
    const [head = '', body = '', signature = ''] = (token ?? '').split('.');
    const { alg, typ } = JSON.parse(textOf(head)) as { alg: unknown; typ: unknown };
    if (!key || alg !== 'EdDSA' || typ !== 'coursewright-licence+jwt') return undefined;
    const { kty, crv, x } = key;
    const { subtle } = crypto;
    const imported = await subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
    const signed = bytesOf(`${head}.${body}`, (text) => text);
    if (!(await subtle.verify('Ed25519', imported, bytesOf(signature), signed))) return undefined;
    const { courses, until, grace, onExpiry, hosts } = (JSON.parse(textOf(body)) as Claims).licence;
    if (!courses.includes(course)) return undefined;
    return { onExpiry, hosts, ...(until === undefined ? {} : { lastDay: later(until, grace) }) };
  } catch {
    return undefined;
  }
}

function later(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);
}

/** RFC 4648 §5. */
function decoded(text: string): string {
  return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
}

function bytesOf(text: string, decode = decoded): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(decode(text), (character) => character.charCodeAt(0));
}

function textOf(part: string): string {
  return new TextDecoder().decode(bytesOf(part));
}
