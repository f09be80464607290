import type { Routes } from "../../../http/route.ts";
import * as schemas from "../schemas/verify.ts";
import { verify } from "../verifying.ts";

export function verifyRoutes(routes: Routes): void {
  routes.add({
    method: "post",
    path: "/guests/verify",
    policy: "public",
    summary: "Whether a file is a contract that was sent from here, by its SHA-256",
    tag: "Contract",
    body: schemas.verifyBody,
    answer: schemas.verified,
    handle: async (c, { body }) => c.json({ contract: await verify(c.var.db, body.sha256) }),
  });
}
