import { type Actor, holds } from "../../../domain/actor.ts";
import { openPlaces } from "../../../domain/template.ts";
import type { Locale, ReasonList } from "../../../domain/vocabulary.ts";
import { actionOf, isChosen } from "../../../mail/kinds.ts";
import { chooseTemplate, mergeFields, ownFields, templateName } from "../../../mail/templates.ts";
import type { Settings } from "../schemas/settings.ts";
import type { Start } from "../starting.ts";

/** `department`: of a project, as it writes it; "" for none. */
export function settingsWire(
  { organisation, reasons, kinds, own }: Start,
  department: string,
  actor: Actor,
  locale: Locale,
): Settings {
  const { id, name, locale: spoken, timeZone, holdSeconds, publicSector, sender } = organisation;
  const listOf = (list: ReasonList) =>
    reasons
      .filter((each) => each.list === list)
      .map((each) => ({ id: each.id, label: each.label[locale] }));
  return {
    organisation: { id, name, locale: spoken, timeZone, holdSeconds, publicSector },
    actor: { id: actor.id, name: actor.name, email: actor.email },
    senders: [sender],
    reasons: { rejection: listOf("rejection"), withdrawal: listOf("withdrawal") },
    templates: kinds.map((kind) => {
      const { subject, body, delayDays } = chooseTemplate(own, kind, department, locale);
      return {
        id: kind,
        kind: actionOf(kind),
        name: templateName(locale, kind),
        language: locale,
        subject,
        body,
        open: openPlaces(`${subject}\n${body}`).length > 0,
        delayDays,
        chosen: isChosen(kind),
        fields: ownFields(locale, kind),
      };
    }),
    mergeFields: mergeFields(locale),
    managesTemplates: holds(actor, "manage-templates"),
  };
}
