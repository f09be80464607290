/** A stand-in for the person's part of the API, as its schemas say. */
import type {
  ErasurePlanWire,
  OwnPersonWire,
} from "../../../worker/features/person/schemas/person.ts";
import { type Answer, ok, problem } from "../support/answers.ts";

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  language: string | null;
  authorization: string | null;
}

export const HASH = "0".repeat(64);

export class FakePerson {
  readonly asked: Asked[] = [];
  person: OwnPersonWire = {
    seen: 1,
    firstName: "Åsa",
    lastName: "Öberg",
    email: "asa@example.com",
    phone: "070-123 45 67",
    address: null,
    postalCode: null,
    city: "Björkvik",
    protectedIdentity: false,
    organisation: { name: "Björkviks kommun", contact: "jobb@bjorkvik.example" },
    applications: [{ project: "Lärare 7–9", receivedOn: "2026-11-01", why: "Är allmän handling." }],
    profiles: [{ purpose: "Andra tjänster", basis: "Ja", until: "2027-05-01", asked: false }],
    employments: [{ position: "Vikarie", department: "Skola", startDate: "2026-12-01" }],
    files: [
      {
        id: "file_1",
        filename: "cv.pdf",
        size: 12_000,
        since: "2026-11-01T08:00:00.000Z",
        stays: true,
      },
    ],
    takeOuts: 5,
    mayHandIn: true,
    mayAddFile: true,
  };
  plan: ErasurePlanWire = {
    seen: HASH,
    goes: ["Filen cv.pdf"],
    stays: ["Ansökan till Lärare 7–9 finns kvar till och med 1 maj 2028."],
    whole: true,
  };
  /** Answers in place of the API; "network": nothing arrives. */
  meddle: (asked: Asked) => Answer | "network" | undefined = () => undefined;
  readonly #fetch = globalThis.fetch;
  readonly #request = globalThis.XMLHttpRequest;

  install(): this {
    globalThis.fetch = async (input, init = {}) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      const body = JSON.parse((init.body as string | null) ?? "{}") as Record<string, unknown>;
      return this.#answer(url, init.method ?? "GET", new Headers(init.headers), body);
    };
    const answer = (url: URL, headers: Headers) => this.#answer(url, "POST", headers, {});
    // What an upload needs of it.
    globalThis.XMLHttpRequest = class extends EventTarget {
      readonly upload = new EventTarget();
      readonly #headers = new Headers();
      #url = "";
      response = "";
      status = 0;
      open(_: string, url: string): void {
        this.#url = url;
      }
      setRequestHeader(name: string, value: string): void {
        this.#headers.set(name, value);
      }
      send(file: File): void {
        const { size: total } = file;
        this.upload.dispatchEvent(
          new ProgressEvent("progress", { lengthComputable: true, loaded: total / 2, total }),
        );
        void answer(new URL(this.#url), this.#headers)
          .then(async (response) => {
            this.status = response.status;
            this.response = await response.text();
            this.dispatchEvent(new Event("load"));
          })
          .catch(() => this.dispatchEvent(new Event("error")));
      }
    } as unknown as typeof XMLHttpRequest;
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
    globalThis.XMLHttpRequest = this.#request;
  }

  to(path: string): Asked[] {
    return this.asked.filter((each) => each.path.endsWith(path));
  }

  async #answer(
    { pathname: path, searchParams: query }: URL,
    method: string,
    headers: Headers,
    body: Record<string, unknown>,
  ): Promise<Response> {
    const language = headers.get("accept-language");
    const authorization = headers.get("authorization");
    const asked = { method, path, query, body, language, authorization };
    this.asked.push(asked);
    const meddled = this.meddle(asked);
    if (meddled === "network") throw new TypeError("Failed to fetch");
    if (!meddled && path.endsWith("/take-outs"))
      return new Response("PK", {
        headers: { "content-disposition": 'attachment; filename="mina-uppgifter-2026-11-30.zip"' },
      });
    const { status, body: said } = meddled ?? this.#route(asked);
    return new Response(status === 204 ? null : JSON.stringify(said), { status });
  }

  #route({ path, query, body }: Asked): Answer {
    if (path === "/guests/account/person") return ok(this.person);
    if (path === "/guests/account/address-codes")
      return ok({
        ticket: "ticket",
        expiresAt: "2099-01-01T10:00:00Z",
        sentTo: "n•••@example.com",
      });
    if (path === "/guests/account/erasure-plans") return ok(this.plan);
    if (path === "/guests/account/erasures") {
      const { seen: _, ...plan } = this.plan;
      return ok(plan);
    }
    if (path === "/guests/account/files") {
      const file = { ...this.person.files[0]!, filename: query.get("filename")! };
      this.person = { ...this.person, seen: this.person.seen + 1, files: [file] };
      return ok({ person: this.person, former: "kept" });
    }
    if (path !== "/guests/account/corrections") return problem(404, "not_found");
    const { seen: _, ticket: __, code: ___, ...said } = body;
    this.person = { ...this.person, ...said, seen: this.person.seen + 1 };
    return ok({
      person: this.person,
      waitingMail: "email" in said ? [{ subject: "Väntar", to: "asa@example.com" }] : [],
    });
  }
}
