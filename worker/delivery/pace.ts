/**
 * How fast one invocation may ask the provider, by what its answers say. Whoever wants to send waits here
 * first, before the message is claimed, so that nothing waits while its lease runs.
 */
import type { Clock } from "../domain/clock.ts";
import type { Outcome } from "./sender.ts";

/** Longest wait, and longest that one invocation goes on waiting; what is left then is woken later. */
const PATIENCE_MS = 20_000;
const ENOUGH_MS = 300_000;
/** How long to hold back when the provider says "too much" but not for how long. */
const BREATHER_SECONDS = 1;

export class Pace {
  readonly #clock: Clock;
  readonly #started: number;
  /** Requests a window, as far as is known: one, until an answer has told of a limit. */
  #limit = 1;
  #told = false;
  /** Requests that may still begin in this window. */
  #left = 1;
  /** The window as far as it is known: since when, and when the next one opens. */
  #since = 0;
  #ends = Infinity;
  /** The provider wants no request before. */
  #closedUntil = 0;
  #underway = 0;
  #news = Promise.withResolvers<void>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#started = clock.now().getTime();
  }

  /** When to wake what was not let in. */
  get opensAt(): Date {
    return new Date(this.#closedUntil);
  }

  /**
   * Does the work when there is room for one more request; null when that would take too long. The work
   * tells the outcome of its request, if it made one.
   */
  async pass<T>(work: (tell: (outcome: Outcome) => void) => Promise<T>): Promise<T | null> {
    if (!(await this.#room())) return null;
    const began = this.#clock.now().getTime();
    let told = false;
    try {
      return await work((outcome) => {
        told = true;
        this.#over();
        this.#hear(outcome, began);
      });
    } finally {
      if (!told) {
        this.#left += 1;
        this.#over();
      }
    }
  }

  /** A request is over, though its message may still have to be marked. */
  #over(): void {
    this.#underway -= 1;
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  async #room(): Promise<boolean> {
    for (;;) {
      const now = this.#clock.now().getTime();
      if (this.#closedUntil > now) {
        const late = this.#closedUntil - this.#started > ENOUGH_MS;
        if (late || this.#closedUntil - now > PATIENCE_MS) return false;
        await this.#clock.sleep(this.#closedUntil - now);
      } else if (now >= this.#ends) {
        // Those still underway may be counted in the new window.
        this.#left = Math.max(this.#limit - this.#underway, this.#underway ? 0 : 1);
        this.#since = now;
        this.#ends = Infinity;
      } else if (this.#left > 0) {
        this.#left -= 1;
        this.#underway += 1;
        return true;
      } else if (this.#ends < Infinity) this.#closedUntil = this.#ends;
      else if (this.#underway) await this.#news.promise;
      else this.#left = 1; // Somebody has to find out.
    }
  }

  /**
   * Others underway may not be in the provider's count yet, so they are taken off; and within a window there
   * can only be less room. What began before the window tells of the one before.
   */
  #hear(outcome: Outcome, began: number): void {
    const now = this.#clock.now().getTime();
    const { allowance } = outcome;
    if (outcome.kind === "wait" && outcome.code === "rate_limited") {
      const seconds = outcome.afterSeconds ?? allowance?.resetSeconds ?? BREATHER_SECONDS;
      this.#closedUntil = Math.max(this.#closedUntil, now + seconds * 1000);
      this.#ends = this.#closedUntil;
    } else if (!allowance) {
      if (!this.#told) this.#left = Infinity;
      else if (this.#ends === Infinity) this.#ends = now + BREATHER_SECONDS * 1000;
    } else if (began >= this.#since) {
      const left = Math.max(0, allowance.remaining - this.#underway);
      this.#left = this.#told ? Math.min(left, this.#left) : left;
      if (this.#ends === Infinity) this.#ends = now + allowance.resetSeconds * 1000;
    }
    if (allowance) {
      this.#limit = allowance.limit;
      this.#told = true;
    }
  }
}
