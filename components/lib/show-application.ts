/**
 * The user wants to see an application; a page shows it. Apart from the other events, which pages need before any
 * dialog.
 */
export class ApplicationShowEvent extends Event {
  static readonly type = "application-show";
  readonly application: string;
  constructor(application: string) {
    super(ApplicationShowEvent.type, { bubbles: true, composed: true });
    this.application = application;
  }
}

declare global {
  interface HTMLElementEventMap {
    "application-show": ApplicationShowEvent;
  }
}
