import { contentSecurityPolicy } from '../policy.ts';
import { openRequirements } from '../requirements.ts';
import { startPage } from '../start-page.ts';
import type { Target } from '../target.ts';
import { verifyWeb } from './rules.ts';

const connect = "'self'";

/** For any web server, or a folder: no manifest, no LMS; progress stays in the browser. */
export const web: Target = {
  id: 'web',
  title: 'Web page',
  player: 'web',
  connect,
  files: (content) => startPage(content, contentSecurityPolicy(connect)),
  verify: verifyWeb,
  limits: (content) => openRequirements(content, 'the web package'),
};
