import { chipAt, type CurrentField, type Side } from "./current.ts";
import { type ChipText, nodesOf, textOf } from "./dom.ts";
import { type Kind, Past } from "./past.ts";
import { type FieldSegment, type PlaceSegment, segments } from "./segments.ts";
import { select } from "./selection.ts";

export interface MergeWords {
  /** A field with the text that stands in for it. */
  otherwise: (label: string, fallback: string) => string;
  /** A field that there is not. */
  unknown: (field: string) => string;
  /** Said before the words of an open place. */
  fill: string;
}

/** What a text with chips holds and shows: its value, the cursor, what can be taken back. Knows no keys. */
export abstract class MergeBox extends HTMLElement {
  words: MergeWords = { otherwise: (label) => label, unknown: (field) => field, fill: "" };
  current: CurrentField | null = null;
  /** How many places are to be filled in. */
  open = 0;

  protected readonly past = new Past();
  protected isReadOnly = false;
  /** Where the cursor was last: the browser forgets it with the focus. */
  protected at: readonly [anchor: number, focus: number] | null = null;
  /** Between two chips: which of them was clicked, else the one before. */
  protected side: Side = "before";
  #value = "";
  #labels: ReadonlyMap<string, string> = new Map();

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    if (value === this.#value) return;
    // What stands there gives way to something else: that can be taken back like any change.
    const { length } = this.#value;
    if (this.isConnected && length) this.past.keep({ value: this.#value, at: length }, null);
    this.#value = value;
    this.at = null;
    this.show();
  }

  get name(): string {
    return this.getAttribute("name") ?? "";
  }

  /** The fields that there are, with their names in words. */
  set fields(fields: readonly { id: string; label: string }[]) {
    const labels = new Map(fields.map(({ id, label }) => [id, label]));
    const same = [...labels].every(([id, label]) => this.#labels.get(id) === label);
    if (same && labels.size === this.#labels.size) return;
    this.#labels = labels;
    this.show();
  }

  set readOnly(readOnly: boolean) {
    this.isReadOnly = readOnly;
    if (this.isConnected) this.allowEditing();
  }

  protected get single(): boolean {
    return this.getAttribute("aria-multiline") !== "true";
  }

  /** Only text: what a browser pastes or formats besides would not be sent. */
  protected allowEditing(): void {
    this.contentEditable = this.isReadOnly ? "false" : "true";
    if (!this.isReadOnly) this.setAttribute("contenteditable", "plaintext-only");
    if (this.contentEditable === "inherit") this.contentEditable = "true";
    this.setAttribute("aria-readonly", String(this.isReadOnly));
    this.tabIndex = 0;
  }

  protected show(): void {
    if (!this.isConnected) return;
    this.replaceChildren(...nodesOf(this.#value, (segment) => this.#chipText(segment)));
    this.setCurrent();
  }

  #chipText(segment: FieldSegment | PlaceSegment): ChipText {
    const { words } = this;
    if ("place" in segment) {
      const parts = segments(segment.place).map((part) =>
        "text" in part ? part.text : this.#chipText(part).words,
      );
      return { words: parts.join(""), marks: "open place", said: words.fill };
    }
    const { field, fallback, open } = segment;
    const label = this.#labels.get(field);
    if (label === undefined) return { words: words.unknown(field), marks: "wrong" };
    return {
      words: fallback ? words.otherwise(label, fallback) : label,
      ...(open && { marks: "open", said: words.fill }),
    };
  }

  /** What the browser has typed by itself is what it says now. */
  protected adopt(): void {
    this.#value = textOf(this);
  }

  protected get focused(): boolean {
    return (this.getRootNode() as Document | ShadowRoot).activeElement === this;
  }

  protected setCursor(anchor: number, focus = anchor, side: Side = "before"): void {
    this.side = side;
    if (this.at?.[1] !== focus) this.past.pause();
    this.at = [anchor, focus];
    if (this.focused) select(this, anchor, focus);
    this.setCurrent();
  }

  /** One change: what stands between two offsets gives way to something else. */
  protected replace(start: number, end: number, by: string, kind: Kind): void {
    this.past.keep({ value: this.#value, at: end }, kind);
    this.put(this.#value.slice(0, start) + by + this.#value.slice(end), start + by.length);
  }

  protected put(value: string, cursor: number): void {
    this.#value = value;
    this.at = [cursor, cursor];
    this.show();
    this.setCursor(cursor);
    this.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }

  protected step(way: "back" | "forth"): void {
    const now = { value: this.#value, at: this.at?.[1] ?? this.#value.length };
    const moment = this.past.step(way, now);
    if (moment) this.put(moment.value, moment.at);
  }

  protected setCurrent(): void {
    const found = this.at && chipAt(this, this.at, this.side, this.#labels);
    const { current: former, open: before } = this;
    this.current = found?.field ?? null;
    this.open = this.querySelectorAll(".open").length;
    for (const node of this.querySelectorAll<HTMLElement>(".merge-chip")) {
      node.toggleAttribute("data-current", node === found?.node);
      node.contentEditable = "false";
    }
    if (
      before !== this.open ||
      former?.raw !== this.current?.raw ||
      former?.start !== this.current?.start
    )
      this.dispatchEvent(new Event("merge-change"));
  }
}
