import { exitCodes } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** `SOURCE_DATE_EPOCH`: whole seconds since 1970. */
export function sourceDate(value: string | undefined, terminal: Terminal): { timestamp?: number } | number {
  if (value === undefined || value === '') return {};
  if (/^\d{1,12}$/.test(value)) return { timestamp: Number(value) };
  terminal.complain(
    `SOURCE_DATE_EPOCH is “${value}”. It must be whole seconds since 1970, such as 1767225600; unset it if you do not need it.`,
  );
  return exitCodes.usage;
}
