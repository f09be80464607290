import * as z from "zod";
import type { Routes } from "../../../http/route.ts";
import { settingsWire } from "../present/settings.ts";
import { settings } from "../schemas/settings.ts";
import { readStart } from "../starting.ts";

export function settingsRoutes(routes: Routes): void {
  routes.about("Settings", "What forms need to know of the organisation");

  routes.add({
    method: "get",
    path: "/v1/settings",
    policy: "session",
    summary: "What forms need to know: reasons, senders, starting texts, merge fields",
    tag: "Settings",
    query: z.strictObject({
      locale: z.string().optional(),
      department: z.string().max(200).default("").describe("Of a project, as it writes it"),
    }),
    answer: settings,
    handle: async (c, { query: { department } }) => {
      const { actor, locale } = c.var;
      return c.json(settingsWire(await readStart(c.var), department, actor, locale));
    },
  });
}
