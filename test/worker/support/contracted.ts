import { newId } from "../../../worker/domain/ids.ts";
import { NOW } from "./clock.ts";
import { inDays } from "./dates.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

export const SHA256 = "0".repeat(64);

const said = { says: "filled", text: "Enligt avtal" };
const TERMS = {
  language: "sv",
  employer: { name: "Björkviks kommun", number: null, address: "Torget 1", agency: false },
  employee: { name: "Eva Åberg", address: "Storgatan 1" },
  startDate: inDays(60),
  workplace: { is: "fixed", place: "Stadshuset" },
  position: "Systemutvecklare",
  duties: "Utveckla e-tjänster",
  form: "permanent",
  formName: null,
  until: null,
  ends: null,
  notice: said,
  pay: { ...said, amount: { amount: "38500", period: "month", currency: "SEK" }, benefits: [] },
  ...Object.fromEntries(
    [
      "hours",
      "overtime",
      "scheduling",
      "shifts",
      "client",
      "training",
      "leave",
      "ending",
      "social",
      "collective",
    ].map((field) => [field, said]),
  ),
  abroad: null,
  other: null,
  validFrom: null,
};

/**
 * As if somebody had sent the candidate a contract, without an event: the application stays at its version. Who has
 * one that stands keeps it, and one that ended with the application's leaving would come back if that were undone.
 */
export async function contractedTo(
  org: Organisation,
  { id: application }: Pick<Seeded, "id">,
): Promise<string> {
  const [known] = await org.rows(
    `SELECT v.id FROM contracts v JOIN applications a ON a.id = v.application_id WHERE a.id = ?
      AND (v.state IN ('standing', 'accepted') OR a.status NOT IN ('offered', 'hired')) ORDER BY v.number DESC`,
    application,
  );
  if (known) return String(known.id);
  const contract = newId("guest");
  const at = NOW.toISOString();
  const key = `contract-${contract}`;
  await env.FILES.put(key, "%PDF-1.7\n%%EOF\n");
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO contracts (id, org_id, project_id, application_id, operation_id, number, terms, blocks, title, filename,
        key, size, sha256, actor_id, actor_name, created_at)
      SELECT ?, ?, project_id, id, ?,
        (SELECT 1 + count(*) FROM contracts v WHERE v.application_id = applications.id), ?, '[]', 'Anställningsavtal',
        'anstallningsavtal.pdf', ?, 15, ?, 'anna.ek', 'Anna Ek', ?
      FROM applications WHERE id = ?`,
    ).bind(contract, org.id, newId("op"), JSON.stringify(TERMS), key, SHA256, at, application),
    env.DB.prepare(
      `INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, created_at)
       VALUES (?1, ?2, 'contract', ?1, ?3, 'Eva', 'eva@example.com', 'eva@example.com', 'sv', ?4)`,
    ).bind(contract, org.id, application, at),
    env.DB.prepare("UPDATE applications SET acted = 1 WHERE id = ?").bind(application),
  ]);
  return contract;
}

/** As if both had signed it, without an event. */
export async function copyOf(
  org: Organisation,
  contract: string,
  filename: string,
): Promise<string> {
  const id = newId("file");
  const key = `copy-${id}`;
  await env.FILES.put(key, "%PDF-1.7\n%%EOF\n");
  await org.rows(
    `INSERT INTO contract_copies (id, org_id, application_id, contract_id, operation_id, filename, content_type, key, size,
       sha256, actor_id, actor_name, created_at)
     SELECT ?, v.org_id, v.application_id, v.id, ?, ?, 'application/pdf', ?, 15, ?, 'anna.ek', 'Anna Ek', ?
     FROM contracts v WHERE v.id = ? RETURNING id`,
    id,
    newId("op"),
    filename,
    key,
    SHA256,
    NOW.toISOString(),
    contract,
  );
  return id;
}
