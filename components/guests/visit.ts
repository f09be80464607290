import type { Door, GuestSession } from "../../worker/guests/schemas.ts";
import type { GuestPage } from "./event.ts";
import { ApiProblem, type Client, NetworkFailure, reach, readProblem } from "../lib/api.ts";

/** How a guest comes: by a link, by what the browser of our own page keeps, or with a session of the host. */
export interface Way {
  purpose: GuestPage;
  link: string;
  /** On our own page without the link: who may come back, by the id that it began with; "": whoever came last. */
  guest: string | null;
  /** Id of the thing, with a session of the host. */
  thing: string;
}

/** The session has ended, and only the guest can begin another. */
export class Barred extends Error {
  /** With a code, at this door; null: the browser keeps nothing of them (any more): by the link in the mail. */
  readonly door: Door | null;
  constructor(cause: unknown, door: Door | null) {
    super("", { cause });
    this.door = door;
  }
}

const isEnded = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.status === 401;

/** What is told of a failure: of the API's words, not of ours. */
export const told = (error: unknown): unknown => (error instanceof Barred ? error.cause : error);

/** One guest's dealings with the API. The token lives here. */
export class Visit<D extends Door = Door> {
  /** Of the language that is spoken now. */
  client: Client;
  /** Done on this computer: no other session is begun. */
  left = false;
  readonly #way: Way;
  /** Of the session that has begun. */
  protected token?: string;

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

  async door(): Promise<D> {
    const door = await this.ask<D>("look");
    if (this.returns) this.means(door.guest);
    return door;
  }

  /** Begins a session. Throws an `ApiProblem` when what confirms it is not right. */
  async enter(confirming = {}): Promise<void> {
    const { purpose, thing } = this.#way;
    const session = this.hasDoor
      ? await this.ask<GuestSession>("sessions", confirming)
      : await this.client.post<GuestSession>("/guests/embedded-sessions", { purpose, thing });
    this.token = session.token;
  }

  /** From now on only this guest: another may come in this browser. */
  protected means(guest: string): void {
    this.#way.guest = guest;
  }

  /** The browser does not know them any more. Another who has come in since stays. */
  async leave(guest: string): Promise<void> {
    const { purpose } = this.#way;
    await this.send("POST", "/guests/sign-outs", { purpose, guest }, false);
    this.left = true;
  }

  /** Within the session. `key`: the same once more does nothing twice. */
  protected async within<T>(
    method: string,
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<T> {
    const response = await this.renewed(method, path, body, key);
    return await whole(response.json() as Promise<T>);
  }

  /** A session that has ended is begun again where that needs no code. */
  protected async renewed(
    method: string,
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<Response> {
    const send = () => this.send(method, path, body, true, key);
    try {
      return await send();
    } catch (error) {
      if (this.left || !isEnded(error)) throw error;
      if (this.hasDoor) {
        // A link that was revoked says so before a code is asked for in vain.
        const door = await this.door();
        if (door.codeTo !== null) throw new Barred(error, door);
      }
      await this.enter();
      return send();
    }
  }

  /** At the door. Throws `Barred` when there is no link and the browser keeps nothing. */
  protected async ask<T>(path: string, more = {}): Promise<T> {
    const { purpose, link, guest } = this.#way;
    const body = { purpose, ...(link ? { link } : guest && { guest }), ...more };
    try {
      const response = await this.send("POST", `/guests/${path}`, body, false);
      return await whole(response.json() as Promise<T>);
    } catch (error) {
      if (this.returns && isEnded(error)) throw new Barred(error, null);
      throw error;
    }
  }

  protected async send(
    method: string,
    path: string,
    body: unknown,
    /** With the session's token. */
    own: boolean,
    key?: string,
  ): Promise<Response> {
    const headers = new Headers({ "accept-language": this.client.locale });
    if (key) headers.set("idempotency-key", key);
    if (body !== undefined) headers.set("content-type", "application/json");
    if (own) headers.set("authorization", `Bearer ${this.token}`);
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
export const whole = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((cause: unknown) => {
    throw new NetworkFailure("network", { cause });
  });
