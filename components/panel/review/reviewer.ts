import type { Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import type {
  PanelOwnRating,
  PanelReviewWire,
} from "../../../worker/features/panel/schemas/reviews.ts";
import { Visit, whole } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";

/** Another device of the reviewer's has said something that was not read here. */
export const isElsewhere = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "changed_elsewhere";

/** Whoever was to be reviewed has left meanwhile. */
export const isOfNobody = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "nobody_to_review";

/** One reviewer's dealings with the API. */
export class Reviewer extends Visit<PanelDoor> {
  #ticket: string | undefined;
  /** Of what was read or saved here last, by application. */
  readonly #versions = new Map<string, number>();

  async sendCode(): Promise<GuestTicket> {
    const given = await this.ask<GuestTicket>("codes");
    this.#ticket = given.ticket;
    return given;
  }

  confirm(code: string): Promise<void> {
    return this.enter({ ticket: this.#ticket, code });
  }

  async review(): Promise<PanelReviewWire> {
    const review = await this.within<PanelReviewWire>("GET", "/guests/panel/review");
    for (const { id, own } of review.candidates) this.#versions.set(id, own?.version ?? 0);
    return review;
  }

  async rate(application: string, { verdict, score, comment }: Rating): Promise<PanelOwnRating> {
    const path = `/guests/panel/ratings/${encodeURIComponent(application)}`;
    const own = await this.within<PanelOwnRating>("PUT", path, { verdict, score, comment });
    this.#versions.set(application, own.version);
    return own;
  }

  /** Refused when it would hand in what was not read here; see {@link isElsewhere}. */
  submit(): Promise<unknown> {
    const versions = Object.fromEntries(this.#versions);
    return this.within("POST", "/guests/panel/submission", { versions });
  }

  async file(url: string): Promise<ArrayBuffer> {
    const response = await this.renewed("GET", url);
    return await whole(response.arrayBuffer());
  }
}
