import * as z from "zod";
import { type Actor, reaches } from "../domain/actor.ts";
import { NotFound } from "../domain/errors.ts";
import type { CandidateFile } from "../domain/facts.ts";
import { fileStatement } from "../db/blobs.ts";
import type { Row } from "../db/client.ts";
import type { Env } from "../env.ts";
import type { Routes } from "./route.ts";

export function fileRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/files/{id}",
    policy: "session",
    summary: "A candidate's file, as it was handed in",
    tag: "Files",
    params: z.object({ id: z.string().max(200) }),
    answer: "binary",
    handle: async (c, { params: { id } }) => {
      const { db, actor } = c.var;
      const [row] = await db.readOne(fileStatement(actor.org, id));
      if (!row || !mayRead(actor, row)) throw new NotFound();
      return fileResponse(c.env, JSON.parse(row.file as string) as CandidateFile);
    },
  });
}

/** A file to be saved, never to be run where it is opened. Throws `not_found` when its bytes are gone. */
export async function fileResponse(
  { FILES }: Pick<Env, "FILES">,
  { key, filename, contentType }: Pick<CandidateFile, "key" | "filename" | "contentType">,
): Promise<Response> {
  const object = await FILES.get(key);
  if (!object) throw new NotFound();
  return new Response(object.body, {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(object.size),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", "%27")}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** A message with its text and HTML, wherever they lie by now (DECISIONS.md, 14). */
export async function withBody<T extends { text: string; html: string; bodyKey: string | null }>(
  { FILES }: Pick<Env, "FILES">,
  message: T,
): Promise<T> {
  if (message.bodyKey === null) return message;
  const object = await FILES.get(message.bodyKey);
  if (!object) throw new NotFound();
  return { ...message, ...(await object.json<Pick<T, "text" | "html">>()) };
}

/** A session that is narrowed reads files only of applications it reaches. */
function mayRead(actor: Actor, row: Row): boolean {
  if (!actor.projects && !actor.applications) return true;
  const linked = JSON.parse(row.applications as string) as { id: string; project: string }[];
  return linked.some((application) => reaches(actor, application));
}
