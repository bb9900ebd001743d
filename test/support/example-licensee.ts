import { checkLicensee } from '../../src/checks/licensees/index.ts';
import type { LicenseeSurroundings } from '../../src/checks/licensees/rule.ts';
import type { CourseFacts } from '../../src/course/course-facts.ts';
import { type LoadedLicensee, loadLicensee } from '../../src/course/load-licensee.ts';
import { type Diagnostic, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { loadResources } from '../../src/resources.ts';
import { memoryFiles, type SourceFiles } from './memory-files.ts';

/** The licensee that examples of rules are laid over. */
const fields: Readonly<Record<string, string>> = {
  id: 'id: alder-city',
  agency: 'agency: City of Alder',
  contact: 'contact: { name: Learning Office, email: learning@alder.example }',
  licence: 'licence: { number: 2027-014, courses: [harbour], from: 2027-01-01, until: 2027-12-31 }',
  variables: 'variables: { agency.contact: the press office }',
};
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';
const pictures: SourceFiles = {
  'alder.svg': picture,
  'alder.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'letterhead.pdf': '%PDF-1.7\n',
};

/** The file of a licensee with these fields first, so that their lines count from 1, and the others below. */
export function licenseeYaml(first = ''): string {
  const others = Object.entries(fields).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(first));
  return [...(first ? [first.trimEnd()] : []), ...others.map(([, line]) => line), ''].join('\n');
}

const course = (id: string, more: Partial<CourseFacts>): CourseFacts => ({
  id,
  languages: ['en-US'],
  targets: undefined,
  theme: 'civic',
  usedVariables: [],
  knownVariables: [],
  isPartial: false,
  ...more,
});

/** What examples are held against: two courses, a licensee of another county, and a day. */
export const surroundings: Omit<LicenseeSurroundings, 'earlier'> = {
  today: '2027-03-05',
  courses: [
    course('harbour', {
      languages: ['en-US', 'es'],
      usedVariables: ['agency.contact', 'agency.name'],
      knownVariables: ['agency.contact', 'agency.name', 'agency.policyUrl'],
    }),
    course('records', {}),
  ],
  isWhole: true,
  styleOf: (theme) => loadResources().themes(false)[theme],
};
const county =
  'id: alder-county\nagency: Alder County\nlicence: { number: 2026-001, courses: [records], from: 2026-01-01, until: none }';

/** The licensee in a text, with the findings of loading it. */
export async function licenseeIn(text: string, more: SourceFiles = {}) {
  return await loadLicensee(memoryFiles({ ...pictures, ...more, 'alder.yaml': text }), 'alder.yaml');
}

export async function loadedFrom(example: string): Promise<LoadedLicensee> {
  const { value, diagnostics } = await licenseeIn(licenseeYaml(example));
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics.map(({ code }) => code)));
  return value;
}

/** What load and check find in the example licensee with these fields. */
export async function licenseeFindings(
  example: string,
  around: Partial<LicenseeSurroundings> = {},
  more: SourceFiles = {},
): Promise<Diagnostic[]> {
  const { value, diagnostics } = await licenseeIn(licenseeYaml(example), more);
  const earlier = [{ ...(await loadedFrom(county)), file: 'licensees/alder-county.yaml' }];
  const found = value ? checkLicensee(value, { ...surroundings, earlier, ...around }) : [];
  return sortDiagnostics([...diagnostics, ...found]);
}
