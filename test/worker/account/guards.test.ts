import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { Problem } from "../../../worker/domain/errors.ts";
import { chooseByLink } from "../../../worker/features/account/choosing.ts";
import { type Hash, scryptHash } from "../../../worker/features/account/hashing.ts";
import { TRIES } from "../../../worker/features/account/rules/account.ts";
import { type Around, byPassword } from "../../../worker/features/account/signing-in.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after, NOW } from "../support/clock.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { type Given, given, INPUT, mails, newestCode, PASSWORD } from "./support.ts";

/** The door at an instant, with a hash that is counted. */
function doorAt(now: Date): Around & { hashed: () => number } {
  let hashes = 0;
  const hash: Hash = (...of) => ((hashes += 1), scryptHash(...of));
  return {
    db: new Database(env.DB),
    now,
    serverKey: env.SERVER_KEY,
    used: async () => {},
    failed: async () => {},
    hash,
    hashed: () => hashes,
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Problem
    ? ((error.extra.errors as { code: string }[])?.[0]?.code ?? error.code)
    : String(error);

const trierOf = ({ org, userName }: Pick<Given, "org" | "userName">, network = "192.0.2.1") => ({
  organisation: org.id,
  userName,
  network,
});

async function tried(door: Around, trier: ReturnType<typeof trierOf>, password: string) {
  return byPassword(door, trier, password).then(
    () => "in",
    (error: unknown) => codeOf(error),
  );
}

describe("signing in by a password", () => {
  it.each(["somebody", "nobody"])(
    "is locked before anything is hashed, for %s alike, and opens again in time",
    async (who) => {
      const one = await given();
      await one.choose();
      const trier = { ...trierOf(one), ...(who === "nobody" && { userName: "ingen@example.com" }) };
      const door = doorAt(NOW);
      for (let n = 0; n < TRIES.password.name; n += 1)
        expect(await tried(door, trier, "fel lösenord här")).toBe("wrong_login");
      expect(door.hashed()).toBe(TRIES.password.name);
      // The right one does not help any more, from wherever it comes.
      expect(await tried(door, { ...trier, network: "192.0.2.9" }, PASSWORD)).toBe("rate_limited");
      expect(door.hashed()).toBe(TRIES.password.name);
      const later = doorAt(after(TRIES.minutes * 60 + 1, NOW));
      expect(await tried(later, trier, PASSWORD)).toBe(who === "nobody" ? "wrong_login" : "in");
    },
  );

  it("counts what comes from one network, whatever names it tries, and not what comes right", async () => {
    const one = await given();
    await one.choose();
    const quick: Around = { ...doorAt(NOW), hash: async () => new Uint8Array(32).fill(1) };
    const from = (n: number, network: string) =>
      tried(quick, { ...trierOf(one, network), userName: `nr${n}@example.com` }, "x");
    for (let n = 0; n < TRIES.password.network; n += 1)
      expect(await from(n, `2001:db8:1:2::${n.toString(16)}`)).toBe("wrong_login");
    expect(await from(99, "2001:db8:1:2:ffff::1")).toBe("rate_limited");
    expect(await from(99, "2001:db8:1:3::1")).toBe("wrong_login");

    const door = doorAt(NOW);
    for (let n = 0; n < 12; n += 1)
      expect(await tried(door, trierOf(one, "198.51.100.7"), PASSWORD)).toBe("in");
    const rows = await one.org.rows(
      "SELECT max(tries) AS most FROM sign_in_tries WHERE org_id = ? AND tries < ?",
      one.org.id,
      TRIES.password.network - 2,
    );
    expect(Number(rows[0]!.most)).toBeLessThan(3);
  });

  it("hashes once for a name that nobody has, and for one without a password", async () => {
    const one = await given();
    for (const userName of [one.userName, "ingen@example.com"]) {
      const door = doorAt(NOW);
      expect(await tried(door, { ...trierOf(one), userName }, "fel lösenord här")).toBe(
        "wrong_login",
      );
      expect(door.hashed()).toBe(1);
    }
  });
});

describe("the link to choose a password", () => {
  const choosing = (door: Around, link: string) =>
    chooseByLink(door, link, PASSWORD).then(
      () => "chosen",
      (error: unknown) => codeOf(error),
    );

  async function sent(one: Given, at: Date): Promise<void> {
    await one.org.rows(
      "UPDATE messages SET state = 'sent', state_at = ? WHERE guest_id = ? RETURNING id",
      at.toISOString(),
      one.id,
    );
  }

  it("holds for 24 hours from when its mail has left, to the second", async () => {
    const one = await given({ input: { send: { when: "hold" } } });
    const left = after(7200, NOW);
    await sent(one, left);
    const link = await one.link();
    expect(await choosing(doorAt(after(24 * 3600, left)), link)).toBe("gone");
    expect(await choosing(doorAt(after(24 * 3600 - 1, left)), link)).toBe("chosen");
  });

  it("is used once, of many at once too", async () => {
    const one = await given();
    const link = await one.link();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => one.post("passwords", { link, password: PASSWORD })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410, 410]);
    const look = await one.post("looks", { link });
    expect(look.body).toMatchObject({ stage: "retired", userName: null, firstName: null });
  });

  it("is of no use at the door of all guests, neither alone nor with a code", async () => {
    const one = await given();
    const body = { purpose: "account", link: await one.link() };
    const alone = await one.org.call("/guests/sessions", { body, token: "" });
    expect(alone.status).toBe(401);
    const { body: asked } = await one.org.call("/guests/codes", { body, token: "" });
    const code = await newestCode(one);
    const coded = await one.org.call("/guests/sessions", {
      body: { ...body, ticket: asked.ticket, code },
      token: "",
    });
    expect(coded.status).toBe(401);
  });

  it("of another purpose, server or version opens nothing", async () => {
    const one = await given();
    const [other, foreign, raised] = await Promise.all([
      guestToken(env.SERVER_KEY, "offer", one.id, 1),
      guestToken("another-server's-key", "account", one.id, 1),
      one.link(2),
    ]);
    expect((await one.post("passwords", { link: other, password: PASSWORD })).status).toBe(404);
    expect((await one.post("passwords", { link: foreign, password: PASSWORD })).status).toBe(404);
    expect((await one.post("passwords", { link: raised, password: PASSWORD })).status).toBe(410);
  });

  it("is sent anew to who has not chosen, and kills the one before; who has chosen is told so", async () => {
    const one = await given();
    const again = await one.org.act(one.candidate.id, "save-and-send-login", {
      purpose: "Kommande tjänster",
      basis: "consent",
      expiresOn: "2027-05-01",
      send: { when: "now" },
    });
    expect(again.status).toBe(200);
    expect((await one.choose(1)).status).toBe(410);
    expect((await one.choose(2)).status).toBe(200);
    const third = await one.org.act(one.candidate.id, "save-and-send-login", {
      purpose: "Kommande tjänster",
      basis: "consent",
      expiresOn: "2027-05-01",
      send: { when: "now" },
    });
    const text = String(
      (await mails(one.org)).findLast(({ kind }) => kind !== "account-code")!.text,
    );
    expect(third.status).toBe(200);
    expect(text).toContain(`https://personlig.invalid/candidate#o=${one.org.id}`);
    expect(text).not.toContain(one.id);
    expect(await one.org.rows("SELECT id FROM accounts WHERE org_id = ?", one.org.id)).toHaveLength(
      1,
    );
  });
});

