import type { Content, LaunchUnit } from '../../releases/release.ts';
import { identifiers } from '../imscp/identifiers.ts';
import { resources } from '../imscp/resources.ts';
import { clip } from '../text.ts';
import { writeXml, type XmlElement } from '../xml.ts';
import { contentPackaging, type Edition, namespaces } from './editions.ts';
import { organizationSequencing, unitSequencing } from './sequencing.ts';

/** SCORM sets no limit; Moodle's columns do, and fail the import beyond it. */
const longestTitle = 255;

/**
 * `imsmanifest.xml` of SCORM 2004. No LOM: with LOM inside, ADL's validator wants `lom.xsd` and its parts in the root,
 * which may not be shipped. `course.json` holds that metadata instead.
 */
export function manifest(content: Content, edition: Edition): string {
  const used = [contentPackaging, ...Object.values(namespaces)];
  return writeXml('manifest', {
    $: {
      identifier: identifiers.manifest(content.release.course),
      version: content.release.course.version,
      xmlns: contentPackaging.uri,
      ...Object.fromEntries(Object.entries(namespaces).map(([prefix, { uri }]) => [`xmlns:${prefix}`, uri])),
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': used.map(({ uri, schema }) => `${uri} ${schema}`).join(' '),
    },
    metadata: { schema: 'ADL SCORM', schemaversion: edition.schemaVersion },
    organizations: organizations(content),
    resources: resources(content, 'adlcp:scormType'),
  });
}

function organizations(content: Content): XmlElement {
  const { course } = content.release;
  const identifier = identifiers.organization(course);
  return {
    $: { default: identifier },
    organization: {
      // Objectives end with the attempt: a refresher must not start with the state of the course before it.
      $: { identifier, 'adlseq:objectivesGlobalToSystem': 'false' },
      title: clip(course.title, longestTitle),
      item: content.units.map((unit) => item(content, unit)),
      'imsss:sequencing': organizationSequencing(),
    },
  };
}

function item(content: Content, unit: LaunchUnit): XmlElement {
  return {
    $: {
      identifier: identifiers.item(unit.id),
      identifierref: identifiers.resource(unit),
      isvisible: 'true',
    },
    title: clip(unit.title, longestTitle),
    'adlnav:presentation': content.units.length === 1 ? lonely : undefined,
    'imsss:sequencing': unitSequencing(content, unit),
  };
}

/** One SCO has nowhere to go on to. Never hide `exit`: some LMSs then leave the learner without a way out. */
const lonely: XmlElement = {
  'adlnav:navigationInterface': { 'adlnav:hideLMSUI': ['previous', 'continue'] },
};
