import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { ContractDoor } from "../../../worker/features/contract/guests.ts";
import type { OwnContractWire } from "../../../worker/features/contract/schemas/contracts.ts";
import { GuestAnswer } from "../../guests/guest-answer.ts";
import type { Key } from "../../lib/i18n.ts";
import { Contracted } from "./contracted.ts";
import { isChanged, type Why, whyOf } from "./problem.ts";

export type At = "accept" | "ask" | "file" | "top";

/** What is said beside the button that was pressed, or above it all. */
export interface Problem {
  at: At;
  /** Something is lacking, or what became of the answer. */
  what: Key | { why: Why };
}

/** What a candidate does with a contract. What was typed stays through all that comes between. */
export abstract class Answering extends GuestAnswer<ContractDoor, "contract", At> {
  @state() protected contract?: OwnContractWire | undefined;
  @state() protected name = "";
  @state() protected question = "";
  @state() protected asked = false;
  @state() protected problem?: Problem | undefined;

  protected readonly page = "contracted";
  protected readonly purpose = "contract";
  protected visit!: Contracted;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Contracted(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) this.visit.client = client;
  }

  protected override async open(): Promise<void> {
    this.contract = await this.visit.contract();
    this.stage = "contract";
    this.focusHeading();
  }

  protected override clear(): void {
    this.contract = undefined;
    this.name = this.question = "";
  }

  async #try(at: At, work: () => Promise<void>): Promise<void> {
    if (this.sending) return;
    this.problem = undefined;
    await this.send(at, work, (cause) => this.#refused(cause, at));
  }

  async #refused(cause: unknown, at: At): Promise<void> {
    const why = whyOf(cause);
    const before = this.contract!;
    if (isChanged(why)) {
      this.forgetSent();
      this.contract = await this.visit.contract().catch(() => before);
    }
    // What was pressed may be gone.
    const other = this.contract!.state !== before.state;
    this.problem = { at: other ? "top" : at, what: { why } };
    if (other) await this.focusOn(".notice");
  }

  protected accept(): void {
    const name = this.name.trim();
    if (!name) return this.#lacks("accept", "contracted.name-first", "#name");
    const { seen, sha256 } = this.contract!;
    const body = { seen, sha256, name };
    void this.#try("accept", async () => {
      this.contract = await this.visit.accept(body, this.keyOf(body));
      this.focusHeading();
    });
  }

  protected ask(): void {
    const text = this.question.trim();
    this.asked = false;
    if (!text) return this.#lacks("ask", "contracted.question-first", "#question");
    void this.#try("ask", async () => {
      await this.visit.question(text);
      this.question = "";
      this.asked = true;
    });
  }

  #lacks(at: At, what: Key, field: string): void {
    this.problem = { at, what };
    void this.focusOn(field);
  }

  /** As a file of its own, by the name that it was sent with. */
  protected download(): void {
    void this.#try("file", async () => {
      const url = URL.createObjectURL(await this.visit.file());
      const link = document.createElement("a");
      Object.assign(link, { href: url, download: this.contract!.filename });
      link.click();
      URL.revokeObjectURL(url);
    });
  }
}
