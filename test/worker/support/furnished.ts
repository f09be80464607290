import { fold } from "../../../worker/domain/fold.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { quietOrganisation } from "./bindings.ts";
import { daysAgo } from "./clock.ts";
import { inDays } from "./dates.ts";
import { certified } from "./certified.ts";
import { contractedTo, copyOf } from "./contracted.ts";
import { addFile, PDF } from "./files.ts";
import { invitedTo } from "./invited.ts";
import { givenTo } from "./accounts.ts";
import { addressed } from "./lettered.ts";
import { offeredTo } from "./offered.ts";
import { env, type Organisation } from "./organisation.ts";
import { setInvitations } from "./panels.ts";

/** In every text that belongs to the organisation; another's answer holds none of it. */
export const CANARY = "Kanariefågel";

/** One transparent pixel. */
export const PNG = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ),
  (char) => char.charCodeAt(0),
);

/** Ids of one of each, as a caller would name them. */
export interface Ids {
  project: string;
  /** A second project, into which nothing was moved yet. */
  target: string;
  projectReference: string;
  application: string;
  applicationReference: string;
  externalProject: string;
  externalApplication: string;
  deleted: string;
  receipt: string;
  operation: string;
  /** What was done to two others. */
  bulk: string;
  /** Waits to be sent, by that operation. */
  message: string;
  candidate: string;
  candidateReference: string;
  /** A panel, one of its reviewers, and the application that is in it. */
  panel: string;
  reviewer: string;
  reviewed: string;
  /** An interview, its slot, and the invitation to it. */
  interview: string;
  slot: string;
  invitation: string;
  /** An offer, and the application that has it. */
  offer: string;
  offered: string;
  /** A letter, and the application that has it. */
  letter: string;
  lettered: string;
  /** The bulk that it was written in, and the file for the printer. */
  letters: string;
  print: string;
  /** A contract, of the same application. */
  contract: string;
  /** As both have signed it. */
  copy: string;
  /** A saved profile: its own link's guest, too. */
  saved: string;
  /** The account of the same person. */
  account: string;
  file: string;
  upload: string;
  /** A text of its own beside the kinds. */
  text: string;
  /** A reason that only this organisation has. */
  reason: string;
  email: string;
  /** What it seals with, PEM. */
  certificate: string;
  key: string;
}

