import { createApp } from "./app.ts";
import { consume, sweep } from "./delivery/deliver.ts";
import type { Env } from "./env.ts";

const { app } = createApp();

export default {
  fetch: app.fetch,
  queue: (batch, env) => consume(batch, env),
  scheduled: async (controller, env) => {
    await sweep(env, new Date(controller.scheduledTime));
  },
} satisfies ExportedHandler<Env, { id: string }>;
