/** More reviewers for a panel that runs: what they would be written, and the writing of it. */
import type { FieldError } from "../../domain/errors.ts";
import { InvalidInput, NotAllowed, VersionConflict } from "../../domain/errors.ts";
import { fold } from "../../domain/fold.ts";
import { isOver, MOST_REVIEWERS } from "./rules/panel.ts";
import type { Block, Note, PlannedMessage } from "../../domain/plan.ts";
import { hasSeen, type NewReviewer } from "./rules/opening.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { addStatements } from "./statements/changes.ts";
import type { StoredPanel, StoredReviewer } from "./statements/reads.ts";
import { candidatesByAddress, unaskedStatement } from "./statements/reviewers.ts";
import { sightsStatement, storedSight } from "./statements/sights.ts";
import { suppressedFold, suppressedStatement } from "../../outbox/suppressions.ts";
import type { TextKind } from "../../mail/kinds.ts";
import { note } from "../../engine/action.ts";
import { authorOf, refused } from "../../engine/remake.ts";
import { linkBlocks } from "../../engine/own-address.ts";
import type { Engine } from "../../engine/outcome.ts";
import { aroundOf, aroundStatements } from "./around.ts";
import { departing, lateBlocks, panelMail, unreachable } from "./message.ts";
import { type Changed, changeable, done } from "./running.ts";

export interface Invited {
  reviewers: (Omit<NewReviewer, "id" | "language" | "linkVersion"> & {
    language?: Locale | undefined;
  })[];
  message?:
    | {
        template?: TextKind | undefined;
        subject?: string | undefined;
        body?: string | undefined;
      }
    | undefined;
}

/** What would be sent to whom. With blocks there are no messages, or not all. */
export interface MailPlan {
  messages: PlannedMessage[];
  notes: Note[];
  warnings: Note[];
  blocks: Block[];
}

/** Nothing is written. Throws `invalid_input` at who cannot be invited. */
export async function planInvitations(
  engine: Engine,
  id: string,
  input: Invited,
): Promise<MailPlan> {
  return prepare(engine, await changeable(engine, id), input);
}

/** Invites more reviewers. To ask once more for what was just done changes nothing. */
export async function addReviewers(engine: Engine, id: string, input: Invited): Promise<Changed> {
  const stored = await changeable(engine, id);
  const { reviewers, messages: planned, blocks } = await prepare(engine, stored, input);
  if (blocks.length) throw refused(blocks);
  if (!reviewers.length) return { stored, waiting: [] };
  const messages = planned.map((each) => ({ ...each, id: engine.newId("msg") }));
  const invitees = departing(reviewers, messages);
  await engine.db.write({ added: addStatements(authorOf(engine), id, invitees, messages) });
  const changed = await done(engine, id, messages);
  // Colleagues may have filled the panel meanwhile, or revoked the same person once more.
  const active = new Set(activeIn(changed.stored).map(({ email }) => fold(email)));
  const lost = reviewers.filter(({ email }) => !active.has(fold(email)));
  if (!lost.length) return changed;
  throw active.size + lost.length > MOST_REVIEWERS ? tooMany() : new VersionConflict(null);
}

async function prepare(
  engine: Engine,
  stored: StoredPanel,
  input: Invited,
): Promise<MailPlan & { reviewers: NewReviewer[] }> {
  const { db, actor, now, newId } = engine;
  const { panel } = stored;
  const folds = input.reviewers.map(({ email }) => fold(email));
  const { candidates, unasked, suppressed, sights, ...rows } = await db.read({
    ...aroundStatements(engine, panel.project.id, input.message?.template ?? "send-to-panel"),
    candidates: candidatesByAddress(actor.org, panel.id, folds),
    unasked: unaskedStatement(actor.org, panel.id),
    suppressed: suppressedStatement(actor.org, folds),
    sights: sightsStatement(actor.org, panel.id),
  });
  const around = aroundOf(engine, rows);
  const asked = input.reviewers.map(({ language, ...each }) => ({
    ...each,
    language: language ?? actor.locale ?? around.organisation.locale,
  }));
  const known = new Map(stored.reviewers.map((each) => [fold(each.email), each]));
  const stands = ({ email }: { email: string }): boolean => {
    const before = known.get(fold(email));
    return Boolean(before && !before.revokedAt && !unasked.some(({ id }) => id === before.id));
  };
  const repeated = asked.map(
    (each) => stands(each) && justAdded(known.get(fold(each.email)), each, now),
  );
  const seers = sights.map(storedSight);
  const asker = { id: actor.id, address: fold(actor.email ?? "") };
  const active = new Set(activeIn(stored).map(({ email }) => fold(email)));
  const errors = folds.flatMap((address, at): FieldError[] => {
    const path = ["reviewers", at, "email"];
    if (folds.indexOf(address) < at) return [{ path, code: "duplicate" }];
    if (candidates.some((row) => row.fold === address)) return [{ path, code: "reviewed_there" }];
    if (!active.has(address) && hasSeen(seers, address, asker)) return [{ path, code: "has_seen" }];
    return stands(asked[at]!) && !repeated[at] ? [{ path, code: "already_reviewer" }] : [];
  });
  if (errors.length) throw new InvalidInput(errors);
  const reviewers = asked
    .filter((_, at) => !repeated[at])
    .map((each): NewReviewer => {
      const { id, linkVersion } = known.get(fold(each.email)) ?? {
        id: newId("rev"),
        linkVersion: 1,
      };
      return { ...each, id, linkVersion };
    });
  if (reviewers.length && isOver(stored.panel, engine.now)) throw new NotAllowed("panel_over");
  const others = activeIn(stored).filter(({ id }) => !reviewers.some((each) => each.id === id));
  if (others.length + reviewers.length > MOST_REVIEWERS) throw tooMany();
  const mails = reviewers.map((to) =>
    panelMail(around, panel, to, {
      kind: "send-to-panel",
      ...input.message,
      path: { subject: ["message", "subject"], body: ["message", "body"] },
    }),
  );
  const messages = mails.flatMap((each) => each.messages);
  return {
    reviewers,
    messages,
    notes: [
      note("panel.may-be-read"),
      ...(panel.options.code && reviewers.some(({ kind }) => kind === "external")
        ? [note("panel.code-sent")]
        : []),
    ],
    // What is wrong with the text is wrong with each; it is said once.
    warnings: [
      ...(mails[0]?.warnings ?? []),
      ...unreachable(reviewers, suppressed.map(suppressedFold)),
    ],
    blocks: mails.find(({ blocks }) => blocks.length)?.blocks ?? [
      ...lateBlocks(messages, panel.deadlineAt),
      ...linkBlocks(engine, messages),
    ],
  };
}

const activeIn = ({ reviewers }: StoredPanel): StoredReviewer[] =>
  reviewers.filter(({ revokedAt }) => !revokedAt);

const tooMany = () =>
  new InvalidInput([{ path: ["reviewers"], code: "too_many", params: { max: MOST_REVIEWERS } }]);

/** Milliseconds within which the same person asked for in the same way is the same request, sent again. */
const AGAIN_MS = 10 * 60_000;

const justAdded = (
  before: StoredReviewer | undefined,
  { kind, name, email, language }: Omit<NewReviewer, "id" | "linkVersion">,
  now: Date,
): boolean =>
  before !== undefined &&
  JSON.stringify([before.kind, before.name, before.email, before.language]) ===
    JSON.stringify([kind, name, email, language]) &&
  now.getTime() - Date.parse(before.createdAt) < AGAIN_MS;
