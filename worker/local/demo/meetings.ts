/** What the invited answer, each as the guest that they are by their link; and a time that is moved. */
import type { Engine, Executed } from "../../engine/outcome.ts";
import { execute } from "../../engine/perform.ts";
import { openInterview } from "../../features/interview/interviews.ts";
import type { Deed, Reply, Shift } from "./deed.ts";

/** The invitation of the one in that row of those that were invited. */
function invitedIn({ outcomes }: Executed, row: number) {
  const { application, effects } = outcomes[row]!.receipt!;
  const invited = effects.find((effect) => effect.kind === "invite");
  if (!invited) throw new Error("Nobody was invited");
  return { application, ...invited };
}

const slotOf = async (engine: Engine, interview: string, at: number): Promise<string> =>
  (await openInterview(engine, interview))!.slots[at]!.id;

/** Answers what now waits to be sent. */
export async function answerAs(
  engine: Engine,
  { row, answer, slot, halfDays, wish }: Reply,
  executed: Executed,
  key: string,
): Promise<Executed> {
  const { application, invitation, interview } = invitedIn(executed, row);
  const input = {
    invitation,
    answer,
    ...(slot !== undefined && { slot: await slotOf(engine, interview, slot) }),
    ...(halfDays && { halfDays }),
    ...(wish !== undefined && { wish }),
  };
  const actor = { ...engine.actor, id: invitation, name: "", email: null };
  return done(
    await execute(
      { ...engine, actor },
      { action: "answer-invitation", rows: [{ reference: application, input }] },
      { key, route: "demo", bodyHash: "" },
    ),
  );
}

export async function shift(
  engine: Engine,
  { row, slot, start }: Shift,
  executed: Executed,
  key: string,
): Promise<Executed> {
  const { application, interview } = invitedIn(executed, row);
  const input = { interview, slot: await slotOf(engine, interview, slot), start };
  return done(
    await execute(
      engine,
      { action: "move-interview", rows: [{ reference: application, input }] },
      { key, route: "demo", bodyHash: "" },
    ),
  );
}

function done(executed: Executed): Executed {
  for (const { problem } of executed.outcomes) if (problem) throw problem;
  return executed;
}

/** Of a key, told apart by what comes of the deed. */
export const keyOf = ({ project, action }: Deed, what: string, at: readonly unknown[]): string =>
  `${project}-${action}-${what}-${at.join("-")}`;
