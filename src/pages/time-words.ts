import type { Say } from '../languages/pages/index.ts';

/** A span of time as people plan with it: whole minutes up to an hour and a half, then to the nearest five. */
export function timeWords(seconds: number, say: Say): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes <= 90) return say('minutes', { count: minutes });
  const rounded = Math.round(minutes / 5) * 5;
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  return rest === 0 ? say('hours', { count: hours }) : say('hours-minutes', { hours, minutes: rest });
}
