import { pathOf } from "../../../guests/policy.ts";
import type { Routes } from "../../../http/route.ts";
import { idempotency } from "../../../http/actions.ts";
import { engineOf } from "../../../http/context.ts";
import { giveAnswer, readOwn } from "../answering.ts";
import { download } from "../download.ts";
import { sayNeeds } from "../needs.ts";
import { invitationWire } from "../present/invitation.ts";
import * as schemas from "../schemas/answers.ts";

const inside = pathOf("interview");
const tag = "Invitation";

/** What a candidate does with an invitation, once inside. */
export function answerRoutes(routes: Routes): void {
  routes.about(tag, "An invitation to an interview, as the candidate reads and answers it");

  routes.add({
    method: "get",
    path: `${inside}invitation`,
    policy: "guest",
    summary: "The invitation as it is now",
    tag,
    answer: schemas.invitation,
    problems: ["not_found"],
    handle: async (c) => c.json(invitationWire(await readOwn(c.var.db, c.var.guest), c.var.now)),
  });

  routes.add({
    method: "post",
    path: `${inside}answers`,
    policy: "guest",
    summary: "Answer the invitation, in place of what was answered before",
    tag,
    body: schemas.answerBody,
    idempotent: true,
    answer: schemas.invitation,
    problems: ["blocked", "not_allowed", "not_found", "version_conflict"],
    handle: async (c, { body }) => {
      const key = await idempotency(c, body);
      const { own, waiting } = await giveAnswer(engineOf(c), c.var.guest, body, key);
      c.set("waiting", waiting);
      return c.json(invitationWire(own, c.var.now));
    },
  });

  routes.add({
    method: "put",
    path: `${inside}needs`,
    policy: "guest",
    summary: "Say what is needed for the meeting, in place of what was said before",
    tag,
    body: schemas.needsBody,
    answer: "nothing",
    problems: ["not_allowed"],
    handle: async (c, { body }) => {
      await sayNeeds(c.var, c.var.guest, body.text);
      return c.body(null, 204);
    },
  });

  routes.add({
    method: "get",
    path: `${inside}calendar`,
    policy: "guest",
    summary: "The agreed meeting, for a calendar",
    tag,
    answer: { media: ["text/calendar"] },
    problems: ["not_found"],
    handle: async (c) => {
      const text = download(await readOwn(c.var.db, c.var.guest), c.var.now, c.var.locale);
      return c.body(text, 200, {
        "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
        "Content-Disposition": 'attachment; filename="vidare.ics"',
      });
    },
  });
}
