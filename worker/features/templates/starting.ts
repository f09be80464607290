import { type OwnText, ownTextIds, ownTextsStatement, storedOwnText } from "../../db/own-texts.ts";
import { type StoredTemplate, storedTemplate, templatesStatement } from "../../db/templates.ts";
import type { Organisation, Reason } from "../../domain/facts.ts";
import type { Engine } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import { actionOf, templateKinds, type TemplateKind } from "../../mail/kinds.ts";

/** What a form starts from: the organisation, its reasons, and its texts of the kinds that are in use. */
export interface Start {
  organisation: Organisation;
  reasons: Reason[];
  kinds: TemplateKind[];
  own: StoredTemplate[];
  /** Texts that the organisation made itself, by name. */
  made: OwnText[];
}

export async function readStart({
  db,
  actor,
  registry,
}: Pick<Engine, "db" | "actor" | "registry">): Promise<Start> {
  const kinds = templateKinds().filter((kind) => registry.action(actionOf(kind)));
  const { organisation, own, made } = await db.read({
    organisation: organisationStatement(actor.org),
    own: templatesStatement(actor.org, kinds, ownTextIds(actor.org)),
    made: ownTextsStatement(actor.org),
  });
  return {
    ...storedOrganisation(organisation[0]!),
    kinds,
    own: own.map(storedTemplate),
    made: made.map(storedOwnText),
  };
}
