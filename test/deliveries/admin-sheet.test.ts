import { describe, expect, it } from 'vitest';
import { adminSheet, deliveryView } from '../../src/deliveries/admin-sheet.ts';
import type { DeliveryFacts } from '../../src/deliveries/delivery.ts';
import type { LedgerLine } from '../../src/deliveries/ledger.ts';
import type { Block, Section } from '../../src/deliveries/sheet/blocks.ts';
import type { Line, Piece } from '../../src/languages/sheets/index.ts';
import { county, deliveredPackage, frontDesk, riverton, villeneuve } from './sheet-facts.ts';

const sources = { css: 'body{}', history: [] };
const view = (facts: DeliveryFacts, history: readonly LedgerLine[] = []) =>
  deliveryView(facts, { css: 'body{}', history });
const textOf = (line: Line) => line.map(({ text }) => text).join('');

/** All lines of a section, those in tables included. */
function linesOf(block: Block): readonly Line[] {
  if ('heading' in block) return [block.heading];
  if ('paragraph' in block) return [block.paragraph];
  if ('steps' in block) return block.steps;
  if ('list' in block) return block.list;
  if ('command' in block) return [[{ text: block.command }]];
  if ('text' in block) return [[{ text: block.text }]];
  return block.table.rows.flatMap(({ head, cells }) => [...head, ...cells.flatMap(({ lines }) => lines)]);
}
const said = (section: Section | undefined) => (section?.blocks ?? []).flatMap(linesOf).map(textOf);
const section = (facts: DeliveryFacts, id: string, history: readonly LedgerLine[] = []) =>
  view(facts, history).sections.find((one) => one.id === id);
const pieces = (facts: DeliveryFacts): Piece[] => {
  const { first, sections } = view(facts);
  return [first, ...sections].flatMap(({ blocks }) => blocks.flatMap(linesOf)).flat();
};
const filesToTake = (facts: DeliveryFacts) =>
  view(facts).first.blocks.flatMap((block) =>
    'list' in block ? block.list.flatMap((line) => line.flatMap(({ href }) => href ?? [])) : [],
  );

/** A delivery of one course, as the ledger has it. */
const ledgerLine = (on: string, version: string): LedgerLine => ({
  format: 1,
  on,
  licensee: 'alder-county',
  agency: 'Alder County',
  licence: 'AC-7',
  courses: [{ id: 'front-desk', version, title: 'Front desk', languages: ['en-US', 'es'] }],
  packages: [],
  delivery: '',
  before: '',
});

