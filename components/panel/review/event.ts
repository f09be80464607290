import type { Locale } from "../../../worker/domain/vocabulary.ts";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import type { Brand } from "../../../worker/guests/schemas.ts";

/** A personal link has led to its door, which is shown next: time to change the language. */
export class PanelOpenedEvent extends Event {
  static readonly type = "panel-opened";
  /** In which the reviewer was written to. */
  readonly language: Locale;
  /** By what reviewers know whose page it is. */
  readonly brand: Brand;
  constructor({ language, brand }: PanelDoor) {
    super(PanelOpenedEvent.type, { bubbles: true, composed: true });
    this.language = language;
    this.brand = brand;
  }
}

/** A reviewer has handed in; nothing of what they wrote is told. */
export class PanelSubmittedEvent extends Event {
  static readonly type = "panel-submitted";
  constructor() {
    super(PanelSubmittedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "panel-opened": PanelOpenedEvent;
    "panel-submitted": PanelSubmittedEvent;
  }
}
