import { LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type {
  AddressTicket,
  CorrectedWire,
  ErasedWire,
  ErasurePlanWire,
  OwnPersonWire,
} from "../../worker/features/person/schemas/person.ts";
import { ApiProblem } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import type { PersonApi } from "./api.ts";
import { PersonCorrectedEvent, PersonErasedEvent, PersonSignedOutEvent } from "./event.ts";

export const FIELDS = [
  "firstName",
  "lastName",
  "email",
  "phone",
  "address",
  "postalCode",
  "city",
] as const;
export type Field = (typeof FIELDS)[number];
export type Form = Record<Field, string>;

/** The parts of the page, each with what it says of itself. */
export type Part = "contact" | "files" | "take-out" | "erase";

/** What is said beside the button that was pressed: of ours by its key, of the API's in its own words. */
export interface Said {
  part: Part;
  words: { key: Key; params?: Record<string, string> } | { text: string };
  bad?: boolean;
}

/** Of what was asked for nobody knows whether it was done. */
const isUnsure = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.problem.status >= 500;

const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.status === 401;

const LARGEST = 10 * 1024 * 1024;

const formOf = (person: OwnPersonWire): Form =>
  Object.fromEntries(FIELDS.map((field) => [field, person[field] ?? ""])) as Form;

/** What a person does with their data. What was typed stays through all that comes between. */
export abstract class Working extends LitElement {
  @property({ attribute: false }) api!: PersonApi;
  @property({ attribute: false }) speech!: Speech;

  @state() protected person?: OwnPersonWire | undefined;
  @state() protected requestId = "";
  @state() protected failed = false;
  @state() protected form?: Form;
  /** As the form was filled last: what is other has been typed. */
  @state() protected filled?: Form;
  @state() protected ticket?: (AddressTicket & { email: string }) | undefined;
  @state() protected code = "";
  @state() protected wrong: Partial<Record<Field | "code", string>> = {};
  /** Somebody else was faster: what holds now is shown below each field. */
  @state() protected shows = false;
  @state() protected stranded: CorrectedWire["waitingMail"] = [];
  @state() protected busy: Part | "" = "";
  @state() protected sent = 0;
  @state() protected said?: Said | undefined;
  @state() protected plan?: ErasurePlanWire | undefined;
  @state() protected erased?: ErasedWire | "maybe" | undefined;
  /** It was asked for, and nothing came back. */
  #maybe = false;

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get("speech") as Speech | undefined;
    // What is kept and why is told in the language that is spoken.
    if (before && before.locale !== this.speech.locale) void this.#again();
  }

  override firstUpdated(): void {
    void this.read();
  }

  protected readonly read = async (): Promise<void> => {
    this.failed = false;
    try {
      this.#take(await this.api.person());
    } catch (error) {
      this.failed = true;
      this.requestId = error instanceof ApiProblem ? error.problem.requestId : "";
      this.dispatchEvent(errorEvent(error));
      if (isSignedOut(error)) this.dispatchEvent(new PersonSignedOutEvent());
    }
  };

  async #again(): Promise<void> {
    this.said = undefined;
    if (this.person && !this.erased) await this.#refill();
    if (this.plan) this.plan = await this.api.plan().catch(() => this.plan);
  }

  #take(person: OwnPersonWire): void {
    this.person = person;
    this.form = formOf(person);
    this.filled = formOf(person);
  }

  /** As it is now. What was typed stays, and nothing else of before, or it would be sent back as if it had been. */
  async #refill(): Promise<void> {
    const person = await this.api.person().catch(() => undefined);
    if (!person) return;
    const [now, typed, before] = [formOf(person), this.form!, this.filled!];
    const kept = FIELDS.filter((field) => typed[field] !== before[field]);
    this.person = person;
    this.filled = now;
    this.form = { ...now, ...Object.fromEntries(kept.map((field) => [field, typed[field]])) };
  }

  protected get moved(): boolean {
    return this.form!.email.trim().toLowerCase() !== this.filled!.email.trim().toLowerCase();
  }

  protected type(field: Field, value: string): void {
    this.form = { ...this.form!, [field]: value };
    if (field === "email") this.ticket = undefined;
  }

  protected say(part: Part, key: Key, params: Record<string, string> = {}, bad = false): void {
    this.said = { part, words: { key, params }, bad };
  }

  protected async focusOn(what: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(what)?.focus();
  }

  /** One thing at a time. */
  async #work(part: Part, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = part;
    this.said = undefined;
    try {
      await work();
    } catch (error) {
      await this.#refused(part, error);
    } finally {
      this.busy = "";
    }
  }

  async #refused(part: Part, error: unknown): Promise<void> {
    this.dispatchEvent(errorEvent(error));
    if (!(error instanceof ApiProblem)) return this.say(part, "person.unsent", {}, true);
    const { code, status, detail, errors = [] } = error.problem;
    if (status === 401) {
      this.say(part, "person.signed-out", {}, true);
      return void this.dispatchEvent(new PersonSignedOutEvent());
    }
    if (code === "version_conflict") return this.#overtaken(part);
    if (code === "payload_too_large") return this.say(part, "person.too-large", {}, true);
    if (part === "contact" && errors.length) {
      this.wrong = Object.fromEntries(errors.map(({ path, message }) => [path[0], message]));
      if (errors.some((each) => each.code.endsWith("ended_code"))) this.ticket = undefined;
      return this.focusOn("[aria-invalid=true]");
    }
    this.said = { part, words: { text: errors[0]?.message ?? detail }, bad: true };
  }

  /** What was typed stays; what holds now is shown. */
  async #overtaken(part: Part): Promise<void> {
    if (part === "erase") this.plan = await this.api.plan().catch(() => undefined);
    else {
      await this.#refill();
      this.shows = part === "contact";
    }
    const key = { contact: "person.conflict", erase: "person.erase-changed" } as const;
    this.say(part, part === "contact" || part === "erase" ? key[part] : "person.changed", {}, true);
    if (part === "erase") await this.focusOn("#plan");
  }

  protected save(): void {
    const { form, filled: before, moved } = this;
    this.wrong = {};
    if (FIELDS.every((field) => form![field].trim() === before![field].trim()))
      return this.say("contact", "person.unchanged");
    if (moved && !this.ticket) return this.askCode();
    const digits = this.code.replaceAll(/\D/g, "");
    if (moved && digits.length !== 6) {
      this.wrong = { code: this.speech.say("person.code-digits") };
      return void this.focusOn("#code");
    }
    void this.#work("contact", async () => {
      const given = (field: Field) => form![field].trim() || null;
      const { person, waitingMail } = await this.api.correct({
        seen: this.person!.seen,
        firstName: form!.firstName,
        lastName: form!.lastName,
        phone: given("phone"),
        address: given("address"),
        postalCode: given("postalCode"),
        city: given("city"),
        ...(form!.email !== before!.email && { email: form!.email }),
        ...(moved && { ticket: this.ticket!.ticket, code: digits }),
      });
      this.#take(person);
      this.ticket = undefined;
      this.code = "";
      this.shows = false;
      this.stranded = waitingMail;
      this.say("contact", moved ? "person.saved-address" : "person.saved");
      this.dispatchEvent(new PersonCorrectedEvent());
    });
  }

  protected askCode(): void {
    const email = this.form!.email.trim();
    this.wrong = {};
    void this.#work("contact", async () => {
      this.ticket = { ...(await this.api.code(email)), email };
      this.code = "";
      await this.focusOn("#code");
    });
  }

  protected handIn(file: File | undefined, replaces: string | null): void {
    if (!file) return;
    if (file.size > LARGEST) return this.say("files", "person.too-large", {}, true);
    this.sent = 0;
    void this.#work("files", async () => {
      const { seen } = this.person!;
      const told = (share: number) => (this.sent = share);
      const { person, former } = await this.api.handIn(file, { seen, replaces }, told);
      // What is being typed beside it stays.
      this.person = person;
      const key = former === "kept" ? "person.uploaded-kept" : "person.uploaded";
      this.say("files", key, { filename: file.name });
    });
  }

  protected takeOut(): void {
    void this.#work("take-out", async () => {
      const { filename, blob } = await this.api.takeOut();
      save(filename, blob);
      this.person = { ...this.person!, takeOuts: this.person!.takeOuts - 1 };
      this.say("take-out", "person.taken-out");
    });
  }

  protected look(): void {
    void this.#work("erase", async () => {
      this.plan = await this.api.plan();
      await this.focusOn("#plan");
    });
  }

  protected keep(): void {
    this.plan = undefined;
    void this.focusOn("#look");
  }

  protected erase(): void {
    const { seen } = this.plan!;
    void this.#work("erase", async () => {
      try {
        this.erased = await this.api.erase(seen);
      } catch (error) {
        // The session may have ended with what was erased.
        const gone = error instanceof ApiProblem && [401, 404].includes(error.problem.status);
        if (!gone || !this.#maybe) {
          this.#maybe ||= isUnsure(error);
          throw error;
        }
        this.erased = "maybe";
      }
      this.person = this.form = this.plan = undefined!;
      this.dispatchEvent(new PersonErasedEvent());
      await this.focusOn("#erased");
    });
  }
}

function save(filename: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: filename });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
