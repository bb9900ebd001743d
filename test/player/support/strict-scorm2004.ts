import { interactionTypes } from '../../../src/run/interaction-types.ts';
import { type Element, matches, numberIn, patternOf, type Refusal, upTo, words } from './scorm-element.ts';

/** As Moodle reads them: at most two decimals, and a zone only after decimals. */
const time = matches(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d:\d\d)?)?$/,
);
const interval = matches(/^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
const longId = matches(/^\S{1,4000}$/);
/** Localised string: no newline, at most 250 characters. */
const description = matches(/^[^\r\n]{1,250}$/);
const success = words('passed', 'failed', 'unknown');
const completion = words('completed', 'incomplete', 'not attempted', 'unknown');
const scaled = numberIn(-1, 1);
const real = numberIn(-1e9, 1e9);

const elements: Readonly<Record<string, Element>> = {
  'cmi.completion_status': { access: 'both', accepts: completion },
  'cmi.success_status': { access: 'both', accepts: success },
  'cmi.mode': { access: 'read' },
  'cmi.credit': { access: 'read' },
  'cmi.entry': { access: 'read' },
  'cmi.exit': { access: 'write', accepts: words('time-out', 'suspend', 'logout', 'normal', '') },
  'cmi.learner_id': { access: 'read' },
  'cmi.learner_name': { access: 'read' },
  'cmi.location': { access: 'both', accepts: upTo(1000) },
  'cmi.suspend_data': { access: 'both', accepts: upTo(64_000) },
  'cmi.session_time': { access: 'write', accepts: interval },
  'cmi.progress_measure': { access: 'both', accepts: numberIn(0, 1) },
  'cmi.scaled_passing_score': { access: 'read' },
  'cmi.score._children': { access: 'read' },
  'cmi.score.scaled': { access: 'both', accepts: scaled },
  'cmi.score.raw': { access: 'both', accepts: real },
  'cmi.score.min': { access: 'both', accepts: real },
  'cmi.score.max': { access: 'both', accepts: real },
  'cmi.learner_preference._children': { access: 'read' },
  'cmi.learner_preference.audio_captioning': { access: 'read' },
  'cmi.learner_preference.language': {
    access: 'both',
    accepts: matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  },
  'cmi.objectives._children': { access: 'read' },
  'cmi.objectives._count': { access: 'read' },
  'cmi.objectives.n.id': { access: 'both', accepts: longId },
  'cmi.objectives.n.score.scaled': { access: 'both', accepts: scaled },
  'cmi.objectives.n.success_status': { access: 'both', accepts: success },
  'cmi.objectives.n.completion_status': { access: 'both', accepts: completion },
  'cmi.objectives.n.description': { access: 'both', accepts: description },
  'cmi.interactions._children': { access: 'read' },
  'cmi.interactions._count': { access: 'read' },
  'cmi.interactions.n.id': { access: 'both', accepts: longId },
  'cmi.interactions.n.type': {
    access: 'both',
    accepts: words(...interactionTypes),
  },
  'cmi.interactions.n.objectives.n.id': { access: 'both', accepts: longId },
  'cmi.interactions.n.timestamp': { access: 'both', accepts: time },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'both' },
  'cmi.interactions.n.weighting': { access: 'both', accepts: real },
  'cmi.interactions.n.learner_response': { access: 'both' },
  'cmi.interactions.n.result': {
    access: 'both',
    accepts: matches(/^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d{1,7})?)$/),
  },
  'cmi.interactions.n.latency': { access: 'both', accepts: interval },
  'cmi.interactions.n.description': { access: 'both', accepts: description },
  'adl.nav.request': {
    access: 'both',
    accepts: words(
      'continue',
      'previous',
      'exit',
      'exitAll',
      'abandon',
      'abandonAll',
      'suspendAll',
      '_none_',
    ),
  },
};

