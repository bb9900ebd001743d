import { openRequirements } from '../requirements.ts';
import type { Target } from '../target.ts';
import { utf8 } from '../xml.ts';
import { courseStructure } from './manifest.ts';
import { verifyCmi5 } from './rules.ts';

export const cmi5: Target = {
  id: 'cmi5',
  title: 'cmi5',
  player: 'cmi5',
  /** The LRS is named at launch, on a host that nobody knows when the package is built. */
  connect: '*',
  files: (content) => [{ path: 'cmi5.xml', content: { bytes: utf8(courseStructure(content)) } }],
  verify: verifyCmi5,
  limits: (content) => openRequirements(content, 'cmi5'),
};
