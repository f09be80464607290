/** A person has erased what can be: told first, done once, and then searched for everywhere. */
import { describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import type { Sender } from "../../../worker/delivery/sender.ts";
import { Database } from "../../../worker/db/client.ts";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { REGISTRY } from "../../support/registry.ts";
import { everyMinute } from "../../../worker/scheduled.ts";
import { commits, quietOrganisation, watched } from "../support/bindings.ts";
import { after, clockAt } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { times } from "../support/times.ts";
import { PURPOSE } from "../../../worker/features/person/rules/person.ts";
import { Person, PDF } from "./support.ts";

const CANARY = "Kanariefågel";
const MAIL = "kanariefagel@example.com";
const TOLD = {
  purpose: `${CANARY} framöver`,
  basis: "legitimate-interest",
  note: `${CANARY} är bra`,
};

/** Long closed: what was kept for a claim need not be any more. */
const OVER = "2020-01-01";

interface Wanted {
  publicSector?: boolean;
  /** Of the project that they applied to; default: it runs. */
  closedAt?: string;
  saved?: boolean;
}

async function come({ publicSector = false, closedAt, saved = true }: Wanted = {}) {
  const org = await quietOrganisation({ publicSector });
  const project = await org.addProject(undefined, closedAt === undefined ? {} : { closedAt });
  const [application] = await org.applications(1, {
    project,
    firstName: CANARY,
    lastName: `${CANARY}sson`,
    email: MAIL,
    coverLetter: `${CANARY} skriver`,
  });
  const cv = await addFile(org, application!, `${CANARY}.pdf`);
  const [{ key }] = (await org.rows("SELECT key FROM files WHERE id = ?", cv)) as [{ key: string }];
  await env.FILES.put(key, PDF(`${CANARY} ${org.id}`));
  if (saved) {
    const basis = publicSector ? "public-interest" : TOLD.basis;
    const done = await org.act(application!.id, "save", { ...TOLD, basis, expiresOn: inDays(90) });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  }
  const person = await Person.comes(org, application!.candidate);
  return { org, application: application!, cv, key, person };
}

const plan = async (person: Person) => (await person.post("erasure-plans", {})).body;

/** What waits leaves, and what has left is forgotten. */
async function settle(org: Organisation): Promise<{ to: string; text: string }[]> {
  const sent: { to: string; text: string }[] = [];
  const CAPTURE_MAIL: Sender = {
    send: async ({ to, text }) => {
      sent.push({ to, text });
      return { kind: "sent", providerId: crypto.randomUUID() };
    },
  };
  for (const { id } of await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id))
    await deliver({ ...env, CAPTURE_MAIL }, String(id), clockAt(new Date(Date.now() + 60_000)));
  await everyMinute(org.bindings, clockAt(new Date(Date.now() + 120_000)));
  await sweepBlobs(new Database(env.DB), env.FILES, after(600));
  return sent;
}

/** Tables in which a word still stands, and keys in R2. */
async function found(org: Organisation, word: RegExp): Promise<string[]> {
  const tables = Object.entries(await everything(org)).flatMap(([table, rows]) =>
    word.test(JSON.stringify(rows)) ? table : [],
  );
  const bytes: string[] = [];
  for (const { key } of (await env.FILES.list()).objects)
    if ((await (await env.FILES.get(key))!.text()).includes(`${CANARY} ${org.id}`)) bytes.push(key);
  return [...tables, ...bytes];
}

const WORDS = new RegExp(`${CANARY}|${MAIL}`, "i");