describe('the admin sheet', () => {
  it('speaks the first language of the agency that it can', () => {
    expect(view(riverton).frame).toMatchObject({ language: 'es', direction: 'ltr' });
    expect(view(villeneuve).frame.language).toBe('fr');
    expect(textOf(view(villeneuve).first.title)).toBe('Par où commencer');
    const { languages: _, ...licensee } = riverton.licensee;
    expect(view({ ...riverton, licensee }).frame.language).toBe('en-US');
    const dutch = { ...riverton, licensee: { ...licensee, languages: ['nl'] } };
    expect(view(dutch).frame.language).toBe('en');
    const arabic = { ...riverton, licensee: { ...licensee, languages: ['ar-EG'] } };
    expect(view(arabic).frame).toMatchObject({ language: 'ar-EG', direction: 'rtl' });
  });

  it('names the file to take for the LMS first, one for each course and language', () => {
    expect(filesToTake(riverton)).toEqual([
      'packages/front-desk-en-US-scorm12.zip',
      'packages/front-desk-es-scorm12.zip',
    ]);
    expect(filesToTake(county)).toEqual([
      'packages/front-desk-en-US-scorm12.zip',
      'packages/records-en-US-scorm12.zip',
    ]);
    expect(filesToTake(villeneuve)).toEqual(['packages/front-desk-fr-cmi5.zip']);
    expect(filesToTake({ ...county, lms: 'Cornerstone OnDemand' })[0]).toBe(
      'packages/front-desk-en-US-scorm2004-3rd.zip',
    );
  });

  it('says so where the LMS imports none of the packages, and names what to ask for', () => {
    const facts = { ...villeneuve, lms: 'Moodle 4.5' };
    expect(filesToTake(facts)).toEqual([]);
    const [sentence] = said(view(facts).first);
    expect(sentence).toContain('SCORM 1.2, SCORM 2004 3rd Edition ou SCORM 2004 4th Edition');
    expect(sentence).toContain('help@harbor.example');
    const web = { ...villeneuve, courses: [frontDesk(['fr'], ['web'])] };
    expect(said(view(web).first)[0]).toContain('destiné à un LMS');
  });

  it('links to every file that an admin opens, and to nothing that is not there', () => {
    for (const facts of [riverton, county, villeneuve]) {
      const links = pieces(facts).flatMap(({ href }) =>
        href && !/^(mailto:|https:|#)/.test(href) ? href : [],
      );
      const files = facts.courses.flatMap(({ packages }) => packages.map(({ file }) => file));
      const setUp = ['refresher-plan.html', 'refreshers.ics'].map((name) => `refreshers/front-desk/${name}`);
      expect([...new Set(links)].toSorted()).toEqual(['SHA256SUMS', ...setUp, ...files].toSorted());
    }
  });

  it('shows of each package its language, standard, size and the beginning of its sum', () => {
    const block = section(riverton, 'courses')?.blocks.find((one) => 'table' in one);
    const row = block && 'table' in block ? block.table.rows[1] : undefined;
    expect(row?.cells.map(({ lines }) => textOf(lines[0] ?? []))).toEqual([
      'Español',
      'SCORM 1.2',
      '1,4\u00a0MB',
      '002200220022…',
    ]);
    expect(row?.cells[0]?.lines[0]?.[0]?.lang).toBe('es');
    expect(row?.cells[3]?.lines[0]?.[0]?.title).toBe('0022'.repeat(16));
    expect(row?.head.map(textOf)).toEqual(['front-desk-es-scorm12.zip', 'el más adecuado para Moodle']);
  });

  it('marks titles of another language than its own', () => {
    const facts = { ...riverton, courses: [frontDesk(['en-US'], ['scorm12'])] };
    expect(pieces(facts)).toContainEqual({ text: 'Front desk', lang: 'en-US' });
    expect(pieces(riverton)).toContainEqual({ text: 'Atención al público' });
  });
});

describe('the license on the sheet', () => {
  const license = (facts: DeliveryFacts) => said(section(facts, 'license'));

  it('ends with the grace, and says what happens then by its mode', () => {
    expect(license(riverton)).toContain('14 de enero de 2028');
    expect(license(riverton).join('\n')).toContain(
      'Después del 14 de enero de 2028, los cursos aún se pueden hacer',
    );
    expect(license(villeneuve).join('\n')).toContain('pas de date de fin');
    const none = { ...county, licence: { ...county.licence, onExpiry: 'none' as const } };
    expect(license(none)).toContain('After June 30, 2027, nothing changes in the courses themselves.');
  });

  const waiting = (facts: DeliveryFacts, ...ids: readonly string[]): DeliveryFacts => ({
    ...facts,
    courses: facts.courses.map((course) => (ids.includes(course.id) ? { ...course, waits: true } : course)),
  });
  const stops =
    'After June 30, 2027, whoever has opened a course before can go on and finish it. Whoever has not cannot start it, and sees a page that names People Development. This begins at noon UTC on the next day, when the day is over everywhere.';
  const tells =
    'After June 30, 2027, the courses can still be taken, and everything is recorded. They tell learners that the license has ended.';
  const later =
    'After that day, refreshers can still be taken. They tell learners that the license has ended.';

  it('says that new learners wait only of courses that can ask them to', () => {
    const about = (facts: DeliveryFacts) =>
      license(facts).filter((text) => /After June|After that day/.test(text));
    expect(about(waiting(county, 'front-desk', 'records'))).toEqual([stops, later]);
    expect(about(waiting(county, 'records'))).toEqual([`Front desk – ${tells}`, `Open records – ${stops}`]);
    expect(about(county)).toEqual([tells]);
  });

  it('promises in every mode that nobody is stopped midway, and that it cannot be enforced from outside', () => {
    for (const onExpiry of ['notice', 'block-new', 'none'] as const) {
      const text = license({ ...county, licence: { ...county.licence, onExpiry } }).join('\n');
      expect(text).toContain('Nobody is ever stopped in the middle of a course');
      expect(text).toContain('not enforce it');
      expect(text).not.toContain('The courses themselves count nobody.');
    }
  });

  it('has seats and addresses where there are any, and whom to write to', () => {
    expect(license(riverton)).toEqual(
      expect.arrayContaining(['250', '*.riverton.example', 'help@harbor.example', '555-0142']),
    );
    expect(license(county)).toEqual(
      expect.arrayContaining(['as many as there are', 'https://harbor.example']),
    );
    expect(license(county)).not.toContain('Addresses of your LMS');
    expect(license({ ...county, licence: { ...county.licence, seats: 5 } }).join('\n')).toContain(
      'The courses themselves count nobody.',
    );
  });

  it('says until when nothing changes, and by when it has to be renewed', () => {
    const text = license(riverton).join('\n');
    expect(text).toContain('Hasta el 14 de enero de 2028 nada cambia para los participantes.');
    expect(text).toContain('renueve la licencia antes del 31 de diciembre de 2027');
    expect(license(county).join('\n')).toContain(
      'renew the license by June 30, 2027: https://harbor.example.',
    );
    expect(license(county).join('\n')).not.toContain('nothing changes for learners');
    expect(license(villeneuve).join('\n')).not.toContain('renouvelez');
  });
});

describe('what the sheet says of results, refreshers and versions', () => {
  it('tells what makes each course done, with its mark and attempts', () => {
    expect(said(section(county, 'results')).slice(0, 5)).toEqual([
      '“Front desk” is done when a learner has been through all of it and has passed. The pass mark is 80%. There are 3 attempts at each quiz that has to be passed.',
      '“After a month” is done when a learner has passed. The pass mark is 80%. Quizzes may be tried as often as it takes.',
      '“Recertification” is done when a learner has been through all of it and has passed. The pass mark is 80%. Quizzes may be tried as often as it takes.',
      '“What is new” is done when a learner has done all that it asks for.',
      '“Open records” is done when a learner has done all that it asks for.',
    ]);
    const [course] = county.courses;
    const { attempts: _, passing: __, ...free } = { ...course, done: 'passed' } as NonNullable<typeof course>;
    expect(said(section({ ...county, courses: [free] }, 'results'))[0]).toBe(
      '“Front desk” is done when a learner has passed. Quizzes may be tried as often as it takes.',
    );
  });

  it('says what is to be done for whoever has no attempt left, and what is reported of them', () => {
    const text = said(section(county, 'results')).join('\n');
    expect(text).toContain('stays incomplete, also when no attempt is left');
    expect(text).toContain('Whoever has no attempt left needs a new start');
    expect(text).not.toContain('In Moodle');
    const [desk, ...rest] = county.courses;
    const failing = { ...county, lms: 'moodle', courses: [{ ...desk, reportsFailure: true }, ...rest] };
    const told = said(section(failing as DeliveryFacts, 'results')).join('\n');
    expect(told).toContain('When no attempt is left, failed is reported by: Front desk.');
    expect(told).toContain(
      'In Moodle: open “Reports” of the activity, tick the attempt, and choose “Delete selected attempts”.',
    );
    const endless = county.courses.map(({ attempts: _, ...course }) => course);
    const [first, ...others] = failing.courses as typeof county.courses;
    const waiting = { ...county, courses: [{ ...first, waits: true }, ...others] } as DeliveryFacts;
    expect(said(section(waiting, 'results')).join('\n')).toContain(
      'They then begin at the first page. After the end of the license, do not delete it any more',
    );
    expect(text).not.toContain('do not delete it any more');
    const free = said(section({ ...county, courses: endless }, 'results')).join('\n');
    expect(free).not.toContain('needs a new start');
  });

  it('says what is recorded besides status and score', () => {
    const text = said(section(county, 'results')).join('\n');
    expect(text).toContain('also record how far the learner got, where, and for how long');
    expect(text).not.toContain('Each answer is recorded');
    const [desk, ...rest] = county.courses;
    const told = { ...county, courses: [{ ...desk, recordsAnswers: true }, ...rest] } as DeliveryFacts;
    expect(said(section(told, 'results'))).toContain(
      'Each answer is recorded with its question (SCORM 1.2: the id of it), result and time, in refreshers too: Front desk.',
    );
  });

  it('says for each standard of the delivery what the LMS is told', () => {
    const told = said(section(county, 'results'));
    for (const standard of ['SCORM 1.2', 'SCORM 2004 3rd Edition', 'cmi5', 'xAPI (Tin Can)', 'Web page'])
      expect(told).toContain(standard);
    expect(said(section(riverton, 'results'))).not.toContain('cmi5');
  });

  it('speaks of a package with several languages as one course, and names them all', () => {
    const one = deliveredPackage('front-desk', 'en-US', 'scorm12', { languages: ['en-US', 'es'] });
    const together = { ...county, courses: [{ ...frontDesk([], []), packages: [one] }] };
    const results = said(section(together, 'results'));
    expect(results).toContain('Several languages');
    expect(results.join('\n')).toContain('learners choose their language in it');
    expect(results.join('\n')).not.toContain('Each language is a package of its own');
    expect(said(section(together, 'courses'))).toContain('English, Español');
    expect(said(section(together, 'history'))).toContain('Front desk, version 2.1.0 (English and Español)');
  });

  it('speaks of several languages only where a course has them', () => {
    expect(said(section(riverton, 'results'))).toContain('Varios idiomas');
    expect(said(section(county, 'results'))).not.toContain('Several languages');
  });

  it('says when each refresher is due, and leaves the section out where there is none', () => {
    const all = said(section(county, 'refreshers'));
    expect(all).toContain(
      '“Recertification” follows “Front desk”. 1 year after the course is completed. It may be taken up to 60 days earlier. It still counts as on time up to 14 days later. Passing it renews the certificate.',
    );
    expect(all).toContain(
      '“What is new” follows “Front desk”. On February 1, 2027, for everyone who has completed the course by then. A new one is planned 3 months later, and so on; each comes with a new delivery.',
    );
    const later = said(section({ ...county, on: '2027-03-05' }, 'refreshers'));
    expect(later.join('\n')).toContain(
      'Out since February 1, 2027, for those who had completed the course by then, and for nobody else.',
    );
    expect(all.join('\n')).toContain(
      'What to enter in SAP SuccessFactors, with messages to learners that you can use: refreshers/front-desk/refresher-plan.html',
    );
    expect(section({ ...county, courses: county.courses.slice(1) }, 'refreshers')).toBeUndefined();
  });

  it('calls a refresher by its own title, in the language of the sheet', () => {
    const [desk] = riverton.courses;
    const named = { 'en-US': 'Front desk: After a month', es: 'Atención al público: Un mes después' };
    const packages = (desk?.packages ?? []).map((one) =>
      one.step === 'r30' ? { ...one, title: named[one.language as 'es'] } : one,
    );
    const facts = { ...riverton, courses: [{ ...desk, packages }] } as DeliveryFacts;
    expect(said(section(facts, 'refreshers')).join('\n')).toContain('«Un mes después» sigue a');
    expect(said(section(facts, 'results')).join('\n')).toContain('Para terminar «Un mes después» hay que');
  });

  it('tells the attempts of refreshers, too', () => {
    const [desk] = county.courses;
    const refreshers = desk?.refreshers.map((one) => (one.step === 'recert' ? { ...one, attempts: 3 } : one));
    const facts = { ...county, courses: [{ ...desk, refreshers }] } as DeliveryFacts;
    expect(said(section(facts, 'results'))).toContain(
      '“Recertification” is done when a learner has been through all of it and has passed. The pass mark is 80%. There are 3 attempts at each quiz that has to be passed.',
    );
  });

  it('counts steps from 1 January where the course does', () => {
    const [course] = riverton.courses;
    const yearly = {
      ...county,
      courses: [
        {
          ...course,
          refreshers: [{ step: 'spring', title: 'Spring', done: 'passed', after: 'P60D', yearly: true }],
        },
      ],
    } as unknown as DeliveryFacts;
    expect(said(section(yearly, 'refreshers')).join('\n')).toContain(
      'Each year, 60 days after January 1, for everyone who has completed the course.',
    );
  });

  it('tells which refreshers come after the end of the licence, whenever somebody begins', () => {
    const beyond = (facts: DeliveryFacts) =>
      said(section(facts, 'refreshers')).filter((text) => text.includes('only if you renew'));
    expect(beyond(county)).toEqual([
      '“Recertification” comes after the end of the license, even for whoever completes the course today: it is licensed only if you renew.',
    ]);
    expect(beyond({ ...county, licence: { ...county.licence, until: undefined } })).toEqual([]);
    expect(beyond({ ...county, on: '2026-06-30' })).toEqual([]);
  });

  it('names the files that no other section does, and what they are for', () => {
    const plain = said(section(county, 'files'));
    expect(plain).toEqual(
      expect.arrayContaining([
        'delivery.json',
        'sbom.cdx.json',
        'provenance.json',
        'SHA256SUMS',
        'refreshers/',
      ]),
    );
    expect(plain).not.toContain('SHA256SUMS.sig');
    const signed = said(section({ ...county, signedWith: 'k' }, 'files'));
    expect(signed).toEqual(
      expect.arrayContaining(['provenance.intoto.jsonl', 'SHA256SUMS.sig', 'signing-key.pem']),
    );
    expect(said(section({ ...county, courses: county.courses.slice(1) }, 'files'))).not.toContain(
      'refreshers/',
    );
  });

  it('has the deliveries before this one below it, the latest first', () => {
    expect(
      said(
        section(county, 'history', [ledgerLine('2026-07-01', '1.0.0'), ledgerLine('2026-09-01', '2.0.0')]),
      ),
    ).toEqual([
      'December 1, 2026 (this delivery)',
      'Front desk, version 2.1.0 (English)',
      'Open records, version 1.0.0 (English)',
      'September 1, 2026',
      'Front desk, version 2.0.0 (English and Español)',
      'July 1, 2026',
      'Front desk, version 1.0.0 (English and Español)',
    ]);
  });

  it('tells a delivery once that was made again on the same day', () => {
    const records = { id: 'records', version: '1.0.0', title: 'Open records', languages: ['en-US'] };
    const line = (on: string, version: string): LedgerLine => {
      const delivered = ledgerLine(on, version);
      return { ...delivered, courses: [...delivered.courses, records] };
    };
    const lines = [line('2026-11-01', '2.0.0'), line('2026-11-01', '2.0.0'), line('2026-12-01', '2.1.0')];
    const rows = said(section(county, 'history', lines)).filter((text) => /2026/.test(text));
    expect(rows).toEqual(['December 1, 2026 (this delivery)', 'November 1, 2026']);
  });

  it('aims at WCAG 2.2 AA and claims no more', () => {
    const text = said(section(county, 'accessibility')).join('\n');
    expect(text).toContain('(WCAG) 2.2, level AA');
    expect(text).toContain('accessibility.html');
    expect(text).not.toMatch(/conform|compl(y|ies)|fully/i);
  });

  it('tells how to check the files on each system', () => {
    const commands = section(county, 'check')?.blocks.flatMap((one) => ('command' in one ? one.command : []));
    expect(commands?.[0]).toBe('sha256sum --check SHA256SUMS');
    expect(commands?.[1]).toBe('shasum -a 256 -c SHA256SUMS');
    expect(commands?.[2]).toContain('Get-FileHash');
    expect(commands).toHaveLength(3);
  });

  it('tells how to check whose they are, where they are signed', () => {
    const signed = section({ ...county, signedWith: 'kid-of-43-characters' }, 'check');
    const commands = signed?.blocks.flatMap((one) => ('command' in one ? one.command : [])) ?? [];
    expect(commands.slice(1, 3)).toEqual([
      'openssl pkeyutl -verify -pubin -inkey ../publisher.pub.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig',
      'coursewright verify --signature --key ../publisher.pub.pem .',
    ]);
    expect(commands[3]).toBe('sha256sum --check SHA256SUMS');
    const text = said(signed).join('\n');
    expect(text).toContain('The list of checksums is signed by Harbor Learning: check that first.');
    expect(text).toContain('Its id is kid-of-43-characters;');
    expect(text).toContain('by another route than this delivery');
    expect(text).toContain('If it is not, import nothing, and tell Harbor Learning.');
    expect(said(section(county, 'check')).join('\n')).not.toContain('signed');
  });
});

describe('the page', () => {
  it('is the same, byte for byte, from the same facts', () => {
    expect(adminSheet(riverton, sources)).toBe(adminSheet(structuredClone(riverton), sources));
  });

  it('shows what files say as text, and makes no link of what is no address of the web', () => {
    const hostile: DeliveryFacts = {
      ...county,
      publisher: { name: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' },
      licensee: { ...county.licensee, agency: '<script>alert(1)</script>' },
      lms: '"><b>',
      courses: [
        {
          ...frontDesk(['en-US'], ['scorm12']),
          description: '<a href="javascript:alert(1)">x</a> {agency}',
          packages: [deliveredPackage('front-desk', 'en-US', 'scorm12', { title: '<i>Front</i> {a}' })],
        },
      ],
    };
    const html = adminSheet(hostile, sources);
    expect(html).not.toMatch(/<(script|img|i|b)[\s>]/);
    expect(html).not.toMatch(/href="javascript:/i);
    expect(html).toContain('&lt;i&gt;Front&lt;/i&gt; {a}');
  });
});
