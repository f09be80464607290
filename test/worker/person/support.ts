/** A person who has come in, with whatever the product can hold of them. */
import { newId } from "../../../worker/domain/ids.ts";
import { PURPOSE } from "../../../worker/features/person/rules/person.ts";
import type { OwnPersonWire } from "../../../worker/features/person/schemas/person.ts";
import { issueGuest } from "../../../worker/guests/session.ts";
import { NOW } from "../support/clock.ts";
import { type Answer, env, type Organisation } from "../support/organisation.ts";

export const PDF = (words: string): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.4\n1 0 obj<</Title(${words})>>endobj\ntrailer<<>>\n%%EOF\n`);

export class Person {
  guest = newId("guest");
  readonly org: Organisation;
  readonly candidate: string;
  token = "";

  private constructor(org: Organisation, candidate: string) {
    this.org = org;
    this.candidate = candidate;
  }

  /** As if they had signed in. */
  static async comes(
    org: Organisation,
    candidate: string,
    locale: "sv" | "en" = "sv",
  ): Promise<Person> {
    const person = new Person(org, candidate);
    const at = NOW.toISOString();
    const row = await env.DB.prepare("SELECT id FROM accounts WHERE candidate_id = ?")
      .bind(candidate)
      .first<{ id: string }>();
    if (row) person.guest = row.id;
    else
      await env.DB.batch([
        env.DB.prepare(
          `INSERT INTO accounts (id, org_id, candidate_id, user_name, user_name_fold, project_id, operation_id, actor_id,
            actor_name, created_at)
          SELECT ?1, org_id, candidate_id, ?1, ?1, project_id, ?1, 'anna.ek', 'Anna Ek', ?3 FROM applications
          WHERE candidate_id = ?2 LIMIT 1`,
        ).bind(person.guest, candidate, at),
        env.DB.prepare(
          `INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
          SELECT ?, org_id, ?, id, first_name, coalesce(email, ''), coalesce(email_fold, ''), ?, ? FROM candidates WHERE id = ?`,
        ).bind(person.guest, PURPOSE, locale, at, candidate),
      ]);
    const claims = {
      sub: person.guest,
      org: org.id,
      purpose: PURPOSE,
      thing: candidate,
      version: 1,
      locale,
    };
    const { token } = await issueGuest(env.SESSION_SECRET, claims, new Date(), null);
    person.token = token;
    return person;
  }

  get(): Promise<Answer> {
    return this.org.call(`/guests/${PURPOSE}/person`, { token: this.token });
  }

  async read(): Promise<OwnPersonWire> {
    return (await this.get()).body as OwnPersonWire;
  }

  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.org.call(`/guests/${PURPOSE}/${path}`, { body, token: this.token, headers });
  }

  async correct(change: object): Promise<Answer> {
    const { seen, firstName, lastName, phone, address, postalCode, city } = await this.read();
    const form = { seen, firstName, lastName, phone, address, postalCode, city };
    return this.post("corrections", { ...form, ...change });
  }

  async handIn(
    filename: string,
    bytes: Uint8Array,
    { replaces, seen }: { replaces?: string; seen?: number } = {},
  ): Promise<Answer> {
    const query = new URLSearchParams({
      filename,
      seen: String(seen ?? (await this.read()).seen),
      ...(replaces !== undefined && { replaces }),
    });
    return this.org.call(`/guests/${PURPOSE}/files?${query.toString()}`, {
      method: "POST",
      body: bytes,
      token: this.token,
      headers: { "Content-Type": "application/pdf" },
    });
  }

  /** The archive, as its bytes. */
  async takeOut(locale = "sv"): Promise<{ status: number; bytes: Uint8Array; headers: Headers }> {
    const { app } = await import("../support/organisation.ts");
    const { createExecutionContext, waitOnExecutionContext } = await import("cloudflare:test");
    const context = createExecutionContext();
    const response = await app.fetch(
      new Request(`https://vidare.test/guests/${PURPOSE}/take-outs`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${this.token}`,
          "Content-Type": "application/json",
          "Accept-Language": locale,
        },
        body: "{}",
      }),
      this.org.bindings,
      context,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    await waitOnExecutionContext(context);
    return { status: response.status, bytes, headers: response.headers };
  }

  /** Told, then done. */
  async erase(): Promise<Answer> {
    const { body } = await this.post("erasure-plans", {});
    return this.post("erasures", { seen: body.seen });
  }

  mail(kind: string) {
    return this.org.rows(
      "SELECT id, recipient, state, failure, subject, text, audience FROM messages WHERE org_id = ? AND kind = ? ORDER BY created_at, id",
      this.org.id,
      kind,
    );
  }
}