export interface Options2004 {
  readonly stored?: ReadonlyMap<string, string>;
  readonly mode?: string;
  readonly credit?: string;
  readonly passing?: string;
  /** What the learner's preference says of captions. */
  readonly captions?: string;
  /** And of the language. */
  readonly language?: string;
  readonly without?: readonly string[];
  /** Objective ids that the manifest named. */
  readonly objectives?: readonly string[];
  /** As Moodle with some navigation requests, here with all: Commit and Terminate throw after saving. */
  readonly throwsOnNavigation?: boolean;
}

/** A SCORM 2004 LMS that refuses all that PACKAGE-RULES.md says LMSs refuse, and writes down every refusal. */
export class StrictScorm2004 {
  readonly refusals: Refusal[] = [];
  /** Elements that were asked for before they had a value (403): normal, and an error all the same to some LMSs. */
  readonly unset: string[] = [];
  readonly written: (readonly [element: string, value: string])[] = [];
  readonly calls: string[] = [];
  fault: (call: string, element: string, value: string) => number | undefined = () => undefined;
  private phase: 'new' | 'running' | 'finished' = 'new';
  private error = 0;
  private readonly values: Map<string, string>;
  private committed: Map<string, string>;
  private readonly options: Options2004;

  constructor(options: Options2004 = {}) {
    this.options = options;
    // Only what was suspended is there again; a learner who was not is a stranger.
    const kept = options.stored?.get('cmi.exit') === 'suspend' ? options.stored : new Map<string, string>();
    this.values = new Map([
      ['cmi.completion_status', 'unknown'],
      ['cmi.success_status', 'unknown'],
      ['cmi.learner_id', '42'],
      ['cmi.learner_name', 'Rivera, Ana'],
      ['cmi.mode', options.mode ?? 'normal'],
      ['cmi.credit', options.credit ?? 'credit'],
      ['cmi.entry', options.stored ? '' : 'ab-initio'],
      ...(options.passing === undefined ? [] : [['cmi.scaled_passing_score', options.passing] as const]),
      ...(options.language === undefined
        ? []
        : [['cmi.learner_preference.language', options.language] as const]),
      ...(options.captions === undefined
        ? []
        : [['cmi.learner_preference.audio_captioning', options.captions] as const]),
      ...(options.objectives ?? []).map((id, n) => [`cmi.objectives.${n}.id`, id] as const),
      ...kept,
    ]);
    for (const name of ['cmi.exit', 'cmi.session_time', 'adl.nav.request']) this.values.delete(name);
    this.committed = new Map(this.values);
  }

  get stored(): ReadonlyMap<string, string> {
    return new Map(this.committed);
  }

  get(element: string): string | undefined {
    return this.committed.get(element);
  }

  /** The LMS forgets what was set since the last commit that worked, as one does whose session was renewed. */
  forget(): void {
    this.values.clear();
    for (const [element, value] of this.committed) this.values.set(element, value);
  }

  Initialize = (parameter: unknown): unknown =>
    this.call('Initialize', '', '', () => {
      if (parameter !== '') return 201;
      if (this.phase !== 'new') return this.phase === 'running' ? 103 : 104;
      this.phase = 'running';
      return 0;
    });

  Terminate = (parameter: unknown): unknown =>
    this.call('Terminate', '', '', () => {
      if (parameter !== '') return 201;
      if (this.phase !== 'running') return this.phase === 'new' ? 112 : 113;
      this.phase = 'finished';
      this.save();
      return 0;
    });

  GetValue = (element: unknown): unknown => {
    let value = '';
    this.call('GetValue', String(element), '', () => {
      if (this.phase !== 'running') return this.phase === 'new' ? 122 : 123;
      if (typeof element !== 'string') return 301;
      const known = elements[patternOf(element)];
      if (!known || this.lacks(element)) return 401;
      if (known.access === 'write') return 405;
      const read = this.read(element);
      if (read === undefined) return 403;
      value = read;
      return 0;
    });
    return value;
  };

  SetValue = (element: unknown, value: unknown): unknown =>
    this.call('SetValue', String(element), String(value), () => {
      if (this.phase !== 'running') return this.phase === 'new' ? 132 : 133;
      if (typeof element !== 'string' || typeof value !== 'string') return 351;
      const known = elements[patternOf(element)];
      if (!known || this.lacks(element)) return 401;
      if (known.access === 'read') return 404;
      if (known.accepts && !known.accepts(value)) return 406;
      const error = this.dependency(element, value);
      if (error !== 0) return error;
      this.values.set(element, value);
      this.written.push([element, value]);
      return 0;
    });

