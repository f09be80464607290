/** The letters of a bulk as one file for the printer. */
import { describe, expect, it } from "vitest";
import { everyMinute } from "../../../worker/scheduled.ts";
import { ReadPdf } from "../documents/check/reader.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { clockAt, NOW } from "../support/clock.ts";
import { addressed } from "../support/lettered.ts";
import { env, Organisation, type Seeded } from "../support/organisation.ts";
import { bytesOf } from "./support.ts";

const INPUT = { letter: "letter-received" };

interface Home {
  name?: string;
  address?: string;
  postalCode?: string;
  city?: string;
  country?: string;
  protectedIdentity?: boolean;
}

/** Letters to people who live there, written as one bulk; those with a country of their own in a request of theirs. */
async function bulkOf(homes: readonly Home[]) {
  const org = await quietOrganisation();
  const bulk = crypto.randomUUID();
  const people: Seeded[] = [];
  const written: Record<string, string> = {};
  for (const { name = "Eva", protectedIdentity = false, address, postalCode, city } of homes) {
    const person = await org.application({ firstName: name, protectedIdentity });
    await addressed(org, person, { address, postalCode, city });
    people.push(person);
  }
  for (const [country, group] of Map.groupBy(homes.entries(), ([, { country: c }]) => c)) {
    const input = { ...INPUT, country, confirmProtected: true };
    for (let at = 0; at < group.length; at += 50) {
      const applications = group.slice(at, at + 50).map(([index]) => ({ id: people[index]!.id }));
      const body = { action: "send-letter", input, applications, bulk };
      const { body: said } = await org.call("/v1/actions", { body, key: crypto.randomUUID() });
      for (const { outcome, receipt } of said.results) {
        expect(outcome, JSON.stringify(said)).toBe("done");
        written[receipt.application.id ?? receipt.application] = receipt.id;
      }
    }
  }
  const printing = async () => (await org.call(`/v1/letter-prints?bulk=${bulk}`)).body;
  const start = (to = org) => to.call("/v1/letter-prints", { body: { bulk } });
  return { org, bulk, people, written, printing, start };
}

const minute = (other = {}) => everyMinute(bindings(other), clockAt(NOW));

/** What each page of the file says. */
async function pagesOf(org: Organisation, url: string): Promise<string[]> {
  const { pages } = await ReadPdf.read(await bytesOf(org, url));
  return pages.map(({ marked }) => marked.map(({ text }) => text).join("\n"));
}

