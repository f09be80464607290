import { vi } from "vitest";

/**
 * Chance that rises, from a start by chance: what goes by the chance in ids, such as a candidate's number in a
 * panel, then goes by the order in which they were made, however many were. Retries come half-way.
 */
export function fixChance(): void {
  const real = crypto.getRandomValues.bind(crypto);
  let count = real(new Uint32Array(1))[0]!;
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    real(array);
    if (array instanceof Uint8Array && array.length >= 12) {
      count += 1;
      for (let at = 11, rest = count; at >= 4; at -= 1, rest = Math.floor(rest / 32))
        array[at] = rest % 32;
    }
    return array;
  });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
}
