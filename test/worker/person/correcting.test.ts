/** People correct what they are called and reached by, by the rules of what a host sends. */
import { describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import type { Sender } from "../../../worker/delivery/sender.ts";
import { quietOrganisation, watched } from "../support/bindings.ts";
import { after, clockAt } from "../support/clock.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { Person } from "./support.ts";

async function come(more: object = {}) {
  const org = await quietOrganisation();
  const [application] = await org.applications(1, { firstName: "Åsa", lastName: "Ek", ...more });
  const person = await Person.comes(org, application!.candidate);
  return { org, application: application!, person };
}

const NEW = "asa.ny@example.com";

/** What left of a kind, as it left. */
async function left(org: Organisation, kind: string): Promise<{ to: string; text: string }[]> {
  const sent: { to: string; text: string }[] = [];
  const CAPTURE_MAIL: Sender = {
    send: async ({ to, text }) => {
      sent.push({ to, text });
      return { kind: "sent", providerId: crypto.randomUUID() };
    },
  };
  for (const { id } of await org.rows(
    "SELECT id FROM messages WHERE org_id = ? AND kind = ?",
    org.id,
    kind,
  ))
    await deliver({ ...env, CAPTURE_MAIL }, String(id), clockAt(new Date(Date.now() + 1000)));
  return sent;
}

/** A new address, up to the code in the mail. */
async function asks(person: Person, email = NEW) {
  const { status, body } = await person.post("address-codes", { email });
  expect(status, JSON.stringify(body)).toBe(200);
  const mails = await left(person.org, "person-address-code");
  const code = /\b(\d{3} \d{3})\b/.exec(mails.at(-1)!.text)![1]!;
  return { ticket: String(body.ticket), code, mails };
}

describe("what a person corrects", () => {
  it("holds for all their applications, stands in the history of each, and is theirs", async () => {
    const { org, application, person } = await come();
    const other = await org.addProject();
    const second = await org.application({ project: other, candidate: application.candidate });
    const { status, body } = await person.correct({
      firstName: " Åse ",
      phone: "+46\u00a070 765 43 21",
      address: "Storgatan 1",
      postalCode: "123 45",
      city: "Björkvik",
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.person).toMatchObject({
      seen: 2,
      firstName: "Åse",
      phone: "+46 70 765 43 21",
      address: "Storgatan 1",
      city: "Björkvik",
    });
    for (const { id } of [application, second]) {
      const { body: page } = await org.call(`/v1/applications/${id}/events`);
      expect(page.data[0]).toMatchObject({
        action: "change-candidate",
        actor: { id: person.guest, name: "" },
        detail: { changed: "Förnamn, Telefon, Adress, Postnummer, Ort" },
      });
    }
    const found = await org.call(`/v1/applications?q=${encodeURIComponent("åse ek")}`);
    expect(found.body.data).toHaveLength(2);
    await expectSound(org);
  });

  it("is refused as it was seen no longer, and nothing is written", async () => {
    const { org, application, person } = await come();
    const { seen } = await person.read();
    await org.call(`/v1/candidates/${application.candidate}/protection`, {
      method: "PUT",
      token: org.key,
      body: { protectedIdentity: true },
    });
    const before = await everything(org);
    const stale = await person.correct({ seen, city: "Björkvik" });
    expect([stale.status, stale.body.code]).toEqual([409, "version_conflict"]);
    expect(await everything(org)).toEqual(before);
    expect((await person.correct({ city: "Björkvik" })).status).toBe(200);
    expect(await person.read()).toMatchObject({ protectedIdentity: true, city: "Björkvik" });
  });

  it("is one of many at once, and the others are told", async () => {
    const { org, person } = await come();
    const { seen } = await person.read();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => person.correct({ seen, city: `Ort ${n}` })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(7);
    expect(await org.rows("SELECT 1 FROM candidate_changes WHERE org_id = ?", org.id)).toHaveLength(
      1,
    );
  });

  it.each<[string, object]>([
    ["lastName", { lastName: "a\u202eb" }],
    ["lastName", { firstName: "", lastName: "" }],
    ["phone", { phone: "x".repeat(60) }],
    ["email", { email: "a@b" }],
    ["code", { email: NEW }],
  ])("is refused at %s: %j", async (field, change) => {
    const { org, person } = await come();
    const before = await everything(org);
    const { status, body } = await person.correct(change);
    expect([status, body.errors?.[0]?.path], JSON.stringify(body)).toEqual([422, [field]]);
    expect(await everything(org)).toEqual(before);
  });

  it("is done once when nothing is other", async () => {
    const { org, person } = await come();
    expect((await person.correct({})).status).toBe(200);
    expect(await org.rows("SELECT 1 FROM candidate_changes WHERE org_id = ?", org.id)).toEqual([]);
  });
});

it("any one call to the database fails: all of it or nothing, and it can be done again", async () => {
  for (let nth = 1, asked = nth; asked >= nth; nth += 1) {
    const { org, person } = await come({ email: `asa.${nth}@example.com` });
    const { ticket, code } = await asks(person);
    const { seen } = await person.read();
    const quiet = org.bindings;
    asked = 0;
    const DB = watched(async (run) => {
      asked += 1;
      if (asked === nth) throw new Error("D1_ERROR: as meant");
      return run();
    });
    org.bindings = { ...quiet, DB };
    const change = { seen, email: NEW, city: "Orten", ticket, code };
    const { firstName, lastName } = { firstName: "Åsa", lastName: "Ek" };
    const form = { firstName, lastName, phone: null, address: null, postalCode: null, ...change };
    const { status } = await person.post("corrections", form);
    org.bindings = quiet;
    const done = (await person.read()).email === NEW;
    expect(await person.mail("person-address-changed")).toHaveLength(done ? 1 : 0);
    expect(await org.rows("SELECT 1 FROM candidate_changes WHERE org_id = ?", org.id)).toHaveLength(
      done ? 1 : 0,
    );
    if (!done) expect((await person.post("corrections", form)).status).toBe(200);
    else if (asked < nth) expect(status).toBe(200);
    await expectSound(org);
  }
});

describe("another address", () => {
  it("takes a code that was sent to it, tells the former one, and lists what does not leave", async () => {
    const { org, application, person } = await come({ email: "asa@example.com" });
    await org.act(application.id, "send-email", { subject: "Väntar", content: "Hej" });
    const { ticket, code, mails } = await asks(person);
    expect(mails).toMatchObject([{ to: NEW }]);
    const stored = JSON.stringify(await everything(org));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace(" ", ""));
    expect(stored).not.toContain(ticket);
    const { status, body } = await person.correct({ email: NEW, ticket, code });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.person.email).toBe(NEW);
    expect(body.waitingMail).toEqual([{ subject: "Väntar", to: "asa@example.com" }]);
    const told = await left(org, "person-address-changed");
    expect(told).toMatchObject([{ to: "asa@example.com" }]);
    expect(told[0]!.text).toContain("a•••@example.com");
    expect(told[0]!.text).not.toContain(NEW);
    // The code has been used up.
    expect(await org.rows("SELECT 1 FROM person_address_codes WHERE org_id = ?", org.id)).toEqual(
      [],
    );
    expect(await org.rows("SELECT email FROM guests WHERE id = ?", person.guest)).toEqual([
      { email: NEW },
    ]);
  });

  it("is not taken with the code that was sent to yet another", async () => {
    const { person } = await come();
    const { ticket, code } = await asks(person, "min@example.com");
    const { status, body } = await person.correct({ email: "offer@example.com", ticket, code });
    expect([status, body.errors[0].path]).toEqual([422, ["code"]]);
    expect((await person.correct({ email: "min@example.com", ticket, code })).status).toBe(200);
  });

  it("takes five tries, ten minutes, and the browser that asked", async () => {
    const { org, person } = await come();
    const { ticket, code } = await asks(person);
    const strange = await person.correct({ email: NEW, ticket: "x".repeat(43), code });
    expect(strange.body.errors[0].code).toBe("ended_code");
    const wrong = code.startsWith("0") ? "111111" : "000000";
    for (let n = 1; n <= 5; n += 1) {
      const { body } = await person.correct({ email: NEW, ticket, code: wrong });
      expect(body.errors[0].code, String(n)).toBe(n < 5 ? "wrong_code" : "ended_code");
    }
    expect((await person.correct({ email: NEW, ticket, code })).body.errors[0].code).toBe(
      "ended_code",
    );
    const again = await asks(person);
    await org.rows(
      "UPDATE person_address_codes SET expires_at = ? WHERE org_id = ? RETURNING 1",
      after(-1).toISOString(),
      org.id,
    );
    const late = await person.correct({ email: NEW, ...again, mails: undefined });
    expect(late.body.errors[0].code).toBe("ended_code");
  });

  it("stays confirmed in this browser when something else was refused", async () => {
    const { org, application, person } = await come();
    const { ticket, code } = await asks(person);
    const both = await person.correct({
      email: NEW,
      firstName: "Bo",
      lastName: "Al",
      ticket,
      code,
    });
    expect([both.status, both.body.reason]).toEqual([409, "other_name_and_address"]);
    const until = (at: Date) =>
      org.rows(
        "UPDATE person_address_codes SET expires_at = ? WHERE org_id = ? RETURNING 1",
        at.toISOString(),
        org.id,
      );
    await until(after(-1));
    const late = await person.correct({ email: NEW, ticket, code });
    expect(late.body.errors[0].code).toBe("ended_code");
    await until(after(600));
    expect((await person.correct({ email: NEW, ticket, code })).status).toBe(200);
    expect((await org.call(`/v1/applications/${application.id}`)).body.candidate).toMatchObject({
      firstName: "Åsa",
      email: NEW,
    });
  });

  it("is refused where somebody of that name has it, and taken where another has", async () => {
    const { org, person } = await come();
    await org.application({ firstName: "Åsa", lastName: "Ek", email: "samma@example.com" });
    await org.application({ firstName: "Bo", lastName: "Ek", email: "familj@example.com" });
    const same = await asks(person, "samma@example.com");
    const taken = await person.correct({ email: "samma@example.com", ...same, mails: undefined });
    expect([taken.status, taken.body.reason]).toEqual([409, "address_of_another"]);
    const shared = await asks(person, "familj@example.com");
    const done = await person.correct({ email: "familj@example.com", ...shared, mails: undefined });
    expect(done.status).toBe(200);
  });

  it("is sent five codes an hour, and none to where nothing arrives", async () => {
    const { org, person } = await come();
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, 'studs@example.com', 'bounced', '2026-01-01') RETURNING 1",
      org.id,
    );
    const none = await person.post("address-codes", { email: "studs@example.com" });
    expect(none.body.reason).toBe("address_unreachable");
    const all = await Promise.all(
      Array.from({ length: 7 }, (_, n) =>
        person.post("address-codes", { email: `n${n}@example.com` }),
      ),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it("is told to the former one once, of two tabs that say the same", async () => {
    const { org, person } = await come();
    const { ticket, code } = await asks(person);
    const { seen } = await person.read();
    const both = await Promise.all(
      [1, 2].map(() => person.correct({ seen, email: NEW, ticket, code })),
    );
    expect(both.some(({ status }) => status === 200)).toBe(true);
    expect(await person.mail("person-address-changed")).toHaveLength(1);
    await expectSound(org);
  });

  it("a code that has been replaced does not leave", async () => {
    const { org, person } = await come();
    await person.post("address-codes", { email: NEW });
    const { mails } = await asks(person, "annan@example.com");
    expect(mails.map(({ to }) => to)).toEqual(["annan@example.com"]);
    expect(await person.mail("person-address-code")).toMatchObject([
      { state: "cancelled", failure: "code_ended" },
      { state: "sent" },
    ]);
    await expectSound(org);
  });
});
