import type { Context } from "hono";
import * as z from "zod";
import { localDate, messageOf } from "../../../engine/input-parts.ts";
import { addReviewers, planInvitations } from "../invitations.ts";
import { planReminder, planReopening, remindReviewer, reopenReviewer } from "../reviewer-mail.ts";
import { type Changed, listPanels, openPanel, prolong, revokeReviewer } from "../running.ts";
import { show } from "../sight.ts";
import { reviewer } from "../input.ts";
import { kinds } from "../kinds.ts";
import { MOST_REVIEWERS } from "../rules/panel.ts";
import { type App, engineOf } from "../../../http/context.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import { rankingCsv } from "../present/csv.ts";
import { mailPlan, panelDetail, panelSummary } from "../present/panels.ts";
import * as shapes from "../schemas/panels.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";

const id = z.string().min(1).max(200);
const params = z.object({ id });
const invited = z.strictObject({
  reviewers: z.array(reviewer).min(1).max(MOST_REVIEWERS),
  message: messageOf(kinds),
});
const tag = "Panels";

/** What a recruiter does to one reviewer, by the last part of its path. */
const VERBS = {
  revocations: [revokeReviewer, "Revoke a reviewer: the link dies at once"],
  reminders: [remindReviewer, "Send a reviewer one reminder, after the hold"],
  reopenings: [
    reopenReviewer,
    "Let a reviewer change what they have submitted, and tell them so after the hold",
  ],
} as const;

/** What they would be written then. */
const PLANS = {
  "reminder-plans": [planReminder, "A reminder as it would be sent; nothing is written"],
  "reopening-plans": [
    planReopening,
    "What a reviewer would be told when the review is opened again; nothing is written",
  ],
} as const;

export function panelRoutes(routes: Routes): void {
  routes.about(tag, "Review panels as recruiters see them: reviewers, ranking, reminders");

  routes.add({
    method: "get",
    path: "/v1/panels",
    policy: "session",
    summary: "Review panels, newest first",
    tag,
    query: z.strictObject({
      project: id.optional().describe("Id or `ext:` reference"),
      application: id.optional().describe("Id or `ext:` reference"),
      locale: z.string().optional(),
      ...paging,
    }),
    answer: page(shapes.panelSummary),
    handle: async (c, { query: { cursor, limit, project, application } }) => {
      const panels = await listPanels(c.var, {
        project: project ?? null,
        application: application ?? null,
        after: positionOf(cursor),
        limit: limit + 1,
      });
      return c.json(
        paged(
          panels,
          limit,
          (panel) => [panel.createdAt, panel.id],
          (panel) => panelSummary(panel, c.var.now),
        ),
      );
    },
  });

  routes.add({
    method: "get",
    path: "/v1/panels/{id}",
    policy: "session",
    summary: "One panel: its reviewers, and its candidates in the order of the ranking",
    tag,
    params,
    query: z.strictObject({ locale: z.string().optional() }),
    answer: shapes.panelDetail,
    handle: async (c, input) => c.json(await detail(c, input.params.id)),
  });

  routes.add({
    method: "get",
    path: "/v1/panels/{id}/ranking.csv",
    policy: "session",
    summary: "The ranking as CSV, in the asked-for language",
    tag,
    params,
    query: z.strictObject({ locale: z.string().optional() }),
    answer: { media: ["text/csv"] },
    handle: async (c, input) => {
      const panel = await detail(c, input.params.id);
      return c.body(rankingCsv(panel, c.var.locale), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="panel-${panel.deadline}.csv"`,
      });
    },
  });

  routes.add({
    method: "put",
    path: "/v1/panels/{id}",
    policy: "session",
    summary: "Move the deadline of a panel to a later day",
    tag,
    params,
    body: z.strictObject({ deadline: localDate }),
    answer: shapes.panelDetail,
    handle: async (c, input) => answer(c, await prolong(engineOf(c), input.params.id, input.body)),
  });

  routes.add({
    method: "post",
    path: "/v1/panels/{id}/reviewers",
    policy: "session",
    summary: "Invite more reviewers to a panel",
    tag,
    params,
    body: invited,
    answer: shapes.panelDetail,
    problems: ["blocked", "not_allowed", "version_conflict"],
    handle: async (c, input) =>
      answer(c, await addReviewers(engineOf(c), input.params.id, input.body)),
  });

  routes.add({
    method: "post",
    path: "/v1/panels/{id}/reviewer-plans",
    policy: "session",
    summary: "What more reviewers would be written; nothing is sent",
    tag,
    params,
    body: invited,
    answer: shapes.mailPlan,
    problems: ["not_allowed", "version_conflict"],
    handle: async (c, input) => {
      const plan = await planInvitations(engineOf(c), input.params.id, input.body);
      return c.json(mailPlan(plan, c.var.locale));
    },
  });

  const ofReviewer = (last: string, summary: string) => ({
    method: "post" as const,
    path: `/v1/panels/{id}/reviewers/{reviewer}/${last}`,
    policy: "session" as const,
    summary,
    tag,
    params: z.object({ id, reviewer: id.describe("Id of the reviewer") }),
    body: z.strictObject({}),
    problems: ["blocked", "not_allowed"] as const,
  });

  for (const [last, [plan, summary]] of Object.entries(PLANS))
    routes.add({
      ...ofReviewer(last, summary),
      answer: shapes.mailPlan,
      handle: async (c, { params: { id: panel, reviewer: of } }) =>
        c.json(mailPlan(await plan(engineOf(c), panel, of), c.var.locale)),
    });

  for (const [last, [change, summary]] of Object.entries(VERBS))
    routes.add({
      ...ofReviewer(last, summary),
      answer: shapes.panelDetail,
      handle: async (c, input) =>
        answer(c, await change(engineOf(c), input.params.id, input.params.reviewer)),
    });
}

const shown = async (c: Context<App>, stored: Changed["stored"]): Promise<shapes.PanelDetail> =>
  panelDetail(await show(engineOf(c), stored), c.var.locale, c.var.now);

const detail = async (c: Context<App>, panel: string): Promise<shapes.PanelDetail> =>
  shown(c, await openPanel(engineOf(c), panel));

async function answer(c: Context<App>, { stored, waiting }: Changed): Promise<Response> {
  c.set(
    "waiting",
    waiting.map(({ id: message, sendAt }) => ({ id: message, sendAt })),
  );
  return c.json(await shown(c, stored));
}
