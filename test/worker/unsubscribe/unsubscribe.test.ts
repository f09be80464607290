import { beforeAll, describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { unsubscribeToken } from "../../../worker/domain/unsubscribe.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { everything } from "../support/furnished.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";
import {
  accepted,
  freshAddress,
  put,
  requests,
  resendEnv,
  row,
  script,
} from "../support/outbox.ts";
import { eventOf, post, signatureOf } from "../support/webhook.ts";

let org: Organisation;
beforeAll(async () => {
  org = await quietOrganisation();
});

const person = () => org.application({ email: freshAddress() });
const token = (id: string) => unsubscribeToken(env.SERVER_KEY, id);

/** As a mail program or a browser asks: without a session. */
const ask = (path: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> =>
  org.call(path, { method, headers: { Authorization: "", ...headers } });

/** RFC 8058, section 3.2. */
const oneClick = (path: string): Promise<Answer> =>
  org.call(path, {
    body: "List-Unsubscribe=One-Click",
    headers: { Authorization: "", "Content-Type": "application/x-www-form-urlencoded" },
  });

const suppressions = () =>
  org.rows(
    "SELECT address_fold, reason, message_id FROM suppressions WHERE org_id = ? ORDER BY at",
    org.id,
  );

async function written(people: Seeded[]): Promise<string[]> {
  const { body } = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: {
      action: "send-email",
      input: { subject: "Ny tjänst", content: "Hej!" },
      applications: people.map(({ id }) => ({ id })),
    },
  });
  return body.results.map(
    ({ receipt }: { receipt: { messages: { id: string }[] } }) => receipt.messages[0]!.id,
  );
}

const later = () => new Date(Date.now() + 120_000);
const bodyOf = async (to: string) =>
  JSON.parse((await accepted(to)).at(-1)!.body) as { headers?: Record<string, string> };

