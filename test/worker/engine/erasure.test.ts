import { describe, expect, it } from "vitest";
import { guestToken } from "../../../worker/guests/link.ts";
import { REGISTRY } from "../../support/registry.ts";
import { Database } from "../../../worker/db/client.ts";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { after } from "../support/clock.ts";
import { addFile } from "../support/files.ts";
import { inDays } from "../support/dates.ts";
import { env, Organisation, type Seeded } from "../support/organisation.ts";

/** What the core and each feature say becomes of their tables' rows. */
const TABLES = Object.assign(
  {},
  ...REGISTRY.data.map(({ tables: own }) => own),
) as (typeof REGISTRY.data)[number]["tables"];

const CANARY = "Kanariefågel";

async function tables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name <> 'd1_migrations' ORDER BY name",
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

it("knows of every table what purge leaves in it, and what of it a person is given", async () => {
  expect(await tables()).toEqual(Object.keys(TABLES).toSorted());
  expect(REGISTRY.data.flatMap(({ tables: own }) => Object.keys(own))).toHaveLength(
    Object.keys(TABLES).length,
  );
  for (const { erased, exported } of Object.values(TABLES))
    for (const why of [erased, exported]) expect(why).toBeTruthy();
});

/** The candidate says yes by the link, and what they need. */
async function answered(org: Organisation): Promise<void> {
  const [invitation] = await org.rows(
    "SELECT id FROM interview_invitations WHERE org_id = ?",
    org.id,
  );
  const link = await guestToken(env.SERVER_KEY, "interview", String(invitation!.id), 1);
  const entered = await org.call("/guests/sessions", {
    body: { purpose: "interview", link },
    token: "",
  });
  const { token } = entered.body;
  const yes = { body: { seen: 1, answer: "accept" }, key: crypto.randomUUID(), token };
  expect((await org.call("/guests/interview/answers", yes)).status).toBe(200);
  const needs = { method: "PUT", body: { text: `Hörslinga åt ${CANARY}` }, token };
  expect((await org.call("/guests/interview/needs", needs)).status).toBe(204);
}

/** Every object of R2 that tells of this organisation's people, by what is in it. */
async function stored(word: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await env.FILES.list(cursor === undefined ? {} : { cursor });
    for (const { key } of page.objects)
      if ((await (await env.FILES.get(key))!.text()).includes(word)) found.push(key);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor);
  return found;
}

it("leaves no word, address, name or external id of a purged person in any table", async () => {
  const org = await Organisation.make();
  const { id, candidate } = await org.application({
    firstName: CANARY,
    lastName: `${CANARY}sson`,
    email: "kanariefagel@example.com",
    coverLetter: `${CANARY} skriver`,
  });
  const external = "A-KANARIEFÅGEL-7";
  await env.DB.prepare("UPDATE applications SET external_id = ? WHERE id = ?")
    .bind(external, id)
    .run();
  const note = `${CANARY} ringde`;
  const expiresOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const inFile = `${CANARY} ${org.id}`;
  const cv = await addFile(org, { id, candidate } as Seeded, `${CANARY}.pdf`);
  const [file] = await org.rows("SELECT key FROM files WHERE id = ?", cv);
  await env.FILES.put(String(file!.key), inFile);
  expect(await stored(inFile)).toHaveLength(1);
  const steps: [string, unknown][] = [
    ["send-email", { subject: CANARY, content: `Hej {{candidate.name}}, ${CANARY}` }],
    [
      "forward",
      {
        recipient: "kanariefagel@prov.example",
        subject: CANARY,
        content: CANARY,
        anonymise: false,
        withoutAttachments: false,
      },
    ],
    [
      "send-to-panel",
      {
        reviewers: [{ kind: "external", name: CANARY, email: "kanariefagel@annan.example" }],
        deadline: inDays(30),
      },
    ],
    [
      "invite-to-interview",
      {
        format: "in-person",
        place: CANARY,
        hosts: [{ name: CANARY, email: "kanariefagel@prov.example" }],
        minutes: 45,
        slots: [{ start: `${inDays(20)}T09:00` }],
        answerBy: inDays(10),
      },
    ],
    ["withdraw", { source: "phone", note, notify: true }],
    ["reopen", { note }],
    ["reject", { type: "email", reason: "rejection-1", note }],
    ["save", { purpose: CANARY, basis: "legitimate-interest", note, expiresOn }],
  ];
  let last = "";
  for (const [action, input] of steps) {
    const { status, body } = await org.act(`ext:${external}`, action, input);
    expect(status, JSON.stringify(body)).toBe(200);
    last = body.id;
    if (action === "invite-to-interview") await answered(org);
  }
  await org.call(`/v1/candidates/${candidate}/protection`, {
    method: "PUT",
    token: org.key,
    body: { protectedIdentity: true },
  });
  expect(await org.rows("SELECT fields FROM candidate_changes WHERE org_id = ?", org.id)).toEqual([
    { fields: '["protectedIdentity"]' },
  ]);
  // A saved profile outlives the purge (DECISIONS.md, 9); it is taken back first.
  expect((await org.undo(last)).status).toBe(200);
  expect((await org.act(`ext:${external}`, "delete", { note })).status).toBe(200);
  const purged = await org.act(`ext:${external}`, "purge", { confirmation: external });
  expect(purged.status, JSON.stringify(purged.body)).toBe(200);

  for (const table of await tables()) {
    const { results } = await env.DB.prepare(
      `SELECT * FROM ${table} WHERE ${table === "organisations" ? "id" : "org_id"} = ?`,
    )
      .bind(org.id)
      .all();
    expect(JSON.stringify(results).toLowerCase(), table).not.toMatch(/kanariefågel|kanariefagel/);
    if (typeof TABLES[table]!.erased === "string") expect(results, table).toEqual([]);
  }
  // Bytes go with the next minute's sweep.
  await sweepBlobs(new Database(env.DB), env.FILES, after(60));
  expect(await stored(inFile)).toEqual([]);
  expect(
    await org.rows("SELECT verb FROM events WHERE application_id = ? ORDER BY version", id),
  ).toHaveLength(13);
  expect((await org.call(`/v1/applications/${id}`)).status).toBe(404);
});

