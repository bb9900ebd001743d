import { describe, expect, test } from 'vitest';
import { findApi } from '../../../src/player/trackers/find-api.ts';
import { fakeWindow } from '../support/fake-window.ts';

const api = { LMSInitialize: () => 'true' };

/** A window of another origin: reading anything throws. */
const foreign = new Proxy(
  {},
  {
    get() {
      throw new DOMException('Permission denied to access property', 'SecurityError');
    },
  },
);

describe('finding the API', () => {
  test('in our own window, where offline players put it', () => {
    expect(findApi(fakeWindow({ apis: { API: api } }), 'API')).toBe(api);
  });

  test('in a parent of a parent, hop by hop: `window.top` is never touched', () => {
    const grandparent = fakeWindow({ apis: { API: api } });
    const window = fakeWindow({ parent: fakeWindow({ parent: grandparent }) });
    expect(findApi(window, 'API')).toBe(api);
  });

  test('in our parent even when a foreign frame sits above it', () => {
    const parent = fakeWindow({ apis: { API: api }, parent: foreign });
    expect(findApi(fakeWindow({ parent }), 'API')).toBe(api);
  });

  test('in the opener, or in one of the opener`s parents', () => {
    const opener = fakeWindow({ parent: fakeWindow({ apis: { API: api } }) });
    expect(findApi(fakeWindow({ opener }), 'API')).toBe(api);
    expect(findApi(fakeWindow({ parent: fakeWindow({ opener }) }), 'API')).toBe(api);
  });

  test('foreign parents and openers throw, and the search goes on or ends', () => {
    expect(findApi(fakeWindow({ parent: foreign, opener: foreign }), 'API')).toBeUndefined();
    const opener = fakeWindow({ apis: { API: api } });
    expect(findApi(fakeWindow({ parent: foreign, opener }), 'API')).toBe(api);
  });

  test('only the API of the package`s own standard is taken where an LMS offers both', () => {
    const both = fakeWindow({ apis: { API: api, API_1484_11: {} } });
    expect(findApi(both, 'API')).toBe(api);
    expect(findApi(fakeWindow({ apis: { API: api } }), 'API_1484_11')).toBeUndefined();
  });

  test('windows that open each other in a circle are looked at once', () => {
    const holder: { opener?: unknown } = {};
    const first = new Proxy(
      {},
      { get: (_, name) => (name === 'opener' ? holder.opener : name === 'parent' ? first : undefined) },
    );
    holder.opener = new Proxy(
      {},
      { get: (_, name) => (name === 'opener' ? first : name === 'parent' ? holder.opener : undefined) },
    );
    expect(findApi(first as Window, 'API')).toBeUndefined();
  });

  test('a chain without an end is given up', () => {
    const endless = (): unknown =>
      new Proxy({}, { get: (_, name) => (name === 'parent' ? endless() : undefined) });
    expect(findApi(endless() as Window, 'API')).toBeUndefined();
  });
});
