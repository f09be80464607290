/** The product beside bare routes in one workerd, so that ratios compare like with like. */
import { createApp } from "../../worker/app.ts";
import { realClock } from "../../worker/clock.ts";
import { Database } from "../../worker/db/client.ts";
import { nextDue } from "../../worker/outbox/next-due.ts";
import { consume } from "../../worker/delivery/deliver.ts";
import { newId } from "../../worker/domain/ids.ts";
import { sha256 } from "../../worker/domain/sha256.ts";
import type { Env } from "../../worker/env.ts";
import { Hono } from "hono";
import { drawSample } from "../support/documents/room.ts";
import { bareDocument } from "./bare-document.ts";
import { counting } from "./counting.ts";
import { grow, growOutbox, index, makeOrganisation, rateAll, withoutIndexes } from "./seed.ts";

interface Growth {
  org: string;
  project: string;
  from: number;
  to: number;
}

const { app } = createApp();
const bare = new Hono<{ Bindings: Env }>();

bare.get("/health", (c) => c.json({ ok: true }));

bare.post("/bench/organisation", async (c) => {
  const { key } = await c.req.json<{ key: string }>();
  return c.json(await makeOrganisation(c.env.DB, await sha256(key)));
});

bare.post("/bench/grow", async (c) => {
  const { org, project, from, to } = await c.req.json<Growth>();
  await grow(c.env.DB, org, project, from, to);
  return c.json({ to });
});

bare.post("/bench/grow-outbox", async (c) => {
  const { org, project, from, to } = await c.req.json<Growth>();
  await growOutbox(c.env.DB, org, project, from, to);
  return c.json({ to });
});

bare.post("/bench/rate", async (c) => {
  const { panel } = await c.req.json<{ panel: string }>();
  await rateAll(c.env.DB, panel);
  return c.json({ panel });
});

bare.get("/bench/due", async (c) => {
  const { database, rowsRead } = counting(c.env.DB);
  const ids = await nextDue(new Database(database), new Date("2100-01-01"), 50);
  return c.json({ found: ids.length, rows: rowsRead() });
});

bare.post("/bench/without-indexes", async (c) => c.json(await withoutIndexes(c.env.DB)));

bare.post("/bench/index", async (c) => {
  const { statement } = await c.req.json<{ statement: string }>();
  await index(c.env.DB, statement);
  return c.json({ statement });
});

bare.get("/bench/ids", async (c) => {
  const { project, limit, offset } = c.req.query();
  const { results } = await c.env.DB.prepare(
    "SELECT id FROM applications WHERE project_id = ? AND status = 'received' ORDER BY id LIMIT ? OFFSET ?",
  )
    .bind(project, Number(limit), Number(offset))
    .all<{ id: string }>();
  return c.json(results.map(({ id }) => id));
});

bare.get("/bare/select/:id", async (c) =>
  c.json(await c.env.DB.prepare("SELECT * FROM bare WHERE id = ?").bind(c.req.param("id")).first()),
);

bare.get("/bare/list", async (c) => {
  const { results } = await c.env.DB.prepare(
    "SELECT * FROM bare WHERE kind = 'a' ORDER BY at DESC LIMIT 50",
  ).all();
  return c.json({ data: results });
});

bare.post("/bare/batch", async (c) => {
  const body = await c.req.json<{ text: string }>();
  const insert = c.env.DB.prepare("INSERT INTO bare (id, kind, at, text) VALUES (?, 'b', ?, ?)");
  const at = new Date().toISOString();
  await c.env.DB.batch([1, 2, 3, 4].map(() => insert.bind(newId("op"), at, body.text)));
  return c.json({ ok: true });
});

bare.get("/bare/document", async (c) => c.body(await bareDocument()));

bare.get("/bench/document", async (c) => c.body(await drawSample("contract")));

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (/^\/(?:bare|bench|health)\b/.test(pathname)) return bare.fetch(request, env, context);
    if (!request.headers.has("X-Count")) return app.fetch(request, env, context);
    const { database, rowsRead, most } = counting(env.DB);
    const response = await app.fetch(request, { ...env, DB: database }, context);
    const counted = new Response(response.body, response);
    counted.headers.set("X-Rows-Read", String(rowsRead()));
    counted.headers.set("X-Most-Rows-Read", String(most()));
    return counted;
  },
  queue: (batch, env) => consume(batch, env, realClock),
} satisfies ExportedHandler<Env, { id: string }>;
