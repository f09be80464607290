import { beforeAll, describe, expect, it } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import { deliver } from "../../../worker/delivery/deliver.ts";
import type { Sender } from "../../../worker/delivery/sender.ts";
import { guestCode } from "../../../worker/guests/code.ts";
import { clockAt, moment } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { bindings } from "../support/bindings.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { app, env, type Organisation } from "../support/organisation.ts";
import { endPanel, enter, justOver, linkOf, panel } from "./support.ts";
import { Database } from "../../../worker/db/client.ts";
import { reviewerToken } from "../../../worker/features/panel/former-link.ts";
import { reviewers } from "../../../worker/features/panel/guests.ts";
import { type Doorway, guestBehind } from "../../../worker/guests/door.ts";
import { guestToken } from "../../../worker/guests/link.ts";

const post = (org: Organisation, path: string, body: object) =>
  org.call(`/guests/${path}`, { token: "", body: { purpose: "panel", ...body } });

const codes = (org: Organisation) =>
  org.rows(
    "SELECT id, state, failure FROM messages WHERE org_id = ? AND kind = 'panel-code' ORDER BY id DESC",
    org.id,
  );

/** What the sender hands over for the newest code. */
async function mailed(org: Organisation) {
  const [row] = await codes(org);
  const sent: Parameters<Sender["send"]>[0][] = [];
  const mail: Sender = {
    send: async (message) => {
      sent.push(message);
      return { kind: "sent", providerId: "x" };
    },
  };
  await deliver({ ...env, CAPTURE_MAIL: mail }, row!.id as string, realClock);
  return sent[0]!;
}

/** A door at another time, of which nothing is counted. */
const doorwayOf = (now: Date): Omit<Doorway, "db"> => ({
  now,
  serverKey: env.SERVER_KEY,
  used: async () => {},
  failed: async () => {},
});

/** Bindings that tell which statements were prepared. */
function listening() {
  const texts: string[] = [];
  const DB = new Proxy(env.DB, {
    get: (d1, key) =>
      key === "prepare"
        ? (text: string) => {
            texts.push(text);
            return d1.prepare(text);
          }
        : typeof d1[key as keyof D1Database] === "function"
          ? (d1[key as keyof D1Database] as (...all: unknown[]) => unknown).bind(d1)
          : d1[key as keyof D1Database],
  });
  return { bindings: { ...bindings(), DB }, statements: () => texts };
}

/** Opens an address, as a mail scanner does. */
const opens = async (path: string, method: string) =>
  app.fetch(new Request(`https://vidare.test${path}`, { method }), bindings());

async function external(options = {}) {
  const made = await panel({ reviewers: ["external"], options });
  return { ...made, person: made.people[0]! };
}

const asked = async (org: Organisation, link: string) => {
  const { body } = await post(org, "codes", { link });
  const { subject } = await mailed(org);
  return { ticket: body.ticket as string, code: /\d{3} \d{3}/.exec(subject)![0] };
};
const wrong = (code: string) =>
  String((Number(code.replace(" ", "")) + 1) % 1_000_000).padStart(6, "0");
const said = ({
  status,
  body,
}: {
  status: number;
  body: { errors?: { code: string }[]; code?: string };
}) => [status, body.errors?.[0]?.code ?? body.code];

