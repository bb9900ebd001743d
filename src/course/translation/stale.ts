import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { fingerprintOf } from './meaning.ts';
import type { Part } from './parts.ts';
import type { Record } from './record.ts';
import type { Translated } from './source-parts.ts';

/**
 * Parts of the original that were changed since they were translated. Nothing is said of what was not recorded: a part
 * that came later is missing in the translation, or differs in structure, and is found for that. Only the parts of a page
 * have no ids that must be the same, so that one which came, went or has another heading is a change of its page.
 */
export function staleParts(
  record: Record,
  { original, translation }: Translated,
  language: string,
): Diagnostic[] {
  return [...record].flatMap(([file, recorded]) => {
    const parts = original.get(file) ?? new Map<string, Part>();
    const translated = translation.get(file) ?? new Map<string, Part>();
    const find = (part: Part, place: Place) =>
      diagnostic(
        'TRANSLATION-STALE',
        place,
        { language, part: part.called, where: whereIs(part), file },
        { related: [{ place: part.place, message: 'This was changed.' }] },
      );
    return [...parts.values()]
      .flatMap((part) => {
        const known = recorded.get(part.name);
        if (known === undefined ? !isNewBelow(part, recorded) : known === fingerprintOf(part.words))
          return [];
        const place = placeIn(translated, part, parts);
        return place ? [find(part, place)] : [];
      })
      .concat(
        gonePages(recorded, parts).flatMap((part) => {
          const place = translated.get(part.name)?.place;
          return place ? [find(part, place)] : [];
        }),
      );
  });
}

const isNewBelow = ({ within }: Part, recorded: ReadonlyMap<string, string>) =>
  within !== undefined && recorded.has(within);

/** Pages that have lost a part and gained none, so that nothing else tells. */
function gonePages(recorded: ReadonlyMap<string, string>, parts: ReadonlyMap<string, Part>): Part[] {
  const pages = new Set<Part>();
  for (const name of recorded.keys()) {
    const page = parts.get(name.split('/')[0] ?? '');
    if (!page || parts.has(name) || !name.includes('/')) continue;
    const told = [...parts.values()].some(
      (part) =>
        (part.within === page.name && !recorded.has(part.name)) ||
        (part === page && recorded.get(page.name) !== fingerprintOf(page.words)),
    );
    if (!told) pages.add(page);
  }
  return [...pages];
}

/**
 * Where the translation says the same. Parts of a page are found by their ids, or else by their number: headings are
 * translated.
 */
function placeIn(
  translated: ReadonlyMap<string, Part>,
  part: Part,
  parts: ReadonlyMap<string, Part>,
): Place | undefined {
  const same = translated.get(part.name);
  if (same || part.within === undefined) return same?.place;
  const below = (list: ReadonlyMap<string, Part>) =>
    [...list.values()].filter(({ within }) => within === part.within);
  const [wanted, found] = [below(parts), below(translated)];
  const other = wanted.length === found.length ? found[wanted.indexOf(part)] : undefined;
  return (other ?? translated.get(part.within))?.place;
}

function whereIs({ file, place }: Part): string {
  return place.start ? `line ${place.start.line} of ${file}` : file;
}
