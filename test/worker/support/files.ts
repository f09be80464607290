import { newId } from "../../../worker/domain/ids.ts";
import { daysAgo } from "./clock.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

export const PDF = new TextEncoder().encode("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

/** A PDF of the candidate, linked to the application; or an upload when there is none. */
export async function addFile(
  org: Organisation,
  application: Seeded | null,
  filename = "cv.pdf",
  anonymised = false,
): Promise<string> {
  const id = newId("file");
  const key = crypto.randomUUID();
  await env.FILES.put(key, PDF);
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO files (id, org_id, candidate_id, filename, content_type, size, sha256, key, anonymised, created_at)
       VALUES (?, ?, ?, ?, 'application/pdf', ?, ?, ?, ?, ?)`,
    ).bind(
      id,
      org.id,
      application?.candidate ?? null,
      filename,
      PDF.length,
      "0".repeat(64),
      key,
      anonymised ? 1 : 0,
      daysAgo(22).toISOString(),
    ),
    ...(application
      ? [
          env.DB.prepare(
            "INSERT INTO application_files (application_id, file_id, org_id) VALUES (?, ?, ?)",
          ).bind(application.id, id, org.id),
        ]
      : []),
  ]);
  return id;
}
