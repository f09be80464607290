/** Chance that falls the same way for the same seed (FNV-1a, then mulberry32). */
export class Chance {
  #state = 0x811c9dc5;

  constructor(seed: string) {
    for (const byte of new TextEncoder().encode(seed)) {
      this.#state = Math.imul(this.#state ^ byte, 0x01000193);
    }
  }

  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** `n` of them, each once, in the order they stand. */
  some<T>(from: readonly T[], n: number): T[] {
    const left = from.map((_, index) => index);
    while (left.length > n) left.splice(this.below(left.length), 1);
    return left.map((index) => from[index]!);
  }
}
