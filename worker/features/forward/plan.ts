import type { Facts } from "../../domain/facts.ts";
import { fullName } from "../../domain/fold.ts";
import type { Attachment, PlanItem } from "../../domain/plan.ts";
import { compose } from "../../mail/compose.ts";
import { passwordNotes, tooLarge } from "../../engine/attachments.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { input } from "./input.ts";
import { anonymous, open } from "./message.ts";

/** An ad hoc e-mail to someone else about the candidate; the plan is exactly what they will see. */
export const forward = defineAction({
  id: "forward",
  input,
  plan: (facts, { recipient, subject, content, anonymise, withoutAttachments, send }) => {
    const { candidate, organisation, actor } = facts;
    const language = actor.locale ?? organisation.locale;
    const shown = anonymise ? anonymous(facts, language) : open(facts, language);
    const attachments = withoutAttachments ? [] : shown.files;
    const mail = compose(facts, {
      kind: "forward",
      audience: "other",
      to: recipient,
      subject,
      body: content,
      send,
      attachments,
      sections: shown.sections,
      anonymise,
      path: {
        to: ["input", "recipient"],
        subject: ["input", "subject"],
        body: ["input", "content"],
      },
    });
    return {
      messages: mail.messages,
      items: luggage(facts, attachments, anonymise, withoutAttachments),
      warnings: [
        ...mail.warnings,
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
        ...mail.blocks,
      ],
      detail: { anonymise, withoutAttachments },
    };
  },
});

/** Which files go, under which name, and which stay. */
function luggage(
  { files }: Facts,
  attached: Attachment[],
  anonymise: boolean,
  without: boolean,
): PlanItem[] {
  const linked = files.filter((file) => file.linked);
  if (without && linked.length) return [item("stays", "forward.files-left-out")];
  return linked.map(({ id, filename }) => {
    const going = attached.find(({ file }) => file === id);
    if (!going) return item("stays", "forward.file-stays", { filename });
    if (!anonymise) return item("goes", "forward.file-goes", { filename });
    return item("goes", "forward.file-goes-anonymous", { filename, as: going.filename });
  });
}
