/** A stand-in for the saved person's part of the API, as its schemas say. */
import type { SavedDoor } from "../../../worker/features/save/guests.ts";
import type {
  OwnKeepingWire,
  SavedAnswerBody,
} from "../../../worker/features/save/schemas/keeping.ts";
import { type Answer, ok, problem } from "../support/answers.ts";

interface Asked {
  path: string;
  body: Record<string, unknown>;
  key: string | null;
}

export const KEPT: OwnKeepingWire = {
  state: "kept",
  seen: 1,
  organisation: "Björkviks kommun",
  firstName: "Åsa",
  asker: { name: "Anna Ek", email: "anna.ek@bjorkvik.example" },
  purpose: "kommande lärartjänster",
  basis: "public-interest",
  since: "2099-01-10",
  until: "2099-11-20",
  answeredOn: null,
  extendedOn: null,
  also: false,
  stays: { any: true, months: 24 },
  eraseAt: null,
  changeUntil: null,
  may: { yes: false, no: true, extend: false },
  later: [],
};

export class FakeSaved {
  readonly asked: Asked[] = [];
  readonly door: SavedDoor = {
    guest: "prof_1",
    organisation: "Björkviks kommun",
    asker: "Anna Ek",
    firstName: "Åsa",
    language: "sv",
    asks: false,
    codeTo: null,
    codeUntil: null,
    brand: { organisation: "Björkviks kommun", accent: null, logo: null, privacy: null },
  };
  own: OwnKeepingWire = KEPT;
  /** Answers in place of the API; "network": nothing arrives. */
  meddle: (asked: Asked) => Answer | "network" | undefined = () => undefined;
  readonly #fetch = globalThis.fetch;

  install(): this {
    globalThis.fetch = async (input, init = {}) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      const asked: Asked = {
        path: url.pathname,
        body: JSON.parse((init.body as string | null) ?? "{}") as Record<string, unknown>,
        key: new Headers(init.headers).get("idempotency-key"),
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
    if (path === "/guests/sign-outs") return { status: 204, body: null };
    if (path === "/guests/saved/keeping") return ok(this.own);
    if (path !== "/guests/saved/answers") return problem(404, "not_found");
    const { answer, until } = body as unknown as SavedAnswerBody;
    this.own = {
      ...this.own,
      state: answer === "no" ? "declined" : "kept",
      seen: this.own.seen + 1,
      answeredOn: "2099-02-01",
      ...(until && { until, extendedOn: "2099-02-01" }),
      changeUntil: answer === "no" ? "2099-11-20" : null,
      may: { yes: answer === "no", no: answer !== "no", extend: false },
      later: [],
    };
    return ok(this.own);
  }
}
