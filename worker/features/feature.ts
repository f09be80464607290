/** A feature: a folder that fills in those of the rooms' ports that it needs. Each port is the room's own. */
import type { EngineFeature } from "../engine/feature.ts";
import type { GuestPurpose } from "../guests/purpose.ts";
import type { Job } from "../engine/job.ts";
import type { RoutesOf } from "../http/route.ts";
import type { Dictionaries } from "../i18n/index.ts";
import type { KindSet } from "../mail/kinds.ts";
import type { LeavingGuard } from "../outbox/leaving.ts";

export interface Feature extends EngineFeature {
  /** What it says, beside what the core does. */
  words?: Dictionaries;
  /** Messages that have a text of their own. */
  kinds?: KindSet<never>;
  /** What its guests come to by their links. */
  guests?: readonly GuestPurpose[];
  /** What its mail is asked once more before it leaves. */
  leaving?: readonly LeavingGuard[];
  routes?: RoutesOf;
  /** Work that nobody waits for. */
  jobs?: readonly Job[];
}