describe("who nothing keeps any more", () => {
  it("goes with everything, in every table and file, with a receipt before the address goes", async () => {
    const { org, application, person } = await come({ closedAt: OVER });
    await org.act(application.id, "send-email", { subject: CANARY, content: CANARY });
    expect((await person.takeOut()).status).toBe(200);
    await person.post("address-codes", { email: "kanariefagel-ny@example.com" });
    const told = await plan(person);
    expect(told).toMatchObject({ whole: true });
    expect(told.goes).toEqual([
      `Att du är sparad för: ${CANARY} framöver`,
      "Ansökan till Systemutvecklare, med brev, svar, mejl och omdömen. Tiden har gått ut.",
      `Filen ${CANARY}.pdf`,
      "Din inloggning, och den här sidan",
      "Namn, adresser och telefonnummer",
    ]);
    expect(told.stays).toEqual(["Att något har hänt och när, utan ditt namn"]);
    const before = await everything(org);
    await plan(person);
    expect(await everything(org), "to be told changes nothing").toEqual(before);

    const { status, body } = await person.post("erasures", { seen: told.seen });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toEqual({ goes: told.goes, stays: told.stays, whole: true });
    expect((await person.get()).status).toBe(401);
    await expectSound(org);
    // Nothing but the receipt tells of the person until it has left.
    expect((await found(org, WORDS)).filter((each) => !each.includes("-"))).toEqual(["messages"]);
    const sent = await settle(org);
    expect(sent).toMatchObject([{ to: MAIL }]);
    expect(sent[0]!.text).toContain(`– Att du är sparad för: ${CANARY} framöver`);
    expect(await found(org, WORDS)).toEqual([]);
    for (const { tables } of REGISTRY.data)
      for (const [table, { erased }] of Object.entries(tables))
        if (typeof erased === "string")
          expect(await org.rows(`SELECT 1 FROM ${table} WHERE org_id = ?`, org.id), table).toEqual(
            [],
          );
    expect(
      await org.rows(
        "SELECT verb, actor_id, actor_name FROM events WHERE application_id = ? ORDER BY version DESC LIMIT 1",
        application.id,
      ),
    ).toEqual([{ verb: "purge", actor_id: person.guest, actor_name: "" }]);
    await expectSound(org);
  });

  it("does not come back with the host's next synchronisation", async () => {
    const { org, application, person } = await come({ closedAt: OVER, saved: false });
    const [{ project }] = (await org.rows(
      "SELECT p.external_id AS project FROM applications a JOIN projects p ON p.id = a.project_id WHERE a.id = ?",
      application.id,
    )) as [{ project: string }];
    await person.erase();
    const again = await org.call(`/v1/projects/${project}/applications/${application.externalId}`, {
      method: "PUT",
      token: org.key,
      body: { candidate: { firstName: CANARY, lastName: "x", email: MAIL } },
    });
    expect(again.status).toBe(410);
  });

  it("goes who was kept for other jobs alone", async () => {
    const { org, application, person } = await come();
    await org.act(application.id, "delete", {});
    await org.act(application.id, "purge", { confirmation: application.externalId });
    expect(await org.rows("SELECT id FROM candidates WHERE org_id = ?", org.id)).toHaveLength(1);
    expect((await plan(person)).whole).toBe(true);
    expect((await person.erase()).status).toBe(200);
    await settle(org);
    expect(await found(org, WORDS)).toEqual([]);
    await expectSound(org);
  });
});

