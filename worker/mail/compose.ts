import { parseAddress } from "../domain/address.ts";
import type { Facts, Mailbox } from "../domain/facts.ts";
import type {
  Attachment,
  Block,
  CalendarEntry,
  MessageSource,
  Note,
  PlannedMessage,
} from "../domain/plan.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { fill, type NoteCode } from "../i18n/index.ts";
import { goesToAsker, isOnPaper } from "./kinds.ts";
import { layout, LOGO_CID, type Section } from "./layout.ts";
import { oneLine } from "./merge.ts";
import { departure, type Sending } from "./sending.ts";
import { mailWords } from "./templates.ts";
import { recruiterOf } from "./values.ts";
import { nameOf, type Path, WORD_PATHS, type WordsAsked, wordsFor } from "./wording.ts";

export type { Sending } from "./sending.ts";
export type { Section } from "./layout.ts";

/** One message as an action asks for it. */
export interface Draft extends WordsAsked {
  /** As it is sent to; null blocks with `plan.no-address`. */
  to: string | null;
  /** Default: the organisation's sender. */
  from?: Mailbox;
  /** Default: as the template says, else after the hold. */
  send?: Sending | undefined;
  attachments?: Attachment[];
  /** What it does in its recipient's calendar. */
  calendar?: CalendarEntry | undefined;
  /** Follows the body as written: no merge fields, no links. */
  sections?: readonly Section[];
  /** It is a copy to the sender: whom it says that the message is to. */
  copyOf?: readonly string[] | undefined;
  /** Was the identity protected when its sections were written? Default: as it is now. */
  protectedIdentity?: boolean;
  /** To many and no answer to an application: it can be unsubscribed from. */
  list?: boolean;
  /** Where in the request the parts stand, for blocks. */
  path?: { to?: Path; subject?: Path; body?: Path; send?: Path };
}

export interface Composed {
  messages: PlannedMessage[];
  blocks: Block[];
  warnings: Note[];
}

/** UTF-16 units of a message's two forms and its source together: three bytes each still fit a row of D1 (2 MB). */
const LONGEST = 600_000;

/** Gmail shows so many bytes of HTML, and hides the rest behind a link (it clips at 102 kB). */
const SHOWN_WHOLE = 100_000;

/** Renders one message for one candidate, or says why it cannot be sent. Blocks and no message, or one. */
export const compose = (facts: Facts, draft: Draft): Composed =>
  // A guest's own word is stopped by no mail.
  facts.actor.guest ? { ...composeAnyway(facts, draft), blocks: [] } : composed(facts, draft);

/**
 * For where nobody is who could mend a text: one of the organisation's own that cannot be sent as it stands gives way to
 * the product's, as nobody would see why none came.
 */
export function composeAnyway(facts: Facts, draft: Draft): Composed {
  const own = composed(facts, draft);
  return own.messages.length ? own : composed({ ...facts, templates: [] }, draft);
}

