import { html, LitElement, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import { ApiProblem, type Client } from "../../lib/api.ts";
import { define } from "../../lib/define.ts";
import { errorEvent } from "../../lib/element.ts";
import type { Speech } from "../../lib/i18n.ts";
import { PanelDoorStep } from "./door.ts";
import { PanelOpenedEvent } from "./event.ts";
import { type DeadEnd, failed, gone, left } from "./notices.ts";
import { Barred, Reviewer, told } from "./reviewer.ts";

define("vidare-panel-door", PanelDoorStep);

/** Where words will stand: nobody knows yet in which language. */
const BONES = html`<div class="bones" aria-busy="true"><i></i><i></i><i></i></div>`;

export type Stage = "loading" | "failed" | "gone" | "door" | "left" | Inside;
export type Inside = "review" | "check" | "done";

/** The way in, by link and door or with a session of the host, and what is said where there is none. */
export abstract class PanelEntry extends LitElement {
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() link = "";
  @property({ attribute: false }) guest: string | null = null;
  @property() panel = "";

  @state() protected stage: Stage = "loading";
  @state() protected door?: PanelDoor;
  @state() private requestId = "";
  @state() private advice = "";
  @state() private deadEnd: DeadEnd = "gone";

  protected reviewer!: Reviewer;
  /** Something has been said, so that another language no longer is a flash. */
  #spoken = false;

  /** A session has begun: goes to the stage that comes next. */
  protected abstract open(): Promise<void>;
  protected abstract renderInside(stage: Inside): TemplateResult;

  override firstUpdated(): void {
    const { link, guest, panel } = this;
    this.reviewer = new Reviewer(this.client, { link, guest, panel });
    void this.#begin();
  }

  protected report(error: unknown): void {
    if (error instanceof Barred && error.door) return;
    this.dispatchEvent(errorEvent(told(error)));
  }

  readonly #begin = (): Promise<void> =>
    this.#load(async () => {
      const { reviewer } = this;
      if (reviewer.hasDoor) {
        const first = !this.door;
        this.door = await reviewer.door();
        if (first) await this.#greet(this.door);
        // Whom this tab knows is let in; a link is first told what it is about, and others who they would be.
        if (!reviewer.returns || !this.guest || this.door.codeTo !== null) {
          this.stage = "door";
          return;
        }
      }
      await reviewer.enter();
      await this.open();
    });

  readonly #entered = (): Promise<void> => this.#load(() => this.open());

  /** A page that changes the language for it is waited for. */
  async #greet(door: PanelDoor): Promise<void> {
    this.dispatchEvent(new PanelOpenedEvent(door));
    await ((this.getRootNode() as ShadowRoot).host as LitElement).updateComplete;
  }

  async #load(work: () => Promise<void>): Promise<void> {
    this.stage = "loading";
    try {
      await work();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      const ended = error instanceof Barred && !error.door;
      const over = problem && [404, 410].includes(problem.status);
      this.stage = ended || over ? "gone" : "failed";
      this.deadEnd = ended ? "forgotten" : this.reviewer.hasDoor ? "gone" : "closed";
      // A link that we made ourselves says whom to ask.
      this.advice = problem?.status === 410 ? problem.detail : "";
      this.requestId = problem?.requestId ?? "";
      this.report(error);
    }
  }

  override render() {
    const { speech, stage, door } = this;
    const unspoken = !this.#spoken && this.client.locale !== speech.locale;
    if (unspoken || (stage === "loading" && !this.#spoken)) return BONES;
    if (stage === "loading") return html`<p role="status">${speech.say("review.loading")}</p>`;
    this.#spoken = true;
    if (stage === "gone") return gone(speech, this.deadEnd, this.advice);
    if (stage === "left") return left(speech);
    if (stage === "failed") return failed(speech, this.requestId, () => void this.#begin());
    if (stage === "door")
      return html`<vidare-panel-door
        .door=${door}
        .speech=${speech}
        .reviewer=${this.reviewer}
        @entered=${this.#entered}
      ></vidare-panel-door>`;
    return this.renderInside(stage);
  }
}
