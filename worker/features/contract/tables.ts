import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ContractState } from "./rules/contract.ts";

/** A contract as it was signed on paper, scanned or photographed: the very bytes that were handed in. */
export const contractCopies = sqliteTable(
  "contract_copies",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    applicationId: text("application_id").notNull(),
    contractId: text("contract_id").notNull(),
    operationId: text("operation_id").notNull(),
    filename: text().notNull(),
    contentType: text("content_type").notNull(),
    /** In R2; bytes; SHA-256 (hex). */
    key: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("contract_copies_contract").on(t.contractId),
    index("contract_copies_application").on(t.applicationId),
  ],
);

/** One version of an application's employment contract, and its acceptance; its id is the guest's. */
export const contracts = sqliteTable(
  "contracts",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    applicationId: text("application_id").notNull(),
    operationId: text("operation_id").notNull(),
    number: integer().notNull(),
    state: text().$type<ContractState>().notNull().default("standing"),
    /** Raised by whatever changes how it stands: what a page has `seen`. */
    version: integer().notNull().default(1),
    /** JSON: ContractTerms. */
    terms: text().notNull(),
    /** JSON: what the document says, block by block. */
    blocks: text().notNull(),
    title: text().notNull(),
    filename: text().notNull(),
    /** Of the PDF: in R2, bytes, SHA-256 (hex). */
    key: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    actorEmail: text("actor_email"),
    answeredAt: text("answered_at"),
    /** A recruiter recorded it: how it had come; null: the candidate's own. */
    via: text(),
    /** As the candidate typed it, or is called. */
    acceptedName: text("accepted_name"),
    /** SHA-256, hex, of the certificate with which the file is sealed; null: it is not. */
    seal: text(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("contracts_application").on(t.applicationId, t.number),
    index("contracts_file").on(t.sha256),
    // Only one stands, or was accepted, at a time.
    uniqueIndex("contracts_standing")
      .on(t.applicationId)
      .where(sql`state IN ('standing', 'accepted')`),
    // Accepted is what was standing, by somebody.
    check("contracts_accepted", sql`accepted_name IS NOT NULL OR state <> 'accepted'`),
  ],
);

/** With what an organisation seals its contracts. */
export const seals = sqliteTable("seals", {
  orgId: text("org_id").primaryKey(),
  /** PEM: its own, and after it those that it was issued by. */
  certificate: text().notNull(),
  /** The private key, encrypted (domain/secret.ts). */
  secret: text().notNull(),
  /** Whom the certificate is issued to. */
  subject: text().notNull(),
  /** SHA-256 of the certificate, hex. */
  fingerprint: text().notNull(),
  validFrom: text("valid_from").notNull(),
  validUntil: text("valid_until").notNull(),
  createdAt: text("created_at").notNull(),
});
