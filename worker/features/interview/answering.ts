/** What a candidate says of an invitation by their link. */
import type { Database } from "../../db/client.ts";
import { NotAllowed, NotFound, type Problem, VersionConflict } from "../../domain/errors.ts";
import type { Block } from "../../domain/plan.ts";
import type { Engine, Executed, Idempotency } from "../../engine/outcome.ts";
import { executeAsGuest } from "../../guests/executing.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { isRunning, type InvitationFact, readInvitation } from "./rules/facts.ts";
import type { Answer, HalfDay } from "./rules/interview.ts";
import { type OwnInvitation, ownStatement, storedOwn } from "./statements/reads.ts";

/** As the page posts it. */
export interface Given {
  seen: number;
  answer: Answer | "withdraw";
  slot?: string | undefined;
  halfDays?: HalfDay[] | undefined;
  wish?: string | undefined;
}

/** Throws `not_found`. */
export async function readOwn(db: Database, { org, sub }: GuestClaims): Promise<OwnInvitation> {
  const [row] = await db.readOne(ownStatement(org, sub));
  if (!row) throw new NotFound();
  return storedOwn(row);
}

/** The invitation as it is afterwards. Throws why it cannot be answered so (any more). */
export async function giveAnswer(
  engine: Omit<Engine, "actor">,
  guest: GuestClaims,
  given: Given,
  idempotency: Idempotency,
): Promise<{ own: OwnInvitation; waiting: Executed["waiting"] }> {
  const { application } = await readOwn(engine.db, guest);
  const { answer, ...more } = given;
  const { outcomes, waiting } = await executeAsGuest(
    engine,
    guest,
    answer === "withdraw"
      ? {
          action: "withdraw",
          application,
          input: { source: "interview-invitation", notify: false },
        }
      : {
          action: "answer-invitation",
          application,
          input: { invitation: guest.sub, answer, ...more },
        },
    idempotency,
  );
  const own = await readOwn(engine.db, guest);
  const { problem } = outcomes[0]!;
  if (problem) throw told(problem, given, own);
  return { own, waiting };
}

const REASONS: Record<string, string> = {
  "interview.slot-taken": "seat_taken",
  "interview.slot-closed": "slot_closed",
  "time.past": "slot_closed",
  "interview.offer-over": "held_seat_over",
  "interview.seat-free": "seat_free",
  "interview.too-late": "too_late_to_answer",
  "interview.not-open": "interview_over",
};

/** What the page showed is not so any more. */
const CHANGED: readonly string[] = [
  "interview.changed-meanwhile",
  "interview.not-waiting",
  "interview.has-seat",
];

/** What the candidate is told, who knows nothing of versions and plans. */
function told(problem: Problem, { slot }: Given, own: OwnInvitation): Problem {
  const invitation = readInvitation(JSON.parse(own.invitation) as InvitationFact);
  const asker = invitation.asker.name;
  if (problem.code === "not_allowed" || !isRunning(own.status))
    return new NotAllowed("interview_over");
  if (problem.code === "version_conflict") {
    const chosen = invitation.slots.find(({ id }) => id === slot);
    const lost = slot !== undefined && !chosen?.free && invitation.slot !== slot;
    return lost ? new NotAllowed("seat_taken") : problem;
  }
  const blocks = (problem.extra.blocks ?? []) as Block[];
  if (blocks.some(({ code }) => CHANGED.includes(code))) return new VersionConflict(null);
  const reason = blocks.flatMap(({ code }) => REASONS[code] ?? [])[0];
  return reason === undefined ? problem : new NotAllowed(reason, { params: { asker } });
}
