/** What the two SCORM runtimes call the same things. */
export interface Dialect {
  readonly api: string;
  readonly initialize: string;
  readonly terminate: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  /** An element that every LMS has a value for. */
  readonly learner: string;
}

/** `refused`: this LMS will not take this value, now or later. `failed`: it may be taken the next time. */
export type Outcome = 'done' | 'refused' | 'failed';

/**
 * An LMS's API, made safe to call: nothing throws, all values are strings, and what counts is the error code and not
 * the boolean, which LMSs return at random (SCORM 1.2 RTE 3.3.2.1; SCORM 2004 RTE 3.1.6).
 */
export class ScormApi {
  /** Of the last call; 0 is success. `undefined`: the LMS threw, or has no such function. */
  error: number | undefined = 0;
  private readonly api: Readonly<Record<string, unknown>>;
  private readonly dialect: Dialect;

  constructor(api: object, dialect: Dialect) {
    this.api = api as Readonly<Record<string, unknown>>;
    this.dialect = dialect;
  }

  initialize(): Outcome {
    this.call(this.dialect.initialize, '');
    // A page that was reloaded may find its session still open, as may one whose LMS opens it itself. SCORM 2004 says
    // so by 103; SCORM 1.2 has no code for it (RTE 3.3.2.1), but an LMS that answers has a session.
    if (this.error === 103 || (this.error === 101 && this.learner() !== '')) return 'done';
    return this.outcome();
  }

  /** Empty when the LMS has no value: some return numbers, null, or its name as a word. */
  get(element: string): string {
    const value = this.call(this.dialect.get, element);
    return this.error !== 0 || value === 'null' || value === 'undefined' ? '' : value;
  }

  /** The learner's id. */
  learner(): string {
    return this.get(this.dialect.learner);
  }

  set(element: string, value: string): Outcome {
    this.call(this.dialect.set, element, value);
    return this.outcome();
  }

  commit(): Outcome {
    this.call(this.dialect.commit, '');
    return this.outcome();
  }

  terminate(): Outcome {
    this.call(this.dialect.terminate, '');
    return this.outcome();
  }

  /** Whether the LMS names `element` among the children of `group`; a group it does not know has none. */
  children(group: string): ReadonlySet<string> {
    return new Set(
      this.get(`${group}._children`)
        .split(',')
        .map((child) => child.trim()),
    );
  }

  /**
   * 201 to 299 (argument), 351 (set failure) and 401 to 408 (data model) say that this element or value is not
   * wanted, and asking again will not change that; 101, 301, 391 and the like may pass.
   */
  private outcome(): Outcome {
    if (this.error === 0) return 'done';
    const code = this.error ?? 0;
    return (code >= 201 && code < 300) || code === 351 || (code >= 401 && code <= 408) ? 'refused' : 'failed';
  }

  /** What the LMS returned, as text. */
  private call(name: string, ...values: string[]): string {
    try {
      const method = this.api[name];
      if (typeof method !== 'function') throw new TypeError(name);
      const result = String(method.apply(this.api, values));
      const code = this.api[this.dialect.lastError];
      this.error =
        typeof code === 'function' ? Number(code.call(this.api)) || 0 : result === 'false' ? undefined : 0;
      return result;
    } catch {
      this.error = undefined;
      return '';
    }
  }
}
