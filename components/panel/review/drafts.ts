import {
  isComplete,
  type PanelOptions,
  type Rating,
} from "../../../worker/features/panel/rules/panel.ts";
import type {
  PanelOwnRating,
  PanelReviewCandidate,
} from "../../../worker/features/panel/schemas/reviews.ts";
import { ApiProblem, NetworkFailure } from "../../lib/api.ts";
import { Barred } from "../../guests/visit.ts";

/** Why nothing more can be saved, of one candidate or of all. */
export type Refusal = "submitted" | "panel_over" | "not_found" | "left_panel";

export interface Draft extends Rating {
  state: "new" | "waiting" | "saving" | "saved" | "offline" | "refused";
  /** Instant of the last saving. */
  at: string | null;
  /** The server's words for what it does not take. */
  problem: string;
}

/** Milliseconds from the last key to the saving, and between tries while nothing is answered. */
const PAUSE = 700;
const AGAIN = [2_000, 5_000, 15_000, 30_000];

export const refusalOf = (error: unknown): Refusal | null => {
  if (!(error instanceof ApiProblem)) return null;
  const { status, code, reason } = error.problem;
  // Retired or unknown: to who writes it is the same.
  if (status === 404 || status === 410) return "not_found";
  const why = reason ?? code;
  return status === 409 && (why === "submitted" || why === "panel_over" || why === "left_panel")
    ? why
    : null;
};

interface Hooks {
  save: (application: string, rating: Rating) => Promise<PanelOwnRating>;
  changed: () => void;
  /** Nothing more is taken, for the reason given. */
  closed: (why: Refusal) => void;
  /** Nothing is taken until the reviewer has come in again, and what waits is flushed. */
  needed: (what: Barred) => void;
  failed: (error: unknown) => void;
}

/**
 * What the reviewer says of each candidate: in memory first, saved a moment later, one request a
 * candidate at a time, tried again until something is answered. What is refused stays as it was typed.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #timers = new Map<string, number>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #hooks: Hooks;
  #failures = 0;
  #stopped = false;
  /** Until something is saved: only by being flushed. */
  #held = false;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  /** Takes what the server holds, but never over what is not saved yet. */
  take(candidates: readonly PanelReviewCandidate[]): void {
    for (const { id, own } of candidates) {
      if (this.#unsaved(this.of(id))) continue;
      this.#drafts.set(id, {
        verdict: own?.verdict ?? "rated",
        score: own?.score ?? null,
        comment: own?.comment ?? null,
        state: own ? "saved" : "new",
        at: own?.at ?? null,
        problem: "",
      });
    }
  }

  of(id: string): Draft {
    return this.#drafts.get(id) ?? BLANK;
  }

  /** Some of it is not saved of whom it could be: left to itself, or when it is changed. */
  get unsaved(): boolean {
    return this.#some((draft) => this.#unsaved(draft) && !hasLeft(draft));
  }

  /** Some of it may still be saved as it stands. */
  get pending(): boolean {
    return this.#some((draft) => this.#unsaved(draft) && draft.state !== "refused");
  }

  /** Whether nothing more need be said of a candidate. */
  isDone(id: string, options: PanelOptions): boolean {
    const draft = this.of(id);
    return hasLeft(draft) || isComplete(draft, options);
  }

  change(id: string, change: Partial<Rating>): void {
    this.#drafts.set(id, { ...this.of(id), ...change, state: "waiting", problem: "" });
    this.#later(id, PAUSE);
    this.#hooks.changed();
  }

  /** Saves all that waits, now. */
  async flush(): Promise<void> {
    const open = [...this.#drafts].filter(([, draft]) => this.#unsaved(draft));
    await Promise.all(open.map(([id]) => this.#save(id)));
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  forget(): void {
    this.stop();
    this.#drafts.clear();
  }

  #some(fits: (draft: Draft) => boolean): boolean {
    return [...this.#drafts.values()].some(fits);
  }

  #unsaved({ state }: Draft): boolean {
    return state !== "new" && state !== "saved";
  }

  #set(id: string, change: Partial<Draft>): void {
    this.#drafts.set(id, { ...this.of(id), ...change });
    this.#hooks.changed();
  }

  #later(id: string, wait: number): void {
    if (this.#stopped || this.#held) return;
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      window.setTimeout(() => void this.#save(id), wait),
    );
  }

  /** Never two at once of one candidate: the later one waits for the earlier. */
  async #save(id: string): Promise<void> {
    clearTimeout(this.#timers.get(id));
    await this.#running.get(id);
    if (this.#stopped || !this.#unsaved(this.of(id))) return;
    const work = this.#send(id).finally(() => this.#running.delete(id));
    this.#running.set(id, work);
    await work;
  }

  async #send(id: string): Promise<void> {
    const { verdict, score, comment } = this.of(id);
    this.#set(id, { state: "saving" });
    // Typed on meanwhile: the state is "waiting" again, and its own timer runs.
    const settle = (change: Partial<Draft>): void => {
      if (this.of(id).state === "saving") this.#set(id, change);
    };
    try {
      const { at } = await this.#hooks.save(id, { verdict, score, comment });
      this.#failures = 0;
      this.#held = false;
      settle({ state: "saved", at });
    } catch (error) {
      this.#fail(id, error, settle);
    }
  }

  #fail(id: string, error: unknown, settle: (change: Partial<Draft>) => void): void {
    const why = refusalOf(error);
    if (why && why !== "left_panel") {
      this.stop();
      settle({ state: "refused" });
      return this.#hooks.closed(why);
    }
    if (error instanceof Barred) {
      this.#held = true;
      settle({ state: "waiting" });
      return this.#hooks.needed(error);
    }
    if (error instanceof NetworkFailure || passing(error)) {
      settle({ state: "offline" });
      this.#later(id, AGAIN[Math.min(this.#failures++, AGAIN.length - 1)]!);
      return;
    }
    const problem = error instanceof ApiProblem ? error.problem : null;
    settle({
      state: "refused",
      problem: why ?? problem?.errors?.[0]?.message ?? problem?.detail ?? "",
    });
    this.#hooks.failed(error);
  }
}

export const hasLeft = ({ problem }: Draft): boolean => problem === "left_panel";

const BLANK: Draft = {
  verdict: "rated",
  score: null,
  comment: null,
  state: "new",
  at: null,
  problem: "",
};

/** The service is busy or away for a while. */
const passing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem.status >= 500 || error.problem.status === 429);
