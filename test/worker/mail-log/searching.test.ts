import { beforeAll, describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import type { Organisation, Seeded } from "../support/organisation.ts";

let org: Organisation;
let other: string;
/** Two people of one name, somebody who was hired and somebody who was deleted; each with a mail. */
let people: Record<"eva" | "namesake" | "hired" | "deleted", Seeded>;

const mail = { subject: "x", content: "y" };

beforeAll(async () => {
  org = await quietOrganisation();
  other = await org.addProject();
  people = {
    eva: await org.application({ firstName: "Eva", lastName: "Öberg" }),
    namesake: await org.application({ firstName: "Eva", lastName: "Öberg", project: other }),
    hired: await org.application({ firstName: "Bo", lastName: "Anställd" }),
    deleted: await org.application({ firstName: "Åsa", lastName: "Raderad" }),
  };
  for (const { id } of Object.values(people)) await org.act(id, "send-email", mail);
  await org.act(people.hired.id, "hire", {
    position: "x",
    department: "y",
    startDate: "2027-01-11",
  });
  await org.act(people.deleted.id, "delete");
  await org.act(people.eva.id, "reject", { type: "email", reason: "rejection-1" });
});

/** Names whom the found messages are about, each once, in the order of the people above. */
async function found(query: string, token = org.token): Promise<string[]> {
  const { status, body } = await org.call(`/v1/messages?${query}`, { token });
  expect(status, JSON.stringify(body)).toBe(200);
  const ids = new Set(body.data.map(({ application }: { application: string }) => application));
  return Object.entries(people).flatMap(([name, { id }]) => (ids.has(id) ? [name] : []));
}

describe("the log of mail is searched", () => {
  it.each([
    ["öberg", ["eva", "namesake"]],
    ["EVA OBERG", ["eva", "namesake"]],
    ["Öberg, Eva", ["eva", "namesake"]],
    ["anst", ["hired"]],
    ["asa", ["deleted"]],
    ["berg", []],
    ["--", []],
  ])("by the beginning of a name: %s", async (q, names) => {
    expect(await found(`q=${encodeURIComponent(q)}`)).toEqual(names);
  });

  it("by a whole id, external id or address", async () => {
    const { id, externalId, email } = people.hired;
    for (const q of [id, externalId, `ext:${externalId}`, email!.toUpperCase()])
      expect(await found(`q=${encodeURIComponent(q)}`), q).toEqual(["hired"]);
  });

  it("by project, by either of its ids, and together with a name", async () => {
    const [{ external_id: external } = {}] = await org.rows(
      "SELECT external_id FROM projects WHERE id = ?",
      other,
    );
    expect(await found(`project=${other}`)).toEqual(["namesake"]);
    expect(await found(`project=ext:${external}&q=eva`)).toEqual(["namesake"]);
    expect(await found(`project=${org.project}&q=eva`)).toEqual(["eva"]);
    expect((await org.call("/v1/messages?project=proj_missing")).status).toBe(404);
  });

  it("by kind, and by an action for all that it sends", async () => {
    expect(await found("kind=reject")).toEqual(["eva"]);
    expect(await found("kind=send-email")).toEqual(["eva", "namesake", "hired", "deleted"]);
    expect(await found("kind=send-email&state=cancelled")).toEqual(["deleted"]);
    expect(await found(`kind=send-email&project=${other}`)).toEqual(["namesake"]);
    expect(await found("kind=nothing")).toEqual([]);
    expect(await found("kind=reject&q=bo")).toEqual([]);
  });

  it("by the organisation's days, both included", async () => {
    const made = async (id: string, at: string) =>
      org.rows("UPDATE messages SET created_at = ? WHERE application_id = ? RETURNING id", at, id);
    // Midnight in Stockholm is 23:00 the day before in winter, and 22:00 in summer.
    await made(people.eva.id, "2026-01-15T22:59:59.999Z");
    await made(people.namesake.id, "2026-01-15T23:00:00.000Z");
    await made(people.hired.id, "2026-07-01T21:59:59.999Z");
    await made(people.deleted.id, "2026-07-01T22:00:00.000Z");
    expect(await found("from=2026-01-16&until=2026-01-16")).toEqual(["namesake"]);
    expect(await found("until=2026-01-15")).toEqual(["eva"]);
    expect(await found("from=2026-07-01&until=2026-07-01")).toEqual(["hired"]);
    expect(await found("from=2026-07-02")).toEqual(["deleted"]);
    expect(await found("from=2026-01-16&until=2026-07-01&q=eva")).toEqual(["namesake"]);
    expect((await org.call("/v1/messages?from=2026-02-30")).status).toBe(422);
  });

  it("within a session's reach alone", async () => {
    const project = await org.session({ projects: [other] });
    expect(await found("q=eva", project)).toEqual(["namesake"]);
    expect(await found(`q=${people.eva.externalId}`, project)).toEqual([]);
    expect(await found("kind=send-email", project)).toEqual(["namesake"]);
    const one = await org.session({ applications: [people.eva.id] });
    expect(await found("q=eva", one)).toEqual(["eva"]);
    expect(await found("kind=send-email", one)).toEqual(["eva"]);
    expect(await found(`q=${people.hired.externalId}`, one)).toEqual([]);
    const outside = await org.call(`/v1/messages?project=${org.project}`, { token: project });
    expect(outside.status).toBe(404);
  });

  it("and says so where more have a name in common than it looks through", async () => {
    const many = await quietOrganisation();
    await many.applications(51, { firstName: "Lars", lastName: "Larsson" });
    const { status, body } = await many.call("/v1/messages?q=lars");
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          path: ["query", "q"],
          code: "too_many_found",
          message:
            "Fler än 50 ansökningar stämmer. Skriv mer av namnet, eller hela id:t eller adressen.",
        },
      ],
    ]);
  });

  it("tells the host's own id of the application beside the name", async () => {
    const { body } = await org.call("/v1/messages?q=eva&limit=1");
    expect(body.data[0]).toMatchObject({
      externalId: expect.stringMatching(/^A-\d+$/),
      candidate: { name: "Eva Öberg" },
    });
  });
});

it("the hired are found by name and by id, within reach", async () => {
  const names = async (q: string, token = org.token) =>
    (await org.call(`/v1/employees?q=${encodeURIComponent(q)}`, { token })).body.data.map(
      ({ name, externalId }: { name: string; externalId: string }) => [name, externalId],
    );
  const { externalId, id } = people.hired;
  for (const q of ["anstalld", "bo", externalId, id])
    expect(await names(q), q).toEqual([["Bo Anställd", externalId]]);
  for (const q of ["eva", "raderad", people.eva.externalId]) expect(await names(q), q).toEqual([]);
  expect(await names("bo", await org.session({ projects: [other] }))).toEqual([]);
});
