/** What a candidate needs tells of health: two weeks after the meeting nobody has it any more. */
import { expect, it } from "vitest";
import { everyMinute } from "../../../worker/scheduled.ts";
import { clockAt } from "../support/clock.ts";
import { env } from "../support/organisation.ts";
import { invite } from "./support.ts";

const DAY = 86_400_000;

it("is forgotten 14 days after one's own meeting, and not before", async () => {
  const { org, invited } = await invite({}, 2);
  const [seated, undecided] = invited;
  const { body } = await seated!.call("invitation");
  const [early, late] = body.slots;
  await seated!.call("answers", { seen: 1, answer: "accept", slot: early.id });
  for (const guest of invited)
    expect((await guest.call("needs", { text: "Hörslinga" }, "PUT")).status).toBe(204);
  const kept = async (end: string, sooner: number): Promise<unknown[]> => {
    await everyMinute(env, clockAt(new Date(Date.parse(end) + 14 * DAY + sooner)));
    return (
      await org.rows("SELECT invitation_id AS id FROM interview_needs WHERE org_id = ?", org.id)
    ).map(({ id }) => id);
  };
  expect(await kept(early.end, -1000)).toHaveLength(2);
  expect(await kept(early.end, 1000)).toEqual([undecided!.id]);
  expect(await kept(late.end, 1000)).toEqual([]);
});
