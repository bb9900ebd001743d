import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Bill, billOfMaterials, type Part, partKinds } from '../../src/proof/bill-of-materials.ts';
import { contentUuid } from '../../src/proof/content-uuid.ts';
import { packageParts } from '../../src/proof/package-parts.ts';
import { packageFiles } from '../support/packages.ts';

/** The schemas as CycloneDX publishes them, in their own package. */
const folder = join(
  createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'),
  '../res/schema',
);
const schema = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8'));
const validate = new Ajv({
  strict: false,
  schemas: Object.fromEntries(
    ['spdx', 'jsf-0.82', 'cryptography-defs'].map((name) => [
      `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
      schema(name),
    ]),
  ),
  formats: {
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    email: true,
    'idn-email': true,
    'iri-reference': true,
    uri: URL.canParse,
  },
}).compile(schema('bom-1.6'));

const sha = (letter: string) => letter.repeat(64);
const parts: readonly Part[] = [
  {
    kind: 'package',
    name: 'packages/a-scorm12.zip',
    sha256: sha('a'),
    mediaType: 'application/zip',
    parts: [
      {
        kind: 'player',
        name: 'coursewright-player',
        version: '0.1.0',
        sha256: sha('1'),
        licence: { spdx: 'MIT' },
      },
      { kind: 'schema', name: 'adlcp_rootv1p2.xsd', sha256: sha('2') },
    ],
  },
  {
    kind: 'package',
    name: 'packages/a-cmi5.zip',
    sha256: sha('b'),
    parts: [
      {
        kind: 'player',
        name: 'coursewright-player',
        version: '0.1.0',
        sha256: sha('1'),
        licence: { spdx: 'MIT' },
      },
    ],
  },
  {
    kind: 'asset',
    name: 'media/flood.jpg',
    sha256: sha('3'),
    licence: { spdx: 'CC-BY-4.0' },
    copyright: '© A. Photographer',
  },
  {
    kind: 'asset',
    name: 'media/logo.svg',
    sha256: sha('4'),
    licence: { name: 'Used by permission of the city' },
  },
  { kind: 'course', name: 'example', version: '1.0.0', description: 'What to post in the first hour.' },
  { kind: 'bank', name: 'banks/crisis.yaml', sha256: sha('5') },
  { kind: 'theme', name: 'civic' },
  { kind: 'page', name: 'index.html' },
  { kind: 'document', name: 'index.html' },
];
const bill: Bill = {
  subject: { kind: 'document', name: 'riverton', version: '2027-014' },
  parts,
  supplier: { name: 'The Press', url: 'https://press.example' },
  toolVersion: '0.1.0',
};
type Json = Record<string, never> & {
  components: Json[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};
const made = (changed: Partial<Bill> = {}) => billOfMaterials({ ...bill, ...changed }) as Json;

describe('a bill of materials', () => {
  it('is valid CycloneDX 1.6, with every kind of part', () => {
    expect(new Set(parts.flatMap((one) => [one, ...(one.parts ?? [])]).map(({ kind }) => kind))).toEqual(
      new Set(partKinds),
    );
    const real = made({ timestamp: '2027-01-01T00:00:00Z' });
    expect([validate(real), validate.errors]).toEqual([true, null]);
    expect(real).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(validate({ ...real, components: [{ type: 'course', name: 'example' }] })).toBe(false);
    expect(validate({ ...real, serialNumber: 'urn:uuid:1' })).toBe(false);
  });

  it('names each part once, and what it is inside', () => {
    const { dependencies, components } = made();
    const references = dependencies.map(({ ref }) => ref);
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBe(1 + parts.length + 3);
    const [main] = dependencies;
    expect(main?.dependsOn).toEqual(components.map((one) => one['bom-ref']));
    const cmi5 = dependencies.find(({ ref }) => ref.startsWith('package:packages/a-cmi5.zip'));
    expect(cmi5?.dependsOn).toEqual([expect.stringContaining('coursewright-player')]);
  });

  it('has courses and banks as data, with what licences are known', () => {
    const byName = (name: string) => made().components.find((one) => one.name === name);
    expect(byName('example')).toMatchObject({ type: 'data', data: [{ type: 'other' }], version: '1.0.0' });
    expect(byName('banks/crisis.yaml')).toMatchObject({ type: 'data', data: [{ type: 'dataset' }] });
    expect(byName('media/flood.jpg')).toMatchObject({ licenses: [{ expression: 'CC-BY-4.0' }] });
    expect(byName('media/logo.svg')).toMatchObject({
      licenses: [{ license: { name: 'Used by permission of the city' } }],
    });
  });

  it('is the same in whatever order the parts come, and has each once', () => {
    expect(JSON.stringify(made({ parts: [...parts, ...parts].reverse() }))).toBe(JSON.stringify(made()));
  });

  it('has a serial number that is another one as soon as a byte inside is', () => {
    const changed = parts.map((one) => (one.kind === 'bank' ? { ...one, sha256: sha('6') } : one));
    expect(made({ parts: changed }).serialNumber).not.toBe(made().serialNumber);
    expect(contentUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('the bill of a package', () => {
  const files = packageFiles('scorm12').map(({ path }) => ({ name: path, sha256: sha('7') }));
  const course = {
    id: 'example',
    version: '1.0.0',
    title: 'An example',
    rights: '© The Press',
    banks: [{ name: 'banks/crisis.yaml', sha256: sha('5') }],
  };
  const facts = { files, course, toolVersion: '0.1.0' };

  it('has each of its files, the course and its banks, and is valid', () => {
    const real = made({ parts: packageParts(facts) });
    expect([validate(real), validate.errors]).toEqual([true, null]);
    expect(real.components.map((one) => one.name).sort()).toEqual(
      [...files.map(({ name }) => name), 'example'].sort(),
    );
    expect(real.components.find((one) => one.name === 'example')).toMatchObject({
      licenses: [{ license: { name: '© The Press' } }],
      components: [{ name: 'banks/crisis.yaml', type: 'data' }],
    });
  });

  it('knows what is ours, what is of the standard, and what somebody knows the licence of', () => {
    const media = { name: 'media/flood.jpg', sha256: sha('3') };
    const more = ['theme/brand.css', 'theme/civic.css'].map((name) => ({ name, sha256: sha('8') }));
    const all = packageParts({
      ...facts,
      files: [...files, media, ...more],
      licences: new Map([['media/flood.jpg', { spdx: 'CC-BY-4.0' }]]),
    });
    const part = (name: string) => all.find((one) => one.name === name);
    const ours = { version: '0.1.0', licence: { spdx: 'MIT' } };
    expect(part('player/player.js')).toMatchObject({ kind: 'player', ...ours });
    expect(part('theme/civic.css')).toMatchObject({ kind: 'theme', ...ours });
    expect(part('theme/brand.css')).not.toHaveProperty('licence');
    expect(part('adlcp_rootv1p2.xsd')).toEqual({
      kind: 'schema',
      name: 'adlcp_rootv1p2.xsd',
      sha256: sha('7'),
    });
    expect(part('media/flood.jpg')).toMatchObject({ kind: 'asset', licence: { spdx: 'CC-BY-4.0' } });
    expect(part('index.html')).toMatchObject({ kind: 'page' });
    expect(part('imsmanifest.xml')).toMatchObject({ kind: 'document' });
  });
});
