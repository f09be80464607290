/** What comes to the door of guests without being one: mail scanners, guessers, and a crowd behind one address. */
import { beforeAll, describe, expect, it } from "vitest";
import { FEATURES } from "../../../worker/features/index.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { everything, furnished } from "../support/furnished.ts";
import { env, type Organisation, routes } from "../support/organisation.ts";
import { times } from "../support/times.ts";
import { invite, states } from "../interview/support.ts";

const PURPOSES = FEATURES.flatMap(({ guests = [] }) => guests.map(({ purpose }) => purpose));

let org: Organisation;
beforeAll(async () => {
  ({ org } = await furnished());
});

/** Id of somebody who comes so. */
async function guestOf(purpose: string): Promise<string> {
  const [guest] = await org.rows(
    "SELECT id FROM guests WHERE org_id = ? AND purpose = ? AND revoked_at IS NULL AND link_version = 1 AND colleague = 0",
    org.id,
    purpose,
  );
  if (!guest) throw new Error(`Nobody is furnished who comes to ${purpose}`);
  return String(guest.id);
}

describe("a mail scanner", () => {
  it("changes nothing in any table, for any purpose, whatever it opens and looks at", async () => {
    const before = await everything(org);
    for (const purpose of PURPOSES) {
      const link = await guestToken(env.SERVER_KEY, purpose, await guestOf(purpose), 1);
      const paths = routes.table.filter(
        ({ method, path }) =>
          method === "get" && path.startsWith("/guests/") && !path.includes("{"),
      );
      for (const path of [`/${purpose}`, `/${purpose}?link=${link}`, ...paths.map((it) => it.path)])
        for (const method of ["GET", "HEAD"])
          await org.call(path, { method, headers: { Authorization: "" } });
      // What the script of the page does when it is opened.
      const look = await org.call("/guests/look", { body: { purpose, link }, token: "" });
      expect(look.status).toBe(200);
    }
    expect(await everything(org)).toEqual(before);
  });
});

describe("whoever guesses", () => {
  it("makes no query, for any purpose and however near the guess is", async () => {
    const made = times("forged tokens ask nothing");
    let asked = 0;
    const DB = watched((run) => ((asked += 1), run()));
    const guessing = bindings({ DB });
    const [one, other] = PURPOSES as [string, string];
    const real = await guestToken(env.SERVER_KEY, one, await guestOf(one), 1);
    const elsewhere = await guestToken(env.SERVER_KEY, other, await guestOf(one), 1);
    const raised = real.replace(".1.", ".2.");
    const foreign = await guestToken("another-server's-key", one, await guestOf(one), 1);
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const changed = (n: number): string => {
      const at = real.length - 1 - (n % 42);
      const now = letters[(letters.indexOf(real[at]!) + 1 + (n % 62)) % 64]!;
      return real.slice(0, at) + now + real.slice(at + 1);
    };
    const forged = (n: number): string =>
      [elsewhere, raised, foreign][n] ??
      (n % 2 ? changed(n) : `${real.slice(0, -8)}${String(n).padStart(8, "0")}`);
    for (let n = 0; n < made; n += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, made - n) }, async (_, k) => {
          const link = forged(n + k);
          if (link === real) return;
          const { status } = await org.call("/guests/look", {
            body: { purpose: one, link },
            token: "",
            bindings: guessing,
          });
          expect(status).toBe(404);
        }),
      );
    expect(asked).toBe(0);
  });
});

describe("a thousand behind one address", () => {
  const ADDRESS = { "CF-Connecting-IP": "203.0.113.7" };

  it("all answer, though who guesses from there is stopped", async () => {
    const many = Math.max(150, times("many behind one address answer"));
    const crowded = await quietOrganisation();
    // Beside whatever else this file asked, and with the limits that the product has.
    crowded.bindings = bindings({
      RATE_LIMIT_PUBLIC: env.RATE_LIMIT_PUBLIC,
      RATE_LIMIT_SESSION: env.RATE_LIMIT_SESSION,
    });
    const slots = Array.from({ length: Math.ceil(many / 500) }, (_, n) => ({
      start: `${inDays(10)}T${String(8 + n).padStart(2, "0")}:00`,
      capacity: 500,
    }));
    const { invited } = await invite(
      { org: crowded, input: { kind: "information-meeting", slots } },
      many,
    );
    for (const { id, link } of invited) {
      const headers = { ...ADDRESS, Authorization: "" };
      const body = { purpose: "interview", link };
      expect((await crowded.call("/guests/look", { body, headers })).status, id).toBe(200);
      const { body: entered } = await crowded.call("/guests/sessions", { body, headers });
      const answered = await crowded.call("/guests/interview/answers", {
        token: entered.token,
        key: crypto.randomUUID(),
        headers: ADDRESS,
        body: { seen: 1, answer: "decline" },
      });
      expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    }
    expect((await states(crowded)).every(({ state }) => state === "declined")).toBe(true);
    // 120 a minute (wrangler.toml), and a minute may end among them.
    const guesses = await Promise.all(
      Array.from({ length: 241 }, async (_, n) => {
        const link = `guest_${"0".repeat(26)}.1.${String(n).padStart(43, "A")}`;
        const body = { purpose: "interview", link };
        return (
          await crowded.call("/guests/look", { body, headers: { ...ADDRESS, Authorization: "" } })
        ).status;
      }),
    );
    expect(guesses).toContain(429);
  });
});
