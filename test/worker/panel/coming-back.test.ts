/** A hosted page's browser keeps who came by a link, for the working day (DECISIONS.md, 43). */
import { afterEach, describe, expect, it, vi } from "vitest";
import { allowOrigin } from "../../../worker/db/organisations.ts";
import { PNG } from "../support/furnished.ts";
import { HostedPage, NAME } from "../support/hosted-page.ts";
import { db } from "../support/outbox.ts";
import { codeOf, panel } from "./support.ts";

afterEach(() => vi.useRealTimers());

const HOUR = 3_600_000;

/** An external reviewer and, beside them, another, each with a link. */
async function invited() {
  const made = await panel({ reviewers: ["external", "external"] });
  const [one, other] = made.people;
  return { ...made, one: one!, other: other!, page: new HostedPage(made.org) };
}

/** In by link and code. */
async function entered() {
  const made = await invited();
  await comesIn(made, made.one);
  return made;
}

async function comesIn(
  { org, page }: Pick<Awaited<ReturnType<typeof invited>>, "org" | "page">,
  { id, link }: { id: string; link: string },
) {
  await page.post("codes", { link });
  const answer = await page.post("sessions", { link, code: await codeOf(org, id) });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer;
}

const review = (made: Awaited<ReturnType<typeof invited>>, token: string) =>
  made.org.call("/guests/panel/review", { token });

describe("a page that is loaded again", () => {
  it("while a code is fetched finds its field, and takes the code", async () => {
    const { org, one, page } = await invited();
    expect((await page.post("look", { link: one.link })).body.codeUntil).toBe(null);
    const { body: asked } = await page.post("codes", { link: one.link });
    const { body: door } = await page.post("look", { guest: one.id });
    expect(door).toMatchObject({ reviewer: one.name, codeTo: "g•••@external.example" });
    expect(door.codeUntil).toBe(asked.expiresAt);
    const code = await codeOf(org, one.id);
    expect((await page.post("sessions", { guest: one.id, code })).status).toBe(200);
  });

  it("may ask for another code, and is told nothing of one that has ended", async () => {
    const { org, one, page } = await invited();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    await page.post("codes", { link: one.link });
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect((await page.post("look", {})).body.codeUntil).toBe(null);
    expect((await page.post("codes", {})).status).toBe(200);
    expect((await page.post("sessions", { code: await codeOf(org, one.id) })).status).toBe(200);
  });

  it("stands for the link an hour, whatever is asked meanwhile, until the code has come", async () => {
    const { one, page } = await invited();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    await page.post("codes", { link: one.link });
    vi.setSystemTime(Date.now() + 0.9 * HOUR);
    expect((await page.post("codes", {})).status).toBe(200);
    vi.setSystemTime(Date.now() + 0.2 * HOUR);
    expect((await page.post("look", {})).status).toBe(401);
  });

  it("by who has come in needs neither link nor code, nor does the link a code", async () => {
    const made = await entered();
    const { one, page } = made;
    expect((await page.post("look", { guest: one.id })).body).toMatchObject({
      reviewer: one.name,
      codeTo: null,
      codeUntil: null,
    });
    for (const body of [{}, { guest: one.id }, { link: one.link }]) {
      const { status, body: session } = await page.post("sessions", body);
      expect(status).toBe(200);
      expect((await review(made, session.token)).body.reviewer).toBe(one.name);
    }
  });

  it("by a colleague, of whom no code is asked, needs no link", async () => {
    const { org, people } = await panel({ reviewers: ["internal"] });
    const page = new HostedPage(org);
    expect((await page.post("sessions", { link: people[0]!.link })).status).toBe(200);
    expect((await page.post("look", {})).body.reviewer).toBe(people[0]!.name);
    expect((await page.post("sessions", {})).status).toBe(200);
  });

  it("bears the organisation's name, logo and colour", async () => {
    const { org, one, page } = await invited();
    const look = async () => (await page.post("look", { link: one.link })).body.brand;
    const bare = { organisation: "Provköpings kommun", accent: null, logo: null, privacy: null };
    expect(await look()).toEqual(bare);
    await org.call("/v1/branding", {
      method: "PUT",
      body: { accent: "#ffd400", footer: { sv: null, en: null } },
    });
    await org.call("/v1/branding/logo", {
      method: "PUT",
      body: PNG,
      headers: { "Content-Type": "image/png" },
    });
    expect(await look()).toEqual({
      ...bare,
      accent: { own: "#ffd400", light: "#7c6700", dark: "#ffd400" },
      logo: `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`,
    });
    const broken = { get: async () => Promise.reject(new Error("away")) } as unknown as R2Bucket;
    org.bindings = { ...org.bindings, FILES: broken };
    expect(await look()).toMatchObject({ accent: { own: "#ffd400" }, logo: null });
  });
});