describe("the first password", () => {
  it("comes in the mail where the organisation wants it, and is good for choosing another alone", async () => {
    const one = await given({ temporary: true });
    const first = await one.first();
    const [mail] = await mails(one.org);
    expect(mail!.text).toContain(`personlig-losen.${one.id}.1`);
    expect((await one.choose()).status).toBe(410);

    const refused = await one.signIn(first);
    expect(refused.body).toMatchObject({ code: "not_allowed", reason: "password_first" });
    expect((await one.signIn(PASSWORD)).body.errors[0].code).toBe("wrong_login");

    const who = { organisation: one.org.id, userName: one.userName };
    const wrong = await one.post("passwords", {
      ...who,
      current: "abcd-efgh-jkmn",
      password: PASSWORD,
    });
    expect(wrong.body.errors[0]).toMatchObject({ path: ["current"], code: "wrong_password" });
    const chosen = await one.post("passwords", { ...who, current: first, password: PASSWORD });
    expect(chosen.status).toBe(200);
    expect((await one.signIn(first)).status).toBe(422);
    expect((await one.signIn(PASSWORD)).status).toBe(200);
    const again = await one.post("passwords", { ...who, current: first, password: PASSWORD });
    expect(again.status).toBe(422);
  });

  it("is missed where a text of the recruiter's own does not bring it", async () => {
    const org = await quietOrganisation();
    await org.rows("UPDATE organisations SET login_password = 1 WHERE id = ? RETURNING id", org.id);
    const { id } = await org.application();
    const message = { subject: "Din sida", body: "{{login.link}} {{login.user_name}}" };
    const asked = { ...INPUT, message };
    const { body } = await org.plan(id, "save-and-send-login", asked);
    expect(body.blocks.map(({ code }: { code: string }) => code)).toEqual(["login.no-password"]);
    message.body += " {{login.more}}";
    expect((await org.plan(id, "save-and-send-login", asked)).body.blocks).toEqual([]);
  });

  it("holds for 24 hours", async () => {
    const one = await given({ temporary: true });
    const first = await one.first();
    const at = (hours: number) => tried(doorAt(after(hours * 3600, NOW)), trierOf(one), first);
    expect(await at(25)).toBe("wrong_login");
    expect(await at(23)).toBe("not_allowed");
  });
});

