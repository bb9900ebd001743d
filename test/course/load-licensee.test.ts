import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/course/schema/json-schemas.ts';
import { licenseeFindings, licenseeIn, licenseeYaml, loadedFrom } from '../support/example-licensee.ts';
import { named } from '../support/expect-diagnostics.ts';

const licence = (more: string) => `licence: { number: A-1, courses: [harbour], from: 2027-01-01, ${more} }`;
const told = async (text: string) => (await licenseeFindings(text)).map(named);

describe('a licensee', () => {
  it('is all that its file says', async () => {
    const { licensee } = await loadedFrom(
      [
        'id: alder-city',
        'agency: City of Alder',
        'contact: { name: Learning Office, email: learning@alder.example, phone: 555-0142 }',
        'licence:',
        '  number: A-1',
        '  courses: [harbour, records]',
        '  seats: 250',
        '  from: 2027-01-01',
        '  until: 2027-12-31',
        '  grace: 2w',
        '  onExpiry: block-new',
        '  renewals: [{ from: 2028-01-01, until: none }, { number: A-2, from: 2029-01-01, until: none, seats: 300 }]',
        'targets: [scorm12, cmi5]',
        'languages: [en-US, es]',
        "hosts: ['*.Alder.example']",
        'lms: Moodle Workplace',
        "brand: { logo: ./alder.svg, logoDark: alder.png, accent: '#7A1F2B' }",
        'variables: { agency.contact: the press office }',
      ].join('\n'),
    );
    const { assets, place, licence, ...rest } = licensee;
    expect(rest).toEqual({
      id: 'alder-city',
      agency: 'City of Alder',
      contact: { name: 'Learning Office', email: 'learning@alder.example', phone: '555-0142' },
      targets: ['scorm12', 'cmi5'],
      languages: ['en-US', 'es'],
      hosts: ['*.alder.example'],
      lms: 'moodle',
      lmsName: 'Moodle Workplace',
      brand: { name: 'City of Alder', accent: '#7a1f2b', logo: 'alder.svg', logoDark: 'alder.png' },
      variables: { 'agency.name': 'City of Alder', 'agency.contact': 'the press office' },
    });
    const { terms, ...settings } = licence;
    expect(settings).toEqual({ courses: ['harbour', 'records'], grace: 'P2W', onExpiry: 'block-new' });
    expect(terms.map(({ place: at, numberPlace: _, ...term }) => [term, at.start?.line])).toEqual([
      [{ number: 'A-1', from: '2027-01-01', until: '2027-12-31', seats: 250 }, 9],
      [{ number: 'A-1', from: '2028-01-01', until: undefined, seats: 250 }, 12],
      [{ number: 'A-2', from: '2029-01-01', until: undefined, seats: 300 }, 12],
    ]);
    expect([...assets.keys()]).toEqual(['alder.png', 'alder.svg']);
    expect(place.file).toBe('alder.yaml');
  });

  it('has what is usual where its file says no more than it must', async () => {
    const { licensee } = await loadedFrom('variables: {}');
    expect(licensee).toMatchObject({
      targets: undefined,
      languages: undefined,
      hosts: [],
      lms: undefined,
      brand: { name: 'City of Alder', accent: undefined, logo: undefined },
      variables: { 'agency.name': 'City of Alder' },
      licence: { grace: undefined, onExpiry: 'notice' },
    });
    expect(licensee.licence.terms[0]?.seats).toBeUndefined();
  });

  it('may call itself in texts as it likes', async () => {
    const { licensee } = await loadedFrom('variables: { agency.name: the City }');
    expect(licensee.variables).toEqual({ 'agency.name': 'the City' });
  });
});

describe('the JSON Schema of licensees', () => {
  const holds = new Ajv({ strict: true }).compile(jsonSchema('licensee'));
  const folder = new URL('../fixtures/catalogues/agencies/licensees/', import.meta.url);
  const read = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));

  it.each(['riverton', 'alder-county', 'villeneuve'])('holds for the file of %s', (name) => {
    expect([holds(read(name)), holds.errors]).toEqual([true, null]);
  });

  it.each([
    ['another field', { agenci: 'x' }],
    ['no licence', { licence: undefined }],
    ['no seats', { licence: { ...read('riverton').licence, seats: 0 } }],
    ['a word of its own for the end', { licence: { ...read('riverton').licence, onExpiry: 'block' } }],
    ['a target that there is not', { targets: ['scorm13'] }],
  ])('does not hold with %s', (_, wrong) => {
    expect(holds(JSON.parse(JSON.stringify({ ...read('riverton'), ...wrong })))).toBe(false);
  });
});

