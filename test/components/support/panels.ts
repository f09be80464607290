import type {
  PanelDetail,
  PanelCandidateWire,
  PanelRatingWire,
  PanelReviewerWire,
} from "../../../worker/http/panel-wire.ts";
import { ranked } from "../../../worker/domain/ranking.ts";
import { type Answer, type Asked, ok, problem } from "./answers.ts";

const REVIEWERS = [
  "Aino Virta",
  "Bo Ek",
  "Cem Öz",
  "Dina Holm",
  "Elif Kaya",
  "Fred Ås",
  "Gun Lind",
];

/** Scores by candidate, one of each reviewer who has submitted; null: cannot judge, 0: conflict. */
const SCORES: (number | null)[][] = [
  [7, 6, 7, 6, 7],
  [6, 6, 7, 7, 7],
  [1, 7, 6, 2, 7],
  [5, 5, 5, 5, 5],
  [5, 5, 5, 5, null],
  [4, 4, 5, 0, 4],
  [3, 4, 3, 4, 3],
  [2, 6, 3, 3, 3],
  [1, 2, 1, 2, 1],
  [4, 4, 4, 4, 4],
  [3, 3, 3, 3, 3],
  [null, null, null, 0, null],
];

/** Review panels of the stand-in: 12 candidates, 7 reviewers of whom 5 have submitted. */
export class FakePanels {
  readonly reviewers: PanelReviewerWire[] = REVIEWERS.map((name, at) => ({
    id: `rev_${at + 1}`,
    kind: at % 2 ? "external" : "internal",
    name,
    email: `granskare${at + 1}@example.com`,
    language: "sv",
    state: at < 5 ? "submitted" : at === 5 ? "started" : "invited",
    submittedAt: at < 5 ? "2026-11-20T09:00:00Z" : null,
    done: at < 5 ? 12 : at === 5 ? 1 : 0,
    reminded: at === 6 ? 1 : 0,
    remindAt: at < 5 ? null : "2026-11-25T08:00:00Z",
  }));
  scores = structuredClone(SCORES);
  deadline = "2099-12-01";
  count = 1;

  answer({ method, body }: Asked, id: string, rest: string[]): Answer {
    if (!id)
      return ok({
        data: Array.from({ length: this.count }, (_, at) => this.#detail(at + 1)),
        next: null,
      });
    const [what, reviewer, act] = rest;
    if (what === "reviewers" && !reviewer)
      return this.#add(body as { reviewers: PanelReviewerWire[] });
    if (what === "reviewers") {
      const own = this.reviewers.find((each) => each.id === reviewer)!;
      if (act === "revocations") own.state = "revoked";
      if (act === "reminders") own.reminded += 1;
      if (act === "reopenings") own.state = "started";
      return ok({});
    }
    if (what === "ranking.csv") return ok("plats;namn");
    if (method === "PUT") this.deadline = String(body["deadline"]);
    return ok(this.#detail(Number(id.split("_")[1])));
  }

  #add({ reviewers }: { reviewers: PanelReviewerWire[] }): Answer {
    const errors = reviewers.flatMap(({ email }, at) =>
      email?.includes("@")
        ? []
        : [{ path: ["reviewers", at, "email"], code: "email", message: "Skriv en e-postadress." }],
    );
    if (errors.length) return problem(422, "invalid_input", { errors });
    this.reviewers.push(
      ...reviewers.map((each, at) => ({
        ...this.reviewers[6]!,
        ...each,
        id: `rev_${this.reviewers.length + at + 1}`,
      })),
    );
    return ok({});
  }

  #detail(n: number): PanelDetail {
    const active = this.reviewers.filter(({ state }) => state !== "revoked");
    const submitted = active.filter(({ state }) => state === "submitted");
    const rows = this.scores.map((scores, at) => {
      const ratings = scores.map((score, by): PanelRatingWire => ({
        reviewer: `rev_${by + 1}`,
        verdict: score === null ? "cannot-judge" : score === 0 ? "conflict" : "rated",
        score: score || null,
        comment: by % 2 ? null : `Kommentar ${by + 1} om <b>${at + 1}</b>`,
        at: "2026-11-20T09:00:00Z",
        counts: this.reviewers[by]?.state === "submitted",
      }));
      return {
        at,
        own: ratings,
        ratings: ratings.flatMap(({ score, counts }) => (score && counts ? [score] : [])),
      };
    });
    const ranking = ranked(rows).map(({ at, own, place, figures }): PanelCandidateWire => ({
      application: `app_${at + 1}`,
      name: `Kandidat ${String.fromCharCode(65 + at)}`,
      status: "received",
      left: false,
      place,
      figures,
      conflicts: own.filter(({ verdict }) => verdict === "conflict").length,
      cannotJudge: own.filter(({ verdict }) => verdict === "cannot-judge").length,
      waiting: active.length - submitted.length,
      ratings: own,
    }));
    return {
      id: `pan_${n}`,
      project: { id: "proj_1", title: `Projekt ${n}` },
      createdAt: "2026-11-15T09:00:00Z",
      createdBy: "Anna Ek",
      deadline: this.deadline,
      deadlineAt: `${this.deadline}T22:59:59Z`,
      over: false,
      candidates: ranking.length,
      reviewers: active.length,
      submitted: submitted.length,
      options: {
        anonymise: false,
        withoutAttachments: false,
        commentRequired: false,
        reveal: "after-own",
        code: true,
      },
      reminders: { firstAfterDays: 3, everyDays: 2 },
      reviewerList: this.reviewers,
      ranking,
      anchors: ["1", "2", "3", "4", "5", "6", "7"],
      changes: [],
    };
  }
}