describe("a link", () => {
  it("tells who asks about what until when, and where a code would go, and changes nothing", async () => {
    const { org, person } = await external();
    const before = await everything(org);
    const { status, body, headers } = await post(org, "look", { link: person.link });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      organisation: "Provköpings kommun",
      project: "Systemutvecklare",
      asker: "Anna Ek",
      reviewer: "Granskare 1",
      language: "sv",
      over: false,
      submitted: false,
      codeTo: "g•••@external.example",
    });
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    for (const method of ["GET", "HEAD"])
      for (const path of ["look", "codes", "sessions", `look?link=${person.link}`])
        expect((await opens(`/guests/${path}`, method)).status).toBe(404);
    expect(await everything(org)).toEqual(before);
  });

  it("that is forged, unknown, another purpose's or of no form looks alike", async () => {
    const { org, person } = await external({ code: false });
    const links = [
      await linkOf(`rev_${"0".repeat(26)}`),
      await guestToken(env.SERVER_KEY, "interview", person.id, 1),
      await guestToken("another key", "panel", person.id, 1),
      person.link.replace(".1.", ".2."),
      `${person.id}.1.${"A".repeat(43)}`,
      `${person.id}.${"A".repeat(43)}`,
      person.link.slice(0, -1),
      "",
      "x",
    ];
    for (const path of ["look", "codes", "sessions"]) {
      const answers = await Promise.all(links.map((link) => post(org, path, { link })));
      const alike = new Set(
        answers.map(({ status, body }) => JSON.stringify([status, { ...body, requestId: "" }])),
      );
      expect(alike.size).toBe(1);
      expect(answers[0]!.status).toBe(404);
    }
  });

  it("that we made is proven before anything is read of it", async () => {
    const { org, person } = await external({ code: false });
    const { bindings: counted, statements } = listening();
    for (const link of [`${person.id}.1.${"A".repeat(43)}`, person.link.replace(".1.", ".2.")])
      await app.fetch(
        new Request("https://vidare.test/guests/look", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ purpose: "panel", link }),
        }),
        counted,
      );
    expect(statements()).toEqual([]);
    expect((await post(org, "look", { link: person.link })).status).toBe(200);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof external>>) => Promise<unknown>]>([
    [
      "was revoked",
      ({ org, person }) =>
        org.rows("UPDATE guests SET revoked_at = created_at WHERE id = ?", person.id),
    ],
    [
      "was renewed",
      ({ org, person }) => org.rows("UPDATE guests SET link_version = 2 WHERE id = ?", person.id),
    ],
    ["has expired", ({ panel: id }) => endPanel(id)],
  ])("that %s says so, and names whom to ask", async (_, happen) => {
    const made = await external({ code: false });
    await happen(made);
    for (const path of ["look", "codes", "sessions"]) {
      const { status, body } = await post(made.org, path, { link: made.person.link });
      expect([status, body.code, body.reason]).toEqual([410, "gone", "link_retired"]);
      expect(body.detail).toContain("Anna Ek på Provköpings kommun");
    }
  });

  it("of the form before still opens, until it is revoked, and until 30 June 2027", async () => {
    const { org, person } = await external({ code: false });
    const link = await reviewerToken(env.SERVER_KEY, person.id, 1);
    expect((await post(org, "look", { link })).status).toBe(200);
    expect((await post(org, "sessions", { link })).status).toBe(200);
    expect(reviewers.former!.until).toBe("2027-06-30");
    // Of a panel that lasts longer: its own end is not why the link no longer opens.
    const extended = await org.rows(
      "UPDATE panels SET deadline_at = '2027-07-31T21:59:59.000Z' WHERE org_id = ? RETURNING id",
      org.id,
    );
    expect(extended).toHaveLength(1);
    const comes = (at: string) =>
      guestBehind({ ...doorwayOf(new Date(at)), db: new Database(env.DB) }, reviewers, link);
    await expect(comes("2027-06-29T23:59:59Z")).resolves.toMatchObject({ id: person.id });
    await expect(comes("2027-06-30T00:00:00Z")).rejects.toMatchObject({ code: "not_found" });
    await org.rows(
      "UPDATE guests SET revoked_at = created_at, link_version = 2 WHERE id = ?",
      person.id,
    );
    expect((await post(org, "look", { link })).status).toBe(404);
  });

  it("is counted by itself, and by address only what fails", async () => {
    const { org, person } = await external();
    const keys: string[] = [];
    const RATE_LIMIT_PUBLIC: RateLimit = {
      limit: async ({ key }) => {
        keys.push(key);
        return { success: true };
      },
    };
    org.bindings = bindings({ RATE_LIMIT_PUBLIC });
    const counted = async (path: string, body: object) => {
      keys.length = 0;
      await post(org, path, body);
      return [...keys];
    };
    const own = `guest:${person.id}.1`;
    expect(await counted("look", { link: person.link })).toEqual([own]);
    const { ticket, code } = await asked(org, person.link);
    const wrongly = { link: person.link, ticket, code: wrong(code) };
    expect(await counted("sessions", wrongly)).toEqual([own, "local"]);
    expect(await counted("sessions", { link: person.link, ticket, code })).toEqual([own]);
    const renewed = await guestToken(env.SERVER_KEY, "panel", person.id, 2);
    expect(await counted("look", { link: renewed })).toEqual([`guest:${person.id}.2`]);
    for (const link of [`${person.id}.1.${"A".repeat(43)}`, "x"])
      expect(await counted("look", { link })).toEqual(["local"]);
    expect(await counted("look", { link: 7 })).toEqual(["local"]);
  });

  it("answers who guesses too often, and lets others in from the same address", async () => {
    const { org, person } = await external();
    const RATE_LIMIT_PUBLIC: RateLimit = {
      limit: async ({ key }) => ({ success: key.startsWith("guest:") }),
    };
    org.bindings = bindings({ RATE_LIMIT_PUBLIC });
    expect(said(await post(org, "look", { link: "x" }))).toEqual([429, "rate_limited"]);
    expect(said(await post(org, "look", { link: 7 }))).toEqual([429, "rate_limited"]);
    expect((await post(org, "look", { link: person.link })).status).toBe(200);
  });

  it("shuts out by the platform's own counter who guesses too often, and nobody besides", async () => {
    const { org, person } = await external();
    org.bindings = bindings({ RATE_LIMIT_PUBLIC: env.RATE_LIMIT_PUBLIC });
    const from = (address: string, link = "x") =>
      org.call("/guests/look", {
        token: "",
        body: { purpose: "panel", link },
        headers: { "CF-Connecting-IP": address },
      });
    // 120 a minute (wrangler.toml), and a minute may end among them.
    const answers = await Promise.all(Array.from({ length: 241 }, () => from("203.0.113.7")));
    const { 404: taken = [], 429: shut = [] } = Object.groupBy(answers, ({ status }) => status);
    expect(taken.length).toBeGreaterThanOrEqual(120);
    expect(shut.length).toBe(241 - taken.length);
    expect(shut.length).toBeGreaterThan(0);
    expect((await from("203.0.113.8")).status).toBe(404);
    expect((await from("203.0.113.7", person.link)).status).toBe(200);
  });

  it("still opens the day after the deadline, to read", async () => {
    const { org, person, panel: id } = await external({ code: false });
    await endPanel(id, justOver());
    expect((await post(org, "look", { link: person.link })).body.over).toBe(true);
    expect((await (await enter(org, person)).call("review")).status).toBe(200);
  });

  it.each([[{ link: null }], [{ link: 7 }], [{ link: "x".repeat(300) }], [{ link: "x", more: 1 }]])(
    "is refused as %j",
    async (body) => {
      const { org } = await external();
      for (const path of ["look", "codes", "sessions"])
        expect((await post(org, path, body)).body.code).toBe("invalid_input");
    },
  );

  it("is needed by who has none of ours to show", async () => {
    const { org } = await external();
    for (const path of ["look", "codes", "sessions"])
      expect(said(await post(org, path, {}))).toEqual([401, "unauthenticated"]);
  });
});

