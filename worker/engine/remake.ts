/** A waiting message made anew from what made it first. */
import { NotAllowed, NotFound, Problem } from "../domain/errors.ts";
import type { Facts, Organisation } from "../domain/facts.ts";
import { fullName } from "../domain/fold.ts";
import type { Block, CalendarEntry, MessageSource, PlannedMessage } from "../domain/plan.ts";
import { forAttendee } from "../mail/calendar.ts";
import { compose, type Sending } from "../mail/compose.ts";
import { isTemplateKind } from "../mail/kinds.ts";
import type { Author } from "../outbox/changes.ts";
import { resumedAt } from "../outbox/holds.ts";
import type { WholeMessage } from "../outbox/messages.ts";
import type { Engine } from "./outcome.ts";
import {
  factsStatement,
  organisationStatement,
  storedFacts,
  type StoredFacts,
  storedOrganisation,
} from "./store/facts.ts";

/** Subject and body as written, with merge fields; without `send` the message keeps its time. */
export interface Wording {
  subject: string;
  body: string;
  send?: Sending | undefined;
}

export const authorOf = ({ actor, now }: Engine): Author => ({
  org: actor.org,
  actor: { id: actor.id, name: actor.name },
  at: now.toISOString(),
});

export interface Made {
  message: PlannedMessage;
  candidateVersion: number;
}

/** What messages are made from, by the application that each is about. */
export async function surroundings(
  { db, actor }: Engine,
  messages: readonly WholeMessage[],
): Promise<{ facts: Map<string, StoredFacts>; organisation: Organisation }> {
  const ids = [...new Set(messages.map(({ application }) => application))];
  const { organisation, found } = await db.read({
    organisation: organisationStatement(actor.org),
    found: factsStatement(actor.org, ids),
  });
  return {
    organisation: storedOrganisation(organisation[0]!).organisation,
    facts: new Map(found.map((row) => storedFacts(row)).map((each) => [each.application.id, each])),
  };
}

/**
 * The message made anew by what made it first. Whoever sent it stays its sender, whoever edits it: the
 * greeting and the answers are theirs. To a candidate it goes to the address of today.
 */
export function remake(
  { now, newId, actor }: Engine,
  open: WholeMessage,
  stored: StoredFacts | undefined,
  organisation: Organisation,
  { subject, body, send, copyOf }: Wording & Pick<MessageSource, "copyOf">,
): Made | Problem {
  const { kind, source, by } = open;
  if (!stored) return new NotFound();
  if (!source || !isTemplateKind(kind)) return new NotAllowed("not_editable");
  const facts: Facts = {
    ...stored,
    now,
    newId,
    actor: {
      ...actor,
      name: by ?? actor.name,
      email: open.replyTo,
      ...(source.recruiter ?? { title: null, phone: null }),
    },
    organisation,
    reasons: [],
    templates: [],
    referred: { project: null, files: [], things: {}, suppressed: [] },
    batchSize: 1,
  };
  const { messages, blocks } = compose(facts, {
    kind,
    audience: open.audience,
    to: open.audience === "candidate" ? stored.candidate.email : open.to,
    from: { name: open.senderName, address: open.senderAddress },
    subject,
    body,
    send: send ?? { when: "hold" },
    language: open.language,
    attachments: open.attachments.filter(({ cid }) => cid === undefined),
    calendar: entryFor(open, stored),
    extra: source.extra,
    sections: source.sections,
    anonymise: source.anonymised,
    // Its sections stay as they were: what they tell was decided then.
    protectedIdentity: source.protectedIdentity ?? false,
    list: open.list,
    copyOf: copyOf ?? source.copyOf,
    path: { to: ["to"], subject: ["subject"], body: ["body"], send: ["send", "at"] },
  });
  const [made] = messages;
  if (!made) return refused(blocks);
  const same = subject === source.subject && body === source.body;
  const message: PlannedMessage = {
    ...made,
    template: same ? open.template : null,
    ...(send === undefined && { sendAt: resumedAt(open, now), state: waitingState(open) }),
  };
  return { message, candidateVersion: stored.candidate.version };
}

/** The entry stays, whatever the words become; a candidate gets it at the address of today. */
function entryFor(
  { entry, audience, to }: WholeMessage,
  { candidate }: StoredFacts,
): CalendarEntry | undefined {
  const { email } = candidate;
  if (!entry || audience !== "candidate" || email === null || email === to)
    return entry ?? undefined;
  return { ...entry, text: forAttendee(entry.text, { name: fullName(candidate), address: email }) };
}

const waitingState = ({ state }: WholeMessage): PlannedMessage["state"] =>
  state === "scheduled" ? "scheduled" : "held";

/** What stands at a field is an error of the input; all else is what blocks the message. */
export function refused(blocks: Block[]): Problem {
  const prefix = "field.";
  const errors = blocks
    .filter(({ code }) => code.startsWith(prefix))
    .map(({ path = [], code, params }) => ({
      path,
      code: code.slice(prefix.length),
      ...(params && { params }),
    }));
  const others = blocks.filter(({ code }) => !code.startsWith(prefix));
  return new Problem(errors.length ? "invalid_input" : "blocked", { errors, blocks: others });
}
