/** The product as `npm start` serves it (demo.setup.ts), and a browser to meet it with. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import type {
  ApplicationDetail,
  ApplicationSummary,
} from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import { launchBrowser } from "../../support/browser.ts";

export interface Mail {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  status: string;
  sendAt: string;
  attachments: { filename: string; contentType: string; size: number; url: string }[];
}

/** Nothing has been done to it, in another file either. */
export const isUntouched = ({ version }: ApplicationDetail): boolean => version === 1;

export class Demo {
  readonly server = inject("demoServer");
  browser!: Browser;
  /** Had by a test, or fit for none. */
  #taken = new Set<string>();
  #reading?: Promise<string>;

  get url(): string {
    return this.server.url;
  }

  async token(body: object = {}): Promise<string> {
    const answer = await this.#json<{ token: string }>("/demo/session", { body });
    return answer.token;
  }

  async get<T>(path: string): Promise<T> {
    this.#reading ??= this.token();
    return this.#json<T>(path, { token: await this.#reading });
  }

  /** Sends through the API as the demo recruiter. */
  async post<T>(path: string, body: object): Promise<T> {
    this.#reading ??= this.token();
    return this.#json<T>(path, { token: await this.#reading, body });
  }

  /** Acts through the API as a colleague whose name is Bertil Lind. */
  async act(application: string, action: string, input: object): Promise<Receipt> {
    const token = await this.token({ actor: { id: "bertil.lind", name: "Bertil Lind" } });
    const path = `/v1/applications/${application}/actions`;
    return this.#json<Receipt>(path, { token, body: { action, input } });
  }

  detail(id: string): Promise<ApplicationDetail> {
    return this.get(`/v1/applications/${id}`);
  }

  async events(id: string): Promise<Receipt[]> {
    return (await this.get<Page<Receipt>>(`/v1/applications/${id}/events`)).data;
  }

  /** Newest first; `to` narrows it to one recipient. */
  async mail(to?: string): Promise<Mail[]> {
    const all = await this.#json<Mail[]>("/dev/mail.json", {});
    return all.filter((mail) => !to || mail.to === to);
  }

  /** Waits until a recipient has a mail in that state. */
  async mailed(to: string, status: string): Promise<Mail> {
    for (let tries = 0; tries < 240; tries++) {
      const found = (await this.mail(to)).find((mail) => mail.status === status);
      if (found) return found;
      await pause(250);
    }
    throw new Error(`No mail to ${to} has become ${status}`);
  }

  /** A candidate whom no other test of the file has had, with an address, Swedish and one application. */
  async candidate(
    fits: (detail: ApplicationDetail) => boolean = () => true,
  ): Promise<ApplicationDetail> {
    for (const { id, externalId, candidate } of await this.#received()) {
      const { email, firstName } = candidate;
      if (this.#taken.has(id) || !email || !firstName || !externalId) continue;
      const detail = await this.detail(id);
      const never = detail.candidate.language !== "sv";
      if (!never && !fits(detail)) continue;
      this.#taken.add(id);
      if (!never && (await this.#applied(email)) < 2) return detail;
    }
    throw new Error("Nobody fits");
  }

  async #received(): Promise<ApplicationSummary[]> {
    const rows: ApplicationSummary[] = [];
    let next: string | null = "";
    while (next !== null) {
      const query = new URLSearchParams({ status: "received", limit: "200", cursor: next });
      if (!next) query.delete("cursor");
      const page: Page<ApplicationSummary> = await this.get(`/v1/applications?${query}`);
      rows.push(...page.data);
      ({ next } = page);
    }
    return rows;
  }

  async #applied(email: string): Promise<number> {
    const query = new URLSearchParams({ q: email });
    return (await this.get<Page<unknown>>(`/v1/applications?${query}`)).data.length;
  }

  async #json<T>(path: string, { token, body }: { token?: string; body?: object }): Promise<T> {
    const headers = {
      "Content-Type": "application/json",
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { "Idempotency-Key": crypto.randomUUID() }),
    };
    const answer = await fetch(this.url + path, {
      headers,
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

/** A browser for the tests of one file, with the server that all files share: what one did is there for the next. */
export function useDemo(): Demo {
  const demo = new Demo();

  beforeAll(async () => {
    demo.browser = await launchBrowser();
  });

  afterAll(() => demo.browser?.close());

  return demo;
}
