import { html, LitElement, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { type GuestDoor, type GuestPage, OpenedEvent } from "./event.ts";
import { type DeadEnd, failed, gone, left, type Page } from "./notices.ts";
import { Barred, told, type Visit } from "./visit.ts";

/** Where words will stand: nobody knows yet in which language. */
const BONES = html`<div class="bones" aria-busy="true"><i></i><i></i><i></i></div>`;

type Outside = "loading" | "failed" | "gone" | "door" | "left";

/**
 * The way in, by link and door or with a session of the host, what is said where there is none, and the way out.
 * Nothing happens before a button is pressed: mail scanners open links and run their scripts.
 */
export abstract class GuestEntry<D extends GuestDoor, Inside extends string> extends LitElement {
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() link = "";
  @property({ attribute: false }) guest: string | null = null;

  @state() protected stage: Outside | Inside = "loading";
  protected door?: D;

  /** Why it leads nowhere: set with the stage. */
  #end: DeadEnd = "gone";
  #advice = "";
  #requestId = "";
  /** Something has been said, so that another language no longer is a flash. */
  #spoken = false;
  /** Between tabs: the id of a guest who is done on this computer. */
  #tabs!: BroadcastChannel;

  protected abstract readonly page: Page;
  protected abstract readonly purpose: GuestPage;
  protected abstract readonly visit: Visit<D>;
  /** A session has begun: goes to the stage that comes next. */
  protected abstract open(): Promise<void>;
  /** What is not saved yet is, where that needs no word of the guest's. */
  protected async settle(): Promise<void> {}
  /** Nothing that was read or written stays. */
  protected abstract clear(): void;
  protected abstract renderDoor(door: D): TemplateResult;
  protected abstract renderInside(stage: Inside): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tabs = new BroadcastChannel(`vidare-${this.purpose}`);
    this.#tabs.addEventListener("message", ({ data }) => {
      if (data !== this.door?.guest) return;
      this.visit.left = true;
      void this.settle().then(this.#forget);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tabs.close();
    void this.settle();
  }

  override firstUpdated(): void {
    void this.#begin();
  }

  protected report(error: unknown): void {
    if (error instanceof Barred && error.door) return;
    this.dispatchEvent(errorEvent(told(error)));
  }

  protected focusHeading(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("h2[tabindex]")?.focus(),
    );
  }

  /** Neither page nor browser knows any more who was here. */
  protected async signOut(): Promise<void> {
    await this.over();
    this.#forget();
  }

  /** The browser and the other tabs do not know any more who was here. */
  protected async over(): Promise<void> {
    const { guest } = this.door!;
    await this.visit.leave(guest);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- of a channel, not a window
    this.#tabs.postMessage(guest);
  }

  readonly #forget = (): void => {
    this.clear();
    this.stage = "left";
    this.focusHeading();
  };

  readonly #begin = (): Promise<void> =>
    this.load(async () => {
      const { visit } = this;
      if (visit.hasDoor) {
        const first = !this.door;
        this.door = await visit.door();
        if (first) await this.#greet(this.door);
        // Whom this tab knows is let in; a link is first told what it is about, and others who they would be.
        if (!visit.returns || !this.guest || this.door.codeTo !== null) {
          this.stage = "door";
          return;
        }
      }
      await visit.enter();
      await this.open();
    });

  /** A page that changes the language for it is waited for. */
  async #greet(door: D): Promise<void> {
    this.dispatchEvent(new OpenedEvent(this.purpose, door));
    await ((this.getRootNode() as ShadowRoot).host as LitElement).updateComplete;
  }

  protected async load(work: () => Promise<void>): Promise<void> {
    this.stage = "loading";
    try {
      await work();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      const ended = error instanceof Barred && !error.door;
      const over = problem && [404, 410].includes(problem.status);
      this.stage = ended || over ? "gone" : "failed";
      this.#end = ended ? "forgotten" : this.visit.hasDoor ? "gone" : "closed";
      // A link that we made ourselves says whom to ask.
      this.#advice = problem?.status === 410 ? problem.detail : "";
      this.#requestId = problem?.requestId ?? "";
      this.report(error);
    }
  }

  override render() {
    const { speech, stage, door, page } = this;
    const unspoken = !this.#spoken && this.client.locale !== speech.locale;
    if (unspoken || (stage === "loading" && !this.#spoken)) return BONES;
    if (stage === "loading") return html`<p role="status">${speech.say(`${page}.loading`)}</p>`;
    this.#spoken = true;
    if (stage === "gone") return gone(speech, page, this.#end, this.#advice);
    if (stage === "left") return left(speech, page);
    if (stage === "failed") return failed(speech, page, this.#requestId, () => void this.#begin());
    if (stage === "door") return this.renderDoor(door!);
    return this.renderInside(stage);
  }
}
