import type { OwnText } from "../../../db/own-texts.ts";
import { type Actor, holds as holdsScope } from "../../../domain/actor.ts";
import { openPlaces } from "../../../domain/template.ts";
import type { Locale, ReasonList } from "../../../domain/vocabulary.ts";
import { actionOf, isChosen } from "../../../mail/kinds.ts";
import { barredFields, mergeFields, ownFields } from "../../../mail/templates.ts";
import { heldText, holdsAt, knownKind, knownOwn } from "../read.ts";
import { nameOf } from "./texts.ts";
import type { Settings } from "../schemas/settings.ts";
import type { Start } from "../starting.ts";

/** `department`: of a project, as it writes it; "" for none. */
export function settingsWire(
  { organisation, reasons, kinds, own, made }: Start,
  department: string,
  actor: Actor,
  locale: Locale,
): Settings {
  const { id, name, locale: spoken, timeZone, holdSeconds, publicSector, sender } = organisation;
  const holds = (each: OwnText) =>
    kinds.some((kind) => kind === each.base) && holdsAt(each, department);
  const listOf = (list: ReasonList) =>
    reasons
      .filter((each) => each.list === list)
      .map((each) => ({ id: each.id, label: each.label[locale] }));
  return {
    organisation: { id, name, locale: spoken, timeZone, holdSeconds, publicSector },
    actor: { id: actor.id, name: actor.name, email: actor.email },
    senders: [sender],
    reasons: { rejection: listOf("rejection"), withdrawal: listOf("withdrawal") },
    templates: [...kinds.map(knownKind), ...made.filter(holds).map(knownOwn)].map((text) => {
      const { kind, base } = text;
      const { subject, body, delayDays } = heldText(own, text, department, locale);
      return {
        id: kind,
        kind: actionOf(base),
        base,
        name: nameOf(text, locale),
        language: locale,
        subject,
        body,
        open: openPlaces(`${subject}\n${body}`).length > 0,
        delayDays,
        chosen: isChosen(base),
        fields: ownFields(locale, base),
        barred: barredFields(base),
      };
    }),
    mergeFields: mergeFields(locale),
    managesTemplates: holdsScope(actor, "manage-templates"),
  };
}
