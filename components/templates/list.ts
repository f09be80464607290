import { html, nothing, type TemplateResult } from "lit";
import type {
  TemplateList,
  TemplateSummary,
} from "../../worker/features/templates/schemas/templates.ts";
import { chevron } from "../lib/icons.ts";
import { type Levels, unitName } from "./levels.ts";

/** Above this number of levels they are counted instead of named. */
const NAMED = 2;

/** Every kind of message with where its texts come from at one level; choosing one opens it. `make`: a new one. */
export function kindList(
  list: TemplateList,
  levels: Levels,
  open: (kind: string) => void,
  make: unknown,
): TemplateResult {
  const { say } = levels.speech;
  const group = (inUse: boolean) =>
    list.data.filter((kind) => !kind.custom && kind.inUse === inUse);
  const own = list.data.filter(({ custom }) => custom);
  const rows = (kinds: readonly TemplateSummary[], label: string) =>
    html`<ul class="kinds" part="list" aria-label=${label}>
      ${kinds.map((kind) => row(kind, list.unit, levels, open))}
    </ul>`;
  const later = group(false);
  return html`${rows(group(true), say("templates.in-use"))}
    <div class="later">
      <h3>${say("templates.own-texts")}</h3>
      <p class="hint">
        ${say(own.length ? "templates.own-texts-hint" : "templates.own-texts-none")}
      </p>
    </div>
    ${own.length ? rows(own, say("templates.own-texts")) : nothing} ${make}
    ${
      later.length
        ? html`<div class="later">
              <h3>${say("templates.later")}</h3>
              <p class="hint">${say("templates.later-hint")}</p>
            </div>
            ${rows(later, say("templates.later"))}`
        : nothing
    }`;
}

function row(
  kind: TemplateSummary,
  unit: string,
  levels: Levels,
  open: (kind: string) => void,
): TemplateResult {
  const { name, about, overriddenIn } = kind;
  return html`<li>
    <button type="button" class="kind" data-kind=${kind.kind} @click=${() => open(kind.kind)}>
      <span class="kind-words"><strong>${name}</strong><span class="hint">${about}</span></span>
      <span class="marks"
        >${origins(kind, unit, levels)}${
          overriddenIn.length
            ? html`<span class="chip" data-tone="wait">${overriding(overriddenIn, levels)}</span>`
            : nothing
        }</span
      >
      ${chevron}
    </button>
  </li>`;
}

function overriding(units: readonly string[], { speech: { say, locale } }: Levels): string {
  if (units.length > NAMED) return say("templates.overridden-many", { n: units.length });
  const names = new Intl.ListFormat(locale === "en" ? "en-GB" : "sv").format(units);
  return say("templates.overridden", { units: names });
}

/** Where the texts come from: once, or for each language where it differs. */
function origins({ languages }: TemplateSummary, unit: string, levels: Levels) {
  const { say } = levels.speech;
  const one = ({ own, from }: TemplateSummary["languages"][number]) => {
    if (own)
      return unit
        ? say("templates.own", { unit: unit.split(" / ").at(-1)! })
        : say("templates.own-whole");
    return from === "default"
      ? say("templates.default")
      : say("templates.from", { unit: unitName(levels, from) });
  };
  const chip = (words: string, own: boolean) =>
    html`<span class="chip" data-tone=${own ? "info" : nothing}>${words}</span>`;
  const said = languages.map(one);
  if (said.every((words) => words === said[0])) return chip(said[0]!, languages[0]!.own);
  return languages.map(({ language, own }, at) =>
    chip(
      say("templates.in-language", {
        language: say(`message.language-${language}`),
        what: said[at]!,
      }),
      own,
    ),
  );
}
