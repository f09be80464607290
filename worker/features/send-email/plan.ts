import { fold, fullName } from "../../domain/fold.ts";
import { compose, type Draft } from "../../mail/compose.ts";
import { ownCopy } from "../../mail/own-copy.ts";
import { block, defineAction, note } from "../../engine/action.ts";
import { attachmentsOf, passwordNotes, tooLarge } from "../../engine/attachments.ts";
import { input } from "./input.ts";

/** Ad hoc: recipient, sender, subject and content are all valid, or nothing is sent. */
export const sendEmail = defineAction({
  id: "send-email",
  input,
  references: ({ attachments, recipient, copyToSelf }) => ({
    files: attachments,
    toActor: copyToSelf,
    ...(recipient !== undefined && { addresses: [fold(recipient)] }),
  }),
  plan: (facts, { recipient, from, subject, content, copyToSelf, send }) => {
    const { candidate, organisation, referred } = facts;
    const to = recipient ?? candidate.email;
    const elsewhere = to !== null && to !== candidate.email;
    const attachments = attachmentsOf(referred.files);
    // Of a protected person no file goes to anybody else, the sender's own mailbox included (DECISIONS.md, 29).
    const theirs = candidate.protectedIdentity ? facts.files.map(({ id }) => id) : [];
    const disclosed = elsewhere && referred.files.some(({ id }) => theirs.includes(id));
    const draft: Draft = {
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
    };
    const mail = compose(facts, draft);
    const copied = attachments.filter(({ file }) => !theirs.includes(file));
    const sentTo = candidate.protectedIdentity && !elsewhere ? [fullName(candidate)] : undefined;
    const copies = copyToSelf
      ? [ownCopy(facts, { ...draft, attachments: copied }, mail.messages, sentTo)]
      : [];
    return {
      messages: [...mail.messages, ...copies.flatMap((copy) => copy.messages)],
      warnings: [
        ...mail.warnings,
        ...copies.flatMap((copy) => copy.warnings),
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
        ...(elsewhere && referred.suppressed.includes(fold(to))
          ? [block("plan.unreachable", ["input", "recipient"], { address: to })]
          : []),
        ...(disclosed ? [block("send-email.protected-files", ["input", "attachments"])] : []),
        ...mail.blocks,
        ...copies.flatMap((copy) => copy.blocks),
      ],
    };
  },
});
