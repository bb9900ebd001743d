import type { TargetId } from '../../src/course/model.ts';
import type { DeliveredCourse, DeliveredPackage, DeliveryFacts } from '../../src/deliveries/delivery.ts';

/** A package as a delivery names it; its digest is made of its name's length alone. */
export function deliveredPackage(
  id: string,
  language: string,
  target: TargetId,
  more: Partial<DeliveredPackage> = {},
): DeliveredPackage {
  const file = `packages/${id}-${language}-${target}.zip`;
  const sha256 = file.length.toString(16).padStart(4, '0').repeat(16);
  return {
    file,
    size: 1_400_000,
    sha256,
    target,
    language,
    id,
    title: titles[id]?.[language] ?? id,
    ...more,
  };
}

const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'front-desk': {
    'en-US': 'Front desk',
    es: 'Atención al público',
    fr: 'Accueil du public',
    de: 'Empfang',
    ar: 'مكتب الاستقبال',
  },
  records: { 'en-US': 'Open records' },
};

/** A course that has to be passed, with a recertification and an update on the calendar. */
export function frontDesk(languages: readonly string[], targets: readonly TargetId[]): DeliveredCourse {
  const of = (id: string, step?: string, title?: string) =>
    languages.flatMap((language) =>
      targets.map((target) =>
        deliveredPackage(id, language, target, {
          ...(step === undefined ? {} : { step, size: 320_000 }),
          ...(title === undefined ? {} : { title }),
        }),
      ),
    );
  return {
    id: 'front-desk',
    version: '2.1.0',
    title: 'Front desk',
    description: 'How to receive the public.',
    duration: 'PT45M',
    done: 'completed-and-passed',
    passing: 0.8,
    attempts: 3,
    refreshers: [
      { step: 'r30', title: 'After a month', done: 'passed', passing: 0.8, after: 'P30D' },
      {
        step: 'recert',
        title: 'Recertification',
        done: 'completed-and-passed',
        passing: 0.8,
        after: 'P1Y',
        opens: 'P60D',
        window: 'P14D',
        certificate: true,
      },
      { step: 'trends', title: 'What is new', done: 'completed', on: '2027-02-01', repeat: 'P3M' },
    ],
    fingerprint: 'f',
    sources: 's',
    packages: [
      ...of('front-desk'),
      ...of('front-desk-r30', 'r30', 'After a month'),
      ...of('front-desk-recert', 'recert', 'Recertification'),
      ...of('front-desk-trends', 'trends', 'What is new'),
    ],
  };
}

const records = (targets: readonly TargetId[]): DeliveredCourse => ({
  id: 'records',
  version: '1.0.0',
  title: 'Open records',
  description: '',
  done: 'completed',
  refreshers: [],
  fingerprint: 'r',
  sources: 's',
  packages: targets.map((target) => deliveredPackage('records', 'en-US', target, { size: 21_000_000 })),
});

/** Moodle, Spanish first, two standards, a notice after a period of grace. */
export const riverton: DeliveryFacts = {
  format: 1,
  on: '2026-12-01',
  madeBy: 'Coursewright 0.1.0',
  publisher: { name: 'Harbor Learning', url: 'https://harbor.example', email: 'help@harbor.example' },
  licensee: {
    id: 'riverton',
    agency: 'City of Riverton',
    contact: { name: 'Learning Office', email: 'learning@riverton.example', phone: '555-0142' },
    languages: ['es', 'en-US'],
  },
  licence: {
    number: '2027-014',
    from: '2027-01-01',
    until: '2027-12-31',
    grace: 'P14D',
    seats: 250,
    onExpiry: 'notice',
    hosts: ['*.riverton.example'],
  },
  lms: 'moodle',
  courses: [frontDesk(['en-US', 'es'], ['scorm2004-4th', 'scorm12'])],
  fingerprint: 'x',
};

/** SuccessFactors, English, two courses, two refreshers that are not there in the second, those who have not begun stop. */
export const county: DeliveryFacts = {
  ...riverton,
  publisher: { name: 'Harbor Learning', url: 'https://harbor.example' },
  licensee: {
    id: 'alder-county',
    agency: 'Alder County',
    contact: { name: 'People Development', email: 'people@alder.example', phone: undefined },
    languages: ['en-US'],
  },
  licence: {
    number: 'AC-7',
    from: '2026-07-01',
    until: '2027-06-30',
    grace: undefined,
    seats: undefined,
    onExpiry: 'block-new',
    hosts: [],
  },
  lms: 'SAP SuccessFactors',
  courses: [frontDesk(['en-US'], ['scorm12', 'scorm2004-3rd', 'cmi5', 'xapi', 'web']), records(['scorm12'])],
};

/** An LMS that nobody knows, French, without an end, packages that no LMS takes beside one that some do. */
export const villeneuve: DeliveryFacts = {
  ...riverton,
  licensee: {
    id: 'villeneuve',
    agency: 'Ville de Villeneuve',
    contact: { name: 'Service formation', email: 'formation@villeneuve.example', phone: undefined },
    languages: ['nl', 'fr'],
  },
  licence: {
    number: '2026117',
    from: '2026-09-15',
    until: undefined,
    grace: undefined,
    seats: 40,
    onExpiry: 'none',
    hosts: [],
  },
  lms: 'Formatop',
  courses: [frontDesk(['fr'], ['cmi5', 'web'])],
};
