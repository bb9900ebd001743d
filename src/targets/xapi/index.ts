import { contentSecurityPolicy } from '../policy.ts';
import { openRequirements } from '../requirements.ts';
import { startPage } from '../start-page.ts';
import type { Target } from '../target.ts';
import { utf8 } from '../xml.ts';
import { tincan } from './manifest.ts';
import { verifyXapi } from './rules.ts';

/** The LRS is named at launch, on a host that nobody knows when the package is built. */
const connect = '*';

export const xapi: Target = {
  id: 'xapi',
  title: 'xAPI (Tin Can)',
  player: 'xapi',
  connect,
  files: (content) => [
    { path: 'tincan.xml', content: { bytes: utf8(tincan(content)) } },
    ...startPage(content, contentSecurityPolicy(connect)),
  ],
  verify: verifyXapi,
  limits: (content) => openRequirements(content, 'xAPI'),
};
