/** A person's answer when their application has been purged: no event can carry it, the profile's own row does. */
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { NotAllowed, Problem, VersionConflict } from "../../domain/errors.ts";
import { localDate } from "../../domain/localtime.ts";
import type { Engine, Executed } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import { factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { receipt } from "./message.ts";
import { ownBlocks } from "./plan/own.ts";
import { ordinaryOf } from "./ordinary.ts";
import type { GivenAnswer } from "./rules.ts";
import { receiptStatements } from "./statements/alone.ts";
import { answerAlone } from "./statements/answers.ts";
import { lastAnswer, type OwnKeeping, storedAnswer } from "./statements/reads.ts";

/** The messages that now wait. Throws why it cannot be answered so (any more). */
export async function answerWithoutApplication(
  { db, now, newId }: Omit<Engine, "actor">,
  org: string,
  own: OwnKeeping,
  { answer, seen, until }: GivenAnswer,
): Promise<Executed["waiting"]> {
  const { profile } = own;
  const { last, organisation, templates } = await db.read({
    last: lastAnswer(profile.id),
    organisation: organisationStatement(org),
    templates: templatesStatement(org, ["save-yes", "save-no"]),
  });
  const before = last[0] && storedAnswer(last[0]);
  // The same once more, whose answer did not arrive.
  if (before?.version === seen + 1 && before.answer === answer && before.until === (until ?? null))
    return [];
  const today = localDate(now, own.timeZone);
  const at = { profile, today, ordinary: ordinaryOf(own, now) };
  const blocks = ownBlocks(at, { answer, seen, until });
  if (blocks.some(({ code }) => code === "saved.changed-meanwhile"))
    throw new VersionConflict(null);
  const [block] = blocks;
  if (block?.code.startsWith("saved.not-") && block.path === undefined)
    throw new NotAllowed("saved_over", { params: asking(own) });
  if (block) throw new Problem("blocked", { blocks });

  const actor = {
    ...profile.asker,
    org,
    scopes: [],
    projects: null,
    applications: null,
    locale: null,
  };
  const facts = factsWithoutCandidate({
    now,
    newId,
    actor,
    organisation: storedOrganisation(organisation[0]!).organisation,
    templates: templates.map(storedTemplate),
    project: own.project,
  });
  const person = { ...facts.candidate, ...own.person, language: own.language };
  const later = answer === "extend" ? (until ?? null) : null;
  const stays = { projects: own.applications, employed: own.employed };
  const messages = receipt({ ...facts, candidate: person }, profile, {
    answer,
    until: later,
    stays,
  }).map((message) => ({ ...message, id: newId("msg") }));
  const id = newId("rcpt");
  const written = answerAlone(
    org,
    { profile: profile.id, seen, receipt: id, answer, on: today, until: later },
    now,
  );
  const { answered } = await db.write({
    answered: written.answered,
    followed: written.followed,
    mail: receiptStatements(profile.id, id, messages, now.toISOString()),
  });
  if (!answered.length) throw new VersionConflict(null);
  return messages.map(({ id: message, sendAt }) => ({ id: message, sendAt }));
}

const asking = ({ profile: { asker }, organisation }: OwnKeeping) => ({
  asker: asker.name || organisation,
  organisation,
});
