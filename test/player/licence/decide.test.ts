import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type Situation } from '../../../src/player/licence/decide.ts';
import type { Terms } from '../../../src/player/licence/licence-data.ts';

const terms: Terms = {
  onExpiry: 'block-new',
  lastDay: '2027-12-31',
  hosts: ['*.riverton.example', 'lms.example'],
};
const time = (text: string) => Date.parse(text);
const later = time('2028-06-01T08:00:00Z');
const situation: Situation = {
  now: later,
  serverNow: later,
  hosts: ['learn.riverton.example'],
  proven: terms,
  isNew: true,
};
const decided = (own: Partial<Terms> = {}, here: Partial<Situation> = {}) => {
  const all = { ...terms, ...own };
  return decide(all, { ...situation, proven: all, ...here });
};

describe('what a licence changes in a launch', () => {
  it('is that somebody who has not begun is asked to wait, when all says that it is over', () => {
    expect(decided()).toBe('block');
  });

  it.each<[string, Partial<Terms>, Partial<Situation>]>([
    ['the licence is of the kind that only says so', { onExpiry: 'notice' }, {}],
    ['the learner has begun', {}, { isNew: false }],
    ['nothing is proven', {}, { proven: undefined }],
    ['what is proven is of the other kind', {}, { proven: { ...terms, onExpiry: 'notice' } }],
    ['what is proven lasts longer', {}, { proven: { ...terms, lastDay: '2028-12-31' } }],
    ['what is proven has no end', {}, { proven: { onExpiry: 'block-new', hosts: [] } }],
    ['the server does not say what time it is', {}, { serverNow: undefined }],
    ['the server has another time', {}, { serverNow: time('2027-12-30T00:00:00Z') }],
  ])('is a notice alone, when %s', (_, own, here) => {
    expect(decided(own, here)).toBe('ended');
  });

  it.each<[string, Partial<Terms>, Partial<Situation>]>([
    ['nothing is to happen', { onExpiry: 'none' }, {}],
    ['nothing is to happen, on another host either', { onExpiry: 'none' }, { hosts: ['other.example'] }],
    ['the clock of the device is behind', {}, { now: time('2027-06-01T00:00:00Z') }],
    ['its last day is none', { lastDay: 'soon' }, {}],
  ])('is nothing, when %s', (_, own, here) => {
    expect(decided(own, here)).toBe('nothing');
  });

  it.each([
    ['a host that is not listed', ['other.example'], 'elsewhere'],
    ['the domain itself, where names below it are listed', ['riverton.example'], 'elsewhere'],
    ['a domain that ends alike', ['notriverton.example'], 'elsewhere'],
    ['a name below a host that is listed alone', ['a.lms.example'], 'elsewhere'],
    ['a listed host', ['lms.example'], 'nothing'],
    ['names below a listed domain', ['a.b.riverton.example'], 'nothing'],
    ['a host of packages inside a listed one', ['cdn.vendor.example', 'lms.example'], 'nothing'],
    ['a disk', [], 'nothing'],
  ])('during the term, on %s, is this', (_, hosts, decision) => {
    expect(decided({}, { now: time('2027-06-01T00:00:00Z'), hosts })).toBe(decision);
  });

  it('is nothing where it has no end', () => {
    const endless: Terms = { onExpiry: 'block-new', hosts: [] };
    expect(decide(endless, { ...situation, proven: endless })).toBe('nothing');
  });

  it('is nothing on any host where none is listed', () => {
    expect(decided({ hosts: [] }, { now: 0 })).toBe('nothing');
  });

  it('begins when the last day is over on the last of all clocks, at noon in UTC', () => {
    expect(decided({}, { now: time('2027-12-31T23:59:59-12:00') })).toBe('nothing');
    expect(decided({}, { now: time('2028-01-01T00:00:00-12:00') })).toBe('block');
    expect(decided({}, { serverNow: time('2027-12-31T23:59:59-12:00') })).toBe('ended');
  });
});

describe('whoever stands where', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const day = days.map((date) => date.toISOString().slice(0, 10));
  const someTerms = fc.record(
    {
      onExpiry: fc.constantFrom('notice' as const, 'block-new' as const, 'none' as const),
      hosts: fc.subarray(['*.riverton.example', 'lms.example']),
      lastDay: day,
    },
    { requiredKeys: ['onExpiry', 'hosts'] },
  );
  const someSituation = fc.record({
    now: days.map(Number),
    serverNow: fc.option(days.map(Number), { nil: undefined }),
    hosts: fc.subarray(['learn.riverton.example', 'other.example']),
    proven: fc.option(someTerms, { nil: undefined }),
    isNew: fc.boolean(),
  });
  const never = (reason: string, change: (here: Situation, own: Terms) => Situation) =>
    it(`is never stopped ${reason}`, () => {
      fc.assert(
        fc.property(someTerms, someSituation, (own, here) => {
          expect(decide(own, change({ ...here, proven: own, isNew: true }, own))).not.toBe('block');
        }),
      );
    });
  never('after they have begun', (here) => ({ ...here, isNew: false }));
  never('without a proof', (here) => ({ ...here, proven: undefined }));
  never('without the time of the server', (here) => ({ ...here, serverNow: undefined }));
  const end = ({ lastDay = '2040-01-01' }: Terms) => Date.parse(lastDay) + 36 * 3_600_000;
  never('by the clock of the device alone', (here, own) => ({ ...here, serverNow: end(own) - 1 }));
  never('by the clock of the server alone', (here, own) => ({ ...here, now: end(own) - 1 }));

  it('is stopped sometimes, or the sentences above would say nothing', () => {
    fc.assert(
      fc.property(someTerms, someSituation, (own, here) => {
        const all = { ...own, onExpiry: 'block-new' as const, lastDay: '2019-12-01' };
        const serverNow = here.now;
        expect(decide(all, { ...here, serverNow, proven: all, isNew: true })).toBe('block');
      }),
    );
  });
});
