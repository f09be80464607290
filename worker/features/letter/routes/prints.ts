import * as z from "zod";
import { engineOf } from "../../../http/context.ts";
import { pdfResponse } from "../../../http/files.ts";
import type { Routes } from "../../../http/route.ts";
import { say } from "../../../i18n/index.ts";
import { printingWire } from "../present/prints.ts";
import { openPrint, readPrinting, startPrint } from "../prints.ts";
import * as schemas from "../schemas/prints.ts";

const tag = "Letters";
const locale = z.strictObject({ locale: z.string().optional() });

export function printRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/letter-prints",
    policy: "session",
    summary: "Whose letters of a bulk wait to be posted, and the file for the printer",
    tag,
    query: locale.extend(schemas.bulkOf.shape),
    answer: schemas.printing,
    handle: async (c, { query: { bulk } }) => c.json(printingWire(await readPrinting(c.var, bulk))),
  });

  routes.add({
    method: "post",
    path: "/v1/letter-prints",
    policy: "session",
    summary: "Have one file made of the letters of a bulk that wait, in place of one's former",
    tag,
    body: schemas.bulkOf,
    answer: schemas.printing,
    handle: async (c, { body: { bulk } }) =>
      c.json(printingWire(await startPrint(engineOf(c), bulk, c.var.locale))),
  });

  routes.add({
    method: "get",
    path: "/v1/letter-prints/{id}/file",
    policy: "session",
    summary: "The file for the printer: a list of what is in it, then the letters",
    tag,
    params: z.object({ id: z.string().min(1).max(200) }),
    query: locale,
    answer: { media: ["application/pdf"] },
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const file = await openPrint(engineOf(c), params.id);
      return pdfResponse(file, `${say(c.var.locale, "letter.print-file")}.pdf`);
    },
  });
}
