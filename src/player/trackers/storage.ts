/** A browser store that may be blocked, full or somebody else's: nothing throws. */
export interface Store {
  read(key: string): string | undefined;
  /** Whether it was kept. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** All keys of this origin, of other courses too. */
  keys(): readonly string[];
}

export function storeOf(window: Window, kind: 'localStorage' | 'sessionStorage'): Store {
  /** Reading the property itself throws where storage is blocked. */
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(window[kind]);
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key)) ?? undefined,
    write: (key, value) =>
      attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }) ?? false,
    remove: (key) => attempt((storage) => storage.removeItem(key)),
    keys: () => attempt((storage) => Object.keys(storage)) ?? [],
  };
}

/** The object that a text holds; undefined when it holds none, or a list. */
export function parseObject(text: string | null | undefined): Readonly<Record<string, unknown>> | undefined {
  const value = parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** The list that a text holds; empty when it holds none. */
export function parseList(text: string | undefined): readonly unknown[] {
  const value = parse(text);
  return Array.isArray(value) ? value : [];
}

function parse(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
