/** A stand-in for the candidate's part of the API, as its schemas say. */
import type { OfferDoor } from "../../../worker/features/offer/guests.ts";
import type { AnswerBody, OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import { type Answer, ok, problem } from "../support/answers.ts";

interface Asked {
  method: string;
  path: string;
  body: Record<string, unknown>;
  language: string | null;
  key: string | null;
}

const HASH = "0".repeat(64);

export class FakeOffer {
  readonly asked: Asked[] = [];
  readonly door: OfferDoor = {
    guest: "gst_1",
    organisation: "Björkviks kommun",
    project: "Lärare 7–9",
    asker: "Anna Ek",
    firstName: "Åsa",
    language: "sv",
    answerBy: "2099-11-20",
    answerByAt: "2099-11-20T22:59:59Z",
    timeZone: "Europe/Stockholm",
    over: false,
    codeTo: null,
    codeUntil: null,
    brand: { organisation: "Björkviks kommun", accent: null, logo: null, privacy: null },
  };
  offer: OwnOfferWire = {
    state: "standing",
    seen: 1,
    number: 1,
    organisation: "Björkviks kommun",
    project: "Lärare 7–9",
    firstName: "Åsa",
    asker: { name: "Anna Ek", email: "anna.ek@bjorkvik.example" },
    language: "sv",
    title: "Anställningsförfrågan 1 från Björkviks kommun till Åsa Öberg",
    lines: [
      { field: "position", label: "Befattning", value: "Lärare" },
      { field: "pay", label: "Lön", value: "38 500 SEK per månad" },
    ],
    sha256: HASH,
    changed: false,
    timeZone: "Europe/Stockholm",
    answerBy: "2099-11-20",
    answerByAt: "2099-11-20T22:59:59Z",
    answeredAt: null,
    name: null,
    startDate: "2099-12-01",
    codeTo: null,
    may: { answer: true, ask: true },
  };
  /** Answers in place of the API; "network": nothing arrives. */
  meddle: (asked: Asked) => Answer | "network" | undefined = () => undefined;
  readonly #fetch = globalThis.fetch;

  install(): this {
    globalThis.fetch = async (input, init = {}) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      const headers = new Headers(init.headers);
      const asked: Asked = {
        method: init.method ?? "GET",
        path: url.pathname,
        body: JSON.parse((init.body as string | null) ?? "{}") as Record<string, unknown>,
        language: headers.get("accept-language"),
        key: headers.get("idempotency-key"),
      };
      this.asked.push(asked);
      const meddled = this.meddle(asked);
      if (meddled === "network") throw new TypeError("Failed to fetch");
      const { status, body } = meddled ?? this.#route(asked);
      return new Response(status === 204 ? null : JSON.stringify(body), { status });
    };
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  to(path: string): Asked[] {
    return this.asked.filter((each) => each.path.endsWith(path));
  }

  #route({ path, body }: Asked): Answer {
    if (path === "/guests/look") return ok(this.door);
    if (path === "/guests/sessions")
      return ok({ token: "guest-token", expiresAt: "2099-01-01T10:00:00Z" });
    if (path === "/guests/sign-outs" || path === "/guests/offer/questions")
      return { status: 204, body: null };
    if (path === "/guests/offer/offer") return ok(this.offer);
    if (path === "/guests/offer/codes")
      return ok({ ticket: "ticket", expiresAt: "2099-01-01T10:00:00Z" });
    if (path !== "/guests/offer/answers") return problem(404, "not_found");
    const { answer, name } = body as unknown as AnswerBody;
    this.offer = {
      ...this.offer,
      state: answer === "accept" ? "accepted" : "declined",
      seen: 2,
      name: name ?? null,
      answeredAt: "2099-11-10T09:00:00Z",
      may: { answer: false, ask: true },
    };
    return ok(this.offer);
  }
}
