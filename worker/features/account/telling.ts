/** Whoever's password was changed is told by mail: they would not know of another's doing. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { newId } from "../../domain/ids.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { Guest } from "../../guests/guest.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { guestWithin, storedGuest } from "../../guests/statements/guests.ts";
import { composeAnyway } from "../../mail/compose.ts";
import { factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { owners } from "./guests.ts";
import { signInAddress } from "./message.ts";
import type { Owned } from "./statements/purpose.ts";
import { tellStatements } from "./statements/telling.ts";

/** Answers what now waits to be sent: nothing where nobody can be written to. */
export async function tellChange(
  { db, now }: { db: Database; now: Date },
  { org, sub }: GuestClaims,
): Promise<{ id: string; sendAt: string }[]> {
  const { guests, organisation, templates } = await db.read({
    guests: guestWithin(owners, org, sub, now),
    organisation: organisationStatement(org),
    templates: templatesStatement(org, ["account-changed"]),
  });
  if (!guests[0]) return [];
  const { about, ...guest } = storedGuest(owners, guests[0]) as Guest<Owned>;
  const [message] = composeAnyway(
    factsWithoutCandidate({
      now,
      newId,
      organisation: storedOrganisation(organisation[0]!).organisation,
      templates: templates.map(storedTemplate),
      actor: {
        ...about.asker,
        org,
        scopes: [],
        projects: null,
        applications: null,
        locale: null,
      },
      project: about.project,
    }),
    {
      kind: "account-changed",
      audience: "candidate",
      to: guest.email,
      language: guest.language,
      send: { when: "now" },
      extra: { "login.link": signInAddress(org) },
    },
  ).messages;
  if (!message) return [];
  const id = newId("msg");
  await db.write({ told: tellStatements(org, sub, { ...message, id }, now) });
  return [{ id, sendAt: message.sendAt }];
}
