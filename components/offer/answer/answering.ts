import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { OfferDoor } from "../../../worker/features/offer/guests.ts";
import type { AnswerBody, OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import { GuestAnswer } from "../../guests/guest-answer.ts";
import type { Key } from "../../lib/i18n.ts";
import { Offered } from "./offered.ts";
import { isChanged, type Why, whyOf } from "./problem.ts";

export type At = AnswerBody["answer"] | "ask" | "top";

/** What is said beside the button that was pressed, or above it all. */
export interface Problem {
  at: At;
  /** Something is lacking, or what became of the answer. */
  what: Key | { why: Why };
}

/** What a candidate does with an offer. What was typed or chosen stays through all that comes between. */
export abstract class Answering extends GuestAnswer<OfferDoor, "offer", At> {
  @state() protected offer?: OwnOfferWire | undefined;
  @state() protected name = "";
  /** Asked for by this browser, where a yes is confirmed by a code. */
  @state() protected ticket?: GuestTicket | undefined;
  @state() protected code = "";
  @state() protected reason = "";
  @state() protected comment = "";
  @state() protected question = "";
  @state() protected asked = false;
  @state() protected problem?: Problem | undefined;

  protected readonly page = "offered";
  protected readonly purpose = "offer";
  protected visit!: Offered;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Offered(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) {
      this.visit.client = client;
      // The offer itself is read in the language that is spoken.
      if (this.stage === "offer") void this.#read();
    }
  }

  protected override async open(): Promise<void> {
    this.offer = await this.visit.offer();
    this.stage = "offer";
    this.focusHeading();
  }

  protected override clear(): void {
    this.offer = undefined;
    this.name = this.comment = this.question = this.reason = "";
  }

  async #read(): Promise<void> {
    const before = this.offer;
    this.offer = await this.visit.offer().catch(() => before);
  }

  protected async answer(answer: Omit<AnswerBody, "seen">): Promise<void> {
    if (this.sending) return;
    const body = { seen: this.offer!.seen, ...answer };
    await this.#try(answer.answer, async () => {
      this.offer = await this.visit.answer(body, this.keyOf(body));
      this.focusHeading();
    });
  }

  async #try(at: At, work: () => Promise<void>): Promise<void> {
    if (this.sending) return;
    this.problem = undefined;
    await this.send(at, work, (cause) => this.#refused(cause, at));
  }

  async #refused(cause: unknown, at: At): Promise<void> {
    const why = whyOf(cause);
    if (why === "ended_code") this.ticket = undefined;
    const before = this.offer!;
    if (isChanged(why)) {
      this.forgetSent();
      await this.#read();
    }
    // What was pressed may be gone.
    const other = this.offer!.state !== before.state;
    this.problem = { at: other ? "top" : at, what: { why } };
    if (other) await this.focusOn(".notice");
  }

  protected accept(): void {
    const name = this.name.trim();
    const { language, sha256, codeTo } = this.offer!;
    if (!name) return this.#lacks("offered.name-first", "#name");
    if (codeTo !== null && !this.ticket) return this.askCode();
    const code = this.code.replaceAll(/\D/g, "");
    if (this.ticket && code.length !== 6) return this.#lacks("offered.code-digits", "#code");
    void this.answer({
      answer: "accept",
      name,
      language,
      ...(sha256 && { sha256 }),
      ...(this.ticket && { ticket: this.ticket.ticket, code }),
    });
  }

  #lacks(what: Key, field: string): void {
    this.problem = { at: "accept", what };
    void this.focusOn(field);
  }

  protected askCode(): void {
    void this.#try("accept", async () => {
      this.ticket = await this.visit.code();
      this.code = "";
      await this.focusOn("#code");
    });
  }

  protected decline(): void {
    const comment = this.comment.trim();
    const reason = this.reason as NonNullable<AnswerBody["reason"]> | "";
    void this.answer({
      answer: "decline",
      ...(reason && { reason }),
      ...(comment && { comment }),
    });
  }

  protected ask(): void {
    const text = this.question.trim();
    this.asked = false;
    if (!text) {
      this.problem = { at: "ask", what: "offered.question-first" };
      return void this.focusOn("#question");
    }
    void this.#try("ask", async () => {
      await this.visit.question(text);
      this.question = "";
      this.asked = true;
    });
  }
}
