import * as z from "zod";
import { holds } from "../../../domain/actor.ts";
import { openPlaces } from "../../../domain/template.ts";
import type { ReasonList } from "../../../domain/vocabulary.ts";
import { storedTemplate, templatesStatement } from "../../../db/templates.ts";
import { actionOf, isChosen, templateKinds } from "../../../mail/kinds.ts";
import { organisationStatement, storedOrganisation } from "../../../engine/store/facts.ts";
import { chooseTemplate, mergeFields, ownFields, templateName } from "../../../mail/templates.ts";
import type { Routes } from "../../../http/route.ts";
import { settings, type Settings } from "../schemas/settings.ts";

export function settingsRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/settings",
    policy: "session",
    summary: "What forms need to know: reasons, senders, starting texts, merge fields",
    tag: "Settings",
    query: z.strictObject({
      locale: z.string().optional(),
      department: z.string().max(200).default("").describe("Of a project, as it writes it"),
    }),
    answer: settings,
    handle: async (c, { query: { department } }) => {
      const { db, actor, locale, registry } = c.var;
      const used = templateKinds().filter((id) => registry.action(actionOf(id)));
      const found = await db.read({
        organisation: organisationStatement(actor.org),
        templates: templatesStatement(actor.org, used),
      });
      const { organisation, reasons } = storedOrganisation(found.organisation[0]!);
      const templates = found.templates.map(storedTemplate);
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
        templates: used.map((id) => {
          const { subject, body, delayDays } = chooseTemplate(templates, id, department, locale);
          return {
            id,
            kind: actionOf(id),
            name: templateName(locale, id),
            language: locale,
            subject,
            body,
            open: openPlaces(`${subject}\n${body}`).length > 0,
            delayDays,
            chosen: isChosen(id),
            fields: ownFields(locale, id),
          };
        }),
        mergeFields: mergeFields(locale),
        managesTemplates: holds(actor, "manage-templates"),
      } satisfies Settings);
    },
  });
}
