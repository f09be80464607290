/** The messages of FakeApi: the log, what is edited and stopped, how the mail of an operation fares. */
import type { SendingsWire } from "../../../worker/features/mail-log/schemas/sendings.ts";
import type { MessageWire } from "../../../worker/http/schemas/messages.ts";
import type {
  LoggedMessage,
  MessageDetail,
  MessageHold,
} from "../../../worker/features/mail-log/schemas/messages.ts";
import type { PlannedMessageWire } from "../../../worker/http/schemas/plans.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import { counted } from "../../../components/messages/sendings.ts";
import { type Answer, type Asked, ok, problem } from "./answers.ts";

type Change = MessageDetail["changes"][number];
/** Of a message for an address that the candidate no longer has. */
export const OTHER_ADDRESS = {
  addressChanged: true,
  stranded: { code: "address_changed", message: "Kandidaten har fått en ny adress." },
};

const WORDS = { subject: "Din ansökan", body: "Hej {{candidate.first_name}}, tack." };

export class FakeMail {
  /** Messages of no receipt. */
  readonly others: LoggedMessage[] = [];
  /** Seconds that the API says are left of an operation's mail. */
  estimate: number | null = null;
  /** What is answered to who opens a message for editing. */
  readonly holding: Pick<MessageHold, "forSeconds" | "atMostSeconds" | "plannedAt"> & {
    refusal?: { reason: string; detail: string };
  } = { forSeconds: 120, atMostSeconds: 1800, plannedAt: null };
  #held = 0;
  readonly #receipts: readonly Receipt[];
  readonly #changes = new Map<string, Change[]>();
  readonly #sources = new Map<string, { subject: string; body: string }>();

  constructor(receipts: readonly Receipt[]) {
    this.#receipts = receipts;
  }

  add(change: Partial<LoggedMessage> = {}): LoggedMessage {
    const n = this.others.length + 1;
    const message: LoggedMessage = {
      id: `log_${n}`,
      kind: "reject",
      kindName: "Avslag",
      audience: "candidate",
      to: `person${n}@example.com`,
      from: "Björkviks kommun <rekrytering@bjorkvik.example>",
      replyTo: null,
      subject: `Din ansökan ${n}`,
      state: "sent",
      sendAt: "2026-11-20T08:00:30Z",
      stateAt: "2026-11-20T08:00:31Z",
      failure: null,
      version: 1,
      template: null,
      calendar: null,
      beingEdited: null,
      changeable: change.state === "held" || change.state === "scheduled",
      addressChanged: false,
      stranded: null,
      application: `app_${n}`,
      externalId: `A-${70_000 + n}`,
      candidate: { id: `cand_${n}`, name: `Person ${n}` },
      project: { id: "proj_1", title: "Projektledare" },
      createdAt: "2026-11-20T08:00:00Z",
      ...change,
    };
    this.others.push(message);
    return message;
  }

