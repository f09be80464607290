import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { OfferDoor } from "../../../worker/features/offer/guests.ts";
import type { AnswerBody, OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import { GuestAgreement } from "../../guests/guest-agreement.ts";
import { Offered } from "./offered.ts";
import { isChanged, type Why, whyOf } from "./problem.ts";

type Way = AnswerBody["answer"];
export type At = Way | "ask" | "top";

/** What a candidate does with an offer. */
export abstract class Answering extends GuestAgreement<OfferDoor, "offer", Way, Why> {
  @state() protected offer?: OwnOfferWire | undefined;
  /** Asked for by this browser, where a yes is confirmed by a code. */
  @state() protected ticket?: GuestTicket | undefined;
  @state() protected code = "";
  @state() protected reason = "";
  @state() protected comment = "";

  protected readonly page = "offered";
  protected readonly purpose = "offer";
  protected visit!: Offered;
  protected readonly whyOf = whyOf;
  protected readonly isChanged = isChanged;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Offered(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) {
      this.visit.client = client;
      // The offer itself is read in the language that is spoken.
      if (this.stage === "offer") void this.read();
    }
  }

  protected override async open(): Promise<void> {
    this.offer = await this.visit.offer();
    this.stage = "offer";
    this.focusHeading();
  }

  protected override get standing(): string {
    return this.offer!.state;
  }

  protected override clear(): void {
    super.clear();
    this.offer = undefined;
    this.comment = this.reason = "";
  }

  protected override sendQuestion(text: string): Promise<unknown> {
    return this.visit.question(text);
  }

  protected override async read(): Promise<void> {
    const before = this.offer;
    this.offer = await this.visit.offer().catch(() => before);
  }

  protected async answer(answer: Omit<AnswerBody, "seen">): Promise<void> {
    if (this.sending) return;
    const body = { seen: this.offer!.seen, ...answer };
    await this.attempt(answer.answer, async () => {
      this.offer = await this.visit.answer(body, this.keyOf(body));
      this.focusHeading();
    });
  }

  protected override async refused(cause: unknown, at: Way | "ask"): Promise<void> {
    if (whyOf(cause) === "ended_code") this.ticket = undefined;
    await super.refused(cause, at);
  }

  protected accept(): void {
    const name = this.name.trim();
    const { language, sha256, codeTo } = this.offer!;
    if (!name) return this.lacks("accept", "offered.name-first", "#name");
    if (codeTo !== null && !this.ticket) return this.askCode();
    const code = this.code.replaceAll(/\D/g, "");
    if (this.ticket && code.length !== 6)
      return this.lacks("accept", "offered.code-digits", "#code");
    void this.answer({
      answer: "accept",
      name,
      language,
      ...(sha256 && { sha256 }),
      ...(this.ticket && { ticket: this.ticket.ticket, code }),
    });
  }

  protected askCode(): void {
    void this.attempt("accept", async () => {
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
}
