import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { SHORTEST } from "../../../worker/features/account/rules/password.ts";
import type { Look, PageWire } from "../../../worker/features/account/schemas/account.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import { GuestEntry } from "../../guests/entry.ts";
import type { Key } from "../../lib/i18n.ts";
import { OwnVisit } from "./own-visit.ts";
import { isFirst, type Why, whyOf } from "./problem.ts";

/** How somebody comes in: the first password is right, and another is to be chosen. */
type Manner = "password" | "code" | "first";
export type Field = "userName" | "password" | "current" | "code" | "chosen";
export type Problem = { at: Field | "form"; what: Key | { why: Why } };

/** At which field something was wrong. */
const AT: Partial<Record<Why, Field>> = {
  wrong_login: "password",
  wrong_login_code: "code",
  wrong_password: "current",
  password_short: "chosen",
  password_long: "chosen",
  password_common: "chosen",
  password_own: "chosen",
};

/** Signing in, choosing a password, and coming back. What was typed stays through all that comes between. */
export abstract class ComingIn extends GuestEntry<Look, "page"> {
  @state() protected own?: PageWire | undefined;
  @state() protected manner: Manner = "password";
  @state() protected userName = "";
  @state() protected password = "";
  @state() protected current = "";
  @state() protected chosen = "";
  @state() protected code = "";
  @state() protected ticket?: GuestTicket | undefined;
  /** Passwords are shown as they are typed. */
  @state() protected shown = false;
  @state() protected sending = false;
  @state() protected problem?: Problem | undefined;
  /** The password was changed just now. */
  @state() protected changed = false;
  /** The session has ended while the page was open. */
  @state() protected ended = false;

  protected readonly page = "own";
  protected readonly purpose = "account";
  protected visit!: OwnVisit;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest } = this;
    if (!this.hasUpdated) this.visit = new OwnVisit(client, { link, guest });
    else if (changed.has("client")) {
      this.visit.client = client;
      // What is open is told in the language that is spoken.
      if (this.own) void this.read();
    }
  }

  protected override async open(): Promise<void> {
    this.own = await this.visit.page();
    this.clearTyped();
    this.ended = false;
    this.stage = "page";
    this.focusHeading();
  }

  protected override clear(): void {
    this.own = undefined;
    this.userName = "";
    this.clearTyped();
  }

  protected clearTyped(): void {
    this.password = this.current = this.chosen = this.code = "";
    this.ticket = this.problem = undefined;
    this.shown = false;
    this.manner = "password";
  }

  protected async read(): Promise<void> {
    const before = this.own;
    const now = await this.visit.page().catch(() => before);
    // They may have gone meanwhile.
    if (this.own === before) this.own = now;
  }

  protected signIn(): void {
    if (this.#lacks("userName", "own.user-name-first")) return;
    if (this.manner === "password") return this.#byPassword();
    if (!this.ticket) return this.askCode();
    const code = this.code.replaceAll(/\D/g, "");
    if (code.length !== 6) return this.#refuse("code", "own.code-digits");
    const { userName, ticket } = this;
    void this.#enter(() => this.visit.signIn({ userName, ticket: ticket.ticket, code }));
  }

  #byPassword(): void {
    const { userName, password } = this;
    if (this.#lacks("password", "own.password-first")) return;
    void this.#enter(() => this.visit.signIn({ userName, password }));
  }

  protected askCode(): void {
    if (this.#lacks("userName", "own.user-name-first")) return;
    this.manner = "code";
    void this.#send(async () => {
      this.ticket = await this.visit.code(this.userName);
      this.code = "";
      await this.focusOn("#code");
    });
  }

  protected byPasswordAgain(): void {
    this.manner = "password";
    this.problem = undefined;
    void this.focusOn("#password");
  }

  /** By the link, or in the place of the first password. */
  protected choose(): void {
    const { chosen, password: current, userName } = this;
    if (this.#isShort()) return;
    void this.#enter(() =>
      this.manner === "first"
        ? this.visit.chooseByFirst({ userName, current, password: chosen })
        : this.visit.chooseByLink(chosen),
    );
  }

  protected change(): void {
    const { current, chosen } = this;
    const asks = this.own!.asksCurrent;
    this.changed = false;
    if (asks && this.#lacks("current", "own.current-first")) return;
    if (this.#isShort()) return;
    void this.#send(async () => {
      await this.visit.change({ password: chosen, ...(asks && { current }) });
      this.clearTyped();
      this.changed = true;
      await this.read();
      this.renderRoot.querySelector("details")!.open = false;
      await this.focusOn(".done");
    });
  }

  #isShort(): boolean {
    if ([...this.chosen].length >= SHORTEST) return false;
    this.#refuse("chosen", { why: "password_short" });
    return true;
  }

  #lacks(field: "userName" | "password" | "current", what: Key): boolean {
    if (this[field].trim()) return false;
    this.#refuse(field, what);
    return true;
  }

  #refuse(at: Field, what: Problem["what"]): void {
    this.problem = { at, what };
    void this.focusOn(`#${at}`);
  }

  #enter(begin: () => Promise<string>): Promise<void> {
    return this.#send(async () => {
      const guest = await begin();
      this.door = { ...this.door!, guest };
      await this.open();
    });
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.problem = undefined;
    try {
      await work();
    } catch (error) {
      if (isFirst(error)) this.#toFirst();
      else this.#failed(error);
    } finally {
      this.sending = false;
    }
  }

  #toFirst(): void {
    this.manner = "first";
    this.focusHeading();
  }

  #failed(error: unknown): void {
    this.report(error);
    const why = whyOf(error);
    if (why === "ended") this.signedOut();
    else if (why === "gone" && this.door?.stage === "choose") this.#toSignIn("retired");
    else this.#refuseAt(AT[why] ?? "form", why);
  }

  #refuseAt(at: Problem["at"], why: Why): void {
    this.problem = { at, what: { why } };
    // A password that was wrong is typed anew, and nothing else.
    if (why === "wrong_login") this.password = "";
    if (at !== "form") void this.focusOn(`#${at}`);
  }

  protected signedOut(): void {
    this.ended = true;
    this.own = undefined;
    this.#toSignIn("sign-in");
  }

  #toSignIn(stage: "sign-in" | "retired"): void {
    this.door = { ...this.door!, stage };
    this.clearTyped();
    this.stage = "door";
    this.focusHeading();
  }

  protected async focusOn(what: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(what)?.focus();
  }
}
