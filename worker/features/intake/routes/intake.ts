import type { Context } from "hono";
import type * as z from "zod";
import { organisationStatement, storedOrganisation } from "../../../engine/store/facts.ts";
import { Problem } from "../../../domain/errors.ts";
import { newId } from "../../../domain/ids.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";
import { type Fault, warning } from "../fields.ts";
import type { RowOutcome } from "../incoming.ts";
import { protect } from "../protection.ts";
import { importCsv, type ImportResult, type IntakeContext, LARGEST_IMPORT } from "../import.ts";
import { closeProject, upsertApplication, upsertProject } from "../upsert.ts";
import { settleWaiting } from "../../../engine/stranded-mail.ts";
import { type App, engineOf } from "../../../http/context.ts";
import { limitedBody, type Routes } from "../../../http/route.ts";
import * as schemas from "../schemas/answers.ts";
import * as bodies from "../schemas/bodies.ts";
import { projectAnswer } from "../../../http/schemas/projects.ts";

/** What the host system sends: projects, applications, whole exports. */
export function intakeRoutes(routes: Routes): void {
  routes.add({
    method: "put",
    path: "/v1/projects/{project}",
    policy: "key",
    summary: "Create or change a recruitment project, by the host's id",
    tag: "Intake",
    params: bodies.inProject,
    body: bodies.projectBody,
    answer: projectAnswer,
    handle: async (c, { params: { project: externalId }, body }) => {
      const { project, created } = await upsertProject(await intakeOf(c), { externalId, ...body });
      return c.json(project, created ? 201 : 200);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/projects/{id}/close",
    policy: "key",
    summary: "Close a recruitment project: retention counts from this day",
    tag: "Intake",
    params: bodies.reference,
    body: bodies.closeBody,
    answer: projectAnswer,
    handle: async (c, { params: { id }, body }) =>
      c.json(await closeProject(await intakeOf(c), id, body.closedAt)),
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
      const waitingMail = await settleWaiting(engineOf(c), answer.candidate.id, choice);
      const { locale } = c.var;
      const warnings = [...answer.warnings, ...alsoChanges(answer)].map(worded(locale, "warning"));
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
    params: bodies.reference,
    body: bodies.protectionBody,
    answer: schemas.protectionAnswer,
    handle: async (c, { params: { id }, body: { protectedIdentity } }) =>
      c.json(await protect(await intakeOf(c), id, protectedIdentity)),
  });

  routes.add({
    method: "post",
    path: "/v1/imports",
    policy: "key",
    summary: "Import a CSV file of applications, with an outcome for each row",
    tag: "Intake",
    binary: ["text/csv"],
    answer: schemas.importAnswer,
    handle: async (c) => {
      if (!/^text\/csv\b/i.test(c.req.header("Content-Type") ?? ""))
        throw new Problem("unsupported_media_type");
      const bytes = await limitedBody(c, LARGEST_IMPORT);
      return c.json(inWords(await importCsv(await intakeOf(c), bytes), c.var.locale));
    },
  });
}

async function intakeOf(c: Context<App>): Promise<IntakeContext> {
  const { db, actor, now, registry } = c.var;
  const [row] = await db.readOne(organisationStatement(actor.org));
  const { organisation } = storedOrganisation(row!);
  const followers = registry.followers.flatMap(({ renamed }) => renamed ?? []);
  return { db, organisation, actor, now, newId, followers, serverKey: c.env.SERVER_KEY };
}

/** Faults of a field are `field.*`, of the row as a whole `reason.*`. */
function inWords(result: ImportResult, locale: Locale): z.input<typeof schemas.importAnswer> {
  return {
    ...result,
    rows: result.rows.map((row) => ({
      ...row,
      errors: row.errors.map(worded(locale, "field")),
      warnings: [...row.warnings, ...alsoChanges(row)].map(worded(locale, "warning")),
    })),
  };
}

const worded = (locale: Locale, prefix: "field" | "warning") => (one: Fault) => ({
  code: one.code,
  field: one.field,
  message: say(
    locale,
    `${one.field === null && prefix === "field" ? "reason" : prefix}.${one.code}`,
    one.params,
  ),
});

/** How many are named; the answer lists them all. */
const NAMED = 5;

const alsoChanges = ({ alsoChanged }: Pick<RowOutcome, "alsoChanged">): Fault[] => {
  if (!alsoChanged.length) return [];
  const named = alsoChanged
    .slice(0, NAMED)
    .map(({ application, externalId }) => externalId ?? application);
  const applications = [...named, ...(alsoChanged.length > NAMED ? ["…"] : [])].join(", ");
  return [warning("also_changes", null, { applications })];
};
