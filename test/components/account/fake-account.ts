/** A person's page at the API, for tests of the page. */
import type { Look, PageWire } from "../../../worker/features/account/schemas/account.ts";
import { type Answer, ok } from "../support/answers.ts";

interface Asked {
  path: string;
  body: Record<string, unknown>;
}

const BRAND = { organisation: "Björkviks kommun", accent: null, logo: null, privacy: null };

export class FakeAccount {
  readonly asked: Asked[] = [];
  look: Look = {
    stage: "sign-in",
    organisationId: "org_demo",
    language: "sv",
    firstName: null,
    userName: null,
    guest: "",
    codeTo: null,
    codeUntil: null,
    brand: BRAND,
  };
  page: PageWire = {
    organisation: BRAND.organisation,
    firstName: "Åsa",
    userName: "asa@example.com",
    asker: { name: "Anna Ek", email: "anna.ek@bjorkvik.example" },
    hasPassword: true,
    asksCurrent: true,
    things: [
      {
        title: "Intervju",
        about: "Rektor",
        state: "Svara senast 4 december 2099.",
        waits: true,
        until: "2099-12-04T22:59:59.999Z",
        link: { address: "/interview?lang=sv#x", label: "Läs och svara" },
      },
      {
        title: "Sparade uppgifter",
        about: "Framtida tjänster",
        state: "Vi sparar dina uppgifter till och med 1 november 2099.",
        waits: false,
        until: "2099-11-01T22:59:59.999Z",
        link: null,
      },
    ],
  };
  /** Of the session that begins next. */
  token = "token";
  /** What the next request to a path is answered instead. */
  readonly instead = new Map<string, Answer | "network">();
  readonly #fetch = globalThis.fetch;

  install(): this {
    globalThis.fetch = async (input, init = {}) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      const { pathname: path } = url;
      const body = JSON.parse((init.body as string | null) ?? "{}") as Record<string, unknown>;
      const answer = this.answer(path, body);
      if (answer === "network") throw new TypeError("Failed to fetch");
      const { status } = answer;
      return new Response(status === 204 ? null : JSON.stringify(answer.body), { status });
    };
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  to(end: string): Asked[] {
    return this.asked.filter(({ path }) => path.endsWith(end));
  }

  answer(path: string, body: Record<string, unknown>): Answer | "network" {
    this.asked.push({ path, body });
    const other = this.instead.get(path);
    this.instead.delete(path);
    return other ?? this.#route(path);
  }

  #route(path: string): Answer {
    const ends = (end: string) => path.endsWith(end);
    if (ends("/looks")) return ok(this.look);
    if (ends("/codes")) return ok({ ticket: "ticket", expiresAt: "2099-12-01T00:10:00Z" });
    if (ends("/page")) return ok(this.page);
    if (ends("/sign-outs")) return { status: 204, body: null };
    return ok({ token: this.token, expiresAt: "2099-12-01T00:00:00Z", guest: "guest_1" });
  }
}
