import { Database } from "../../../worker/db/client.ts";
import { figuresStatement } from "../../../worker/features/panel/statements/figures.ts";
import { newId } from "../../../worker/domain/ids.ts";
import type { Verdict } from "../../../worker/features/panel/rules/panel.ts";
import { after, NOW } from "./clock.ts";
import { inDays } from "./dates.ts";
import { env, type Answer, type Organisation, type Seeded } from "./organisation.ts";

export const REVIEWERS = [
  { kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" },
  { kind: "external", name: "Åsa Berg", email: "asa@annan.example", language: "en" },
];

export interface Opened {
  id: string;
  operation: string;
  candidates: Seeded[];
  /** Ids, in the order in which they were given. */
  reviewers: string[];
}

/** A panel as the action opens it. */
export async function openPanel(
  org: Organisation,
  candidates: Seeded[],
  input: Record<string, unknown> = {},
): Promise<Opened> {
  const { status, body } = await sendToPanel(org, candidates, input);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const { panel } = body.results[0].receipt;
  const rows = await org.rows("SELECT id FROM guests WHERE thing_id = ? ORDER BY id", panel);
  return {
    id: panel,
    operation: body.operation,
    candidates,
    reviewers: rows.map(({ id }) => String(id)),
  };
}

export const sendToPanel = (
  org: Organisation,
  candidates: { id: string }[],
  input: Record<string, unknown> = {},
): Promise<Answer> =>
  org.call("/v1/actions", {
    key: newId("key"),
    body: {
      action: "send-to-panel",
      input: { reviewers: REVIEWERS, deadline: inDays(30), ...input },
      applications: candidates.map(({ id }) => ({ id })),
    },
  });

export type Word = number | Exclude<Verdict, "rated">;

/** What one reviewer says of each candidate, in their order, as it lies in the table; undefined: nothing. */
export async function rate(
  org: { id: string },
  { id, candidates, reviewers }: Opened,
  reviewer: number,
  said: (Word | undefined)[],
  comment: string | null = null,
): Promise<void> {
  await env.DB.batch(
    said.flatMap((word, at) =>
      word === undefined
        ? []
        : env.DB.prepare(
            `INSERT INTO ratings (panel_id, application_id, reviewer_id, org_id, verdict, score, comment, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          ).bind(
            id,
            candidates[at]!.id,
            reviewers[reviewer],
            org.id,
            typeof word === "number" ? "rated" : word,
            typeof word === "number" ? word : null,
            comment,
            NOW.toISOString(),
          ),
    ),
  );
}

/** Whatever is missing. */
export async function submit(reviewer: string): Promise<void> {
  const row = await env.DB.prepare(
    `UPDATE guests SET answered_at = ?2, remind_at = NULL WHERE id = ?1
     RETURNING org_id AS org, thing_id AS panel`,
  )
    .bind(reviewer, after(1).toISOString())
    .first<{ org: string; panel: string }>();
  await new Database(env.DB).write({ figures: figuresStatement(row!.org, row!.panel) });
}

/** As if the invitations to a panel, or those to one reviewer of it, stood so. */
export const setInvitations = (panel: string, state: string, reviewer: string | null = null) =>
  env.DB.prepare(
    `UPDATE messages SET state = ?1 WHERE thing_id = ?2 AND kind = 'send-to-panel'
       AND guest_id = ifnull(?3, guest_id)`,
  )
    .bind(state, panel, reviewer)
    .run();
