import type { PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import type { ContractDoor } from "../../../worker/features/contract/guests.ts";
import type { OwnContractWire } from "../../../worker/features/contract/schemas/contracts.ts";
import { GuestAgreement } from "../../guests/guest-agreement.ts";
import { Contracted } from "./contracted.ts";
import { keep } from "../../lib/save-file.ts";
import { isChanged, type Why, whyOf } from "./problem.ts";

type Way = "accept" | "file";
export type At = Way | "ask" | "top";

/** What a candidate does with a contract. */
export abstract class Answering extends GuestAgreement<ContractDoor, "contract", Way, Why> {
  @state() protected contract?: OwnContractWire | undefined;

  protected readonly page = "contracted";
  protected readonly purpose = "contract";
  protected visit!: Contracted;
  protected readonly whyOf = whyOf;
  protected readonly isChanged = isChanged;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Contracted(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) this.visit.client = client;
  }

  protected override get standing(): string {
    return this.contract!.state;
  }

  protected override async open(): Promise<void> {
    this.contract = await this.visit.contract();
    this.stage = "contract";
    this.focusHeading();
  }

  protected override clear(): void {
    super.clear();
    this.contract = undefined;
  }

  protected override async read(): Promise<void> {
    const before = this.contract;
    this.contract = await this.visit.contract().catch(() => before);
  }

  protected override sendQuestion(text: string): Promise<unknown> {
    return this.visit.question(text);
  }

  protected accept(): void {
    const name = this.name.trim();
    if (!name) return this.lacks("accept", "contracted.name-first", "#name");
    const { seen, sha256 } = this.contract!;
    const body = { seen, sha256, name };
    void this.attempt("accept", async () => {
      this.contract = await this.visit.accept(body, this.keyOf(body));
      this.focusHeading();
    });
  }

  /** As a file of its own, by the name that it was sent with. */
  protected download(): void {
    this.#save(() => this.visit.file(), this.contract!.filename);
  }

  protected downloadCopy({ id, filename }: OwnContractWire["copies"][number]): void {
    this.#save(() => this.visit.copy(id), filename);
  }

  #save(fetched: () => Promise<Blob>, filename: string): void {
    void this.attempt("file", async () => keep(await fetched(), filename));
  }
}
