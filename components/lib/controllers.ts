import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";

/** A message whose state will change by itself within minutes. */
const moving = ({ state, sendAt }: MessageWire): boolean =>
  state === "held" || state === "queued" || (state === "scheduled" && secondsUntil(sendAt) < 120);

export const secondsUntil = (instant: string): number =>
  Math.ceil((Date.parse(instant) - Date.now()) / 1000);

/** Seconds that it waits for somebody's form. */
const waits = (edited: MessageWire["beingEdited"]): number =>
  edited ? secondsUntil(edited.until) : 0;

/** Seconds between two looks: often at first, then seldom, for a message that does not move. */
const pace = (looks: number): number => (looks < 30 ? 2 : 15);
const MOST_LOOKS = 120;

/**
 * Counts down while messages are held and asks how they fare once their time has come,
 * until nothing moves any more.
 */
export class LiveMessages implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #messages: () => readonly MessageWire[];
  readonly #refresh: () => Promise<void>;
  #timer = 0;
  #looks = 0;
  #wait = 0;
  #asking = false;

  constructor(
    host: ReactiveControllerHost,
    messages: () => readonly MessageWire[],
    refresh: () => Promise<void>,
  ) {
    this.#host = host;
    this.#messages = messages;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  start(): void {
    this.stop();
    this.#looks = 0;
    this.#wait = 0;
    this.#timer = window.setInterval(this.#tick, 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  readonly #tick = (): void => {
    const live = this.#messages().filter(moving);
    if (live.length === 0 || this.#looks > MOST_LOOKS) this.stop();
    const mayHaveMoved = live.some(
      ({ state, sendAt, beingEdited }) =>
        state === "queued" || Math.max(secondsUntil(sendAt), waits(beingEdited)) <= 0,
    );
    this.#host.requestUpdate();
    if (!mayHaveMoved || this.#asking || --this.#wait > 0) return;
    this.#wait = pace(this.#looks++);
    this.#asking = true;
    // A look that fails is followed by the next one; the receipt itself stands.
    void this.#refresh()
      .catch(() => undefined)
      .finally(() => {
        this.#asking = false;
        this.#host.requestUpdate();
      });
  };
}
