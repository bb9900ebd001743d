import type { Diagnostic } from '../diagnostic.ts';

/** Plain text: what reads like a placeholder or a link in the words of a course is neither (§3.11.5, §3.11.6). */
export const plain = (text: string) => text.replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](');

export function messageOf({ message, hint }: Diagnostic): string {
  return plain([message, hint].filter(Boolean).join(' '));
}
