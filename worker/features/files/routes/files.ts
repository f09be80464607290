import type { Context } from "hono";
import * as z from "zod";
import { holds } from "../../../domain/actor.ts";
import { Problem } from "../../../domain/errors.ts";
import { LARGEST_FILE } from "../../../domain/filetype.ts";
import { TAKING_UPLOADS } from "../../../domain/vocabulary.ts";
import { newId } from "../../../domain/ids.ts";
import { type FileContext, storeAttachment, storeUpload } from "../store.ts";
import type { App } from "../../../http/context.ts";
import { strandedMailOf } from "../../../engine/stranded-mail.ts";
import { ANY_FILE, fileResponse } from "../../../http/files.ts";
import { strandedMailWire } from "../../../http/present.ts";
import { flag } from "../../../http/paging.ts";
import { limitedBody, type Routes } from "../../../http/route.ts";
import { openFile } from "../open.ts";
import * as schemas from "../schemas/files.ts";

export function fileRoutes(routes: Routes): void {
  routes.about("Files", "Files of candidates, and those to be attached to a message");

  routes.add({
    method: "get",
    path: "/v1/files/{id}",
    policy: "session",
    summary: "A candidate's file, as it was handed in",
    tag: "Files",
    params: z.object({ id: z.string().max(200) }),
    answer: ANY_FILE,
    handle: async (c, { params: { id } }) => fileResponse(c.env, await openFile(c.var, id)),
  });

  routes.add({
    method: "put",
    path: "/v1/projects/{project}/applications/{application}/attachments/{filename}",
    policy: "key",
    summary:
      "Store a CV or another file of the candidate (PDF, DOCX, ODT, RTF, TXT, PNG, JPEG; 10 MB)",
    tag: "Intake",
    params: schemas.place,
    query: z.strictObject({
      anonymised: flag.describe("Nothing in the file tells who the candidate is"),
      locale: z.string().optional(),
    }),
    binary: ["application/octet-stream"],
    answer: schemas.attachmentAnswer,
    statuses: [200, 201],
    problems: ["not_allowed", "gone"],
    handle: async (c, { params: { project, application, filename }, query }) => {
      const incoming = {
        filename,
        bytes: await limitedBody(c, LARGEST_FILE),
        anonymised: query.anonymised,
      };
      const stored = await storeAttachment(filesOf(c), { project, application }, incoming);
      const mail = await strandedMailOf(c.var.db, c.var.actor.org, [stored.application]);
      const waitingMail = strandedMailWire(mail.get(stored.application) ?? [], c.var.locale);
      return c.json({ ...stored, waitingMail }, stored.outcome === "created" ? 201 : 200);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/files",
    policy: "session",
    summary: "Upload a file to attach to a message, or to record as a signed copy, within a day",
    tag: "Files",
    query: z.strictObject({
      filename: schemas.place.shape.filename,
      locale: z.string().optional(),
    }),
    binary: ["application/octet-stream"],
    answer: schemas.uploadAnswer,
    statuses: [201],
    handle: async (c, { query: { filename } }) => {
      if (!TAKING_UPLOADS.some((action) => holds(c.var.actor, action)))
        throw new Problem("forbidden");
      const bytes = await limitedBody(c, LARGEST_FILE);
      return c.json(await storeUpload(filesOf(c), { filename, bytes }), 201);
    },
  });
}

const filesOf = (c: Context<App>): FileContext => ({
  db: c.var.db,
  bucket: c.env.FILES,
  org: c.var.actor.org,
  now: c.var.now,
  newId,
});
