/** Reminders to reviewers who have not answered, from the cron or at once. */
import type { NewId } from "../../domain/ids.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import type { Database } from "../../db/client.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import {
  type DueReviewer,
  dueReviewer,
  dueStatement,
  putOffStatement,
  remindStatements,
} from "./statements/reminders.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { templateFaults } from "../../engine/fields.ts";
import { panelMail } from "./mail.ts";

/** Reviewers of one round; the next minute takes the next. */
const ROUND = 100;

const KIND = "panel-reminder";

interface Clock {
  now: Date;
  newId: NewId;
}

/** Writes a reminder to whoever is due one, however long the cron was away. Answers what now waits to be sent. */
export async function remindDue(
  db: Database,
  { now, newId }: Clock,
): Promise<{ id: string; sendAt: string }[]> {
  const at = now.toISOString();
  const rows = await db.readOne(dueStatement(at, ROUND));
  if (!rows.length) return [];
  const awaited = rows.filter((row) => row.awaited === 1).map(dueReviewer);
  const waiting: { id: string; sendAt: string }[] = [];
  const made = new Set<string>();
  for (const org of new Set(awaited.map((reviewer) => reviewer.org))) {
    const reminders = await composeReminders(
      db,
      { now, newId },
      awaited.filter((reviewer) => reviewer.org === org),
    );
    if (!reminders.length) continue;
    const { reminded } = await db.write(remindStatements(at, reminders));
    for (const { reviewer, message } of reminders) {
      made.add(reviewer.id);
      if (reminded.some(({ id }) => id === reviewer.id)) waiting.push(message);
    }
  }
  const others = rows.map(({ id }) => id as string).filter((id) => !made.has(id));
  if (others.length) await db.write({ putOff: putOffStatement(at, others) });
  return waiting.map(({ id, sendAt }) => ({ id, sendAt }));
}

export interface Reminder {
  reviewer: DueReviewer;
  message: PlannedMessage & { id: string };
}

/** One message to each reviewer of one organisation, in the name of who asked for the review; none where the text cannot be made. */
export async function composeReminders(
  db: Database,
  { now, newId }: Clock,
  reviewers: readonly DueReviewer[],
): Promise<Reminder[]> {
  const [first] = reviewers;
  if (!first) return [];
  const { organisation, own } = await db.read({
    organisation: organisationStatement(first.org),
    own: templatesStatement(first.org, [KIND]),
  });
  const around = {
    now,
    newId,
    organisation: storedOrganisation(organisation[0]!).organisation,
    // One kept from before what is asked of it today gives way to the one above: nobody would see why none came.
    templates: own.map(storedTemplate).filter((text) => !templateFaults(KIND, text).length),
  };
  return reviewers.flatMap((reviewer) => {
    const { project, asker, org, panel, deadline } = reviewer;
    const actor = { ...asker, org, scopes: [], projects: null, applications: null, locale: null };
    const { messages } = panelMail(
      { ...around, project, actor },
      { id: panel, deadline },
      reviewer,
      { kind: KIND, send: { when: "now" } },
    );
    return messages.map((message) => ({ reviewer, message: { ...message, id: newId("msg") } }));
  });
}
