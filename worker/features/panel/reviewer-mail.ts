/**
 * Mail to one reviewer of a panel that runs: a reminder, or that their review is open again. Each is planned before,
 * held, and can be stopped.
 */
import { NotAllowed, Problem } from "../../domain/errors.ts";
import { fold } from "../../domain/fold.ts";
import type { Note, PlannedMessage } from "../../domain/plan.ts";
import { note } from "../../engine/action.ts";
import { authorOf, refused } from "../../engine/remake.ts";
import type { Engine } from "../../engine/outcome.ts";
import { linkBlocks } from "../../engine/own-address.ts";
import { composeReminders, type Reminder } from "../../guests/reminders.ts";
import {
  dueGuest,
  remindableStatement,
  remindStatements,
} from "../../guests/statements/reminders.ts";
import { suppressedStatement } from "../../outbox/suppressions.ts";
import { aroundOf, aroundStatements } from "./around.ts";
import { reviewers as purpose } from "./guests.ts";
import type { MailPlan } from "./invitations.ts";
import { panelMail } from "./message.ts";
import { isOver, isShown } from "./rules/panel.ts";
import { type Changed, changeable, done, reviewerOf } from "./running.ts";
import { remindRecord, reopenStatements } from "./statements/changes.ts";
import type { StoredPanel } from "./statements/reads.ts";
import { writtenStatement } from "./statements/reviewers.ts";

/** Nothing is written. With no message one waits already. Throws why they cannot be reminded. */
export const planReminder = async (
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<MailPlan> => (await reminderFor(engine, id, reviewer)).plan;

/** Sends one reminder after the hold, unless one is on its way already. */
export async function remindReviewer(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<Changed> {
  const { stored, reminders, plan } = await reminderFor(engine, id, reviewer);
  if (plan.blocks.length) throw refused(plan.blocks);
  if (!reminders.length) return { stored, waiting: [] };
  const messages = reminders.map(({ message }) => message);
  await engine.db.write({
    ...remindStatements(purpose, purpose.reminder!, engine.now.toISOString(), reminders),
    recorded: messages.map((message) => remindRecord(authorOf(engine), id, reviewer, message.id)),
  });
  return done(engine, id, messages);
}

async function reminderFor(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<{ stored: StoredPanel; reminders: Reminder[]; plan: MailPlan }> {
  const { db, actor, now } = engine;
  const stored = await changeable(engine, id);
  const { revokedAt, submittedAt, name, email } = reviewerOf(stored, reviewer);
  if (revokedAt) throw new NotAllowed("reviewer_revoked");
  if (submittedAt) throw new NotAllowed("reviewer_submitted");
  if (isOver(stored.panel, now)) throw new NotAllowed("panel_over");
  if (!stored.candidates.some(isShown)) throw new NotAllowed("nobody_to_review");
  const { suppressed, written, rows } = await db.read({
    suppressed: suppressedStatement(actor.org, [fold(email)]),
    written: writtenStatement(actor.org, reviewer),
    rows: remindableStatement(
      purpose.reminder!,
      { org: actor.org, thing: id, id: reviewer },
      now.toISOString(),
    ),
  });
  if (suppressed.length) throw new NotAllowed("reviewer_unreachable", { params: { name } });
  if (!written.length) throw new NotAllowed("reviewer_not_invited");
  const due = rows.map(dueGuest.parse);
  const reminders = await composeReminders(purpose, db, engine, actor.org, due, { when: "hold" });
  if (due.length && !reminders.length) throw new Problem("blocked");
  const notes = due.length ? [] : [note("panel.reminder-waits", { name })];
  const messages = reminders.map(({ message }) => message);
  return { stored, reminders, plan: planOf(engine, messages, notes) };
}

/** Nothing is written. Throws why it cannot be opened again. */
export const planReopening = async (
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<MailPlan> => (await reopeningOf(engine, id, reviewer)).plan;

/** Lets a reviewer change what they submitted, and tells them so after the hold. */
export async function reopenReviewer(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<Changed> {
  const { stored, plan } = await reopeningOf(engine, id, reviewer);
  if (plan.blocks.length) throw refused(plan.blocks);
  if (!plan.messages.length) return { stored, waiting: [] };
  const messages = plan.messages.map((message) => ({ ...message, id: engine.newId("msg") }));
  await engine.db.write({ reopened: reopenStatements(authorOf(engine), id, reviewer, messages) });
  return done(engine, id, messages);
}

async function reopeningOf(
  engine: Engine,
  id: string,
  reviewer: string,
): Promise<{ stored: StoredPanel; plan: MailPlan }> {
  const { db, actor, now } = engine;
  const stored = await changeable(engine, id);
  const { panel } = stored;
  const to = reviewerOf(stored, reviewer);
  const { name, email } = to;
  if (to.revokedAt) throw new NotAllowed("reviewer_revoked");
  if (isOver(panel, now)) throw new NotAllowed("panel_over");
  if (!to.submittedAt)
    return { stored, plan: planOf(engine, [], [note("panel.is-open", { name })]) };
  if (!stored.candidates.some(isShown)) throw new NotAllowed("nobody_to_review");
  const { suppressed, ...rows } = await db.read({
    ...aroundStatements(engine, panel.project.id, "panel-reopened"),
    suppressed: suppressedStatement(actor.org, [fold(email)]),
  });
  const mail = panelMail(aroundOf(engine, rows), panel, to, {
    kind: "panel-reopened",
    send: { when: "hold" },
  });
  const plan = planOf(engine, mail.messages, [note("panel.reopens", { name })]);
  return {
    stored,
    plan: {
      ...plan,
      warnings: [
        ...mail.warnings,
        ...(suppressed.length ? [note("panel.mail-suppressed", { name, address: email })] : []),
      ],
      blocks: [...mail.blocks, ...plan.blocks],
    },
  };
}

const planOf = (engine: Engine, messages: readonly PlannedMessage[], notes: Note[]): MailPlan => ({
  messages: [...messages],
  notes,
  warnings: [],
  blocks: linkBlocks(engine, messages),
});
