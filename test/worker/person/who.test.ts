/** Whose data it is, is the session's to say. */
import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { readKept } from "../../../worker/features/person/keeping.ts";
import { PURPOSE } from "../../../worker/features/person/rules/person.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { NOW } from "../support/clock.ts";
import { env, routes } from "../support/organisation.ts";
import { offeredTo } from "../support/offered.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { Person } from "./support.ts";

describe("a session", () => {
  it("of another organisation leads to nobody", async () => {
    const [org, other] = await Promise.all([quietOrganisation(), quietOrganisation()]);
    const { candidate } = await org.application();
    const claims = (of: string) => ({
      sub: "guest_x",
      org: of,
      purpose: PURPOSE,
      thing: candidate,
      version: 1,
      locale: "sv" as const,
      from: null,
    });
    const db = new Database(env.DB);
    expect((await readKept(db, claims(org.id), NOW)).who.candidate).toBe(candidate);
    await expect(readKept(db, claims(other.id), NOW)).rejects.toMatchObject({ code: "not_found" });
  });

  it("that has been revoked, and one for something else, open none of it", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const person = await Person.comes(org, application.candidate);
    const offer = await offeredTo(org, application);
    const link = await guestToken(env.SERVER_KEY, "offer", offer, 1);
    const { body } = await org.call("/guests/sessions", {
      body: { purpose: "offer", link },
      token: "",
    });
    await org.rows(
      "UPDATE guests SET revoked_at = created_at WHERE id = ? RETURNING id",
      person.guest,
    );
    const own = routes.table.filter(({ path }) => path.startsWith(`/guests/${PURPOSE}/`));
    expect(own.length).toBeGreaterThan(7);
    for (const { method, path } of own)
      for (const token of [person.token, body.token]) {
        const call = method === "get" ? {} : { body: {} };
        const { status } = await org.call(path, { method: method.toUpperCase(), token, ...call });
        // What it takes is looked at first; what is there is told to nobody.
        expect([401, 422], `${method} ${path}`).toContain(status);
      }
    expect(await org.rows("SELECT id FROM person_take_outs WHERE org_id = ?", org.id)).toEqual([]);
  });
});
