import { waitUntil as poll } from "@open-wc/testing";

/** Waits for what is bound to come; how soon depends on the machine. */
export const waitUntil = (predicate: () => unknown, message?: string): Promise<void> =>
  poll(predicate, message, { timeout: 10_000 });
