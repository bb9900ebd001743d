import { createHmac } from 'node:crypto';

/** Two halves of a keyed hash, 32 bits each. */
export interface Key {
  readonly high: number;
  readonly low: number;
}

/**
 * The first 64 bits of HMAC-SHA-256 (RFC 2104). With a key that nobody keeps, what is left of a learner says nothing about
 * them: nobody can try names until one fits.
 */
export function keysBy(secret: Uint8Array): (text: string) => Key {
  return (text) => {
    const digest = createHmac('sha256', secret).update(text).digest();
    return { high: digest.readUInt32BE(0), low: digest.readUInt32BE(4) };
  };
}

/**
 * How likely it is, at most, that any two of so many have the same 64 bits, so that one is not counted: pairs by 2^64
 * (the bound of the birthday problem).
 */
export function errorProbability(count: number): number {
  return (count * Math.max(0, count - 1)) / 2 / 2 ** 64;
}

/** A set of keys in 13 to 26 bytes each: open addressing, five eighths full at most. */
export class KeySet {
  #slots = new Uint32Array(32);
  #hasZero = false;
  #count = 0;

  get size(): number {
    return this.#count + (this.#hasZero ? 1 : 0);
  }

  /** Whether it was not there yet. */
  add({ high, low }: Key): boolean {
    // An empty slot is two zeros.
    if (high === 0 && low === 0) {
      const isNew = !this.#hasZero;
      this.#hasZero = true;
      return isNew;
    }
    if (!this.#put(this.#slots, high, low)) return false;
    this.#count += 1;
    if (this.#count * 16 > this.#slots.length * 5) this.#grow();
    return true;
  }

  #put(slots: Uint32Array, high: number, low: number): boolean {
    const mask = slots.length / 2 - 1;
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const there = slots[at * 2];
      const rest = slots[at * 2 + 1];
      if (there === high && rest === low) return false;
      if (there !== 0 || rest !== 0) continue;
      slots[at * 2] = high;
      slots[at * 2 + 1] = low;
      return true;
    }
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const [high = 0, low = 0] = [this.#slots[at], this.#slots[at + 1]];
      if (high !== 0 || low !== 0) this.#put(larger, high, low);
    }
    this.#slots = larger;
  }
}
