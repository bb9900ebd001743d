import type { AnalyticsEntry, InStandards } from '../../../src/pages/analytics-map.ts';
import type { Fields } from '../../../src/run/lrs/values.ts';
import type { Platform } from './platform/platform.ts';
import { type ScormPlatform, writtenEntries } from './platform/scorm.ts';
import { objectOf, verbOf, type XapiPlatform } from './platform/xapi.ts';

/** Of a name that tests have for a standard. */
export function standardOf(name: string): keyof InStandards {
  if (name.startsWith('SCORM')) return name.includes('1.2') ? 'scorm12' : 'scorm2004';
  return 'xapi';
}

/** An answer as an LMS or a record store holds it: by the id or the IRI of its interaction. */
interface Held {
  readonly key: string;
  readonly type: string;
  readonly response: string;
  readonly pattern: string;
}

/** What a reader of reports cannot explain of the recorded answers with the map of the build: nothing, if all is well. */
export function unexplained(
  map: readonly AnalyticsEntry[],
  platform: Platform,
  standard: keyof InStandards,
): string[] {
  const held = 'lrs' in platform ? inStore(platform as XapiPlatform) : inLms(platform as ScormPlatform);
  if (held.length === 0) return ['no answer was recorded'];
  return held.flatMap(({ key, type, response, pattern }) => {
    const entry = map.find(({ id, iri }) => key === (standard === 'xapi' ? iri : id));
    if (entry === undefined) return [`${key} is not in the map`];
    const known = entry.options.map(({ recorded }) => recorded[standard]);
    const picked = ['choice', 'likert', 'true-false'].includes(type)
      ? response.split(standard === 'scorm12' ? ',' : '[,]')
      : [];
    return [
      ...(pattern === entry.key[standard]
        ? []
        : [`${key} has the key ${pattern}, not ${entry.key[standard]}`]),
      ...picked.filter((one) => !known.includes(one)).map((one) => `${one} is no option of ${key}`),
      ...(entry.asked.length > 0 ? [] : [`${key} is asked nowhere`]),
    ];
  });
}

function inLms({ host }: ScormPlatform): Held[] {
  return writtenEntries(host.record('index.html').calls, 'interactions').map((one) => ({
    key: String(one.id),
    type: String(one.type),
    response: String(one.student_response ?? one.learner_response ?? ''),
    pattern: String(one['correct_responses.0.pattern'] ?? ''),
  }));
}

function inStore({ lrs }: XapiPlatform): Held[] {
  return lrs.statements
    .filter((one) => verbOf(one) === 'answered')
    .map((one) => {
      const { interactionType, correctResponsesPattern } = (one.object as Fields).definition as Fields;
      return {
        key: objectOf(one),
        type: String(interactionType),
        response: String((one.result as Fields).response ?? ''),
        pattern: String(((correctResponsesPattern ?? []) as string[])[0] ?? ''),
      };
    });
}