describe("a session", () => {
  async function two(): Promise<{ org: Organisation; one: Given; token: string }> {
    const org = await quietOrganisation();
    const one = await given({ org });
    const { body } = await one.choose();
    return { org, one, token: body.token };
  }

  it("ends when another password is chosen elsewhere, which asks for the present one", async () => {
    const { one, token } = await two();
    const { body: elsewhere } = await one.signIn(PASSWORD);
    const path = "password-changes";
    const password = "fyra stora gula bord";
    expect((await one.call(path, elsewhere.token, { password })).body.errors[0]).toMatchObject({
      path: ["current"],
      code: "required",
    });
    const wrong = await one.call(path, elsewhere.token, { password, current: "något helt annat" });
    expect(wrong.body.errors[0]).toMatchObject({ path: ["current"], code: "wrong_password" });
    const changed = await one.call(path, elsewhere.token, { password, current: PASSWORD });
    expect(changed.status).toBe(200);
    expect((await one.call("page", token)).status).toBe(401);
    expect((await one.call("page", elsewhere.token)).status).toBe(401);
    expect((await one.call("page", changed.body.token)).status).toBe(200);
    expect((await one.signIn(PASSWORD)).status).toBe(422);
    const told = (await mails(one.org)).filter(({ kind }) => kind === "account-changed");
    expect(told).toMatchObject([{ recipient: one.candidate.email }]);
  });

  it("begun by a code lets another be chosen without the present one, for a while", async () => {
    const { one } = await two();
    const who = { organisation: one.org.id, userName: one.userName };
    const { body: asked } = await one.post("codes", who);
    const code = await newestCode(one);
    const { body } = await one.post("sessions", { ...who, ticket: asked.ticket, code });
    expect((await one.call("page", body.token)).body.asksCurrent).toBe(false);
    await one.org.rows(
      "UPDATE accounts SET free_until = ? WHERE id = ? RETURNING id",
      after(-1, NOW).toISOString(),
      one.id,
    );
    expect((await one.call("page", body.token)).body.asksCurrent).toBe(true);
    const refused = await one.call("password-changes", body.token, {
      password: "fem röda små hus",
    });
    expect(refused.body.errors[0].path).toEqual(["current"]);
  });

  it("of another purpose or organisation opens nothing, and this one nothing of theirs", async () => {
    const { org, one, token } = await two();
    expect((await org.call("/guests/offer/offer", { token })).status).toBe(401);
    expect((await org.call("/v1/applications", { token })).status).toBe(401);
    expect((await org.call("/guests/account/page", { token: org.token })).status).toBe(401);
    const other = await given();
    await other.choose();
    const crossed = await one.post("sessions", {
      organisation: other.org.id,
      userName: one.userName === other.userName ? "x@example.com" : one.userName,
      password: PASSWORD,
    });
    expect(crossed.status).toBe(422);
  });

  it("is kept by the browser of our own page alone, as decided, and no longer than a working day", async () => {
    const { one } = await two();
    const own = { Origin: "https://vidare.test" };
    const body = { organisation: one.org.id, userName: one.userName, password: PASSWORD };
    const { headers } = await one.post("sessions", body, own);
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-vidare-account=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await one.post("sessions", body)).headers.getSetCookie()).toEqual([]);

    const kept = { ...own, Cookie: cookie!.split(";")[0]! };
    const look = await one.post("looks", { organisation: one.org.id }, kept);
    expect(look.body).toMatchObject({ stage: "inside", guest: one.id });
    const back = await one.org.call("/guests/sessions", {
      body: { purpose: "account", guest: one.id },
      token: "",
      headers: kept,
    });
    expect((await one.call("page", back.body.token)).status).toBe(200);
    // Another password has been chosen: the browser is nobody's.
    const { body: entered } = await one.signIn(PASSWORD);
    await one.call("password-changes", entered.token, {
      current: PASSWORD,
      password: "sju nya gröna dörrar",
    });
    const after = await one.post("looks", { organisation: one.org.id }, kept);
    expect(after.body.stage).toBe("sign-in");
  });
});