describe("a code", () => {
  let made: Awaited<ReturnType<typeof external>>;
  beforeAll(async () => {
    made = await external();
  });

  it("comes by mail at once, in subject and text, and lies nowhere in clear", async () => {
    const { org, person } = await external();
    const { body: asks } = await post(org, "codes", { link: person.link });
    const { ticket } = asks;
    const { to, subject, text, html } = await mailed(org);
    const code = /\d{3} \d{3}/.exec(subject)![0];
    expect(to).toBe("granskare1@external.example");
    expect([subject, text, html].every((part) => part.includes(code))).toBe(true);
    expect(subject + text + html).not.toContain("personlig-kod");
    const held = JSON.stringify(await everything(org));
    expect(held).not.toContain(code);
    expect(held).not.toContain(code.replace(" ", ""));
    expect(held).not.toContain(ticket);
    const answer = await post(org, "sessions", { link: person.link, ticket, code });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await expectSound(org);
  });

  it("is needed by external reviewers, and by nobody else", async () => {
    expect(said(await post(made.org, "sessions", { link: made.person.link }))).toEqual([
      422,
      "required",
    ]);
    const inner = await panel({ reviewers: ["internal"] });
    const free = await external({ code: false });
    for (const { org, people } of [inner, free]) {
      expect(said(await post(org, "codes", { link: people[0]!.link }))).toEqual([
        409,
        "not_allowed",
      ]);
      expect((await post(org, "sessions", { link: people[0]!.link })).status).toBe(200);
    }
  });

  it("ends with five wrong tries, and a new one opens", async () => {
    const { org, person } = made;
    const { link } = person;
    const { ticket, code } = await asked(org, link);
    const codes = [];
    for (let n = 0; n < 5; n += 1)
      codes.push(said(await post(org, "sessions", { link, ticket, code: wrong(code) }))[1]);
    expect(codes).toEqual([...Array<string>(4).fill("wrong_code"), "ended_code"]);
    expect(said(await post(org, "sessions", { link, ticket, code }))).toEqual([422, "ended_code"]);
    const again = await asked(org, link);
    expect((await post(org, "sessions", { link, ...again })).status).toBe(200);
  });

  it("counts tries that come at once", async () => {
    const { org, person } = await external();
    const { link } = person;
    const { ticket, code } = await asked(org, link);
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => post(org, "sessions", { link, ticket, code: wrong(code) })),
    );
    expect(tries.filter((each) => said(each)[1] === "wrong_code")).toHaveLength(4);
    expect(said(await post(org, "sessions", { link, ticket, code }))[1]).toBe("ended_code");
  });

  it("opens once", async () => {
    const { org, person } = await external();
    const { link } = person;
    const given = await asked(org, link);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(org, "sessions", { link, ...given })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(said(await post(org, "sessions", { link, ...given }))[1]).toBe("ended_code");
  });

  it("opens only in the browser that asked, and only the newest", async () => {
    const { org, person } = await external();
    const { link } = person;
    const first = await asked(org, link);
    const second = await asked(org, link);
    for (const given of [
      first,
      { ...first, code: second.code },
      { ticket: "x", code: second.code },
    ])
      expect(said(await post(org, "sessions", { link, ...given }))).toEqual([422, "ended_code"]);
    expect((await post(org, "sessions", { link, ...second })).status).toBe(200);
  });

  it("expires after ten minutes", async () => {
    const { org, person } = await external();
    const { link } = person;
    const given = await asked(org, link);
    const [row] = await org.rows(
      "SELECT expires_at AS at FROM guest_codes WHERE guest_id = ?",
      person.id,
    );
    expect(Date.parse(row!.at as string) - Date.now()).toBeLessThanOrEqual(600_000);
    await org.rows(
      "UPDATE guest_codes SET expires_at = '2020-01-01T00:00:00.000Z' WHERE guest_id = ?",
      person.id,
    );
    expect(said(await post(org, "sessions", { link, ...given }))).toEqual([422, "ended_code"]);
  });

  it("is sent five times an hour, and the refused ask leaves the last one in force", async () => {
    const { org, person } = await external();
    const { link } = person;
    let last = await asked(org, link);
    for (let n = 1; n < 5; n += 1) last = await asked(org, link);
    expect(said(await post(org, "codes", { link }))).toEqual([429, "rate_limited"]);
    expect(await codes(org)).toHaveLength(5);
    expect((await post(org, "sessions", { link, ...last })).status).toBe(200);
    await org.rows(
      "UPDATE guest_codes SET sent_since = '2020-01-01T00:00:00.000Z' WHERE guest_id = ?",
      person.id,
    );
    expect((await post(org, "codes", { link })).status).toBe(200);
  });

  it("comes although nobody is left to review: what was written can still be read", async () => {
    const { org, person, receipts } = await external();
    const { link } = person;
    await post(org, "codes", { link });
    // As after a try that has not reached the provider.
    await org.rows(
      "UPDATE messages SET state = 'held' WHERE org_id = ? AND kind = 'panel-code'",
      org.id,
    );
    for (const receipt of receipts) expect((await org.undo(receipt)).status).toBe(200);
    expect((await mailed(org)).to).toBe("granskare1@external.example");
    const given = await asked(org, link);
    expect((await post(org, "sessions", { link, ...given })).status).toBe(200);
    await expectSound(org);
  });

  it("that comes too late is not sent, and says why; a new one is", async () => {
    const { org, person } = await external();
    const { link } = person;
    const first = await post(org, "codes", { link });
    const [late] = await codes(org);
    const eleven = new Date(Date.now() + 11 * 60_000);
    expect(await deliver(env, late!.id as string, clockAt(eleven))).toEqual({ kind: "ended" });
    const { body } = await org.call(`/v1/messages/${late!.id}`);
    expect([body.state, body.failure.code]).toEqual(["cancelled", "code_ended"]);
    expect(body.failure.message).toContain("be om en ny");
    expect(first.status).toBe(200);
    expect((await post(org, "sessions", { link, ...(await asked(org, link)) })).status).toBe(200);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof external>>) => Promise<unknown>]>([
    [
      "was replaced",
      async ({ org, person }) => {
        await moment();
        await post(org, "codes", { link: person.link });
      },
    ],
    [
      "was tried in vain five times",
      ({ org, person }) =>
        org.rows("UPDATE guest_codes SET tries = 5 WHERE guest_id = ?", person.id),
    ],
    [
      "was used",
      ({ org, person }) =>
        org.rows("UPDATE guest_codes SET code_hash = '' WHERE guest_id = ?", person.id),
    ],
    [
      "is a revoked reviewer's",
      async ({ org, panel: id, person }) => {
        await org.call(`/v1/panels/${id}/reviewers/${person.id}/revocations`, { body: {} });
      },
    ],
  ])("that %s meanwhile is not sent", async (_, happen) => {
    const own = await external();
    await post(own.org, "codes", { link: own.person.link });
    const [{ id }] = (await codes(own.org)) as [{ id: string }];
    await happen(own);
    expect(await deliver(env, id, realClock)).toEqual({ kind: "ended" });
  });

  it("that may have left is not sent again once it has expired", async () => {
    const { org, person } = await external();
    await post(org, "codes", { link: person.link });
    const [{ id }] = (await codes(org)) as [{ id: string }];
    const silent: Sender = { send: async () => ({ kind: "retry", code: "no_answer" }) };
    expect((await deliver({ ...env, CAPTURE_MAIL: silent }, id, realClock)).kind).toBe("again");
    const later = new Date(Date.now() + 11 * 60_000);
    expect(await deliver(env, id, clockAt(later))).toEqual({ kind: "ended" });
    expect(await codes(org)).toEqual([{ id, state: "failed", failure: "unknown_outcome" }]);
  });

  it.each(["", " ", "12345", "1234567", "abcdef", "１２３４５６"])(
    "is no try as %j",
    async (code) => {
      const { org, person } = await external();
      const { ticket } = (await post(org, "codes", { link: person.link })).body;
      const answer = await post(org, "sessions", { link: person.link, ticket, code });
      expect([answer.status, answer.body.errors[0].path]).toEqual([422, ["code"]]);
      const [row] = await org.rows("SELECT tries FROM guest_codes WHERE guest_id = ?", person.id);
      expect(row).toEqual({ tries: 0 });
    },
  );

  it("is six digits of every kind", async () => {
    const codes = await Promise.all(
      Array.from({ length: 500 }, (_, n) => guestCode("key", "rev", `msg_${n}`)),
    );
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(490);
    expect(new Set(codes.map(([first]) => first)).size).toBe(10);
  });
});

