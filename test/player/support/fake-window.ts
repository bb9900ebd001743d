/** A store that holds texts, may be full, and may be locked away altogether. */
export class FakeStorage {
  readonly texts = new Map<string, string>();
  full = false;
  /** Those who are told of what others write, by the window that is theirs. */
  readonly listeners = new Map<unknown, (event: { key: string; newValue: string | null }) => void>();

  /** As browsers do it: every window of the origin but the one that writes. */
  tellOthers(writer: unknown, key: string, newValue: string | null): void {
    for (const [owner, listener] of this.listeners) if (owner !== writer) listener({ key, newValue });
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, value);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

export interface WindowParts {
  readonly search?: string;
  readonly fetch?: typeof fetch;
  readonly parent?: unknown;
  readonly opener?: unknown;
  readonly localStorage?: FakeStorage | 'blocked';
  readonly sessionStorage?: FakeStorage | 'blocked';
  /** `API`, `API_1484_11`. */
  readonly apis?: Readonly<Record<string, unknown>>;
}

/**
 * A window that has what a tracker may use and nothing else: any other property throws, `top` above all, because
 * LMSs that frame us from another origin throw there too.
 */
export function fakeWindow(
  parts: WindowParts = {},
): Window & { readonly went: string[]; readonly goOnline: () => void } {
  const went: string[] = [];
  const listeners: (() => void)[] = [];
  const storage =
    (store: FakeStorage | 'blocked' = new FakeStorage()) =>
    () => {
      if (store === 'blocked') throw new DOMException('denied', 'SecurityError');
      // The keys of a browser's store are its own properties.
      return new Proxy(store, {
        get: (held, name) => {
          const value: unknown = Reflect.get(held, name);
          if (typeof value !== 'function') return value;
          return (key: string, text: string) => {
            const result: unknown = value.call(held, key, text);
            if (name !== 'getItem') store.tellOthers(went, key, name === 'setItem' ? text : null);
            return result;
          };
        },
        ownKeys: () => [...store.texts.keys()],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      });
    };
  const local = storage(parts.localStorage);
  const session = storage(parts.sessionStorage);
  const values: Record<string, unknown> = {
    ...parts.apis,
    went,
    opener: parts.opener ?? null,
    location: { search: parts.search ?? '', assign: (url: string) => went.push(url) },
    crypto: globalThis.crypto,
    setTimeout: (run: () => void, wait: number) => setTimeout(run, wait),
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
    fetch: parts.fetch,
    addEventListener: (event: string, listener: () => void) => {
      if (event === 'storage') {
        if (parts.localStorage instanceof FakeStorage) parts.localStorage.listeners.set(went, listener);
        return;
      }
      if (event !== 'online') throw new Error(`nobody tells a tracker of ${event}`);
      listeners.push(listener);
    },
    goOnline: () => {
      for (const listener of listeners) listener();
    },
  };
  const window: unknown = new Proxy(values, {
    get(target, name) {
      if (name === 'parent') return parts.parent ?? window;
      if (name === 'localStorage') return local();
      if (name === 'sessionStorage') return session();
      if (name === 'API' || name === 'API_1484_11' || name in target) return target[name as string];
      throw new Error(`window.${String(name)} is out of bounds`);
    },
  });
  return window as ReturnType<typeof fakeWindow>;
}
