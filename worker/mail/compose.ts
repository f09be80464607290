import { wordOf } from "../domain/params.ts";
import { parseAddress } from "../domain/address.ts";
import { scrub } from "../domain/anonymise.ts";
import type { Facts, Mailbox } from "../domain/facts.ts";
import { fullName } from "../domain/fold.ts";
import type {
  Attachment,
  Block,
  CalendarEntry,
  MessageSource,
  Note,
  PlannedMessage,
} from "../domain/plan.ts";
import { openPlaces } from "../domain/template.ts";
import { isBlank } from "../domain/text.ts";
import { LOCALES, type Locale } from "../domain/vocabulary.ts";
import { fill, isWord, type NoteCode } from "../i18n/index.ts";
import {
  allowedFields,
  completed,
  goesToAsker,
  lacks,
  type TemplateKind,
  type TextKind,
} from "./kinds.ts";
import { layout, LOGO_CID, type Section } from "./layout.ts";
import { oneLine, parseTemplate, resolve, type Resolved } from "./merge.ts";
import { departure, type Sending } from "./sending.ts";
import { mailWords, maskWords, presetOf } from "./templates.ts";
import {
  commonValues,
  foreignWords,
  type OwnValues,
  ownValues,
  recruiterOf,
  textsOf,
} from "./values.ts";

export type { Sending } from "./sending.ts";
export type { Section } from "./layout.ts";

type Path = (string | number)[];

/** One message as an action asks for it. */
export interface Draft {
  kind: TemplateKind;
  /** Whose text it starts from; default: that of its kind. */
  template?: TextKind | undefined;
  audience: "candidate" | "other";
  /** As it is sent to; null blocks with `plan.no-address`. */
  to: string | null;
  /** Default: the organisation's sender. */
  from?: Mailbox;
  /** A recruiter's own words, instead of the template's. */
  subject?: string | undefined;
  body?: string | undefined;
  /** Default: as the template says, else after the hold. */
  send?: Sending | undefined;
  /** Default: the candidate's, or the recruiter's for anybody else. */
  language?: Locale;
  attachments?: Attachment[];
  /** What it does in its recipient's calendar. */
  calendar?: CalendarEntry | undefined;
  /** Values of the kind's own fields; a function gets the language of the message. */
  extra?: OwnValues;
  /** Follows the body as written: no merge fields, no links. */
  sections?: readonly Section[];
  /** Takes out of subject and body, once they are resolved, whatever tells who the candidate is. */
  anonymise?: boolean;
  /** It is a copy to the sender: whom it says that the message is to. */
  copyOf?: readonly string[] | undefined;
  /** Was the identity protected when its sections were written? Default: as it is now. */
  protectedIdentity?: boolean;
  /** A sample: open places stay, as nobody is written to. */
  sample?: boolean;
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
export function compose(facts: Facts, draft: Draft): Composed {
  const path = {
    subject: ["input", "message", "subject"],
    body: ["input", "message", "body"],
    template: ["input", "message", "template"],
    send: ["input", "send", "at"],
    ...draft.path,
  };
  const { language, warnings } = chooseLanguage(facts, draft);
  const from = presetOf(facts.templates, draft, facts.project.department, language);
  if (!from)
    return {
      messages: [],
      blocks: [{ code: "field.unknown_template", path: path.template }],
      warnings,
    };
  const { kind, preset } = from;
  const given = ownValues(draft.extra, language);
  const extra = textsOf(given);
  const values = Object.assign<Record<string, string>, typeof extra>(
    commonValues(facts, language),
    extra,
  );
  const blocks: Block[] = addressBlocks(facts, draft);

  const render = (template: string, at: Path): Resolved | null => {
    const { errors } = parseTemplate(template, allowedFields(kind));
    for (const { code, field, row } of errors) {
      blocks.push({ code: `field.${code}`, params: { field, row }, path: at });
    }
    const open = draft.sample ? [] : openPlaces(template);
    for (const place of open)
      blocks.push({ code: "field.open_place", params: { place }, path: at });
    if (errors.length + open.length > 0) return null;
    const resolved = resolve(template, values);
    if ("text" in resolved) {
      if (isBlank(resolved.text)) blocks.push({ code: "field.required", path: at });
      if (!draft.anonymise) return resolved;
      return { text: scrub(resolved.text, facts.candidate, maskWords(language)), inert: [] };
    }
    for (const field of resolved.empty) {
      const params = { field: wordOf(`merge.${field}`), name: nameOf(facts) };
      const code = field.startsWith("recruiter.") ? "plan.empty-own-field" : "plan.empty-field";
      blocks.push({ ...note(code, params), path: at });
    }
    return null;
  };
  const own = draft.subject !== undefined || draft.body !== undefined;
  const source: MessageSource = {
    subject: draft.subject ?? preset.subject,
    body: completed(draft.kind, draft.body ?? preset.body, language),
    extra,
    sections: [...(draft.sections ?? [])],
    anonymised: draft.anonymise ?? false,
    ...recruiterOf(facts),
    ...(draft.copyOf && { copyOf: draft.copyOf }),
    protectedIdentity: draft.protectedIdentity ?? facts.candidate.protectedIdentity,
  };
  warnings.push(...foreignWords(given, language, [source.subject, source.body]));
  const subject = render(source.subject, path.subject);
  const body = render(source.body, path.body);
  const lacking = lacks(draft.kind, source.body);
  if (lacking)
    blocks.push({ code: `field.${lacking.code}`, params: lacking.params, path: path.body });
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
    footer: footer(facts, goesToAsker(draft.kind) ? "asker" : draft.audience, language),
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
    template: own ? null : preset.id,
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

/** For blocks: a person without a name is still somebody. */
const nameOf = (facts: Facts): string => fullName(facts.candidate) || facts.candidate.email || "?";

/** The language of a tag such as "en-GB", when we have words in it. */
const localeOf = (tag: string): Locale | null =>
  LOCALES.find((locale) => locale === tag.toLowerCase().split("-")[0]) ?? null;

function chooseLanguage(facts: Facts, draft: Draft): { language: Locale; warnings: Note[] } {
  const { candidate, organisation, actor } = facts;
  if (draft.language) return { language: draft.language, warnings: [] };
  if (draft.audience === "other")
    return { language: actor.locale ?? organisation.locale, warnings: [] };
  const own = localeOf(candidate.language);
  if (own) return { language: own, warnings: [] };
  const language = organisation.locale;
  if (draft.body !== undefined) return { language, warnings: [] };
  const tag = `language.${candidate.language.toLowerCase().split("-")[0]}`;
  const params = {
    name: nameOf(facts),
    language: isWord(tag) ? wordOf(tag) : candidate.language,
    used: wordOf(`language.${language}`),
  };
  return { language, warnings: [note("plan.language-fallback", params)] };
}

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
