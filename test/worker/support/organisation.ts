import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env as own } from "cloudflare:workers";
import { createApp } from "../../../worker/app.ts";
import { fold } from "../../../worker/domain/fold.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { nameKeys } from "../../../worker/domain/name-keys.ts";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { SCOPES, type Status } from "../../../worker/domain/vocabulary.ts";
import type { Env } from "../../../worker/env.ts";
import { FEATURES } from "../../../worker/features/index.ts";
import { daysAgo } from "./clock.ts";
import { described } from "./described.ts";

export const env = own as unknown as Env;
const made = createApp(FEATURES);
export const app = described(made.app);
export const { routes } = made;

const AT = daysAgo(22).toISOString();

export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: Headers;
}

export interface Call {
  method?: string;
  body?: unknown;
  key?: string;
  token?: string;
  headers?: Record<string, string>;
  /** Other bindings than the tests' own, e.g. a database that fails. */
  bindings?: Env;
}

export interface Seeded {
  id: string;
  candidate: string;
  externalId: string;
  email: string | null;
}

export interface Wanted {
  project?: string;
  status?: Status;
  former?: Status;
  firstName?: string;
  lastName?: string;
  email?: string | null;
  language?: string;
  deleted?: boolean;
  coverLetter?: string;
  protectedIdentity?: boolean;
  candidate?: string;
  /** Saved from the start: asked for consent until that local date. */
  asked?: string;
}

