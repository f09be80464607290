import { describe, expect, it, vi } from "vitest";
import { everyMinute } from "../../../worker/scheduled.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { after, clockAt, NOW } from "../support/clock.ts";

import { everything } from "../support/furnished.ts";
import { Organisation } from "../support/organisation.ts";
import { INPUT as OFFER } from "../offer/support.ts";
import { accountOf, given, inside, INPUT, mails, newestCode, PASSWORD } from "./support.ts";

const HELD = { send: { when: "hold" } };

describe("undo", () => {
  it("takes an account away that nobody has used, with its link and its mail", async () => {
    const one = await given({ input: HELD });
    const link = await one.link();
    const plan = await one.org.call(`/v1/receipts/${one.receipt}/undo-plans`, { body: {} });
    expect(plan.body.items.map(({ code }: { code: string }) => code)).toContain(
      "undo.account-removed",
    );
    expect((await one.org.undo(one.receipt)).status).toBe(200);
    expect((await one.post("passwords", { link, password: PASSWORD })).status).toBe(404);
    expect(await accountOf(one.org, one.candidate)).toBeUndefined();
    const guests = "SELECT id FROM guests WHERE org_id = ? AND purpose = 'account'";
    expect(await one.org.rows(guests, one.org.id)).toEqual([]);
    expect((await mails(one.org))[0]!.state).toBe("cancelled");
    expect((await given({ org: one.org, candidate: one.candidate })).id).not.toBe(one.id);
  });

  it("leaves one that somebody has come in to, and says so", async () => {
    const one = await given();
    await one.choose();
    const plan = await one.org.call(`/v1/receipts/${one.receipt}/undo-plans`, { body: {} });
    expect(plan.body.items.map(({ code }: { code: string }) => code)).toContain(
      "undo.account-used",
    );
    expect((await one.org.undo(one.receipt)).status).toBe(200);
    expect((await one.signIn(PASSWORD)).status).toBe(200);
  });

  it("ends a link that was sent anew, and leaves the account", async () => {
    const one = await given();
    const again = await one.org.act(one.candidate.id, "save-and-send-login", {
      ...INPUT,
      ...HELD,
    });
    expect((await one.org.undo(again.body.id)).status).toBe(200);
    expect((await one.choose(2)).status).toBe(410);
    expect(await accountOf(one.org, one.candidate)).toMatchObject({ id: one.id });
  });
});

describe("whoever shares an address", () => {
  it("gets a user name of their own, in one bulk too, and codes at the address", async () => {
    const org = await quietOrganisation();
    const email = "familjen@example.com";
    const [a, b] = [
      await org.application({ email, firstName: "Åsa" }),
      await org.application({ email, firstName: "Bo" }),
    ];
    const { body } = await org.call("/v1/actions", {
      key: crypto.randomUUID(),
      body: {
        action: "save-and-send-login",
        input: INPUT,
        applications: [a, b].map(({ id }) => ({ id })),
      },
    });
    expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "done",
      "done",
    ]);
    const [one, two] = [await inside(org, a), await inside(org, b)];
    expect(one.userName).toMatch(/^asa-[0-9a-z]{6}$/);
    expect(two.userName).toMatch(/^bo-[0-9a-z]{6}$/);
    const who = { organisation: org.id, userName: two.userName };
    const { body: asked } = await two.post("codes", who);
    const code = await newestCode(two);
    const entered = await two.post("sessions", { ...who, ticket: asked.ticket, code });
    expect((await two.call("page", entered.body.token)).body.firstName).toBe("Bo");
    expect((await mails(org)).at(-1)!.recipient).toBe(email);
  });

  it("has one account for all of their applications, of which the first alone makes it", async () => {
    const org = await quietOrganisation();
    const first = await org.application();
    const project = await org.addProject();
    const second = await org.application({ candidate: first.candidate, project });
    const { body } = await org.call("/v1/actions", {
      key: crypto.randomUUID(),
      body: {
        action: "save-and-send-login",
        input: INPUT,
        applications: [first, second].map(({ id }) => ({ id })),
      },
    });
    const done = body.results.filter(({ outcome }: { outcome: string }) => outcome === "done");
    expect(done).toHaveLength(1);
    expect(await org.rows("SELECT id FROM accounts WHERE org_id = ?", org.id)).toHaveLength(1);
  });
});

