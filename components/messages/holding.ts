import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { MessageHold } from "../../worker/features/mail-log/schemas/messages.ts";
import { ApiProblem, type Client } from "../lib/api.ts";

/** `waits`: it does not leave. `unsure`: nobody answers, so it may. `over`: it has waited as long as it may. */
type Standing = "waits" | "unsure" | "over";

/** Seconds between two tries while nobody answers. */
const TRY_AGAIN = 5;

/** Milliseconds since 1970 by this machine, of so many seconds from now. */
const inSeconds = (seconds: number): number => Date.now() + seconds * 1000;

/**
 * Keeps a message from leaving while it is open for editing: asks the server anew in time, and lets go when the form
 * closes, the element goes, or the page is left. A page that is gone without a word is forgotten by the server.
 */
export class Holding implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #refused: (problem: ApiProblem) => void;
  #client?: Client;
  #path = "";
  #hold?: MessageHold;
  /** When to ask anew, until when it certainly waits, and until when at most. */
  #next = 0;
  #until = 0;
  #end = 0;
  #timer = 0;
  #asking = false;
  /** The page was left, and may come back. */
  #away = false;
  #connected = false;
  #shown = "";

  /** `refused` is told why it does not wait any more: it has left, or has been stopped or opened elsewhere. */
  constructor(host: ReactiveControllerHost, refused: (problem: ApiProblem) => void) {
    this.#host = host;
    this.#refused = refused;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    void this.release();
  }

  /** What the server said last; none as long as nothing is held. */
  get hold(): MessageHold | undefined {
    return this.#hold;
  }

  get standing(): Standing {
    const now = Date.now();
    if (now >= this.#end) return "over";
    return now < this.#until ? "waits" : "unsure";
  }

  /** Seconds that it waits at most. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
  }

  /** Holds the message at that path; also once more, when it has waited as long as it may. */
  async begin(client: Client, path: string): Promise<void> {
    const hold = await client.post<MessageHold>(`${path}/hold`, {});
    this.#client = client;
    this.#path = path;
    if (!this.#connected) return void this.#let(hold.id);
    this.#take(hold);
    this.#stop();
    this.#timer = window.setInterval(this.#tick, 1000);
    document.addEventListener("visibilitychange", this.#look);
    window.addEventListener("pagehide", this.#leave);
    window.addEventListener("pageshow", this.#return);
  }

  /** It is not held any more, as what was done to it has told the server. */
  forget(): void {
    this.#stop();
    this.#hold = undefined;
    this.#away = false;
  }

  /** Lets it go on as before. Where nobody hears that, it does so by itself soon. */
  async release(): Promise<void> {
    const { id } = this.#hold ?? {};
    this.forget();
    if (id) await this.#let(id);
  }

  #let(hold: string): Promise<unknown> {
    const options = { keepalive: true };
    return this.#client!.post(`${this.#path}/release`, { hold }, options).catch(() => undefined);
  }

  #stop(): void {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this.#look);
    window.removeEventListener("pagehide", this.#leave);
    window.removeEventListener("pageshow", this.#return);
  }

  #take(hold: MessageHold): void {
    this.#hold = hold;
    this.#until = inSeconds(hold.forSeconds);
    this.#end = inSeconds(hold.atMostSeconds);
    this.#next = inSeconds(hold.forSeconds / 3);
    this.#host.requestUpdate();
  }

  readonly #tick = (): void => {
    const shown = `${this.standing} ${this.left > 60 ? Math.ceil(this.left / 60) : -this.left}`;
    if (shown !== this.#shown) this.#host.requestUpdate();
    this.#shown = shown;
    if (Date.now() >= this.#next && this.standing !== "over") void this.#renew();
  };

  /** Timers of a page that is not seen may have stood still. */
  readonly #look = (): void => {
    if (document.visibilityState === "visible") this.#tick();
  };

  async #renew(): Promise<void> {
    const { id } = this.#hold ?? {};
    if (!id || this.#asking || this.#away) return;
    this.#asking = true;
    try {
      const hold = await this.#client!.post<MessageHold>(`${this.#path}/hold`, { hold: id });
      if (this.#hold?.id === id) this.#take(hold);
      // Closed meanwhile: what the answer began ends with it.
      else if (hold.id !== id) await this.#let(hold.id);
    } catch (error) {
      if (this.#hold?.id === id) this.#fail(error);
    } finally {
      this.#asking = false;
    }
  }

  #fail(error: unknown): void {
    const problem = error instanceof ApiProblem ? error : undefined;
    if (problem?.problem.code !== "not_allowed") {
      this.#next = inSeconds(TRY_AGAIN);
      return;
    }
    if (problem.problem.reason === "held_long_enough") this.#end = 0;
    else {
      this.forget();
      this.#refused(problem);
    }
    this.#host.requestUpdate();
  }

  readonly #leave = (): void => {
    const { id } = this.#hold ?? {};
    if (!id) return;
    this.#away = true;
    void this.#let(id);
  };

  readonly #return = (): void => {
    if (!this.#away) return;
    this.#away = false;
    this.begin(this.#client!, this.#path).catch((error: unknown) => this.#fail(error));
  };
}
