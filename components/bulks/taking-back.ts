/**
 * One thing that was done to many, against the API: whom it was done to, what an undo would do, the undo itself.
 * Holds no picture and no words. What was interrupted can be called again: it goes on where it stopped.
 */
import type {
  BulkRowWire,
  BulkWire,
  Undone,
  UndoPlans,
} from "../../worker/features/bulks/schemas/bulks.ts";
import type { ActionResult, PlanResult } from "../../worker/http/schemas/bulk.ts";
import type { PlanWire } from "../../worker/http/schemas/plans.ts";
import { type ActionStartEvent, readCorrection } from "../dialog/taken-back.ts";
import type { Client } from "../lib/api.ts";
import { everyPage } from "../lib/every-page.ts";

/** Applications of one request: gives progress. */
const PART = 50;

interface Parted<T> {
  results: T[];
  next: string | null;
}

export class TakingBack {
  bulk?: BulkWire;
  rows: BulkRowWire[] = [];
  plans = new Map<string, PlanResult>();
  results = new Map<string, ActionResult>();
  readonly #client: Client;
  readonly #path: string;
  #key = "";
  #part = 0;
  #cursor: string | null = null;

  constructor(client: Client, id: string) {
    this.#client = client;
    this.#path = `/v1/bulks/${encodeURIComponent(id)}`;
  }

  /** The bulk and everybody it was done to. */
  async read(): Promise<void> {
    [this.bulk, this.rows] = await Promise.all([
      this.#client.get<BulkWire>(this.#path),
      everyPage<BulkRowWire>(this.#client, `${this.#path}/applications`),
    ]);
  }

  /** Rows that would be taken back as planned. */
  get ready(): { row: BulkRowWire; plan: PlanWire }[] {
    return this.rows.flatMap((row) => {
      const plan = this.plans.get(row.application)?.plan;
      return plan?.executable ? [{ row, plan }] : [];
    });
  }

  /** How many it concerns: those who came to it after the plan are taken back too. */
  get concerned(): number {
    return Math.max(this.plans.size, this.results.size);
  }

  get done(): number {
    return [...this.results.values()].filter(({ receipt }) => receipt).length;
  }

  /**
   * Asks what would come back, from how it stands by now. Forgets an earlier undo: what follows is a new one, with
   * a new key.
   */
  async plan(): Promise<void> {
    await this.read();
    this.#key = crypto.randomUUID();
    this.#part = 0;
    this.#cursor = null;
    this.results.clear();
    const plans = new Map<string, PlanResult>();
    let cursor: string | null = null;
    do {
      const body: object = { limit: PART, ...(cursor && { cursor }) };
      const { results, next }: Parted<PlanResult> = await this.#client.post<UndoPlans>(
        `${this.#path}/undo-plans`,
        body,
      );
      for (const result of results) plans.set(result.application, result);
      cursor = next;
    } while (cursor);
    this.plans = plans;
  }

  /** `progress` is called after each answer. */
  async undo(progress: () => void): Promise<void> {
    do {
      const body = { limit: PART, ...(this.#cursor && { cursor: this.#cursor }) };
      const { results, next } = await this.#client.post<Undone>(`${this.#path}/undo`, body, {
        key: `${this.#key}:${this.#part}`,
      });
      for (const result of results)
        this.results.set(result.receipt?.application ?? result.application, result);
      this.#part += 1;
      this.#cursor = next;
      progress();
    } while (this.#cursor);
  }

  /** Whom of those taken back its mail had reached by then; null when it had reached nobody. */
  correction(): Promise<ActionStartEvent | null> {
    const undone = this.rows.filter(({ application }) => this.results.get(application)?.receipt);
    return readCorrection(this.#client, this.bulk!.action, undone);
  }
}
