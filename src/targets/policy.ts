/** The policy of pages that only say something: no script at all. */
export const stillPagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/**
 * The Content-Security-Policy of every page: nothing from outside the package, no inline script or style. `connect`:
 * hosts that the page may talk to, which differs by target: an LRS lives on a host that nobody knows at build time.
 */
export function contentSecurityPolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
