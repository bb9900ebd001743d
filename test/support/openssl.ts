import { spawnSync } from 'node:child_process';

/** Whether the OpenSSL that docs/signing.md asks of agencies is here: Ed25519 in `pkeyutl -rawin` came with 3.0. */
export const hasOpenssl = /^OpenSSL [3-9]/.test(openssl('version').stdout);

export function openssl(...args: readonly string[]): {
  readonly stdout: string;
  readonly code: number | null;
} {
  const { stdout, status } = spawnSync('openssl', args, { encoding: 'utf8' });
  return { stdout: stdout ?? '', code: status };
}
