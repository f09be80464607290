import { expect, it } from "vitest";
import { newId } from "../../../worker/domain/ids.ts";
import { counting } from "../intake/support.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";

/** Sent messages of another application of the same organisation. */
async function addMessages(org: Organisation, of: Seeded, count: number): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO messages (id, org_id, application_id, candidate_id, operation_id, receipt_id, kind, audience, state,
       recipient, sender_name, sender_address, subject, text, html, language, send_at, due_at, created_at, state_at)
     SELECT ?1 || value, ?2, ?3, ?4, 'op_old', 'rcpt_old', 'reject', 'candidate', 'sent', 'a@example.com', 'n',
       'b@example.com', 's', 't', 'h', 'sv', '2030', '2030', '2030', '2030'
     FROM json_each(?5)`,
  )
    .bind(
      newId("msg"),
      org.id,
      of.id,
      of.candidate,
      JSON.stringify(Array.from({ length: count }, (_, i) => i)),
    )
    .run();
}

async function readsAmong(messages: number): Promise<Record<string, number>> {
  const org = await quietOrganisation();
  const [one, other] = await org.applications(2);
  await addMessages(org, other!, messages);
  const rejected = await org.act(one!.id, "reject", { type: "email", reason: "rejection-1" });
  const deleted = await org.act(one!.id, "delete");
  const reads: Record<string, number> = {};
  const measure = async (what: string, act: () => Promise<{ status: number }>) => {
    const { d1, rowsRead } = counting();
    org.bindings = bindings({ DB: d1 });
    expect((await act()).status).toBe(200);
    reads[what] = rowsRead();
  };
  const narrowed = await org.session({ applications: [one!.id] });
  await measure("the list of applications", () => org.call("/v1/applications"));
  await measure("undo that brings back a message", () => org.undo(deleted.body.id));
  await measure("messages of an application", () =>
    org.call(`/v1/messages?application=${one!.id}`),
  );
  await measure("those that are held", () =>
    org.call(`/v1/messages?application=${one!.id}&state=held`),
  );
  await measure("messages of an operation", () =>
    org.call(`/v1/messages?operation=${rejected.body.operation}`),
  );
  await measure("messages within reach", () => org.call("/v1/messages", { token: narrowed }));
  const [{ state } = {}] = await org.rows(
    "SELECT state FROM messages WHERE application_id = ?",
    one!.id,
  );
  expect(state).toBe("held");
  return reads;
}

it("reads no more rows for a message the more messages there are", async () => {
  const few = await readsAmong(10);
  // Where an id happens to lie may cost a row or two.
  for (const [what, rows] of Object.entries(await readsAmong(2000)))
    expect(rows, what).toBeLessThan(few[what]! + 10);
});
