import { byUrgency, type DueRow } from './due-rows.ts';
import { type Status, statuses } from './occurrence.ts';

/** More rows than these of one status nobody reads on a page. */
const mostShown = 200;

/** How many rows there are of each status, and the most urgent ones of each: what a page and a terminal show. */
export class DueSummary {
  readonly #counts = new Map<Status, number>();
  readonly #first = new Map<Status, DueRow[]>();

  add(row: DueRow): void {
    this.#counts.set(row.status, this.count(row.status) + 1);
    const first = this.#first.get(row.status) ?? [];
    this.#first.set(row.status, first);
    first.push(row);
    if (first.length >= mostShown * 2) first.sort(byUrgency).splice(mostShown);
  }

  count(status: Status): number {
    return this.#counts.get(status) ?? 0;
  }

  /** In the order of urgency. */
  first(status: Status): readonly DueRow[] {
    return [...(this.#first.get(status) ?? [])].sort(byUrgency).slice(0, mostShown);
  }

  counts(): Record<Status, number> {
    return Object.fromEntries(statuses.map((status) => [status, this.count(status)])) as Record<
      Status,
      number
    >;
  }
}
