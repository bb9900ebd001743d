import type { PackageView } from '../../targets/target.ts';
import type { LaunchUnit } from '../launch-units.ts';
import { at, shortVerb } from '../lrs/cmi5-session.ts';
import type { Au } from '../lrs/launch.ts';
import type { Fields } from '../lrs/values.ts';
import { type Lrs, startLrs } from '../lrs.ts';
import { serve } from '../serve.ts';
import { pathBelow, type Runtime, type Told } from './runtime.ts';
import { xapiFindings } from './xapi-findings.ts';

/** A cmi5 LMS for one AU, or a Tin Can launcher for one activity: the files on one server, the record store on another. */
export async function xapiRuntime(view: PackageView, unit: LaunchUnit): Promise<Runtime> {
  const lrs = await startLrs();
  const server = await serve({ view, types: 'any' });
  const page = new URL(unit.launch, `${server.origin}/`).href;
  let registration: string | undefined;
  let launches = 0;
  return {
    origins: [server.origin, lrs.origin],
    isCourse: (url) => url.startsWith(`${server.origin}/`),
    page: pathBelow(server.origin, '/', unit.launch),
    log: server.log,
    launch() {
      launches += 1;
      const known = registration === undefined ? {} : { registration };
      const launched =
        unit.standard === 'cmi5'
          ? lrs.launchCmi5(auOf(unit, page), known)
          : lrs.launchXapi(page, unit.id, known);
      registration = launched.registration;
      return launched.url;
    },
    heard: () =>
      lrs.exchanges.some(
        (one) => one.launch === launches && one.resource === 'statements' && one.method !== 'GET',
      ),
    findings: (place) => xapiFindings(lrs, { unit, place }),
    told: () => toldIn(lrs),
    async close() {
      await server.close();
      await lrs.close();
    },
  };
}

function auOf({ id, moveOn = 'NotApplicable', mastery, launchData }: LaunchUnit, url: string): Au {
  const masteryScore = Number(mastery);
  return {
    id,
    url,
    moveOn,
    ...(mastery === undefined || Number.isNaN(masteryScore) ? {} : { masteryScore }),
    ...(launchData === undefined ? {} : { launchParameters: launchData }),
  };
}

const verdicts = ['passed', 'failed', 'completed'];

function toldIn({ statements }: Lrs): Told {
  const status = verdicts.find((verb) => statements.some((one) => shortVerb(one) === verb));
  const last = (path: string): string | undefined => {
    const found = statements.findLast((one) => at(one, path) !== undefined);
    return found === undefined ? undefined : String(at(found, path));
  };
  const told = { status, score: last('result.score.scaled'), time: last('result.duration') };
  return {
    statements: statements.map(brief),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  };
}

/** Without what is the same in all statements of a session. */
function brief(statement: Fields): Fields {
  const { id, verb, object, result, timestamp } = statement;
  const told = { id, verb: at(verb ?? null, 'id'), object: at(object ?? null, 'id'), result, timestamp };
  return Object.fromEntries(
    Object.entries(told).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
