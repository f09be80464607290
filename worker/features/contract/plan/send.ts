import { layout } from "../../../documents/layout.ts";
import type { Layout } from "../../../documents/display-list.ts";
import { fold, fullName } from "../../../domain/fold.ts";
import { localDate } from "../../../domain/localtime.ts";
import { dayOf, wordOf } from "../../../domain/params.ts";
import type { Candidate } from "../../../domain/facts.ts";
import type { Block, Note } from "../../../domain/plan.ts";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { block, defineAction, item, note } from "../../../engine/action.ts";
import { input, termsOf } from "../input.ts";
import { write } from "../message.ts";
import type { ContractTerms } from "../rules/contract.ts";
import { aliveOf, type ContractFact, isStanding } from "../rules/facts.ts";
import { deadlines, doubts } from "./deadlines.ts";
import { blocksOf, contentOf, filenameOf, titleOf } from "./document.ts";
import { waitingOf } from "./ending.ts";
import { changesOf, sectionsOf } from "./lines.ts";
import { type Sealing, sealing } from "./sealing.ts";

declare module "../../../domain/plan.ts" {
  interface DocumentKinds {
    contract: {
      list: Layout["list"];
      terms: ContractTerms;
      number: number;
      seal: Sealing | null;
    };
  }
}

/** The candidate gets the contract, and accepts it by a link; a new version takes the place of the one before. */
export const sendContract = defineAction({
  id: "send-contract",
  input,
  // A Worker's request has time for so many (DECISIONS.md, 38).
  most: 100,
  references: ({ message }) => ({ templates: [message?.template ?? "send-contract"] }),
  plan: (facts, asked) => {
    const { candidate, organisation, now, features } = facts;
    const contracts = features.contracts ?? [];
    const before = aliveOf(contracts);
    const agreed = before !== null && !isStanding(before);
    const terms = termsOf(asked, organisation.locale, ownOf(candidate));
    const number = 1 + Math.max(0, ...contracts.map((each) => each.number));
    const version = { terms, number, date: now };
    const { list, undrawable, overflowing } = layout(contentOf(version));
    const id = facts.newId("guest");
    const told = { id, linkVersion: 1, terms };
    const mail = write(facts, told, { kind: "send-contract", ...asked.message, send: asked.send });
    const waiting = before && isStanding(before) ? waitingOf(facts, before) : null;
    const due = deadlines(terms, localDate(now, organisation.timeZone), agreed);
    const filename = filenameOf(version);
    const seal = sealing(facts);
    return {
      effects: [
        ...(waiting?.effects ?? []),
        {
          kind: "make-contract",
          contract: id,
          replaces: before && { contract: before.id, seen: before.version },
          data: {
            number,
            terms,
            blocks: blocksOf(version),
            title: titleOf(version),
            filename,
            seal: seal.sealing?.fingerprint ?? null,
            name: candidate.firstName,
            email: candidate.email ?? "",
            language:
              LOCALES.find((each) => each === candidate.language.slice(0, 2)) ??
              organisation.locale,
          },
        },
      ],
      messages: mail.messages,
      documents: [
        {
          kind: "contract",
          filename,
          contentType: "application/pdf",
          pages: list.pages.length,
          drawing: { list, terms, number, seal: seal.sealing },
        },
      ],
      items: [
        item("created", "contract.made", {
          number,
          position: terms.position,
          start: dayOf(terms.startDate),
        }),
        ...(before
          ? [item("cancelled", agreed ? "contract.replaces-agreed" : "contract.replaces")]
          : []),
        ...seal.items,
        ...(waiting?.items ?? []),
      ],
      notes: [...(before ? changes(before, terms) : saying(terms)), ...due.notes],
      lasting: waiting?.lasting ?? [],
      warnings: [
        ...mail.warnings,
        ...(candidate.email === null
          ? [note("contract.no-address", { name: fullName(candidate) })]
          : []),
        ...(fold(terms.employee.name) === fold(fullName(candidate))
          ? []
          : [
              note("contract.other-name", {
                written: terms.employee.name,
                name: fullName(candidate),
              }),
            ]),
        ...due.warnings,
        ...doubts(terms),
      ],
      blocks: [
        ...mail.blocks,
        ...(terms.employee.address
          ? []
          : [
              block("contract.no-home", pathOf("employee.address", terms), {
                name: fullName(candidate),
              }),
            ]),
        ...undrawable.map(({ field, characters }) =>
          block("contract.undrawable", pathOf(field, terms), {
            term: termOf(field, terms),
            characters: characters.join(" "),
          }),
        ),
        ...overflowing.map((field) =>
          block("contract.overflows", pathOf(field, terms), { term: termOf(field, terms) }),
        ),
        ...seal.blocks,
      ],
      detail: {
        number,
        position: terms.position,
        startDate: terms.startDate,
        sealed: seal.sealing !== null,
      },
    };
  },
});

/** Of the candidate: how they are called, and where they live, as far as the application says. */
const ownOf = (candidate: Candidate): ContractTerms["employee"] => {
  const { address, postalCode, city, protectedIdentity } = candidate;
  const town = [postalCode, city].filter(Boolean).join(" ");
  // Whoever's identity is protected is asked which address may stand there.
  const home = protectedIdentity ? [] : [address, town].filter(Boolean);
  return { name: fullName(candidate), address: address ? home.join("\n") : "" };
};

/** A form of another name is what was written there. */
const pathOf = (field: string | null, { formName }: ContractTerms): Block["path"] =>
  field === null
    ? ["input"]
    : ["input", ...(field === "form" && formName !== null ? "formName" : field).split(".")];

const termOf = (field: string | null, terms: ContractTerms) =>
  sectionsOf(terms)
    .flatMap(({ lines }) => lines)
    .find((line) => line.field === field)?.term ?? wordOf("contract.heading");

/** Characters of what a plan quotes: the document has the whole. */
const QUOTED = 160;

const quoted = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED)} …` : text;

/** What the document says, line by line. */
const saying = (terms: ContractTerms): Note[] =>
  sectionsOf(terms).flatMap(({ lines }) =>
    lines.map(({ term, detail }) => note("contract.says", { term, detail: quoted(detail) })),
  );

/** What is other than in the version that it replaces: old → new (LAS 6 e §). */
function changes({ terms: before }: ContractFact, after: ContractTerms): Note[] {
  const changed = changesOf(before, after);
  const nothing = wordOf("contract.nothing");
  if (!changed.length) return [note("contract.same-terms")];
  return changed.map(({ term, before: old, after: now }) =>
    note("contract.changes", {
      term,
      before: old === null ? nothing : quoted(old),
      after: now === null ? nothing : quoted(now),
    }),
  );
}
