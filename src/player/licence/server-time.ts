/** Milliseconds: a server that takes longer does not know, and nobody waits for it. */
const patience = 4000;

/**
 * What time it is by the server that the package lies on (RFC 9110 §6.6.1), in milliseconds since 1970: asked with one
 * HEAD for a file of the package. Undefined where it does not say, where it sends elsewhere, and from a disk.
 */
export async function serverTime(): Promise<number | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    const { headers } = await fetch('data/licence.js', {
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'error',
      signal: late.signal,
    });
    return Date.parse(headers.get('Date') ?? '') || undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
