import { byUrgency, type DueRow } from './due-rows.ts';
import { type Status, statuses } from './occurrence.ts';

/** More rows than these of one status nobody reads on a page. */
const mostShown = 200;
/** More events than these no program shows as a calendar. */
export const mostEvents = 2000;

/** How many rows there are of each status, and the most urgent ones of each: what a page, a calendar and a terminal show. */
export class DueSummary {
  readonly #counts = new Map<Status, number>();
  readonly #first = new Map<Status, DueRow[]>();

  add(row: DueRow): void {
    this.#counts.set(row.status, this.count(row.status) + 1);
    const first = this.#first.get(row.status) ?? [];
    this.#first.set(row.status, first);
    first.push(row);
    if (first.length >= mostEvents * 2) first.sort(byUrgency).splice(mostEvents);
  }

  count(status: Status): number {
    return this.#counts.get(status) ?? 0;
  }

  /** In the order of urgency. */
  first(status: Status): readonly DueRow[] {
    return [...(this.#first.get(status) ?? [])].sort(byUrgency).slice(0, mostShown);
  }

  /** Of all statuses together, for a calendar. */
  mostUrgent(): readonly DueRow[] {
    return [...this.#first.values()].flat().sort(byUrgency).slice(0, mostEvents);
  }

  total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  counts(): Record<Status, number> {
    return Object.fromEntries(statuses.map((status) => [status, this.count(status)])) as Record<
      Status,
      number
    >;
  }
}
