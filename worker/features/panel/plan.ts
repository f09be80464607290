import { fold, fullName } from "../../domain/fold.ts";
import type { CandidateFile, Facts } from "../../domain/facts.ts";
import { endOfDay, localDate } from "../../domain/localtime.ts";
import { dayOf } from "../../domain/params.ts";
import { LONGEST_DAYS, MOST_CANDIDATES, MOST_REVIEWERS, type PanelOptions } from "./rules/panel.ts";
import type { Block, Note, PlannedMessage, SharedEffect } from "../../domain/plan.ts";
import { hasSeen, type Invitee, type NewReviewer, type Panel } from "./rules/opening.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { passwordNotes } from "../../engine/attachments.ts";
import { identityNotes, withoutNumbers } from "../../engine/identity-numbers.ts";
import { input, type PanelInput } from "./input.ts";
import { departing, invitations, lateBlocks, unreachable } from "./message.ts";

/** Reviewers get a personal link, rate the chosen candidates 1–7 and comment. */
export const sendToPanel = defineAction({
  id: "send-to-panel",
  input,
  references: ({ panel, reviewers, message }) => ({
    addresses: reviewers.map(({ email }) => fold(email)),
    templates: [message?.template ?? "send-to-panel"],
    ...(panel !== undefined && { things: { panel } }),
  }),

  shared: ([first, ...rest], asked) => {
    const existing = first.referred.things.panel ?? null;
    // A panel keeps the later day, and whoever is invited to it is told that one.
    const kept = existing && existing.deadline > asked.deadline ? existing.deadline : null;
    const given = { ...asked, deadline: kept ?? asked.deadline };
    const { code } = (existing ?? given).options;
    const id = existing?.id ?? first.newId("pan");
    const reviewers = newReviewers(first, existing, given);
    const mail = invitations(first, { id, deadline: given.deadline }, reviewers, given);
    const invitees = departing(reviewers, mail.messages);
    return {
      effects: [effect(first, existing, id, invitees, given)],
      messages: mail.messages,
      items: [
        ...(existing ? [] : [item("created", "panel.opens", { deadline: dayOf(given.deadline) })]),
        ...(existing && given.deadline > existing.deadline
          ? [item("created", "panel.later-deadline", { deadline: dayOf(given.deadline) })]
          : []),
      ],
      notes: [
        ...(kept ? [note("panel.keeps-deadline", { deadline: dayOf(kept) })] : []),
        note("panel.may-be-read"),
        ...(code && reviewers.some(({ kind }) => kind === "external")
          ? [note("panel.code-sent")]
          : []),
      ],
      warnings: [
        ...lateFor(existing),
        ...mail.warnings,
        ...unreachable(reviewers, first.referred.suppressed),
      ],
      blocks: [
        ...sharedBlocks(first, existing, reviewers, given),
        ...lateInvitations(first, mail.messages, given),
        ...seenBlocks(first, existing, given.reviewers),
        ...(rest.some(({ project }) => project.id !== first.project.id)
          ? [block("panel.one-project")]
          : []),
        ...(crowd(existing, [first, ...rest]) > MOST_CANDIDATES
          ? [block("panel.too-many-candidates", undefined, { max: MOST_CANDIDATES })]
          : []),
        ...mail.blocks,
      ],
    };
  },

  plan: (facts, { reviewers, options: asked }, shared) => {
    const { candidate, application, referred } = facts;
    const own = fold(candidate.email ?? "");
    const there = referred.things.panel?.reviewers.filter(({ revoked }) => !revoked) ?? [];
    const among = [...reviewers, ...there];
    const options = referred.things.panel?.options ?? asked;
    const opened = shared?.effects.find(
      (each) => each.kind === "open-panel" || each.kind === "extend-panel",
    );
    return {
      effects: opened ? [{ kind: "join-panel", panel: opened.panel }] : [],
      warnings: [
        ...(candidate.protectedIdentity
          ? [note("panel.protected", { name: fullName(candidate) })]
          : []),
        ...(options.anonymise && !shows(facts)
          ? [note("panel.nothing-left", { name: fullName(candidate) })]
          : []),
        ...numberNotes(facts, options),
        ...passwordNotes(
          shownFiles(facts, options).map((file) => ({
            ...file,
            filename: withoutNumbers(file.filename),
          })),
        ),
      ],
      blocks: [
        ...(own && among.some(({ email }) => fold(email) === own)
          ? [block("panel.reviews-oneself", ["input", "reviewers"])]
          : []),
        ...(referred.things.panel?.applications.includes(application.id)
          ? [block("panel.already-in")]
          : []),
      ],
      // Also where none stands yet: what is handed in later is shown as it is, too.
      ...(options.identityNumbers &&
        showsAsWritten(facts, options) && { detail: { identityNumbers: true } }),
    };
  },
});

/** Who has handed in rates those who come now only when their review is opened again. */
function lateFor(existing: Panel | null): Note[] {
  const done = existing?.reviewers.filter(({ submitted, revoked }) => submitted && !revoked) ?? [];
  return done.length ? [note("panel.handed-in", { n: done.length })] : [];
}

/** How many candidates the panel would have. */
const crowd = (existing: Panel | null, all: readonly Facts[]): number =>
  new Set([...(existing?.applications ?? []), ...all.map(({ application }) => application.id)])
    .size;