describe('a mistake in the file of a licensee is told where it stands', () => {
  it.each([
    ['a misspelt field', 'agenci: x', ['FIELD-UNKNOWN alder.yaml:1:1']],
    ['a misspelt field inside', licence('until: none, sseats: 3'), ['FIELD-UNKNOWN alder.yaml:1:76']],
    ['no seats', licence('until: none, seats: 0'), ['FIELD-VALUE alder.yaml:1:83']],
    ['fewer seats than none', licence('until: none, seats: -5'), ['FIELD-VALUE alder.yaml:1:83']],
    ['half a seat', licence('until: none, seats: 2.5'), ['FIELD-TYPE alder.yaml:1:83']],
    ['a day that there is not', licence('until: 2027-02-30'), ['FIELD-VALUE alder.yaml:1:70']],
    ['no last day', licence(''), ['FIELD-MISSING alder.yaml:1:10']],
    ['hours of grace', licence('until: none, grace: 12h'), ['FIELD-VALUE alder.yaml:1:83']],
    [
      'a word of its own for the end',
      licence('until: none, onExpiry: block'),
      ['FIELD-VALUE alder.yaml:1:86'],
    ],
    [
      'a course twice',
      'licence: { number: A-1, courses: [harbour, harbour], from: 2027-01-01, until: none }',
      ['FIELD-VALUE alder.yaml:1:44'],
    ],
    [
      'no course',
      'licence: { number: A-1, courses: [], from: 2027-01-01, until: none }',
      ['FIELD-VALUE alder.yaml:1:34'],
    ],
    [
      'a number as a number',
      'licence: { number: 0123, courses: [harbour], from: 2027-01-01, until: none }',
      ['FIELD-TYPE alder.yaml:1:20'],
    ],
    ['a target that there is not', 'targets: [scorm13]', ['FIELD-VALUE alder.yaml:1:11']],
    ['a language by its name', 'languages: [Spanish]', ['FIELD-VALUE alder.yaml:1:13']],
    ['a colour by its name', 'brand: { accent: maroon }', ['FIELD-VALUE alder.yaml:1:18']],
    ['a logo elsewhere', 'brand: { logo: ../logo.svg }', ['FIELD-VALUE alder.yaml:1:16']],
    ['a logo on the web', 'brand: { logo: "https://alder.example/a.svg" }', ['SRC-MISSING alder.yaml:1:16']],
    ['a logo that is not there', 'brand: { logo: alter.svg }', ['SRC-MISSING alder.yaml:1:16']],
    ['a logo in other capitals', 'brand: { logo: Alder.svg }', ['SRC-CASE alder.yaml:1:16']],
    ['a logo that is a program', 'brand: { logo: logo.exe }', ['ASSET-TYPE alder.yaml:1:16']],
    ['a logo that runs', 'brand: { logo: active.svg }', ['SVG-ACTIVE alder.yaml:1:16']],
    ['a logo that is something else', 'brand: { logo: page.png }', ['ASSET-CONTENT alder.yaml:1:16']],
    [
      'an address without a host',
      'contact: { name: Office, email: learning }',
      ['FIELD-VALUE alder.yaml:1:33'],
    ],
    ['a group of variables', 'variables: { agency: { contact: x } }', ['FIELD-TYPE alder.yaml:1:22']],
    [
      'a merge key',
      'x: &x { a: 1 }\n<<: *x',
      ['FIELD-UNKNOWN alder.yaml:1:1', 'FIELD-UNKNOWN alder.yaml:2:1'],
    ],
    ['an anchor that holds itself', 'variables: &a { b: *a }', ['YAML-ALIASES alder.yaml:1:20']],
  ])('%s', async (_, text, expected) => {
    const more = {
      'logo.exe': 'MZ',
      'active.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'page.png': '<!doctype html><html>',
    };
    const found = await licenseeFindings(text, {}, more);
    const wrong = found.filter(({ severity }) => severity !== 'info');
    expect(wrong.map(named).sort()).toEqual([...expected].sort());
  });

  it('and hides nothing of the rest', async () => {
    expect(await told(`agenci: x\nhosts: ['*']\nlanguages: [fr]\n${licence('until: none')}`)).toEqual([
      'FIELD-UNKNOWN alder.yaml:1:1',
      'LICENSEE-HOST alder.yaml:2:9',
      'LICENSEE-LANGUAGE alder.yaml:3:13',
    ]);
    // Nothing is said of stand-ins: not that a licence ended, nor that there is no such course.
    expect(await told('licence: { number: A-1 }\nlanguages: [fr]')).toEqual([
      'FIELD-MISSING alder.yaml:1:10',
      'FIELD-MISSING alder.yaml:1:10',
      'FIELD-MISSING alder.yaml:1:10',
    ]);
  });

  it('in words that help', async () => {
    const [seats] = await licenseeFindings(licence('until: none, seats: 0'));
    expect(seats?.message).toContain('more than 0');
    const [number] = await licenseeFindings(
      'licence: { number: 27, courses: [harbour], from: 2027-01-01, until: none }',
    );
    expect(number?.message).toContain('put it in quotes');
    const [phone] = await licenseeFindings('contact: { name: Office, email: a@b.example, phone: 0555 }');
    expect(phone?.message).toContain('put it in quotes');
    const [logo] = await licenseeFindings('brand: { logo: a.svg }');
    expect(logo?.hint).toContain('folder of this file');
    const [near] = await licenseeFindings('brand: { logo: alder.yams }');
    expect(near?.hint).toContain('folder of this file');
    const [path] = await licenseeFindings('brand: { logo: /logo.svg }');
    expect(path?.message).toContain('inside the folder of this file');
    const [field] = await licenseeFindings('langauges: [es]');
    expect(field?.hint).toBe('Did you mean “languages”?');
  });

  it.each([
    ['empty', '# nothing yet\n', 'FILE-EMPTY alder.yaml'],
    ['a list', '- x\n', 'FIELD-TYPE alder.yaml:1:1'],
    ['broken', 'id: [\n', 'YAML-SYNTAX alder.yaml:2:1'],
    ['too deep', `id: ${'['.repeat(80)}`, 'YAML-TOO-DEEP alder.yaml:1:66'],
    ['two documents', `${licenseeYaml()}---\nid: x\n`, 'YAML-SYNTAX alder.yaml:6:1'],
  ])('when the whole file is %s', async (_, text, finding) => {
    expect((await licenseeIn(text)).diagnostics.map(named)[0]).toBe(finding);
  });

  it('when it has 5 MB', async () => {
    const { value, diagnostics } = await licenseeIn(`# ${'x'.repeat(5 * 1024 * 1024)}\n${licenseeYaml()}`);
    expect([value, diagnostics.map(named)]).toEqual([undefined, ['SRC-TOO-LARGE alder.yaml']]);
  });
});
