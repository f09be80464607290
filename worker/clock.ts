import type { Clock } from "./domain/clock.ts";

/** The machine's own clock. Only the Worker's entries may import it (test/node/import-matrix.test.ts). */
export const realClock: Clock = {
  now: () => new Date(),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};
