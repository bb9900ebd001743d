import { type Day, textOf } from '../schedule/day.ts';
import { type Key, KeySet } from './key-set.ts';

/**
 * What happened. `launch`: a course was opened, by its own word or by a row of a table. `announced`: an LMS said that it
 * launches one, of which the course itself may speak too.
 */
export type UseKind = 'launch' | 'announced' | 'completion';

export interface Use {
  readonly learner: string;
  /** Index among the courses of the licence; that of a refresher is its course’s. */
  readonly course: number;
  /** What of the course: itself, or a refresher. */
  readonly item: number;
  readonly kind: UseKind;
  readonly day: Day;
  /** Tells it from others of the same learner, item and kind: what is told twice counts once. */
  readonly mark: string;
}

/** Days; without `until` the term has no end. `grace`: the last day of grace. */
export interface CountedTerm {
  readonly from: Day;
  readonly until: Day | undefined;
  readonly grace: Day | undefined;
  readonly today: Day;
}

export interface Counts {
  readonly learners: number;
  readonly launches: number;
  readonly completions: number;
}

/** What exports tell of days that are not in the term. */
export interface Outside {
  readonly before: number;
  readonly grace: number;
  readonly after: number;
  /** Later than the day of the count. */
  readonly future: number;
}

/** So many are remembered at once. */
const mostWhats = 20_000;

class Cell {
  readonly learners = new KeySet();
  readonly #counts: Record<UseKind, number> = { launch: 0, announced: 0, completion: 0 };

  add(learner: Key, kind: UseKind): void {
    this.learners.add(learner);
    this.#counts[kind] += 1;
  }

  counts(): Counts {
    const { launch, announced, completion } = this.#counts;
    // An LMS and the course may both tell of the same launch, and neither more than once.
    return { learners: this.learners.size, launches: Math.max(launch, announced), completions: completion };
  }
}

/** Counts uses of licensed courses, and who they are of by their keys alone. */
export class Tally {
  readonly #term: CountedTerm;
  readonly #keyOf: (text: string) => Key;
  readonly #seen = new KeySet();
  readonly #all = new Cell();
  readonly #courses = new Map<number, Cell>();
  readonly #months = new Map<string, Cell>();
  readonly #outside = { before: 0, grace: 0, after: 0, future: 0 };
  readonly #whats = new Map<string, Key>();
  #last: { readonly name: string; readonly key: Key } | undefined;
  readonly #monthOf = new Map<Day, string>();

  constructor(term: CountedTerm, keyOf: (text: string) => Key) {
    this.#term = term;
    this.#keyOf = keyOf;
  }

  /** Whether it is in the term, and was not told before. */
  add({ learner, course, item, kind, day, mark }: Use): boolean {
    const key = this.#learner(learner);
    const what = this.#what(`${item} ${kind} ${mark}`);
    // Of two keys that nobody can choose, the sum of their bits is one as well.
    if (!this.#seen.add({ high: (key.high ^ what.high) >>> 0, low: (key.low ^ what.low) >>> 0 }))
      return false;
    const where = this.#whereIs(day);
    if (where !== 'inside') {
      this.#outside[where] += 1;
      return false;
    }
    const month = this.#month(day);
    this.#all.add(key, kind);
    cellIn(this.#courses, course).add(key, kind);
    cellIn(this.#months, `${month} ${course}`).add(key, kind);
    cellIn(this.#months, month).add(key, kind);
    return true;
  }

  all(): Counts {
    return { ...this.#all.counts(), launches: this.#launches(this.#perMonthAndCourse()) };
  }

  course(course: number): Counts {
    const own = this.#perMonthAndCourse().filter(([name]) => Number(name.slice(8)) === course);
    return { ...(this.#courses.get(course) ?? new Cell()).counts(), launches: this.#launches(own) };
  }

  /** Months with any use, `YYYY-MM`, in order. */
  months(): readonly string[] {
    return [...this.#months.keys()].filter((name) => name.length === 7).sort();
  }

  /** Without `course`: of all courses together. */
  month(month: string, course?: number): Counts {
    if (course !== undefined) return (this.#months.get(`${month} ${course}`) ?? new Cell()).counts();
    const own = this.#perMonthAndCourse().filter(([name]) => name.startsWith(month));
    return { ...(this.#months.get(month) ?? new Cell()).counts(), launches: this.#launches(own) };
  }

  outside(): Outside {
    return { ...this.#outside };
  }

  #perMonthAndCourse() {
    return [...this.#months].filter(([name]) => name.length > 7);
  }

  /** Sums are sums of what is shown. */
  #launches(cells: readonly (readonly [string, Cell])[]): number {
    return cells.reduce((sum, [, cell]) => sum + cell.counts().launches, 0);
  }

  #whereIs(day: Day): 'inside' | keyof Outside {
    const { from, until, grace, today } = this.#term;
    if (day > today) return 'future';
    if (day < from) return 'before';
    if (until === undefined || day <= until) return 'inside';
    return grace !== undefined && day <= grace ? 'grace' : 'after';
  }

  /** A row tells a launch and a completion of one learner. */
  #learner(name: string): Key {
    if (this.#last?.name !== name) this.#last = { name, key: this.#keyOf(`learner ${oneSpelling(name)}`) };
    return this.#last.key;
  }

  /** Most are one of few: an item, a kind and a day. */
  #what(text: string): Key {
    const known = this.#whats.get(text) ?? this.#keyOf(`what ${text}`);
    if (this.#whats.size >= mostWhats) this.#whats.clear();
    this.#whats.set(text, known);
    return known;
  }

  #month(day: Day): string {
    const known = this.#monthOf.get(day) ?? textOf(day).slice(0, 7);
    this.#monthOf.set(day, known);
    return known;
  }
}

function cellIn<K>(cells: Map<K, Cell>, key: K): Cell {
  const cell = cells.get(key) ?? new Cell();
  cells.set(key, cell);
  return cell;
}

/** One learner in two files: `Ana@City.example` is `ana@city.example`. */
function oneSpelling(learner: string): string {
  const name = learner.trim().normalize('NFC');
  return name.includes('@') ? name.toLowerCase() : name;
}
