/** Hosts have a door of their own: they see who comes, and say on which days they cannot. */
import { describe, expect, it } from "vitest";
import { guestToken } from "../../../worker/guests/link.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { INPUT, invite, mails } from "./support.ts";
import { doorOf, HOSTS } from "./hosts.ts";

const told = async (org: Organisation) =>
  (await mails(org)).filter(({ kind }) => kind === "interview-host");

/** Two are invited, and the first takes the first time, saying what they need. */
async function seated() {
  const made = await invite({ input: { hosts: HOSTS } }, 2);
  const [first] = made.invited;
  const { body } = await first!.call("invitation");
  await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
  await first!.call("needs", { text: "Hörslinga" }, "PUT");
  const [reads, other] = await Promise.all(
    HOSTS.map(({ email }) => doorOf(made.org, made.interview, email)),
  );
  return { ...made, reads: reads!, other: other! };
}

describe("a host", () => {
  it("gets one mail with a link of their own when candidates are invited, however many", async () => {
    const { org, interview } = await invite({ input: { hosts: HOSTS } });
    const sent = await told(org);
    expect(sent.map(({ recipient, state }) => [recipient, state])).toEqual(
      HOSTS.map(({ email }) => [email, "held"]),
    );
    for (const { text } of sent) {
      expect(text).toMatch(/personlig\.invalid\/hosting\/guest_/);
      expect(text).not.toContain("example.com");
    }
    expect(await doorOf(org, interview, HOSTS[0]!.email)).toBeTruthy();
  });

  it("who is named twice is one", async () => {
    const twice = [HOSTS[0]!, { ...HOSTS[0]!, email: HOSTS[0]!.email.toUpperCase() }];
    const { org } = await invite({ input: { hosts: twice } }, 1);
    expect(await told(org)).toHaveLength(1);
  });

  it("sees when, where, and who comes; and nothing changes by looking", async () => {
    const { org, reads } = await seated();
    const before = await everything(org);
    const { body } = await reads.call("meetings");
    expect(body).toMatchObject({ place: INPUT.place, timeZone: "Europe/Stockholm", minutes: 45 });
    expect(body.days).toHaveLength(1);
    expect(body.days[0]).toMatchObject({ date: inDays(10), over: false, cannot: false });
    expect(
      body.days[0].meetings.map((each: { candidates: unknown[] }) => each.candidates.length),
    ).toEqual([1, 0]);
    expect(await everything(org)).toEqual(before);
  });

  it("reads what a candidate needs only if the recruiter has said so", async () => {
    const { org, interview, reads, other } = await seated();
    const of = async (door: typeof reads) => {
      const look = await org.call("/guests/look", {
        body: { purpose: "hosting", link: door.link },
        token: "",
      });
      const day = await door.call("days", { date: inDays(10), can: "no", suggestion: "" }, "PUT");
      return JSON.stringify([look.body, (await door.call("meetings")).body, day.body]);
    };
    expect(await of(reads)).toContain("Hörslinga");
    expect(await of(other)).not.toContain("Hörslinga");
    const { body } = await org.call(`/v1/interviews/${interview}`);
    expect(body.hosts.map(({ needs }: { needs: boolean }) => needs)).toEqual([true, false]);
    for (const { text, calendar } of await mails(org))
      expect(`${String(text)}${String(calendar)}`).not.toContain("Hörslinga");
  });

  it("says on which day they cannot, with a suggestion, which the recruiter reads; no meeting changes", async () => {
    const { org, interview, other } = await seated();
    const meetings = () =>
      org.rows(
        "SELECT s.*, x.invitation_id FROM interview_slots s JOIN interview_seats x ON x.slot_id = s.id WHERE s.org_id = ? ORDER BY s.id, x.n",
        org.id,
      );
    const before = await meetings();
    const said = { date: inDays(10), can: "no", suggestion: "Dagen efter passar" };
    const { status, body } = await other.call("days", said, "PUT");
    expect([status, body.days[0].cannot, body.days[0].suggestion]).toEqual([
      200,
      true,
      "Dagen efter passar",
    ]);
    expect((await other.call("days", said, "PUT")).status).toBe(200);
    const read = async () => (await org.call(`/v1/interviews/${interview}`)).body.hosts[1].absences;
    expect(await read()).toEqual([{ date: inDays(10), suggestion: "Dagen efter passar" }]);
    expect(await meetings()).toEqual(before);
    await other.call("days", { ...said, can: "yes" }, "PUT");
    expect(await read()).toEqual([]);
    await expectSound(org);
  });

  it("says so of days with a meeting alone, before they are over", async () => {
    const { org, other } = await seated();
    const say = (date: string) => other.call("days", { date, can: "no", suggestion: "" }, "PUT");
    expect((await say(inDays(11))).body).toMatchObject({
      code: "invalid_input",
      errors: [{ path: ["date"] }],
    });
    await org.rows(
      "UPDATE interview_slots SET starts_at = '2026-01-01T09:00:00.000Z', ends_at = '2026-01-01T09:45:00.000Z' WHERE org_id = ? RETURNING id",
      org.id,
    );
    expect((await say("2026-01-01")).body).toMatchObject({
      code: "not_allowed",
      reason: "day_over",
    });
  });

  it("comes by no link of another purpose, nor with another's session", async () => {
    const { org, reads, invited } = await seated();
    const { id } = reads;
    for (const [purpose, link] of [
      ["hosting", await guestToken(env.SERVER_KEY, "interview", id, 1)],
      ["hosting", await guestToken(env.SERVER_KEY, "hosting", invited[0]!.id, 1)],
      ["interview", reads.link],
      ["interview", await guestToken(env.SERVER_KEY, "interview", id, 1)],
    ] as const) {
      const { status } = await org.call("/guests/sessions", { body: { purpose, link }, token: "" });
      expect([purpose, status]).toEqual([purpose, 404]);
    }
    const across = await org.call("/guests/interview/invitation", { token: reads.token });
    expect(across.status).toBe(401);
  });
});

