import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { LaunchUnit } from './launch-units.ts';
import type { Runtime } from './runtimes/runtime.ts';
import type { Barrier, Visit } from './tab/visit.ts';
import type { Watched } from './tab/watch.ts';
import { mostAlike, short, timesWords } from './words.ts';

/** Of script errors: the later ones follow from the first. */
const mostErrors = 10;

interface Seen {
  readonly unit: LaunchUnit;
  readonly place: Place;
  readonly runtime: Runtime;
  readonly watched: Watched;
  readonly visits: readonly Visit[];
}

/** Why the launch page did not load; `undefined` when it did. */
export function launchProblem({ page, log }: Runtime): string | undefined {
  const asked = log.filter(({ path }) => path.split('?')[0] === page);
  if (asked.some(({ status }) => status < 400)) return undefined;
  const status = asked[0]?.status;
  if (status === 404) return `“${decoded(page)}” is not in the package`;
  return status === undefined ? 'the browser did not come to ask for it' : `the server answers ${status}`;
}

/** What was seen in the browser and by the server of the files, whatever the standard. */
export function seenFindings(seen: Seen): Diagnostic[] {
  const { unit, place, visits, watched } = seen;
  const { title } = unit;
  const [first] = visits;
  const stuck = watched.lost() ?? (visits.some(({ hangs }) => hangs) ? 'did not answer any more' : undefined);
  return [
    ...(stuck ? [diagnostic('RUN-STUCK', place, { title, what: stuck })] : []),
    ...(first?.blank && !stuck
      ? [diagnostic('RUN-BLANK', place, { title, seconds: Math.round(first.seconds) })]
      : []),
    ...scriptErrors(seen),
    ...missingFiles(seen),
    ...outside(seen),
    ...(first?.barriers ?? []).map((barrier) => accessibility(barrier, place)),
  ];
}

/** What is left over from stopping a request: `RUN-OUTSIDE` tells of it. */
const stopped = /^(?:TypeError: )?Failed to fetch\b|^WebSocket connection to '/;

function scriptErrors({ watched, place, runtime, visits }: Seen): Diagnostic[] {
  const isClosed = watched.outside.length > 0;
  return [...watched.errors.values()]
    .filter(({ text }) => !(isClosed && stopped.test(text)))
    .slice(0, mostErrors)
    .map(({ text, from, count }) => {
      const where = from ? ` (${short(inPackage(from, runtime), 100)})` : '';
      const times = timesWords(perLaunch(count, visits));
      return diagnostic('RUN-SCRIPT-ERROR', place, { times, text: short(text), where });
    });
}

/** Each launch shows again what the first has shown, and that says nothing. */
const perLaunch = (count: number, visits: readonly Visit[]): number =>
  Math.ceil(count / Math.max(1, visits.length));

function missingFiles({ runtime, place }: Seen): Diagnostic[] {
  const missing = new Map<string, number>();
  for (const { path, status } of runtime.log) {
    const address = path.split('?')[0] ?? '';
    const isOurs = address === runtime.page || /^\/(?:favicon\.ico|lms\/.*)$/.test(address);
    if (!isOurs && (status === 404 || status === 403)) missing.set(address, status);
  }
  return [...missing].slice(0, mostAlike).map(([path, status]) =>
    diagnostic('RUN-MISSING-FILE', place, {
      path: short(decoded(path).replace(/^\/(?:content\/)?/, ''), 100),
      status,
    }),
  );
}

function outside({ watched, place, visits }: Seen): Diagnostic[] {
  const asked = new Map<string, { readonly url: string; count: number }>();
  for (const url of watched.outside) {
    const host = hostOf(url);
    const known = asked.get(host);
    if (known) known.count += 1;
    else asked.set(host, { url, count: 1 });
  }
  return [...asked].slice(0, mostAlike).map(([host, { url, count }]) =>
    diagnostic('RUN-OUTSIDE', place, {
      host,
      url: short(url, 150),
      times: timesWords(perLaunch(count, visits)),
    }),
  );
}

/** `example.org`, or the whole of an address that has no host. */
function hostOf(url: string): string {
  return (URL.canParse(url) && new URL(url).hostname) || short(url, 60);
}

function accessibility({ rule, help, count, selector, url, impact }: Barrier, place: Place): Diagnostic {
  const words = {
    rule,
    help: short(help),
    count: count === 1 ? 'one element' : `${count} elements`,
    selector: short(selector, 120),
    url: short(url),
  };
  const grave = impact === 'critical' || impact === 'serious';
  return diagnostic('RUN-A11Y', place, words, { severity: grave ? 'warning' : 'info' });
}

/** A place in the package, where an address is below one of its servers. */
function inPackage(address: string, { origins }: Runtime): string {
  const origin = origins.find((one) => address.startsWith(`${one}/`));
  return origin ? decoded(address.slice(origin.length).replace(/^\/(?:content\/)?/, '')) : address;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
