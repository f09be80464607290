import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { SendingsWire } from "../../worker/features/mail-log/schemas/sendings.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { Client } from "../lib/api.ts";
import { together } from "../messages/sendings.ts";

/** How the mail fares of the operations that one action on many became. */
export class BulkMail {
  readonly operations: string[] = [];
  readonly #client: Client;
  readonly #sendings = new Map<string, SendingsWire>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** Of them all together, once the API has been asked about each. */
  get sendings(): SendingsWire | null {
    const told = this.operations.flatMap((operation) => this.#sendings.get(operation) ?? []);
    return told.length === this.operations.length ? together(told) : null;
  }

  /** Asks again where something waits; answers the messages of operations in which something moved. */
  async refresh(): Promise<Map<string, MessageWire>> {
    const fresh = new Map<string, MessageWire>();
    for (const operation of this.operations) {
      const before = this.#sendings.get(operation);
      if (before?.waiting === 0) continue;
      const now = await this.#client.get<SendingsWire>(`/v1/operations/${operation}/messages`);
      this.#sendings.set(operation, now);
      if (JSON.stringify(before?.states) === JSON.stringify(now.states)) continue;
      const { data } = await this.#client.get<Page<MessageWire>>(
        `/v1/messages?operation=${operation}&limit=200`,
      );
      for (const message of data) fresh.set(message.id, message);
    }
    return fresh;
  }
}
