/** Runs the work for every item, at most so many at once. `work` must not throw. */
export async function inLanes<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other: a message's attachments lie in memory several times over, and a Worker has 128 MB. */
export function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
