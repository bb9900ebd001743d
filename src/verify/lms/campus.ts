import { type LmsProfile, scorm, scorm2004 } from './profile.ts';

/** LMSs that began in schools and universities; agencies, too, run most of them. */
export const campus = {
  blackboard: {
    title: 'Blackboard',
    aliases: ['anthology'],
    takes: [...scorm, 'xapi', 'aicc'],
    source:
      'https://help.anthology.com/blackboard-preview/instructor/en/original-course-view/original-course-content/original-create-content/original-add-content-packages.html',
    read: '2026-11-28',
    notes: [
      {
        says: 'Choose how it is graded before you upload it: grade settings of a SCORM package cannot be changed afterwards.',
        of: scorm,
        source:
          'https://academic-technology-services.scrollhelp.site/ats/how-do-i-add-scorm-content-to-blackboard-ultra',
      },
    ],
  },
  brightspace: {
    title: 'D2L Brightspace',
    aliases: ['d2l'],
    takes: scorm,
    source: 'https://documentation.brightspace.com/EN/le/scorm/admin/about_scorm.htm',
    read: '2026-11-28',
    notes: [
      {
        says: 'The legacy SCORM player writes a grade when the course reports a raw score and a maximum above zero, and ends its session.',
        of: ['scorm12'],
        source: 'https://community.d2l.com/brightspace/kb/articles/4271-publish-legacy-scorm-objects',
      },
    ],
  },
  moodle: {
    title: 'Moodle',
    takes: [...scorm, 'aicc'],
    source: 'https://docs.moodle.org/en/SCORM_FAQ; cmi5 and Tin Can need a plugin',
    read: '2026-11-28',
    noSequencing: true,
    notes: [
      {
        says: 'Moodle supports SCORM 1.2. Of SCORM 2004 it has parts of the API, and no sequencing or navigation.',
        of: scorm2004,
      },
    ],
  },
  openedx: {
    title: 'Open edX (SCORM XBlock)',
    aliases: ['edx'],
    takes: scorm,
    source: 'https://github.com/overhangio/openedx-scorm-xblock, scormxblock.py',
    read: '2026-11-28',
    // One component keeps one status, one score and one value for each element, whatever SCO wrote it.
    oneSco: scorm,
    firstResource: true,
    notes: [
      {
        says: 'Set “Scored” to False in Studio if the course has no quiz.',
        source: 'https://docs.upskilled.ai/exercises_tools/scorm.html',
      },
    ],
  },
  openolat: {
    title: 'OpenOlat',
    aliases: ['olat'],
    takes: ['scorm12'],
    source: 'https://github.com/OpenOLAT/OpenOLAT, ScormCPFileResource.java',
    read: '2026-11-28',
  },
  totara: {
    title: 'Totara',
    takes: [...scorm, 'aicc'],
    source: 'https://help.totaralearning.com/display/TH13/SCORM',
    read: '2026-11-28',
    noSequencing: true,
  },
} as const satisfies Readonly<Record<string, LmsProfile>>;