/** An organisation of its own for one test: a project, a key, a recruiter, and people to act on. */
export class Organisation {
  readonly id = newId("org");
  readonly key = `vid_${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", "");
  readonly keyId = newId("key");
  readonly project = newId("proj");
  token = "";
  /** What its requests run with, unless a call says otherwise. */
  bindings: Env = env;
  #made = 0;

  static async make(
    settings: { publicSector?: boolean; holdSeconds?: number } = {},
  ): Promise<Organisation> {
    const org = new Organisation();
    const reasons = ["rejection", "withdrawal"].flatMap((list) =>
      [1, 2].map((n) =>
        env.DB.prepare(
          "INSERT INTO reasons (org_id, list, id, label_sv, label_en, position) VALUES (?, ?, ?, ?, ?, ?)",
        ).bind(org.id, list, `${list}-${n}`, `Skäl ${n}`, `Reason ${n}`, n),
      ),
    );
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO organisations (id, name, locale, time_zone, hold_seconds, public_sector, sender_name, sender_address, created_at)
         VALUES (?, 'Provköpings kommun', 'sv', 'Europe/Stockholm', ?, ?, 'Provköpings kommun', 'jobb@prov.example', ?)`,
      ).bind(org.id, settings.holdSeconds ?? 30, settings.publicSector ? 1 : 0, AT),
      env.DB.prepare(
        "INSERT INTO api_keys (id, org_id, name, prefix, hash, created_at) VALUES (?, ?, 'HR', 'vid_', ?, ?)",
      ).bind(org.keyId, org.id, await sha256(org.key), AT),
      ...reasons,
    ]);
    await org.addProject(org.project);
    org.token = await org.session();
    return org;
  }

  async addProject(
    id = newId("proj"),
    fields: { closedAt?: string; title?: string } = {},
  ): Promise<string> {
    await env.DB.prepare(
      "INSERT INTO projects (id, org_id, external_id, title, department, closed_at, created_at) VALUES (?, ?, ?, ?, 'Digitalisering', ?, ?)",
    )
      .bind(
        id,
        this.id,
        `P-${id.slice(-6)}`,
        fields.title ?? "Systemutvecklare",
        fields.closedAt ?? null,
        AT,
      )
      .run();
    return id;
  }

  /** An application as the importer would have left it, at version 1 (moved to a status if asked). */
  async application(wanted: Wanted = {}): Promise<Seeded> {
    return (await this.applications(1, wanted))[0]!;
  }

  async applications(count: number, wanted: Wanted = {}): Promise<Seeded[]> {
    const seeded: Seeded[] = [];
    const statements: D1PreparedStatement[] = [];
    for (let i = 0; i < count; i += 1) {
      this.#made += 1;
      const id = newId("app");
      const candidate = wanted.candidate ?? newId("cand");
      const {
        firstName = "Eva",
        lastName = `Larsson${this.#made}`,
        status = "received",
        deleted = false,
      } = wanted;
      const email = wanted.email === undefined ? `person${this.#made}@example.com` : wanted.email;
      const externalId = `A-${this.#made}`;
      const { firstFold, lastFold, nameKey, nameRule } = nameKeys({ firstName, lastName }, "sv");
      const project = wanted.project ?? this.project;
      const bucket = deleted ? "deleted" : status;
      if (!wanted.candidate)
        statements.push(
          env.DB.prepare(
            `INSERT INTO candidates (id, org_id, first_name, last_name, email, email_fold, phone, language, protected_identity, created_at)
             VALUES (?, ?, ?, ?, ?, ?, '070-123 45 67', ?, ?, ?)`,
          ).bind(
            candidate,
            this.id,
            firstName,
            lastName,
            email,
            email && fold(email),
            wanted.language ?? "sv",
            wanted.protectedIdentity ? 1 : 0,
            AT,
          ),
        );
      statements.push(
        env.DB.prepare(
          `INSERT INTO applications (id, org_id, external_id, project_id, candidate_id, status, former_status, version, acted,
             deleted_at, received_at, cover_letter, answers, first_fold, last_fold, name_key, name_rule)
           VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).bind(
          id,
          this.id,
          externalId,
          project,
          candidate,
          status,
          wanted.former ?? null,
          wanted.asked ? 1 : 0,
          deleted ? AT : null,
          daysAgo(28 - (i % 28))
            .toISOString()
            .slice(0, 10),
          wanted.coverLetter ?? "Jag heter Eva och söker jobbet.",
          JSON.stringify([{ question: "Har du B-körkort?", answer: "Ja" }]),
          firstFold,
          lastFold,
          nameKey,
          nameRule,
        ),
        env.DB.prepare(
          `INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb,
             to_status, to_former, from_deleted, to_deleted, actor_id, actor_name, at, effects)
           VALUES (?1, 1, ?2, ?3, ?4, ?4, ?5, 'receive', ?6, ?7, 0, ?8, 'import', 'Import', ?9, ?10)`,
        ).bind(
          id,
          this.id,
          project,
          newId("rcpt"),
          newId("op"),
          status,
          wanted.former ?? null,
          deleted ? 1 : 0,
          AT,
          JSON.stringify(wanted.asked ? [{ kind: "save-profile", profile: `prof-${id}` }] : []),
        ),
        env.DB.prepare(
          `INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, expires_on, created_at)
           SELECT ?, ?, ?, 'Kommande tjänster', 'consent', ?5, ?4 WHERE ?5 IS NOT NULL`,
        ).bind(`prof-${id}`, this.id, candidate, AT, wanted.asked ?? null),
        env.DB.prepare(
          `INSERT INTO status_counts (project_id, bucket, org_id, n) VALUES (?, ?, ?, 1)
           ON CONFLICT (project_id, bucket) DO UPDATE SET n = n + 1`,
        ).bind(project, bucket, this.id),
      );
      seeded.push({ id, candidate, externalId, email });
    }
    for (let i = 0; i < statements.length; i += 400)
      await env.DB.batch(statements.slice(i, i + 400));
    return seeded;
  }

  async session(narrowed: Record<string, unknown> = {}): Promise<string> {
    const { body } = await this.call("/v1/sessions", {
      token: this.key,
      body: {
        actor: { id: "anna.ek", name: "Anna Ek", email: "anna.ek@prov.example" },
        scopes: SCOPES,
        ttl: 3600,
        ...narrowed,
      },
    });
    return body.token as string;
  }

  async call(
    path: string,
    { method, body, key, token, headers, bindings = this.bindings }: Call = {},
  ): Promise<Answer> {
    const context = createExecutionContext();
    const response = await app.fetch(
      new Request(`https://vidare.test${path}`, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          Authorization: `Bearer ${token ?? this.token}`,
          ...(body !== undefined && { "Content-Type": "application/json" }),
          ...(key !== undefined && { "Idempotency-Key": key }),
          ...headers,
        },
        ...(body !== undefined && {
          body:
            typeof body === "string" || body instanceof Uint8Array
              ? (body as string)
              : JSON.stringify(body),
        }),
      }),
      bindings,
      context,
    );
    const text = await response.text();
    await waitOnExecutionContext(context);
    const json = text !== "" && (response.headers.get("Content-Type") ?? "").includes("json");
    return {
      status: response.status,
      body: json ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  plan(
    application: string,
    action: string,
    input: unknown = {},
    more: object = {},
  ): Promise<Answer> {
    return this.call(`/v1/applications/${application}/plans`, { body: { action, input, ...more } });
  }

  act(
    application: string,
    action: string,
    input: unknown = {},
    more: object = {},
    key = crypto.randomUUID(),
  ): Promise<Answer> {
    return this.call(`/v1/applications/${application}/actions`, {
      body: { action, input, ...more },
      key,
    });
  }

  undo(receipt: string, key = crypto.randomUUID()): Promise<Answer> {
    return this.call(`/v1/receipts/${receipt}/undo`, { body: {}, key });
  }

  async rows(sql: string, ...bind: unknown[]): Promise<Record<string, string | number | null>[]> {
    return (
      await env.DB.prepare(sql)
        .bind(...bind)
        .all<Record<string, string | number | null>>()
    ).results;
  }
}
