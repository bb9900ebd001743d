import type { Call } from './calls.ts';
import type { Json } from './data-model.ts';

// The course stands on the same origin as the LMS page, so whatever arrives may be of its making.

interface Committed {
  readonly order: number;
  readonly exit: string;
  readonly cmi: Json;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''));
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

const methods = ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'] as const;

/** The calls of a launch in what the LMS page sent. */
export function callsIn(body: string, launch: number): Call[] {
  const sent: unknown = JSON.parse(body);
  return (Array.isArray(sent) ? sent : []).filter(isObject).map((one) => ({
    launch,
    order: number(one.order),
    method: methods.find((name) => name === one.method) ?? 'other',
    element: text(one.element),
    value: one.value,
    result: text(one.result),
    error: text(one.error),
  }));
}

/** What a commit of the LMS page holds. */
export function committedIn(body: string): Committed {
  const sent: unknown = JSON.parse(body);
  const { order, exit, cmi } = isObject(sent) ? sent : {};
  return { order: number(order), exit: text(exit), cmi: isObject(cmi) ? cmi : {} };
}
