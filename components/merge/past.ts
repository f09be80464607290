interface Moment {
  value: string;
  /** Where the cursor stood. */
  at: number;
}

/** Kinds of change that follow each other are taken back together; `null` stands alone. */
export type Kind = "type" | "delete" | "fallback" | null;

const MOST = 200;

/** What can be taken back and done again in one text. */
export class Past {
  #back: Moment[] = [];
  #forth: Moment[] = [];
  #last: Kind = null;

  /** Remembers how it was before a change. */
  keep(before: Moment, kind: Kind): void {
    if (kind === null || kind !== this.#last) this.#back.push(before);
    if (this.#back.length > MOST) this.#back.shift();
    this.#forth = [];
    this.#last = kind;
  }

  /** The next change is taken back by itself: the cursor has moved, or a word has ended. */
  pause(): void {
    this.#last = null;
  }

  step(way: "back" | "forth", now: Moment): Moment | undefined {
    const [from, to] = way === "back" ? [this.#back, this.#forth] : [this.#forth, this.#back];
    let moment = from.pop();
    // A composition that was given up has changed nothing.
    while (moment?.value === now.value) moment = from.pop();
    if (moment) to.push(now);
    this.#last = null;
    return moment;
  }
}
