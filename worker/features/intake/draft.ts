/** One that is stored, as it is to become; `stored` is null while it is only about to be. */
export interface Draft<T> {
  stored: T | null;
  next: T;
}

export const draft = <T>(stored: T): Draft<T> => ({ stored, next: stored });

/** Without what was not said. */
export const told = <T extends object>(words: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as never;

export const changed = <T extends object>({ stored, next }: Draft<T>): boolean =>
  !stored || Object.entries(next).some(([key, value]) => stored[key as keyof T] !== value);

export const fresh = <T>(drafts: ReadonlyMap<unknown, Draft<T>>): T[] =>
  [...drafts.values()].flatMap(({ stored, next }) => (stored ? [] : [next]));

export const revised = <T extends object>(
  drafts: ReadonlyMap<unknown, Draft<T>>,
): { stored: T; next: T }[] =>
  [...drafts.values()].flatMap((one) =>
    one.stored && changed(one) ? [{ stored: one.stored, next: one.next }] : [],
  );
