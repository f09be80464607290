import type {
  PanelChangeWire,
  PanelDetail,
  PanelMailPlan,
  PanelReviewerWire,
} from "../../../worker/features/panel/schemas/panels.ts";
import type {
  PanelCandidateWire,
  PanelRatingWire,
} from "../../../worker/features/panel/schemas/rankings.ts";
import type { ProblemWire } from "../../../worker/http/schemas/problems.ts";
import { ranked } from "../../../worker/features/panel/rules/ranking.ts";
import { type Answer, type Asked, ok, problem } from "./answers.ts";
import type { FakeMail } from "./mail.ts";

const REVIEWERS = [
  "Aino Virta",
  "Bo Ek",
  "Cem Öz",
  "Dina Holm",
  "Elif Kaya",
  "Fred Ås",
  "Gun Lind",
];

const VERBS: Record<string, PanelChangeWire["verb"]> = {
  revocations: "revoke",
  reminders: "remind",
  reopenings: "reopen",
};

const change = (verb: PanelChangeWire["verb"], reviewer: string | null): PanelChangeWire => ({
  at: "2026-11-20T10:00:00Z",
  verb,
  actor: "Anna Ek",
  reviewer,
});

interface Invited {
  reviewers: PanelReviewerWire[];
  message?: { template?: string; subject?: string; body?: string };
}

const SUBJECTS: Record<string, string> = {
  "send-to-panel": "Du är med i en panel",
  "panel-reminder": "Påminnelse",
  "panel-reopened": "Öppen igen",
};

