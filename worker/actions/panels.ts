/**
 * What a recruiter does to a panel that runs. None of it is an event of an application; who did it is kept
 * beside the panel. To ask for what is so already changes nothing: an answer may have been lost.
 */
import { holds } from "../domain/actor.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../domain/errors.ts";
import { fold } from "../domain/fold.ts";
import { endOfDay, formatDate, localDate } from "../domain/localtime.ts";
import { LONGEST_DAYS, MOST_REVIEWERS } from "../domain/panel.ts";
import type { NewReviewer } from "../domain/plan.ts";
import { addDays } from "../domain/workdays.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { organisationStatement, storedOrganisation } from "../db/facts.ts";
import {
  addStatements,
  prolongStatements,
  remindRecord,
  reopenStatements,
  revokeStatements,
} from "../db/panel-changes.ts";
import {
  isShown,
  panelStatements,
  storedPanel,
  type StoredPanel,
  type StoredReviewer,
} from "../db/panel-reads.ts";
import { listedProject, projectStatement } from "../db/projects.ts";
import { dueReviewer, remindableStatement, remindStatements } from "../db/reminders.ts";
import { storedTemplate, templatesStatement } from "../db/templates.ts";
import type { TemplateKind } from "../messages/kinds.ts";
import { changeOf, refused } from "./messages.ts";
import type { Engine } from "./outcome.ts";
import { panelMail } from "./panel-mail.ts";
import { composeReminders } from "./reminders.ts";

/** Messages that were put into the outbox, with the panel as it is now. */
export interface Changed {
  stored: StoredPanel;
  waiting: { id: string; sendAt: string }[];
}

/** Throws `not_found` for what is out of the actor's reach, too. */
export async function openPanel({ db, actor }: Engine, id: string): Promise<StoredPanel> {
  const stored = storedPanel(await db.read(panelStatements(actor, id)));
  if (!stored) throw new NotFound();
  return stored;
}

/** The panel, if this actor may change it: whoever reaches only some of its candidates may not. */
async function changeable(engine: Engine, id: string): Promise<StoredPanel> {
  const stored = await openPanel(engine, id);
  if (!holds(engine.actor, "send-to-panel"))
    throw new Problem("forbidden", { reason: "missing_scope" });
  if (stored.panel.beyond) throw new Problem("forbidden", { reason: "panel_beyond" });
  return stored;
}

const isOver = ({ panel }: StoredPanel, { now }: Engine): boolean =>
  panel.deadlineAt <= now.toISOString();

function reviewerOf({ reviewers }: StoredPanel, id: string): StoredReviewer {
  const reviewer = reviewers.find((each) => each.id === id);
  if (!reviewer) throw new NotFound();
  return reviewer;
}

const done = async (
  engine: Engine,
  id: string,
  waiting: Changed["waiting"] = [],
): Promise<Changed> => ({
  stored: await openPanel(engine, id),
  waiting,
});

export interface Invited {
  reviewers: (Omit<NewReviewer, "id" | "language"> & { language?: Locale | undefined })[];
  message?:
    | {
        template?: TemplateKind | undefined;
        subject?: string | undefined;
        body?: string | undefined;
      }
    | undefined;
}

