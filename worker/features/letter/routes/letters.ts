import type { Context } from "hono";
import * as z from "zod";
import { holds } from "../../../domain/actor.ts";
import { Problem } from "../../../domain/errors.ts";
import { manages } from "../../../http/auth.ts";
import type { App } from "../../../http/context.ts";
import { pdfResponse } from "../../../http/files.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { listLetters, openLetter, readWindow, saveWindow } from "../letters.ts";
import { letterWire } from "../present/letters.ts";
import * as schemas from "../schemas/letters.ts";
import { labelSheet, measuringSheet } from "../sheets.ts";

const id = z.string().min(1).max(200);
const tag = "Letters";
const PDF = { media: ["application/pdf"] };
const locale = z.strictObject({ locale: z.string().optional() });

export function letterRoutes(routes: Routes): void {
  routes.about(tag, "Letters for the post, and the window envelopes that they go into");

  routes.add({
    method: "get",
    path: "/v1/letters",
    policy: "session",
    summary: "Letters to an application's candidate, the newest first",
    tag,
    query: locale.extend({ application: id.describe("Id or `ext:` reference") }),
    answer: page(schemas.letter),
    handle: async (c, { query }) => {
      const found = await listLetters(c.var, query.application);
      return c.json({ data: found.map(letterWire), next: null });
    },
  });

  routes.add({
    method: "get",
    path: "/v1/letters/{id}/file",
    policy: "session",
    summary: "A letter as it is printed",
    tag,
    params: z.object({ id }),
    query: locale,
    answer: PDF,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const { letter, ...file } = await openLetter({ ...c.var, files: c.env.FILES }, params.id);
      return pdfResponse(file, `${letter.subject}.pdf`);
    },
  });

  routes.add({
    method: "get",
    path: "/v1/applications/{id}/address-label",
    policy: "session",
    summary: "The candidate's address on a sheet, for an envelope with a window",
    tag,
    params: z.object({ id }),
    query: schemas.labelQuery,
    answer: PDF,
    problems: ["not_found"],
    handle: async (c, { params, query: { confirmProtected, careOf, country } }) => {
      writes(c);
      const confirmed = confirmProtected === "true";
      const asked = { careOf, country, confirmProtected: confirmed };
      const bytes = await labelSheet(c.var, params.id, asked, c.var.locale);
      return pdfResponse(made(bytes), "address.pdf");
    },
  });

  routes.add({
    method: "get",
    path: "/v1/letter-window",
    policy: "session",
    summary: "The window envelopes that the organisation uses",
    tag,
    query: locale,
    answer: schemas.letterWindow,
    handle: async (c) => c.json(await readWindow(c.var)),
  });

  routes.add({
    method: "put",
    path: "/v1/letter-window",
    policy: "session",
    summary: "Say which window envelopes are used, and how much they differ from the layout",
    tag,
    body: schemas.letterWindow,
    answer: schemas.letterWindow,
    handle: async (c, { body }) => {
      manages(c);
      await saveWindow(c.var, body);
      return c.json(await readWindow(c.var));
    },
  });

  routes.add({
    method: "get",
    path: "/v1/letter-window/sheet",
    policy: "session",
    summary: "A sheet to lay into an envelope, on which one reads how much it differs",
    tag,
    query: locale,
    answer: PDF,
    handle: async (c) =>
      pdfResponse(made(await measuringSheet(c.var, c.var.locale)), "test-sheet.pdf"),
  });
}

const made = (bytes: Uint8Array<ArrayBuffer>) => ({ bytes, size: bytes.length });

function writes(c: Context<App>): void {
  if (!holds(c.var.actor, "send-letter"))
    throw new Problem("forbidden", { reason: "missing_scope" });
}
