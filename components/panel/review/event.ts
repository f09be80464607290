/** A reviewer has handed in; nothing of what they wrote is told. */
export class PanelSubmittedEvent extends Event {
  static readonly type = "panel-submitted";
  constructor() {
    super(PanelSubmittedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "panel-submitted": PanelSubmittedEvent;
  }
}
