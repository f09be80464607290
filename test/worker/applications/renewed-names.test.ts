import { beforeEach, describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { nameInLists } from "../../../worker/db/names.ts";
import { nameKeys } from "../../../worker/domain/name-keys.ts";
import { renewNames } from "../../../worker/features/applications/names.ts";
import { everyMinute } from "../../../worker/scheduled.ts";
import { watched } from "../support/bindings.ts";
import { clockAt } from "../support/clock.ts";
import { env, Organisation, type Seeded } from "../support/organisation.ts";

const NAMES = ["Zander", "Öberg", "Åberg", "Ärlig", "Eklund", "Łuczak"];
const SWEDISH = ["Eklund", "Łuczak", "Zander", "Åberg", "Ärlig", "Öberg"];
const ENGLISH = ["Åberg", "Ärlig", "Eklund", "Łuczak", "Öberg", "Zander"];
/** By the code points of the letters. */
const FORMER = ["Eklund", "Zander", "Ärlig", "Åberg", "Öberg", "Łuczak"];

const db = new Database(env.DB);
const minute = () => everyMinute(env, clockAt(new Date()));

let org: Organisation;
let made: Seeded[];
beforeEach(async () => {
  org = await Organisation.make();
  made = [];
  for (const lastName of NAMES) made.push(await org.application({ lastName }));
});

const listed = async (query = "sort=name&limit=4"): Promise<string[]> => {
  const names: string[] = [];
  let cursor = "";
  do {
    const { body } = await org.call(`/v1/applications?${query}${cursor}`);
    for (const { candidate } of body.data) names.push(candidate.lastName);
    cursor = body.next ? `&cursor=${body.next}` : "";
  } while (cursor);
  return names;
};

const rules = async () =>
  (
    await org.rows(
      "SELECT DISTINCT name_rule FROM applications WHERE org_id = ? ORDER BY 1",
      org.id,
    )
  ).map(({ name_rule }) => name_rule);

/** As the release before wrote them: both orders in lower case, and nothing else. */
const asFormer = async ({ candidate }: Seeded, lastName: string) => {
  const name = lastName.toLocaleLowerCase("sv");
  await org.rows(
    "UPDATE applications SET first_fold = ?, last_fold = ? WHERE candidate_id = ? RETURNING id",
    `eva ${name}`,
    `${name} eva`,
    candidate,
  );
};
const allAsFormer = async () => {
  for (const [at, each] of made.entries()) await asFormer(each, NAMES[at]!);
  await org.rows(
    "UPDATE applications SET name_key = NULL, name_rule = '' WHERE org_id = ? RETURNING id",
    org.id,
  );
};

describe("names that a former release wrote", () => {
  beforeEach(allAsFormer);

  it("are listed and found in its way until they are renewed, then in today's", async () => {
    expect(await listed()).toEqual(FORMER);
    expect(await listed("q=ekl")).toEqual(["Eklund"]);
    expect(await listed("q=luczak")).toEqual([]);
    await minute();
    expect(await listed()).toEqual(SWEDISH);
    expect(await listed("q=luczak")).toEqual(["Łuczak"]);
    expect(await rules()).toEqual([nameKeys({ firstName: "", lastName: "" }, "sv").nameRule]);
  });

  it("are renewed in slices, and what is left in the next minute", async () => {
    const left = async () =>
      (await org.rows("SELECT id FROM applications WHERE org_id = ? AND name_rule = ''", org.id))
        .length;
    await renewNames(db, 2, 2);
    expect(await left()).toBe(2);
    await renewNames(db, 2, 2);
    expect(await left()).toBe(0);
  });
});

it("a name that a former release changes while it still runs is renewed", async () => {
  const [first] = made as [Seeded];
  await org.rows(
    "UPDATE candidates SET last_name = 'Ödman' WHERE id = ? RETURNING id",
    first.candidate,
  );
  await asFormer(first, "Ödman");
  await minute();
  expect(await listed()).toEqual([...SWEDISH.filter((name) => name !== "Zander"), "Ödman"]);
  expect(await listed("q=odman")).toEqual(["Ödman"]);
});

it("names stand in the other order once the organisation speaks the other language first", async () => {
  const speak = (language: string) =>
    org.rows("UPDATE organisations SET locale = ? WHERE id = ? RETURNING id", language, org.id);
  expect(await listed()).toEqual(SWEDISH);
  await speak("en");
  await minute();
  expect(await listed()).toEqual(ENGLISH);
  await speak("sv");
  await minute();
  expect(await listed()).toEqual(SWEDISH);
});

it("who got another name meanwhile keeps that name's keys", async () => {
  const [first] = made as [Seeded];
  const former = { firstName: "Eva", lastName: "Zorn" };
  await db.write({
    late: nameInLists(org.id, [{ id: first.candidate, ...former, ...nameKeys(former, "sv") }]),
  });
  expect(await listed()).toEqual(SWEDISH);
  expect(await listed("q=zander")).toEqual(["Zander"]);
});

it("what a minute reads grows with the names to renew, not with the applications", async () => {
  const read = async () => {
    let rows = 0;
    const DB = watched(async (run) => {
      const results = await run();
      for (const { meta } of results) rows += meta.rows_read;
      return results;
    });
    await renewNames(new Database(DB));
    return rows;
  };
  const one = async () => {
    await org.rows("UPDATE applications SET name_rule = '' WHERE id = ? RETURNING id", made[0]!.id);
    return read();
  };
  await minute();
  const before = [await read(), await one()];
  await org.applications(300);
  expect([await read(), await one()]).toEqual(before);
  expect(await rules()).toHaveLength(1);
});
