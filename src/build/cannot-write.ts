import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';

/** What the system says when a folder or a package cannot be written; any other error is ours. */
export function cannotWrite(path: string, error: unknown): Diagnostic {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return diagnostic('OUT-WRITE', undefined, {
    path: path.replaceAll('\\', '/') || '.',
    reason: error.message,
  });
}
