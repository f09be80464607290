import type { Locale } from "../../../worker/domain/vocabulary.ts";

/** A personal link has led to its door, which is shown next: time to change the language. */
export class PanelOpenedEvent extends Event {
  static readonly type = "panel-opened";
  /** In which the reviewer was written to. */
  readonly language: Locale;
  constructor(language: Locale) {
    super(PanelOpenedEvent.type, { bubbles: true, composed: true });
    this.language = language;
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
  interface GlobalEventHandlersEventMap {
    "panel-opened": PanelOpenedEvent;
    "panel-submitted": PanelSubmittedEvent;
  }
}
