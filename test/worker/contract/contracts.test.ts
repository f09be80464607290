import { describe, expect, it } from "vitest";
import { addMonths } from "../../../worker/domain/localtime.ts";
import { addDays } from "../../../worker/domain/workdays.ts";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { CONTRACT } from "../support/cases.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env } from "../support/organisation.ts";
import { contract, inside, mails, states } from "./support.ts";

const texts = (notes: { message: string }[]) => notes.map(({ message }) => message);

describe("a contract", () => {
  it("is drawn, stored under its hash, and sent as a link", async () => {
    const { org, id, call } = await contract();
    const [row] = await org.rows("SELECT key, size, sha256 FROM contracts WHERE id = ?", id);
    const bytes = new Uint8Array(await (await env.FILES.get(String(row!.key)))!.arrayBuffer());
    expect(new TextDecoder("latin1").decode(bytes.subarray(0, 8))).toMatch(/^%PDF-1\.\d/);
    expect({ size: bytes.length, sha256: await sha256(bytes) }).toEqual({
      size: row!.size,
      sha256: row!.sha256,
    });
    const [mail] = await mails(org);
    expect(mail).toMatchObject({ kind: "send-contract", guest: id });
    const { body } = await call("contract");
    expect(body).toMatchObject({
      state: "standing",
      number: 1,
      sha256: row!.sha256,
      may: { accept: true, download: true },
    });
    expect(JSON.stringify(body.blocks)).toContain("38\u00a0500,50 SEK per månad");
    expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", String(row!.key))).toEqual([]);
    await expectSound(org);
  });

  it("is planned with what it says, its deadlines, and its file", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application({ status: "offered" });
    const { body } = await org.plan(id, "send-contract", CONTRACT);
    expect(body.executable).toBe(true);
    expect(body.documents).toEqual([
      {
        kind: "contract",
        filename: "anstallningsavtal-eva-aberg-1.pdf",
        contentType: "application/pdf",
        pages: 2,
        list: expect.objectContaining({
          language: "sv",
          pages: [expect.anything(), expect.anything()],
        }),
      },
    ]);
    const notes = texts(body.notes).join("\n");
    expect(notes).toContain("Uppsägningstid och villkor: Regleras i kollektivavtalet HÖK 24");
    expect(notes).toContain("Punkterna 1–7 i LAS 6 c § ska ha lämnats senast den");
  });

  it("names what no font can draw, at its field, and stores nothing", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application({ status: "offered" });
    const { status, body } = await org.act(id, "send-contract", { ...CONTRACT, duties: "Tala 李" });
    expect([status, body.code]).toEqual([409, "blocked"]);
    expect(JSON.stringify(body)).toContain("李");
    expect(await org.rows("SELECT id FROM contracts WHERE org_id = ?", org.id)).toEqual([]);
  });

  it.each([
    ["hours", { hours: { says: "filled", text: "李" } }, ["hours", "text"], "Normal arbetstid: 李"],
    ["pay", { pay: { ...CONTRACT.pay, text: "李" } }, ["pay", "text"], "Utbetalning: 李"],
    ["place", { workplace: { is: "fixed", place: "李" } }, ["workplace", "place"], "李"],
    ["form", { form: "other", formName: "李", until: inDays(200) }, ["formName"], "李"],
    [
      "letterhead",
      { employer: { ...CONTRACT.employer, address: Array(120).fill("x").join("\n") } },
      ["employer", "address"],
      "får inte plats",
    ],
  ])("names what of %s cannot be printed where it is typed", async (_, more, path, words) => {
    const org = await quietOrganisation();
    const { id } = await org.application({ status: "offered" });
    const { body } = await org.plan(id, "send-contract", { ...CONTRACT, ...more });
    expect(body.blocks[0].path).toEqual(["input", ...path]);
    expect(body.blocks[0].message).toContain(words);
  });

  it("takes no mark that turns the order of reading", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application({ status: "offered" });
    const { body } = await org.plan(id, "send-contract", {
      ...CONTRACT,
      other: "Lön \u202e0002\u202c kronor",
    });
    expect(body.errors).toMatchObject([{ path: ["input", "other"], code: "bidi_control" }]);
  });

  it.each([
    [6, -1, false],
    [6, 0, true],
  ])("a probation of %i months and %i days: warned of: %s", async (months, days, warned) => {
    const org = await quietOrganisation();
    const { id } = await org.application({ status: "offered" });
    const until = addDays(addMonths(CONTRACT.startDate, months), days);
    const more = { form: "probation", until };
    const { body } = await org.plan(id, "send-contract", { ...CONTRACT, ...more });
    expect(texts(body.warnings).join("\n").includes("längre än sex månader")).toBe(warned);
  });

  it.each([
    [
      "a fixed-term employment that has begun",
      { form: "fixed-term", until: "2030-01-01", startDate: "2020-01-01" },
      "6 c §",
    ],
    ["a long probation", { form: "probation", until: "2039-01-01" }, "längre än sex månader"],
    ["a clause against other work", { other: "Bisyssla är inte tillåten." }, "6 i §"],
    [
      "somebody else's name",
      { employee: { name: "Någon Annan", address: "Gatan 1" } },
      "skrivet för Någon Annan",
    ],
    ["what is told too late", { startDate: "2020-01-01" }, "gick ut"],
  ])("warns of %s", async (_, more, words) => {
    const org = await quietOrganisation();
    const { id } = await org.application({ status: "offered" });
    const { body } = await org.plan(id, "send-contract", { ...CONTRACT, ...more });
    expect(texts(body.warnings).join("\n")).toContain(words);
  });
});

