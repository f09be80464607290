/**
 * One action on one or many applications, against the API: plan, execute, undo, and how the
 * messages fare. Holds no picture and no words. Everything that was interrupted can be called
 * again: it goes on where it stopped, with the same idempotency key.
 */
import { confirmed, toConfirm } from "../../worker/domain/confirmation.ts";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { BulkActions, BulkPlans } from "../../worker/http/schemas/bulk.ts";
import type { DisplayListWire } from "../../worker/http/schemas/documents.ts";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { SendingsWire } from "../../worker/features/mail-log/schemas/sendings.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { PlanWire, SharedPlanWire } from "../../worker/http/schemas/plans.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { counted } from "../messages/sendings.ts";
import { BulkMail } from "./bulk-mail.ts";
import { chunks, type Input, type Row } from "./rows.ts";
import { Undoing } from "./undoing.ts";

/** As many of {@link chunks} as make the thousand applications that the API keeps together. */
const BATCHES_IN_BULK = 20;

export class Operation {
  readonly action: ActionId;
  readonly rows: Row[];
  input: Input = {};
  /** The API wants the number of applications typed before it executes. */
  confirm = false;
  stopped = false;
  /** A request was sent whose answer never came: whether it was done is not known until it is repeated. */
  unanswered = false;
  /** What the applications share: it is done in one request, or not at all. */
  shared: SharedPlanWire | null = null;
  readonly #client: Client;
  readonly #mail: BulkMail;
  #key = "";
  /** What the API keeps its parts together by, one id for each {@link BATCHES_IN_BULK} of them. */
  #bulks: string[] = [];
  #batches: Row[][] = [];
  #next = 0;
  #undoing?: Undoing;

  constructor(client: Client, action: ActionId, applications: readonly string[]) {
    this.#client = client;
    this.#mail = new BulkMail(client);
    this.action = action;
    this.rows = applications.map((application) => ({ application, name: "", own: {} }));
  }

  /** It is for these, from now on. */
  take(applications: readonly string[]): void {
    const known = new Map(this.rows.map((row) => [row.application, row]));
    const row = (application: string): Row =>
      known.get(application) ?? { application, name: "", own: {} };
    this.rows.splice(0, this.rows.length, ...applications.map(row));
  }

  get many(): boolean {
    return this.rows.length > 1;
  }

  /** The rows that can be executed as planned. */
  get ready(): Row[] {
    return this.rows.filter(({ plan }) => plan?.executable);
  }

  get done(): Row[] {
    return this.rows.filter(({ result }) => result?.receipt);
  }

  get receipts(): Receipt[] {
    return this.rows.flatMap(({ result }) => result?.receipt ?? []);
  }

  get messages(): MessageWire[] {
    // What the applications share stands on the receipt of each.
    const all = this.receipts.flatMap(({ messages }) => messages);
    return [...new Map(all.map((message) => [message.id, message])).values()];
  }

  /** The operations that it became, of at most 50 applications each. */
  get operations(): readonly string[] {
    return this.#mail.operations;
  }

  /** How their mail fares, together; by what is known of the messages until the API has been asked. */
  get sendings(): SendingsWire {
    return this.#mail.sendings ?? counted(this.messages);
  }

  /** How many of those to be executed have had their answer. */
  get answered(): number {
    return this.rows.filter(({ result }) => result).length;
  }

