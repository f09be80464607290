/**
 * A stand-in for the API inside the browser, for tests of the elements alone: it answers as
 * the schemas of worker/http say and remembers what was asked. The real API is met by the end-to-end tests.
 */
import { openPlaces } from "../../../worker/domain/template.ts";
import type { ActionId, Locale, Status } from "../../../worker/domain/vocabulary.ts";
import type { MessageWire } from "../../../worker/http/schemas/messages.ts";
import type { PlanWire, SharedPlanWire } from "../../../worker/http/schemas/plans.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import { type Answer, type Asked, ok, problem } from "./answers.ts";
import { FakeBulks } from "./bulks.ts";
import type { PrintingWire } from "../../../worker/features/letter/schemas/prints.ts";
import type { OfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import { FakeInterviews } from "./interviews.ts";
import { FakeMail } from "./mail.ts";
import { FakePanels } from "./panels.ts";
import { FakeTemplates } from "./templates.ts";
import { detail, planOf, settings, type Stored, stored } from "./data.ts";

export { problem } from "./answers.ts";

type Input = Record<string, unknown>;

type Meddle = (asked: Asked) => Answer | "network" | "lost" | Promise<Answer | void> | undefined;

/** A file that is being made. */
export const PRINT: NonNullable<PrintingWire["print"]> = {
  id: "print_1",
  createdAt: "2026-11-23T09:00:00.000Z",
  createdBy: "Anna Ek",
  letters: 2,
  joined: 0,
  left: [],
  pages: null,
  url: null,
};

export class FakeApi {
  readonly asked: Asked[] = [];
  readonly applications = new Map<string, Stored>();
  readonly receipts: Receipt[] = [];
  readonly mail = new FakeMail(this.receipts);
  readonly templates = new FakeTemplates();
  readonly panels = new FakePanels(this.mail);
  readonly interviews = new FakeInterviews();
  /** Newest first. */
  readonly offers: OfferWire[] = [];
  /** Of whichever bulk. */
  printing: PrintingWire = { waiting: [], print: null };
  readonly bulks = new FakeBulks(
    this.receipts,
    (id) => this.#find(id)!,
    (receipt) => ({ plan: this.#undoPlan(receipt), undo: () => this.#undo(receipt) }),
  );
  /** Of the session; null: it does not say. */
  actorEmail: string | null = "anna.ek@bjorkvik.example";
  managesTemplates = true;
  /** Scopes the session lacks. */
  without: ActionId[] = [];
  /** Answers in place of the API; "network": nothing arrives; "lost": done, but the answer is lost. */
  meddle: Meddle = () => undefined;
  tokens = 0;
  /** Requests that have no answer yet. */
  underway = 0;
  /** Texts to choose among, in place of one for each action, and after how many days they are sent. */
  texts: string[] = [];
  publicSector = true;
  /** What they say, where it matters. */
  bodies: Record<string, string> = {};
  delay: number | null = null;
  /** Seconds for which a message is held. */
  hold = 30;
  #ids = 0;
  #answers = new Map<string, Answer>();
  readonly #fetch = globalThis.fetch;

  constructor(count = 12) {
    for (let n = 1; n <= count; n++) this.add(stored(n));
  }

  add(application: Stored): Stored {
    this.applications.set(application.summary.id, application);
    return application;
  }

  at(n: number): Stored {
    return this.applications.get(`app_${n}`)!;
  }

  /** Answers everything below http://api.test until {@link restore}. */
  install(): this {
    globalThis.fetch = (input, init) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      this.underway += 1;
      return this.#answer(url, init ?? {}).finally(() => (this.underway -= 1));
    };
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  readonly provider = (): Promise<string> => Promise.resolve(`token-${++this.tokens}`);

  to(pattern: RegExp): Asked[] {
    return this.asked.filter(({ method, path }) => pattern.test(`${method} ${path}`));
  }

  async #answer(url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const asked: Asked = {
      method: init.method ?? "GET",
      path: url.pathname,
      body: typeof init.body === "string" ? (JSON.parse(init.body) as Asked["body"]) : {},
      key: headers.get("idempotency-key"),
      authorization: headers.get("authorization"),
      language: headers.get("accept-language"),
    };
    this.asked.push(asked);
    const meddled = await this.meddle(asked);
    if (meddled === "network") throw new TypeError("Failed to fetch");
    const answer = typeof meddled === "object" ? meddled : this.#once(asked, url);
    if (meddled === "lost") throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: {
        "content-type": answer.status < 400 ? "application/json" : "application/problem+json",
      },
    });
  }

  /** The same key is answered the same. */
  #once(asked: Asked, url: URL): Answer {
    const known = asked.key && this.#answers.get(asked.key);
    if (known) return known;
    const answer = this.#route(asked, url);
    if (asked.key && answer.status < 400) this.#answers.set(asked.key, answer);
    return answer;
  }

  #route(asked: Asked, url: URL): Answer {
    const { method, path, body, language } = asked;
    const [, , resource, id = "", verb, ...further] = path.split("/").map(decodeURIComponent);
    if (resource === "settings") return ok(this.#settings(language as Locale));
    if (resource === "templates") return this.#templates(method, id, verb, body, language, url);
    if (resource === "branding") return ok(this.#branding(method, body));
    if (resource === "panels")
      return this.panels.answer(asked, id, verb ? [verb, ...further] : [], url.searchParams);
    if (resource === "contracts") return ok({ data: [], next: null });
    if (resource === "offers") return ok({ data: this.offers, next: null });
    if (resource === "letter-window")
      return ok(method === "PUT" ? body : { layout: "sv-H2", offset: { x: 0, y: 0 } });
    if (resource === "letters") return ok({});
    if (resource === "letter-prints" && verb === "file") return ok({});
    if (resource === "letter-prints") {
      if (method === "POST") this.printing = { ...this.printing, print: PRINT };
      return ok(this.printing);
    }
    if (resource === "interviews") return this.interviews.answer(id);
    if (resource === "projects") return ok({ data: PROJECTS, next: null });
    if (resource === "messages")
      return id ? this.mail.one(id, verb, asked) : this.mail.list(url.searchParams);
    if (resource === "receipts")
      return verb === "undo" ? ok(this.#undo(id)) : ok(this.#undoPlan(id));
    if (resource === "operations" && verb !== "undo") return this.mail.operation(id, verb!);
    if (resource === "operations") {
      const own = this.receipts.filter(({ operation }) => operation === id);
      const results = own.map((receipt) => ({
        application: receipt.application,
        outcome: "done",
        receipt: this.#undo(receipt.id),
      }));
      return ok({ operation: this.#id("op"), results });
    }
    if (resource === "bulks") return this.bulks.answer(id, verb, body, url.searchParams);
    if (resource === "plans") return ok(this.#planMany(body));
    if (resource === "actions") return ok(this.#actMany(body));
    if (resource === "applications" && !id) return ok(this.#list(url.searchParams));
    const application = this.#find(id);
    if (!application) return problem(404, "not_found");
    const input = body.input ?? {};
    if (verb === "plans")
      return this.#checked(body.action!, input) ?? ok(planOf(application, body.action!, input));
    if (verb === "actions") {
      const plan = planOf(application, body.action!, input);
      return ok(this.#commit(application, plan, input, { operation: this.#id("op"), bulk: null }));
    }
    if (verb === "events") {
      const own = this.receipts.filter((receipt) => receipt.application === application.summary.id);
      return ok({ data: own.toReversed(), next: null });
    }
    if (verb === "address-label") return ok({});
    if (verb === "test-copies") return ok({ sentTo: "anna.ek@bjorkvik.example" });
    return method === "GET" ? ok(detail(application, this.without)) : problem(404, "not_found");
  }

  #templates(
    method: string,
    kind: string,
    verb: string | undefined,
    body: Input,
    locale: string | null,
    url: URL,
  ): Answer {
    const unit = url.searchParams.get("unit") ?? "";
    const language = (url.searchParams.get("language") ?? "sv") as Locale;
    const { made } = this.templates;
    if (!kind && method === "POST") {
      const { name, unit: level } = body as { name?: string; unit: string };
      const code = name ? "name_taken" : "required";
      if (!name || made.some((each) => each.name === name))
        return problem(422, "invalid_input", {
          errors: [{ path: ["name"], code, message: name ? "Namnet finns." : "Fyll i fältet." }],
        });
      const id = this.templates.make({ name, unit: level });
      return ok(this.templates.detail(id, level, locale as Locale));
    }
    if (!kind) return ok(this.templates.list(unit));
    const own = made.find(({ id }) => id === kind);
    if (own && verb === "name") {
      Object.assign(own, { name: (body as { name: string }).name, version: own.version + 1 });
      return ok({ kind, name: own.name, version: own.version });
    }
    if (own && verb === "deletions") {
      made.splice(made.indexOf(own), 1);
      return ok({ kind });
    }
    if (verb === "versions")
      return ok({ data: this.templates.versions(kind, unit, language), next: null });
    if (verb === "previews") {
      const { subject, body: words } = body as { subject: string; body: string };
      const page = `<!doctype html><html lang="sv"><head><title>x</title></head><body></body></html>`;
      return ok({ subject, text: words, html: page });
    }
    if (verb === "removals") {
      const saved = this.templates.save(kind, { ...body, removed: true });
      return saved ? ok(saved) : problem(409, "version_conflict");
    }
    if (method !== "PUT") return ok(this.templates.detail(kind, unit, locale as Locale));
    const words = body as { subject: string; body: string };
    const wrong = (["subject", "body"] as const).filter((name) =>
      words[name].includes("{{okänt}}"),
    );
    const errors = wrong.map((name) => ({
      path: [name],
      code: "unknown_field",
      message: "Fältet okänt finns inte.",
    }));
    if (errors.length) return problem(422, "invalid_input", { errors });
    const saved = this.templates.save(kind, body);
    return saved ? ok(saved) : problem(409, "version_conflict");
  }

  #branding(method: string, body: Input) {
    if (method === "PUT") Object.assign(this.templates.branding, body);
    return structuredClone(this.templates.branding);
  }

  #settings(locale: Locale) {
    const { templates, actor, ...rest } = settings(locale);
    const named = (id: string) => {
      const text =
        templates.find(({ kind }) => id === kind || id.startsWith(`${kind}-`)) ??
        templates.find(({ kind }) => kind === "send-email")!;
      return {
        ...text,
        id,
        base: templates.findLast((each) => id.startsWith(each.id))?.id ?? id,
        name: id,
        subject: `${text.subject} (${id})`,
        body: this.bodies[id] ?? text.body,
        open: openPlaces(this.bodies[id] ?? "").length > 0,
        delayDays: this.delay,
      };
    };
    return {
      ...rest,
      organisation: { ...rest.organisation, publicSector: this.publicSector },
      actor: { ...actor, email: this.actorEmail },
      managesTemplates: this.managesTemplates,
      templates: this.texts.length ? this.texts.map(named) : templates,
    };
  }

  #find(id: string): Stored | undefined {
    return [...this.applications.values()].find(
      ({ summary }) => summary.id === id || `ext:${summary.externalId}` === id,
    );
  }

  #id(prefix: string): string {
    return `${prefix}_${++this.#ids}`;
  }

  #checked(action: ActionId, input: Input): Answer | undefined {
    const needed: Partial<Record<ActionId, string[]>> = {
      reject: ["reason"],
      withdraw: ["source"],
      "send-email": ["recipient", "subject", "content"],
      hire: ["position", "department", "startDate"],
      save: ["purpose", "expiresOn"],
      transfer: ["project"],
      forward: ["recipients", "subject", "content"],
      purge: ["confirmation"],
    };
    const missing = (needed[action] ?? []).filter((name) => input[name] === undefined);
    if (!missing.length) return undefined;
    const errors = missing.map((name) => ({
      path: ["input", name],
      code: "required",
      message: "Fyll i fältet.",
    }));
    return problem(422, "invalid_input", { errors });
  }

  #planMany({ action, input, applications = [] }: Asked["body"]) {
    const results = applications.map(({ id, input: each }) => {
      const merged = { ...input, ...each };
      // Of many, each has an address of their own, and their number may stand for a confirmation.
      const own = { recipient: "", ...merged };
      const refused = action === "purge" ? undefined : this.#checked(action!, own);
      const application = this.#find(id);
      if (refused || !application)
        return {
          application: id,
          outcome: "refused",
          problem: (refused ?? problem(404, "not_found")).body,
        };
      const { status } = application.summary;
      if (action === "reject" && status === "rejected")
        return { application: id, outcome: "refused", problem: problem(409, "not_allowed").body };
      const plan = planOf(application, action!, merged);
      return { application: id, outcome: plan.executable ? "planned" : "blocked", plan };
    });
    const asked = applications.length > 30 || action === "purge";
    const confirm = asked ? applications.length : null;
    return { results, confirm, shared: action === "send-to-panel" ? invitations(input) : null };
  }

  #actMany({ action, input, applications = [], bulk }: Asked["body"]) {
    const operation = this.#id("op");
    const part = { operation, bulk: (bulk as string | undefined) ?? operation };
    const results = applications.map(({ id, input: own }) => {
      const application = this.#find(id)!;
      const merged = { ...input, ...own };
      const receipt = this.#commit(application, planOf(application, action!, merged), merged, part);
      return { application: id, outcome: "done", receipt };
    });
    return { operation, results };
  }

  #commit(
    application: Stored,
    plan: PlanWire,
    input: Input,
    part: Pick<Receipt, "operation" | "bulk">,
  ): Receipt {
    const { summary } = application;
    const receipt: Receipt = {
      id: this.#id("rcpt"),
      ...part,
      application: summary.id,
      version: summary.version + 1,
      action: plan.action,
      at: new Date().toISOString(),
      actor: { id: "anna.ek", name: "Anna Ek" },
      receivedAt: null,
      from: plan.from,
      to: plan.to,
      created: plan.action === "transfer" ? "app_new" : null,
      panel: plan.action === "send-to-panel" ? "pan_1" : null,
      interview: plan.action === "invite-to-interview" ? "int_1" : null,
      contract: plan.action === "send-contract" ? "guest_1" : null,
      offer: plan.action === "send-offer" ? "guest_1" : null,
      letter: plan.action === "send-letter" ? "letter_1" : null,
      detail: {
        reason: (input["reason"] as string | undefined) ?? null,
        note: (input["note"] as string | undefined) ?? null,
      },
      messages: plan.messages.map(
        ({ kind, audience, to, from, replyTo, subject, state }): MessageWire => ({
          id: this.#id("msg"),
          kind,
          audience,
          to,
          from,
          replyTo,
          subject,
          state,
          sendAt: new Date(Date.now() + this.hold * 1000).toISOString(),
          stateAt: new Date().toISOString(),
          failure: null,
          version: 1,
          template: null,
          calendar: null,
          beingEdited: null,
          changeable: true,
          addressChanged: false,
          stranded: null,
        }),
      ),
      undoable: plan.action !== "purge",
      undoneBy: null,
      undoes: null,
    };
    application.former = plan.from.status;
    this.#move(application, plan.to);
    this.receipts.push(receipt);
    return structuredClone(receipt);
  }

  #move({ summary }: Stored, to: { status: Status; deleted: boolean }): void {
    Object.assign(summary, {
      ...to,
      deletedAt: to.deleted ? new Date().toISOString() : null,
      version: summary.version + 1,
    });
  }

  #undoPlan(id: string): PlanWire {
    const receipt = this.receipts.find((each) => each.id === id)!;
    const plan = planOf(this.#find(receipt.application)!, "reopen", {});
    return {
      ...plan,
      from: receipt.to,
      to: receipt.from!,
      items: receipt.messages.map(({ subject }) => ({
        kind: "cancelled",
        code: "undo.message-cancelled",
        message: `”${subject}” skickas inte.`,
      })),
    };
  }

  #undo(id: string): Receipt {
    const receipt = this.receipts.find((each) => each.id === id)!;
    const taken = {
      ...receipt,
      id: this.#id("rcpt"),
      bulk: null,
      action: "undo" as const,
      from: receipt.to,
      to: receipt.from!,
      messages: [],
      undoes: id,
      undoable: false,
    };
    Object.assign(receipt, { undoneBy: taken.id, undoable: false });
    for (const message of receipt.messages)
      if (message.state === "held" || message.state === "scheduled")
        Object.assign(message, { state: "cancelled", changeable: false });
    this.#move(this.#find(receipt.application)!, receipt.from!);
    this.receipts.push(taken);
    return structuredClone(taken);
  }

  #list(query: URLSearchParams) {
    const limit = Number(query.get("limit") ?? 50);
    const start = Number(query.get("cursor") ?? 0);
    const all = [...this.applications.values()]
      .map(({ summary }) => summary)
      .filter(({ deleted }) => deleted)
      .filter(({ candidate, externalId }) =>
        [candidate.name, externalId ?? ""].some((each) =>
          each.toLowerCase().startsWith((query.get("q") ?? "").toLowerCase()),
        ),
      );
    const end = start + limit;
    return { data: all.slice(start, end), next: end < all.length ? String(end) : null };
  }
}

/** What the candidates of a panel share: an invitation to each reviewer. */
function invitations(input: Input = {}): SharedPlanWire {
  const reviewers = (input["reviewers"] ?? []) as { email: string }[];
  const { messages } = planOf(stored(1), "send-email", {});
  const [first] = messages;
  return {
    messages: reviewers.map(({ email }) => ({ ...first!, to: email, audience: "other" })),
    items: [{ kind: "created", code: "panel.opens", message: "En granskningspanel öppnas." }],
    notes: [],
    warnings: [],
  };
}

const PROJECTS = [
  {
    id: "proj_1",
    externalId: "P-1046",
    title: "Projektledare ”Öresund 2030”",
    department: "Stadsbyggnad",
  },
  { id: "proj_2", externalId: "P-1045", title: "HR-specialist", department: "HR" },
  { id: "proj_3", externalId: "P-1047", title: "Enhetschef IT", department: "IT" },
].map((project) => ({ ...project, applyBy: null, closedAt: null, counts: {} }));
