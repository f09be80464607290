import { describe, expect, it } from "vitest";
import inOrder from "../../support/cases/16-swedish-order/names.csv?raw";
import asTyped from "../../support/cases/17-search-as-typed/names.csv?raw";
import { Organisation } from "../support/organisation.ts";

async function imported(csv: string): Promise<Organisation> {
  const org = await Organisation.make();
  const answer = await org.call("/v1/imports", {
    token: org.key,
    body: csv,
    headers: { "Content-Type": "text/csv" },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return org;
}

/** Names of a list, page by page. */
async function names(
  org: Organisation,
  query: string,
  of: "name" | "lastName" = "name",
  token = org.token,
): Promise<string[]> {
  const found: string[] = [];
  let cursor = "";
  do {
    const { status, body } = await org.call(`/v1/applications?${query}${cursor}`, { token });
    expect(status, JSON.stringify(body)).toBe(200);
    for (const { candidate } of body.data) found.push(candidate[of]);
    cursor = body.next ? `&cursor=${body.next}` : "";
  } while (cursor);
  return found;
}

const SWEDISH = "Dahl Đorđević Eklund Éklund Łuczak Lund Zander Åberg Ängström Ärlig Öberg".split(
  " ",
);

describe("by name", () => {
  it.each(["", "status=received&", "project=ext:X-16&", "project=ext:X-16&status=received&"])(
    "they stand in the Swedish order, on pages of four: %s",
    async (within) => {
      const org = await imported(inOrder);
      expect(await names(org, `${within}sort=name&limit=4`, "lastName")).toEqual(SWEDISH);
    },
  );

  it("they stand in the order of an organisation that speaks English first", async () => {
    const org = await Organisation.make();
    await org.rows("UPDATE organisations SET locale = 'en' WHERE id = ? RETURNING id", org.id);
    const headers = { "Content-Type": "text/csv" };
    await org.call("/v1/imports", { token: org.key, body: inOrder, headers });
    expect(await names(org, "sort=name&limit=4", "lastName")).toEqual(
      "Åberg Ängström Ärlig Dahl Đorđević Eklund Éklund Łuczak Lund Öberg Zander".split(" "),
    );
  });

  it("they stand so where deleted, and for a session that is narrowed to some", async () => {
    const org = await Organisation.make();
    const gone = [];
    for (const lastName of SWEDISH.toReversed())
      gone.push((await org.application({ lastName, deleted: true })).id);
    expect(await names(org, "deleted=true&sort=name&limit=4", "lastName")).toEqual(SWEDISH);
    const token = await org.session({ applications: gone });
    expect(await names(org, "deleted=true&sort=name", "lastName", token)).toEqual(SWEDISH);
  });

  it("who is renamed or comes into another project stands where the name does", async () => {
    const org = await imported(inOrder);
    await org.call("/v1/imports", {
      token: org.key,
      body: inOrder.replace("Kim;Zander", "Kim;Äby"),
      headers: { "Content-Type": "text/csv" },
    });
    const renamed = [...SWEDISH.slice(0, 6), "Åberg", "Äby", ...SWEDISH.slice(8)];
    expect(await names(org, "sort=name", "lastName")).toEqual(renamed);
    const project = await org.addProject();
    const { body } = await org.call("/v1/applications?project=ext:X-16");
    for (const { id } of body.data) await org.act(id, "transfer", { project, stay: false });
    expect(await names(org, `project=${project}&sort=name&limit=5`, "lastName")).toEqual(renamed);
  });

  it("pages go on after the longest names, in letters of many bytes", async () => {
    const org = await Organisation.make();
    for (const letter of "ốờöﷺ")
      for (const end of "ab")
        await org.application({
          firstName: letter.repeat(100),
          lastName: letter.repeat(99) + end,
        });
    for (const query of ["sort=name", "q=o"]) {
      const all = await names(org, `${query}&limit=200`);
      expect(await names(org, `${query}&limit=1`)).toEqual(all);
      expect(all).toHaveLength(query === "q=o" ? 6 : 8);
    }
  });
});

describe("names are found", () => {
  const FOUND = {
    "İbrahim Dvořák": ["ibrahim", "dvorak", "İBRAHİM", "dvořák ib", "Dvorak, Ibrahim"],
    "Łukasz Müller": ["lukasz", "muller", "łukasz m", "MÜLLER"],
    "Sinéad O'Brien": ["O’Brien", "obrien", "o'brien", "O`Brien", "Oʼbrien s", "sinead"],
    "Anna von Essen": ["von essen", "Von  Essen, Anna", "anna"],
    "Đorđe Ødegård-Åkesson": ["dorde", "odegard", "Ødegård", "ødegard akesson", "Ødegård–Å"],
    "Ægir Weiß": ["aegir", "weiss", "Weiß"],
    "Işıl Kadıköylü": ["isil", "kadikoylu", "KADIKÖYLÜ"],
    "Öberg Ö": ["ö", "o", "öberg", "O\u0308berg"],
  };
  const all = async () => {
    const org = await imported(asTyped);
    for (const name of Object.keys(FOUND).slice(4)) {
      const [firstName = "", lastName = ""] = name.split(" ");
      await org.application({ firstName, lastName });
    }
    return org;
  };

  it("as people type them: without accents and strange letters, with any apostrophe", async () => {
    const org = await all();
    const narrowed = await org.session({
      applications: (await org.call("/v1/applications")).body.data.map(
        ({ id }: { id: string }) => id,
      ),
    });
    for (const [name, typed] of Object.entries(FOUND))
      for (const q of typed)
        for (const token of [org.token, narrowed])
          expect(await names(org, `q=${encodeURIComponent(q)}`, "name", token), q).toContain(name);
  });

  it("from their beginning, and signs alone are none", async () => {
    const org = await all();
    for (const q of ["brien", "ukasz", "'", "-", "’ -"])
      expect(await names(org, `q=${encodeURIComponent(q)}`), q).toEqual([]);
    expect(await names(org, "q=a")).toEqual(["Ægir Weiß", "Anna von Essen"]);
  });

  it("but ids and addresses only whole, by a session that is narrowed, too", async () => {
    const org = await Organisation.make();
    const { id, externalId, email } = await org.application();
    const narrowed = await org.session({ applications: [id] });
    for (const token of [org.token, narrowed])
      for (const whole of [id, externalId, email!]) {
        expect(await names(org, `q=${whole}`, "name", token), whole).toEqual(["Eva Larsson1"]);
        expect(await names(org, `q=${whole.slice(0, -1)}`, "name", token), whole).toEqual([]);
      }
  });

  it("each once, those of the last name first, whichever way they were written", async () => {
    const org = await Organisation.make();
    for (const [firstName, lastName] of [
      ["Åke", "Berg"],
      ["Örjan", "Akesson"],
      ["Ake", "Åkesson"],
    ] as const)
      await org.application({ firstName, lastName });
    for (const limit of [1, 2, 50])
      expect(await names(org, `q=ak&limit=${limit}`)).toEqual([
        "Ake Åkesson",
        "Örjan Akesson",
        "Åke Berg",
      ]);
  });
});

it("keeps to the asked-for status when an id, an address or deleted ones are looked for", async () => {
  const org = await Organisation.make();
  const received = await org.application();
  const rejected = await org.application({ status: "rejected" });
  await org.application({ deleted: true });
  const gone = await org.application({ deleted: true, status: "rejected" });
  const hired = await org.application({ status: "hired" });
  const found = async (query: string) => {
    const { body } = await org.call(`/v1/applications?${query}`);
    return (body.data as { id: string }[]).map(({ id }) => id);
  };
  const address = encodeURIComponent(received.email!);
  expect(await found(`status=rejected&q=${received.externalId}`)).toEqual([]);
  expect(await found(`status=received&q=${address}`)).toEqual([received.id]);
  expect(await found(`status=rejected&q=${rejected.externalId}`)).toEqual([rejected.id]);
  expect(await found(`q=${hired.externalId}`)).toEqual([]);
  expect(await found(`status=hired&q=${hired.externalId}`)).toEqual([hired.id]);
  expect(await found("deleted=true&status=rejected")).toEqual([gone.id]);
  expect(await found(`deleted=true&status=received&q=${gone.externalId}`)).toEqual([]);
});
