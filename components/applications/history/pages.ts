import type { LitElement } from "lit";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import type { Client } from "../../lib/api.ts";

/** What has happened to an application, newest first, as far as it has been fetched. */
export class HistoryPages {
  events: Receipt[] = [];
  next: string | null = null;
  readonly #host: LitElement & { client: Client; application: string };

  constructor(host: LitElement & { client: Client; application: string }) {
    this.#host = host;
  }

  /** Fetches the newest. Older ones that are on show stay. */
  load(): Promise<void> {
    return this.#load(null);
  }

  more(): Promise<void> {
    return this.#load(this.next);
  }

  async #load(cursor: string | null): Promise<void> {
    const { client, application } = this.#host;
    const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const path = `/v1/applications/${encodeURIComponent(application)}/events?limit=20${query}`;
    const page = await client.get<Page<Receipt>>(path);
    const fresh = new Set(page.data.map(({ id }) => id));
    const kept = this.events.filter(({ id }) => !fresh.has(id));
    const older = kept.length > 0 && !cursor;
    this.events = cursor ? [...kept, ...page.data] : [...page.data, ...kept];
    if (!older) this.next = page.next;
    this.#host.requestUpdate();
  }
}
