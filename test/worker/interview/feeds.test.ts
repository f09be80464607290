/** A recruiter's calendar feed: secret, revocable, and never more than its session was told. */
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { beforeAll, describe, expect, it } from "vitest";
import { guestToken } from "../../../worker/guests/link.ts";
import { inDays } from "../support/dates.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { watched } from "../support/bindings.ts";
import { invite } from "./support.ts";

const NEEDS = "Hörslinga, kanariefågel";

let org: Organisation;
let candidates: { id: string }[];
beforeAll(async () => {
  const made = await invite({ input: { slots: [9, 10].map((hour) => slot(hour, 2)) } }, 3);
  ({ org, candidates } = made);
  const { body } = await made.invited[0]!.call("invitation");
  for (const [at, each] of made.invited.entries())
    await each.call("answers", { seen: 1, answer: "accept", slot: body.slots[at % 2].id });
  await made.invited[0]!.call("needs", { text: NEEDS }, "PUT");
});

const slot = (hour: number, capacity: number) => ({
  start: `${inDays(10)}T${String(hour).padStart(2, "0")}:00`,
  capacity,
});

const make = async (body: object = {}, token?: string) => {
  const made = await org.call("/v1/calendar-feed", { body, ...(token && { token }) });
  expect(made.status).toBe(200);
  return new URL(made.body.address).pathname;
};
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  org.call(path, { method, token: "", headers: { Authorization: "", ...headers } });

/** Summaries, as both readers have them. */
async function summaries(path: string): Promise<string[]> {
  const { status, body } = await get(path);
  expect(status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
  const read = calendar
    .getAllSubcomponents("vevent")
    .map((event) => String(event.getFirstPropertyValue("summary")));
  const other = Object.values(nodeIcal.sync.parseICS(body)).flatMap((each) =>
    each?.type === "VEVENT" ? String(each.summary) : [],
  );
  expect(other).toEqual(read);
  const octets = String(body)
    .split("\r\n")
    .map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  return read;
}

describe("a feed", () => {
  it("tells of booked meetings by initials, and of no needs, addresses or names", async () => {
    const path = await make();
    expect(await summaries(path)).toEqual([
      "Intervju: Systemutvecklare (2)",
      "Intervju: Systemutvecklare, E. L.",
    ]);
    const { body, headers } = await get(path);
    for (const secret of ["Larsson", "example.com", "kanarie", "Hörslinga"])
      expect(body).not.toContain(secret);
    expect(headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe("private, no-cache");
  });

  it("is sent once to whoever has it already, and anew as soon as something changes", async () => {
    const path = await make();
    const { headers } = await get(path);
    const tag = headers.get("ETag")!;
    expect(tag).toMatch(/^"[\da-f]{32}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get(path, { "If-None-Match": known });
      expect([again.status, again.body, again.headers.get("ETag")]).toEqual([304, "", tag]);
    }
    expect((await get(path, { "If-None-Match": '"other"' })).status).toBe(200);
    await make({ names: true });
    // A retired address is not found, whatever one has of it.
    expect((await get(path, { "If-None-Match": tag })).status).toBe(404);
    const named = await get(await make({ names: true }), { "If-None-Match": tag });
    expect(named.status).toBe(200);
  });

  it("tells whole names to whoever asked for them", async () => {
    expect((await summaries(await make({ names: true })))[1]).toMatch(/, Eva Larsson\d+$/);
  });

  it("is the same to the byte as long as nothing changes", async () => {
    const path = await make();
    expect((await get(path)).body).toBe((await get(path)).body);
  });

  it("is told of without its address, which a new one and a revocation retire", async () => {
    const first = await make();
    const { body } = await org.call("/v1/calendar-feed");
    expect(body).toEqual({
      feed: { createdAt: expect.any(String), names: false, narrowed: false },
    });
    const second = await make();
    expect((await get(first)).status).toBe(404);
    expect((await get(second)).status).toBe(200);
    const revoked = await org.call("/v1/calendar-feed/revocations", { body: {} });
    expect(revoked.body).toEqual({ feed: null });
    expect((await get(second)).status).toBe(404);
    expect(await get(await make())).toMatchObject({ status: 200 });
  });

  it("lies nowhere in the database", async () => {
    const token = (await make()).split("/").at(-1)!.replace(".ics", "");
    const rows = JSON.stringify(
      await org.rows("SELECT * FROM calendar_feeds WHERE org_id = ?", org.id),
    );
    expect(rows).not.toContain(token.split(".").at(-1));
  });

  it("of a narrowed session tells of those whom it reached, and of nobody else", async () => {
    const token = await org.session({ applications: [candidates[1]!.id] });
    expect(await summaries(await make({}, token))).toEqual(["Intervju: Systemutvecklare, E. L."]);
    const project = await org.addProject();
    const other = await org.session({ projects: [project] });
    expect(await summaries(await make({}, other))).toEqual([]);
  });

  it("is of whoever made the meeting or takes part in it", async () => {
    const stranger = { id: "bo.berg", name: "Bo Berg", email: "bo.berg@prov.example" };
    expect(await summaries(await make({}, await org.session({ actor: stranger })))).toEqual([]);
    const host = { id: "a.ek", name: "Anna Ek", email: "Anna.Ek@prov.example" };
    expect(await summaries(await make({}, await org.session({ actor: host })))).toHaveLength(2);
  });

  it("is for those who may invite", async () => {
    const token = await org.session({ scopes: ["reject"] });
    const { body } = await org.call("/v1/calendar-feed", { body: {}, token });
    expect(body).toMatchObject({ code: "forbidden", reason: "missing_scope" });
  });

  it("ends with the key that its session was made with", async () => {
    const path = await make();
    const set = (at: string | null) =>
      env.DB.prepare("UPDATE api_keys SET revoked_at = ? WHERE id = ?").bind(at, org.keyId).run();
    await set("2026-01-01T00:00:00.000Z");
    expect((await get(path)).status).toBe(404);
    await set(null);
    expect((await get(path)).status).toBe(200);
  });

  it("of a forged address, or another purpose's, is looked up nowhere", async () => {
    const [row] = await org.rows("SELECT id FROM calendar_feeds WHERE org_id = ?", org.id);
    const id = String(row!.id);
    let asked = 0;
    const DB = watched((run) => ((asked += 1), run()));
    for (const token of [
      await guestToken(env.SERVER_KEY, "interview", id, 1),
      await guestToken("another-key", "calendar-feed", id, 1),
      `${id}.1.${"A".repeat(43)}`,
      "nonsense",
    ]) {
      const { status } = await org.call(`/calendar/${token}.ics`, {
        bindings: { ...org.bindings, DB },
      });
      expect(status).toBe(404);
    }
    expect(asked).toBe(0);
  });
});
