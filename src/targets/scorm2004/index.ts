import { schemaEntries } from '../schema-files.ts';
import type { Target } from '../target.ts';
import { utf8 } from '../xml.ts';
import { type Edition, editions } from './editions.ts';
import { scorm2004Limits } from './limits.ts';
import { manifest } from './manifest.ts';
import { verifyScorm2004 } from './rules.ts';

function target(edition: Edition): Target {
  return {
    id: edition.id,
    title: edition.title,
    player: 'scorm2004',
    connect: "'self'",
    files: (content, schemas) => [
      { path: 'imsmanifest.xml', content: { bytes: utf8(manifest(content, edition)) } },
      ...schemaEntries(schemas(edition.id)),
    ],
    verify: verifyScorm2004,
    // SCORM 2004 RTE 4.2.21: at least 64,000 characters.
    stateLimit: 64_000,
    limits: scorm2004Limits,
  };
}

export const scorm2004Third = target(editions['scorm2004-3rd']);
export const scorm2004Fourth = target(editions['scorm2004-4th']);
