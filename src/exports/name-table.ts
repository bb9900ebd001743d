const at = 0x40;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Names of learners, numbered in the order in which they come. They lie in one stretch of bytes and not as strings: of a
 * million strings the engine’s memory grows by hundreds of megabytes.
 */
export class NameTable {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;
  /** Where each name begins, and after the last one where it ends. */
  #starts = new Uint32Array(1 << 12);
  /** Numbers of names plus one, by their hash; 0 is an empty place. */
  #places = new Int32Array(1 << 13);
  length = 0;

  /**
   * The number of a name, which is entered where it is new. Case does not tell addresses apart: `Ana@City.example` is
   * `ana@city.example`, as it was spelled first.
   */
  numberOf(name: string): number {
    this.#append(name);
    const start = this.#starts[this.length] ?? 0;
    const fold = this.#bytes.subarray(start, this.#used).includes(at);
    const place = this.#placeOf(start, this.#used, fold);
    const known = (this.#places[place] ?? 0) - 1;
    if (known !== -1) {
      this.#used = start;
      return known;
    }
    this.#places[place] = this.length + 1;
    return this.#keep();
  }

  at(number: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  /** By bytes, which is by code points. */
  compare(a: number, b: number): number {
    const [endA = 0, endB = 0] = [this.#starts[a + 1], this.#starts[b + 1]];
    let [x = 0, y = 0] = [this.#starts[a], this.#starts[b]];
    for (; x < endA && y < endB; x += 1, y += 1) {
      const difference = (this.#bytes[x] ?? 0) - (this.#bytes[y] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - x - (endB - y);
  }

  #append(name: string): void {
    const most = this.#used + name.length * 3;
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(most, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#used += encoder.encodeInto(name, this.#bytes.subarray(this.#used)).written;
  }

  #keep(): number {
    this.length += 1;
    if (this.length + 1 >= this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.length] = this.#used;
    if (this.length * 2 > this.#places.length) this.#rehash();
    return this.length - 1;
  }

  #rehash(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let number = 0; number < this.length; number += 1) {
      const [start = 0, end = 0] = [this.#starts[number], this.#starts[number + 1]];
      const fold = this.#bytes.subarray(start, end).includes(at);
      this.#places[this.#placeOf(start, end, fold)] = number + 1;
    }
  }

  /** Where the name between two offsets is entered, or would be (FNV-1a, then the next free place). */
  #placeOf(start: number, end: number, fold: boolean): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1)
      hash = Math.imul(hash ^ folded(this.#bytes[index] ?? 0, fold), 0x01000193);
    const mask = this.#places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let entry = this.#places[place] ?? 0; entry !== 0; entry = this.#places[place] ?? 0) {
      if (this.#isSame(entry - 1, start, end, fold)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  #isSame(number: number, start: number, end: number, fold: boolean): boolean {
    const [other = 0, otherEnd = 0] = [this.#starts[number], this.#starts[number + 1]];
    if (otherEnd - other !== end - start) return false;
    for (let index = 0; index < end - start; index += 1)
      if (folded(this.#bytes[other + index] ?? 0, fold) !== folded(this.#bytes[start + index] ?? 0, fold))
        return false;
    return true;
  }
}

/** A small letter for a capital of ASCII. */
function folded(byte: number, fold: boolean): number {
  return fold && byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