  #find(id: string): MessageWire | undefined {
    const made = this.#receipts.flatMap(({ messages }) => messages);
    return [...this.others, ...made].find((message) => message.id === id);
  }

  #of(operation: string): MessageWire[] {
    return this.#receipts
      .filter((receipt) => receipt.operation === operation)
      .flatMap(({ messages }) => messages);
  }

  list(query: URLSearchParams): Answer {
    const operation = query.get("operation");
    if (operation) {
      const own = this.#receipts.filter((receipt) => receipt.operation === operation);
      const data = own.flatMap(({ application, messages }) =>
        messages.map((message) => ({ ...message, application })),
      );
      return ok({ data, next: null });
    }
    const limit = Number(query.get("limit") ?? 50);
    const start = Number(query.get("cursor") ?? 0);
    const is = (name: string, value: string) =>
      !query.has(name) || query.get(name)!.toLowerCase() === value.toLowerCase();
    const q = (query.get("q") ?? "").toLowerCase();
    if (q === "många") {
      const message = "Fler än 50 ansökningar stämmer. Skriv mer av namnet.";
      const error = { path: ["query", "q"], code: "too_many_found", message };
      return problem(422, "invalid_input", { errors: [error] });
    }
    const found = this.others.filter(
      ({ state, to, application, candidate, project, kind, createdAt }) =>
        candidate.name.toLowerCase().startsWith(q) &&
        is("project", project.id) &&
        is("kind", kind) &&
        (query.get("from") ?? "") <= createdAt.slice(0, 10) &&
        createdAt.slice(0, 10) <= (query.get("until") ?? "9999") &&
        is("state", state) &&
        is("to", to) &&
        is("application", application) &&
        is("candidate", candidate.id),
    );
    const end = start + limit;
    const next = end < found.length ? String(end) : null;
    return ok({ data: structuredClone(found.slice(start, end)), next });
  }

  one(id: string, verb: string | undefined, { body }: Asked): Answer {
    const message = this.#find(id);
    if (!message) return problem(404, "not_found");
    if (!verb) return ok(this.#detail(message));
    if (verb === "edit-plans") return this.#plan(message, body);
    if (verb === "hold") return this.#hold(message, body["hold"]);
    if (verb === "release") {
      if (message.beingEdited) message.beingEdited = null;
      return ok(this.#detail(message));
    }
    if (body["version"] !== message.version)
      return problem(409, "version_conflict", {
        conflict: {
          by: "Bo Ask",
          at: "2026-11-20T08:00:10Z",
          status: "rejected",
          deleted: false,
          version: message.version,
        },
      });
    if (!message.changeable)
      return problem(409, "not_allowed", { reason: "already_sent", detail: "Redan skickat." });
    if (verb === "cancel") this.stop(message);
    else {
      const { subject, body: words } = body as unknown as typeof WORDS;
      this.#sources.set(id, { subject, body: words });
      message.subject = subject;
      Object.assign(message, { addressChanged: false, stranded: null });
      this.#change(message, "edit");
    }
    return ok(this.#detail(message));
  }

  /** Refused when it has left, or for a reason that the test gives. */
  #hold(message: MessageWire, renewed: unknown): Answer {
    const { forSeconds, refusal } = this.holding;
    const refused =
      refusal ?? (message.changeable ? null : { reason: "already_sent", detail: "Redan skickat." });
    if (refused) return problem(409, "not_allowed", refused);
    const until = new Date(Date.now() + forSeconds * 1000).toISOString();
    message.beingEdited = { by: "Anna Ek", until };
    this.#held += renewed === undefined ? 1 : 0;
    const hold: MessageHold = {
      id: `hold_${this.#held}`,
      forSeconds,
      atMostSeconds: this.holding.atMostSeconds,
      restSeconds: 24,
      plannedAt: this.holding.plannedAt,
    };
    return ok(hold);
  }

  operation(id: string, verb: string): Answer {
    const all = this.#of(id);
    if (verb === "messages") {
      const sendings: SendingsWire = { ...counted(all), estimatedSeconds: this.estimate };
      return ok(sendings);
    }
    const waiting = all.filter(({ changeable }) => changeable);
    for (const message of waiting) this.stop(message);
    return ok({ stopped: waiting.length, notStopped: all.length - waiting.length });
  }

  stop(message: MessageWire): void {
    Object.assign(message, { state: "cancelled", changeable: false });
    this.#change(message, "cancel");
  }

  #change(message: MessageWire, verb: Change["verb"]): void {
    message.version += 1;
    const change = { verb, by: "Anna Ek", at: "2026-11-20T08:00:20Z" };
    this.#changes.set(message.id, [...(this.#changes.get(message.id) ?? []), change]);
  }

  #plan(message: MessageWire, { subject, body }: Asked["body"]): Answer {
    if (!String(body ?? "") || String(body).includes("{{okänt}}"))
      return problem(422, "invalid_input", {
        errors: [{ path: ["body"], code: "unknown_field", message: "Fältet okänt finns inte." }],
      });
    const { text, html, language } = this.#detail(message);
    const planned: PlannedMessageWire = {
      kind: message.kind,
      audience: message.audience,
      to: message.addressChanged ? "ny@example.com" : message.to,
      from: message.from,
      replyTo: message.replyTo,
      subject: String(subject),
      text: `${text}${String(body)}`,
      html,
      language,
      sendAt: message.sendAt,
      state: "held",
      attachments: [],
      calendar: null,
      template: null,
    };
    return ok(planned);
  }

  #detail(message: MessageWire): MessageDetail {
    const logged = message as LoggedMessage;
    const source = this.#sources.get(message.id) ?? WORDS;
    return {
      application: logged.application ?? "app_1",
      externalId: logged.externalId ?? "A-70001",
      candidate: logged.candidate ?? { id: "cand_1", name: "Eva Larsson" },
      project: logged.project ?? { id: "proj_1", title: "Projektledare" },
      kindName: logged.kindName ?? "Avslag",
      createdAt: "2026-11-20T08:00:00Z",
      ...message,
      operation: "op_1",
      text: "Hej Eva, tack.\n",
      html: "<!doctype html><html lang=sv><head></head><body><p>Hej Eva, tack.</p></body></html>",
      language: "sv",
      attachments: [
        {
          filename: "cv.pdf",
          contentType: "application/pdf",
          size: 120_000,
          needsPassword: false,
        },
        {
          filename: "betyg.pdf",
          contentType: "application/pdf",
          size: 41_000,
          needsPassword: true,
        },
      ],
      by: "Anna Ek",
      sentAt: message.state === "bounced" ? "2026-11-20T08:00:31Z" : null,
      editable: message.changeable,
      whyNot: message.changeable ? null : { code: "already_sent", message: "Redan skickat." },
      source: message.changeable ? source : null,
      changes: this.#changes.get(message.id) ?? [],
    };
  }
}
