/** A candidate asks something about their offer: a mail to whoever made it, which moves nothing. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { NotAllowed, Problem } from "../../domain/errors.ts";
import type { NewId } from "../../domain/ids.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { readOwn } from "./answering.ts";
import { factsAside } from "./asides.ts";
import { tellAsker } from "./message.ts";
import { HOURLY_QUESTIONS } from "./rules/offer.ts";
import { insertAside, questionsStatement } from "./statements/asides.ts";

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
    templates: templatesStatement(guest.org, ["offer-question"]),
    asked: questionsStatement(guest.org, guest.sub, since),
  });
  if (asked.length >= HOURLY_QUESTIONS) throw new Problem("rate_limited");
  const facts = factsAside(
    {
      now,
      newId,
      organisation: storedOrganisation(organisation[0]!).organisation,
      templates: templates.map(storedTemplate),
    },
    own,
  );
  const { asker } = own.offer;
  const [message] = tellAsker(facts, own.offer, "offer-question", { words: text });
  if (!message) throw new NotAllowed("offer_unreachable", { params: { asker: asker.name } });
  const id = newId("msg");
  await db.write({ question: insertAside(guest.org, guest.sub, { ...message, id }, now) });
  return { id, sendAt: message.sendAt };
}
