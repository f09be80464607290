import { placesIn } from "../../worker/domain/template.ts";
import { MergeBox } from "./box.ts";
import { chipBeside, isChip, isPlace, offsetAt, untidy } from "./dom.ts";
import { besideOffset, insertedBy, rangeOf } from "./edits.ts";
import type { Kind } from "./past.ts";
import { written } from "./segments.ts";
import { inText, leaveChip, pastChips, selectedIn } from "./selection.ts";

/** A word is taken back as one. */
const typing = (text: string): Kind => (/\s/.test(text) ? null : "type");

function lineAround(text: string, offset: number): [start: number, end: number] {
  const end = text.indexOf("\n", offset);
  return [text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end];
}

/**
 * A text box in which merge fields are chips that are passed and deleted as one character, and so are open
 * places, which an arrow or a click selects so that what is typed takes their place. Its `value` is the text
 * as written, `{{…}}` and `[…]` included; what it is given it gives back unchanged. Fires `input` as a
 * textarea does, and `merge-change` when another merge field, or none, is at the cursor, or another number of
 * places is open. Its label, menu and hint are mergeField()'s.
 */
export class MergeText extends MergeBox {
  /** Lets a label name it, and a click on the label focus it. */
  static readonly formAssociated = true;

  constructor() {
    super();
    this.addEventListener("beforeinput", this.#edit);
    this.addEventListener("input", this.#follow);
    this.addEventListener("compositionstart", this.#compose);
    this.addEventListener("compositionend", this.#tidy);
    this.addEventListener("keydown", this.#moveOrUndo);
    this.addEventListener("focus", this.#return);
    this.addEventListener("copy", this.#copy);
    this.addEventListener("cut", this.#copy);
    this.addEventListener("click", this.#click);
    this.addEventListener("dragstart", (event) => event.preventDefault());
  }

  connectedCallback(): void {
    this.allowEditing();
    this.show();
    document.addEventListener("selectionchange", this.#note);
  }

  disconnectedCallback(): void {
    document.removeEventListener("selectionchange", this.#note);
  }

  /** Puts a field where the cursor is or was last; braces just typed become part of it. */
  insertField(field: string): void {
    const [a, b] = this.at ?? [this.value.length, this.value.length];
    const start = Math.min(a, b);
    const typed = this.value.slice(0, start).endsWith("{{") ? 2 : 0;
    this.focus();
    this.replace(start - typed, Math.max(a, b), written(field), null);
  }

  /** Gives the field at the cursor a text that stands in for it where it is empty. */
  setFallback(fallback: string): void {
    if (!this.current) return;
    const { start, raw, field } = this.current;
    this.replace(start, start + raw.length, written(field, fallback), "fallback");
  }

  /** Selects the open place after the cursor, else the first. */
  goToOpen(): void {
    const from = Math.max(0, ...(this.at ?? []));
    const places = placesIn(this.value);
    const next = places.find(({ start }) => start >= from) ?? places[0];
    if (!next) return;
    this.focus();
    this.setCursor(next.start, next.end);
    this.querySelector("[data-current]")?.scrollIntoView({ block: "nearest" });
  }

  /** Everything but plain typing is done here, so that a chip is never half deleted or opened up. */
  readonly #edit = (event: InputEvent): void => {
    const { inputType, isComposing } = event;
    if (isComposing || inputType === "insertCompositionText") return;
    const at = selectedIn(this) ?? this.at ?? [0, 0];
    const [start, end] = rangeOf(this, this.value, event, at);
    const inserted = insertedBy(event, this.single);
    // Enter, where something is to be filled in, must not do away with it.
    if (inserted === "\n" && this.#atPlace) return event.preventDefault();
    const plain = inserted && !inserted.includes("\n");
    if (inputType === "insertText" && start === end && plain && inText(this)) {
      this.past.keep({ value: this.value, at: end }, typing(inserted));
      return;
    }
    event.preventDefault();
    if (inserted === null) {
      if (inputType === "historyUndo") this.step("back");
      if (inputType === "historyRedo") this.step("forth");
      if (!inputType.startsWith("delete") || start === end) return;
    }
    const typed = inputType === "insertText" ? typing(inserted ?? "") : null;
    this.replace(start, end, inserted ?? "", inserted === null ? "delete" : typed);
  };

  /** What is composed is taken back as one. */
  readonly #compose = (): void => {
    this.past.keep({ value: this.value, at: this.at?.[1] ?? this.value.length }, null);
  };

  /** What the browser typed by itself. */
  readonly #follow = (event: Event): void => {
    if (!event.isTrusted) return;
    this.adopt();
    if (!(event as InputEvent).isComposing) this.#tidy();
  };

  readonly #tidy = (): void => {
    this.adopt();
    const [, focus] = selectedIn(this) ?? [0, this.value.length];
    this.at = [focus, focus];
    this.side = "before";
    if (!untidy(this)) return this.setCurrent();
    this.show();
    this.setCursor(focus);
  };

  /** Coming back by key, one goes on where one was. */
  readonly #return = (): void => {
    if (this.at) this.setCursor(...this.at);
  };

  readonly #moveOrUndo = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    this.#letTypeOver(!/^(?:Arrow|End|Home|Page)/.test(key));
    leaveChip(this);
    if ((ctrlKey || metaKey) && !altKey && /^[zy]$/i.test(key)) {
      event.preventDefault();
      if (!this.isReadOnly) this.step(shiftKey || key.toLowerCase() === "y" ? "forth" : "back");
    } else if (key === "Enter" && this.single && !event.isComposing) {
      event.preventDefault();
      this.closest("form")?.requestSubmit();
    } else if (!(altKey || metaKey)) {
      if (key !== "Home" && key !== "End") this.#pass(event);
      else if (!ctrlKey) this.#toEdge(event);
    }
  };

  /**
   * Lets a chip that is selected alone be typed over, else not. At the start of a line Chromium puts that
   * selection inside the chip, and announces nothing where nothing can be edited.
   */
  #letTypeOver(typing: boolean): void {
    const chip = this.querySelector<HTMLElement>("[data-current]");
    const [anchor, focus] = this.at ?? [0, 0];
    if (chip && anchor !== focus) chip.contentEditable = typing ? "inherit" : "false";
  }

  /** Home and End: what is left of the way the browser does. */
  #toEdge(event: KeyboardEvent): void {
    const selected = selectedIn(this);
    if (!selected) return;
    const [anchor, focus] = selected;
    const { to, atEdge } = pastChips(this, focus, event.key === "End" ? "after" : "before");
    if (to !== focus || atEdge) this.setCursor(event.shiftKey ? anchor : to, to);
    if (atEdge) event.preventDefault();
  }

  get #atPlace(): boolean {
    return this.querySelector(".place[data-current]") !== null;
  }

  /**
   * An arrow passes a chip or the end of a line in one step, with Shift it takes it into the selection. It
   * stops on an open place, which it selects.
   */
  #pass(event: KeyboardEvent): void {
    const left = event.key === "ArrowLeft";
    const selected = selectedIn(this);
    if ((!left && event.key !== "ArrowRight") || !selected) return;
    const [anchor, focus] = selected;
    if (anchor !== focus && !event.shiftKey) {
      if (!this.#atPlace) return;
      event.preventDefault();
      return this.setCursor((left ? Math.min : Math.max)(anchor, focus));
    }
    const way = left ? "before" : "after";
    const to = besideOffset(this, this.value, focus, way);
    const passed = this.value.slice(Math.min(to, focus), Math.max(to, focus));
    const chip = chipBeside(this, focus, way);
    // With Control a chip is a word; what else is one is the browser's affair.
    if (!chip && (event.ctrlKey || !passed.endsWith("\n"))) return;
    event.preventDefault();
    if (chip && isPlace(chip.node) && !event.shiftKey) this.setCursor(chip.start, chip.end);
    else this.setCursor(event.shiftKey ? anchor : to, to);
  }

  /**
   * A click on a chip puts the cursor at the nearer edge, on an open place it takes it; two clicks take any
   * chip, three its line.
   */
  readonly #click = (event: MouseEvent): void => {
    const chip = event.composedPath().find((node) => isChip(node as Node)) as HTMLElement;
    if (!chip || event.shiftKey) return;
    const at = [...this.childNodes].indexOf(chip);
    const [start, end] = [offsetAt(this, this, at), offsetAt(this, this, at + 1)];
    this.focus();
    if (event.detail > 2) this.setCursor(...lineAround(this.value, start));
    else if (event.detail === 2 || isPlace(chip)) this.setCursor(start, end);
    else {
      const { left, width } = chip.getBoundingClientRect();
      if (event.clientX < left + width / 2) this.setCursor(start, start, "after");
      else this.setCursor(end);
    }
  };

  /** Chips are copied as they are written. */
  readonly #copy = (event: ClipboardEvent): void => {
    const selected = selectedIn(this);
    if (!selected || selected[0] === selected[1]) return;
    const [start, end] = [Math.min(...selected), Math.max(...selected)];
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.value.slice(start, end));
    if (event.type === "cut" && !this.isReadOnly) this.replace(start, end, "", null);
  };

  readonly #note = (): void => {
    if (!this.focused) return;
    leaveChip(this);
    const selected = selectedIn(this);
    if (!selected) return;
    if (this.at?.[0] === selected[0] && this.at[1] === selected[1]) return;
    this.past.pause();
    this.at = selected;
    this.side = "before";
    this.setCurrent();
  };
}
