/** A stored feed → wire. */
import type { FeedWire } from "../schemas/feeds.ts";
import type { StoredFeed } from "../statements/feeds.ts";

export const feedWire = (feed: StoredFeed | null): FeedWire["feed"] =>
  feed && { createdAt: feed.createdAt, names: feed.names, narrowed: feed.narrowed };