/** Invites more reviewers; whoever is in the panel already stays as they are. */
export async function addReviewers(engine: Engine, id: string, input: Invited): Promise<Changed> {
  const { db, actor, now, newId } = engine;
  const stored = await changeable(engine, id);
  const { panel } = stored;
  const twice = input.reviewers.findIndex(
    ({ email }, at) => input.reviewers.findIndex((other) => fold(other.email) === fold(email)) < at,
  );
  if (twice >= 0)
    throw new InvalidInput([{ path: ["reviewers", twice, "email"], code: "duplicate" }]);
  const there = new Set(stored.reviewers.map(({ email }) => fold(email)));
  const asked = input.reviewers.filter(({ email }) => !there.has(fold(email)));
  if (!asked.length) return { stored, waiting: [] };
  if (isOver(stored, engine)) throw new NotAllowed("panel_over");
  if (there.size + asked.length > MOST_REVIEWERS)
    throw new InvalidInput([
      { path: ["reviewers"], code: "too_many", params: { max: MOST_REVIEWERS } },
    ]);
  const [organisation, project, own] = await db.read([
    organisationStatement(actor.org),
    projectStatement(actor.org, panel.project.id, { projects: null, applications: null }),
    templatesStatement(actor.org, [input.message?.template ?? "send-to-panel"]),
  ]);
  const around = {
    now,
    newId,
    actor,
    organisation: storedOrganisation(organisation![0]!).organisation,
    project: listedProject(project![0]!),
    templates: own!.map(storedTemplate),
  };
  const reviewers = asked.map(({ language, ...each }): NewReviewer => ({
    ...each,
    id: newId("rev"),
    language: language ?? actor.locale ?? around.organisation.locale,
  }));
  const mails = reviewers.map((to) =>
    panelMail(
      around,
      panel,
      { ...to, linkVersion: 1 },
      {
        kind: "send-to-panel",
        ...input.message,
        path: { subject: ["message", "subject"], body: ["message", "body"] },
      },
    ),
  );
  const fault = mails.find(({ blocks }) => blocks.length);
  if (fault) throw refused(fault.blocks);
  const messages = mails.flatMap((mail) =>
    mail.messages.map((each) => ({ ...each, id: newId("msg") })),
  );
  await db.write(addStatements(changeOf(engine), id, reviewers, messages, MOST_REVIEWERS));
  return done(engine, id, messages);
}

export async function revokeReviewer(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<Changed> {
  const stored = await changeable(engine, id);
  if (reviewerOf(stored, reviewer).revokedAt) return { stored, waiting: [] };
  await engine.db.write(revokeStatements(changeOf(engine), id, reviewer));
  return done(engine, id);
}

/** Lets a reviewer change what they submitted; nobody is told by mail. */
export async function reopenReviewer(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<Changed> {
  const stored = await changeable(engine, id);
  const { revokedAt, submittedAt } = reviewerOf(stored, reviewer);
  if (revokedAt) throw new NotAllowed("reviewer_revoked");
  if (isOver(stored, engine)) throw new NotAllowed("panel_over");
  if (!submittedAt) return { stored, waiting: [] };
  await engine.db.write(reopenStatements(changeOf(engine), id, reviewer));
  return done(engine, id);
}

/** Sends one reminder now, unless one is on its way already. */
export async function remindReviewer(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<Changed> {
  const { db, actor, now } = engine;
  const at = now.toISOString();
  const stored = await changeable(engine, id);
  const { revokedAt, submittedAt } = reviewerOf(stored, reviewer);
  if (revokedAt) throw new NotAllowed("reviewer_revoked");
  if (submittedAt) throw new NotAllowed("reviewer_submitted");
  if (isOver(stored, engine) || !stored.candidates.some(isShown))
    throw new NotAllowed("panel_over");
  const rows = await db.readOne(remindableStatement(actor.org, id, reviewer, at));
  const reminders = await composeReminders(db, engine, rows.map(dueReviewer));
  if (!rows.length) return { stored, waiting: [] };
  if (!reminders.length) throw new Problem("blocked");
  const messages = reminders.map(({ message }) => message);
  await db.write([
    ...remindStatements(at, reminders),
    ...messages.map((message) => remindRecord(changeOf(engine), id, reviewer, message.id)),
  ]);
  return done(engine, id, messages);
}

/** Moves the deadline, to a later local date only. */
export async function prolong(
  engine: Engine,
  id: string,
  { deadline }: { deadline: string },
  locale: Locale,
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
    throw new InvalidInput([
      { path, code: "later_than", params: { date: formatDate(locale, earliest) } },
    ]);
  if (deadline > addDays(today, LONGEST_DAYS))
    throw new InvalidInput([{ path, code: "within_days", params: { days: LONGEST_DAYS } }]);
  const [, moved] = await db.write(
    prolongStatements(changeOf(engine), id, { deadline, deadlineAt: endOfDay(deadline, timeZone) }),
  );
  const current = await openPanel(engine, id);
  // A colleague moved it further meanwhile: a day is never taken back from the reviewers.
  if (!moved!.length && current.panel.deadline !== deadline)
    throw new InvalidInput([
      { path, code: "later_than", params: { date: formatDate(locale, current.panel.deadline) } },
    ]);
  return { stored: current, waiting: [] };
}
