/**
 * Long work in steps. A Worker and its database do one thing at a time; whoever else waits gets a turn in between.
 */

/** Rows in a step. */
export const STEP = 200;

/** Gives the others a turn: a promise that is kept at once would not. */
export const pause = (): Promise<void> => scheduler.wait(1);

/** Does pure work to its end, with a pause wherever it yields. */
export async function inSteps<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}

/** The same without pauses, where the work is short. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Each value made into another, in steps. */
export function* mapped<T, R>(
  values: readonly T[],
  make: (value: T, index: number) => R,
): Generator<void, R[]> {
  const made: R[] = [];
  for (const [index, value] of values.entries()) {
    made.push(make(value, index));
    if (made.length % STEP === 0) yield;
  }
  return made;
}
