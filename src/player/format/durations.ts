import { decimal } from './numbers.ts';

/** `0001:02:03.45`: SCORM 1.2 CMITimespan with four-digit hours and two decimals, the only form that all LMSs take. */
export function timespan(seconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360_000);
  const whole = Math.floor(hundredths / 100);
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => pad(part, 2));
  return `${pad(Math.floor(whole / 3600), 4)}:${parts.join(':')}.${pad(hundredths % 100, 2)}`;
}

/** `PT1H2M3.45S`: ISO 8601 with at most two decimals; three are refused (SCORM 2004 timeinterval(second,10,2)). */
export function isoDuration(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = decimal((hundredths % 6000) / 100, 2);
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