/** An organisation with something in every table that a request could touch. */
export async function furnished(): Promise<{ org: Organisation; ids: Ids }> {
  const org = await quietOrganisation();
  const seal = await certified();
  await org.call("/v1/seal", { method: "PUT", body: seal, token: org.key });
  const reason = `r-${org.id.slice(-8)}`;
  const target = await org.addProject(undefined, { title: `${CANARY}-målet` });
  const [application] = await org.applications(1, {
    firstName: CANARY,
    lastName: CANARY,
    coverLetter: CANARY,
  });
  const [deleted] = await org.applications(1, { firstName: CANARY, deleted: true });
  const email = `${org.id.slice(-8)}@kanarie.example`;
  application!.externalId = `A-${org.id.slice(-8)}`;
  const person = `K-${org.id.slice(-8)}`;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO reasons (org_id, list, id, label_sv, label_en, position) VALUES (?, 'rejection', ?, ?, ?, 9)",
    ).bind(org.id, reason, CANARY, CANARY),
    env.DB.prepare(
      "UPDATE organisations SET accent = '#123456', footer_sv = ?1, footer_en = ?1 WHERE id = ?2",
    ).bind(CANARY, org.id),
    env.DB.prepare(
      `INSERT INTO template_versions (id, org_id, kind, unit_fold, unit, language, version, subject, body, actor_id, actor_name, at)
       VALUES (?1, ?2, 'reject', '', '', 'sv', 1, ?3, ?3, 'x', ?3, ?4)`,
    ).bind(newId("tmpl"), org.id, CANARY, daysAgo(22).toISOString()),
    env.DB.prepare(
      "INSERT INTO templates (org_id, kind, unit_fold, language, version, version_id) SELECT org_id, kind, unit_fold, language, version, id FROM template_versions WHERE org_id = ?",
    ).bind(org.id),
    env.DB.prepare("UPDATE projects SET title = ? WHERE id = ?").bind(
      `${CANARY}-projektet`,
      org.project,
    ),
    env.DB.prepare("UPDATE applications SET external_id = ? WHERE id = ?").bind(
      application!.externalId,
      application!.id,
    ),
    env.DB.prepare(
      "UPDATE candidates SET email = ?, email_fold = ?, external_id = ? WHERE id = ?",
    ).bind(email, fold(email), person, application!.candidate),
  ]);
  const file = await addFile(org, application!, `${CANARY}.pdf`);
  const upload = await addFile(org, null, `${CANARY}-bilaga.pdf`);
  const { body: receipt } = await org.act(application!.id, "send-email", {
    subject: `Hej ${CANARY}`,
    content: CANARY,
    attachments: [file],
  });
  const many = await org.applications(2, { firstName: CANARY });
  const { body: done } = await org.call("/v1/actions", {
    key: "many",
    body: {
      action: "reject",
      input: { type: "none", reason: "rejection-1" },
      applications: many.map(({ id }) => ({ id })),
    },
  });
  const [reviewed] = await org.applications(1, { firstName: CANARY });
  const { body: sent } = await org.act(reviewed!.id, "send-to-panel", {
    reviewers: [
      { kind: "external", name: CANARY, email },
      // The recruiter's own address: the panel can be reviewed within the intranet.
      { kind: "internal", name: CANARY, email: "anna.ek@prov.example" },
    ],
    deadline: inDays(30),
  });
  const [reviewer] = await org.rows(
    "SELECT id FROM guests WHERE thing_id = ? AND colleague = 0",
    sent.panel,
  );
  await setInvitations(sent.panel, "sent", String(reviewer!.id));
  const [meeting] = await org.applications(1, { firstName: CANARY, status: "interview" });
  const invitation = await invitedTo(org, meeting!, { host: "vard@prov.example" });
  const [offeree] = await org.applications(1, { firstName: CANARY, status: "offered" });
  const offer = await offeredTo(org, offeree!);
  const [lettered] = await org.applications(1, { firstName: CANARY });
  await addressed(org, lettered!, { address: CANARY });
  const letters = crypto.randomUUID();
  const { body: writing } = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: {
      action: "send-letter",
      applications: [{ id: lettered!.id }],
      input: { letter: "letter-received" },
      bulk: letters,
    },
  });
  const { receipt: letter } = writing.results[0];
  const { body: printing } = await org.call("/v1/letter-prints", { body: { bulk: letters } });
  await env.FILES.put("print-of-furnished", PDF);
  await org.rows(
    "UPDATE letter_prints SET key = 'print-of-furnished', pages = 1 WHERE org_id = ? RETURNING id",
    org.id,
  );
  const contract = await contractedTo(org, offeree!);
  const copy = await copyOf(org, contract, `${CANARY}.pdf`);
  const [kept] = await org.applications(1, { firstName: CANARY });
  await org.act(kept!.id, "save", {
    purpose: CANARY,
    basis: "consent",
    expiresOn: inDays(200),
  });
  const [saved] = await org.rows("SELECT id FROM saved_profiles WHERE org_id = ?", org.id);
  const account = await givenTo(org, offeree!, `${CANARY}@example.com`.toLowerCase());
  const [opened] = await org.rows(
    "SELECT s.id AS slot, s.interview_id AS interview FROM interview_slots s WHERE s.org_id = ?",
    org.id,
  );
  const { body: text } = await org.call("/v1/templates", {
    body: { kind: "reject", name: CANARY },
  });
  const [external] = await org.rows(
    "SELECT external_id AS id FROM projects WHERE id = ?",
    org.project,
  );
  return {
    org,
    ids: {
      project: org.project,
      target,
      projectReference: `ext:${external!.id}`,
      application: application!.id,
      applicationReference: `ext:${application!.externalId}`,
      externalProject: String(external!.id),
      externalApplication: application!.externalId,
      deleted: deleted!.id,
      receipt: receipt.id,
      operation: receipt.operation,
      bulk: done.operation,
      message: receipt.messages[0].id,
      candidate: application!.candidate,
      candidateReference: `ext:${person}`,
      panel: sent.panel,
      reviewer: String(reviewer!.id),
      reviewed: reviewed!.id,
      interview: String(opened!.interview),
      slot: String(opened!.slot),
      invitation,
      offer,
      contract,
      copy,
      offered: offeree!.id,
      letter: letter.letter,
      letters,
      print: printing.print.id,
      lettered: lettered!.id,
      saved: String(saved!.id),
      account,
      file,
      upload,
      text: text.kind,
      reason,
      email,
      ...seal,
    },
  };
}

/** Every row of an organisation in every table that has one, and what lies in R2: to compare before and after. */
export async function everything(org: { id: string }): Promise<Record<string, unknown[]>> {
  const { results: tables } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%org_id%' ORDER BY 1",
  ).all<{ name: string }>();
  const own = await env.DB.batch([
    env.DB.prepare("SELECT * FROM organisations WHERE id = ?").bind(org.id),
    ...tables.map(({ name }) =>
      env.DB.prepare(`SELECT * FROM "${name}" WHERE org_id = ? ORDER BY rowid`).bind(org.id),
    ),
  ]);
  return Object.fromEntries([
    ["organisations", own[0]!.results],
    ...tables.map(({ name }, i) => [name, own[i + 1]!.results]),
  ]);
}
