import type {
  AccountSession,
  Look,
  PageWire,
} from "../../../worker/features/account/schemas/account.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import { Barred, Visit, whole } from "../../guests/visit.ts";
import { type Client, NetworkFailure } from "../../lib/api.ts";

const outside = "/guests/sign-in/";
const inside = "/guests/account/";

/** What an address carries: whose page it is, or the token of a link. */
const organisationIn = (fragment: string): string | null =>
  /^o=([\w-]+)$/.exec(fragment)?.[1] ?? null;

/** One person's dealings with the API, signed in or not. */
export class OwnVisit extends Visit<Look> {
  #organisation: string | null;
  #link: string | null;
  #known = false;
  /** Whose page it has become, by their id. */
  #whose = "";

  /** `guest`: what the tab knows, where the address is bare. */
  constructor(client: Client, { link, guest }: { link: string; guest: string | null }) {
    super(client, { purpose: "account", link: "", guest: "", thing: "" });
    this.#organisation = organisationIn(link) ?? organisationIn(guest ?? "");
    this.#link = this.#organisation === null && link ? link : null;
  }

  override get hasDoor(): boolean {
    return true;
  }

  /** The browser knows them. */
  override get returns(): boolean {
    return this.#known;
  }

  override async door(): Promise<Look> {
    const organisation = this.#organisation;
    if (organisation === null && this.#link === null)
      throw new Barred(new NetworkFailure("address"), null);
    const look = await this.#post<Look>(
      "looks",
      organisation === null ? { link: this.#link } : { organisation },
    );
    this.#organisation = look.organisationId;
    // Another who has come in since in this browser is not let into what is open here.
    this.#known = look.stage === "inside" && [look.guest, ""].includes(this.#whose);
    if (this.#known) this.#isOf(look.guest);
    return look;
  }

  /** By what the browser keeps; where it keeps nothing any more, they sign in again. */
  override async enter(): Promise<void> {
    if (!this.#known) throw new Barred(new NetworkFailure("session"), null);
    await super.enter();
  }

  signIn(given: { userName: string } & ({ password: string } | { ticket: string; code: string })) {
    return this.#enter("sessions", { organisation: this.#organisation, ...given });
  }

  /** Once; the link is of no use afterwards. */
  chooseByLink(password: string): Promise<string> {
    return this.#enter("passwords", { link: this.#link, password });
  }

  chooseByFirst(given: { userName: string; current: string; password: string }): Promise<string> {
    return this.#enter("passwords", { organisation: this.#organisation, ...given });
  }

  code(userName: string): Promise<GuestTicket> {
    return this.#post("codes", { organisation: this.#organisation, userName });
  }

  page(): Promise<PageWire> {
    return this.within("GET", `${inside}page`);
  }

  /**
   * For what other features show on the page. One that was `refused` is begun anew as ever; where only the person can
   * do that, it stays refused.
   */
  async session(refused?: string): Promise<string> {
    if (refused === this.token)
      await this.page().catch((error: unknown) => {
        if (!(error instanceof Barred)) throw error;
      });
    return this.token!;
  }

  async change(given: { current?: string; password: string }): Promise<void> {
    const session = await this.within<AccountSession>("POST", `${inside}password-changes`, given);
    this.token = session.token;
  }

  /** The id of who has come in. */
  async #enter(to: string, body: object): Promise<string> {
    const session = await this.#post<AccountSession>(to, body);
    this.#isOf(session.guest);
    this.token = session.token;
    this.#known = true;
    this.#link = null;
    return session.guest;
  }

  #isOf(guest: string): void {
    this.means(guest);
    this.#whose = guest;
  }

  async #post<T>(to: string, body: object): Promise<T> {
    const response = await this.send("POST", outside + to, body, false);
    return whole(response.json() as Promise<T>);
  }
}
