import { createApp } from "./app.ts";
import { realClock } from "./clock.ts";
import { consume } from "./delivery/deliver.ts";
import type { Env } from "./env.ts";
import { everyMinute } from "./scheduled.ts";

const { app } = createApp();

export default {
  fetch: app.fetch,
  queue: (batch, env) => consume(batch, env, realClock),
  scheduled: (_controller, env) => everyMinute(env, realClock),
} satisfies ExportedHandler<Env, { id: string }>;
