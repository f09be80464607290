/** What writing a letter to a candidate does, whichever action sends it. */
import type { Layout } from "../../../documents/display-list.ts";
import { layout } from "../../../documents/layout.ts";
import type { Facts } from "../../../domain/facts.ts";
import { localDate } from "../../../domain/localtime.ts";
import { wordOf } from "../../../domain/params.ts";
import type { Block } from "../../../domain/plan.ts";
import { block, type Decision, item, note } from "../../../engine/action.ts";
import { lineText, parseBody } from "../../../mail/layout.ts";
import type { Resolved } from "../../../mail/merge.ts";
import { nameOf, type Path, wordsFor } from "../../../mail/wording.ts";
import type { TextKind } from "../../../mail/kinds.ts";
import { contentOf, FIELDS } from "./content.ts";
import { addressOf, type Whither } from "../rules/address.ts";
import type { LetterKind } from "../rules/letter.ts";
import { DEFAULT_WINDOW, WINDOWS } from "../rules/windows.ts";

export interface LetterAsked extends Whither {
  message?:
    | { template?: TextKind | undefined; subject?: string | undefined; body?: string | undefined }
    | undefined;
  confirmProtected: boolean;
}

declare module "../../../domain/plan.ts" {
  interface DocumentKinds {
    letter: { list: Layout["list"] };
  }
}

type Written = Required<
  Pick<Decision, "effects" | "documents" | "items" | "notes" | "warnings" | "blocks">
>;

/** Blocks and nothing else, or one letter. `at`: where in the request it is asked for. */
export function writeLetter(
  facts: Facts,
  kind: LetterKind,
  asked: LetterAsked,
  at: Path = ["input"],
): Written {
  const { candidate, organisation, now } = facts;
  const { careOf, country, message } = asked;
  const address = addressOf(candidate, { careOf, country });
  const path = {
    subject: [...at, "message", "subject"],
    body: [...at, "message", "body"],
    template: [...at, "message", "template"],
  };
  const words = wordsFor(facts, { kind, ...message, audience: "candidate" }, path);
  const blocks: Block[] = [
    ...("fault" in address ? [block(`letter.${address.fault}`, undefined, named(facts))] : []),
    ...(candidate.protectedIdentity && !asked.confirmProtected
      ? [block("letter.protected", [...at, "confirmProtected"], named(facts))]
      : []),
    ...words.blocks,
    ...(words.preset && (words.preset.base ?? words.preset.kind) !== kind
      ? [block("letter.other-kind", path.template)]
      : []),
  ];
  const { warnings } = words;
  const nothing = { effects: [], documents: [], items: [], notes: [], warnings, blocks };
  if (!words.preset || "fault" in address || blocks.length || !words.subject || !words.body)
    return nothing;
  const { language, body } = words;
  const subject = words.subject.text;
  const window = facts.features.letterWindow ?? DEFAULT_WINDOW;
  const { lines } = address;
  const date = localDate(now, organisation.timeZone);
  const laid = layout(
    contentOf({ language, organisation, date, at: now, window, lines, subject, body }),
  );
  const faults = undrawn(facts, laid, path);
  if (faults.length) return { ...nothing, blocks: faults };
  const letter = facts.newId("letter");
  const text = `${lines.join("\n")}\n\n${subject}\n\n${plain(body)}`;
  const data = {
    kind,
    language,
    subject,
    body: text,
    list: JSON.stringify(laid.list),
    pages: laid.list.pages.length,
    addressee: lines[0]!,
    postalCode: address.postalCode,
    place: address.city,
    country: address.country,
  };
  return {
    effects: [{ kind: "write-letter", letter, data }],
    documents: [
      {
        kind: "letter",
        filename: `${subject}.pdf`,
        contentType: "application/pdf",
        pages: data.pages,
        drawing: { list: laid.list },
      },
    ],
    items: [item("created", "letter.written", { ...named(facts), pages: data.pages })],
    notes: [note("letter.text", { text })],
    warnings: [
      ...warnings,
      ...(candidate.protectedIdentity ? [note("letter.to-protected", named(facts))] : []),
      ...(WINDOWS[window.layout].source === "measured" ? [note("letter.measured")] : []),
    ],
    blocks: [],
  };
}

const named = (facts: Facts) => ({ name: nameOf(facts) });

/** The text as it is read aloud, or copied. */
const plain = (body: Resolved): string =>
  parseBody(body)
    .map((block) =>
      "items" in block
        ? block.items.map((entry) => `- ${lineText(entry)}`).join("\n")
        : block.lines.map(lineText).join("\n"),
    )
    .join("\n\n");

/** Words point at where they were written; an address is the candidate's own. */
function undrawn(
  facts: Facts,
  { undrawable, overflowing }: Layout,
  path: Record<string, Path>,
): Block[] {
  const field = (name: string | null) => wordOf(`letter.field-${name ?? FIELDS.body}`);
  return [
    ...undrawable.map(({ field: name, characters }) =>
      block("letter.undrawable", path[name ?? ""], {
        ...named(facts),
        field: field(name),
        characters: characters.join(" "),
      }),
    ),
    ...overflowing.map((name) =>
      block("letter.overflows", undefined, { ...named(facts), field: field(name) }),
    ),
  ];
}
