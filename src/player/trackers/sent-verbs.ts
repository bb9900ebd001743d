import { parseList, type Store } from './storage.ts';

/** Verbs that were said in this session, which a reloaded page must not say again. */
export class SentVerbs {
  private readonly store: Store;
  private readonly key: string;
  private readonly verbs: Set<string>;

  /** `session` names the launch. */
  constructor(store: Store, session: string) {
    const key = `${session}:sent`;
    this.store = store;
    this.key = key;
    this.verbs = new Set(parseList(store.read(key)).map(String));
  }

  has(verb: string): boolean {
    return this.verbs.has(verb);
  }

  /** Begins anew: what is said first is written over the rest. */
  clear(): void {
    this.verbs.clear();
  }

  /** False when it was said before. */
  add(verb: string): boolean {
    if (this.verbs.has(verb)) return false;
    this.verbs.add(verb);
    this.store.write(this.key, JSON.stringify([...this.verbs]));
    return true;
  }
}
