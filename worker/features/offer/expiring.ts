import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import type { Background, Job } from "../../engine/job.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import { factsAside } from "./asides.ts";
import { tellAsker } from "./message.ts";
import { insertAsideOfStanding } from "./statements/asides.ts";
import { expireStatement } from "./statements/offers.ts";
import { type OwnOffer, overdueStatement, storedOwn } from "./statements/reads.ts";

/** Offers of one round; the next minute takes the next. */
const ROUND = 100;

/**
 * What nobody answered in time cannot be answered any more; the application stays where it is, and whoever made the
 * offer is told.
 */
export const expireOffers: Job = {
  name: "expire-offers",
  run: async (background) => {
    const { db, now } = background;
    const overdue = (await db.readOne(overdueStatement(now.toISOString(), ROUND))).map(storedOwn);
    const told = [];
    for (const [org, offers] of Map.groupBy(overdue, (each) => each.org))
      told.push(...(await expire(background, org, offers)));
    return told;
  },
};

async function expire(
  { db, now, newId }: Background,
  org: string,
  offers: readonly OwnOffer[],
): Promise<{ id: string; sendAt: string }[]> {
  const around = { now, newId, ...(await textsOf(db, org)) };
  const mails = offers
    .filter(({ deleted }) => !deleted)
    .flatMap((own) =>
      tellAsker(factsAside(around, own), own.offer, "offer-expired").map((message) => ({
        offer: own.offer.id,
        message: { ...message, id: newId("msg") },
      })),
    );
  await db.write({
    // Before they run out: whoever answers or is faster leaves nothing that stands, and nobody is told.
    told: mails.flatMap(({ offer, message }) => insertAsideOfStanding(org, offer, message, now)),
    expired: expireStatement(offers.map(({ offer }) => offer.id)),
  });
  return mails.map(({ message: { id, sendAt } }) => ({ id, sendAt }));
}

async function textsOf(db: Database, org: string) {
  const { organisation, templates } = await db.read({
    organisation: organisationStatement(org),
    templates: templatesStatement(org, ["offer-expired"]),
  });
  return {
    organisation: storedOrganisation(organisation[0]!).organisation,
    templates: templates.map(storedTemplate),
  };
}
