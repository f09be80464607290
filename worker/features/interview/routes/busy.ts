import type { Routes } from "../../../http/route.ts";
import { busy } from "../busy.ts";
import * as schemas from "../schemas/busy.ts";

export function busyRoutes(routes: Routes): void {
  routes.add({
    method: "post",
    path: "/v1/busy",
    policy: "session",
    summary: "When people are taken by meetings made here; other calendars are not known",
    tag: "Interviews",
    body: schemas.busyBody,
    answer: schemas.busyAnswer,
    handle: async (c, { body: { addresses, from, to } }) => {
      const found = await busy(c.var, addresses, { start: from, end: to });
      const data = found.map(({ times }, at) => ({
        address: addresses[at]!,
        times: times && times.map(({ start, end }) => ({ start, end })),
      }));
      return c.json({ data } satisfies schemas.BusyWire);
    },
  });
}
