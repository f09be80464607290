import { compose } from "../../mail/compose.ts";
import { block, defineAction, note } from "../../engine/action.ts";
import { attachmentsOf, passwordNotes, tooLarge } from "../../engine/attachments.ts";
import { input } from "./input.ts";

/** Ad hoc: recipient, sender, subject and content are all valid, or nothing is sent. */
export const sendEmail = defineAction({
  id: "send-email",
  input,
  references: ({ attachments }) => ({ files: attachments }),
  plan: (facts, { recipient, from, subject, content, send }) => {
    const { candidate, organisation, referred } = facts;
    const to = recipient ?? candidate.email;
    const elsewhere = to !== null && to !== candidate.email;
    const attachments = attachmentsOf(referred.files);
    const disclosed =
      elsewhere &&
      candidate.protectedIdentity &&
      referred.files.some(({ id }) => facts.files.some((own) => own.id === id));
    const mail = compose(facts, {
      kind: "send-email",
      audience: elsewhere ? "other" : "candidate",
      to,
      subject,
      body: content,
      send,
      attachments,
      list: facts.batchSize > 1 && !elsewhere,
      path: {
        to: ["input", "recipient"],
        subject: ["input", "subject"],
        body: ["input", "content"],
      },
    });
    return {
      messages: mail.messages,
      warnings: [
        ...mail.warnings,
        ...passwordNotes(attachments),
        ...(elsewhere ? [note("send-email.other-recipient", { address: to })] : []),
      ],
      blocks: [
        ...(from === undefined || from === organisation.sender.address
          ? []
          : [block("send-email.unknown-sender", ["input", "from"])]),
        ...(tooLarge(attachments)
          ? [block("send-email.attachments-too-large", ["input", "attachments"])]
          : []),
        ...(disclosed ? [block("send-email.protected-files", ["input", "attachments"])] : []),
        ...mail.blocks,
      ],
    };
  },
});
