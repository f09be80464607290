import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { Brand, Door } from "../../worker/guests/schemas.ts";

/** What every purpose's door tells. */
export interface GuestDoor extends Door {
  language: Locale;
  organisationId?: string;
}

/** What guests come to, by the name of its page. */
export type GuestPage =
  "panel" | "interview" | "hosting" | "offer" | "contract" | "saved" | "account";

/** A personal link has led to its door, which is shown next: time to change the language. */
export class OpenedEvent extends Event {
  /** In which the guest was written to. */
  readonly language: Locale;
  /** By what guests know whose page it is. */
  readonly brand: Brand;
  /** Whose page it is, where its address says so. */
  readonly organisationId: string | undefined;
  constructor(purpose: GuestPage, { language, brand, organisationId }: GuestDoor) {
    super(`${purpose}-opened`, { bubbles: true, composed: true });
    this.language = language;
    this.brand = brand;
    this.organisationId = organisationId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "panel-opened": OpenedEvent;
    "interview-opened": OpenedEvent;
    "hosting-opened": OpenedEvent;
    "offer-opened": OpenedEvent;
    "contract-opened": OpenedEvent;
    "saved-opened": OpenedEvent;
    "account-opened": OpenedEvent;
  }
}
