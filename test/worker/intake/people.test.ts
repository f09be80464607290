import { describe, expect, it } from "vitest";
import familyFirst from "../../support/cases/01-same-address-two-people/a.csv?raw";
import familySecond from "../../support/cases/01-same-address-two-people/b.csv?raw";
import nils from "../../support/cases/02-id-told-of-another-person/a.csv?raw";
import petra from "../../support/cases/02-id-told-of-another-person/b.csv?raw";
import whole from "../../support/cases/03-cut-off-last-row/a.csv?raw";
import cutOff from "../../support/cases/03-cut-off-last-row/b.csv?raw";
import { opened } from "../panel/support.ts";
import { quietOrganisation } from "../support/bindings.ts";
import type { Organisation, Seeded } from "../support/organisation.ts";

const HEADER =
  "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post;Telefon;Skyddade personuppgifter;Kandidat-id";
const file = (...rows: string[]) => [HEADER, ...rows].join("\r\n");

async function portal() {
  const org = await quietOrganisation();
  const take = async (text: string) =>
    (
      await org.call("/v1/imports", {
        method: "POST",
        token: org.key,
        headers: { "Content-Type": "text/csv" },
        body: new TextEncoder().encode(text),
      })
    ).body;
  const put = (path: string, candidate: object, more: object = {}) => {
    const [project, application] = path.split("/");
    return org.call(`/v1/projects/${project}/applications/${application}`, {
      method: "PUT",
      token: org.key,
      body: { candidate, ...more },
    });
  };
  const candidate = async (id: string) =>
    (await org.call(`/v1/applications/ext:${id}`)).body.candidate;
  const history = async (id: string) =>
    (await org.call(`/v1/applications/ext:${id}/events?locale=en`)).body.data;
  return { org, take, put, candidate, history };
}

/** What leaves to and about Karin, once Olle has come to the same address. */
async function expectKarin(org: Organisation): Promise<void> {
  const { body: detail } = await org.call("/v1/applications/ext:XK-1");
  expect(detail.candidate).toMatchObject({ name: "Karin Hedlund", phone: "070-1112223" });
  const reject = { type: "email", reason: "rejection-1" };
  const { body: rejection } = await org.plan("ext:XK-1", "reject", reject);
  expect(rejection.messages[0].text).toMatch(/^Hej Karin/);
  const forward = {
    recipient: "chef@prov.example",
    subject: "En sökande",
    content: "Se nedan.",
    anonymise: true,
    withoutAttachments: true,
  };
  const { body: forwarded } = await org.plan("ext:XK-1", "forward", forward);
  expect(forwarded.messages).toHaveLength(1);
  expect(JSON.stringify(forwarded.messages)).not.toMatch(/Karin/i);
  const { inside } = await opened({
    org,
    candidates: [{ id: detail.id } as Seeded],
    options: { anonymise: true },
  });
  const seen = await inside[0]!.call("review");
  expect(seen.status, JSON.stringify(seen.body)).toBe(200);
  expect(JSON.stringify(seen.body)).toContain("och söker");
  expect(JSON.stringify(seen.body)).not.toMatch(/Karin|Olle/i);
}

describe("two people of one address (case 01)", () => {
  const rows = (text: string) => text.trim().split(/\r?\n/).slice(1);
  const [header] = familyFirst.split(/\r?\n/);

  it.each([
    ["in two files", [familyFirst, familySecond]],
    ["in one file", [[header, ...rows(familyFirst), ...rows(familySecond)].join("\n")]],
    [
      "in one file the other way round",
      [[header, ...rows(familySecond), ...rows(familyFirst)].join("\n")],
    ],
  ])("%s are two, and the sender is told", async (_, files) => {
    const { org, take, candidate } = await portal();
    const answers = [];
    for (const text of files) answers.push(...(await take(text)).rows);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["imported", "imported"]);
    expect(answers.at(-1).warnings).toMatchObject([{ code: "shared_address", field: "email" }]);
    expect(answers.at(-1).warnings[0].message).toMatch(
      /^E-postadressen används också av \w+ Hedlund\.$/,
    );
    expect(await candidate("XO-1")).toMatchObject({ name: "Olle Hedlund", phone: "070-9998887" });
    expect((await candidate("XO-1")).id).not.toBe((await candidate("XK-1")).id);
    await expectKarin(org);
  });

  it("by PUT are two, and the sender is told", async () => {
    const { org, take, put, candidate } = await portal();
    await take(familyFirst);
    await take(familySecond.replace("XO-1", "XO-0").replace("Olle;Hedlund", "Ola;Lund"));
    const { status, body } = await put(
      "X-2/XO-1",
      { firstName: "Olle", lastName: "Hedlund", email: "Familjen.Hedlund@f.example", phone: null },
      { coverLetter: "Jag heter Olle och söker." },
    );
    expect(status).toBe(201);
    expect(body.warnings).toMatchObject([{ code: "shared_address" }]);
    expect(body.alsoChanged).toEqual([]);
    expect((await candidate("XO-1")).name).toBe("Olle Hedlund");
    await expectKarin(org);
  });

  it("stay two when both files come again", async () => {
    const { take } = await portal();
    await take(familyFirst);
    await take(familySecond);
    for (const text of [familyFirst, familySecond])
      expect(await take(text)).toMatchObject({ unchanged: 1, warnings: 0 });
  });

  it("are never made one by thirty imports at once", async () => {
    const { org, take } = await portal();
    const names = ["Karin", "Olle", "Eva"];
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        take(file(`P-${i};Ett;A-${i};${names[i % 3]};Ek;ek@f.example;;;`)),
      ),
    );
    expect(
      await org.rows(
        `SELECT c.first_name AS name, count(*) AS n FROM candidates c JOIN applications a ON a.candidate_id = c.id
         WHERE c.org_id = ? GROUP BY c.id ORDER BY 1`,
        org.id,
      ),
    ).toEqual(names.toSorted().map((name) => ({ name, n: 10 })));
  });
});