describe("what the browser keeps", () => {
  it("is out of script's reach, sent to this host only, by its own pages, for eight hours", async () => {
    const { page } = await entered();
    const [cookie, ...attributes] = page.set.at(-1)!.split("; ");
    expect(cookie).toMatch(new RegExp(`^${NAME}=[\\w-]+\\.[\\w-]+\\.[\\w-]+$`));
    expect(attributes.toSorted()).toEqual(
      ["HttpOnly", "Max-Age=28800", "Path=/", "SameSite=Strict", "Secure"].toSorted(),
    );
  });

  it("is not prolonged by coming back, nor is the session that it begins", async () => {
    const { one, page } = await entered();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const start = Date.now();
    vi.setSystemTime(start + 7 * HOUR);
    for (const body of [{}, { link: one.link }]) {
      const { body: session } = await page.post("sessions", body);
      expect(Date.parse(session.expiresAt)).toBeLessThanOrEqual(start + 8 * HOUR);
      expect(Number(/Max-Age=(\d+)/.exec(page.set.at(-1)!)![1])).toBeLessThanOrEqual(3600);
    }
    vi.setSystemTime(start + 8 * HOUR + 1000);
    expect((await page.post("look", {})).status).toBe(401);
    expect((await page.post("look", { link: one.link })).body.codeTo).not.toBe(null);
    expect((await page.post("sessions", { link: one.link })).status).toBe(422);
  });

  it.each<[string, Record<string, string>]>([
    ["no origin, as when an address is opened", { Origin: "" }],
    ["a page elsewhere", { Origin: "https://elsewhere.example" }],
    ["a page of nowhere", { Origin: "null" }],
    ["a portal that the organisation has let in", { Origin: "https://portal.prov.example" }],
    ["the same host by another scheme", { Origin: "http://vidare.test" }],
  ])("counts for nothing from %s, and is given to none", async (_, headers) => {
    const { org, one, page } = await entered();
    await db.write({ allow: allowOrigin(org.id, "https://portal.prov.example") });
    const given = page.set.length;
    for (const path of ["look", "codes", "sessions"]) {
      const answer = await page.post(path, {}, headers);
      expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
    }
    expect((await page.post("look", { link: one.link }, headers)).body.codeTo).not.toBe(null);
    expect((await page.post("sessions", { link: one.link }, headers)).status).toBe(422);
    await page.post("codes", { link: one.link }, headers);
    expect((await page.post("sign-outs", {}, headers)).status).toBe(204);
    expect(page.set).toHaveLength(given);
  });

  it("counts for nothing in a form, with GET, or on another route than the door's", async () => {
    const { page } = await entered();
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"])
      for (const path of ["look", "sessions", "sign-outs"])
        expect((await page.post(path, {}, { "Content-Type": type })).status).toBe(415);
    for (const path of ["look", "sessions", "sign-outs"])
      expect((await page.open(`/guests/${path}`)).status).toBe(404);
    for (const path of ["/guests/panel/review", "/v1/projects", "/v1/branding"])
      expect((await page.open(path)).status).toBe(401);
  });

  it("is no token, and no token is it", async () => {
    const made = await entered();
    const { one, page } = made;
    expect((await review(made, page.kept!)).status).toBe(401);
    const { body } = await page.post("sessions", { link: one.link });
    page.kept = body.token;
    expect((await page.post("look", {})).status).toBe(401);
  });

  it("that was changed is not believed", async () => {
    const { one, other, page } = await entered();
    const [head, payload, mac] = page.kept!.split(".");
    const forged = atob(payload!.replaceAll("-", "+").replaceAll("_", "/")).replace(
      one.id,
      other.id,
    );
    for (const value of [`${head}.${btoa(forged).replaceAll("=", "")}.${mac}`, "x", ""]) {
      page.kept = value;
      expect((await page.post("look", {})).status).toBe(401);
    }
  });

  it.each<[string, (made: Awaited<ReturnType<typeof entered>>) => Promise<unknown>]>([
    [
      "was revoked",
      ({ org, one, panel: id }) =>
        org.call(`/v1/panels/${id}/reviewers/${one.id}/revocations`, { body: {} }),
    ],
    [
      "was renewed",
      ({ org, one }) => org.rows("UPDATE guests SET link_version = 2 WHERE id = ?", one.id),
    ],
  ])("ends with the link at the next request when that %s", async (_, happen) => {
    const made = await entered();
    const { one, page } = made;
    const { body } = await page.post("sessions", {});
    await happen(made);
    for (const path of ["look", "codes", "sessions"]) {
      const answer = await page.post(path, { guest: one.id });
      expect([answer.status, answer.body.code]).toEqual([410, "gone"]);
    }
    expect((await review(made, body.token)).status).toBe(401);
  });

  it("is gone once they have said that they are done on this computer", async () => {
    const { one, page } = await entered();
    expect((await page.post("sign-outs", {})).status).toBe(204);
    expect(page.set.at(-1)).toMatch(new RegExp(`^${NAME}=; Max-Age=0; Path=/; `));
    expect(page.kept).toBe(undefined);
    expect((await page.post("look", {})).status).toBe(401);
    expect((await page.post("look", { link: one.link })).body.codeTo).not.toBe(null);
  });

  it("stays when it is another who is done, in a tab of their own", async () => {
    const made = await entered();
    const { one, other, page } = made;
    await comesIn(made, other);
    expect((await page.post("sign-outs", { guest: one.id })).status).toBe(204);
    expect((await page.post("look", {})).body).toMatchObject({
      guest: other.id,
      reviewer: other.name,
    });
    expect((await page.post("sign-outs", { guest: other.id })).status).toBe(204);
    expect((await page.post("look", {})).status).toBe(401);
  });

  it("is counted by address when it is not believed, and not when it is", async () => {
    const { org, one, page } = await entered();
    const counted: string[] = [];
    const limit = async ({ key }: { key: string }) => {
      if (!key.startsWith("guest:")) counted.push(key);
      return { success: true };
    };
    org.bindings = { ...org.bindings, RATE_LIMIT_PUBLIC: { limit } };
    for (const path of ["look", "sessions", "sign-outs"]) await page.post(path, { guest: one.id });
    expect(counted).toEqual([]);
    page.kept = "x";
    for (const [at, path] of ["look", "codes", "sessions", "sign-outs"].entries()) {
      await page.post(path, {});
      expect(counted, path).toHaveLength(at + 1);
    }
  });
});