it("is for a hundred at a time at most, which is said before anything is drawn", async () => {
  const org = await quietOrganisation();
  const { status, body } = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: {
      action: "send-contract",
      applications: Array.from({ length: 101 }, (_, at) => ({ id: `app_${at}` })),
      confirm: 101,
      input: CONTRACT,
    },
  });
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ path: ["applications"], code: "too_many" }]);
});

describe("whose it is", () => {
  const { employee: _, ...TERMS } = CONTRACT;
  const LIVES = { address: "Björkgatan 7", postalCode: "123 45", city: "Björkvik" };

  it("is for many each one's own, as their application says", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(2, { status: "offered" });
    for (const { candidate } of people)
      await org.rows(
        "UPDATE candidates SET address = ?2, postal_code = ?3, city = ?4 WHERE id = ?1 RETURNING id",
        candidate,
        ...Object.values(LIVES),
      );
    const body = {
      action: "send-contract",
      applications: people.map(({ id }) => ({ id })),
      input: TERMS,
    };
    const done = await org.call("/v1/actions", { body, key: crypto.randomUUID() });
    expect(done.body.results).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
    const made = await org.rows(
      `SELECT v.terms ->> '$.employee.name' AS written, v.terms ->> '$.employee.address' AS lives,
         c.first_name || ' ' || c.last_name AS name FROM contracts v JOIN applications a ON a.id = v.application_id
         JOIN candidates c ON c.id = a.candidate_id WHERE v.org_id = ?`,
      org.id,
    );
    expect(made).toHaveLength(2);
    for (const { written, lives, name } of made)
      expect([written, lives]).toEqual([name, "Björkgatan 7\n123 45 Björkvik"]);
    expect(new Set(made.map(({ name }) => name)).size).toBe(2);
  });

  it.each([
    ["no address is known", {}],
    ["the identity is protected", { ...LIVES, protected_identity: 1 }],
  ])("is asked for when %s", async (_why, known) => {
    const org = await quietOrganisation();
    const { id, candidate } = await org.application({ status: "offered" });
    const { address = null, protected_identity: shut = 0 } = known as Record<
      string,
      string | number
    >;
    await org.rows(
      "UPDATE candidates SET address = ?2, protected_identity = ?3 WHERE id = ?1 RETURNING id",
      candidate,
      address,
      shut,
    );
    const { body } = await org.plan(id, "send-contract", TERMS);
    expect(body.blocks).toMatchObject([
      { code: "contract.no-home", path: ["input", "employee", "address"] },
    ]);
    const own = await org.plan(id, "send-contract", { ...TERMS, employee: { address: "Box 1" } });
    expect(own.body.blocks).toEqual([]);
  });
});

