/** What mail to reviewers of a panel that runs is made from, beside the reviewers. */
import type { Row } from "../../db/client.ts";
import { listedProject, projectStatement } from "../../db/projects.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import type { Engine } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { TextKind } from "../../mail/kinds.ts";
import type { Around } from "../../mail/no-candidate.ts";

/** To be read in one batch with whatever else is asked. */
export const aroundStatements = ({ actor }: Engine, project: string, kind: TextKind) => ({
  organisation: organisationStatement(actor.org),
  project: projectStatement(actor.org, project, { projects: null, applications: null }),
  own: templatesStatement(actor.org, [kind]),
});

export const aroundOf = (
  { now, newId, actor }: Engine,
  { organisation, project, own }: Record<"organisation" | "project" | "own", Row[]>,
): Around => ({
  now,
  newId,
  actor,
  organisation: storedOrganisation(organisation[0]!).organisation,
  project: listedProject(project[0]!),
  templates: own.map(storedTemplate),
});