describe("what must stay", () => {
  it("stays with its reason and date, and the rest goes: profile, note, files of nothing, account", async () => {
    const { org, application, person } = await come({ closedAt: inDays(-30) });
    const loose = await addFile(org, application, `${CANARY}-lös.pdf`);
    await env.DB.prepare("DELETE FROM application_files WHERE file_id = ?").bind(loose).run();
    const told = await plan(person);
    expect(told.whole).toBe(false);
    expect(told.goes).toContain(`Filen ${CANARY}-lös.pdf`);
    expect(told.goes).not.toContain(`Filen ${CANARY}.pdf`);
    expect(told.stays[0]).toMatch(
      /^Ansökan till Systemutvecklare finns kvar till och med \d+ \w+ \d{4}\. .*diskrimineringslagen/,
    );
    expect(told.stays).toContain("En fil som hör till det som finns kvar");
    expect((await person.erase()).status).toBe(200);
    await settle(org);
    const { body } = await org.call(`/v1/applications/${application.id}`);
    expect(body).toMatchObject({
      status: "saved",
      keeping: { state: "declined" },
      savedUntil: null,
    });
    expect(body.files).toHaveLength(1);
    expect(await org.rows("SELECT note FROM saved_profiles WHERE org_id = ?", org.id)).toEqual([
      { note: null },
    ]);
    expect(await org.rows("SELECT id FROM files WHERE org_id = ?", org.id)).toHaveLength(1);
    expect(
      await org.rows("SELECT id FROM guests WHERE org_id = ? AND purpose = ?", org.id, PURPOSE),
    ).toEqual([]);
    const { body: page } = await org.call(`/v1/applications/${application.id}/events`);
    const said = page.data.find(({ action }: { action: string }) => action === "record-consent");
    expect(said).toMatchObject({ actor: { id: person.guest, name: "" }, detail: { answer: "no" } });
    await expectSound(org);
    // It is the person's own word.
    const undone = await org.undo(said.id);
    expect([undone.status, undone.body.reason]).toEqual([409, "persons_word"]);
  });

  it.each([
    [
      "a recruitment that runs",
      {},
      /finns kvar tills rekryteringen är avslutad och 24 månader till/,
    ],
    [
      "a public body",
      { publicSector: true, closedAt: OVER },
      /är allmän handling.*beslutat om gallring \(arkivlagen, 10 §\)/,
    ],
  ])("of %s is said", async (_, wanted, words) => {
    const { org, person, application } = await come(wanted);
    const told = await plan(person);
    expect(told.stays[0]).toMatch(words);
    expect((await person.erase()).status).toBe(200);
    expect((await org.call(`/v1/applications/${application.id}`)).status).toBe(200);
    await expectSound(org);
  });

  it("are the papers of an employment", async () => {
    const { org, application, person } = await come({ closedAt: OVER });
    const hired = await org.act(application.id, "hire", {
      position: "Lärare",
      department: "Skola",
      startDate: inDays(10),
    });
    expect(hired.status, JSON.stringify(hired.body)).toBe(200);
    const told = await plan(person);
    expect(told.stays.slice(0, 2)).toEqual([
      "Ansökan till Systemutvecklare ledde till en anställning, och hör till den.",
      "Din anställning som Lärare hos Provköpings kommun. Fråga dem om du undrar hur länge de uppgifterna sparas.",
    ]);
    expect((await person.erase()).status).toBe(200);
    expect((await org.call("/v1/employees")).body.data).toHaveLength(1);
    await expectSound(org);
  });

  it("goes when its own time is over, and what has more time stays", async () => {
    const { org, application, person } = await come({ closedAt: OVER, saved: false });
    const runs = await org.application({ candidate: application.candidate });
    expect((await person.erase()).status).toBe(200);
    expect((await org.call(`/v1/applications/${application.id}`)).status).toBe(404);
    expect((await org.call(`/v1/applications/${runs.id}`)).status).toBe(200);
    await expectSound(org);
  });
});

