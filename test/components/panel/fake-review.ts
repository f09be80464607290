/** A stand-in for the reviewer's part of the API, as its schemas in worker/http say. */
import type { Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import type {
  PanelOwnRating,
  PanelReviewCandidate,
  PanelReviewWire,
} from "../../../worker/features/panel/schemas/reviews.ts";
import { type Answer, ok, problem } from "../support/answers.ts";

export interface PanelAsked {
  method: string;
  path: string;
  body: Record<string, unknown>;
  authorization: string | null;
  language: string | null;
  keepalive: boolean;
}

const candidate = (n: number, name: string): PanelReviewCandidate => ({
  id: `app_${n}`,
  name,
  answers: [{ question: "Har du B-körkort?", answer: "Ja" }],
  letter: `Hej!\nJag är person ${n}.`,
  files: [
    {
      id: `f${n}`,
      filename: "cv.pdf",
      contentType: "application/pdf",
      size: 1200,
      needsPassword: false,
      url: "/guests/panel/files/f",
    },
  ],
  own: null,
  others: null,
});

export class FakePanel {
  readonly asked: PanelAsked[] = [];
  readonly door: PanelDoor = {
    guest: "rev",
    organisation: "Björkviks kommun",
    project: "Lärare 7–9",
    asker: "Anna Ek",
    reviewer: "Åsa Öberg",
    language: "sv",
    deadline: "2099-01-01",
    deadlineAt: "2099-01-01T22:59:59Z",
    timeZone: "Europe/Stockholm",
    over: false,
    submitted: false,
    codeTo: null,
    codeUntil: null,
    brand: { organisation: "Björkviks kommun", accent: null, logo: null, privacy: null },
  };
  commentRequired = false;
  anonymous = false;
  submittedAt: string | null = null;
  readonly candidates = [
    candidate(1, "Eva Ström"),
    candidate(2, "ליאת כהן"),
    candidate(3, "Bo Li"),
  ];
  /** Answers in place of the API; "network": nothing arrives. */
  meddle: (asked: PanelAsked) => Answer | "network" | undefined = () => undefined;
  readonly #fetch = globalThis.fetch;

  install(): this {
    globalThis.fetch = async (input, init = {}) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      const asked: PanelAsked = {
        method: init.method ?? "GET",
        path: url.pathname,
        body: JSON.parse((init.body as string | null) ?? "{}") as Record<string, unknown>,
        authorization: new Headers(init.headers).get("authorization"),
        language: new Headers(init.headers).get("accept-language"),
        keepalive: init.keepalive ?? false,
      };
      this.asked.push(asked);
      const meddled = this.meddle(asked);
      if (meddled === "network") throw new TypeError("Failed to fetch");
      const { status, body } = meddled ?? this.#route(asked);
      return new Response(JSON.stringify(body), { status });
    };
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  to(method: string, path: string): PanelAsked[] {
    return this.asked.filter((each) => each.method === method && each.path.startsWith(path));
  }

  #route({ method, path, body, language }: PanelAsked): Answer {
    if (path === "/guests/look") {
      const { link, guest = String(link ?? this.door.guest) } = body as Record<string, string>;
      const submitted = this.submittedAt !== null;
      return ok({ ...this.door, guest: guest.split(".", 1)[0], submitted });
    }
    if (path === "/guests/codes")
      return ok({ ticket: "ticket", expiresAt: "2099-01-01T10:00:00Z" });
    if (path === "/guests/sessions" || path === "/guests/embedded-sessions")
      return this.door.codeTo && body["code"] !== "123456"
        ? problem(422, "invalid_input")
        : ok({ token: "reviewer-token", expiresAt: "2099-01-01T10:00:00Z" });
    if (path === "/guests/sign-outs") return ok({});
    if (path === "/guests/panel/review") return ok(this.#review(language));
    if (path === "/guests/panel/submission") {
      const { versions } = body as { versions: Record<string, number> };
      if (this.candidates.some(({ id, own }) => (own?.version ?? 0) !== (versions[id] ?? 0)))
        return problem(409, "not_allowed", { reason: "changed_elsewhere" });
      if (!this.candidates.length)
        return problem(409, "not_allowed", { reason: "nobody_to_review" });
      this.submittedAt = "2026-11-24T13:02:00Z";
      return ok({ submittedAt: this.submittedAt });
    }
    const rated = this.candidates.find(({ id }) => path === `/guests/panel/ratings/${id}`);
    if (method !== "PUT" || !rated) return problem(404, "not_found");
    const own: PanelOwnRating = {
      ...(body as unknown as Rating),
      version: (rated.own?.version ?? 0) + 1,
      at: "2026-11-24T13:02:00Z",
    };
    rated.own = own;
    return ok(own);
  }

  /** Who opened it again, until it is handed in. */
  reopened: PanelReviewWire["reopened"] = null;

  #review(language: string | null): PanelReviewWire {
    const submitted = this.submittedAt !== null;
    const others = [
      { reviewer: "Kim Berg", verdict: "rated" as const, score: 3, comment: "<b>Tunt</b>" },
    ];
    return structuredClone({
      ...this.door,
      submitted,
      options: {
        anonymise: false,
        withoutAttachments: false,
        identityNumbers: false,
        commentRequired: this.commentRequired,
        reveal: "after-own" as const,
        code: true,
      },
      anchors:
        language === "en"
          ? ["not at all", "poor", "fair", "partly", "good", "very good", "excellent"]
          : ["inte alls", "dåligt", "mindre bra", "delvis", "bra", "mycket bra", "utmärkt"],
      submittedAt: this.submittedAt,
      reopened: this.reopened,
      candidates: this.candidates.map((each, at) => ({
        ...each,
        name: this.anonymous
          ? `${language === "en" ? "Candidate" : "Kandidat"} ${at + 1}`
          : each.name,
        others: submitted && each.own ? others : null,
      })),
    });
  }
}
