import type { Facts } from "../domain/facts.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { compose } from "./compose.ts";
import { factsOfNobody } from "./nobody.ts";
import { codePlaceholder } from "./secret-links.ts";

type Known = Parameters<typeof factsOfNobody>[0];

/**
 * The code for a reviewer, to leave at once. A text of the organisation's own that cannot be sent as it stands
 * (an empty field, say) gives way to the product's: nobody else could tell the reviewer what to do.
 */
export function codeMail(
  known: Known,
  reviewer: { id: string; name: string; email: string; language: Locale },
): PlannedMessage | null {
  const from = (templates: Facts["templates"]): PlannedMessage | undefined =>
    compose(factsOfNobody({ ...known, templates }), {
      kind: "panel-code",
      audience: "other",
      to: reviewer.email,
      language: reviewer.language,
      send: { when: "now" },
      extra: { "reviewer.name": reviewer.name, "panel.code": codePlaceholder(reviewer.id) },
    }).messages[0];
  return from(known.templates) ?? from([]) ?? null;
}
