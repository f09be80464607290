import { beforeEach, describe, expect, it } from "vitest";
import { calendarText } from "../../../worker/mail/calendar.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after, NOW } from "../support/clock.ts";
import type { Organisation, Seeded } from "../support/organisation.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

const entryFor = (name: string, address: string) =>
  JSON.stringify({
    method: "REQUEST",
    text: calendarText({
      method: "REQUEST",
      uid: "inv_1@prov.example",
      sequence: 0,
      stamp: NOW,
      start: after(86_400).toISOString(),
      end: after(90_000).toISOString(),
      summary: "Intervju",
      organiser: { name: "Provköping", address: "jobb@prov.example" },
      attendee: { name, address },
    }),
  });

const WORDS = { subject: "Välkommen", content: "Vi ses." };

/** A waiting message with a calendar entry. */
async function invited(): Promise<{ id: string; application: Seeded; calendar: string }> {
  const application = await org.application({ firstName: "Eva", lastName: "Öst" });
  const { body } = await org.act(application.id, "send-email", WORDS);
  const { id } = body.messages[0];
  const calendar = entryFor("Eva Öst", application.email!);
  await org.rows("UPDATE messages SET calendar = ? WHERE id = ? RETURNING id", calendar, id);
  return { id, application, calendar };
}

const entryOf = async (id: string) =>
  (await org.rows("SELECT calendar FROM messages WHERE id = ?", id))[0]!.calendar;
const edit = (id: string) =>
  org.call(`/v1/messages/${id}/edits`, { body: { version: 1, subject: "Nytt", body: "Nytt" } });

describe("a message with a calendar entry", () => {
  it("says so in the log, by itself and in its plan, and others say that they have none", async () => {
    const { id, application } = await invited();
    await org.act(application.id, "send-email", WORDS);
    const { body: log } = await org.call(`/v1/messages?application=${application.id}`);
    const told = log.data.map((each: { calendar: unknown }) => each.calendar);
    expect(told.toSorted()).toEqual(["REQUEST", null]);
    expect((await org.call(`/v1/messages/${id}`)).body.calendar).toBe("REQUEST");
    const words = { subject: "Nytt", body: "Nytt" };
    const planned = await org.call(`/v1/messages/${id}/edit-plans`, { body: words });
    expect(planned.body.calendar).toBe("REQUEST");
  });

  it("is not stopped where it calls a meeting off: nothing else would, and undo brings the meeting back", async () => {
    const { id, application, calendar } = await invited();
    const off = calendar.replaceAll("REQUEST", "CANCEL");
    const [row] = await org.rows(
      "UPDATE messages SET calendar = ? WHERE id = ? RETURNING operation_id AS operation",
      off,
      id,
    );
    const stop = () => org.call(`/v1/messages/${id}/cancel`, { body: { version: 1 } });
    const { status, body } = await stop();
    expect([status, body.code, body.reason]).toEqual([409, "not_allowed", "calls_off"]);
    expect(body.detail).toContain("Ångra åtgärden i stället");
    const path = `/v1/operations/${String(row!["operation"])}/cancel-messages`;
    expect((await org.call(path, { body: {} })).body).toEqual({ stopped: 0, notStopped: 1 });
    const { body: log } = await org.call(`/v1/messages?application=${application.id}`);
    expect(log.data).toMatchObject([{ state: "held", calendar: "CANCEL" }]);
    await org.rows("UPDATE messages SET calendar = ? WHERE id = ? RETURNING id", calendar, id);
    expect((await stop()).status).toBe(200);
  });

  it("keeps it in other words", async () => {
    const { id, calendar } = await invited();
    expect((await edit(id)).body).toMatchObject({ subject: "Nytt", calendar: "REQUEST" });
    expect(await entryOf(id)).toBe(calendar);
  });

  it("names whom it is for by the name and the address of today", async () => {
    const { id, application } = await invited();
    await org.rows(
      `UPDATE candidates SET email = 'ny@example.com', email_fold = 'ny@example.com', last_name = 'Väst',
        version = version + 1 WHERE id = ? RETURNING id`,
      application.candidate,
    );
    expect((await edit(id)).body).toMatchObject({ to: "ny@example.com", calendar: "REQUEST" });
    expect(await entryOf(id)).toBe(entryFor("Eva Väst", "ny@example.com"));
  });
});
