/** Contracts as candidates and recruiters read them. */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Block } from "../../../documents/content.ts";
import type { Actor } from "../../../domain/actor.ts";
import type { ContractFact } from "../rules/facts.ts";
import { contractJson } from "./facts.ts";

/** A signed one. */
export interface StoredCopy {
  id: string;
  filename: string;
  contentType: string;
  key: string;
  size: number;
  sha256: string;
  at: string;
  by: string;
}

const copiesJson = sql`(SELECT json_group_array(json_object('id', k.id, 'filename', k.filename,
    'contentType', k.content_type, 'key', k.key, 'size', k.size, 'sha256', k.sha256, 'at', k.created_at, 'by', k.actor_name)
    ORDER BY k.created_at, k.id)
  FROM contract_copies k WHERE k.contract_id = v.id)`;

/** The file, and its acceptance. */
const whole = {
  contract: json<ContractFact>(contractJson, ["opened"]),
  title: text("v.title"),
  filename: text("v.filename"),
  key: text("v.key"),
  size: integer("v.size"),
  createdAt: text("v.created_at"),
  answeredAt: nullable(text("v.answered_at")),
  name: nullable(text("v.accepted_name")),
  via: nullable(text("v.via")),
  copies: json<StoredCopy[]>(copiesJson),
  application: text("v.application_id"),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
};

const own = shape({
  ...whole,
  blocks: json<Block[]>("v.blocks"),
  email: nullable(text("c.email")),
  protectedIdentity: flag("c.protected_identity"),
  organisation: text("o.name"),
  timeZone: text("o.time_zone"),
  project: text("t.title"),
});
export type OwnContract = Shaped<typeof own>;
export const storedOwn = own.parse;

const from = sql`contracts v CROSS JOIN guests g ON g.id = v.id CROSS JOIN applications a ON a.id = v.application_id
  CROSS JOIN candidates c ON c.id = a.candidate_id CROSS JOIN projects t ON t.id = v.project_id
  CROSS JOIN organisations o ON o.id = v.org_id`;

/** A guest's own contract. */
export const ownStatement = (org: string, id: string): SQL => sql`
  SELECT ${own.columns} FROM ${from} WHERE v.id = ${id} AND v.org_id = ${org}`;

const stored = shape({
  ...whole,
  openedAt: nullable(text("g.opened_at")),
  project: shape({ id: text("t.id"), title: text("t.title") }),
});
export type StoredContract = Shaped<typeof stored>;
export const storedContract = stored.parse;

/** Within the actor's reach. */
const within = ({ org, projects, applications }: Actor): SQL => sql`v.org_id = ${org}
  ${projects ? sql`AND v.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
  ${applications ? sql`AND v.application_id IN (SELECT value FROM ${list(applications)})` : sql``}`;

export const contractStatement = (actor: Actor, id: string): SQL => sql`
  SELECT ${stored.columns} FROM ${from} WHERE v.id = ${id} AND v.state <> 'taken-back' AND ${within(actor)}`;

/** Of one application, the newest first. */
export const contractsStatement = (actor: Actor, application: string): SQL => {
  const named = application.startsWith("ext:")
    ? sql`p.external_id = ${application.slice(4)}`
    : sql`p.id = ${application}`;
  return sql`SELECT ${stored.columns} FROM ${from}
    WHERE v.application_id = (SELECT p.id FROM applications p WHERE p.org_id = ${actor.org} AND ${named})
      AND v.state <> 'taken-back' AND ${within(actor)} ORDER BY v.number DESC`;
};