describe("between the telling and the doing", () => {
  it.each<[string, (org: Organisation, application: Seeded) => Promise<unknown>]>([
    [
      "a recruiter acts",
      (org, { id }) => org.act(id, "send-email", { subject: "x", content: "y" }),
    ],
    [
      "they apply again",
      (org, { candidate }) => org.application({ candidate, project: org.project }),
    ],
    ["another file comes", (org, application) => addFile(org, application, "ny.pdf")],
    [
      "the recruitment closes",
      (org) =>
        org.rows(
          "UPDATE projects SET closed_at = '2026-01-01' WHERE org_id = ? RETURNING id",
          org.id,
        ),
    ],
  ])("%s: nothing is done, and they are told anew", async (_, happens) => {
    const { org, application, person } = await come();
    const { seen } = await plan(person);
    await happens(org, application);
    const before = await everything(org);
    const stale = await person.post("erasures", { seen });
    expect([stale.status, stale.body.code]).toEqual([409, "version_conflict"]);
    expect(await everything(org)).toEqual(before);
    expect((await person.erase()).status).toBe(200);
  });

  it("a recruiter's act and the erasure at once: one winner, whoever it is", async () => {
    const tries = times("one winner, of an erasure and a recruiter's act");
    for (let n = 0; n < tries; n += 1) {
      const { org, application, person } = await come();
      const { seen } = await plan(person);
      const acts = () => org.act(application.id, "send-email", { subject: "x", content: "y" });
      const erases = () => person.post("erasures", { seen });
      const [erased, acted] =
        n % 2
          ? await Promise.all([erases(), acts()])
          : (await Promise.all([acts(), erases()])).toReversed();
      const statuses = [erased!.status, acted!.status];
      expect([200, 409]).toContain(statuses[0]);
      expect([200, 409]).toContain(statuses[1]);
      expect(statuses).toContain(200);
      const verbs = (
        await org.rows(
          "SELECT verb FROM events WHERE application_id = ? ORDER BY version",
          application.id,
        )
      ).map(({ verb }) => verb);
      // Whoever came second knew of the first, or did nothing.
      if (statuses[0] === 200) expect(verbs[2]).toBe("record-consent");
      else expect(verbs.slice(2)).toEqual(["send-email"]);
      await expectSound(org);
    }
  });

  it("a recruiter who has planned with the person as they were is told", async () => {
    const { org, application, person } = await come({ saved: false });
    let erased = 0;
    const DB = watched(async (run, texts) => {
      if (commits(texts)) erased = (await person.erase()).status;
      return run();
    });
    const body = { action: "send-email", input: { subject: "x", content: "y" } };
    const late = await org.call(`/v1/applications/${application.id}/actions`, {
      body,
      key: crypto.randomUUID(),
      bindings: { ...org.bindings, DB },
    });
    expect(erased).toBe(200);
    expect([late.status, late.body.code]).toEqual([409, "version_conflict"]);
  });

  it("many tabs at once: done once, and one receipt", async () => {
    const { org, person } = await come();
    const { seen } = await plan(person);
    const all = await Promise.all(
      Array.from({ length: 6 }, () => person.post("erasures", { seen })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of all) expect([200, 401, 409]).toContain(status);
    expect(await person.mail("person-erased")).toHaveLength(1);
    expect(await org.rows("SELECT id FROM person_erasures WHERE org_id = ?", org.id)).toHaveLength(
      1,
    );
    await expectSound(org);
  });

  it("any one call to the database fails: all of it or nothing, and it can be done again", async () => {
    for (let nth = 1, asked = nth; asked >= nth; nth += 1) {
      const { org, person } = await come({ closedAt: nth % 2 ? OVER : inDays(-30) });
      const { seen } = await plan(person);
      const before = await everything(org);
      const quiet = org.bindings;
      asked = 0;
      const DB = watched(async (run) => {
        asked += 1;
        if (asked === nth) throw new Error("D1_ERROR: as meant");
        return run();
      });
      org.bindings = { ...quiet, DB };
      const { status } = await person.post("erasures", { seen });
      org.bindings = quiet;
      if (asked >= nth) {
        expect(status, String(nth)).toBeGreaterThanOrEqual(500);
        expect(await everything(org)).toEqual(before);
        expect((await person.post("erasures", { seen })).status).toBe(200);
      } else expect(status).toBe(200);
      await expectSound(org);
    }
  });

  it("the database fails: nothing is done, and it can be done again", async () => {
    const { org, person } = await come({ closedAt: OVER });
    const { seen } = await plan(person);
    const before = await everything(org);
    // The last statement of the batch breaks.
    await env.DB.exec(
      "CREATE TRIGGER break_it BEFORE DELETE ON candidates BEGIN SELECT RAISE(ABORT, 'as meant'); END",
    );
    const broken = await person.post("erasures", { seen });
    await env.DB.exec("DROP TRIGGER break_it");
    expect(broken.status).toBeGreaterThanOrEqual(500);
    expect(await everything(org)).toEqual(before);
    expect((await person.post("erasures", { seen })).status).toBe(200);
  });
});

it("nobody without an address, or with one that nothing is sent to, gets a receipt", async () => {
  const { org, person } = await come({ closedAt: OVER });
  await org.rows(
    "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-01-01') RETURNING 1",
    org.id,
    MAIL,
  );
  expect((await person.erase()).status).toBe(200);
  expect(await person.mail("person-erased")).toEqual([]);
  expect(await org.rows("SELECT 1 FROM suppressions WHERE org_id = ?", org.id)).toEqual([]);
});
