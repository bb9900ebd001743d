import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { LaunchUnit } from '../launch-units.ts';
import { type Call, names } from '../scorm/calls.ts';
import type { Edition } from '../scorm/elements.ts';
import { errorWords } from '../scorm/error-words.ts';
import { brokenRules } from '../scorm/rules.ts';
import { mostAlike, short, timesWords } from '../words.ts';

interface About {
  readonly edition: Edition;
  readonly unit: LaunchUnit;
  readonly place: Place;
}

/** What the calls of a SCO that was launched twice, and whose tab was closed each time, say about it. */
export function scormFindings(calls: readonly Call[], about: About): Diagnostic[] {
  const { edition, unit, place } = about;
  const { title } = unit;
  const [first, second] = [1, 2].map((launch) => calls.filter((call) => call.launch === launch));
  if (!first?.some(({ method }) => method === 'Initialize')) {
    const name = edition === '1.2' ? 'LMSInitialize' : 'Initialize';
    const what =
      calls.length > 0 ? `${name} was not called` : `its scripts did not find the API, or never called it`;
    return [diagnostic('RUN-NO-SESSION', place, { title, what }), ...refusals(calls, about)];
  }
  return [
    ...refusals(calls, about),
    ...broken(calls, about),
    ...ending(first, about),
    ...(second && second.length > 0 ? resuming(first, second, about) : []),
  ];
}

/** `LMSSetValue(cmi.core.exit, "x")`, as the edition has it. */
function callWords({ method, element, value }: Call, edition: Edition): string {
  const name = edition === '2004' ? method : `LMS${method === 'Terminate' ? 'Finish' : method}`;
  const given = [element, ...(method === 'SetValue' ? [JSON.stringify(value) ?? ''] : [])].filter(Boolean);
  return short(`${name}(${given.join(', ')})`);
}

function refusals(calls: readonly Call[], { edition, place }: About): Diagnostic[] {
  const launches = new Set(calls.map(({ launch }) => launch)).size;
  const counts = new Map<string, { readonly call: string; readonly error: string; count: number }>();
  for (const one of calls) {
    if (one.error === '0' || one.error === '') continue;
    // It only says that nothing has been written yet (SCORM 2004 RTE 3.1.7).
    if (edition === '2004' && one.method === 'GetValue' && one.error === '403') continue;
    const call = callWords(one, edition);
    const known = counts.get(`${call} ${one.error}`);
    if (known) known.count += 1;
    else counts.set(`${call} ${one.error}`, { call, error: errorWords(edition, one.error), count: 1 });
  }
  return [...counts.values()]
    .slice(0, mostAlike)
    .map(({ call, error, count }) =>
      diagnostic('RUN-CALL-ERROR', place, { call, error, times: timesWords(Math.ceil(count / launches)) }),
    );
}

function broken(calls: readonly Call[], { edition, place }: About): Diagnostic[] {
  const told = new Set<string>();
  return [1, 2]
    .flatMap((launch) =>
      brokenRules(
        // What was refused is told already, and has changed nothing.
        calls.filter((call) => call.launch === launch && ['0', ''].includes(call.error)),
        { edition, mode: 'normal' },
      ).flatMap(({ text, ground }) => {
        if (ground === 'error' || told.has(text)) return [];
        told.add(text);
        // A finding of its own.
        if (edition === '1.2' && text.includes(`left ${names[edition].status} untouched`)) return [];
        return [
          diagnostic(ground === 'lms' ? 'RUN-STRICT' : 'RUN-STANDARD', place, {
            launch: `launch ${launch}`,
            text: short(text),
          }),
        ];
      }),
    )
    .slice(0, mostAlike);
}

function ending(calls: readonly Call[], { edition, unit, place }: About): Diagnostic[] {
  const { title } = unit;
  const did = (name: Call['method']): boolean =>
    calls.some(({ method, error }) => method === name && error === '0');
  if (!did('Terminate') && !did('Commit')) {
    const end = edition === '1.2' ? 'LMSFinish' : 'Terminate';
    return [diagnostic('RUN-NO-END', place, { title, end })];
  }
  const wrote = calls.some(
    ({ method, element }) => method === 'SetValue' && element === 'cmi.core.lesson_status',
  );
  return edition === '1.2' && !wrote ? [diagnostic('RUN-NO-STATUS', place, { title })] : [];
}

const kept = {
  '1.2': ['cmi.suspend_data', 'cmi.core.lesson_location'],
  '2004': ['cmi.suspend_data', 'cmi.location'],
} as const;

function resuming(
  first: readonly Call[],
  second: readonly Call[],
  { edition, unit, place }: About,
): Diagnostic[] {
  const saved = kept[edition].filter((name) => {
    const last = first.findLast(
      ({ method, element, error }) => method === 'SetValue' && element === name && error === '0',
    );
    return last !== undefined && last.value !== '';
  });
  const asked = second.some(
    ({ method, element }) => method === 'GetValue' && saved.some((name) => name === element),
  );
  // One that does not even begin has another finding to it than what it reads.
  if (saved.length === 0 || asked || !second.some(({ method }) => method === 'Initialize')) return [];
  return [diagnostic('RUN-NOT-RESUMED', place, { title: unit.title, what: saved.join(' and ') })];
}
