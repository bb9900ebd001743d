import { GB, type LmsProfile, MB, scorm, scorm2004 } from './profile.ts';

/** LMSs that are sold for training of employees and customers. */
export const training = {
  '360learning': {
    title: '360Learning',
    takes: scorm,
    source: 'https://support.360learning.com/hc/en-us/articles/115001426606',
    read: '2026-11-28',
    size: { largest: 4 * GB, unpacked: true },
    mostFiles: 50_000,
    oneSco: ['scorm12'],
  },
  absorb: {
    title: 'Absorb',
    takes: [...scorm, 'xapi', 'aicc'],
    source: 'https://support.absorblms.com/hc/en-us/articles/4946744843539',
    read: '2026-11-28',
    noOutside: true,
  },
  bridge: {
    title: 'Bridge',
    takes: scorm,
    source: 'https://community.bridgeapp.com/hc/en-us/articles/33532384053523',
    read: '2026-11-28',
    notes: [
      {
        says: 'Bridge wants two of these from a course: completion, success, score. One that reports completion alone needs another setting.',
      },
    ],
  },
  docebo: {
    title: 'Docebo',
    takes: ['scorm12', 'scorm2004-3rd', 'xapi'],
    unsure: ['aicc'],
    source: 'https://help.docebo.com/hc/en-us/articles/360020128479 and 360020128459',
    read: '2026-11-28',
    noSequencing: true,
    size: { largest: 1024 * MB, of: ['xapi'] },
  },
  knowbe4: {
    title: 'KnowBe4',
    takes: ['scorm2004-4th'],
    source: 'https://support.knowbe4.com/hc/en-us/articles/360019644394',
    read: '2026-11-28',
    size: { largest: GB },
    noOutside: true,
    notes: [
      {
        says: 'A package holds one language. The course reports complete or incomplete, or passed or failed.',
      },
    ],
  },
  learnupon: {
    title: 'LearnUpon',
    takes: ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'xapi'],
    source: 'https://support.learnupon.com/hc/en-us/articles/360004011118',
    read: '2026-11-28',
    oneSco: scorm2004,
    notes: [
      {
        says: 'The report of answers (Exams/Interactions) is not there for SCORM 2004: import SCORM 1.2 if you need it.',
        of: scorm2004,
      },
    ],
  },
  scormcloud: {
    title: 'SCORM Cloud',
    aliases: ['rustici'],
    takes: scorm,
    unsure: ['xapi', 'cmi5', 'aicc'],
    source: 'https://support.scorm.com/hc/en-us/articles/206163756',
    read: '2026-11-28',
    notes: [
      {
        says: 'A SCORM manifest that is not quite right is imported all the same, with parser warnings. Read them: another LMS may refuse it.',
        of: scorm,
      },
    ],
  },
  talentlms: {
    title: 'TalentLMS',
    takes: ['scorm12', 'xapi', 'cmi5'],
    source: 'https://help.talentlms.com/hc/en-us/articles/26499696329756',
    read: '2026-11-28',
    notes: [
      {
        says: 'xAPI has to be switched on under Account & Settings, Integrations.',
        of: ['xapi', 'cmi5'],
        source: 'https://help.talentlms.com/hc/en-us/articles/9651373731356',
      },
    ],
  },
  tovuti: {
    title: 'Tovuti',
    takes: [...scorm, 'xapi', 'aicc'],
    source: 'https://help.tovutilms.com/hc/en-us/articles/4413651362573',
    read: '2026-11-28',
    oneSco: scorm,
    refuses: /\.(?:zip|dat|br)$/i,
  },
} as const satisfies Readonly<Record<string, LmsProfile>>;
