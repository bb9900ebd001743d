import type { Say } from '../languages/pages/index.ts';

/** `January 1, 2027`, as the language writes it. */
export function dayWords(say: Say, day: string): string {
  const written = new Intl.DateTimeFormat(say.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
  return written.format(new Date(`${day}T00:00:00Z`));
}