describe("a file for the printer", () => {
  it("has a list of all letters, then each of them by postal code and name, abroad last", async () => {
    const { org, people, start, printing } = await bulkOf([
      { name: "Ola", city: "Oslo", postalCode: "0150", country: "Norge" },
      { name: "Östen", postalCode: "35230" },
      { name: "Åke", postalCode: "35230" },
      { name: "Zoe", postalCode: "11120", city: "Stockholm" },
    ]);
    expect(await printing()).toEqual({ waiting: people.map(({ id }) => id), print: null });
    const { status, body } = await start();
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.print).toMatchObject({ letters: 4, joined: 0, left: [], pages: null, url: null });
    await minute();
    const { print } = await printing();
    expect(print).toMatchObject({ letters: 4, joined: 4, pages: 5, createdBy: "Anna Ek" });
    const [cover, ...letters] = await pagesOf(org, print.url);
    expect(cover).toContain("Endast för utskrift");
    const names = ["Zoe", "Åke", "Östen", "Ola"];
    expect(letters.map((text) => names.find((name) => text.startsWith(name)))).toEqual(names);
    const places = names.map((name) => cover!.indexOf(`${name} `));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(cover).toContain("0150 Oslo, Norge");
    const file = await ReadPdf.read(await bytesOf(org, print.url));
    expect(file.document.getTitle()).toContain("Endast för utskrift");
  });

  it("lists letters to who is protected and those whose address is not known, and prints them not", async () => {
    const { org, people, start, printing } = await bulkOf([
      { name: "Eva" },
      { name: "Siv", protectedIdentity: true },
      { name: "Kim" },
    ]);
    const [, siv, kim] = people;
    await env.DB.prepare("UPDATE letters SET addressee = NULL WHERE application_id = ?")
      .bind(kim!.id)
      .run();
    await start();
    await minute();
    const { print } = await printing();
    expect(print).toMatchObject({ letters: 1, pages: 2 });
    expect(print.left).toEqual([
      { application: kim!.id, name: null, why: "unaddressed" },
      { application: siv!.id, name: expect.stringContaining("Siv"), why: "protected" },
    ]);
    const [cover, letter] = await pagesOf(org, print.url);
    expect(cover).toContain("Siv");
    expect(letter).toMatch(/^Eva/);
  });

  it(
    "is resumed wherever it was stopped, and has no letter twice",
    { timeout: 60_000 },
    async () => {
      const { org, start, printing } = await bulkOf(
        Array.from({ length: 103 }, (_, n) => ({ name: `Nr${n}`, postalCode: String(10_000 + n) })),
      );
      await start();
      const { FILES } = env;
      /** A bucket that is gone after so many more files. */
      const failing = (left: number) =>
        new Proxy(FILES, {
          get: (target, name) => {
            const value = Reflect.get(target, name) as unknown;
            if (typeof value !== "function") return value;
            return (...given: unknown[]) => {
              if (name === "put" && (left -= 1) < 0) throw new Error("stopped");
              return Reflect.apply(value, target, given) as unknown;
            };
          },
        });
      const put = async (left: number) => minute({ FILES: failing(left) }).catch(() => undefined);
      await put(3);
      expect((await printing()).print).toMatchObject({ joined: 0, url: null });
      // Two at once, as when a minute takes longer than it lasts.
      await Promise.allSettled([minute(), minute()]);
      for (let at = 0; at < 3; at += 1) await minute();
      const { print } = await printing();
      expect(print).toMatchObject({ letters: 103, joined: 103 });
      const letters = (await pagesOf(org, print.url)).filter((text) => text.startsWith("Nr"));
      expect(letters.map((text) => /^Nr(\d+)/.exec(text)![1])).toEqual(
        Array.from({ length: 103 }, (_, n) => String(n)),
      );
      const [row] = await org.rows("SELECT key, parts FROM letter_prints WHERE id = ?", print.id);
      expect(row!.parts).toBe("[]");
      expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", row!.key)).toEqual([]);
    },
  );

  it("goes when one of its candidates is purged, or a letter of it is taken back", async () => {
    for (const going of ["purge", "undo"]) {
      const { org, people, written, start, printing } = await bulkOf([{}, {}]);
      await start();
      await minute();
      const { print } = await printing();
      const [{ key } = { key: null }] = await org.rows(
        "SELECT key FROM letter_prints WHERE id = ?",
        print.id,
      );
      const [{ id, externalId }] = people as [Seeded];
      if (going === "undo") expect((await org.undo(written[id]!)).status).toBe(200);
      else {
        await org.act(id, "delete");
        await org.act(id, "purge", { confirmation: externalId });
      }
      expect(await printing()).toEqual({ waiting: [people[1]!.id], print: null });
      expect((await org.call(print.url)).status).toBe(404);
      expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", key)).toEqual([{ key }]);
      expect(
        await org.rows("SELECT * FROM letter_print_rows WHERE print_id = ?", print.id),
      ).toEqual([]);
    }
  });

  it("is made anew in place of one's former, of what is not posted by then", async () => {
    const { org, people, start, printing } = await bulkOf([{ name: "Bo" }, { name: "Ulf" }]);
    await start();
    await minute();
    const { print: former } = await printing();
    await org.act(people[0]!.id, "record-posting");
    expect((await start()).body).toMatchObject({
      waiting: [people[1]!.id],
      print: { letters: 1, joined: 0 },
    });
    expect((await org.call(former.url)).status).toBe(404);
    await org.act(people[1]!.id, "record-posting");
    const { status, body } = await start();
    expect([status, body.errors[0]]).toMatchObject([422, { path: ["bulk"], code: "not_found" }]);
  });

  it("is nobody's who does not reach all of it", async () => {
    const { org, bulk, people, start } = await bulkOf([{}, {}]);
    await start();
    await minute();
    const { body } = await org.call(`/v1/letter-prints?bulk=${bulk}`);
    const token = await org.session({ applications: [people[0]!.id] });
    const narrow = await org.call(`/v1/letter-prints?bulk=${bulk}`, { token });
    expect(narrow.body).toEqual({ waiting: [people[0]!.id], print: null });
    expect((await org.call(body.print.url, { token })).status).toBe(404);
    const other = await Organisation.make();
    expect((await other.call(body.print.url)).status).toBe(404);
    expect((await other.call("/v1/letter-prints", { body: { bulk } })).status).toBe(422);
  });
});
