import * as z from "zod";
import { doorway } from "../../../guests/policy.ts";
import { engineOf } from "../../../http/context.ts";
import { answerUnlessKnown } from "../../../http/etag.ts";
import type { Routes } from "../../../http/route.ts";
import { makeFeed, ownFeed, readFeed, revokeFeed } from "../feeds.ts";
import { feedWire } from "../present/feeds.ts";
import * as schemas from "../schemas/feeds.ts";

const tag = "Interviews";

/**
 * A calendar program can follow no link with a fragment and sends no header of ours, so the token lies in the path,
 * other than in our links elsewhere (DECISIONS.md, 17). Fetching it changes nothing.
 */
export function feedRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/calendar-feed",
    policy: "session",
    summary: "One's own calendar feed, without its address",
    tag,
    answer: schemas.feedAnswer,
    handle: async (c) => c.json({ feed: feedWire(await ownFeed(c.var)) }),
  });

  routes.add({
    method: "post",
    path: "/v1/calendar-feed",
    policy: "session",
    summary:
      "Make one's own calendar feed, in place of a former one: the meetings one made or takes part in",
    tag,
    body: schemas.feedBody,
    answer: schemas.madeFeed,
    handle: async (c, { body: { names } }) => {
      const base = c.env.PUBLIC_URL?.replace(/\/+$/, "") ?? new URL(c.req.url).origin;
      const { feed, token } = await makeFeed(engineOf(c), {
        names,
        language: c.var.locale,
        key: c.var.footing.key,
        serverKey: c.env.SERVER_KEY,
      });
      const address = `${base}/calendar/${token}.ics`;
      return c.json({ feed: feedWire(feed), address } satisfies schemas.MadeFeedWire);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/calendar-feed/revocations",
    policy: "session",
    summary: "Retire the address of one's own calendar feed",
    tag,
    body: z.strictObject({}),
    answer: schemas.feedAnswer,
    handle: async (c) => {
      await revokeFeed(engineOf(c));
      return c.json({ feed: null });
    },
  });

  routes.add({
    method: "get",
    path: "/calendar/{file}",
    policy: "link",
    summary: "The meetings of a recruiter, for a calendar program",
    tag,
    params: z.object({ file: z.string().max(200).describe("The secret part of the address") }),
    answer: { media: ["text/calendar"] },
    statuses: [200, 304],
    problems: ["not_found"],
    handle: async (c, { params: { file } }) => {
      const text = await readFeed(doorway(c), file.replace(/\.ics$/, ""));
      return answerUnlessKnown(c, text, "text/calendar; charset=utf-8");
    },
  });
}
