import { html } from "lit";
import type { TemplateWire } from "../../worker/features/templates/schemas/templates.ts";
import type { Speech } from "../lib/i18n.ts";

/** Where texts are told about: the organisation and its levels, in words. */
export interface Levels {
  speech: Speech;
  organisation: string;
}

/** The organisation's own name stands for the level "". */
export const unitName = ({ organisation }: Levels, unit: string): string => unit || organisation;

/** A text by where it comes from: in the middle of a sentence. `null` and "default": the product's. */
export const sourceName = (levels: Levels, unit: string | null): string =>
  unit === null || unit === "default"
    ? levels.speech.say("templates.where-default")
    : levels.speech.say("templates.where-unit", { unit: unitName(levels, unit) });

/** The level above: of "Utbildning / Grundskola" it is "Utbildning", of that "". */
export const above = (unit: string): string => unit.split(" / ").slice(0, -1).join(" / ");

/** What giving up a level's own text is called. */
export function revertLabel({ speech: { say } }: Levels, unit: string): string {
  if (unit === "") return say("templates.revert-default");
  const parent = above(unit);
  return parent ? say("templates.revert-unit", { unit: parent }) : say("templates.revert-whole");
}

/** Where a level's text comes from, and what saving would make of it. */
export function origin(
  { own, unit }: TemplateWire,
  level: string,
  levels: Levels,
  writable: boolean,
): unknown {
  const { say } = levels.speech;
  if (own)
    return html`<span class="chip" data-tone="info"
      >${level ? say("templates.own", { unit: level }) : say("templates.own-whole")}</span
    >`;
  const key = writable ? "templates.becomes-own" : "templates.holds";
  return say(key, { where: sourceName(levels, unit), unit: unitName(levels, level) });
}
