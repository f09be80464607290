/** Messages of the log → wire. */
import type { Actor } from "../../domain/actor.ts";
import { fullName } from "../../domain/fold.ts";
import { HOLDABLE_STATES, type Locale, type MessageState } from "../../domain/vocabulary.ts";
import { whyNotEdit } from "../../engine/edit-messages.ts";
import { attachmentsWire, messageWire } from "../../http/present.ts";
import { say } from "../../i18n/index.ts";
import { actionOf, isTemplateKind, kindsOf } from "../../mail/kinds.ts";
import { withoutSecrets } from "../../mail/secret-links.ts";
import { templateName } from "../../mail/templates.ts";
import type { LoggedMessage as LoggedRow, WholeMessage } from "../../outbox/messages.ts";
import type { LoggedMessage, MessageDetail } from "./schemas/messages.ts";

export const loggedMessageWire = (
  message: LoggedRow,
  actor: Actor,
  locale: Locale,
): LoggedMessage => ({
  ...messageWire(message, actor, locale),
  application: message.application,
  externalId: message.externalId,
  candidate: { id: message.candidate.id, name: fullName(message.candidate) },
  project: message.project,
  kindName: kindName(message.kind, locale),
  createdAt: message.createdAt,
});

/** An action's own message is called as the action; what else it sends as its text. */
function kindName(kind: string, locale: Locale): string {
  if (!isTemplateKind(kind)) return say(locale, `message-kind.${kind}`);
  const action = actionOf(kind);
  return kindsOf(action)[0] === kind ? say(locale, `action.${action}`) : templateName(locale, kind);
}

/** States of what never left, or may not have. */
const NOT_SENT: readonly MessageState[] = [
  ...HOLDABLE_STATES,
  "queued",
  "failed",
  "suppressed",
  "cancelled",
];

export function messageDetailWire(
  message: WholeMessage,
  actor: Actor,
  locale: Locale,
): MessageDetail {
  const why = whyNotEdit(message, actor);
  const { operation, text, html, language, by, state, triedAt, source } = message;
  return {
    ...loggedMessageWire(message, actor, locale),
    operation,
    text: withoutSecrets(text, locale),
    html: withoutSecrets(html, locale),
    language,
    attachments: attachmentsWire(message.attachments),
    by,
    sentAt: NOT_SENT.includes(state) ? null : triedAt,
    editable: why === null,
    whyNot: why === null ? null : { code: why, message: say(locale, `reason.${why}`) },
    source: why === null && source ? { subject: source.subject, body: source.body } : null,
    changes: message.changes.map(({ verb, by: who, at }) => ({ verb, by: who, at })),
  };
}
