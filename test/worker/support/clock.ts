/** The only place from which the Worker tests take the time; test/worker/setup.ts sets `Date` by it. */
import { inject } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import type { Clock } from "../../../worker/domain/clock.ts";

/** When each test file begins. `Date` goes on from there at its usual pace. */
export const NOW = new Date(inject("testNow"));

export const after = (seconds: number, from = NOW): Date =>
  new Date(from.getTime() + seconds * 1000);
export const daysAgo = (days: number): Date => after(-days * 86_400);

/** A clock that shows this instant when it is first looked at, and goes on. */
export function clockAt(instant: Date): Clock {
  let ahead: number | undefined;
  return {
    ...realClock,
    now() {
      const machine = Date.now();
      ahead ??= instant.getTime() - machine;
      return new Date(machine + ahead);
    },
  };
}

/** Resolves when `Date` shows another millisecond. */
export async function moment(): Promise<void> {
  const before = Date.now();
  while (Date.now() === before) await realClock.sleep(1);
}

/** The machine's own; all test files share an isolate, and each begins anew from it. */
const Machine = Date;

/** Makes NOW of this moment for the whole isolate: the tests, the Worker and its packages. */
export function setDate(): void {
  const ahead = NOW.getTime() - Machine.now();
  const now = (): number => Machine.now() + ahead;
  globalThis.Date = new Proxy(Machine, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    get: (target, name, receiver) =>
      name === "now" ? now : (Reflect.get(target, name, receiver) as unknown),
  });
}
