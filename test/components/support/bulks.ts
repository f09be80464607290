/** What was done to many, as the stand-in for the API keeps it. */
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { BulkRowWire, BulkWire } from "../../../worker/features/bulks/schemas/bulks.ts";
import type { PlanWire } from "../../../worker/http/schemas/plans.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import { type Answer, ok, problem } from "./answers.ts";
import type { Stored } from "./data.ts";

export class FakeBulks {
  /** Receipts of which something newer has happened. */
  readonly covered = new Set<string>();
  /** Receipts that cannot be taken back for another reason. */
  readonly refused = new Map<string, NonNullable<BulkRowWire["why"]>>();
  readonly #receipts: Receipt[];
  readonly #find: (id: string) => Stored;
  readonly #back: (receipt: string) => { plan: PlanWire; undo: () => Receipt };

  constructor(
    receipts: Receipt[],
    find: (id: string) => Stored,
    back: (receipt: string) => { plan: PlanWire; undo: () => Receipt },
  ) {
    this.#receipts = receipts;
    this.#find = find;
    this.#back = back;
  }

  answer(id: string, verb: string | undefined, body: object, query: URLSearchParams): Answer {
    if (!id) return ok(this.#list(query));
    const own = this.#receipts.filter(({ bulk }) => bulk === id);
    if (!own.length) return problem(404, "not_found");
    if (!verb) return ok(this.#bulk(own));
    if (verb === "applications")
      return ok({ data: own.map((each) => this.#row(each)), next: null });
    return ok(this.#undo(own, verb === "undo", body));
  }

  #why({ id, undoneBy }: Receipt): BulkRowWire["why"] {
    if (undoneBy !== null) return "undone";
    return this.refused.get(id) ?? (this.covered.has(id) ? "changed" : null);
  }

  #undoable(receipt: Receipt): boolean {
    return this.#why(receipt) === null;
  }

  #bulk(own: readonly Receipt[]): BulkWire {
    const [first] = own;
    return {
      id: first!.bulk!,
      action: first!.action as ActionId,
      at: first!.at,
      actor: first!.actor,
      project: { id: "proj_1", title: "Projektledare ”Öresund 2030”" },
      total: own.length,
      undone: own.filter(({ undoneBy }) => undoneBy !== null).length,
      undoable: own.filter((each) => this.#undoable(each)).length,
    };
  }

  #list(query: URLSearchParams) {
    const own = this.#receipts.filter(({ bulk }) => bulk !== null);
    const all = [...Map.groupBy(own, ({ bulk }) => bulk).values()].toReversed();
    const start = Number(query.get("cursor") ?? 0);
    const end = start + Number(query.get("limit") ?? 20);
    return {
      data: all.slice(start, end).map((each) => this.#bulk(each)),
      next: end < all.length ? String(end) : null,
    };
  }

  #row(receipt: Receipt): BulkRowWire {
    const { summary } = this.#find(receipt.application);
    const { id, externalId, candidate, project, status, deleted } = summary;
    return {
      receipt: receipt.id,
      operation: receipt.operation,
      application: id,
      externalId,
      candidate: { id: candidate.id, name: candidate.name },
      project,
      now: { status, deleted },
      undone: receipt.undoneBy !== null,
      undoable: this.#undoable(receipt),
      why: this.#why(receipt),
    };
  }

  /** One operation at a time. */
  #undo(own: readonly Receipt[], really: boolean, body: { cursor?: string }) {
    const operations = [...new Set(own.map(({ operation }) => operation))];
    const at = body.cursor ? operations.indexOf(body.cursor) : 0;
    const results = own
      .filter(({ operation }) => operation === operations[at])
      .map((receipt) => {
        const { application } = receipt;
        if (!this.#undoable(receipt))
          return {
            application,
            outcome: "refused",
            problem: problem(409, "not_undoable", { detail: "”Sparad” har hänt sedan dess." }).body,
          };
        const { plan, undo } = this.#back(receipt.id);
        return really
          ? { application, outcome: "done", receipt: undo() }
          : { application, outcome: "planned", plan };
      });
    return { results, next: operations[at + 1] ?? null };
  }
}
