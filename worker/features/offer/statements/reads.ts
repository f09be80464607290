/** Offers as candidates and recruiters read them. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../../db/client.ts";
import { flag, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Actor } from "../../../domain/actor.ts";
import type { Locale, Status } from "../../../domain/vocabulary.ts";
import type { OfferFact } from "../rules/facts.ts";
import type { OfferTerms } from "../rules/offer.ts";
import { offerJson } from "./facts.ts";

/** What was answered, and to which text. */
const answered = {
  answeredAt: nullable(text("v.answered_at")),
  via: nullable(text("v.via")),
  name: nullable(text("v.accepted_name")),
  language: nullable(text<Locale>("v.accepted_language")),
  text: nullable(text("v.accepted_text")),
  sha256: nullable(text("v.accepted_sha256")),
  reason: nullable(text("v.reason")),
  comment: nullable(text("v.comment")),
};

const own = shape({
  org: text("v.org_id"),
  offer: json<OfferFact>(offerJson, ["opened"]),
  /** Of the version before, for what is other. */
  before: nullable(
    json<OfferTerms>(sql`(SELECT p.terms FROM offers p WHERE p.application_id = v.application_id
      AND p.number < v.number AND p.state = 'replaced' ORDER BY p.number DESC LIMIT 1)`),
  ),
  application: text("a.id"),
  status: text<Status>("a.status"),
  deleted: flag("a.deleted_at IS NOT NULL"),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
  email: nullable(text("c.email")),
  protectedIdentity: flag("c.protected_identity"),
  organisation: text("o.name"),
  project: text("t.title"),
  /** Whoever accepts confirms it by a code, sent to the guest's address. */
  code: flag("o.offer_code"),
  address: text("g.email"),
  ...answered,
});
export type OwnOffer = Shaped<typeof own>;
export const storedOwn = own.parse;

const around = sql`CROSS JOIN guests g ON g.id = v.id
  CROSS JOIN applications a ON a.id = v.application_id CROSS JOIN candidates c ON c.id = a.candidate_id
  CROSS JOIN projects t ON t.id = v.project_id CROSS JOIN organisations o ON o.id = v.org_id`;

/** A guest's own offer. */
export const ownStatement = (org: string, id: string): SQL => sql`
  SELECT ${own.columns} FROM offers v ${around} WHERE v.id = ${id} AND v.org_id = ${org}`;

/** Those that nobody has answered in time, of whichever organisation. */
export const overdueStatement = (at: string, limit: number): SQL => sql`
  SELECT ${own.columns} FROM (SELECT d.id FROM offers d INDEXED BY offers_due
    WHERE d.state = 'standing' AND d.answer_by_at <= ${at} ORDER BY d.answer_by_at ${atMost(limit)}) w
  CROSS JOIN offers v ON v.id = w.id ${around}`;

const stored = shape({
  offer: json<OfferFact>(offerJson, ["opened"]),
  openedAt: nullable(text("g.opened_at")),
  createdAt: text("v.created_at"),
  application: text("v.application_id"),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
  project: shape({ id: text("t.id"), title: text("t.title") }),
  ...answered,
});
export type StoredOffer = Shaped<typeof stored>;
export const storedOffer = stored.parse;

/** Within the actor's reach. */
const within = ({ org, projects, applications }: Actor): SQL => sql`v.org_id = ${org}
  ${projects ? sql`AND v.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
  ${applications ? sql`AND v.application_id IN (SELECT value FROM ${list(applications)})` : sql``}`;

const from = sql`offers v CROSS JOIN guests g ON g.id = v.id CROSS JOIN applications a ON a.id = v.application_id
  CROSS JOIN candidates c ON c.id = a.candidate_id CROSS JOIN projects t ON t.id = v.project_id`;

export const offerStatement = (actor: Actor, id: string): SQL => sql`
  SELECT ${stored.columns} FROM ${from} WHERE v.id = ${id} AND v.state <> 'taken-back' AND ${within(actor)}`;

/** Of one application, the newest first. */
export const offersStatement = (actor: Actor, application: string): SQL => {
  const named = application.startsWith("ext:")
    ? sql`p.external_id = ${application.slice(4)}`
    : sql`p.id = ${application}`;
  return sql`SELECT ${stored.columns} FROM ${from}
    WHERE v.application_id = (SELECT p.id FROM applications p WHERE p.org_id = ${actor.org} AND ${named})
      AND v.state <> 'taken-back' AND ${within(actor)} ORDER BY v.number DESC`;
};
