import * as z from "zod";
import type { ReasonList } from "../domain/vocabulary.ts";
import { organisationStatement, storedOrganisation } from "../db/facts.ts";
import { mergeFields, startingTexts } from "../messages/templates.ts";
import type { Routes } from "./route.ts";
import * as schemas from "./schemas.ts";
import type { Settings } from "./wire.ts";

export function settingsRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/settings",
    policy: "session",
    summary: "What forms need to know: reasons, senders, starting texts, merge fields",
    tag: "Settings",
    query: z.strictObject({ locale: z.string().optional() }),
    answer: schemas.settings,
    handle: async (c) => {
      const { db, actor, locale } = c.var;
      const [row] = await db.readOne(organisationStatement(actor.org));
      const { organisation, reasons } = storedOrganisation(row!);
      const {
        id,
        name,
        locale: spoken,
        timeZone,
        holdSeconds,
        publicSector,
        sender,
      } = organisation;
      const listOf = (list: ReasonList) =>
        reasons
          .filter((each) => each.list === list)
          .map((each) => ({ id: each.id, label: each.label[locale] }));
      return c.json({
        organisation: { id, name, locale: spoken, timeZone, holdSeconds, publicSector },
        actor: { id: actor.id, name: actor.name, email: actor.email },
        senders: [sender],
        reasons: { rejection: listOf("rejection"), withdrawal: listOf("withdrawal") },
        templates: startingTexts(locale),
        mergeFields: mergeFields(locale),
      } satisfies Settings);
    },
  });
}
