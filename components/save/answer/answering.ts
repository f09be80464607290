import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { SavedDoor } from "../../../worker/features/save/guests.ts";
import type {
  OwnKeepingWire,
  SavedAnswerBody,
} from "../../../worker/features/save/schemas/keeping.ts";
import { GuestAnswer } from "../../guests/guest-answer.ts";
import { isChanged, Keeping, type Why, whyOf } from "./keeping.ts";

export type At = SavedAnswerBody["answer"] | "top";

/** What is said beside the button that was pressed, or above it all. */
export interface Problem {
  at: At;
  /** What became of the answer; or something is lacking. */
  why: Why | "first";
}

/** What a person does with how they are kept. What was chosen stays through all that comes between. */
export abstract class Answering extends GuestAnswer<SavedDoor, "saved", SavedAnswerBody["answer"]> {
  @state() protected own?: OwnKeepingWire | undefined;
  /** The last day that was chosen, to be kept longer. */
  @state() protected until = "";
  @state() protected problem?: Problem | undefined;

  protected readonly page = "saved";
  protected readonly purpose = "saved";
  protected visit!: Keeping;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Keeping(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) this.visit.client = client;
  }

  protected override async open(): Promise<void> {
    this.own = await this.visit.keeping();
    this.stage = "saved";
    this.focusHeading();
  }

  protected override clear(): void {
    this.own = undefined;
    this.until = "";
  }

  protected async answer(answer: SavedAnswerBody["answer"]): Promise<void> {
    if (this.sending) return;
    if (answer === "extend" && !this.until) {
      this.problem = { at: answer, why: "first" };
      return this.focusOn("[name=until]");
    }
    const later = answer === "extend" ? { until: this.until } : {};
    const body = { seen: this.own!.seen, answer, ...later };
    this.problem = undefined;
    await this.send(
      answer,
      async () => {
        this.own = await this.visit.answer(body, this.keyOf(body));
        this.until = "";
        this.focusHeading();
      },
      (cause) => this.#refused(cause, answer),
    );
  }

  async #refused(cause: unknown, at: At): Promise<void> {
    const why = whyOf(cause);
    const before = this.own!;
    if (isChanged(why)) {
      this.forgetSent();
      this.own = await this.visit.keeping().catch(() => before);
    }
    // What was pressed may be gone.
    const other = this.own!.state !== before.state;
    this.problem = { at: other ? "top" : at, why };
    if (other) await this.focusOn(".notice");
  }
}
