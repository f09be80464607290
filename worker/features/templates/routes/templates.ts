import type { Context } from "hono";
import * as z from "zod";
import { InvalidInput, NotFound } from "../../../domain/errors.ts";
import { manages } from "../../../http/auth.ts";
import { type App, engineOf } from "../../../http/context.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { isChosen, isTemplateKind, templateKinds, type TemplateKind } from "../../../mail/kinds.ts";
import { fieldsFor } from "../../../mail/templates.ts";
import { levelNamed, unitsOf } from "../levels.ts";
import { head, summaryWire, textWire, unitWire } from "../present/texts.ts";
import { previewText } from "../preview.ts";
import { currentTexts, listVersions, readTexts } from "../read.ts";
import * as bodies from "../schemas/bodies.ts";
import * as schemas from "../schemas/templates.ts";
import { type Change, writeText } from "../write.ts";

const unitQuery = z.strictObject({
  unit: bodies.level,
  locale: z.string().optional(),
});
const params = z.object({ kind: z.string().max(60).describe("Kind of message") });

export function templateRoutes(routes: Routes): void {
  routes.about("Templates", "The organisation's texts, and how its mail looks");

  routes.add({
    method: "get",
    path: "/v1/templates",
    policy: "session",
    summary: "Texts of messages as they hold at one level of the organisation",
    tag: "Templates",
    query: unitQuery,
    answer: schemas.templateList,
    handle: async (c, { query }) => {
      const { registry, locale } = c.var;
      const { own, departments } = await readTexts(c.var, templateKinds());
      const unit = levelNamed(query.unit, departments);
      return c.json({
        unit,
        units: unitsOf(departments).map((each) => unitWire(each, own)),
        data: templateKinds().map((kind) => summaryWire(registry, kind, unit, own, locale)),
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
      const { own, departments } = await readTexts(c.var, [kind]);
      const unit = levelNamed(query.unit, departments);
      const { locale } = c.var;
      const { sv, en } = await currentTexts(c.var, own, kind, unit);
      return c.json({
        ...head(c.var.registry, kind, locale),
        byItself: !isChosen(kind),
        unit,
        fields: fieldsFor(locale, kind),
        languages: { sv: textWire(kind, "sv", sv), en: textWire(kind, "en", en) },
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
    handle: async (c, { params: { kind: id }, query: { cursor, limit, ...place } }) => {
      const kind = kindOf(id);
      const below = Number(positionOf(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
      if (!Number.isSafeInteger(below))
        throw new InvalidInput([{ path: ["query", "cursor"], code: "invalid_value" }]);
      const found = await listVersions(c.var, kind, place, below, limit + 1);
      return c.json(
        paged(
          found,
          limit,
          ({ version, id: of }) => [String(version), of],
          (each) => each satisfies schemas.TemplateVersion,
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
    problems: ["version_conflict"],
    handle: async (c, { params: { kind: id }, body }) => {
      manages(c);
      return c.json(await written(c, kindOf(id), { ...body, removed: false }));
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
    problems: ["version_conflict"],
    handle: async (c, { params: { kind: id }, body }) => {
      manages(c);
      return c.json(await written(c, kindOf(id), { ...body, removed: true }));
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
    problems: ["blocked"],
    handle: async (c, { params: { kind: id }, body }) => {
      const { language, look, ...words } = body;
      const engine = engineOf(c);
      const { subject, text, html } = await previewText(engine, kindOf(id), language, words, look);
      return c.json({ subject, text, html });
    },
  });
}

function kindOf(id: string): TemplateKind {
  if (!isTemplateKind(id)) throw new NotFound();
  return id;
}

async function written(
  c: Context<App>,
  kind: TemplateKind,
  change: Change,
): Promise<schemas.TemplateWire> {
  return textWire(kind, change.language, await writeText(engineOf(c), kind, change));
}