describe("an application's id told of somebody else (case 02)", () => {
  it("is refused, and nobody changes", async () => {
    const { take, put, candidate } = await portal();
    await take(nils);
    const { rows } = await take(petra);
    expect(rows).toMatchObject([
      { outcome: "refused", errors: [{ code: "another_person", field: null }] },
    ]);
    expect(rows[0].errors[0].message).toBe(
      "Ansökan-id hör till en annan person: både namn och e-postadress skiljer sig.",
    );
    const refused = await put("X-1/XN-1", {
      firstName: "Petra",
      lastName: "Varg",
      email: "p@f.example",
    });
    expect([refused.status, refused.body.reason]).toEqual([409, "another_person"]);
    for (const id of ["XN-1", "XN-2"])
      expect(await candidate(id)).toMatchObject({ name: "Nils Alm", email: "nils.alm@f.example" });
  });

  it.each([
    ["Nils Alm has another address", "Nils;Alm;ny@f.example", "address_changed"],
    ["Nils has married", "Nils;Varg;nils.alm@f.example", null],
    [
      "the name is another and the address the same",
      "Petra;Varg;nils.alm@f.example",
      "name_changed",
    ],
  ])("is taken when %s, said of his other application too", async (_, words, code) => {
    const { take, candidate, history } = await portal();
    await take(nils);
    const { rows } = await take(file(`X-1;A;XN-1;${words};;;`));
    const other = (await candidate("XN-2")) as { id: string; name: string; email: string };
    expect(`${other.name};${other.email}`).toBe(words.replace(";", " "));
    expect(rows[0].alsoChanged).toMatchObject([{ externalId: "XN-2" }]);
    expect(rows[0].warnings.map((warning: { code: string }) => warning.code)).toEqual([
      ...(code ? [code] : []),
      "also_changes",
    ]);
    for (const id of ["XN-1", "XN-2"]) {
      const [newest, received] = await history(id);
      expect(newest).toMatchObject({ action: "change-candidate", undoable: false, version: 1 });
      expect(newest.detail.changed).toMatch(code === "address_changed" ? /^E-mail$/ : /name/);
      expect(newest.detail.through).toBe(id === "XN-2" ? "XN-1" : null);
      expect(received.action).toBe("receive");
    }
  });
});

it("refuses a row that was cut off, and clears nothing (case 03)", async () => {
  const { take, candidate } = await portal();
  await take(whole);
  const before = await candidate("XS-1");
  const { rows } = await take(cutOff);
  expect(rows).toMatchObject([
    { line: 2, outcome: "refused", errors: [{ code: "too_few_cells" }] },
  ]);
  expect(await candidate("XS-1")).toEqual(before);
});

describe("addresses that change hands in one file", () => {
  it("leave each application with its own person", async () => {
    const { org, take, candidate } = await portal();
    await take(file("P-1;Ett;A-1;Alma;Ek;alma@f.example;;;", "P-1;Ett;A-2;Bo;Al;bo@f.example;;;"));
    const { rows } = await take(
      file("P-1;Ett;A-1;Alma;Ek;ny@f.example;;;", "P-2;Två;A-3;Bo;Al;alma@f.example;;;"),
    );
    expect(rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "updated",
      "imported",
    ]);
    expect(await candidate("A-1")).toMatchObject({ name: "Alma Ek", email: "ny@f.example" });
    expect(await candidate("A-3")).toMatchObject({ name: "Bo Al", email: "alma@f.example" });
    const { body } = await org.plan("ext:A-1", "reject", { type: "email", reason: "rejection-1" });
    expect(body.messages[0].to).toBe("ny@f.example");
  });

  it("may be swapped", async () => {
    const { take, candidate } = await portal();
    await take(file("P-1;Ett;A-1;Alma;Ek;a@f.example;;;", "P-1;Ett;A-2;Bo;Al;b@f.example;;;"));
    expect(
      await take(file("P-1;Ett;A-1;Alma;Ek;b@f.example;;;", "P-1;Ett;A-2;Bo;Al;a@f.example;;;")),
    ).toMatchObject({ updated: 2, refused: 0 });
    expect(await candidate("A-1")).toMatchObject({ name: "Alma Ek", email: "b@f.example" });
    expect(await candidate("A-2")).toMatchObject({ name: "Bo Al", email: "a@f.example" });
  });
});