describe("a reviewer's session", () => {
  it("ends at the next request when the reviewer is revoked or the link renewed", async () => {
    for (const change of ["revoked_at = created_at", "link_version = 2"]) {
      const { org, people, candidates } = await panel();
      const reviewer = await enter(org, people[0]!);
      expect((await reviewer.call("review")).status).toBe(200);
      await org.rows(`UPDATE guests SET ${change} WHERE id = ?`, reviewer.id);
      const before = await everything(org);
      const answers = [
        await reviewer.call("review"),
        await reviewer.call("files/file_x"),
        await reviewer.call(
          `ratings/${candidates[0]!.id}`,
          { verdict: "rated", score: 4, comment: null },
          "PUT",
        ),
        await reviewer.call("submission", {}),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
      expect(await everything(org)).toEqual(before);
    }
  });

  it("is no recruiter's, and a recruiter's is no reviewer's", async () => {
    const { org, people } = await panel();
    const { body } = await post(org, "sessions", { link: people[0]!.link });
    expect((await org.call("/v1/settings", { token: body.token })).status).toBe(401);
    expect((await org.call("/guests/panel/review")).status).toBe(401);
    expect((await org.call("/guests/panel/review", { token: org.key })).status).toBe(401);
  });

  it("comes with an intranet's session for the colleague whose address it is", async () => {
    const { org, panel: id } = await panel();
    const ask = async (email: string, narrowed = {}) => {
      const token = await org.session({ actor: { id: "bo", name: "Bo", email }, ...narrowed });
      return org.call("/guests/embedded-sessions", {
        body: { purpose: "panel", thing: id },
        token,
      });
    };
    const { status, body } = await ask("Granskare1@Internal.example");
    expect(status).toBe(200);
    expect((await org.call("/guests/panel/review", { token: body.token })).body.reviewer).toBe(
      "Granskare 1",
    );
    expect((await ask("annan@internal.example")).status).toBe(404);
    expect((await ask("granskare1@internal.example", { projects: [] })).status).toBe(404);
    const outside = await panel({
      org,
      reviewers: ["external"],
      candidates: await org.applications(1),
    });
    const token = await org.session({
      actor: { id: "x", name: "X", email: "granskare1@external.example" },
    });
    expect(
      (
        await org.call("/guests/embedded-sessions", {
          body: { purpose: "panel", thing: outside.panel },
          token,
        })
      ).status,
    ).toBe(404);
  });

  /** A colleague's review within an intranet, begun from such a session. */
  async function embedded(narrowed: Record<string, unknown> = {}, origin?: string) {
    const { org, panel: id } = await panel();
    await env.DB.batch(
      ["https://intranet.prov.example", "https://annat.prov.example"].map((each) =>
        env.DB.prepare("INSERT INTO origins (org_id, origin) VALUES (?, ?)").bind(org.id, each),
      ),
    );
    const actor = { id: "bo", name: "Bo", email: "granskare1@internal.example" };
    const token = await org.session({ actor, ...narrowed });
    const headers: Record<string, string> = origin === undefined ? {} : { Origin: origin };
    const began = await org.call("/guests/embedded-sessions", {
      body: { purpose: "panel", thing: id },
      token,
      headers,
    });
    return { org, body: began.body, token };
  }

  it("that was begun in an intranet ends with the API key behind it", async () => {
    const { org, body } = await embedded();
    const read = () => org.call("/guests/panel/review", { token: body.token });
    expect((await read()).status).toBe(200);
    await org.rows("UPDATE api_keys SET revoked_at = created_at WHERE org_id = ?", org.id);
    const before = await everything(org);
    expect((await read()).status).toBe(401);
    expect(
      (await org.call("/guests/panel/submission", { body: {}, token: body.token })).status,
    ).toBe(401);
    expect(await everything(org)).toEqual(before);
  });

  it("never outgrows the session it was begun from: more candidates end it", async () => {
    const made = await panel();
    const { org, panel: id, candidates } = made;
    const actor = { id: "bo", name: "Bo", email: "granskare1@internal.example" };
    const begin = async (applications?: string[]) => {
      const token = await org.session({ actor, ...(applications && { applications }) });
      return org.call("/guests/embedded-sessions", {
        body: { purpose: "panel", thing: id },
        token,
      });
    };
    const narrow = (await begin(candidates.map((each) => each.id))).body.token;
    const wide = (await begin()).body.token;
    const read = async (token: string) =>
      (await org.call("/guests/panel/review", { token })).status;
    expect([await read(narrow), await read(wide)]).toEqual([200, 200]);
    const { id: late } = await org.application();
    await org.act(late, "send-to-panel", { panel: id, reviewers: [], deadline: inDays(10) });
    expect([await read(narrow), await read(wide)]).toEqual([401, 200]);
    const rating = { body: { verdict: "rated", score: 4, comment: null }, method: "PUT" };
    const rated = await org.call(`/guests/panel/ratings/${late}`, { ...rating, token: narrow });
    expect(rated.status).toBe(401);
    expect((await begin(candidates.map((each) => each.id))).status).toBe(404);
    const { body } = await begin([...candidates.map((each) => each.id), late]);
    expect(await read(body.token)).toBe(200);
  });

  it("never outlives the session it was begun from, and lives an hour at the most", async () => {
    for (const [ttl, most] of [
      [60, 60],
      [3600, 3600],
    ] as const) {
      const { body } = await embedded({ ttl });
      const left = (Date.parse(body.expiresAt) - Date.now()) / 1000;
      expect(left).toBeLessThanOrEqual(most);
      expect(left).toBeGreaterThan(most - 30);
    }
  });

  it("is bound to the page that the session it was begun from is bound to", async () => {
    const origin = "https://intranet.prov.example";
    const { org, body } = await embedded({ origin }, origin);
    const from = async (...[named]: string[]) => {
      const { status, headers } = await org.call("/guests/panel/review", {
        token: body.token,
        ...(named !== undefined && { headers: { Origin: named } }),
      });
      return [status, headers.get("Access-Control-Allow-Origin")];
    };
    expect(await from(origin)).toEqual([200, origin]);
    expect((await from("https://annat.prov.example"))[0]).toBe(403);
    // Without one it comes from our own pages.
    expect((await from())[0]).toBe(403);
  });

  it("may be read from the organisation's own origins only", async () => {
    const { org, people } = await panel();
    await org.rows(
      "INSERT INTO origins (org_id, origin) VALUES (?, 'https://intranet.prov.example')",
      org.id,
    );
    const { body } = await post(org, "sessions", { link: people[0]!.link });
    const from = (origin: string) =>
      org.call("/guests/panel/review", { token: body.token, headers: { Origin: origin } });
    const [near, far] = [
      await from("https://intranet.prov.example"),
      await from("https://evil.example"),
    ];
    expect([near.status, near.headers.get("Access-Control-Allow-Origin")]).toEqual([
      200,
      "https://intranet.prov.example",
    ]);
    expect([far.status, far.headers.get("Access-Control-Allow-Origin")]).toEqual([403, null]);
  });
});