describe("mail to many", () => {
  it("carries the way out of it, which a mail program takes; other mail goes on", async () => {
    const people = [await person(), await person()];
    const ids = await written(people);
    for (const id of ids) await deliver(resendEnv, id, clockAt(later()));
    const { headers } = await bodyOf(people[0]!.email!);
    expect(headers).toEqual({
      "List-Unsubscribe": `<https://vidare.test/unsubscribe/${await token(ids[0]!)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    const path = new URL(headers!["List-Unsubscribe"]!.slice(1, -1)).pathname;
    expect((await oneClick(path)).status).toBe(200);
    const said = [{ address_fold: people[0]!.email, reason: "unsubscribed", message_id: ids[0] }];
    expect(await suppressions()).toEqual(said);
    expect((await oneClick(path)).status).toBe(200);
    expect(await suppressions()).toEqual(said);

    const bulk = await org.call("/v1/plans", {
      body: {
        action: "send-email",
        input: { subject: "Ny tjänst", content: "Hej!" },
        applications: people.map(({ id }) => ({ id })),
      },
    });
    expect(
      bulk.body.results.map(({ plan }: { plan: { blocks: { code: string }[] } }) =>
        plan.blocks.map(({ code }) => code),
      ),
    ).toEqual([["plan.suppressed-unsubscribed"], []]);
    const { body } = await org.act(people[0]!.id, "reject", {
      type: "email",
      reason: "rejection-1",
    });
    await deliver(resendEnv, body.messages[0].id as string, clockAt(later()));
    expect((await row(body.messages[0].id as string)).state).toBe("sent");
    expect((await bodyOf(people[0]!.email!)).headers).toBeUndefined();
  });

  it("that is already waiting stops, too, and says why", async () => {
    const people = [await person(), await person()];
    const former = await put(org, people[0]!, { list: 1, state: "sent" });
    const [waiting] = await written(people);
    await oneClick(`/unsubscribe/${await token(former)}`);
    expect(await deliver(resendEnv, waiting!, clockAt(later()))).toEqual({ kind: "ended" });
    expect(await row(waiting!)).toMatchObject({ state: "suppressed", failure: "unsubscribed" });
    expect(await accepted(people[0]!.email!)).toHaveLength(0);
  });

  it("has the same bytes at each retry", async () => {
    const application = await person();
    const id = await put(org, application, { list: 1 });
    await script(application.email!, ["reset-after-accepting"]);
    await deliver(resendEnv, id, clockAt(NOW));
    expect(await deliver(resendEnv, id, clockAt(after(3600)))).toEqual({ kind: "sent" });
    const bodies = (await requests(application.email!)).map(({ body }) => body);
    expect([bodies.length, new Set(bodies).size]).toEqual([2, 1]);
    expect(bodies[0]).toContain("List-Unsubscribe");
  });

  it("says no way out where nobody knows our address", async () => {
    const application = await person();
    const id = await put(org, application, { list: 1 });
    const { PUBLIC_URL: _, ...unreachable } = resendEnv;
    await deliver(unreachable, id, clockAt(NOW));
    expect((await bodyOf(application.email!)).headers).toBeUndefined();
  });
});

describe("the page behind the link", () => {
  it.each(["GET", "HEAD"])("changes nothing by %s, however often", async (method) => {
    const id = await put(org, await person(), { list: 1, state: "sent" });
    const before = await everything(org);
    for (let n = 0; n < 3; n += 1)
      expect((await ask(`/unsubscribe/${await token(id)}`, method)).status).toBe(200);
    expect(await everything(org)).toEqual(before);
  });

  it("says whose mail it is about, asks with one button, and thanks", async () => {
    const application = await person();
    const id = await put(org, application, { list: 1, state: "sent" });
    await org.rows("UPDATE organisations SET name = 'Prov <b>&' WHERE id = ? RETURNING id", org.id);
    const path = `/unsubscribe/${await token(id)}`;
    const { body, headers } = await ask(path);
    expect(body).toContain('<html lang="sv">');
    expect(body).toContain("Prov &lt;b&gt;&amp;");
    expect(body).toMatch(/<form method="post">\s*<button>Tacka nej till fler utskick<\/button>/);
    expect(body).not.toMatch(/<script|<b>/);
    expect(body).not.toContain(application.email);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "content-language": "sv",
    });
    const nonce = /<style nonce="([\w-]{36})">/.exec(body as string)?.[1];
    expect(headers.get("Content-Security-Policy")).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    const english = { "Accept-Language": "en-GB,en;q=0.9" };
    expect((await ask(path, "GET", english)).body).toContain("Stop these mailings");
    const done = await ask(path, "POST");
    expect(done.body).toContain("Svar på dina egna ansökningar");
    expect(done.body).not.toContain("<form");
  });

  it("is the same for every link that is none", async () => {
    const single = await put(org, await person(), { list: 0, state: "sent" });
    const many = await put(org, await person(), { list: 1, state: "sent" });
    const good = await token(many);
    const bad = [
      "x",
      "%00",
      many,
      `${many}.`,
      `${many}.${"A".repeat(43)}`,
      good.slice(0, -1),
      good.toUpperCase(),
      (await token(single)).replace(single, many),
      await token(single),
      await token("msg_00000000000000000000000000"),
      await unsubscribeToken("another key of another server, 32 c", many),
    ];
    const before = await everything(org);
    for (const method of ["GET", "POST"]) {
      const pages = new Set<string>();
      for (const one of bad) {
        const { status, body } = await ask(`/unsubscribe/${one}`, method);
        expect([one, status]).toEqual([one, 404]);
        pages.add((body as string).replaceAll(/nonce="[^"]*"/g, ""));
      }
      expect(pages.size).toBe(1);
    }
    expect(await everything(org)).toEqual(before);
  });
});

it("saying no after a complaint leaves the complaint, and a complaint replaces the no", async () => {
  const application = await person();
  const id = await put(org, application, { list: 1, state: "sent" });
  const reason = async () =>
    (await suppressions()).find(({ address_fold }) => address_fold === application.email)!.reason;
  const path = `/unsubscribe/${await token(id)}`;
  await oneClick(path);
  expect(await reason()).toBe("unsubscribed");
  const body = eventOf("email.complained", id);
  await post(org, body, signatureOf(body));
  expect(await reason()).toBe("complained");
  expect((await oneClick(path)).status).toBe(200);
  expect(await reason()).toBe("complained");
});
