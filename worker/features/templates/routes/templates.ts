import type { Context } from "hono";
import * as z from "zod";
import { templateFaults } from "../../../engine/fields.ts";
import { organisationStatement, storedOrganisation } from "../../../engine/store/facts.ts";
import { addTemplateVersion, templateVersionsStatement } from "../../../db/templates.ts";
import { InvalidInput, NotFound, Problem, VersionConflict } from "../../../domain/errors.ts";
import { newId } from "../../../domain/ids.ts";
import { unitFold, unitParts } from "../../../domain/unit.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { isChosen, isTemplateKind, templateKinds, type TemplateKind } from "../../../mail/kinds.ts";
import { sample } from "../../../mail/sample.ts";
import { fieldsFor } from "../../../mail/templates.ts";
import { manages } from "../../../http/auth.ts";
import type { App } from "../../../http/context.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { current, head, known, read, summary, unitsOf } from "../present/levels.ts";
import * as bodies from "../schemas/bodies.ts";
import * as schemas from "../schemas/templates.ts";

const unitQuery = z.strictObject({
  unit: z.string().max(200).default(""),
  locale: z.string().optional(),
});
const params = z.object({ kind: z.string().max(60) });

export function templateRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/templates",
    policy: "session",
    summary: "Texts of messages as they hold at one level of the organisation",
    tag: "Templates",
    query: unitQuery,
    answer: schemas.templateList,
    handle: async (c, { query }) => {
      const { own, departments } = await read(c, templateKinds());
      const unit = known(query.unit, departments);
      return c.json({
        unit,
        units: unitsOf(departments).map((name) => ({
          unit: name,
          level: unitParts(name).length as 0 | 1 | 2,
          own: own.filter((each) => each.unit === unitFold(name)).length,
        })),
        data: templateKinds().map((kind) => summary(c.var.registry, kind, unit, own, c.var.locale)),
      } satisfies schemas.TemplateList);
    },
  });

  routes.add({
    method: "get",
    path: "/v1/templates/{kind}",
    policy: "session",
    summary: "One kind of message, in each language, as it holds at one level",
    tag: "Templates",
    params,
    query: unitQuery,
    answer: schemas.templateDetail,
    handle: async (c, { params: { kind: id }, query }) => {
      const kind = kindOf(id);
      const { own, departments } = await read(c, [kind]);
      const unit = known(query.unit, departments);
      const { locale } = c.var;
      return c.json({
        ...head(c.var.registry, kind, locale),
        byItself: !isChosen(kind),
        unit,
        fields: fieldsFor(locale, kind),
        languages: await current(c, own, kind, unit),
      } satisfies schemas.TemplateDetail);
    },
  });

  routes.add({
    method: "get",
    path: "/v1/templates/{kind}/versions",
    policy: "session",
    summary: "Every version of a text at one level, newest first",
    tag: "Templates",
    params,
    query: bodies.place.extend({ locale: z.string().optional(), ...paging }),
    answer: page(schemas.templateVersion),
    handle: async (c, { params: { kind: id }, query: { unit, language, cursor, limit } }) => {
      const place = { kind: kindOf(id), unit: unitFold(unit), language };
      const below = Number(positionOf(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
      if (!Number.isSafeInteger(below))
        throw new InvalidInput([{ path: ["query", "cursor"], code: "invalid_value" }]);
      const rows = await c.var.db.readOne(
        templateVersionsStatement(c.var.actor.org, place, below, limit + 1),
      );
      return c.json(
        paged(
          rows,
          limit,
          (row) => [String(row.version), String(row.id)],
          (row) => ({ ...row, removed: row.removed === 1 }),
        ),
      );
    },
  });

  routes.add({
    method: "put",
    path: "/v1/templates/{kind}",
    policy: "session",
    summary: "Write the text of one kind, level and language",
    tag: "Templates",
    params,
    body: bodies.savedTemplate,
    answer: schemas.template,
    handle: async (c, { params: { kind: id }, body }) => {
      manages(c);
      const kind = kindOf(id);
      refuseFaults(kind, body);
      return c.json(await add(c, kind, { ...body, removed: false }));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/templates/{kind}/removals",
    policy: "session",
    summary: "Give up a level's own text, so that the one above holds again",
    tag: "Templates",
    params,
    body: bodies.removedTemplate,
    answer: schemas.template,
    handle: async (c, { params: { kind: id }, body }) => {
      manages(c);
      return c.json(await add(c, kindOf(id), { ...body, removed: true }));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/templates/{kind}/previews",
    policy: "session",
    summary: "A text as an invented recipient would read it; nothing is kept",
    tag: "Templates",
    params,
    body: bodies.previewed,
    answer: schemas.templatePreview,
    handle: async (c, { params: { kind: id }, body }) => {
      const kind = kindOf(id);
      const { language, look, ...words } = body;
      refuseFaults(kind, words);
      const { db, actor, now } = c.var;
      const [row] = await db.readOne(organisationStatement(actor.org));
      const stored = storedOrganisation(row!).organisation;
      const organisation = { ...stored, branding: { ...stored.branding, ...look } };
      const { messages, blocks } = sample(
        { now, newId, actor, organisation },
        kind,
        language,
        words,
      );
      if (!messages[0]) throw new Problem("blocked", { blocks });
      const { subject, text, html } = messages[0];
      return c.json({ subject, text, html });
    },
  });
}

function refuseFaults(kind: TemplateKind, words: { subject: string; body: string }): void {
  const faults = templateFaults(kind, words);
  if (faults.length) throw new InvalidInput(faults);
}

function kindOf(id: string): TemplateKind {
  if (!isTemplateKind(id)) throw new NotFound();
  return id;
}

type Change = { unit: string; language: Locale; version: number } & (
  { removed: true } | { removed: false; subject: string; body: string; delayDays: number | null }
);

/** Adds a version at a level and answers what holds there then. The same words again change nothing. */
async function add(
  c: Context<App>,
  kind: TemplateKind,
  change: Change,
): Promise<schemas.TemplateWire> {
  const { db, actor, now } = c.var;
  const before = await read(c, [kind]);
  const name = known(change.unit, before.departments);
  const place = { kind, unit: unitFold(name), language: change.language };
  const here = before.own.find(
    (each) => each.unit === place.unit && each.language === place.language,
  );
  const same = change.removed
    ? !here
    : here &&
      here.subject === change.subject &&
      here.body === change.body &&
      here.delayDays === change.delayDays;
  if (!same) {
    const { subject, body, delayDays } = change.removed ? here! : change;
    const version = {
      id: newId("tmpl"),
      ...place,
      name,
      seen: change.version,
      removed: change.removed,
    };
    const added = await addTemplateVersion(db, actor.org, actor, now.toISOString(), {
      ...version,
      subject,
      body,
      delayDays,
    });
    if (!added) throw new VersionConflict(null);
  }
  const { own } = same ? before : await read(c, [kind]);
  return (await current(c, own, kind, name))[change.language];
}
