import { Problem } from "../../domain/errors.ts";
import type { Branding } from "../../domain/facts.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import type { Composed } from "../../mail/compose.ts";
import type { TemplateKind } from "../../mail/kinds.ts";
import { sample } from "../../mail/sample.ts";
import { readOrganisation } from "./read.ts";
import { refuseFaults } from "./write.ts";

/** As an invented recipient would read it, in a look that need not be saved. Throws `blocked` for what cannot be filled in. */
export async function previewText(
  { db, actor, now, newId }: Pick<Engine, "db" | "actor" | "now" | "newId">,
  kind: TemplateKind,
  language: Locale,
  words: { subject: string; body: string },
  look: Pick<Branding, "accent" | "footer"> | undefined,
): Promise<Composed["messages"][number]> {
  refuseFaults(kind, words);
  const { organisation: stored } = await readOrganisation(db, actor.org);
  const organisation = { ...stored, branding: { ...stored.branding, ...look } };
  const { messages, blocks } = sample({ now, newId, actor, organisation }, kind, language, words);
  if (!messages[0]) throw new Problem("blocked", { blocks });
  return messages[0];
}
