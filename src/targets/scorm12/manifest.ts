import type { Content, LaunchUnit } from '../../releases/release.ts';
import { identifiers } from '../imscp/identifiers.ts';
import { resources } from '../imscp/resources.ts';
import { clip, mark } from '../text.ts';
import { writeXml, type XmlElement } from '../xml.ts';
import { learningObjectMetadata } from './metadata.ts';
import { prerequisites } from './prerequisites.ts';

/** imscp_rootv1p1p2.xsd, `titleType`; Moodle's column would take 255. */
const longestTitle = 200;

/** `imsmanifest.xml` of SCORM 1.2. The prefix `adlcp` is literal: LMSs look for it as text, not as a namespace. */
export function manifest(content: Content): string {
  return writeXml('manifest', {
    $: {
      identifier: identifiers.manifest(content.release.course),
      version: version(content.release.course.version),
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': [
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
        'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      ].join(' '),
    },
    metadata: {
      schema: 'ADL SCORM',
      schemaversion: '1.2',
      'imsmd:lom': learningObjectMetadata(content),
    },
    organizations: organizations(content),
    resources: resources(content, 'adlcp:scormtype'),
  });
}

function organizations(content: Content): XmlElement {
  const { course } = content.release;
  const scripts = prerequisites(content.units);
  const identifier = identifiers.organization(course);
  return {
    $: { default: identifier },
    organization: {
      $: { identifier },
      title: clip(course.title, longestTitle),
      item: content.units.map((unit) => item(unit, scripts.get(unit.id), course.tracking.masteryScore)),
    },
  };
}

/** The order of the `adlcp` elements is that of SCORM 1.2 CAM 2.3: prerequisites first, mastery score last. */
function item(unit: LaunchUnit, script: string | undefined, withMasteryScore: boolean): XmlElement {
  return {
    $: {
      identifier: identifiers.item(unit.id),
      identifierref: identifiers.resource(unit),
      isvisible: 'true',
    },
    title: clip(unit.title, longestTitle),
    'adlcp:prerequisites': script === undefined ? undefined : { $: { type: 'aicc_script' }, _: script },
    // Only when the course asks: an LMS that knows a mastery score replaces the status that the course reports.
    'adlcp:masteryscore':
      withMasteryScore && unit.passing !== undefined ? mark(unit.passing * 100) : undefined,
  };
}

/** imscp_rootv1p1p2.xsd, `attr.version`: at most 20 characters. A cut version would be another version. */
function version(text: string): string | undefined {
  return text.length <= 20 ? text : undefined;
}