describe("the page", () => {
  it("leads to what is open once its mail has left, and tells nothing of how it stands", async () => {
    const org = await quietOrganisation();
    const one = await given({ org });
    const { body } = await one.choose();
    const project = await org.addProject(undefined, { title: "Rektor" });
    const offered = await org.application({
      candidate: one.candidate.candidate,
      project,
      status: "interview",
    });
    const rejected = await org.addProject(undefined, { title: "Vaktmästare" });
    const other = await org.application({ candidate: one.candidate.candidate, project: rejected });
    await org.act(offered.id, "send-offer", OFFER);
    await org.act(other.id, "reject", { type: "email", reason: "rejection-1" });
    const waiting = await one.call("page", body.token);
    expect(waiting.body.things.map(({ title }: { title: string }) => title)).toEqual([
      "Sparade uppgifter",
    ]);
    await org.rows(
      "UPDATE messages SET state = 'sent' WHERE org_id = ? AND kind = 'send-offer' RETURNING id",
      org.id,
    );
    const page = await org.call("/guests/account/page", {
      token: body.token,
      headers: { "Accept-Language": "en" },
    });
    expect(page.body.things).toMatchObject([
      { title: "Employment offer", about: "Systemutvecklare", waits: true },
      { title: "Saved details" },
    ]);
    const said = JSON.stringify(page.body);
    expect(said).not.toMatch(/rejected|avslag|Skäl|rejection|interview"/i);

    const { address } = page.body.things[0].link;
    const link = /^\/offer\?lang=en#(.+)$/.exec(address)![1]!;
    const entered = await org.call("/guests/sessions", {
      body: { purpose: "offer", link },
      token: "",
    });
    const read = await org.call("/guests/offer/offer", { token: entered.body.token });
    expect(read.body.state).toBe("standing");
    // Made when it is asked for, and stored nowhere.
    expect(JSON.stringify(await everything(org))).not.toContain(link.split(".")[2]);
  });

  it("follows the person to another address, and no code goes to the one before", async () => {
    const one = await given();
    await one.org.rows(
      "UPDATE candidates SET email = 'ny@example.com', email_fold = 'ny@example.com', version = version + 1 WHERE id = ? RETURNING id",
      one.candidate.candidate,
    );
    await one.post("codes", { organisation: one.org.id, userName: one.userName });
    expect((await mails(one.org)).at(-1)).toMatchObject({
      kind: "account-code",
      recipient: "ny@example.com",
    });
  });
});

describe("nothing secret", () => {
  it("lies in any table, log or mail body: password, link, code, ticket, first password", async () => {
    const logged: unknown[] = [];
    const spies = (["log", "error", "warn", "info"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...all) => void logged.push(...all)),
    );
    const one = await given({ temporary: true });
    const who = { organisation: one.org.id, userName: one.userName };
    const canary = "kanariefågelns hemliga sång";
    await one.post("passwords", { ...who, current: await one.first(), password: canary });
    await one.signIn(canary);
    await one.signIn(`${canary} fast fel`);
    const { body: asked } = await one.post("codes", who);
    const code = await newestCode(one);
    const { body: session } = await one.post("sessions", { ...who, ticket: asked.ticket, code });
    for (const spy of spies) spy.mockRestore();

    const stored = JSON.stringify(await everything(one.org)) + JSON.stringify(logged);
    for (const secret of [
      canary,
      asked.ticket,
      session.token,
      await one.first(),
      (await one.first()).replaceAll("-", ""),
      (await one.link()).split(".")[2]!,
      (await one.link(2)).split(".")[2]!,
    ])
      expect(stored.includes(secret), secret).toBe(false);
    const bodies = (await mails(one.org)).map(
      ({ subject, text, html }) => `${subject}${text}${html}`,
    );
    expect(bodies.join("")).not.toContain(code);
    expect(bodies.join("")).not.toContain(code.replace(/(?=\d{3}$)/, " "));
  });
});

describe("erasure", () => {
  it("takes the account with the person, by a purge and when their time has run out", async () => {
    const org = await quietOrganisation();
    const one = await given({ org });
    await one.choose();
    await one.post("codes", { organisation: org.id, userName: one.userName });
    const left = async () => {
      const all = await everything(org);
      return JSON.stringify([all.accounts, all.guests, all.guest_codes, all.messages]);
    };
    await org.act(one.candidate.id, "delete", {});
    const { status, body } = await org.act(one.candidate.id, "purge", {
      confirmation: one.candidate.externalId,
    });
    expect(status, JSON.stringify(body)).toBe(200);
    // Kept for other jobs, and so is how they come in.
    expect(await left()).toContain(one.id);
    expect((await one.signIn(PASSWORD)).status).toBe(200);
    await org.rows(
      "UPDATE saved_profiles SET expires_on = '2020-01-01' WHERE org_id = ? RETURNING id",
      org.id,
    );
    await everyMinute(bindings(), clockAt(NOW));
    expect(await left()).toBe("[[],[],[],[]]");

    const two = await given({ org, input: { basis: "consent", note: undefined } });
    await two.choose();
    await org.act(two.candidate.id, "delete", {});
    await org.act(two.candidate.id, "purge", { confirmation: two.candidate.externalId });
    expect(await left()).toBe("[[],[],[],[]]");
  });

  it("forgets tries after a day", async () => {
    const one = await given();
    await one.signIn("fel lösenord här");
    const rows = () => one.org.rows("SELECT hash FROM sign_in_tries WHERE org_id = ?", one.org.id);
    expect(await rows()).toHaveLength(2);
    await everyMinute(bindings(), clockAt(after(25 * 3600, NOW)));
    expect(await rows()).toEqual([]);
  });
});

describe("another organisation", () => {
  it("knows neither the name nor the account", async () => {
    const one = await given();
    await one.choose();
    const other = await Organisation.make();
    const crossed = await other.call("/guests/sign-in/sessions", {
      body: { organisation: other.id, userName: one.userName, password: PASSWORD },
      token: "",
      bindings: bindings(),
    });
    expect(crossed.body.errors[0].code).toBe("wrong_login");
    const unknown = await one.post("sessions", {
      organisation: "org_0",
      userName: one.userName,
      password: PASSWORD,
    });
    expect(unknown.status).toBe(404);
  });
});