describe("the candidate", () => {
  it("accepts it by name, and both get the hash by mail", async () => {
    const { org, accept, application, call } = await contract();
    const { status, body } = await accept();
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "accepted", name: "Eva Åberg" });
    const sent = (await mails(org)).filter(({ kind }) => kind !== "send-contract");
    expect(sent.map(({ kind }) => kind).toSorted()).toEqual([
      "contract-accepted",
      "contract-answered",
    ]);
    for (const { text } of sent) expect(text).toContain(body.sha256);
    const events = (await org.call(`/v1/applications/${application}/events`)).body.data;
    expect(events[0]).toMatchObject({
      action: "answer-contract",
      detail: { sha256: body.sha256, signed: "Eva Åberg" },
    });
    expect((await call("file")).status).toBe(200);
    await expectSound(org);
  });

  it("accepts once, however often it is sent", async () => {
    const { org, accept, call } = await contract();
    const { seen, sha256: hash } = (await call("contract")).body;
    const body = { seen, sha256: hash, name: "Eva" };
    const all = await Promise.all(
      Array.from({ length: 5 }, () => call("acceptances", body, "same")),
    );
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await accept()).body.code).toBe("version_conflict");
    expect((await mails(org)).length).toBe(3);
  });

  it("accepts nothing but the file that was read", async () => {
    const { org, accept } = await contract();
    expect((await accept({ sha256: "f".repeat(64) })).body.code).toBe("version_conflict");
    expect((await accept({ name: " " })).status).toBe(422);
    expect(await states(org)).toEqual(["standing"]);
  });

  it("asks whoever sent it", async () => {
    const { org, call, application } = await contract();
    expect((await call("questions", { text: "När är lönedagen?" })).status).toBe(204);
    expect((await mails(org)).at(-1)).toMatchObject({ kind: "contract-question", state: "queued" });
    expect((await org.call(`/v1/applications/${application}`)).body.version).toBe(2);
  });
});

describe("a new version", () => {
  it("tells what has changed, and retires the link before", async () => {
    const { org, application, accept, link } = await contract();
    await accept();
    const input = { ...CONTRACT, pay: { ...CONTRACT.pay, amount: "40000" } };
    const { body: plan } = await org.plan(application, "send-contract", input);
    expect(texts(plan.notes)).toContain(
      "Lön ändras från 38\u00a0500,50 SEK per månad till 40\u00a0000 SEK per månad.",
    );
    expect(texts(plan.notes).join()).toContain("6 e §");
    await contract({ org, candidate: { id: application }, input });
    expect(await states(org)).toEqual(["replaced", "standing"]);
    const body = { purpose: "contract", link };
    const { body: session } = await org.call("/guests/sessions", { body, token: "" });
    const old = await org.call("/guests/contract/contract", { token: session.token });
    expect(old.body).toMatchObject({ state: "replaced", blocks: [], may: { download: false } });
  });

  it("gives the former back when it is undone, and its link dies", async () => {
    const first = await contract();
    const { org, application } = first;
    await first.accept();
    const second = await contract({ org, candidate: { id: application } });
    expect((await org.undo(second.receipt)).status).toBe(200);
    expect(await states(org)).toEqual(["accepted", "taken-back"]);
    expect((await second.call("contract")).status).toBe(401);
    await expectSound(org);
  });
});

describe("a contract that waits", () => {
  it("ends with its mail when the candidate withdraws, and comes back with the undo", async () => {
    const org = await quietOrganisation();
    const { id: application } = await org.application({ status: "offered" });
    const { id, call } = await contract({ org, candidate: { id: application } });
    const { body } = await org.act(application, "withdraw", { source: "phone", notify: false });
    expect(await states(org)).toEqual(["ended"]);
    expect((await call("contract")).body.may).toEqual({
      accept: false,
      ask: false,
      download: false,
    });
    await org.undo(body.id);
    expect(await states(org)).toEqual(["standing"]);
    expect((await inside(org, { id, application }).then(({ accept }) => accept())).status).toBe(
      200,
    );
  });

  it("is recorded as accepted on paper, which can be undone", async () => {
    const { org, id, application } = await contract();
    const { body } = await org.act(application, "answer-contract", { contract: id, via: "paper" });
    expect(await states(org)).toEqual(["accepted"]);
    await org.undo(body.id);
    expect(await states(org)).toEqual(["standing"]);
  });

  it("is erased with its bytes when the application is purged", async () => {
    const { org, application, id } = await contract();
    const [row] = await org.rows("SELECT key FROM contracts WHERE id = ?", id);
    await org.act(application, "delete", {});
    const { body } = await org.call(`/v1/applications/${application}`);
    await org.act(application, "purge", { confirmation: body.externalId ?? application });
    expect(await org.rows("SELECT id FROM contracts WHERE org_id = ?", org.id)).toEqual([]);
    expect((await org.rows("SELECT key FROM blob_gc WHERE key = ?", String(row!.key))).length).toBe(
      1,
    );
  });
});
