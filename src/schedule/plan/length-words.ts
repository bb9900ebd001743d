import type { Period } from '../period.ts';

/** `1 year`, `6 months`, `1 month 10 days`, `30 days`. */
export function lengthOf({ months, days }: Period): string {
  const years = Math.floor(months / 12);
  const parts = [counted(years, 'year'), counted(months % 12, 'month'), counted(days, 'day')];
  return parts.filter(Boolean).join(' ') || '0 days';
}

/** `1 day`, `2 days`; nothing of none. */
export function counted(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
