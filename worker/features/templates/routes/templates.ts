import type { Context } from "hono";
import * as z from "zod";
import { InvalidInput } from "../../../domain/errors.ts";
import { manages } from "../../../http/auth.ts";
import { type App, engineOf } from "../../../http/context.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { isChosen, templateKinds } from "../../../mail/kinds.ts";
import { fieldsFor } from "../../../mail/templates.ts";
import { levelNamed, unitsOf } from "../levels.ts";
import { deleteOwnText, makeOwnText, renameOwnText } from "../own-texts.ts";
import { head, ownForWire, summaryWire, textWire, unitWire } from "../present/texts.ts";
import { previewText } from "../preview.ts";
import {
  currentTexts,
  holdsAt,
  knownKind,
  knownOwn,
  type KnownText,
  knownText,
  listVersions,
  readAllTexts,
  readTexts,
} from "../read.ts";
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
      const { own, made, departments } = await readAllTexts(c.var);
      const unit = levelNamed(query.unit, departments);
      const here = made.filter((each) => holdsAt(each, unit)).map(knownOwn);
      return c.json({
        unit,
        units: unitsOf(departments).map((each) => unitWire(each, own)),
        data: [...templateKinds().map(knownKind), ...here].map((text) =>
          summaryWire(registry, text, unit, own, locale),
        ),
        ownFor: ownForWire(registry, locale),
      } satisfies schemas.TemplateList);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/templates",
    policy: "session",
    summary: "Make a text of one's own beside a kind's, to choose; it starts from the kind's words",
    tag: "Templates",
    body: bodies.newText,
    answer: schemas.templateDetail,
    statuses: [201],
    problems: ["not_allowed"],
    handle: async (c, { body }) => {
      manages(c);
      const id = await makeOwnText(engineOf(c), body);
      return c.json(await detail(c, await knownText(c.var, id), body.unit), 201);
    },
  });

  routes.add({
    method: "put",
    path: "/v1/templates/{kind}/name",
    policy: "session",
    summary: "Rename a text of one's own",
    tag: "Templates",
    params,
    body: bodies.renamedText,
    answer: schemas.textName,
    problems: ["not_allowed", "version_conflict"],
    handle: async (c, { params: { kind: id }, body }) => {
      manages(c);
      return c.json(await renameOwnText(engineOf(c), id, body));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/templates/{kind}/deletions",
    policy: "session",
    summary: "Delete a text of one's own at all levels; messages that wait keep theirs",
    tag: "Templates",
    params,
    body: bodies.deletedText,
    answer: schemas.textName.pick({ kind: true }),
    problems: ["version_conflict"],
    handle: async (c, { params: { kind }, body }) => {
      manages(c);
      await deleteOwnText(engineOf(c), kind, body.version);
      return c.json({ kind });
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
      return c.json(await detail(c, await knownText(c.var, id), query.unit));
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
      const { kind } = await knownText(c.var, id);
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
      return c.json(await written(c, await knownText(c.var, id), { ...body, removed: false }));
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
    problems: ["not_allowed", "version_conflict"],
    handle: async (c, { params: { kind: id }, body }) => {
      manages(c);
      return c.json(await written(c, await knownText(c.var, id), { ...body, removed: true }));
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
      const { base } = await knownText(c.var, id);
      const { subject, text, html } = await previewText(engine, base, language, words, look);
      return c.json({ subject, text, html });
    },
  });
}

async function detail(
  c: Context<App>,
  text: KnownText,
  level: string,
): Promise<schemas.TemplateDetail> {
  const { registry, locale } = c.var;
  const { own, departments } = await readTexts(c.var, [text.kind]);
  const unit = levelNamed(level, [...departments, text.own?.unitName ?? ""]);
  const { sv, en } = await currentTexts(c.var, own, text, unit);
  return {
    ...head(registry, text, locale),
    byItself: !isChosen(text.base),
    unit,
    fields: fieldsFor(locale, text.base),
    languages: { sv: textWire(text, "sv", sv), en: textWire(text, "en", en) },
  };
}

async function written(
  c: Context<App>,
  text: KnownText,
  change: Change,
): Promise<schemas.TemplateWire> {
  return textWire(text, change.language, await writeText(engineOf(c), text, change));
}