const mailTo = (
  { name, email, language }: Pick<PanelReviewerWire, "name" | "email" | "language">,
  kind: string,
  message?: Invited["message"],
): PanelMailPlan["messages"][number] => ({
  kind,
  audience: "other",
  to: email,
  from: "Björkviks kommun <rekrytering@bjorkvik.example>",
  replyTo: null,
  subject: message?.subject ?? SUBJECTS[kind]!,
  text: `Hej ${name}!\n\n${message?.body ?? "Kom och granska."}`,
  html: `<!doctype html><html><head></head><body><p>Hej ${name}!</p></body></html>`,
  language,
  sendAt: new Date(Date.now() + 30_000).toISOString(),
  state: "held",
  attachments: [],
  calendar: null,
  template: message?.body ? null : kind,
});

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
  /** In place of their own, by the number of the candidate. */
  names = new Map<number, string>();
  comment = "";
  changes: PanelChangeWire[] = [change("open", null)];
  deadline = "2099-12-01";
  blind = false;
  anonymise = false;
  count = 1;
  /** Of each plan of mail. */
  warnings: PanelMailPlan["warnings"] = [];
  blocks: PanelMailPlan["blocks"] = [];
  readonly #mail: FakeMail;

  constructor(mail: FakeMail) {
    this.#mail = mail;
  }

  answer({ method, body }: Asked, id: string, rest: string[], query: URLSearchParams): Answer {
    if (!id) return this.#list(query);
    const [what, reviewer, act] = rest;
    if (what === "reviewer-plans") return this.#plan(body as unknown as Invited);
    if (what === "reviewers" && !reviewer) return this.#add(body as unknown as Invited);
    if (what === "reviewers") {
      const own = this.reviewers.find((each) => each.id === reviewer)!;
      if (act!.endsWith("-plans")) return this.#planMail(own);
      const verb = VERBS[act!]!;
      this.changes.unshift(change(verb, own.id));
      if (verb === "remind") this.#send("panel-reminder", own.email);
      if (verb === "reopen") this.#send("panel-reopened", own.email);
      if (act === "revocations") own.state = "revoked";
      if (act === "reminders") own.reminded += 1;
      if (act === "reopenings") own.state = "started";
      return ok({});
    }
    if (what === "ranking.csv") return ok("plats;namn");
    if (method === "PUT" && String(body["deadline"]) <= this.deadline)
      return problem(422, "invalid_input", {
        errors: [{ path: ["deadline"], code: "later_than", message: "Välj en senare dag." }],
      });
    if (method === "PUT") {
      this.deadline = String(body["deadline"]);
      this.changes.unshift(change("prolong", null));
    }
    return ok(this.#detail(Number(id.split("_")[1])));
  }

  /** Someone hands in; what they said is taken as given. */
  submit(reviewer: string): void {
    const own = this.reviewers.find(({ id }) => id === reviewer)!;
    Object.assign(own, { state: "submitted", submittedAt: "2026-11-21T09:00:00Z", done: 12 });
  }

  #list(query: URLSearchParams): Answer {
    const start = Number(query.get("cursor") ?? 0);
    const end = start + Number(query.get("limit") ?? 50);
    // Of one application: the first two.
    const count = query.has("application") ? Math.min(2, this.count) : this.count;
    const all = Array.from({ length: count }, (_, at) => at + 1);
    return ok({
      data: all.slice(start, end).map((n) => this.#detail(n)),
      next: end < all.length ? String(end) : null,
    });
  }

  #send(kind: string, to: string): void {
    const sendAt = new Date(Date.now() + 30_000).toISOString();
    const subject = SUBJECTS[kind]!;
    this.#mail.add({ kind, to, state: "held", sendAt, subject, audience: "other" });
  }

  /** Who is in already was just invited. */
  #news({ reviewers }: Invited): PanelReviewerWire[] {
    return reviewers.filter(({ email }) => this.reviewers.every((each) => each.email !== email));
  }

  #wrong({ reviewers }: Invited): NonNullable<ProblemWire["errors"]> {
    return reviewers.flatMap(({ email }, at) =>
      email?.includes("@")
        ? []
        : [{ path: ["reviewers", at, "email"], code: "email", message: "Skriv en e-postadress." }],
    );
  }

  #plan(input: Invited): Answer {
    const errors = this.#wrong(input);
    if (errors.length) return problem(422, "invalid_input", { errors });
    const { message } = input;
    const unknown = message?.body?.includes("{{okänt}}");
    const blocks = unknown
      ? [
          {
            path: ["message", "body"],
            code: "field.unknown_field",
            message: "Fältet okänt finns inte.",
          },
        ]
      : this.blocks;
    const added = blocks.length ? [] : this.#news(input);
    const plan: PanelMailPlan = {
      messages: added.map((each) => mailTo(each, "send-to-panel", message)),
      notes: [{ code: "panel.may-be-read", message: "Kandidaten kan få läsa vad de skriver." }],
      warnings: this.warnings,
      blocks,
      executable: blocks.length === 0,
    };
    return ok(plan);
  }

  /** With blocks nobody is written to. */
  #planMail(reviewer: PanelReviewerWire): Answer {
    const kind = reviewer.submittedAt ? "panel-reopened" : "panel-reminder";
    const { warnings, blocks } = this;
    const executable = blocks.length === 0;
    const messages = executable ? [mailTo(reviewer, kind)] : [];
    const plan: PanelMailPlan = { messages, notes: [], warnings, blocks, executable };
    return ok(plan);
  }

  #add(input: Invited): Answer {
    const errors = this.#wrong(input);
    const reviewers = this.#news(input);
    if (errors.length) return problem(422, "invalid_input", { errors });
    for (const { email } of reviewers) this.#send("send-to-panel", email);
    this.reviewers.push(
      ...reviewers.map((each, at) => ({
        ...this.reviewers[6]!,
        ...each,
        id: `rev_${this.reviewers.length + at + 1}`,
      })),
    );
    this.changes.unshift(change("add", this.reviewers.at(-1)!.id));
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
        comment: by % 2 ? null : this.comment || `Kommentar ${by + 1} om <b>${at + 1}</b>`,
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
      name: this.names.get(at + 1) ?? `Kandidat ${String.fromCharCode(65 + at)}`,
      number: at + 1,
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
        anonymise: this.anonymise,
        withoutAttachments: false,
        identityNumbers: false,
        commentRequired: false,
        reveal: "after-own",
        code: true,
      },
      reminders: { firstAfterDays: 3, everyDays: 2 },
      language: "sv",
      blind: this.blind,
      nameless: false,
      reviewerList: this.reviewers,
      ranking,
      anchors: ["1", "2", "3", "4", "5", "6", "7"],
      changes: this.changes,
    };
  }
}