describe("the mail to hosts", () => {
  it("is taken back with the last of the invitations that are undone, and said in the undo's plan", async () => {
    const { org, results } = await invite({ input: { hosts: HOSTS } }, 2);
    const undone = (index: number) => results[index].receipt.id;
    const plan = async (index: number) =>
      (await org.call(`/v1/receipts/${undone(index)}/undo-plans`, { body: {} })).body.items.filter(
        ({ code }: { code: string }) => code === "undo.message-cancelled",
      );
    const own = (await plan(0)).length;
    expect((await org.undo(undone(0))).status).toBe(200);
    expect((await told(org)).map(({ state }) => state)).toEqual(["held", "held"]);
    expect(await plan(1)).toHaveLength(own + HOSTS.length);
    expect((await org.undo(undone(1))).status).toBe(200);
    expect((await told(org)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    await expectSound(org);
  });

  it("is written anew to whom it never reached when others are added, and to nobody twice", async () => {
    const { org, interview, results } = await invite({ input: { hosts: HOSTS } }, 1);
    await org.undo(results[0].receipt.id);
    const add = async () =>
      invite({ org, candidates: await org.applications(1), input: { interview, slots: [] } });
    await add();
    await add();
    expect((await told(org)).filter(({ state }) => state === "held")).toHaveLength(HOSTS.length);
  });

  it("warns of whom no mail reaches, and is not written when nobody takes part", async () => {
    const org = await quietOrganisation();
    const [one] = await org.applications(1);
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', ?) RETURNING reason",
      org.id,
      HOSTS[0]!.email,
      new Date().toISOString(),
    );
    const plan = async (hosts: unknown[]) =>
      (
        await org.call("/v1/plans", {
          body: {
            action: "invite-to-interview",
            applications: [{ id: one!.id }],
            input: { ...INPUT, hosts },
          },
        })
      ).body.shared;
    const shared = await plan(HOSTS);
    expect(shared.messages).toHaveLength(2);
    expect(shared.warnings).toContainEqual(
      expect.objectContaining({ code: "interview.host-suppressed" }),
    );
    expect((await plan([])).messages).toEqual([]);
  });
});
