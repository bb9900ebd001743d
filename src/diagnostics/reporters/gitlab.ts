import { fingerprinter } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';
import { strictJson } from './well-formed.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A code quality report of GitLab. It takes no finding without a file: those are about the folder itself. */
export const gitlab: Reporter = (findings) => {
  const fingerprint = fingerprinter();
  return `${strictJson(
    findings.map((finding) => {
      const { code, severity, message, hint, place } = finding;
      const { start, end } = place ?? {};
      return {
        description: [message, hint].filter(Boolean).join(' '),
        check_name: code,
        fingerprint: fingerprint(finding),
        severity: severities[severity],
        location: {
          path: place?.file ?? '.',
          lines: { begin: start?.line ?? 1, ...(start && end ? { end: end.line } : {}) },
        },
      };
    }),
  )}\n`;
};
