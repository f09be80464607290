import type { BulkActions } from "../../worker/http/schemas/bulk.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";
import type { Client } from "../lib/api.ts";
import type { Row } from "./rows.ts";

/** Taking back what was done to some applications, under a key of its own. */
export class Undoing {
  readonly #client: Client;
  readonly #rows: readonly Row[];
  readonly #operations: readonly string[];
  readonly #key = crypto.randomUUID();
  #next = 0;

  constructor(client: Client, rows: readonly Row[], operations: readonly string[]) {
    this.#client = client;
    this.#rows = rows;
    this.#operations = operations;
  }

  /** Can be called again after a failure: goes on where it stopped. */
  async run(): Promise<void> {
    const [first] = this.#rows;
    const receipt = first?.result?.receipt;
    if (this.#rows.length === 1 && first && receipt) {
      const path = `/v1/receipts/${receipt.id}/undo`;
      const taken = await this.#client.post<Receipt>(path, {}, { key: this.#key });
      first.undone = { application: first.application, outcome: "done", receipt: taken };
      return;
    }
    const byId = new Map(
      this.#rows.flatMap((row) => {
        const done = row.result?.receipt;
        return done ? [[done.application, row] as const] : [];
      }),
    );
    for (; this.#next < this.#operations.length; this.#next++) {
      const path = `/v1/operations/${this.#operations[this.#next]!}/undo`;
      const options = { key: `${this.#key}:${this.#next}` };
      const { results } = await this.#client.post<BulkActions>(path, {}, options);
      for (const result of results) {
        const row = byId.get(result.receipt?.application ?? result.application);
        if (row) row.undone = result;
      }
    }
  }
}
