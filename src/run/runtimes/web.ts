import type { PackageView } from '../../targets/target.ts';
import type { LaunchUnit } from '../launch-units.ts';
import { serve } from '../serve.ts';
import { pathBelow, type Runtime } from './runtime.ts';

/** A web server: nobody listens. */
export async function webRuntime(view: PackageView, { launch }: LaunchUnit): Promise<Runtime> {
  const server = await serve({ view, types: 'any' });
  return {
    origins: [server.origin],
    isCourse: (url) => url.startsWith(`${server.origin}/`),
    page: pathBelow(server.origin, '/', launch),
    log: server.log,
    launch: () => new URL(launch, `${server.origin}/`).href,
    heard: () => true,
    findings: () => [],
    told: () => ({}),
    close: server.close,
  };
}
