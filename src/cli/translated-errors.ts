import { recordPath } from '../course/translation/record.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What keeps a translation from being recorded: errors in the course, but not those of other languages, nor those that
 * recording all of it mends.
 */
export function errorsIn(
  findings: readonly Diagnostic[],
  language: string | undefined,
  isAll: boolean,
): Diagnostic[] {
  return findings.filter(({ severity, code, place }) => {
    const [, of] = /^locales\/([^/]+)\//.exec(place?.file ?? '') ?? [];
    const isOther = language !== undefined && of !== undefined && of !== language;
    const isRecord = isAll && language !== undefined && place?.file === recordPath(language);
    return severity === 'error' && code !== 'TRANSLATION-STALE' && !isOther && !isRecord;
  });
}
