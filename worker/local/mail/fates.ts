import type { DeliveryEvent } from "../../outbox/states.ts";

/** What a provider may tell of a message that it took, as the buttons say it. */
export const FATES = {
  delivered: { type: "delivered" },
  bounced: { type: "bounced" },
  bouncedForNow: { type: "bounced", permanent: false },
  complained: { type: "complained" },
} as const satisfies Record<string, Pick<DeliveryEvent, "type" | "permanent">>;
export type Fate = keyof typeof FATES;

export const isFate = (value: unknown): value is Fate =>
  typeof value === "string" && Object.hasOwn(FATES, value);
