import type { Standard } from './standard.ts';

/** What an LMS says of the packages that it takes. */
interface LmsProfile {
  readonly title: string;
  /** The standards that it imports as it comes, without a plugin; all where it does not say. */
  readonly takes: readonly Standard[];
  /** Where it says so. */
  readonly source: string;
  /** Bytes of a zip. */
  readonly largest?: number;
  /** It launches one SCO of a package, and no second one. */
  readonly oneSco?: true;
  /** It lays imsss:sequencing aside. */
  readonly noSequencing?: true;
  /** Endings of files that it refuses, beside those that servers run. */
  readonly refuses?: RegExp;
  /** It takes no package that loads a part of the course from elsewhere. */
  readonly noOutside?: true;
  /** Characters of an id after which it sees no difference. */
  readonly idLength?: number;
}

const scorm = ['scorm12', 'scorm2004-2nd', 'scorm2004-3rd', 'scorm2004-4th'] as const;

/** LMSs of which it is known what they want on top of the standard; `--lms` names them. */
export const lmsProfiles = {
  absorb: {
    title: 'Absorb',
    takes: [...scorm, 'xapi', 'aicc'],
    source: 'support.absorblms.com 4946744843539',
    noOutside: true,
  },
  cornerstone: {
    title: 'Cornerstone',
    takes: [...scorm, 'xapi', 'aicc'],
    source: 'help.csod.com, “Edge Import – Online Course Assets Load”',
    largest: 2 * 1024 ** 3,
  },
  docebo: {
    title: 'Docebo',
    takes: ['scorm12', 'scorm2004-3rd', 'xapi', 'aicc'],
    source: 'help.docebo.com 360020128479',
    noSequencing: true,
  },
  moodle: {
    title: 'Moodle',
    takes: [...scorm, 'aicc'],
    source: 'docs.moodle.org, “SCORM FAQ”; cmi5 and Tin Can need a plugin',
  },
  scormcloud: {
    title: 'SCORM Cloud',
    takes: [...scorm, 'xapi', 'cmi5', 'aicc'],
    source: 'scorm.com',
  },
  successfactors: {
    title: 'SAP SuccessFactors',
    takes: [...scorm, 'xapi', 'cmi5', 'aicc'],
    source: 'SAP KBA 2316909',
    idLength: 15,
  },
  talentlms: {
    title: 'TalentLMS',
    takes: ['scorm12', 'xapi', 'cmi5'],
    source: 'help.talentlms.com 26499696329756',
  },
  tovuti: {
    title: 'Tovuti',
    takes: [...scorm, 'xapi', 'aicc'],
    source: 'help.tovutilms.com 4413651362573',
    oneSco: true,
    refuses: /\.(?:zip|dat|br)$/i,
  },
} as const satisfies Readonly<Record<string, LmsProfile>>;

export type Lms = keyof typeof lmsProfiles;
export const lmsNames = Object.keys(lmsProfiles) as Lms[];

export function profileOf(lms: Lms): LmsProfile {
  return lmsProfiles[lms];
}

/** The LMS that people mean by a name: “Moodle”, “SAP SuccessFactors”, “Cornerstone OnDemand”. */
export function knownLms(name: string): Lms | undefined {
  const letters = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return lmsNames.find((lms) => letters.includes(lms));
}
