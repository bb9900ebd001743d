import { GB, type LmsProfile, MB, scorm } from './profile.ts';

/** LMSs that come with the software for personnel of large employers. */
export const suites = {
  cornerstone: {
    title: 'Cornerstone',
    aliases: ['csod'],
    takes: [...scorm, 'xapi', 'aicc'],
    source:
      'https://help.csod.com/help/csod_0/Content/0_Whats_New/212/Core/Edge_Import/Edge_Import_-_Bulk_Publish_Content_212.htm',
    read: '2026-11-28',
    size: {
      largest: 2 * GB,
      by: 'Edge Import',
      ways: [
        { by: 'Course Publisher', largest: 250 * MB },
        { by: 'Content Uploader', largest: 750 * MB },
      ],
    },
  },
  oracle: {
    title: 'Oracle Learning',
    takes: ['scorm12', 'scorm2004-2nd', 'scorm2004-3rd', 'cmi5', 'aicc'],
    source:
      'https://docs.oracle.com/en/cloud/saas/talent-management/24c/fatul/add-online-content-to-your-oracle-learning-resources.html',
    read: '2026-11-28',
    size: { largest: GB },
    notes: [
      {
        says: 'cmi5 is taken in self-paced learning only.',
        of: ['cmi5'],
        source:
          'https://docs.oracle.com/en/cloud/saas/talent-management/ladqa/what-cmi5-features-are-supported-for-oracle-self-paced-learning.html',
      },
    ],
  },
  successfactors: {
    title: 'SAP SuccessFactors',
    aliases: ['sap', 'sf'],
    takes: scorm,
    unsure: ['xapi', 'cmi5', 'aicc'],
    source: 'https://userapps.support.sap.com/sap/support/knowledge/en/2316909',
    read: '2026-11-28',
    notes: [
      {
        says: 'Content objects are named after the first 15 characters of the manifest’s identifier, the identifierref of the item, and a number: look for them by these.',
        of: scorm,
      },
    ],
  },
} as const satisfies Readonly<Record<string, LmsProfile>>;
