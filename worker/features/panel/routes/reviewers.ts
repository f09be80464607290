import type { Context } from "hono";
import * as z from "zod";
import { storedOrganisation, organisationStatement } from "../../../engine/store/facts.ts";
import {
  internalReviewer,
  openedStatement,
  type Reviewer,
  reviewerByLink,
  sendCodeStatements,
  storedReviewer,
  tryCodeStatement,
} from "../statements/reviewers.ts";
import { suppressedStatement } from "../../../outbox/suppressions.ts";
import { storedTemplate, templatesStatement } from "../../../db/templates.ts";
import { reaches } from "../../../domain/actor.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../../../domain/errors.ts";
import { fold } from "../../../domain/fold.ts";
import { newId } from "../../../domain/ids.ts";
import { CODE, codeDigits, codeHash, reviewerCode } from "../../../domain/reviewer-code.ts";
import { claimedReviewer, reviewerToken } from "../../../domain/reviewer-link.ts";
import { sha256 } from "../../../domain/sha256.ts";
import { codeMail } from "../../../mail/code-mail.ts";
import type { App } from "../../../http/context.ts";
import {
  door,
  entryBody,
  linkBody,
  type PanelSession,
  reviewerSession,
  ticket,
} from "../schemas/reviewers.ts";
import { doorWire, needsCode } from "../present/review.ts";
import { issueReviewer } from "../../../http/reviewer-token.ts";
import type { Routes } from "../../../http/route.ts";

/** From a link, a code or an intranet to a session of a reviewer. Nothing here happens by opening a link. */
export function reviewerRoutes(routes: Routes): void {
  routes.add({
    method: "post",
    path: "/panel/links",
    policy: "public",
    summary: "What a reviewer's link leads to; changes nothing",
    tag: "Review",
    body: linkBody,
    answer: door,
    handle: async (c, { body }) => c.json(doorWire(await behind(c, body.link), c.var.now)),
  });

  routes.add({
    method: "post",
    path: "/panel/codes",
    policy: "public",
    summary: "Send an external reviewer a new code, for this browser",
    tag: "Review",
    body: linkBody,
    answer: ticket,
    handle: async (c, { body }) => c.json(await sendCode(c, await behind(c, body.link))),
  });

  routes.add({
    method: "post",
    path: "/panel/sessions",
    policy: "public",
    summary: "A reviewer's token, for the link and the code where one is needed",
    tag: "Review",
    body: entryBody,
    answer: reviewerSession,
    handle: async (c, { body }) => {
      const reviewer = await behind(c, body.link);
      if (needsCode(reviewer)) await useCode(c, reviewer, body);
      return c.json(await enterReview(c, reviewer, null));
    },
  });

  routes.add({
    method: "post",
    path: "/panel/embedded-sessions",
    policy: "colleague",
    summary: "A reviewer's token for a colleague who is in the panel by their address",
    tag: "Review",
    body: z.strictObject({ panel: z.string().max(60) }),
    answer: reviewerSession,
    handle: async (c, { body: { panel } }) => {
      const { actor, db, now } = c.var;
      const email = fold(actor.email ?? "");
      const [row] = await db.readOne(internalReviewer(actor.org, panel, email, now));
      if (!row) throw new NotFound();
      const reviewer = storedReviewer(row);
      const project = reviewer.project.id;
      const applications = JSON.parse(row.applications as string) as string[];
      if (!applications.every((id) => reaches(actor, { id, project }))) throw new NotFound();
      return c.json(
        await enterReview(c, reviewer, { ...c.var.footing, applications: actor.applications }),
      );
    },
  });
}

/** The reviewer whose link it is. Unknown, revoked, expired and malformed look alike: `not_found`. */
async function behind(c: Context<App>, link: string): Promise<Reviewer> {
  const id = claimedReviewer(link);
  const [row] = id ? await c.var.db.readOne(reviewerByLink(id, c.var.now)) : [];
  if (!row) throw new NotFound();
  const reviewer = storedReviewer(row);
  const encoder = new TextEncoder();
  const own = encoder.encode(await reviewerToken(c.env.SERVER_KEY, reviewer.id, reviewer.version));
  const given = encoder.encode(link);
  const same = own.length === given.length && crypto.subtle.timingSafeEqual(own, given);
  if (!same) throw new NotFound();
  return reviewer;
}

async function sendCode(c: Context<App>, reviewer: Reviewer) {
  if (!needsCode(reviewer)) throw new NotAllowed("no_code");
  const { db, now } = c.var;
  const found = await db.read({
    organisation: organisationStatement(reviewer.org),
    templates: templatesStatement(reviewer.org, ["panel-code"]),
    suppressed: suppressedStatement(reviewer.org, [fold(reviewer.email)]),
  });
  if (found.suppressed.length)
    throw new NotAllowed("code_unreachable", { params: { asker: reviewer.asker.name } });
  const { organisation } = storedOrganisation(found.organisation[0]!);
  const words = codeMail(
    {
      now,
      newId,
      organisation,
      templates: found.templates.map(storedTemplate),
      actor: {
        ...reviewer.asker,
        org: reviewer.org,
        scopes: [],
        projects: null,
        applications: null,
        locale: null,
      },
      project: { ...reviewer.project, externalId: null, closedAt: null },
    },
    reviewer,
  );
  if (!words) throw new Problem("unavailable");
  const id = newId("msg");
  const secret = randomTicket();
  const code = await reviewerCode(c.env.SERVER_KEY, reviewer.id, id);
  const hashes = {
    code: await codeHash(c.env.SERVER_KEY, reviewer.id, code),
    ticket: await sha256(secret),
  };
  const {
    code: [row],
  } = await db.write(sendCodeStatements(reviewer, hashes, { id, words }, now));
  if (!row) throw new Problem("rate_limited");
  c.set("waiting", [{ id, sendAt: words.sendAt }]);
  return { ticket: secret, expiresAt: row.expiresAt as string };
}

/** 256 bits of chance, base64url. */
const randomTicket = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Throws `invalid_input` at the code unless it is the one that this browser asked for. */
async function useCode(
  c: Context<App>,
  reviewer: Reviewer,
  given: { ticket?: string | undefined; code?: string | undefined },
): Promise<void> {
  const refuse = (code: string) => new InvalidInput([{ path: ["code"], code }]);
  if (given.ticket === undefined || !given.code?.trim()) throw refuse("required");
  const digits = codeDigits(given.code);
  // What cannot be a code at all is a slip of the hand, and no try.
  if (!digits) throw refuse("wrong_code");
  const hashes = {
    code: await codeHash(c.env.SERVER_KEY, reviewer.id, digits),
    ticket: await sha256(given.ticket),
  };
  const { tried } = await c.var.db.write({
    tried: tryCodeStatement(reviewer, hashes, c.var.now),
  });
  const [row] = tried;
  if (row?.right === 1) return;
  throw refuse(row && (row.tries as number) < CODE.tries ? "wrong_code" : "ended_code");
}

async function enterReview(
  c: Context<App>,
  reviewer: Reviewer,
  from: Parameters<typeof issueReviewer>[3],
): Promise<PanelSession> {
  const { id: sub, org, panel, version, language: locale } = reviewer;
  await c.var.db.write({ opened: openedStatement(reviewer, c.var.now) });
  const claims = { sub, org, panel, version, locale };
  return issueReviewer(c.env.SESSION_SECRET, claims, c.var.now, from);
}
