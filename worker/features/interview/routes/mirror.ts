import * as z from "zod";
import type { Routes } from "../../../http/route.ts";
import { candidatesCalendar } from "../mirror.ts";
import * as schemas from "../schemas/mirror.ts";

export function mirrorRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/applications/{id}/calendar",
    policy: "session",
    summary: "What the candidate's calendar should show of their meetings, from which mail",
    tag: "Interviews",
    params: z.object({ id: z.string().min(1).max(200).describe("Id or `ext:` reference") }),
    answer: schemas.calendarMirror,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const { entries, ...whose } = await candidatesCalendar(c.var, params.id);
      const wire: schemas.CalendarMirrorWire = {
        ...whose,
        entries: entries.map(({ mail, ...entry }) => ({
          ...entry,
          mail: mail && {
            id: mail.id,
            kind: mail.kind,
            method: mail.method,
            state: mail.state,
            at: mail.at,
          },
        })),
      };
      return c.json(wire);
    },
  });
}
