/** The time, as an edge of the Worker hands it in; nothing further in asks the machine. */
export interface Clock {
  now: () => Date;
  /** Resolves after so many milliseconds. */
  sleep: (ms: number) => Promise<unknown>;
}