describe("of a panel that others are in", () => {
  const WORDS = `Titta särskilt på ${CANARY}`;
  const message = { subject: `${WORDS} {{project.title}}`, body: `${WORDS}: {{panel.link}}` };
  const to = (name: string) => ({
    kind: "external",
    name,
    email: `${name.toLowerCase()}@annan.example`,
  });

  /** Two candidates; Bo and Ida are asked in the recruiter's own words, Siv in those of the organisation. */
  async function asked() {
    const org = await Organisation.make();
    const [gone, stays] = await org.applications(2, { firstName: CANARY });
    await env.DB.prepare("UPDATE candidates SET first_name = 'Eva' WHERE id = ?")
      .bind(stays!.candidate)
      .run();
    const { body } = await org.call("/v1/actions", {
      key: "panel",
      body: {
        action: "send-to-panel",
        input: { reviewers: [to("Bo")], deadline: inDays(30), message },
        applications: [{ id: gone!.id }, { id: stays!.id }],
      },
    });
    const { panel } = body.results[0].receipt;
    const add = (name: string, more: object) =>
      org.call(`/v1/panels/${panel}/reviewers`, { body: { reviewers: [to(name)], ...more } });
    expect((await add("Ida", { message })).status).toBe(200);
    expect((await add("Siv", {})).status).toBe(200);
    const purge = async () => {
      await org.act(gone!.id, "delete");
      const done = await org.act(gone!.id, "purge", { confirmation: gone!.externalId });
      expect(done.status).toBe(200);
    };
    const mail = (columns: string) =>
      org.rows(`SELECT ${columns} FROM messages WHERE thing_id = ? ORDER BY recipient`, panel);
    return { org, panel, purge, mail };
  }

  async function expectForgotten(org: Organisation) {
    for (const table of await tables()) {
      const { results } = await env.DB.prepare(
        `SELECT * FROM ${table} WHERE ${table === "organisations" ? "id" : "org_id"} = ?`,
      )
        .bind(org.id)
        .all();
      expect(JSON.stringify(results), table).not.toContain(CANARY);
    }
  }

  it("what a recruiter wrote of them to reviewers goes, and that it was sent stays", async () => {
    const { org, panel, purge, mail } = await asked();
    await env.DB.prepare("UPDATE messages SET state = 'delivered' WHERE thing_id = ?")
      .bind(panel)
      .run();
    const entry = { method: "REQUEST", text: `SUMMARY:${CANARY}` };
    await env.DB.prepare(
      "UPDATE messages SET calendar = ? WHERE thing_id = ? AND recipient LIKE 'ida@%'",
    )
      .bind(JSON.stringify(entry), panel)
      .run();
    const key = crypto.randomUUID();
    await env.DB.prepare(
      "UPDATE messages SET body_key = ?, text = '', html = '' WHERE thing_id = ? AND recipient LIKE 'bo@%'",
    )
      .bind(key, panel)
      .run();
    await purge();
    await expectForgotten(org);
    const [bo, ida, siv] = await mail("recipient, state, subject, text, html, calendar");
    for (const row of [bo, ida])
      expect(row).toMatchObject({ state: "delivered", subject: "[raderat]", text: "[raderat]" });
    expect(JSON.parse(String(ida!.calendar))).toEqual({ ...entry, text: "[raderat]" });
    expect(siv).toMatchObject({ state: "delivered", text: expect.stringContaining("Siv") });
    expect(await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).toEqual([{ key }]);
    const { body } = await org.call(`/v1/panels/${panel}`);
    expect(body.reviewerList).toHaveLength(3);
  });

  it("what waits in a recruiter's words is not sent, and the rest is", async () => {
    const { org, purge, mail } = await asked();
    await purge();
    await expectForgotten(org);
    expect((await mail("state")).map(({ state }) => state)).toEqual([
      "cancelled",
      "cancelled",
      "held",
    ]);
  });
});

