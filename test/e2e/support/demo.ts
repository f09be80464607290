/** The product as `npm start` serves it, in a folder that is thrown away, and a browser to meet it with. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import { type Server, startServer } from "../../../worker/local/server.ts";
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

export class Demo {
  server!: Server;
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
    const { data } = await this.get<Page<{ id: string }>>(
      "/v1/applications?status=received&limit=200",
    );
    for (const { id } of data.filter((row) => !this.#taken.has(row.id))) {
      const detail = await this.detail(id);
      const { email, firstName, language } = detail.candidate;
      const never = !email || !firstName || language !== "sv" || !detail.externalId;
      if (!never && !fits(detail)) continue;
      this.#taken.add(id);
      if (!never && (await this.#applied(email)) < 2) return detail;
    }
    throw new Error("Nobody fits");
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

/** A server and a browser for the tests of one file. */
export function useDemo(): Demo {
  const demo = new Demo();
  let persist: string;

  beforeAll(async () => {
    persist = await mkdtemp(join(tmpdir(), "vidare-e2e-"));
    await cp(inject("demoFolder"), persist, { recursive: true });
    [demo.server, demo.browser] = await Promise.all([
      startServer({ persist, migrate: false, sweepEvery: 1 }),
      launchBrowser(),
    ]);
  });

  afterAll(async () => {
    await demo.browser?.close();
    await demo.server?.stop();
    await rm(persist, { recursive: true, force: true });
  });

  return demo;
}
