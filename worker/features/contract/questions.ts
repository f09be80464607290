/** A candidate asks something about their contract: a mail to whoever sent it, which moves nothing. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { NotAllowed, Problem } from "../../domain/errors.ts";
import type { Facts } from "../../domain/facts.ts";
import type { NewId } from "../../domain/ids.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { type Around, factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { readOwn } from "./answering.ts";
import { tellAsker } from "./message.ts";
import { HOURLY_QUESTIONS } from "./rules/contract.ts";
import { insertQuestion, questionsStatement } from "./statements/asides.ts";
import type { OwnContract } from "./statements/reads.ts";

/** Answers the message that now waits. Throws `not_allowed` when nobody can be asked by mail, `rate_limited` after many. */
export async function ask(
  { db, now, newId }: { db: Database; now: Date; newId: NewId },
  guest: GuestClaims,
  text: string,
): Promise<{ id: string; sendAt: string }> {
  const own = await readOwn(db, guest);
  const since = new Date(now.getTime() - 3_600_000).toISOString();
  const { organisation, templates, asked } = await db.read({
    organisation: organisationStatement(guest.org),
    templates: templatesStatement(guest.org, ["contract-question"]),
    asked: questionsStatement(guest.org, guest.sub, since),
  });
  if (asked.length >= HOURLY_QUESTIONS) throw new Problem("rate_limited");
  const around = {
    now,
    newId,
    organisation: storedOrganisation(organisation[0]!).organisation,
    templates: templates.map(storedTemplate),
  };
  const { contract } = own;
  const [message] = tellAsker(factsOf(around, own), contract, "contract-question", text);
  if (!message)
    throw new NotAllowed("contract_unreachable", { params: { asker: contract.asker.name } });
  const id = newId("msg");
  await db.write({ question: insertQuestion(guest.org, guest.sub, { ...message, id }, now) });
  return { id, sendAt: message.sendAt };
}

/** Of the candidate, in the name of who sent the contract, as far as the question needs them. */
function factsOf(
  around: Pick<Around, "now" | "newId" | "organisation" | "templates">,
  { contract, project, firstName, lastName, email, protectedIdentity }: OwnContract,
): Facts {
  const facts = factsWithoutCandidate({
    ...around,
    actor: {
      org: around.organisation.id,
      ...contract.asker,
      scopes: [],
      projects: null,
      applications: null,
      locale: null,
    },
    project: { id: "", externalId: null, title: project, department: "", closedAt: null },
  });
  return {
    ...facts,
    candidate: { ...facts.candidate, firstName, lastName, email, protectedIdentity },
  };
}
