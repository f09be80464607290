/** A person has erased their data: their session has ended. */
export class PersonErasedEvent extends Event {
  static readonly type = "person-erased";
  constructor() {
    super(PersonErasedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "person-erased": PersonErasedEvent;
  }
}
