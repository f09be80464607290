import type { Context } from "hono";
import { Problem } from "../../../domain/errors.ts";
import { settleWaiting, strandedMail } from "../../../engine/stranded-mail.ts";
import { type App, engineOf } from "../../../http/context.ts";
import { strandedMailWire } from "../../../http/present.ts";
import { limitedBody, type Routes } from "../../../http/route.ts";
import { projectAnswer } from "../../../http/schemas/projects.ts";
import { intakeContext } from "../context.ts";
import { importCsv, type IntakeContext, LARGEST_IMPORT } from "../import.ts";
import { importWire, warningsWire } from "../present/outcomes.ts";
import { protect } from "../protection.ts";
import * as schemas from "../schemas/answers.ts";
import * as bodies from "../schemas/bodies.ts";
import { closeProject, upsertApplication, upsertProject } from "../upsert.ts";

/** What the host system sends: projects, applications, whole exports. */
export function intakeRoutes(routes: Routes): void {
  routes.about(
    "Intake",
    "What the host system sends: projects, applications, files, whole exports",
  );

  routes.add({
    method: "put",
    path: "/v1/projects/{project}",
    policy: "key",
    summary: "Create or change a recruitment project, by the host's id",
    tag: "Intake",
    params: bodies.inProject,
    body: bodies.projectBody,
    answer: projectAnswer,
    statuses: [200, 201],
    handle: async (c, { params: { project: externalId }, body }) => {
      const { project, created } = await upsertProject(await intakeOf(c), { externalId, ...body });
      return c.json(project, created ? 201 : 200);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/projects/{project}/close",
    policy: "key",
    summary: "Close a recruitment project: retention counts from this day",
    tag: "Intake",
    params: bodies.ofProject,
    body: bodies.closeBody,
    answer: projectAnswer,
    handle: async (c, { params: { project }, body }) =>
      c.json(await closeProject(await intakeOf(c), project, body.closedAt)),
  });

  routes.add({
    method: "put",
    path: "/v1/projects/{project}/applications/{application}",
    policy: "key",
    summary: "Create or change an application and its candidate, by the host's ids",
    tag: "Intake",
    params: bodies.ofApplication,
    body: bodies.applicationBody,
    answer: schemas.applicationAnswer,
    statuses: [200, 201],
    problems: ["not_allowed", "gone"],
    handle: async (
      c,
      {
        params: { project, application: externalId },
        body: { candidate: person, waitingMail: choice, ...content },
      },
    ) => {
      const answer = await upsertApplication(await intakeOf(c), {
        project,
        externalId,
        person,
        ...content,
      });
      const stranded = await settleWaiting(engineOf(c), answer.candidate.id, choice);
      const waitingMail = strandedMailWire(stranded, c.var.locale);
      const warnings = warningsWire(answer, c.var.locale);
      return c.json(
        { ...answer, warnings, waitingMail },
        answer.outcome === "imported" ? 201 : 200,
      );
    },
  });

  routes.add({
    method: "put",
    path: "/v1/candidates/{id}/protection",
    policy: "key",
    summary:
      "Mark a candidate as having protected identity, or lift it: intake only ever raises it",
    tag: "Intake",
    params: bodies.ofCandidate,
    body: bodies.protectionBody,
    answer: schemas.protectionAnswer,
    handle: async (c, { params: { id }, body: { protectedIdentity } }) => {
      const answer = await protect(await intakeOf(c), id, protectedIdentity);
      const stranded = await strandedMail(engineOf(c), answer.id);
      return c.json({ ...answer, waitingMail: strandedMailWire(stranded, c.var.locale) });
    },
  });

  routes.add({
    method: "post",
    path: "/v1/imports",
    policy: "key",
    summary: "Import a CSV file of applications, with an outcome for each row",
    tag: "Intake",
    binary: ["text/csv"],
    answer: schemas.importAnswer,
    problems: ["unsupported_media_type"],
    handle: async (c) => {
      if (!/^text\/csv\b/i.test(c.req.header("Content-Type") ?? ""))
        throw new Problem("unsupported_media_type");
      const bytes = await limitedBody(c, LARGEST_IMPORT);
      return c.json(importWire(await importCsv(await intakeOf(c), bytes), c.var.locale));
    },
  });
}

const intakeOf = (c: Context<App>): Promise<IntakeContext> =>
  intakeContext(engineOf(c), c.env.SERVER_KEY);
