import type { Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import type { GuestSession, GuestTicket } from "../../../worker/guests/schemas.ts";
import type {
  PanelOwnRating,
  PanelReviewWire,
} from "../../../worker/features/panel/schemas/reviews.ts";
import { ApiProblem, type Client, NetworkFailure, reach, readProblem } from "../../lib/api.ts";

/** Of the guests that reviewers are. */
const purpose = "panel";

/** How a reviewer comes: by a link, by what the browser of our own page keeps, or with a session of the host. */
export interface Way {
  link: string;
  /** On our own page without the link: who may come back, by the id that it began with; "": whoever came last. */
  guest: string | null;
  /** Id of the panel, with a session of the host. */
  panel: string;
}

/** The session has ended, and only the reviewer can begin another. */
export class Barred extends Error {
  /** With a code, at this door; null: the browser keeps nothing of them (any more): by the link in the mail. */
  readonly door: PanelDoor | null;
  constructor(cause: unknown, door: PanelDoor | null) {
    super("", { cause });
    this.door = door;
  }
}

/** Another device of the reviewer's has said something that was not read here. */
export const isElsewhere = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "changed_elsewhere";

/** Whoever was to be reviewed has left meanwhile. */
export const isOfNobody = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "nobody_to_review";

const isEnded = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.status === 401;

/** What is told of a failure: of the API's words, not of ours. */
export const told = (error: unknown): unknown => (error instanceof Barred ? error.cause : error);

/** One reviewer's dealings with the API. The token lives here. */
export class Reviewer {
  /** Of the language that is spoken now. */
  client: Client;
  /** Done on this computer: no other session is begun. */
  left = false;
  #way: Way;
  #ticket: string | undefined;
  #token: string | undefined;
  /** Of what was read or saved here last, by application. */
  readonly #versions = new Map<string, number>();

  constructor(client: Client, way: Way) {
    this.client = client;
    this.#way = way;
  }

  /** Comes from outside; else with a session of the host. */
  get hasDoor(): boolean {
    return Boolean(this.#way.link) || this.returns;
  }

  /** Has no link, and may be known to the browser of our own page. */
  get returns(): boolean {
    return !this.#way.link && this.#way.guest !== null;
  }

  async door(): Promise<PanelDoor> {
    const door = await this.#ask<PanelDoor>("look");
    // From now on only whom it named: another may come in this browser.
    if (this.returns) this.#way = { ...this.#way, guest: door.guest };
    return door;
  }

  async sendCode(): Promise<GuestTicket> {
    const given = await this.#ask<GuestTicket>("codes");
    this.#ticket = given.ticket;
    return given;
  }

  /** Begins a session. Throws an `ApiProblem` when the code is not right. */
  async enter(code?: string): Promise<void> {
    const session = this.hasDoor
      ? await this.#ask<GuestSession>(
          "sessions",
          code === undefined ? {} : { ticket: this.#ticket, code },
        )
      : await this.client.post<GuestSession>("/guests/embedded-sessions", {
          purpose,
          thing: this.#way.panel,
        });
    this.#token = session.token;
  }

  /** The browser does not know them any more. Another who has come in since stays. */
  async leave(guest: string): Promise<void> {
    await this.#send("POST", "/guests/sign-outs", { purpose, guest }, false);
    this.left = true;
  }

  async review(): Promise<PanelReviewWire> {
    const review = await this.#within<PanelReviewWire>("GET", "/guests/panel/review");
    for (const { id, own } of review.candidates) this.#versions.set(id, own?.version ?? 0);
    return review;
  }

  async rate(application: string, { verdict, score, comment }: Rating): Promise<PanelOwnRating> {
    const path = `/guests/panel/ratings/${encodeURIComponent(application)}`;
    const own = await this.#within<PanelOwnRating>("PUT", path, { verdict, score, comment });
    this.#versions.set(application, own.version);
    return own;
  }

  /** Refused when it would hand in what was not read here; see {@link isElsewhere}. */
  submit(): Promise<unknown> {
    const versions = Object.fromEntries(this.#versions);
    return this.#within("POST", "/guests/panel/submission", { versions });
  }

  async file(url: string): Promise<ArrayBuffer> {
    const response = await this.#renewed("GET", url);
    return await whole(response.arrayBuffer());
  }

  async #within<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.#renewed(method, path, body);
    return await whole(response.json() as Promise<T>);
  }

  /** A session that has ended is begun again where that needs no code. */
  async #renewed(method: string, path: string, body?: unknown): Promise<Response> {
    try {
      return await this.#send(method, path, body);
    } catch (error) {
      if (this.left || !isEnded(error)) throw error;
      if (this.hasDoor) {
        // A link that was revoked says so before a code is asked for in vain.
        const door = await this.door();
        if (door.codeTo !== null) throw new Barred(error, door);
      }
      await this.enter();
      return this.#send(method, path, body);
    }
  }

  /** At the door. Throws `Barred` when there is no link and the browser keeps nothing. */
  async #ask<T>(path: string, more?: object): Promise<T> {
    const { link, guest } = this.#way;
    const who = link ? { link } : guest ? { guest } : {};
    const body = { purpose, ...who, ...more };
    try {
      const response = await this.#send("POST", `/guests/${path}`, body, false);
      return await whole(response.json() as Promise<T>);
    } catch (error) {
      if (this.returns && isEnded(error)) throw new Barred(error, null);
      throw error;
    }
  }

  async #send(method: string, path: string, body?: unknown, own = true): Promise<Response> {
    const headers = new Headers({ "accept-language": this.client.locale });
    if (body !== undefined) headers.set("content-type", "application/json");
    if (own) headers.set("authorization", `Bearer ${this.#token}`);
    const init = {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      // What was written last goes on when the page is left.
      keepalive: method === "PUT",
    };
    const response = await reach(this.client.base + path, init);
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    return response;
  }
}

/** An answer that breaks off has not come. */
const whole = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((cause: unknown) => {
    throw new NetworkFailure("network", { cause });
  });
