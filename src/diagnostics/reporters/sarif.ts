import type { Invocation, Log, Notification, Result } from 'sarif';
import type { Diagnostic } from '../diagnostic.ts';
import { fingerprinter } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';
import { fixOf, physical, root } from './sarif-places.ts';
import { levels, Rules } from './sarif-rules.ts';
import { messageOf, plain } from './sarif-text.ts';
import { strictJson } from './well-formed.ts';

/** The key under which fingerprints lie. A change of how they are made is a new version. */
const fingerprintKey = 'coursewrightLine/v1';

/**
 * A log in SARIF 2.1.0. A finding without a place is about the command line, and stands as a notification (§3.20.20):
 * GitHub refuses a log with a result that has no location.
 */
export const sarif: Reporter = (findings, { command, version }) => {
  const placed = findings.filter(({ place }) => place !== undefined);
  const unplaced = findings.filter(({ place }) => place === undefined);
  const rules = new Rules(placed);
  const notes = new Rules(unplaced);
  const fingerprint = fingerprinter();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Coursewright',
            semanticVersion: version,
            rules: rules.list,
            ...(notes.list.length > 0 ? { notifications: notes.list } : {}),
          },
        },
        automationDetails: { id: `coursewright/${command}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The folder that the command ran in.' } } },
        invocations: [invocation(unplaced, notes)],
        results: placed.map((finding) => result(finding, rules, fingerprint(finding))),
      },
    ],
  };
  return `${strictJson(log)}\n`;
};

function invocation(findings: readonly Diagnostic[], notes: Rules): Invocation {
  const notifications = findings.map(
    (finding): Notification => ({
      descriptor: { id: finding.code, index: notes.indexOf(finding.code) },
      level: levels[finding.severity],
      message: { text: messageOf(finding) },
    }),
  );
  return {
    executionSuccessful: findings.every(({ severity }) => severity !== 'error'),
    ...(notifications.length > 0 ? { toolConfigurationNotifications: notifications } : {}),
  };
}

function result(finding: Diagnostic, rules: Rules, fingerprint: string): Result {
  const { code, severity, place, related } = finding;
  const fix = fixOf(finding);
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: levels[severity],
    message: { text: messageOf(finding) },
    locations: place ? [{ physicalLocation: physical(place) }] : [],
    partialFingerprints: { [fingerprintKey]: fingerprint },
    ...(related && related.length > 0
      ? {
          relatedLocations: related.map((one, id) => ({
            id,
            message: { text: plain(one.message) },
            physicalLocation: physical(one.place),
          })),
        }
      : {}),
    ...(fix ? { fixes: [fix] } : {}),
  };
}
