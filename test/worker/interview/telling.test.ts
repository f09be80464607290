/** Whoever invited hears by mail what candidates answer themselves, and when hosts cannot. */
import { describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { type Organisation } from "../support/organisation.ts";
import { doorOf, HOSTS } from "./hosts.ts";
import { invite, mails } from "./support.ts";

const ASKER = "anna.ek@prov.example";

const told = async (org: Organisation, kind = "interview-told") =>
  (await mails(org)).filter((mail) => mail.kind === kind);

/** As if what waits had left. */
const left = (org: Organisation, kind: string) =>
  org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND kind = ? AND state = 'held' RETURNING id",
    org.id,
    kind,
  );

describe("whoever invited", () => {
  it("hears of a yes, with the time, the name, and nothing of what is needed", async () => {
    const { org, invited, candidates } = await invite();
    const [first] = invited;
    const { body } = await first!.call("invitation");
    await first!.call("needs", { text: "Hörslinga" }, "PUT");
    await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
    const [mail, ...others] = await told(org);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: ASKER, state: "held", calendar: null });
    expect(mail!.text).toContain("09:00–09:45");
    expect(mail!.text).not.toContain("Hörslinga");
    const names = await org.rows(
      "SELECT a.id, c.last_name AS name FROM applications a JOIN candidates c ON c.id = a.candidate_id WHERE a.org_id = ?",
      org.id,
    );
    for (const { id } of candidates) {
      const own = id === first!.application;
      const name = String(names.find((row) => row.id === id)!.name);
      expect(String(mail!.text).includes(name), name).toBe(own);
    }
    await expectSound(org);
  });

  it("hears of a wish, a no, and the end of an application, each in its words", async () => {
    const { org, invited } = await invite();
    const [wish, no, end] = invited;
    await wish!.call("answers", {
      seen: 1,
      answer: "other-time",
      halfDays: [{ date: inDays(12), half: "morning" }],
      wish: "Helst tidigt",
    });
    await no!.call("answers", { seen: 1, answer: "decline" });
    await end!.call("answers", { seen: 1, answer: "withdraw" });
    const [first, second, third] = await told(org);
    expect(first!.subject).toContain("vill ha en annan tid");
    expect(first!.text).toMatch(/förmiddag[^]*Helst tidigt/);
    expect(second!.subject).toContain("tackar nej");
    expect(third!.subject).toContain("har dragit sig ur");
    await expectSound(org);
  });

  it("hears of the last answer alone, while the one before still waits", async () => {
    const { org, invited } = await invite();
    const [first] = invited;
    await first!.call("answers", { seen: 1, answer: "decline" });
    await first!.call("answers", { seen: 2, answer: "other-time", wish: "På fredag" });
    expect((await told(org)).map(({ state }) => state)).toEqual(["cancelled", "held"]);
  });

  it("hears nothing of what a recruiter records, nor without an address", async () => {
    const { org, invited } = await invite();
    const [first, second] = invited;
    await org.act(first!.application, "answer-invitation", {
      invitation: first!.id,
      answer: "decline",
      via: "phone",
    });
    expect(await told(org)).toEqual([]);
    await org.rows(
      "UPDATE interviews SET actor_email = NULL WHERE org_id = ? RETURNING id",
      org.id,
    );
    expect((await second!.call("answers", { seen: 1, answer: "decline" })).status).toBe(200);
    expect(await told(org)).toEqual([]);
  });

  it("is told although the organisation's own text cannot be sent", async () => {
    const { org, invited } = await invite();
    const kept = await org.call("/v1/templates/interview-told", {
      method: "PUT",
      body: {
        unit: "",
        language: "sv",
        version: 0,
        subject: "Egen",
        body: "{{application.reference}}",
      },
    });
    expect(kept.status).toBe(200);
    await org.rows(
      "UPDATE applications SET external_id = NULL WHERE org_id = ? RETURNING id",
      org.id,
    );
    expect((await invited[0]!.call("answers", { seen: 1, answer: "decline" })).status).toBe(200);
    expect((await told(org)).map(({ subject }) => subject === "Egen")).toEqual([false]);
  });

  it("hears of a host's days in one mail, as they stand when it leaves", async () => {
    const { org, interview } = await invite({
      input: {
        hosts: HOSTS,
        slots: [{ start: `${inDays(10)}T09:00` }, { start: `${inDays(11)}T09:00` }],
      },
    });
    const door = await doorOf(org, interview, HOSTS[1]!.email);
    const say = (days: number, can: string, suggestion = "") =>
      door.call("days", { date: inDays(days), can, suggestion }, "PUT");
    const mail = () => told(org, "interview-host-told");
    await say(10, "no", "Dagen efter");
    await say(10, "no", "Dagen efter");
    await say(11, "no");
    const [before, now, ...others] = await mail();
    expect([before!.state, now!.state, others]).toEqual(["cancelled", "held", []]);
    expect(now).toMatchObject({ recipient: ASKER });
    expect(now!.text).toContain("Dagen efter");
    expect(String(now!.text).match(/^\s*[-•] /gm)).toHaveLength(2);

    await say(10, "yes");
    await say(11, "yes");
    expect((await mail()).map(({ state }) => state)).toEqual(Array(3).fill("cancelled"));
    await say(10, "no");
    await left(org, "interview-host-told");
    await say(10, "yes");
    expect((await mail()).at(-1)).toMatchObject({ state: "held" });
    expect((await mail()).at(-1)!.text).toContain("Inga förhinder längre");
    await expectSound(org);
  });

  it("hears all of two days that a host says at the same time", async () => {
    const { org, interview } = await invite({
      input: {
        hosts: HOSTS,
        slots: [{ start: `${inDays(10)}T09:00` }, { start: `${inDays(11)}T09:00` }],
      },
    });
    const door = await doorOf(org, interview, HOSTS[0]!.email);
    const days = [10, 11].map((ahead) =>
      door.call("days", { date: inDays(ahead), can: "no", suggestion: "" }, "PUT"),
    );
    expect((await Promise.all(days)).map(({ status }) => status)).toEqual([200, 200]);
    const waiting = (await told(org, "interview-host-told")).filter(
      ({ state }) => state === "held",
    );
    expect(waiting).toHaveLength(1);
    expect(String(waiting[0]!.text).match(/^\s*[-•] /gm)).toHaveLength(2);
  });
});
