/**
 * The user wants to see how a review panel ranks; a page shows its `<panel-ranking>`. Apart from the
 * other events, which pages need before any dialog.
 */
export class PanelShowEvent extends Event {
  static readonly type = "panel-show";
  readonly panel: string;
  constructor(panel: string) {
    super(PanelShowEvent.type, { bubbles: true, composed: true });
    this.panel = panel;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "panel-show": PanelShowEvent;
  }
}
