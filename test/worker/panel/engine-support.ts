import { decide, decideShared } from "../../../worker/actions/decide.ts";
import type { Facts } from "../../../worker/actions/define.ts";
import type { Engine, Executed, PlanOutcome } from "../../../worker/actions/outcome.ts";
import { settle } from "../../../worker/actions/perform.ts";
import { input } from "../../../worker/actions/send-to-panel/input.ts";
import { sendToPanel } from "../../../worker/actions/send-to-panel/plan.ts";
import {
  factsStatement,
  organisationStatement,
  storedFacts,
  storedOrganisation,
} from "../../../worker/db/facts.ts";
import { referredPanel, referredPanelsStatement } from "../../../worker/db/panels.ts";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { SCOPES } from "../../../worker/domain/vocabulary.ts";
import { inDays } from "../support/dates.ts";
import { env, type Organisation } from "../support/organisation.ts";

export const reviewers = [
  { kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" },
  { kind: "external", name: "Åsa Berg", email: "asa.berg@annan.example", language: "en" },
] as const;

export const asked = { reviewers, deadline: inDays(30) };

export const engineOf = (org: Organisation): Engine => ({
  db: new Database(env.DB),
  actor: {
    org: org.id,
    id: "anna.ek",
    name: "Anna Ek",
    email: "anna.ek@prov.example",
    scopes: SCOPES,
    projects: null,
    applications: null,
    locale: null,
  },
  now: new Date(),
  newId,
  tombstone: async () => "",
});

/** Plans as `prepare` does; the action stands in no menu yet, so that no route leads here. */
export async function planned(org: Organisation, ids: string[], given: object = asked) {
  const engine = engineOf(org);
  const parsed = input.parse(given);
  const [organisation, found, panels] = await engine.db.read([
    organisationStatement(org.id),
    factsStatement(org.id, ids),
    referredPanelsStatement(org.id, parsed.panel ? [parsed.panel] : []),
  ]);
  const { organisation: own, reasons } = storedOrganisation(organisation![0]!);
  const stored = new Map(found!.map(storedFacts).map((each) => [each.application.id, each]));
  const facts = ids.map((id): Facts => ({
    ...stored.get(id)!,
    now: engine.now,
    newId,
    actor: engine.actor,
    organisation: own,
    reasons,
    templates: [],
    referred: { project: null, files: [], panel: panels!.map(referredPanel)[0] ?? null },
    batchSize: ids.length,
  }));
  const shared = decideShared(sendToPanel, facts, parsed);
  const taken = new Set<string>();
  const outcomes = facts.map((each): PlanOutcome => ({
    reference: each.application.id,
    planned: {
      plan: decide(sendToPanel, each, parsed, taken, shared),
      candidate: each.candidate,
    },
  }));
  return { engine, outcomes, shared };
}

/** Plans and commits; `between` runs before the commit. */
export async function sent(
  org: Organisation,
  ids: string[],
  given: object = asked,
  between: () => Promise<unknown> = async () => {},
): Promise<Executed & { panel: string }> {
  const { engine, outcomes, shared } = await planned(org, ids, given);
  await between();
  const key = { key: crypto.randomUUID(), route: "test", bodyHash: "x" };
  const executed = await settle(engine, outcomes, key, shared);
  return { ...executed, panel: shared!.effects[0]!.panel };
}
