import type { Day } from '../schedule/day.ts';
import type { LearnerRecord } from '../schedule/learner-record.ts';
import type { Item } from './items.ts';
import { NameTable } from './name-table.ts';

/** Grows as it is filled; each entry is one number. */
class Numbers {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): number {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  at(index: number): number {
    return this.#values[index] ?? -1;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }
}

/**
 * What all learners have completed, and when. It holds twelve bytes for each completion and the learner’s name once, so
 * that a million rows take little; the order of the rows does not matter, and one that is told twice is kept once.
 */
export class Completions {
  readonly names = new NameTable();
  /** Of each learner the entry that came last; each entry leads to the one before. */
  readonly #last = new Numbers();
  readonly #before = new Numbers();
  readonly #item = new Numbers();
  readonly #day = new Numbers();

  /** `item`: its index. */
  add(learner: string, item: number, day: Day): void {
    const index = this.names.numberOf(learner);
    if (index === this.#last.length) this.#last.push(-1);
    for (let entry = this.#last.at(index); entry !== -1; entry = this.#before.at(entry))
      if (this.#item.at(entry) === item && this.#day.at(entry) === day) return;
    this.#item.push(item);
    this.#day.push(day);
    this.#last.set(index, this.#before.push(this.#last.at(index)));
  }

  /** What one learner, by their number in `names`, has completed of a course. */
  recordOf(learner: number, course: number, items: readonly Item[]): LearnerRecord {
    const courseDays: Day[] = [];
    const refreshers = new Map<string, Day[]>();
    for (let entry = this.#last.at(learner); entry !== -1; entry = this.#before.at(entry)) {
      const item = items[this.#item.at(entry)];
      if (item?.course !== course) continue;
      const day = this.#day.at(entry);
      if (item.refresher === undefined) courseDays.push(day);
      else refreshers.set(item.refresher, [...(refreshers.get(item.refresher) ?? []), day]);
    }
    return { course: courseDays, refreshers };
  }
}