function composed(facts: Facts, draft: Draft): Composed {
  const path = { ...WORD_PATHS, send: ["input", "send", "at"], ...draft.path };
  const words = wordsFor(facts, draft, path);
  const { language, warnings } = words;
  if (!words.preset) return { messages: [], blocks: words.blocks, warnings };
  const { preset, written, extra, subject, body } = words;
  const blocks = [...addressBlocks(facts, draft), ...words.blocks];
  const source: MessageSource = {
    ...written,
    extra,
    sections: [...(draft.sections ?? [])],
    anonymised: draft.anonymise ?? false,
    ...recruiterOf(facts),
    ...(draft.copyOf && { copyOf: draft.copyOf }),
    protectedIdentity: draft.protectedIdentity ?? facts.candidate.protectedIdentity,
  };
  const leaves = departure(draft.send ?? usual(preset.delayDays), facts.now, facts.organisation);
  if ("fault" in leaves) blocks.push({ code: leaves.fault, path: path.send });
  if (blocks.length > 0 || !subject || !body || "fault" in leaves || draft.to === null) {
    return { messages: [], blocks, warnings };
  }

  const copy = draft.copyOf && markOf(draft.copyOf, language);
  const whole = oneLine(subject.text);
  const line = copy ? shortened(`${copy.heading}: ${whole}`) : whole;
  const { text, html } = layout({
    language,
    subject: line,
    organisation: oneLine(facts.organisation.name),
    branding: facts.organisation.branding,
    body,
    sections: [...(copy ? [copy] : []), ...source.sections],
    footer: isOnPaper(draft.kind)
      ? []
      : footer(facts, goesToAsker(draft.kind) ? "asker" : draft.audience, language),
  });
  if (text.length + html.length + JSON.stringify(source).length > LONGEST)
    return { messages: [], blocks: [note("plan.too-long")], warnings };
  if (new TextEncoder().encode(html).length > SHOWN_WHOLE) warnings.push(note("plan.clipped"));
  const sender = draft.from ?? facts.organisation.sender;
  const message: PlannedMessage = {
    kind: draft.kind,
    audience: draft.audience,
    to: draft.to,
    from: { ...sender, name: oneLine(sender.name) },
    replyTo: parseAddress(facts.actor.email ?? ""),
    subject: line,
    text,
    html,
    language,
    ...leaves,
    attachments: [...(draft.attachments ?? []), ...inlineLogo(facts)].map((file) => ({
      ...file,
      filename: oneLine(file.filename),
    })),
    template: words.own ? null : preset.id,
    source,
    list: draft.list ?? false,
    ...(draft.calendar && { calendar: draft.calendar }),
  };
  return { messages: [message], blocks, warnings };
}

/** UTF-16 units of a subject: as many as it may be written with. */
const LONGEST_SUBJECT = 200;

const shortened = (line: string): string =>
  line.length > LONGEST_SUBJECT
    ? `${line.slice(0, LONGEST_SUBJECT - 1).replace(/[\ud800-\udbff]$/, "")}…`
    : line;

/** What marks a copy, and says what is known of whom the message is to. */
const markOf = (to: readonly string[], language: Locale): Section => ({
  heading: mailWords(language, "copy.mark"),
  text: fill(mailWords(language, "copy.to"), { to: to.join(", ") }),
});

const usual = (delayDays: number | null): Sending =>
  delayDays === null ? { when: "hold" } : { when: "days", days: delayDays };

function inlineLogo({ organisation: { branding } }: Facts): Attachment[] {
  if (!branding.logo) return [];
  const { key, contentType, size } = branding.logo;
  const filename = contentType === "image/png" ? "logo.png" : "logo.jpg";
  return [{ file: key, filename, contentType, size, key, cid: LOGO_CID }];
}

const note = (code: NoteCode, params: Note["params"] = {}): Note => ({ code, params });

function addressBlocks({ candidate, ...facts }: Facts, draft: Draft): Block[] {
  const at = draft.path?.to && { path: draft.path.to };
  if (draft.to === null) {
    return [{ ...note("plan.no-address", { name: nameOf({ candidate, ...facts }) }), ...at }];
  }
  if (!parseAddress(draft.to)) return [{ code: "field.invalid_address", ...at }];
  const own = draft.to.toLowerCase() === candidate.email?.toLowerCase();
  const reason = draft.audience === "candidate" && own ? candidate.suppression?.reason : undefined;
  if (!reason || (reason === "unsubscribed" && !draft.list)) return [];
  return [{ ...note(`plan.suppressed-${reason}`, { address: draft.to }), ...at }];
}

function footer(facts: Facts, audience: Draft["audience"] | "asker", language: Locale): string[] {
  const params = {
    project: oneLine(facts.project.title),
    organisation: oneLine(facts.organisation.name),
    recruiter: oneLine(facts.actor.name),
  };
  const own = facts.organisation.branding.footer[language];
  return [
    ...(own ? own.split("\n").map(oneLine) : []),
    fill(mailWords(language, `footer.${audience}`), params),
  ];
}
