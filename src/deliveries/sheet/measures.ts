import { calendarParts } from '../../course/duration.ts';
import type { SheetSay } from '../../languages/sheets/index.ts';

const digits = { numberingSystem: 'latn' } as const;

/** `1.4 MB`, as the language and its region write it. The unit is of the SI, a million bytes, and stays on the line of its number. */
export function sizeWords(bytes: number, { page }: SheetSay): string {
  const [unit, value] =
    bytes >= 1_000_000 ? (['megabyte', bytes / 1_000_000] as const) : (['kilobyte', bytes / 1000] as const);
  const written = new Intl.NumberFormat(page.language, {
    ...digits,
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  });
  return written.format(Math.max(value, 1)).replace(' ', '\u00a0');
}

/** `1 year and 6 months`, of a duration in whole days, weeks, months and years (ISO 8601). */
export function spanWords(duration: string, { page }: SheetSay): string {
  const { years, months, days } = calendarParts(duration);
  const parts = [
    ['year', years],
    ['month', months],
    ['day', days],
  ] as const;
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(page.language, { ...digits, style: 'unit', unit, unitDisplay: 'long' }).format(
        count,
      ),
    );
  return page.list(said);
}
