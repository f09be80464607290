import { expect, it } from "vitest";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import type { Organisation } from "../support/organisation.ts";

/** Hands in a CV; a later one takes the place of the former. */
async function cv(org: Organisation, application: string, text: string): Promise<void> {
  const [project] = await org.rows(
    "SELECT external_id AS id FROM projects WHERE id = ?",
    org.project,
  );
  const { status } = await org.call(
    `/v1/projects/${project!.id}/applications/${application}/attachments/cv.txt`,
    {
      method: "PUT",
      token: org.key,
      body: new TextEncoder().encode(text),
      headers: { "Content-Type": "text/plain" },
      bindings: bindings(),
    },
  );
  expect([200, 201]).toContain(status);
}

const FORWARD = {
  recipient: "chef@prov.example",
  subject: "S",
  content: "C",
  anonymise: false,
  withoutAttachments: false,
};

it.each([
  ["hire", { position: "P", department: "D", startDate: "2027-01-01" }],
  ["forward", FORWARD],
])("lets %s not lose a file that is replaced between plan and commit", async (action, input) => {
  const org = await quietOrganisation();
  const { id, externalId } = await org.application();
  await cv(org, externalId, "first");
  let replaced = false;
  org.bindings = bindings({
    DB: watched(async (run, texts) => {
      if (commits(texts) && !replaced) {
        replaced = true;
        await cv(org, externalId, "second");
      }
      return run();
    }),
  });
  const key = crypto.randomUUID();
  const lost = await org.act(id, action, input, {}, key);
  expect([lost.status, lost.body.code]).toEqual([409, "version_conflict"]);
  expect((await org.act(id, action, input, {}, key)).status).toBe(200);
  const kept = await org.rows(
    `SELECT f.id FROM files f WHERE f.org_id = ?1 AND (f.id IN (SELECT file_id FROM employee_files)
       OR f.key IN (SELECT t.value ->> 'key' FROM messages m, json_each(m.attachments) t WHERE m.org_id = ?1))`,
    org.id,
  );
  expect(kept).toHaveLength(1);
});
