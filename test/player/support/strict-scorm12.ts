import { type Element, matches, numberIn, patternOf, type Refusal, upTo, words } from './scorm-element.ts';

const identifier = matches(/^[\x21-\x7E]{1,255}$/);
const timespan = matches(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
const status = words('passed', 'completed', 'failed', 'incomplete', 'browsed');

const elements: Readonly<Record<string, Element>> = {
  'cmi.core._children': { access: 'read' },
  'cmi.core.student_id': { access: 'read' },
  'cmi.core.student_name': { access: 'read' },
  'cmi.core.lesson_location': { access: 'both', accepts: upTo(255) },
  'cmi.core.credit': { access: 'read' },
  'cmi.core.lesson_status': { access: 'both', accepts: status },
  'cmi.core.entry': { access: 'read' },
  'cmi.core.score._children': { access: 'read' },
  'cmi.core.score.raw': { access: 'both', accepts: numberIn(0, 100) },
  'cmi.core.score.min': { access: 'both', accepts: numberIn(0, 100) },
  'cmi.core.score.max': { access: 'both', accepts: numberIn(0, 100) },
  'cmi.core.total_time': { access: 'read' },
  'cmi.core.lesson_mode': { access: 'read' },
  'cmi.core.exit': { access: 'write', accepts: words('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { access: 'write', accepts: timespan },
  'cmi.suspend_data': { access: 'both', accepts: upTo(4096) },
  'cmi.student_data._children': { access: 'read' },
  'cmi.student_data.mastery_score': { access: 'read' },
  'cmi.student_preference._children': { access: 'read' },
  'cmi.student_preference.text': { access: 'read' },
  'cmi.student_preference.language': { access: 'both', accepts: upTo(255) },
  'cmi.objectives._children': { access: 'read' },
  'cmi.objectives._count': { access: 'read' },
  'cmi.objectives.n.id': { access: 'both', accepts: identifier },
  'cmi.objectives.n.score.raw': { access: 'both', accepts: numberIn(0, 100) },
  'cmi.objectives.n.status': { access: 'both', accepts: status },
  'cmi.interactions._children': { access: 'read' },
  'cmi.interactions._count': { access: 'read' },
  'cmi.interactions.n.id': { access: 'write', accepts: identifier },
  'cmi.interactions.n.objectives.n.id': { access: 'write', accepts: identifier },
  'cmi.interactions.n.time': {
    access: 'write',
    accepts: matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
  },
  'cmi.interactions.n.type': {
    access: 'write',
    accepts: words(
      'true-false',
      'choice',
      'fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
    ),
  },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'write', accepts: upTo(255) },
  'cmi.interactions.n.weighting': { access: 'write', accepts: numberIn(-1e6, 1e6) },
  'cmi.interactions.n.student_response': { access: 'write', accepts: upTo(255) },
  'cmi.interactions.n.result': {
    access: 'write',
    accepts: matches(/^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/),
  },
  'cmi.interactions.n.latency': { access: 'write', accepts: timespan },
};

/** What an LMS keeps between two launches of one SCO. */
export interface Stored12 {
  readonly values: ReadonlyMap<string, string>;
  readonly exit: string;
}

export interface Options12 {
  readonly stored?: Stored12;
  readonly mode?: string;
  readonly credit?: string;
  readonly masteryScore?: string;
  /** Groups and optional elements that this LMS does not have: `cmi.interactions`, `cmi.core.lesson_mode` … */
  readonly without?: readonly string[];
  /** What the learner's preference says of captions. */
  readonly captions?: string;
  /** And of the language. */
  readonly language?: string;
  /** Gives numbers back as numbers, as some LMSs do. */
  readonly typed?: boolean;
}

/**
 * A SCORM 1.2 LMS that refuses all that PACKAGE-RULES.md says LMSs refuse, and writes down every refusal. What is not
 * committed is lost with the window; what was not suspended is not there at the next launch.
 */
export class StrictScorm12 {
  readonly refusals: Refusal[] = [];
  readonly written: (readonly [element: string, value: string])[] = [];
  readonly calls: string[] = [];
  /** Called before the LMS does anything: to throw, or to give an error code. */
  fault: (call: string, element: string, value: string) => number | undefined = () => undefined;
  private phase: 'new' | 'running' | 'finished' = 'new';
  private error = 0;
  private readonly values: Map<string, string>;
  private committed: Map<string, string>;
  private readonly without: readonly string[];
  private readonly typed: boolean;

  constructor({
    stored,
    mode = 'normal',
    credit = 'credit',
    masteryScore,
    without = [],
    captions,
    language,
    typed = false,
  }: Options12 = {}) {
    this.without = without;
    this.typed = typed;
    this.values = new Map([
      ['cmi.core.lesson_status', 'not attempted'],
      ['cmi.core.student_id', '42'],
      ['cmi.core.student_name', 'Rivera, Ana'],
      ['cmi.core.lesson_mode', mode],
      ['cmi.core.credit', credit],
      ['cmi.student_data.mastery_score', masteryScore ?? ''],
      ...(captions === undefined ? [] : ([['cmi.student_preference.text', captions]] as const)),
      ...(language === undefined ? [] : ([['cmi.student_preference.language', language]] as const)),
      ...(stored?.values ?? []),
    ]);
    if (stored && stored.exit !== 'suspend') this.values.set('cmi.suspend_data', '');
    this.values.delete('cmi.core.exit');
    this.values.delete('cmi.core.session_time');
    this.committed = new Map(this.values);
  }

  /** What would be there if the window died now. */
  get stored(): Stored12 {
    return { values: new Map(this.committed), exit: this.committed.get('cmi.core.exit') ?? '' };
  }

  get(element: string): string | undefined {
    return this.committed.get(element);
  }

  /** The LMS forgets what was set since the last commit that worked, as one does whose session was renewed. */
  forget(): void {
    this.values.clear();
    for (const [element, value] of this.committed) this.values.set(element, value);
  }

  /** Committed interactions as objects, in order. */
  get interactions(): Record<string, string>[] {
    const list: Record<string, string>[] = [];
    for (const [element, value] of this.committed) {
      const [, index, name] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
      if (index !== undefined && name !== undefined)
        list[Number(index)] = { ...list[Number(index)], [name]: value };
    }
    return list;
  }

  LMSInitialize = (parameter: unknown): unknown =>
    this.call('LMSInitialize', '', '', () => {
      if (parameter !== '') return 201;
      if (this.phase !== 'new') return 101;
      this.phase = 'running';
      return 0;
    });

  LMSFinish = (parameter: unknown): unknown =>
    this.call('LMSFinish', '', '', () => {
      if (parameter !== '') return 201;
      if (this.phase !== 'running') return 301;
      this.phase = 'finished';
      // Moodle: an untouched status becomes `completed`.
      if (this.values.get('cmi.core.lesson_status') === 'not attempted')
        this.values.set('cmi.core.lesson_status', 'completed');
      this.committed = new Map(this.values);
      return 0;
    });

  LMSGetValue = (element: unknown): unknown => {
    let value: unknown = '';
    this.call('LMSGetValue', String(element), '', () => {
      if (this.phase !== 'running') return 301;
      if (typeof element !== 'string') return 201;
      const known = elements[patternOf(element)];
      if (!known || this.lacks(element)) return 401;
      if (known.access === 'write') return 404;
      value = this.read(element);
      return 0;
    });
    return this.typed && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
  };

  LMSSetValue = (element: unknown, value: unknown): unknown =>
    this.call('LMSSetValue', String(element), String(value), () => {
      if (this.phase !== 'running') return 301;
      if (typeof element !== 'string' || typeof value !== 'string') return 201;
      const known = elements[patternOf(element)];
      if (!known || this.lacks(element)) return 401;
      if (known.access === 'read') return 403;
      if (known.accepts && !known.accepts(value)) return 405;
      const [, list, index] = /^cmi\.(\w+)\.(\d+)\./.exec(element) ?? [];
      if (list && Number(index) > this.count(list)) return 201;
      if (list && Number(index) === this.count(list) && !element.endsWith(`.${index}.id`)) return 201;
      if (!this.responseFits(element, value)) return 405;
      this.values.set(element, value);
      this.written.push([element, value]);
      return 0;
    });

  LMSCommit = (parameter: unknown): unknown =>
    this.call('LMSCommit', '', '', () => {
      if (parameter !== '') return 201;
      if (this.phase !== 'running') return 301;
      this.committed = new Map(this.values);
      return 0;
    });

  LMSGetLastError = (): unknown => (this.typed ? this.error : String(this.error));
  LMSGetErrorString = (): string => '';
  LMSGetDiagnostic = (): string => '';

  private call(name: string, element: string, value: string, run: () => number): string {
    this.calls.push(element ? `${name} ${element}` : name);
    this.error = this.fault(name, element, value) ?? run();
    if (this.error !== 0) this.refusals.push({ call: name, element, value, error: this.error });
    return String(this.error === 0);
  }

  private read(element: string): string {
    const group = /^(.*)\._children$/.exec(element)?.[1];
    if (group !== undefined) return this.children(group);
    const list = /^cmi\.(\w+)\._count$/.exec(element)?.[1];
    if (list !== undefined) return String(this.count(list));
    return this.values.get(element) ?? '';
  }

  private children(group: string): string {
    const deep = group === 'cmi.objectives' || group === 'cmi.interactions' ? `${group}.n.` : `${group}.`;
    const names = Object.keys(elements)
      .filter((name) => name.startsWith(deep) && !this.lacks(name))
      .map((name) => name.slice(deep.length).split('.')[0] ?? '');
    return [...new Set(names)].filter((name) => !name.startsWith('_')).join(',');
  }

  private count(list: string): number {
    return [...this.values.keys()].filter((name) => new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(name))
      .length;
  }

  private lacks(element: string): boolean {
    return this.without.some(
      (each) => patternOf(element) === each || patternOf(element).startsWith(`${each}.`),
    );
  }

  /**
   * Single characters for choices and likert, `t` or `f` for true-false, a decimal number, one line for a text; read by
   * the type, which must be there first.
   */
  private responseFits(element: string, value: string): boolean {
    const [, index] =
      /^cmi\.interactions\.(\d+)\.(student_response|correct_responses\.0\.pattern)$/.exec(element) ?? [];
    if (index === undefined) return true;
    const type = this.values.get(`cmi.interactions.${index}.type`);
    if (type === 'choice') return /^[a-z0-9](,[a-z0-9])*$/.test(value);
    if (type === 'true-false') return /^[tf]$/.test(value);
    if (type === 'likert') return /^[a-z0-9]$/.test(value);
    if (type === 'numeric') return /^-?\d{1,10}(\.\d+)?$/.test(value);
    return type !== undefined && /^[^\r\n]+$/.test(value);
  }
}
