/** A person has erased their data: their session has ended. */
export class PersonErasedEvent extends Event {
  static readonly type = "person-erased";
  constructor() {
    super(PersonErasedEvent.type, { bubbles: true, composed: true });
  }
}

/** A person has corrected what stands elsewhere on the page, too. */
export class PersonCorrectedEvent extends Event {
  static readonly type = "person-corrected";
  constructor() {
    super(PersonCorrectedEvent.type, { bubbles: true, composed: true });
  }
}

/** The session has ended, and only the person can begin another. */
export class PersonSignedOutEvent extends Event {
  static readonly type = "person-signed-out";
  constructor() {
    super(PersonSignedOutEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "person-corrected": PersonCorrectedEvent;
    "person-signed-out": PersonSignedOutEvent;
    "person-erased": PersonErasedEvent;
  }
}
