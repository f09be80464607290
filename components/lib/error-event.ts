/** Something that the user asked for failed. `code` is the API's, or `network`. */
export class VidareErrorEvent extends Event {
  static readonly type = "vidare-error";
  readonly code: string;
  /** HTTP status; 0 when nothing was answered. */
  readonly status: number;
  readonly requestId: string | null;
  constructor(code: string, status = 0, requestId: string | null = null) {
    super(VidareErrorEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "vidare-error": VidareErrorEvent;
  }
}
