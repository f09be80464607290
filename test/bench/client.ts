import { randomBytes, randomUUID } from "node:crypto";
import { ACTION_IDS } from "../../worker/domain/vocabulary.ts";

/** A host system with a key, and a recruiter's session, against the bench's server. */
export class Client {
  readonly url: string;
  readonly key = `vid_${randomBytes(32).toString("base64url")}`;
  org = "";
  project = "";
  #token = "";

  private constructor(url: string) {
    this.url = url;
  }

  static async make(url: string): Promise<Client> {
    const client = new Client(url);
    const made = (await client.post("/bench/organisation", { key: client.key })) as {
      org: string;
      project: string;
    };
    client.org = made.org;
    client.project = made.project;
    const session = await client.post(
      "/v1/sessions",
      { actor: { id: "bench", name: "Bench" }, scopes: ACTION_IDS, ttl: 3600 },
      { Authorization: `Bearer ${client.key}` },
    );
    client.#token = (session as { token: string }).token;
    return client;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.url + path, {
      headers: { Authorization: `Bearer ${this.#token}`, ...headers },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.clone().arrayBuffer();
    return response;
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    return (await this.send(path, body, headers)).json();
  }

  async send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.url + path, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${this.#token}`,
        "Content-Type": "application/json",
        ...headers,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** Imports a file of so many applications, each of a person of their own, with a letter. */
  async import(rows: number): Promise<number> {
    const letter = "Jag söker jobbet, för att det är roligt. ".repeat(20);
    const lines = Array.from(
      { length: rows },
      (_, i) => `P-${i % 7};Projekt;B-${i};Eva;Ek${i};b${i}@example.com;${letter}`,
    );
    const response = await fetch(`${this.url}/v1/imports`, {
      method: "POST",
      headers: { Authorization: `Bearer ${this.key}`, "Content-Type": "text/csv" },
      body: [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post;Personligt brev",
        ...lines,
      ].join("\n"),
    });
    return ((await response.json()) as { imported: number }).imported;
  }

  grow = (from: number, to: number) =>
    this.post("/bench/grow", { org: this.org, project: this.project, from, to });

  growOutbox = (from: number, to: number) =>
    this.post("/bench/grow-outbox", { org: this.org, project: this.project, from, to });

  /** Up to so many applications, each with a message that was sent, with the indexes off meanwhile. */
  async growTo(from: number, to: number, step: number): Promise<void> {
    const statements = (await this.post("/bench/without-indexes", {})) as string[];
    for (let at = from; at < to; at += step) {
      await this.grow(at, Math.min(at + step, to));
      await this.growOutbox(at, Math.min(at + step, to));
    }
    for (const statement of statements) await this.post("/bench/index", { statement });
  }

  ids = async (limit: number, offset = 0) =>
    (await (
      await this.get(`/bench/ids?project=${this.project}&limit=${limit}&offset=${offset}`)
    ).json()) as string[];

  /** What the outbox's sweep finds and reads, as if everything that waits were due. */
  due = async () =>
    (await (await this.get("/bench/due")).json()) as { found: number; rows: number };

  bareBatch = () => this.post("/bare/batch", { text: "x".repeat(200) });

  act = (id: string, action: string, input: unknown, headers: Record<string, string> = {}) =>
    this.send(
      `/v1/applications/${id}/actions`,
      { action, input, version: 1 },
      { "Idempotency-Key": randomUUID(), ...headers },
    );

  async bulk(ids: string[], action: string, input: unknown): Promise<string[]> {
    const body = { action, input, applications: ids.map((id) => ({ id })), confirm: ids.length };
    const answer = await this.post("/v1/actions", body, { "Idempotency-Key": randomUUID() });
    return (answer as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome);
  }

  /** Rows that D1 says the one query of the ranking read, of a panel in which all have rated all. */
  async panelRows(candidates: number, reviewers: number): Promise<number> {
    const deadline = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const asked = Array.from({ length: reviewers }, (_, at) => ({
      kind: "internal",
      name: `Granskare ${at}`,
      email: `granskare${at}@example.com`,
    }));
    const results = await this.bulk(await this.ids(candidates, 2100), "send-to-panel", {
      reviewers: asked,
      deadline,
    });
    if (results.some((result) => result !== "done")) throw new Error("not all are in the panel");
    const { data } = (await (await this.get("/v1/panels?limit=1")).json()) as {
      data: { id: string }[];
    };
    await this.post("/bench/rate", { panel: data[0]!.id });
    const response = await this.get(`/v1/panels/${data[0]!.id}`, { "X-Count": "1" });
    return Number(response.headers.get("X-Most-Rows-Read"));
  }

  /** Rows that D1 says it read, for each kind of request. */
  async rowsRead(from: number): Promise<Record<string, number>> {
    const count = { "X-Count": "1" };
    const rows = (response: Response) => Number(response.headers.get("X-Rows-Read"));
    const list = `/v1/applications?project=${this.project}`;
    const [id] = await this.ids(1, from);
    const detail = rows(await this.get(`/v1/applications/${id}`, count));
    const past = rows(await this.get(`/v1/applications/${id}/events`, count));
    const executed = await this.act(id!, "withdraw", { source: "phone", notify: true }, count);
    const receipt = (await executed.json()) as { id: string };
    return {
      list: rows(await this.get(list, count)),
      "list of one status": rows(await this.get(`${list}&status=interview`, count)),
      "list by name": rows(await this.get(`${list}&sort=name`, count)),
      "search by name": rows(await this.get(`${list}&q=a`, count)),
      "search by address": rows(await this.get(`${list}&q=nobody@example.com`, count)),
      "list of the organisation": rows(await this.get("/v1/applications", count)),
      "list of the deleted": rows(await this.get(`${list}&deleted=true`, count)),
      "search among the deleted": rows(await this.get(`${list}&deleted=true&q=a`, count)),
      messages: rows(await this.get("/v1/messages", count)),
      detail,
      history: past,
      execute: rows(executed),
      undo: rows(
        await this.send(
          `/v1/receipts/${receipt.id}/undo`,
          {},
          { "Idempotency-Key": randomUUID(), ...count },
        ),
      ),
    };
  }
}
