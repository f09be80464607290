import type {
  PanelMailPlan,
  PanelReviewerWire,
} from "../../../worker/features/panel/schemas/panels.ts";
import { fetchMailPlan } from "./fetch-mail-plan.ts";
import type { RankingHost } from "./loading.ts";

/** What is done to a reviewer together with a mail to them. */
export type MailedAct = "reminders" | "reopenings";

const PLANS = { reminders: "reminder-plans", reopenings: "reopening-plans" } as const;

/** What a plan needs of who changes the panel. */
interface Changing {
  attempt: (run: (panel: string) => Promise<void>) => Promise<boolean>;
  act: (reviewer: PanelReviewerWire, act: MailedAct) => Promise<void>;
  focus: (...selectors: string[]) => Promise<void>;
}

/** A mail to one reviewer: shown before it is sent, and sent as planned. */
export class ReviewerMail {
  /** What is looked at. */
  shown?: { reviewer: PanelReviewerWire; act: MailedAct; plan: PanelMailPlan } | undefined;
  working = false;

  readonly #host: RankingHost;
  readonly #acts: Changing;

  constructor(host: RankingHost, acts: Changing) {
    this.#host = host;
    this.#acts = acts;
  }

  get sendable(): boolean {
    return Boolean(this.shown?.plan.executable && this.shown.plan.messages.length);
  }

  forget(): void {
    this.shown = undefined;
  }

  readonly plan = (reviewer: PanelReviewerWire, act: MailedAct): Promise<void> =>
    this.#run(async () => {
      this.shown = undefined;
      const done = await this.#acts.attempt(async (panel) => {
        await fetchMailPlan();
        const path = `${panel}/reviewers/${reviewer.id}/${PLANS[act]}`;
        const plan = await this.#host.client.post<PanelMailPlan>(path, {});
        this.shown = { reviewer, act, plan };
      });
      if (done) await this.#acts.focus(".reviewers [data-heading]");
    });

  readonly leave = (): void => {
    const { reviewer, act } = this.shown!;
    this.shown = undefined;
    this.#host.requestUpdate();
    const button = act === "reminders" ? "remind" : "reopen";
    void this.#acts.focus(`[data-id="${CSS.escape(reviewer.id)}"] [data-do="${button}"]`);
  };

  readonly send = (): Promise<void> =>
    this.#run(async () => {
      if (!this.shown || !this.sendable) return;
      const { reviewer, act } = this.shown;
      await this.#acts.act(reviewer, act);
    });

  async #run(run: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.#host.requestUpdate();
    await run();
    this.working = false;
    this.#host.requestUpdate();
  }
}
