/** A recruiter's meetings as a calendar that their calendar program subscribes to. */
import { holds } from "../../domain/actor.ts";
import { NotFound, Problem } from "../../domain/errors.ts";
import { fullName } from "../../domain/fold.ts";
import type { NewId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import type { Doorway } from "../../guests/door.ts";
import { provenAddress, secretAddress } from "../../guests/secret-address.ts";
import { say } from "../../i18n/index.ts";
import { feedText, type Meeting } from "../../mail/calendar.ts";
import { placeText } from "./message.ts";
import {
  feedMeeting,
  type FeedMeeting,
  feedMeetingsStatement,
  makeFeedStatement,
  openedFeed,
  openedFeedStatement,
  ownFeedStatement,
  revokeFeedStatement,
  storedFeed,
  type StoredFeed,
} from "./statements/feeds.ts";

/** What keeps an address from opening anything else (DECISIONS.md, 16). */
const PURPOSE = "calendar-feed";

/** Days for which what is past stays in it. */
const PAST_DAYS = 30;

type Reading = Pick<Engine, "db" | "actor">;

/** Null without one. Its address is told once, when it is made: a narrower session must not learn it. */
export async function ownFeed({ db, actor }: Reading): Promise<StoredFeed | null> {
  const [row] = await db.readOne(ownFeedStatement(actor));
  return row ? storedFeed(row) : null;
}

interface Wanted {
  names: boolean;
  language: Locale;
  /** Of the session: with the key, the feed ends. */
  key: string;
  serverKey: string;
}

/** The feed, and the last part of its address. Throws `forbidden`. */
export async function makeFeed(
  { db, actor, now, newId }: Reading & { now: Date; newId: NewId },
  { serverKey, ...wanted }: Wanted,
): Promise<{ feed: StoredFeed; token: string }> {
  if (!holds(actor, "invite-to-interview"))
    throw new Problem("forbidden", { reason: "missing_scope" });
  const { own } = await db.write({
    made: makeFeedStatement(actor, { id: newId("feed"), at: now.toISOString(), ...wanted }),
    own: ownFeedStatement(actor),
  });
  const feed = storedFeed(own[0]!);
  return { feed, token: await secretAddress(serverKey, PURPOSE, feed.id, feed.version) };
}

export async function revokeFeed({ db, actor, now }: Reading & { now: Date }): Promise<void> {
  await db.write({ revoked: revokeFeedStatement(actor, now.toISOString()) });
}

/** The whole file. Throws `not_found` for any address that is none (any more): forged ones are looked up nowhere. */
export async function readFeed(door: Doorway, token: string): Promise<string> {
  const { db, now } = door;
  const { id, version } = await provenAddress(door, PURPOSE, token);
  const from = new Date(now.getTime() - PAST_DAYS * 86_400_000).toISOString();
  const { feed, meetings } = await db.read({
    feed: openedFeedStatement(id, version),
    meetings: feedMeetingsStatement(id, version, from),
  });
  if (!feed[0]) throw new NotFound();
  const { language, names, organisation } = openedFeed(feed[0]);
  return feedText(
    say(language, "feed.name", { organisation }),
    meetings.map(feedMeeting).map((each) => told(each, language, names)),
  );
}

const initials = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  [firstName, lastName].flatMap((name) => (name ? `${[...name][0]!}.` : [])).join(" ");

/** As a calendar of the recruiter's shows it. The same bytes as long as nothing has changed. */
function told(
  { slot, version, start, end, details, project, createdAt, people }: FeedMeeting,
  language: Locale,
  names: boolean,
): Meeting {
  const title = say(language, `interview.title-${details.kind}`, { project });
  const who = people.map((each) => (names ? fullName(each) : initials(each)));
  const last = people.map(({ at }) => at ?? createdAt).toSorted();
  return {
    uid: `${slot}@vidare`,
    sequence: version,
    stamp: new Date(last.at(-1)!),
    start,
    end,
    summary:
      who.length === 1
        ? `${title}, ${who[0]!}`
        : say(language, "feed.many", { title, n: who.length }),
    description: who.join("\n"),
    location: placeText(language, details),
  };
}
