import { createApp } from "./app.ts";
import { consume, sweep } from "./delivery/deliver.ts";
import type { Env } from "./env.ts";

const { app } = createApp();

export default {
  fetch: app.fetch,
  queue: (batch, env) => consume(batch, env),
  scheduled: (_controller, env) => sweep(env, new Date()),
} satisfies ExportedHandler<Env, { id: string }>;
