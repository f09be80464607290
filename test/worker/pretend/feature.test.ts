/** That the engine is general: what is not in the product is added to it through public ports only. */
import { createExecutionContext } from "cloudflare:test";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "../../../worker/app.ts";
import { realClock } from "../../../worker/clock.ts";
import { deliver } from "../../../worker/delivery/deliver.ts";
import type { Sender } from "../../../worker/delivery/sender.ts";
import { registryOf } from "../../../worker/engine/feature.ts";
import type { Feature } from "../../../worker/features/feature.ts";
import { FEATURES } from "../../../worker/features/index.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { everyMinute } from "../../../worker/scheduled.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { clockAt } from "../support/clock.ts";
import { described } from "../support/described.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { pretend } from "./feature.ts";
import { TABLES } from "./statements.ts";

// Its action is one that the product has by now: it stands in the place of whoever defines that.
const taken = ({ actions = [] }: Feature) => actions.some(({ id }) => id === "invite-to-interview");
const WITH = [...FEATURES.filter((each) => !taken(each)), pretend];
const made = createApp(WITH);
const app = described(made.app);
const { routes } = made;

// What was introduced here is no part of the product that later files try.
afterAll(async () => {
  vi.resetModules();
  await env.DB.exec("DROP TABLE pretend_seats; DROP TABLE pretend_counts");
});

beforeAll(() => env.DB.exec(TABLES.join(";").replaceAll(/\s+/g, " ")));

async function invited(count = 2) {
  const org = await quietOrganisation();
  const applications = await org.applications(count);
  const seats = applications.map(({ externalId }) => `${org.id}-${externalId}`);
  const body = {
    action: "invite-to-interview",
    input: { seats },
    applications: applications.map(({ id }) => ({ id })),
  };
  return { org, applications, seats, body };
}

