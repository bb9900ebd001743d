import { schemaEntries } from '../schema-files.ts';
import type { Target } from '../target.ts';
import { utf8 } from '../xml.ts';
import { scorm12Limits } from './limits.ts';
import { manifest } from './manifest.ts';
import { verifyScorm12 } from './rules.ts';

export const scorm12: Target = {
  id: 'scorm12',
  title: 'SCORM 1.2',
  player: 'scorm12',
  connect: "'self'",
  files: (content, schemas) => [
    { path: 'imsmanifest.xml', content: { bytes: utf8(manifest(content)) } },
    ...schemaEntries(schemas('scorm12')),
  ],
  verify: verifyScorm12,
  // SCORM 1.2 RTE 3.4.4: a CMIString4096.
  stateLimit: 4096,
  limits: scorm12Limits,
};
