import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/**
 * Findings on their way between threads. Each holds the text that it is in, and a message would copy it once for each:
 * here every text is held once, and places name it by its number.
 */
export interface PackedFindings {
  readonly texts: readonly string[];
  readonly findings: readonly PackedFinding[];
}
type PackedPlace = Omit<Place, 'text'> & { readonly text?: number };
interface PackedFinding extends Omit<Diagnostic, 'place' | 'related'> {
  readonly place?: PackedPlace;
  readonly related?: readonly { readonly place: PackedPlace; readonly message: string }[];
}

export function packed(findings: readonly Diagnostic[]): PackedFindings {
  const numbers = new Map<string, number>();
  const pack = ({ text, ...place }: Place): PackedPlace => {
    if (text === undefined) return place;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return { ...place, text: number };
  };
  const all = findings.map(({ place, related, ...rest }) => ({
    ...rest,
    ...(place ? { place: pack(place) } : {}),
    ...(related ? { related: related.map((one) => ({ ...one, place: pack(one.place) })) } : {}),
  }));
  return { texts: [...numbers.keys()], findings: all };
}

export function unpacked({ texts, findings }: PackedFindings): Diagnostic[] {
  const unpack = ({ text, ...place }: PackedPlace): Place => ({
    ...place,
    ...(text === undefined ? {} : { text: texts[text] ?? '' }),
  });
  return findings.map(({ place, related, ...rest }) => ({
    ...rest,
    ...(place ? { place: unpack(place) } : {}),
    ...(related ? { related: related.map((one) => ({ ...one, place: unpack(one.place) })) } : {}),
  }));
}
