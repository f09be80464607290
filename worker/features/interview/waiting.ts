/** Seats that nobody has are offered to who waits; an offer whose time is out goes to the next. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import type { NewId } from "../../domain/ids.ts";
import type { Background, Job } from "../../engine/job.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { Around } from "../../mail/no-candidate.ts";
import { seatMail, seatOffers } from "./plan/waiting.ts";
import type { SeatOffers } from "./rules/waiting.ts";
import {
  dueQueues,
  goOn,
  type Queued,
  queueStatement,
  storedQueue,
  storedUntold,
  type Untold,
  untoldStatement,
} from "./statements/queues.ts";
import { tellUntold, untellable } from "./statements/waiting.ts";

/** Interviews, and mails, of one round; the next minute takes the next. */
const ROUND = 50;

interface Clock {
  db: Database;
  now: Date;
  newId: NewId;
}

/** What mail to those who wait is made of, in the name of whoever invited them. */
async function around(
  { db, now, newId }: Clock,
  { org, project, asker }: Pick<Queued, "org" | "project" | "asker">,
): Promise<Around> {
  const { organisation, templates } = await db.read({
    organisation: organisationStatement(org),
    templates: templatesStatement(org, ["interview-seat"]),
  });
  return {
    now,
    newId,
    organisation: storedOrganisation(organisation[0]!).organisation,
    project,
    templates: templates.map(storedTemplate),
    actor: { ...asker, org, scopes: [], projects: null, applications: null, locale: null },
  };
}

/** What is offered of a slot that can be chosen again; null: nothing. */
export async function offersOfSlot(
  clock: Clock,
  org: string,
  interview: string,
  slot: string,
): Promise<SeatOffers | null> {
  const [row] = await clock.db.readOne(queueStatement(org, interview, slot));
  if (!row) return null;
  const queued = storedQueue(row);
  return seatOffers(await around(clock, queued), queued, queued.slots);
}

/** Each minute: whatever has freed a seat, whoever waits for it. */
export const passSeatsOn: Job = {
  name: "pass-seats-on",
  run: async (clock: Background) => {
    const { db, now } = clock;
    const at = now.toISOString();
    const waiting: { id: string; sendAt: string }[] = [];
    for (const queued of (await db.readOne(dueQueues(at, ROUND))).map(storedQueue)) {
      const offers = seatOffers(await around(clock, queued), queued, queued.slots);
      await db.write({ passed: goOn(queued.interview, offers, at) });
      waiting.push(...(offers?.messages ?? []).map(({ id, sendAt }) => ({ id, sendAt })));
    }
    return [...waiting, ...(await tellAll(clock, at))];
  },
};

/** Whom no mail tells yet: others were offered the seat than its plan foresaw, or its time was moved. */
async function tellAll(clock: Clock, at: string): Promise<{ id: string; sendAt: string }[]> {
  const { db } = clock;
  const untold = (await db.readOne(untoldStatement(at, ROUND))).map(storedUntold);
  const waiting: { id: string; sendAt: string }[] = [];
  const unreached: string[] = [];
  for (const held of untold) {
    const messages = await mailOf(clock, held);
    if (messages.length) await db.write({ told: tellUntold(held.slot, messages, at) });
    else unreached.push(held.waiter.id);
    waiting.push(...messages.map(({ id, sendAt }) => ({ id, sendAt })));
  }
  if (unreached.length) await db.write({ unreached: untellable(unreached) });
  return waiting;
}

const mailOf = async (clock: Clock, held: Untold): Promise<SeatOffers["messages"]> =>
  seatMail(await around(clock, held), held, held.waiter, held);