describe("another's link in the same browser", () => {
  it("shows them and asks for their code, and never the one before", async () => {
    const { one, other, page } = await entered();
    const { body: door } = await page.post("look", { link: other.link });
    expect(door.reviewer).toBe(other.name);
    expect(door.codeTo).not.toBe(null);
    expect((await page.post("sessions", { link: other.link })).status).toBe(422);
    // Loaded again at the door: the tab says whose it is.
    expect((await page.post("look", { guest: other.id })).status).toBe(401);
    expect((await page.post("look", { guest: one.id })).body.reviewer).toBe(one.name);
  });

  it("takes the place of the one before once it has led in", async () => {
    const made = await entered();
    const { one, other, page } = made;
    await comesIn(made, other);
    expect((await page.post("look", {})).body.reviewer).toBe(other.name);
    for (const path of ["look", "sessions"])
      expect((await page.post(path, { guest: one.id })).status).toBe(401);
    expect((await page.post("look", { link: one.link })).body.codeTo).not.toBe(null);
  });

  it("leads nowhere when it is forged or retired, although the one before may come in", async () => {
    const { org, other, page } = await entered();
    await org.rows("UPDATE guests SET link_version = 2 WHERE id = ?", other.id);
    for (const path of ["look", "codes", "sessions"]) {
      expect((await page.post(path, { link: other.link })).status).toBe(410);
      expect((await page.post(path, { link: `${other.id}.2.${"A".repeat(43)}` })).status).toBe(404);
      expect((await page.post(path, { link: "" })).status).toBe(404);
    }
  });
});