/** Which files the reviewers get to see. */
const shownFiles = (
  { candidate, files }: Facts,
  { anonymise, withoutAttachments }: PanelOptions,
): CandidateFile[] =>
  withoutAttachments || candidate.protectedIdentity
    ? []
    : files.filter((file) => file.linked && (!anonymise || file.anonymised));

const showsAsWritten = ({ candidate }: Facts, { anonymise }: PanelOptions): boolean =>
  !anonymise && !candidate.protectedIdentity;

/** Where personal identity numbers stand of what is shown as written. */
function numberNotes(facts: Facts, options: PanelOptions): Note[] {
  if (!showsAsWritten(facts, options)) return [];
  const { coverLetter: letter, answers } = facts.application;
  return identityNotes(
    { letter, answers, files: shownFiles(facts, options) },
    options.identityNumbers ?? false,
  );
}

/** Is there anything left of the application once all that tells who it is has been taken out? */
const shows = ({ application, files }: Facts): boolean =>
  Boolean(application.coverLetter?.trim()) ||
  application.answers.length > 0 ||
  files.some((file) => file.linked && file.anonymised);

/**
 * Those who are written to: who is not in the panel, or was revoked and is asked again; and, named or not, who is
 * in it without having been written to after all (the mail was taken back, or could not leave).
 */
function newReviewers(
  { newId, actor, organisation }: Facts,
  existing: Panel | null,
  { reviewers }: PanelInput,
): NewReviewer[] {
  const known = new Map(existing?.reviewers.map((each) => [fold(each.email), each]));
  const given = reviewers.flatMap(({ language, ...reviewer }): NewReviewer[] => {
    const before = known.get(fold(reviewer.email));
    if (before?.asked && !before.revoked) return [];
    return [
      {
        ...reviewer,
        id: before?.id ?? newId("rev"),
        linkVersion: before?.linkVersion ?? 1,
        language: language ?? actor.locale ?? organisation.locale,
        ...(before && !before.revoked && { again: true }),
      },
    ];
  });
  const unasked = (existing?.reviewers ?? []).filter(
    ({ id, revoked, asked }) => !revoked && !asked && !given.some((each) => each.id === id),
  );
  return [
    ...given,
    ...unasked.map(({ id, kind, name, email, language, linkVersion }): NewReviewer => ({
      id,
      kind,
      name,
      email,
      language,
      linkVersion,
      again: true,
    })),
  ];
}

function effect(
  { project, organisation }: Facts,
  existing: Panel | null,
  panel: string,
  reviewers: Invitee[],
  { deadline, options, reminders }: PanelInput,
): SharedEffect {
  const when = { deadline, deadlineAt: endOfDay(deadline, organisation.timeZone) };
  if (existing) return { kind: "extend-panel", panel, data: { ...when, reviewers } };
  return {
    kind: "open-panel",
    panel,
    data: { project: project.id, options, reminders, reviewers, ...when },
  };
}

function lateInvitations(
  { now, organisation: { timeZone } }: Facts,
  messages: readonly PlannedMessage[],
  { deadline, send }: PanelInput,
): Block[] {
  // A deadline that has passed is said at its own field.
  if (deadline < localDate(now, timeZone)) return [];
  const path = send?.when === "at" ? ["input", "send", "at"] : undefined;
  return lateBlocks(messages, endOfDay(deadline, timeZone), path);
}

/** Who has seen what others say here is not asked; who reviews here already is not asked anew. */
function seenBlocks(
  { actor }: Facts,
  panel: Panel | null,
  given: PanelInput["reviewers"],
): Block[] {
  if (!panel) return [];
  const asker = { id: actor.id, address: fold(actor.email ?? "") };
  const there = new Set(
    panel.reviewers.flatMap(({ revoked, email }) => (revoked ? [] : [fold(email)])),
  );
  return given.flatMap(({ email }, at) =>
    !there.has(fold(email)) && hasSeen(panel.seers, fold(email), asker)
      ? [block("field.has_seen", ["input", "reviewers", at, "email"])]
      : [],
  );
}

function sharedBlocks(
  { now, organisation, project }: Facts,
  existing: Panel | null,
  reviewers: NewReviewer[],
  { deadline, reviewers: given }: PanelInput,
): Block[] {
  const today = localDate(now, organisation.timeZone);
  const latest = localDate(
    new Date(now.getTime() + LONGEST_DAYS * 86_400_000),
    organisation.timeZone,
  );
  const at = ["input", "deadline"];
  const active = existing?.reviewers.filter(({ revoked }) => !revoked).length ?? 0;
  const added = reviewers.filter(({ again }) => !again).length;
  const twice = given.findIndex(
    ({ email }, index) => given.findIndex((other) => fold(other.email) === fold(email)) < index,
  );
  return [
    ...(deadline < today ? [block("panel.past-deadline", at)] : []),
    ...(deadline > latest ? [block("panel.late-deadline", at, { days: LONGEST_DAYS })] : []),
    ...(existing && existing.project !== project.id ? [block("panel.other-project")] : []),
    ...(existing || reviewers.length ? [] : [block("panel.nobody", ["input", "reviewers"])]),
    ...(active + added > MOST_REVIEWERS
      ? [block("panel.too-many", ["input", "reviewers"], { max: MOST_REVIEWERS })]
      : []),
    ...(twice < 0 ? [] : [block("panel.reviewer-twice", ["input", "reviewers", twice, "email"])]),
  ];
}
