import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { passSeatsOn } from "../../../worker/features/interview/waiting.ts";
import { inDays } from "../support/dates.ts";
import { type Answer, env, type Organisation } from "../support/organisation.ts";
import { type Invited, invite, mails } from "./support.ts";

/** Minutes after now at which an offer still holds. */
export const INSIDE = 23 * 60;

/** Answers from a page that was read just now. */
export async function say(who: Invited, answer: Record<string, unknown>): Promise<Answer> {
  const { body } = await who.call("invitation");
  return who.call("answers", { seen: body.seen, ...answer });
}

/** One time with so many seats, all taken; others are invited too. */
export async function full(seats = 1, others = 2) {
  const slots = [{ start: `${inDays(10)}T09:00`, capacity: seats }];
  const made = await invite({ input: { slots } }, seats + others);
  const taken = made.invited.slice(0, seats);
  for (const each of taken) await each.call("answers", { seen: 1, answer: "accept" });
  const [first, second] = made.invited.slice(seats) as [Invited, Invited];
  const { body } = await first.call("invitation");
  return { ...made, taken, seated: taken[0]!, first, second, slot: String(body.slots[0].id) };
}

/** The job, so many minutes from now. */
export const passSeats = async (_org: Organisation, minutes: number) =>
  passSeatsOn.run({
    db: new Database(env.DB),
    files: env.FILES,
    now: new Date(Date.now() + minutes * 60_000),
    newId,
    data: [],
  });

/** Mail that offers a seat, in the order in which it was written. */
export const offersOf = async (org: Organisation) =>
  (await mails(org)).filter(({ kind }) => kind === "interview-seat");
