import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEnvelope, preAuthenticationEncoding, sealEnvelope } from '../../src/proof/dsse.ts';
import { type BuildFacts, signedProvenance, statementType } from '../../src/proof/provenance.ts';
import { otherSeed, testKey } from '../support/signing.ts';

const key = testKey();
const other = testKey(otherSeed);
const sha = (letter: string) => letter.repeat(64);
const facts: BuildFacts = {
  subjects: [
    { name: 'packages/b.zip', sha256: sha('b') },
    { name: 'packages/a.zip', sha256: sha('a') },
  ],
  sources: [
    { name: 'modules/one.md', sha256: sha('d') },
    { name: 'course.yaml', sha256: sha('c') },
  ],
  parameters: { courses: ['example'], languages: ['en-US'], targets: ['scorm12'], licensee: 'riverton' },
  versions: { node: '20.20.2', coursewright: '0.1.0' },
};

/** The fields of in-toto Statement 1 and SLSA Provenance 1 as their pages list them: no others are allowed. */
const digest = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const descriptor = z
  .strictObject({
    name: z.string().optional(),
    uri: z.url().optional(),
    digest: digest.optional(),
    content: z.string().optional(),
    downloadLocation: z.url().optional(),
    mediaType: z.string().optional(),
    annotations: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ uri, digest, content }) => uri ?? digest ?? content);
const moment = z.iso.datetime().optional();
const statement = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.array(descriptor.refine(({ digest }) => digest)).min(1),
  predicateType: z.literal('https://slsa.dev/provenance/v1'),
  predicate: z.strictObject({
    buildDefinition: z.strictObject({
      buildType: z.url(),
      externalParameters: z.record(z.string(), z.unknown()),
      internalParameters: z.record(z.string(), z.unknown()).optional(),
      resolvedDependencies: z.array(descriptor).optional(),
    }),
    runDetails: z.strictObject({
      builder: z.strictObject({
        id: z.url(),
        version: z.record(z.string(), z.string()).optional(),
        builderDependencies: z.array(descriptor).optional(),
      }),
      metadata: z
        .strictObject({ invocationId: z.string().optional(), startedOn: moment, finishedOn: moment })
        .optional(),
      byproducts: z.array(descriptor).optional(),
    }),
  }),
});

function opened(text: string): z.infer<typeof statement> {
  const { value, diagnostics } = openEnvelope(text, [key.public]);
  expect([diagnostics, value?.payloadType, value?.kids]).toEqual([[], statementType, [key.public.kid]]);
  return statement.parse(JSON.parse(Buffer.from(value?.payload ?? '').toString()));
}

describe('a statement of provenance', () => {
  it('has the fields of SLSA Provenance 1, and says what was built from what', () => {
    const { subject, predicate } = opened(signedProvenance(facts, key));
    expect(subject.map(({ name, digest }) => [name, digest?.sha256])).toEqual([
      ['packages/a.zip', sha('a')],
      ['packages/b.zip', sha('b')],
    ]);
    const { buildDefinition, runDetails } = predicate;
    expect(buildDefinition.resolvedDependencies?.map(({ name }) => name)).toEqual([
      'course.yaml',
      'modules/one.md',
    ]);
    expect(buildDefinition.externalParameters).toEqual(facts.parameters);
    expect(runDetails).toEqual({
      builder: { id: 'pkg:generic/coursewright', version: { coursewright: '0.1.0', node: '20.20.2' } },
    });
  });

  it('is the same, byte for byte, in whatever order the facts come', () => {
    const turned = {
      ...facts,
      subjects: facts.subjects.toReversed(),
      sources: facts.sources.toReversed(),
      versions: Object.fromEntries(Object.entries(facts.versions).reverse()),
    };
    expect(signedProvenance(turned, key)).toBe(signedProvenance(facts, key));
  });

  it('says when, and on which builder, only where it is told', () => {
    const builder = 'https://ci.press.example/releases';
    const startedOn = '2027-01-01T08:00:00Z';
    const { runDetails } = opened(signedProvenance({ ...facts, builder, startedOn }, key)).predicate;
    expect([runDetails.builder.id, runDetails.metadata]).toEqual([builder, { startedOn }]);
  });
});

describe('an envelope', () => {
  const text = signedProvenance(facts, key);
  const envelope = JSON.parse(text);
  const codes = (changed: unknown, keys = [key.public]) =>
    openEnvelope(typeof changed === 'string' ? changed : JSON.stringify(changed), keys).diagnostics.map(
      ({ code }) => code,
    );
  const b64 = (bytes: string) => Buffer.from(bytes).toString('base64');

  it('signs what the protocol’s own example does', () => {
    expect(
      preAuthenticationEncoding('http://example.com/HelloWorld', Buffer.from('hello world')).toString(),
    ).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });

  it('counts bytes, and not letters', () => {
    expect(preAuthenticationEncoding('ñ', Buffer.from('é€')).toString()).toBe('DSSEv1 2 ñ 5 é€');
  });

  it('holds by one trusted signature of several, and whatever its id says', () => {
    const foreign = sealEnvelope(statementType, Buffer.from(envelope.payload, 'base64'), other).signatures;
    const renamed = { ...envelope.signatures[0], keyid: 'somebody' };
    expect(codes({ ...envelope, signatures: [...foreign, renamed] })).toEqual([]);
  });

  it('may be in the base64 of addresses', () => {
    const [{ sig }] = envelope.signatures;
    const inUrl = (one: string) => one.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    expect(
      codes({ ...envelope, payload: inUrl(envelope.payload), signatures: [{ sig: inUrl(sig) }] }),
    ).toEqual([]);
  });

  it.each([
    ['another payload', { ...envelope, payload: b64('{}') }, 'PROOF-ENVELOPE-SIGNATURE'],
    ['another type', { ...envelope, payloadType: 'text/plain' }, 'PROOF-ENVELOPE-SIGNATURE'],
    [
      'a signature cut short',
      { ...envelope, signatures: [{ sig: b64('short') }] },
      'PROOF-ENVELOPE-SIGNATURE',
    ],
    ['no signature', { ...envelope, signatures: [] }, 'PROOF-ENVELOPE-FORM'],
    ['no payload', { ...envelope, payload: undefined }, 'PROOF-ENVELOPE-FORM'],
    ['a payload that is no base64', { ...envelope, payload: '{"a":1}' }, 'PROOF-ENVELOPE-FORM'],
    ['no object', 'null', 'PROOF-ENVELOPE-FORM'],
    ['no JSON', text.slice(0, -5), 'PROOF-ENVELOPE-FORM'],
  ])('with %s is refused', (_, changed, code) => {
    expect(codes(changed)).toEqual([code]);
  });

  it('of another key is refused, and of none that is known', () => {
    expect(codes(text, [other.public])).toEqual(['PROOF-ENVELOPE-SIGNATURE']);
    expect(codes(text, [])).toEqual(['PROOF-ENVELOPE-SIGNATURE']);
  });
});
