import type { Facts } from "../domain/facts.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { compose } from "../mail/compose.ts";
import { type Around, factsWithoutCandidate } from "../mail/no-candidate.ts";
import { codePlaceholder } from "../mail/secret-links.ts";
import type { Guest } from "./guest.ts";
import type { GuestPurpose } from "./purpose.ts";

/**
 * The code for a guest, to leave at once. A text of the organisation's own that cannot be sent as it stands (an
 * empty field, say) gives way to the product's: nobody else could tell the guest what to do.
 */
export function codeMail(
  around: Around,
  { code, mail }: Pick<GuestPurpose, "code" | "mail">,
  guest: Guest,
): PlannedMessage | null {
  const { kind, fields } = code!;
  const from = (templates: Facts["templates"]): PlannedMessage | undefined =>
    compose(factsWithoutCandidate({ ...around, templates }), {
      kind,
      // Who speaks for themselves alone is the candidate, whose identity may be protected.
      audience: guest.application === "" && !mail.candidate ? "other" : "candidate",
      to: guest.email,
      language: guest.language,
      send: { when: "now" },
      extra: fields(guest, codePlaceholder(guest.id)),
    }).messages[0];
  return from(around.templates) ?? from([]) ?? null;
}
