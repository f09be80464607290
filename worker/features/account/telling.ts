/** Whoever's password was changed is told by mail: they would not know of another's doing. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import type { Facts } from "../../domain/facts.ts";
import { newId } from "../../domain/ids.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { Guest } from "../../guests/guest.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { guestWithin, storedGuest } from "../../guests/statements/guests.ts";
import { compose } from "../../mail/compose.ts";
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
  const from = (own: Facts["templates"]) =>
    compose(
      factsWithoutCandidate({
        now,
        newId,
        organisation: storedOrganisation(organisation[0]!).organisation,
        templates: own,
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
    ).messages[0];
  // A text of the organisation's own that cannot be sent as it stands gives way to the product's.
  const message = from(templates.map(storedTemplate)) ?? from([]);
  if (!message) return [];
  const id = newId("msg");
  await db.write({ told: tellStatements(org, sub, { ...message, id }, now) });
  return [{ id, sendAt: message.sendAt }];
}
