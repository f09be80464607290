import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { InterviewDoor } from "../../../worker/features/interview/guests.ts";
import type {
  AnswerBody,
  InvitationWire,
} from "../../../worker/features/interview/schemas/answers.ts";
import { GuestAnswer } from "../../guests/guest-answer.ts";
import type { Key } from "../../lib/i18n.ts";
import { Invited } from "./invited.ts";
import { halfDaysOf, tickedOf } from "./half-days.ts";
import { isChanged, type Why, whyOf } from "./problem.ts";

export type Answer = AnswerBody["answer"];

/** What is said beside the button that was pressed, or above it all. */
export interface Problem {
  at: Answer | "change" | "top";
  /** Something is lacking, or what became of the answer. */
  what: Key | { why: Why };
}

/** What a candidate does with an invitation. What was typed or chosen stays through all that comes between. */
export abstract class Answering extends GuestAnswer<InterviewDoor, "invitation", Answer> {
  @state() protected invitation?: InvitationWire | undefined;
  /** The application was withdrawn here. */
  @state() protected withdrawn = false;
  /** Id of a slot. */
  @state() protected chosen = "";
  @state() protected ticked: ReadonlySet<string> = new Set();
  @state() protected wish = "";
  @state() protected needs = "";
  @state() protected saving: "" | "saving" | "saved" | "failed" = "";
  @state() protected problem?: Problem | undefined;

  protected readonly page = "answer";
  protected readonly purpose = "interview";
  protected visit!: Invited;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Invited(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) this.visit.client = client;
  }

  protected override async open(): Promise<void> {
    const read = await this.visit.invitation();
    this.#take(read);
    this.ticked = tickedOf(read.halfDays, read.timeZone);
    this.wish = read.wish ?? "";
    this.stage = "invitation";
    this.focusHeading();
  }

  protected override clear(): void {
    this.invitation = undefined;
    this.needs = this.wish = "";
  }

  #take(read: InvitationWire): void {
    if (!this.#isUnsaved) this.needs = read.needs ?? "";
    if (!read.slots.some(({ id, free }) => free && id === this.chosen)) this.chosen = "";
    this.invitation = read;
  }

  get #isUnsaved(): boolean {
    return this.needs.trim() !== (this.invitation?.needs ?? "");
  }

  protected async answer(answer: Omit<AnswerBody, "seen">, at: Problem["at"]): Promise<void> {
    if (this.sending) return;
    const body = { seen: this.invitation!.seen, ...answer };
    this.problem = undefined;
    await this.send(
      answer.answer,
      async () => {
        this.#take(await this.visit.answer(body, this.keyOf(body)));
        this.withdrawn = answer.answer === "withdraw";
        this.focusHeading();
        if (this.#isUnsaved && !this.withdrawn) await this.saveNeeds();
      },
      (cause) => this.#refused(cause, at),
    );
  }

  async #refused(cause: unknown, at: Problem["at"]): Promise<void> {
    const why = whyOf(cause);
    const before = this.invitation!;
    if (isChanged(why)) {
      this.forgetSent();
      this.#take(await this.visit.invitation().catch(() => before));
    }
    const now = this.invitation!;
    // What was pressed may be gone.
    const other = now.state !== before.state || now.may.choose !== before.may.choose;
    this.problem = { at: other ? "top" : at, what: { why } };
    if (other) await this.focusOn(".notice");
  }

  protected accept(slot: string, at: "accept" | "change"): void {
    if (slot) return void this.answer({ answer: "accept", slot }, at);
    this.problem = { at, what: "answer.choose-first" };
    void this.focusOn("[name=slot]:enabled");
  }

  protected askTime(): void {
    const halfDays = halfDaysOf(this.ticked);
    const wish = this.wish.trim();
    if (halfDays.length || wish)
      return void this.answer(
        { answer: "other-time", halfDays, ...(wish && { wish }) },
        "other-time",
      );
    this.problem = { at: "other-time", what: "answer.wish-first" };
    void this.focusOn(".half-days input");
  }

  protected async saveNeeds(): Promise<void> {
    const text = this.needs.trim();
    this.saving = "saving";
    try {
      await this.visit.needs(text);
      if (this.invitation) this.invitation = { ...this.invitation, needs: text || null };
      this.saving = "saved";
    } catch (error) {
      this.saving = "failed";
      this.report(error);
    }
  }
}