  Commit = (parameter: unknown): unknown =>
    this.call('Commit', '', '', () => {
      if (parameter !== '') return 201;
      if (this.phase !== 'running') return this.phase === 'new' ? 142 : 143;
      this.save();
      return 0;
    });

  GetLastError = (): string => String(this.error);
  GetErrorString = (): string => '';
  GetDiagnostic = (): string => '';

  private call(name: string, element: string, value: string, run: () => number): string {
    this.calls.push(element ? `${name} ${element}` : name);
    this.error = this.fault(name, element, value) ?? run();
    // 403 in GetValue: the element has no value yet, which is normal.
    if (this.error === 403) this.unset.push(element);
    else if (this.error !== 0) this.refusals.push({ call: name, element, value, error: this.error });
    return String(this.error === 0);
  }

  private save(): void {
    this.committed = new Map(this.values);
    const request = this.values.get('adl.nav.request') ?? '';
    if (this.options.throwsOnNavigation && request !== '') {
      throw new TypeError('the LMS fell over its own navigation');
    }
  }

  private read(element: string): string | undefined {
    const group = /^(.*)\._children$/.exec(element)?.[1];
    if (group !== undefined) return this.children(group);
    const list = /^cmi\.(\w+)\._count$/.exec(element)?.[1];
    if (list !== undefined) return String(this.count(`cmi.${list}`));
    return this.values.get(element);
  }

  private children(group: string): string {
    const deep = /objectives|interactions/.test(group) ? `${group}.n.` : `${group}.`;
    const names = Object.keys(elements)
      .filter((name) => name.startsWith(deep) && !this.lacks(name))
      .map((name) => name.slice(deep.length).split('.')[0] ?? '');
    return [...new Set(names)].filter((name) => !name.startsWith('_')).join(',');
  }

  private count(list: string): number {
    const escaped = list.replaceAll('.', '\\.');
    return [...this.values.keys()].filter((name) =>
      new RegExp(`^${escaped}\\.\\d+\\.(id|pattern)$`).test(name),
    ).length;
  }

  private lacks(element: string): boolean {
    const pattern = patternOf(element);
    return this.options.without?.some((each) => pattern === each || pattern.startsWith(`${each}.`)) ?? false;
  }

  /** Collections grow one by one, ids stay, types come before responses, and responses follow their type. */
  private dependency(element: string, value: string): number {
    const [, list = '', index = '', name = ''] = /^(cmi\.\w+)\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (list === '') return 0;
    const count = this.count(list);
    if (Number(index) > count) return 351;
    if (name === 'id') {
      const held = this.values.get(element);
      const taken =
        list === 'cmi.objectives' &&
        [...this.values].some(
          ([each, id]) => /^cmi\.objectives\.\d+\.id$/.test(each) && id === value && each !== element,
        );
      return (held !== undefined && held !== value) || taken ? 351 : 0;
    }
    if (Number(index) === count) return 408;
    if (name !== 'learner_response' && name !== 'correct_responses.0.pattern') return 0;
    const type = this.values.get(`${list}.${index}.type`);
    if (type === undefined) return 408;
    if (/[\r\n]/.test(value)) return 406;
    if (type === 'true-false') return /^(true|false)$/.test(value) ? 0 : 406;
    if (type === 'choice') return /^[A-Za-z0-9_.]+(\[,\][A-Za-z0-9_.]+)*$/.test(value) ? 0 : 406;
    if (type === 'likert') return /^[A-Za-z0-9_.]+$/.test(value) ? 0 : 406;
    if (type === 'numeric') return /^-?\d+(\.\d{1,7})?$/.test(value) ? 0 : 406;
    // A brace begins a language tag.
    if (type === 'long-fill-in') return /^[^{].{0,3999}$/u.test(value) && value.length <= 4000 ? 0 : 406;
    return 0;
  }
}