it("forgets that the person's addresses bounced, former ones too, and nobody else's", async () => {
  const org = await Organisation.make();
  const { id, candidate, externalId } = await org.application({ email: "former@example.com" });
  await org.act(id, "send-email", { subject: "Hej", content: "Hej!" });
  await org.rows(
    "UPDATE candidates SET email = 'now@example.com', email_fold = 'now@example.com' WHERE id = ? RETURNING id",
    candidate,
  );
  for (const address of ["former@example.com", "now@example.com", "other@example.com"])
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-11-01') RETURNING reason",
      org.id,
      address,
    );
  expect((await org.act(id, "delete")).status).toBe(200);
  expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
  expect(await org.rows("SELECT address_fold FROM suppressions WHERE org_id = ?", org.id)).toEqual([
    { address_fold: "other@example.com" },
  ]);
});

describe("that a former address bounced is remembered", () => {
  /** One whom mail went to at an address that they have no longer. */
  async function moved(org: Organisation, email: string) {
    const application = await org.application({ email });
    const sent = await org.act(application.id, "send-email", { subject: "Hej", content: "Hej!" });
    expect(sent.status).toBe(200);
    await org.rows(
      "UPDATE candidates SET email = NULL, email_fold = NULL WHERE id = ? RETURNING id",
      application.candidate,
    );
    return application;
  }

  async function purge(org: Organisation, { id, externalId }: Seeded) {
    expect((await org.act(id, "delete")).status).toBe(200);
    expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
  }

  const bounced = async (org: Organisation) => {
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, 'shared@example.com', 'bounced', '2026-11-01') RETURNING reason",
      org.id,
    );
    return async () =>
      (await org.rows("SELECT 1 FROM suppressions WHERE org_id = ?", org.id)).length;
  };

  it("while another person has it", async () => {
    const org = await Organisation.make();
    const one = await moved(org, "Shared@example.com");
    const other = await org.application({ email: "shared@example.com" });
    const kept = await bounced(org);
    await purge(org, one);
    expect(await kept()).toBe(1);
    await purge(org, other);
    expect(await kept()).toBe(0);
  });

  it("while mail about another application went to it", async () => {
    const org = await Organisation.make();
    const one = await moved(org, "Shared@example.com");
    const other = await moved(org, "shared@example.com");
    const kept = await bounced(org);
    await purge(org, one);
    expect(await kept()).toBe(1);
    await purge(org, other);
    expect(await kept()).toBe(0);
  });
});

it.each([
  ["remembers that an address bounced while somebody reviews by it", 1],
  ["forgets it with the last who does", 2],
])("%s", async (_, purged) => {
  const org = await Organisation.make();
  const both = await org.application({ email: "both@example.com" });
  const other = await org.application();
  const opened = await org.act(other.id, "send-to-panel", {
    reviewers: [{ kind: "internal", name: "Båda", email: "Both@example.com" }],
    deadline: inDays(30),
  });
  expect(opened.status).toBe(200);
  await org.rows(
    "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, 'both@example.com', 'bounced', '2026-11-01') RETURNING reason",
    org.id,
  );
  const going = [both, other].slice(0, purged);
  for (const { id } of going) await org.act(id, "delete");
  const { body } = await org.call("/v1/actions", {
    key: "k",
    body: {
      action: "purge",
      applications: going.map(({ id, externalId }) => ({
        id,
        input: { confirmation: externalId },
      })),
    },
  });
  expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    going.map(() => "done"),
  );
  expect(await org.rows("SELECT 1 FROM suppressions WHERE org_id = ?", org.id)).toHaveLength(
    2 - purged,
  );
});