async function call(
  org: Organisation,
  path: string,
  body?: unknown,
  token: string = org.token,
): Promise<{
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}> {
  const response = await app.fetch(
    new Request(`https://vidare.test${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    org.bindings,
    createExecutionContext(),
  );
  return { status: response.status, body: await response.json() };
}

/** With the action done. */
async function met(count = 1) {
  const made = await invited(count);
  const { body } = await call(made.org, "/v1/actions", made.body);
  const guests = await made.org.rows(
    "SELECT id, application_id AS application, remind_at AS remind FROM guests WHERE org_id = ? AND purpose = 'meeting' ORDER BY id",
    made.org.id,
  );
  const links = await Promise.all(
    guests.map(({ id }) => guestToken(env.SERVER_KEY, "meeting", String(id), 1)),
  );
  return { ...made, results: body.results, guests, links };
}

const seatsOf = (org: Organisation) =>
  org.rows(
    "SELECT id, application_id AS by FROM pretend_seats WHERE org_id = ? ORDER BY id",
    org.id,
  );

const mails = (org: Organisation) =>
  org.rows(
    "SELECT id, kind, state, failure, application_id AS application, guest_id AS guest, verb, text FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

const anHour = (hours: number) => clockAt(new Date(Date.now() + hours * 3_600_000));

describe("a feature that the product has not", () => {
  it("has an action, which is planned, offered, and executed for many with what they share", async () => {
    const { org, applications, seats, body } = await invited();
    const planned = await call(org, "/v1/plans", body);
    expect(planned.body.shared.messages).toMatchObject([
      { kind: "meeting-invitation" },
      { kind: "meeting-invitation" },
    ]);
    expect(await seatsOf(org)).toEqual([]);
    const done = await call(org, "/v1/actions", body);
    expect(done.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "done",
      "done",
    ]);
    expect(await seatsOf(org)).toEqual(
      applications.map(({ id }, at) => ({ id: seats[at], by: id })),
    );
    expect(await mails(org)).toMatchObject(
      applications.map(({ id }) => ({ application: id, verb: "invite-to-interview" })),
    );
    const { meeting } = done.body.results[0].receipt;
    expect(meeting).toBe(done.body.results[1].receipt.meeting);
  });

  it("has a guard, by which of two for one seat one is told that somebody was faster", async () => {
    const { org, applications, body } = await invited();
    const [first, second] = applications;
    await call(org, "/v1/actions", { ...body, applications: [{ id: first!.id }] });
    await org.rows(
      "INSERT INTO pretend_seats VALUES (?, ?, 'm', 'o', 'x') RETURNING id",
      `${org.id}-${second!.externalId}`,
      org.id,
    );
    const late = await call(org, "/v1/actions", { ...body, applications: [{ id: second!.id }] });
    expect(late.body.results[0]).toMatchObject({
      outcome: "conflict",
      problem: { code: "version_conflict" },
    });
    expect((await org.call(`/v1/applications/${second!.id}`)).body.status).toBe("received");
  });

  it("has an inverse, by which it is undone", async () => {
    const { org, seats, results } = await met();
    const { receipt } = results[0];
    expect(receipt.undoable).toBe(true);
    const plan = await call(org, `/v1/receipts/${receipt.id}/undo-plans`, {});
    expect(plan.body.items).toContainEqual({
      kind: "removed",
      code: "meeting.seat-freed",
      message: `Platsen ${seats[0]} blir ledig.`,
    });
    expect((await call(org, `/v1/receipts/${receipt.id}/undo`, {})).status).toBe(200);
    expect(await seatsOf(org)).toEqual([{ id: seats[0], by: null }]);
  });

  it("is refused when it defines what another does", () => {
    expect(() => registryOf([pretend, pretend])).toThrow("Two features define the same");
  });

  it("whose effect nobody defines is an error, never passed over", () => {
    expect(() => registryOf([]).effect("take-seat")).toThrow("No feature defines take-seat");
  });

  it("names ids inside its input, and the engine reads what they name and who reaches them", async () => {
    const { org, results } = await met();
    const { meeting } = results[0].receipt;
    const late = await org.application();
    const foreign = await met();
    const ask = (id: string, token = org.token) =>
      call(
        org,
        `/v1/applications/${late.id}/actions`,
        {
          action: "invite-to-interview",
          input: { seats: [`x-${late.externalId}`], meeting: id },
        },
        token,
      );
    for (const unknown of ["nothing", foreign.results[0].receipt.meeting])
      expect((await ask(unknown)).body.errors).toMatchObject([{ code: "not_found" }]);
    expect((await ask(meeting)).body.meeting).toBe(meeting);
  });

  it("lets its guest come back by what the browser keeps, to its own purpose alone", async () => {
    const { org, links } = await met();
    const ask = (path: string, body: object, Cookie = "") =>
      app.fetch(
        new Request(`https://vidare.test/guests/${path}`, {
          method: "POST",
          headers: { "Content-Type": "application/json", Origin: "https://vidare.test", Cookie },
          body: JSON.stringify(body),
        }),
        org.bindings,
        createExecutionContext(),
      );
    const { headers } = await ask("sessions", { purpose: "meeting", link: links[0] });
    const [cookie] = headers.getSetCookie()[0]!.split(";");
    expect(cookie).toMatch(/^__Host-vidare-meeting=/);
    for (const path of ["look", "sessions"]) {
      expect((await ask(path, { purpose: "meeting" }, cookie)).status).toBe(200);
      const other = cookie!.replace("meeting", "panel");
      expect((await ask(path, { purpose: "panel" }, other)).status).toBe(401);
    }
  });

  it("adds what a plan may look at, and what is shown wherever applications are listed", async () => {
    const { org, applications, seats, body } = await met();
    const again = await call(org, "/v1/plans", body);
    expect(again.body.results[0].outcome).toBe("blocked");
    const list = await call(org, "/v1/applications");
    expect(list.body.data.map(({ seat }: { seat: unknown }) => seat)).toEqual(seats);
    const one = await call(org, `/v1/applications/${applications[0]!.id}`);
    expect([one.body.seat, one.body.panel]).toEqual([seats[0], null]);
    const { body: api } = await call(org, "/openapi.json");
    expect(JSON.stringify(api)).toContain('"seat":');
  });

  it("puts a remark into the plan of another action, and follows what that does", async () => {
    const { org, applications, seats } = await met();
    const path = `/v1/applications/${applications[0]!.id}`;
    const body = { action: "withdraw", input: { source: "phone", notify: false } };
    const plan = await call(org, `${path}/plans`, body);
    expect(plan.body.items).toContainEqual({
      kind: "removed",
      code: "meeting.seat-freed",
      message: `Platsen ${seats[0]} blir ledig.`,
    });
    expect(await seatsOf(org)).toMatchObject([{ by: applications[0]!.id }]);
    expect((await call(org, `${path}/actions`, body)).status).toBe(200);
    expect(await seatsOf(org)).toEqual([{ id: seats[0], by: null }]);
  });

  it("has guests of its own, who come by a link through the one door, and to nothing else", async () => {
    const { org, seats, links } = await met();
    const [link] = links;
    const look = await call(org, "/guests/look", { purpose: "meeting", link }, "");
    expect(look.body).toMatchObject({ title: "Systemutvecklare", codeTo: null });
    const other = await call(org, "/guests/look", { purpose: "panel", link }, "");
    expect(other.status).toBe(404);
    const { body } = await call(org, "/guests/sessions", { purpose: "meeting", link }, "");
    expect((await call(org, "/guests/meeting/seat", undefined, body.token)).body).toEqual({
      seat: seats[0],
    });
    expect((await call(org, "/guests/panel/review", undefined, body.token)).status).toBe(401);
    expect(routes.table).toContainEqual(
      expect.objectContaining({ method: "get", path: "/guests/meeting/seat", policy: "guest" }),
    );
  });

  it("says what of its mail may still leave, and by which link whoever gets it comes", async () => {
    const { org, applications, links } = await met(2);
    const sent: string[] = [];
    const CAPTURE_MAIL: Sender = {
      send: async ({ text }) => {
        sent.push(text);
        return { kind: "sent", providerId: "x" };
      },
    };
    await org.rows(
      "UPDATE pretend_seats SET application_id = NULL WHERE application_id = ? RETURNING id",
      applications[1]!.id,
    );
    for (const { id } of await mails(org))
      await deliver({ ...env, CAPTURE_MAIL }, String(id), anHour(1));
    expect(await mails(org)).toMatchObject([
      { state: "sent", text: expect.not.stringContaining(links[0]!) },
      { state: "cancelled" },
    ]);
    expect(sent).toEqual([expect.stringContaining(`https://vidare.test/meeting#${links[0]}`)]);
  });

  it("puts what it arranges into the calendar of whoever it is for, and of nobody who tries its mail out", async () => {
    const { org, applications, body } = await invited(1);
    const planned = await call(org, "/v1/plans", body);
    expect(planned.body.shared.messages).toMatchObject([{ calendar: "REQUEST" }]);
    const { action, input } = body;
    const tried = await call(org, `/v1/applications/${applications[0]!.id}/test-copies`, {
      action,
      input,
    });
    expect(tried.status).toBe(200);
    await call(org, "/v1/actions", body);
    const files: string[][] = [];
    const unfolded = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll("\r\n ", "");
    const CAPTURE_MAIL: Sender = {
      send: async (_, attachments) => {
        files.push(attachments.map(({ bytes }) => unfolded(bytes)));
        return { kind: "sent", providerId: "x" };
      },
    };
    for (const { id } of await mails(org))
      await deliver({ ...env, CAPTURE_MAIL }, String(id), anHour(1));
    expect(files).toEqual([
      [],
      [expect.stringContaining(`:mailto:${applications[0]!.email}\r\nEND:VEVENT`)],
    ]);
  });

  it("has no mail that leaves to a guest who was revoked, and need not see to it", async () => {
    const { org } = await met();
    await org.rows("UPDATE messages SET state = 'queued' WHERE org_id = ? RETURNING id", org.id);
    await org.rows(
      "UPDATE guests SET revoked_at = created_at WHERE org_id = ? RETURNING id",
      org.id,
    );
    const [{ id }] = (await mails(org)) as [{ id: string }];
    await deliver(env, id, anHour(1));
    expect(await mails(org)).toMatchObject([{ state: "cancelled", failure: "guest_revoked" }]);
  });

  it("reminds, once, whoever has not answered", async () => {
    const { org, guests } = await met();
    const day = anHour(25);
    await expect(everyMinute(org.bindings, day, WITH)).rejects.toThrow("as meant");
    await expect(everyMinute(org.bindings, day, WITH)).rejects.toThrow("as meant");
    const reminders = (await mails(org)).filter(({ kind }) => kind === "meeting-reminder");
    expect(reminders).toMatchObject([
      { guest: guests[0]!.id, application: guests[0]!.application, verb: "invite-to-interview" },
    ]);
  });

  it("says of its table what is erased and exported, and its guests go with the application", async () => {
    const { org, applications } = await met(2);
    const [gone] = applications;
    const path = `/v1/applications/${gone!.id}/actions`;
    await call(org, path, { action: "delete", input: {} });
    const purge = { action: "purge", input: { confirmation: gone!.externalId } };
    expect((await call(org, path, purge)).status).toBe(200);
    expect(await seatsOf(org)).toHaveLength(1);
    const left = await org.rows(
      "SELECT application_id AS id FROM guests WHERE org_id = ? AND purpose = 'meeting'",
      org.id,
    );
    expect(left).toEqual([{ id: applications[1]!.id }]);
    expect(registryOf(WITH).data.some(({ tables }) => "pretend_seats" in tables)).toBe(true);
  });

  it("has jobs, of which one that fails holds up no other and is named", async () => {
    const { org } = await met();
    await expect(everyMinute(env, realClock, WITH)).rejects.toThrow("as meant");
    expect(await org.rows("SELECT seats FROM pretend_counts LIMIT 1")).toHaveLength(1);
  });

  it("has words of its own, in both languages", async () => {
    const { org, body } = await invited(1);
    for (const [locale, words] of [
      ["sv", "Får platsen"],
      ["en", "Gets the seat"],
    ]) {
      const planned = await call(org, `/v1/plans?locale=${locale}`, body);
      expect(planned.body.results[0].plan.items[0].message).toContain(words);
    }
  });
});
