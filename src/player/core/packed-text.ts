import { clip } from '../format/text.ts';

/** What SCORM 1.2 can record of a text (CMIString255), and so what saved state keeps of it. */
const mostCharacters = 255;

/** Characters of saved state that hold any text of 255 characters: two bytes each and two for the header, as base64. */
export const fullRoom = 684;

/**
 * The beginning of a text, as much of it as `room` characters of base64url hold: LMSs leave those alone. One of two
 * forms, whichever is shorter. Either every UTF-16 unit takes two bytes; or ASCII and one more block of 128 characters
 * take one byte each (Spanish, Greek, Cyrillic, Arabic … fit so), and whatever else comes up takes three.
 */
export function packText(text: string, room: number): string {
  // An even number of bytes, so that both forms can fill it.
  const limit = Math.floor((room * 3) / 8) * 2;
  for (let length = Math.min(text.length, mostCharacters); length > 0; length--) {
    const kept = clip(text, length);
    const [wide, narrow] = [bytesOf(kept, 0), bytesOf(kept, commonBlock(kept))];
    const bytes = narrow.length < wide.length ? narrow : wide;
    if (bytes.length <= limit) return toBase64(bytes);
  }
  return '';
}

/** Never throws; undefined for what `packText` did not write. */
export function unpackText(packed: string): string | undefined {
  const [high = 0, low = 0, ...bytes] = fromBase64(packed.slice(0, fullRoom));
  const block = high * 256 + low;
  const units: number[] = [];
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    if (block > 0 && byte > 0) {
      units.push(byte < 128 ? byte : block * 128 + (byte & 127));
      continue;
    }
    if (block > 0) place++;
    units.push((bytes[place] ?? 0) * 256 + (bytes[++place] ?? 0));
  }
  return units.length > 0 ? String.fromCharCode(...units).slice(0, mostCharacters) : undefined;
}

/** `block` 0: the form with two bytes for each unit. */
function bytesOf(text: string, block: number): number[] {
  const bytes = [block >> 8, block & 255];
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (block > 0 && unit > 0 && unit < 128) bytes.push(unit);
    else if (block > 0 && unit >> 7 === block) bytes.push(128 + (unit & 127));
    else bytes.push(...(block > 0 ? [0] : []), unit >> 8, unit & 255);
  }
  return bytes;
}

/** The block of 128 characters beyond ASCII that a text uses most. */
function commonBlock(text: string): number {
  const counts = new Map([[1, 0]]);
  for (let place = 0; place < text.length; place++) {
    const block = text.charCodeAt(place) >> 7;
    if (block > 0) counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  const [[block] = [1]] = [...counts].sort(([, a], [, b]) => b - a);
  return block;
}

function toBase64(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}

function fromBase64(text: string): number[] {
  try {
    return Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return [];
  }
}
