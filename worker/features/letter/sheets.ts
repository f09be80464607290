/** Sheets that are no letters: an address to lay before what was written by hand, and one to measure envelopes with. */
import type { Item } from "../../documents/display-list.ts";
import { layout } from "../../documents/layout.ts";
import { reaches } from "../../domain/actor.ts";
import { type FieldError, InvalidInput, NotFound } from "../../domain/errors.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { factsStatement, storedFacts } from "../../engine/store/facts.ts";
import { say } from "../../i18n/index.ts";
import { boxOf, labelOf } from "./plan/content.ts";
import { draw } from "./draw.ts";
import { facts as ownFacts } from "./follow.ts";
import { readWindow } from "./letters.ts";
import { addressOf, type Whither } from "./rules/address.ts";
import {
  alwaysShown,
  DEFAULT_WINDOW,
  everShown,
  type Rectangle,
  WINDOWS,
} from "./rules/windows.ts";

type Reading = Pick<Engine, "db" | "actor" | "now">;

/** Throws `not_found` for what is out of reach, and `invalid_input` where there is no address to print. */
export async function labelSheet(
  { db, actor, now }: Reading,
  reference: string,
  { confirmProtected, ...whither }: Whither & { confirmProtected: boolean },
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await db.readOne(factsStatement(actor.org, [reference], ownFacts));
  const stored = row && storedFacts(row, ownFacts);
  if (!stored || !reaches(actor, { id: stored.application.id, project: stored.project.id }))
    throw new NotFound();
  const { candidate, features } = stored;
  if (candidate.protectedIdentity && !confirmProtected)
    throw refused({ path: ["query", "confirmProtected"], code: "protected_identity" });
  const address = addressOf(candidate, whither);
  if ("fault" in address) throw refused({ path: ["candidate", "address"], code: "no_address" });
  const window = features.letterWindow ?? DEFAULT_WINDOW;
  const { lines } = address;
  const laid = layout(labelOf({ language: locale, at: now, window, lines }));
  if (laid.undrawable.length || laid.overflowing.length)
    throw refused({ path: ["candidate", "address"], code: "address_unprintable" });
  return draw(laid.list, now);
}

const refused = (error: FieldError) => new InvalidInput([error]);

/** Millimetres between the marks of a ruler. */
const STEP = 5;

/**
 * To be printed, folded and laid into an envelope: a frame around what the window always shows, one around all that it
 * may show, and rulers from the middle of the first, on which one reads how far off the window stands.
 */
export async function measuringSheet(
  { db, actor, now }: Reading,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const window = await readWindow({ db, actor });
  const lies = WINDOWS[window.layout];
  const always = alwaysShown(lies, window.offset);
  const lines = ["1", "2", "3", "4"].map((n) => say(locale, "letter.measure-line", { n }));
  const { list } = layout({
    ...labelOf({ language: locale, at: now, window, lines }),
    title: say(locale, "letter.measure-title"),
    blocks: [
      { kind: "heading", level: 1, text: say(locale, "letter.measure-title") },
      { kind: "paragraph", text: say(locale, "letter.measure-how") },
    ],
  });
  const [first, ...rest] = list.pages;
  const marks = [
    ...frame(always),
    ...frame(everShown(lies, window.offset)),
    ...rulers(always),
  ].filter(({ x, y }) => x >= 0 && y >= 0);
  return draw(
    { ...list, pages: [{ ...first!, items: [...first!.items, ...marks] }, ...rest] },
    now,
  );
}

type Rule = Extract<Item, { kind: "rule" }>;

/** Millimetres. */
const HAIR = 0.15;

const line = (left: number, top: number, width: number, height: number): Rule => ({
  kind: "rule",
  ...boxOf({ left, top, width, height }),
});

const frame = ({ left, top, width, height }: Rectangle): Rule[] => [
  line(left, top, width, HAIR),
  line(left, top + height, width, HAIR),
  line(left, top, HAIR, height),
  line(left + width, top, HAIR, height),
];

function rulers({ left, top, width, height }: Rectangle): Rule[] {
  const steps = (length: number) => Array.from({ length: Math.floor(length / STEP) }, (_, n) => n);
  return [
    ...steps(width).map((n) => line(left + n * STEP, top + height - 2, HAIR, n % 2 ? 1 : 2)),
    ...steps(height).map((n) => line(left + width - 2, top + n * STEP, n % 2 ? 1 : 2, HAIR)),
  ];
}
