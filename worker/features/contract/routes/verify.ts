import type { Routes } from "../../../http/route.ts";
import * as schemas from "../schemas/verify.ts";
import { fileStatement, storedFile } from "../statements/verify.ts";
import { fileStateOf } from "../rules/facts.ts";

/** For whoever has a contract as a file: a colleague, a bank, the person's next landlord. */
export function verifyRoutes(routes: Routes): void {
  routes.add({
    method: "post",
    path: "/guests/verify",
    policy: "public",
    summary: "Whether a file is a contract that was sent from here, by its SHA-256",
    tag: "Contract",
    body: schemas.verifyBody,
    answer: schemas.verified,
    handle: async (c, { body }) => {
      const [row] = await c.var.db.readOne(fileStatement(body.sha256));
      const found = row ? storedFile(row) : null;
      return c.json({ contract: found && { ...found, state: fileStateOf(found) } });
    },
  });
}
