/**
 * What a recruiter does to a panel that runs. None of it is an event of an application; who did it is kept
 * beside the panel. To ask for what is so already changes nothing: an answer may have been lost.
 */
import { holds } from "../../domain/actor.ts";
import { InvalidInput, NotFound, Problem } from "../../domain/errors.ts";
import { endOfDay, localDate } from "../../domain/localtime.ts";
import { dayOf } from "../../domain/params.ts";
import { LONGEST_DAYS } from "./rules/panel.ts";
import { addDays } from "../../domain/workdays.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import { prolongStatements, revokeStatements } from "./statements/changes.ts";
import {
  panelStatements,
  storedPanel,
  type StoredPanel,
  type StoredReviewer,
} from "./statements/reads.ts";
import {
  listedPanel,
  type ListedPanel,
  type PanelQuery,
  panelsStatement,
} from "./statements/lists.ts";
import { authorOf } from "../../engine/remake.ts";
import type { Engine } from "../../engine/outcome.ts";

/** Messages that were put into the outbox, with the panel as it is now. */
export interface Changed {
  stored: StoredPanel;
  waiting: { id: string; sendAt: string }[];
}

/** A page of panels within the actor's reach, newest first. */
export async function listPanels(
  { db, actor }: Pick<Engine, "db" | "actor">,
  query: Pick<PanelQuery, "project" | "application" | "after" | "limit">,
): Promise<ListedPanel[]> {
  const { org, projects, applications } = actor;
  const rows = await db.readOne(panelsStatement({ org, projects, applications, ...query }));
  return rows.map(listedPanel);
}

/** Throws `not_found` for what is out of the actor's reach, too. */
export async function openPanel({ db, actor }: Engine, id: string): Promise<StoredPanel> {
  const stored = storedPanel(await db.read(panelStatements(actor, id)));
  if (!stored) throw new NotFound();
  return stored;
}

/** The panel, if this actor may change it: whoever reaches only some of its candidates may not. */
export async function changeable(engine: Engine, id: string): Promise<StoredPanel> {
  const stored = await openPanel(engine, id);
  if (!holds(engine.actor, "send-to-panel"))
    throw new Problem("forbidden", { reason: "missing_scope" });
  if (stored.panel.beyond) throw new Problem("forbidden", { reason: "panel_beyond" });
  return stored;
}

/** Throws `not_found`. */
export function reviewerOf({ reviewers }: StoredPanel, id: string): StoredReviewer {
  const reviewer = reviewers.find((each) => each.id === id);
  if (!reviewer) throw new NotFound();
  return reviewer;
}

export const done = async (
  engine: Engine,
  id: string,
  waiting: Changed["waiting"] = [],
): Promise<Changed> => ({
  stored: await openPanel(engine, id),
  waiting,
});

export async function revokeReviewer(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<Changed> {
  const stored = await changeable(engine, id);
  if (reviewerOf(stored, reviewer).revokedAt) return { stored, waiting: [] };
  await engine.db.write({ revoked: revokeStatements(authorOf(engine), id, reviewer) });
  return done(engine, id);
}

/** Moves the deadline, to a later local date only. */
export async function prolong(
  engine: Engine,
  id: string,
  { deadline }: { deadline: string },
): Promise<Changed> {
  const { db, actor, now } = engine;
  const stored = await changeable(engine, id);
  const { panel } = stored;
  if (deadline === panel.deadline) return { stored, waiting: [] };
  const [organisation] = await db.readOne(organisationStatement(actor.org));
  const { timeZone } = storedOrganisation(organisation!).organisation;
  const today = localDate(now, timeZone);
  const path = ["deadline"];
  const earliest = panel.deadline > today ? panel.deadline : addDays(today, -1);
  if (deadline <= earliest)
    throw new InvalidInput([{ path, code: "later_than", params: { date: dayOf(earliest) } }]);
  if (deadline > addDays(today, LONGEST_DAYS))
    throw new InvalidInput([{ path, code: "within_days", params: { days: LONGEST_DAYS } }]);
  const { moved } = await db.write(
    prolongStatements(authorOf(engine), id, { deadline, deadlineAt: endOfDay(deadline, timeZone) }),
  );
  const current = await openPanel(engine, id);
  // A colleague moved it further meanwhile: a day is never taken back from the reviewers.
  if (!moved.length && current.panel.deadline !== deadline)
    throw new InvalidInput([
      { path, code: "later_than", params: { date: dayOf(current.panel.deadline) } },
    ]);
  return { stored: current, waiting: [] };
}