  /** What they share is decided from all of them at once. */
  get #inOne(): boolean {
    return this.shared !== null && this.shared.perRequest !== true;
  }

  #path(row: Row, rest: string): string {
    return `/v1/applications/${encodeURIComponent(row.application)}/${rest}`;
  }

  /** Asks what would happen. Forgets an earlier execution: what follows is a new one, with a new key. */
  async plan(input: Input): Promise<void> {
    this.input = input;
    this.#key = crypto.randomUUID();
    const bulks = Math.ceil(chunks(this.rows).length / BATCHES_IN_BULK);
    this.#bulks = Array.from({ length: bulks }, () => crypto.randomUUID());
    this.#batches = [];
    this.#next = 0;
    this.confirm = false;
    this.stopped = this.unanswered = false;
    const { action } = this;
    const [first] = this.rows;
    if (!this.many && first) {
      this.#planned(
        first,
        await this.#client.post<PlanWire>(this.#path(first, "plans"), { action, input }),
      );
      return;
    }
    const [start = [], ...rest] = chunks(this.rows);
    this.shared = await this.#planMany(start);
    if (this.#inOne && rest.length) this.shared = await this.#planMany(this.rows);
    else for (const rows of rest) this.shared = both(this.shared, await this.#planMany(rows));
    // The API sees one chunk at a time; a person means them all.
    this.confirm ||= toConfirm(this.ready.map(({ plan }) => plan ?? null)) !== null;
  }

  /** Plans one row anew with an input of its own. */
  async planRow(row: Row, own: Input): Promise<void> {
    row.own = own;
    this.#key = crypto.randomUUID();
    await this.#planMany([row]);
  }

  async #planMany(rows: Row[]): Promise<SharedPlanWire | null> {
    const { action, input } = this;
    const applications = rows.map(({ application, own }) => ({ id: application, input: own }));
    const { results, confirm, shared } = await this.#client.post<BulkPlans>("/v1/plans", {
      action,
      input,
      applications,
    });
    this.confirm ||= confirm !== null;
    rows.forEach((row, at) => {
      const { plan, problem } = results[at] ?? {};
      this.#planned(row, plan, problem);
    });
    return shared;
  }

  #planned(row: Row, plan?: PlanWire, problem?: ProblemWire): void {
    Object.assign(row, { plan, problem, result: undefined, undone: undefined });
    row.name = plan?.candidate.name ?? row.name;
    row.externalId = plan?.externalId ?? row.externalId;
  }

  /** The number to type: of messages, where an application gets more than one. */
  get toType(): number {
    return meant(this.ready);
  }

  /** Names of the rows that have no plan to tell them. A name that cannot be had stays empty. */
  async nameRest(): Promise<void> {
    const nameless = this.rows.filter(
      ({ name, problem }) => !name && problem && problem.code !== "not_found",
    );
    const name = async (row: Row) => {
      const { candidate, externalId } = await this.#client.application(row.application);
      Object.assign(row, { name: candidate.name, externalId });
    };
    for (const some of chunks(nameless)) await Promise.allSettled(some.map(name));
  }

  /** The pages of a document of one of many: its own plan has them. */
  async document(row: Row, at: number): Promise<DisplayListWire | null> {
    const input = { ...this.input, ...row.own };
    const body = { action: this.action, input };
    const plan = await this.#client.post<PlanWire>(this.#path(row, "plans"), body);
    return plan.documents[at]?.list ?? null;
  }

  /** Sends one row's message to the recruiter themselves. */
  sendTest(row: Row): Promise<{ sentTo: string }> {
    const input = { ...this.input, ...row.own };
    return this.#client.post(this.#path(row, "test-copies"), { action: this.action, input });
  }

  /** Versions of the texts that the recruiter has read; what is made from others is not executed. */
  get #templates(): string[] {
    const messages = [
      ...this.rows.flatMap(({ plan }) => plan?.messages ?? []),
      ...(this.shared?.messages ?? []),
    ];
    return [...new Set(messages.flatMap(({ template }) => template ?? []))];
  }

  /** Executes what can be. `progress` is called after each answer. */
  async execute(progress: () => void): Promise<void> {
    const { action, input } = this;
    const [first] = this.rows;
    if (!this.many && first?.plan) {
      const { version } = first.plan;
      const body = { action, version, input, templates: this.#templates };
      const receipt = await this.#send<Receipt>(this.#path(first, "actions"), body, this.#key);
      first.result = { application: first.application, outcome: "done", receipt };
      return;
    }
    if (this.#batches.length === 0) this.#batches = this.#inOne ? [this.ready] : chunks(this.ready);
    for (; this.#next < this.#batches.length && !this.stopped; this.#next++) {
      const rows = this.#batches[this.#next]!;
      const applications = rows.map(({ application, plan, own }) => ({
        id: application,
        version: plan?.version,
        input: own,
      }));
      const confirm = this.confirm ? { confirm: meant(rows) } : {};
      const body = {
        action,
        input,
        applications,
        templates: this.#templates,
        bulk: this.#bulks[Math.floor(this.#next / BATCHES_IN_BULK)],
        ...confirm,
      };
      const key = `${this.#key}:${this.#next}`;
      const { operation, results } = await this.#send<BulkActions>("/v1/actions", body, key);
      this.#mail.operations.push(operation);
      rows.forEach((row, at) => (row.result = results[at]));
      progress();
    }
  }

  async #send<T>(path: string, body: unknown, key: string): Promise<T> {
    try {
      const answer = await this.#client.post<T>(path, body, { key });
      this.unanswered = false;
      return answer;
    } catch (error) {
      const status = error instanceof ApiProblem ? error.problem.status : 500;
      if (status >= 500) this.unanswered = true;
      // These say that nothing was done under this key; others do not get as far as to know.
      else if (status === 409 || status === 422) this.unanswered = false;
      throw error;
    }
  }

  /** Lets the request that is under way finish and sends no more. */
  stop(): void {
    this.stopped = true;
  }

  /** What comes back and what cannot; null for many, where the messages' states tell it. */
  async planUndo(): Promise<PlanWire | null> {
    this.#undoing = new Undoing(this.#client, this.rows, this.operations);
    const receipt = this.rows[0]?.result?.receipt;
    if (!this.many && receipt)
      return this.#client.post<PlanWire>(`/v1/receipts/${receipt.id}/undo-plans`, {});
    await this.refresh();
    return null;
  }

  /** Wants to have been planned; called again, it goes on where it stopped. */
  async undo(): Promise<void> {
    await this.#undoing?.run();
  }

  /** Asks how the messages fare by now. */
  async refresh(): Promise<void> {
    const [first] = this.rows;
    if (!this.many && first) {
      const { data } = await this.#client.get<Page<Receipt>>(this.#path(first, "events?limit=10"));
      const newer = data.find(({ id }) => id === first.result?.receipt?.id);
      if (first.result && newer) first.result.receipt = newer;
      return;
    }
    const fresh = await this.#mail.refresh();
    for (const { result } of this.rows)
      if (result?.receipt)
        result.receipt.messages = result.receipt.messages.map(
          (message) => fresh.get(message.id) ?? message,
        );
  }
}

const meant = (rows: readonly Row[]): number => confirmed(rows.map(({ plan }) => plan ?? null));

/** What two requests each came to together. */
const both = (one: SharedPlanWire | null, other: SharedPlanWire | null): SharedPlanWire | null =>
  one && other
    ? {
        ...one,
        messages: [...one.messages, ...other.messages],
        items: [...one.items, ...other.items],
        notes: [...one.notes, ...other.notes],
        warnings: [...one.warnings, ...other.warnings],
      }
    : (one ?? other);
