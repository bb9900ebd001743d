import type { TargetId } from '../course/model.ts';
import { cmi5 } from './cmi5/index.ts';
import { scorm12 } from './scorm12/index.ts';
import { scorm2004Fourth, scorm2004Third } from './scorm2004/index.ts';
import type { Target } from './target.ts';
import { web } from './web/index.ts';
import { xapi } from './xapi/index.ts';

/** Every standard that we emit. */
export const targets: Readonly<Record<TargetId, Target>> = {
  scorm12,
  'scorm2004-3rd': scorm2004Third,
  'scorm2004-4th': scorm2004Fourth,
  cmi5,
  xapi,
  web,
};
