import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { PackageView } from '../../targets/target.ts';
import type { LaunchUnit } from '../launch-units.ts';
import { type Call, names } from '../scorm/calls.ts';
import { startScormHost } from '../scorm-host.ts';
import { pathBelow, type Runtime, type Told } from './runtime.ts';
import { scormFindings } from './scorm-findings.ts';

/** An LMS for one SCO. */
export async function scormRuntime(view: PackageView, unit: LaunchUnit): Promise<Runtime> {
  const edition = unit.standard === 'scorm12' ? '1.2' : '2004';
  const { mastery, launchData, launch } = unit;
  const host = await startScormHost({
    edition,
    view,
    types: 'any',
    ...(mastery ? { mastery } : {}),
    ...(launchData ? { launchData } : {}),
  });
  let launches = 0;
  const calls = (): readonly Call[] => host.record(launch).calls;
  return {
    origins: [host.origin],
    isCourse: (url) => url.startsWith(`${host.origin}/content/`),
    page: pathBelow(host.origin, '/content/', launch),
    log: host.server.log,
    launch() {
      launches += 1;
      return host.launch(launch);
    },
    heard: () => calls().some((call) => call.method === 'Initialize' && call.launch === launches),
    findings: (place: Place): Diagnostic[] => scormFindings(calls(), { edition, unit, place }),
    told: (): Told => toldIn(calls(), edition),
    close: host.close,
  };
}

function toldIn(calls: readonly Call[], edition: '1.2' | '2004'): Told {
  const last = (...elements: readonly string[]): string | undefined => {
    const set = calls.findLast(
      ({ method, element, error }) => method === 'SetValue' && error === '0' && elements.includes(element),
    );
    return set === undefined ? undefined : String(set.value);
  };
  const { status, exit } = names[edition];
  const success = last('cmi.success_status');
  const told = {
    status: success === undefined || success === 'unknown' ? last(status) : success,
    score: last('cmi.core.score.raw', 'cmi.score.scaled', 'cmi.score.raw'),
    exit: last(exit),
    time: last('cmi.core.session_time', 'cmi.session_time'),
  };
  return {
    calls: calls.map(({ launch, method, element, value, result, error }) => ({
      launch,
      method,
      ...(element ? { element } : {}),
      ...(method === 'SetValue' ? { value } : {}),
      result,
      error,
    })),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  };
}
