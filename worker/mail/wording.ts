/** The words of one message or letter for one candidate: a text or a recruiter's own, checked, with its fields filled in. */
import { scrub } from "../domain/anonymise.ts";
import type { Facts } from "../domain/facts.ts";
import { fullName } from "../domain/fold.ts";
import { wordOf } from "../domain/params.ts";
import type { Block, Note } from "../domain/plan.ts";
import { openPlaces } from "../domain/template.ts";
import { isBlank } from "../domain/text.ts";
import { LOCALES, type Locale } from "../domain/vocabulary.ts";
import { isWord, type NoteCode } from "../i18n/index.ts";
import { allowedFields, completed, lacks, type TemplateKind, type TextKind } from "./kinds.ts";
import { parseTemplate, resolve, type Resolved } from "./merge.ts";
import { type ChosenTemplate, maskWords, presetOf } from "./templates.ts";
import { commonValues, foreignWords, type OwnValues, ownValues, textsOf } from "./values.ts";

export type Path = (string | number)[];

/** What is asked for: whose words, to whom, in which language. */
export interface WordsAsked {
  kind: TemplateKind;
  /** Whose text it starts from; default: that of its kind. */
  template?: TextKind | undefined;
  audience: "candidate" | "other";
  /** A recruiter's own words, instead of the template's. */
  subject?: string | undefined;
  body?: string | undefined;
  /** Default: the candidate's, or the recruiter's for anybody else. */
  language?: Locale;
  /** Values of the kind's own fields; a function gets the language of the message. */
  extra?: OwnValues;
  /** Takes out of subject and body, once they are resolved, whatever tells who the candidate is. */
  anonymise?: boolean;
  /** A sample: open places stay, as nobody is written to. */
  sample?: boolean;
}

/** Where in a request the words stand, for blocks. */
export interface WordPaths {
  subject: Path;
  body: Path;
  template: Path;
}

export const WORD_PATHS: WordPaths = {
  subject: ["input", "message", "subject"],
  body: ["input", "message", "body"],
  template: ["input", "message", "template"],
};

export interface Worded {
  language: Locale;
  preset: ChosenTemplate;
  /** Are they a recruiter's own? */
  own: boolean;
  /** With merge fields. */
  written: { subject: string; body: string };
  /** Values of the kind's own fields. */
  extra: Record<string, string>;
  /** With their values; null where they block. */
  subject: Resolved | null;
  body: Resolved | null;
  blocks: Block[];
  warnings: Note[];
}

/** Null words: there is no such text for this kind. */
export function wordsFor(
  facts: Facts,
  asked: WordsAsked,
  path: WordPaths = WORD_PATHS,
): Worded | { language: Locale; preset: null; blocks: Block[]; warnings: Note[] } {
  const { language, warnings } = chooseLanguage(facts, asked);
  const from = presetOf(facts.templates, asked, facts.project.department, language);
  if (!from) {
    const blocks = [{ code: "field.unknown_template", path: path.template }];
    return { language, preset: null, blocks, warnings };
  }
  const { kind, preset } = from;
  const given = ownValues(asked.extra, language);
  const extra = textsOf(given);
  const values = Object.assign<Record<string, string>, typeof extra>(
    commonValues(facts, language),
    extra,
  );
  const blocks: Block[] = [];
  const written = {
    subject: asked.subject ?? preset.subject,
    body: completed(asked.kind, asked.body ?? preset.body, language),
  };
  const render = (template: string, at: Path): Resolved | null => {
    const { errors } = parseTemplate(template, allowedFields(kind));
    for (const { code, field, row } of errors) {
      blocks.push({ code: `field.${code}`, params: { field, row }, path: at });
    }
    const open = asked.sample ? [] : openPlaces(template);
    for (const place of open)
      blocks.push({ code: "field.open_place", params: { place }, path: at });
    if (errors.length + open.length > 0) return null;
    const resolved = resolve(template, values);
    if ("text" in resolved) {
      if (isBlank(resolved.text)) blocks.push({ code: "field.required", path: at });
      if (!asked.anonymise) return resolved;
      return { text: scrub(resolved.text, facts.candidate, maskWords(language)), inert: [] };
    }
    for (const field of resolved.empty) {
      const params = { field: wordOf(`merge.${field}`), name: nameOf(facts) };
      const code = field.startsWith("recruiter.") ? "plan.empty-own-field" : "plan.empty-field";
      blocks.push({ ...note(code, params), path: at });
    }
    return null;
  };
  warnings.push(...foreignWords(given, language, [written.subject, written.body]));
  const subject = render(written.subject, path.subject);
  const body = render(written.body, path.body);
  const lacking = lacks(asked.kind, written.body);
  if (lacking)
    blocks.push({ code: `field.${lacking.code}`, params: lacking.params, path: path.body });
  const own = asked.subject !== undefined || asked.body !== undefined;
  return { language, preset, own, written, extra, subject, body, blocks, warnings };
}

const note = (code: NoteCode, params: Note["params"] = {}): Note => ({ code, params });

/** For blocks: a person without a name is still somebody. */
export const nameOf = (facts: Pick<Facts, "candidate">): string =>
  fullName(facts.candidate) || facts.candidate.email || "?";

/** The language of a tag such as "en-GB", when we have words in it. */
const localeOf = (tag: string): Locale | null =>
  LOCALES.find((locale) => locale === tag.toLowerCase().split("-")[0]) ?? null;

function chooseLanguage(facts: Facts, asked: WordsAsked): { language: Locale; warnings: Note[] } {
  const { candidate, organisation, actor } = facts;
  if (asked.language) return { language: asked.language, warnings: [] };
  if (asked.audience === "other")
    return { language: actor.locale ?? organisation.locale, warnings: [] };
  const own = localeOf(candidate.language);
  if (own) return { language: own, warnings: [] };
  const language = organisation.locale;
  if (asked.body !== undefined) return { language, warnings: [] };
  const tag = `language.${candidate.language.toLowerCase().split("-")[0]}`;
  const params = {
    name: nameOf(facts),
    language: isWord(tag) ? wordOf(tag) : candidate.language,
    used: wordOf(`language.${language}`),
  };
  return { language, warnings: [note("plan.language-fallback", params)] };
}
