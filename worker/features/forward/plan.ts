import { holdsIdentityNumber } from "../../domain/identity-number.ts";
import type { Facts } from "../../domain/facts.ts";
import { fold, fullName } from "../../domain/fold.ts";
import type { Attachment, Note, PlanItem } from "../../domain/plan.ts";
import { passwordNotes, tooLarge } from "../../engine/attachments.ts";
import { identityNotes, withoutNumbers } from "../../engine/identity-numbers.ts";
import { holdsField } from "../../mail/merge.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { type ForwardInput, input, recipientsOf } from "./input.ts";
import { anonymous, open, toEach, written } from "./message.ts";

/** An ad hoc e-mail to others about the candidate; the plan is exactly what each of them will see. */
export const forward = defineAction({
  id: "forward",
  input,
  references: (given) => ({
    addresses: recipientsOf(given).map(({ to }) => fold(to)),
    toActor: given.copyToSelf,
  }),
  plan: (facts, given) => {
    const { subject, content, anonymise, withoutAttachments, identityNumbers, send } = given;
    const { candidate, organisation, actor, referred } = facts;
    const language = actor.locale ?? organisation.locale;
    const shown = anonymise ? anonymous(facts, language) : open(facts, language, identityNumbers);
    const attachments = withoutAttachments ? [] : shown.files;
    const all = recipientsOf(given);
    const reached = all.filter(({ to }) => !referred.suppressed.includes(fold(to)));
    const unreachable = all.filter((each) => !reached.includes(each));
    const draft = {
      kind: "forward" as const,
      audience: "other" as const,
      subject,
      body: content,
      send,
      attachments,
      sections: shown.sections,
      anonymise,
      path: { subject: ["input", "subject"], body: ["input", "content"] },
    };
    const mail = toEach(facts, draft, reached, given.copyToSelf);
    const numbers = numberNotes(facts, given);
    return {
      messages: mail.messages,
      items: luggage(facts, attachments, anonymise, withoutAttachments),
      warnings: [
        ...(reached.length
          ? unreachable.map(({ to: address }) => note("plan.unreachable", { address }))
          : []),
        ...mail.warnings,
        ...numbers.disclosed,
        ...numbers.own,
        ...passwordNotes(attachments),
        ...(candidate.protectedIdentity
          ? [note("forward.protected", { name: fullName(candidate) })]
          : []),
        ...(anonymise && !shown.sections.length && !attachments.length
          ? [note("forward.nothing-left")]
          : []),
        ...(anonymise && shown.sections.length ? [note("forward.check-text")] : []),
      ],
      blocks: [
        ...(tooLarge(attachments)
          ? [block("forward.attachments-too-large", ["input", "withoutAttachments"])]
          : []),
        ...(reached.length
          ? []
          : unreachable.map(({ to: address, path }) =>
              block("plan.unreachable", path, { address }),
            )),
        ...mail.blocks,
      ],
      detail: {
        anonymise,
        withoutAttachments,
        ...(identityNumbers && numbers.disclosed.length && { identityNumbers }),
      },
    };
  },
});

/** Where personal identity numbers stand that are masked or, if asked for, sent in clear. Anonymised, none is left. */
function numberNotes(
  facts: Facts,
  { anonymise, withoutAttachments, identityNumbers, subject, content }: ForwardInput,
): { disclosed: Note[]; own: Note[] } {
  if (anonymise) return { disclosed: [], own: [] };
  const { files, ...texts } = written(facts);
  const words = `${subject}\n${content}`;
  const reference = holdsField(words, "application.reference")
    ? (facts.application.externalId ?? "")
    : "";
  return {
    // Of a protected person nothing is shown as written, nor any file (DECISIONS.md, 29).
    disclosed: facts.candidate.protectedIdentity
      ? []
      : identityNotes({ ...texts, files: withoutAttachments ? [] : files }, identityNumbers),
    own: [words, reference].some((text) => holdsIdentityNumber(text))
      ? [note("forward.identity-own")]
      : [],
  };
}

/** Which files go, under which name, and which stay. */
function luggage(
  { files }: Facts,
  attached: Attachment[],
  anonymise: boolean,
  without: boolean,
): PlanItem[] {
  const linked = files.filter((file) => file.linked);
  if (without && linked.length) return [item("stays", "forward.files-left-out")];
  return linked.map(({ id, filename: own }) => {
    const filename = withoutNumbers(own);
    const going = attached.find(({ file }) => file === id);
    if (!going) return item("stays", "forward.file-stays", { filename });
    if (!anonymise) return item("goes", "forward.file-goes", { filename: going.filename });
    return item("goes", "forward.file-goes-anonymous", { filename, as: going.filename });
  });
}