describe("what another application says of a person", () => {
  const rows = ["P-1;Ett;A-1;Eva;Ek;eva@f.example;070-1;Ja;"];

  it("never takes protected identity away; an explicit call does, and both stand in the history", async () => {
    const { org, take, candidate, history } = await portal();
    await take(file(...rows));
    const { rows: told } = await take(file("P-2;Två;A-2;Eva;Ek;eva@f.example;070-1;Nej;"));
    expect(told[0].warnings).toMatchObject([{ code: "protection_kept" }]);
    const { id, protectedIdentity } = await candidate("A-1");
    expect(protectedIdentity).toBe(true);
    const lift = () =>
      org.call(`/v1/candidates/${id}/protection`, {
        method: "PUT",
        token: org.key,
        body: { protectedIdentity: false },
      });
    expect((await lift()).body).toEqual({
      id,
      version: 2,
      protectedIdentity: false,
      waitingMail: [],
    });
    expect((await lift()).body).toEqual({
      id,
      version: 2,
      protectedIdentity: false,
      waitingMail: [],
    });
    expect((await candidate("A-2")).protectedIdentity).toBe(false);
    for (const external of ["A-1", "A-2"]) {
      const entries = await history(external);
      expect(entries.map(({ action }: { action: string }) => action)).toEqual([
        "change-candidate",
        "receive",
      ]);
      expect(entries[0].detail).toEqual({ changed: "Protected identity", through: null });
    }
  });

  it("stands in the history a page at a time, and names no application out of reach", async () => {
    const { org, take } = await portal();
    await take(file(...rows));
    for (const phone of [2, 3, 4])
      await take(file(`P-2;Två;A-2;Eva;Ek;eva@f.example;070-${phone};;`));
    await org.act("ext:A-1", "send-email", { subject: "Hej", content: "Hej!" });
    await take(file(`P-2;Två;A-2;Eva;Ek;eva@f.example;070-5;;`));
    const { body: detail } = await org.call("/v1/applications/ext:A-1");
    const token = await org.session({ projects: [detail.project.id] });
    const entries = [];
    for (let cursor = ""; ;) {
      const { body } = await org.call(`/v1/applications/${detail.id}/events?limit=2${cursor}`, {
        token,
      });
      entries.push(...body.data);
      if (!body.next) break;
      cursor = `&cursor=${encodeURIComponent(body.next)}`;
    }
    expect(entries.map(({ action, version }) => `${action} ${version}`)).toEqual([
      "change-candidate 2",
      "send-email 2",
      "change-candidate 1",
      "change-candidate 1",
      "change-candidate 1",
      "receive 1",
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(6);
    expect(JSON.stringify(entries)).not.toContain("A-2");
  });
});

describe("the host's own id of a person", () => {
  it("tells people of one name and address apart, and keeps one who changes both", async () => {
    const { take, candidate } = await portal();
    await take(
      file("P-1;Ett;A-1;Karl;Ek;ek@f.example;;;K-1", "P-1;Ett;A-2;Karl;Ek;ek@f.example;;;K-2"),
    );
    expect((await candidate("A-1")).id).not.toBe((await candidate("A-2")).id);
    const { rows } = await take(file("P-2;Två;A-3;Kim;Al;kim@f.example;;;K-1"));
    expect(rows[0]).toMatchObject({ outcome: "imported", alsoChanged: [{ externalId: "A-1" }] });
    expect(await candidate("A-1")).toMatchObject({ name: "Kim Al", email: "kim@f.example" });
    expect(await candidate("A-2")).toMatchObject({ name: "Karl Ek", email: "ek@f.example" });
    const { rows: other } = await take(file("P-1;Ett;A-2;Karl;Ek;ek@f.example;;;K-1"));
    expect(other[0].errors).toMatchObject([{ code: "another_person" }]);
  });
});

it("refuses the fifty-first person of an address", async () => {
  const { take } = await portal();
  // Names of which no two agree: each is one word of its own.
  const people = Array.from(
    { length: 51 },
    (_, i) => `N${"abcdefghijklmnopqrstuvwxyz"[i % 26]}${i}`,
  );
  const { rows } = await take(
    file(
      ...people.map(
        (name, i) =>
          `P-1;Ett;A-${i};${name.replace(/\d+/, (n) => "x".repeat(Number(n)))};;info@f.example;;;`,
      ),
    ),
  );
  expect(rows.filter(({ outcome }: { outcome: string }) => outcome === "imported")).toHaveLength(
    50,
  );
  expect(rows[50].errors).toMatchObject([{ code: "crowded_address" }]);
});
