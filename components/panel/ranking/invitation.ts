import type { PanelMailPlan } from "../../../worker/features/panel/schemas/panels.ts";
import { contextOf, type FieldErrors, type OpenForm } from "../../forms/parts/form.ts";
import { fetchPart } from "../../lib/element.ts";
import { fetchMailPlan } from "./fetch-mail-plan.ts";
import type { PanelLoading, RankingHost } from "./loading.ts";

const INVALID = ".extend [aria-invalid=true]";

/** What an invitation needs of who changes the panel. */
interface Changing {
  error: string;
  fail: (error: unknown) => void;
  attempt: (
    run: (panel: string) => Promise<PanelMailPlan["blocks"]>,
    wrong: (errors: FieldErrors) => void,
  ) => Promise<boolean>;
  change: (
    run: (panel: string) => Promise<unknown>,
    said: string,
    wrong: (errors: FieldErrors) => void,
  ) => Promise<boolean>;
  shows: (path: PanelMailPlan["blocks"][number]["path"]) => boolean;
  follow: (kind: "send-to-panel", addresses: string[]) => void;
  focus: (...selectors: string[]) => Promise<void>;
}

/** More reviewers: filled in, planned, and invited as planned. */
export class PanelInvitation {
  /** Fetched once it is known that the session may invite. */
  form?: OpenForm | undefined;
  /** What the form would send, while that is looked at. */
  plan?: PanelMailPlan | undefined;
  working?: "planning" | "inviting" | undefined;
  /** What was planned. */
  #input: Record<string, unknown> = {};

  readonly #host: RankingHost;
  readonly #loading: PanelLoading;
  readonly #acts: Changing;

  constructor(host: RankingHost, loading: PanelLoading, acts: Changing) {
    this.#host = host;
    this.#loading = loading;
    this.#acts = acts;
  }

  /** Would what is planned be sent to anybody? */
  get sendable(): boolean {
    return Boolean(this.plan?.executable && this.plan.messages.length);
  }

  forget(): void {
    this.form = this.plan = undefined;
  }

  readonly prepare = async (): Promise<void> => {
    const { settings, readOnly } = this.#loading;
    if (this.form || readOnly || !settings) return;
    const { client, speech } = this.#host;
    try {
      const [{ inviteForm }] = await Promise.all([
        fetchPart(import("./invite.ts")),
        fetchMailPlan(),
      ]);
      this.form = await inviteForm.open(contextOf({ client, speech, settings }), () =>
        this.#host.requestUpdate(),
      );
      this.#host.requestUpdate();
    } catch (error) {
      this.#acts.fail(error);
    }
  };

  /** Nothing is sent yet. What is wrong with the input is told at its fields. */
  readonly review = (): Promise<void> =>
    this.#run("planning", async (form) => {
      this.#input = form.input();
      form.errors = {};
      await this.#acts.attempt(async (panel) => {
        const plan = await this.#host.client.post<PanelMailPlan>(
          `${panel}/reviewer-plans`,
          this.#input,
        );
        const faults = plan.blocks.filter(({ path }) => this.#acts.shows(path));
        if (!faults.length && this.form === form) this.plan = plan;
        return faults;
      }, this.#wrong(form));
      await this.#acts.focus(this.plan ? "[data-heading]" : INVALID);
    });

  readonly back = (): void => {
    this.plan = undefined;
    this.#acts.error = "";
    this.#host.requestUpdate();
    void this.#acts.focus(".extend [data-do=review]");
  };

  readonly execute = (): Promise<void> =>
    this.#run("inviting", async (form) => {
      if (!this.sendable) return;
      const addresses = this.plan!.messages.map(({ to }) => to);
      const { client, speech } = this.#host;
      const done = await this.#acts.change(
        (panel) => client.post(`${panel}/reviewers`, this.#input),
        speech.say("ranking.did-add"),
        this.#wrong(form),
      );
      if (!done) return this.#acts.focus(INVALID);
      // Another panel may be on show by now.
      if (this.form !== form) return;
      this.#acts.follow("send-to-panel", addresses);
      this.forget();
      this.#host.renderRoot.querySelector<HTMLDetailsElement>(".extend")!.open = false;
      await this.prepare();
      await this.#acts.focus(".extend summary");
    });

  async #run(
    work: NonNullable<PanelInvitation["working"]>,
    run: (form: OpenForm) => Promise<void>,
  ): Promise<void> {
    if (this.working) return;
    this.working = work;
    this.#host.requestUpdate();
    await run(this.form!);
    this.working = undefined;
    this.#host.requestUpdate();
  }

  readonly #wrong =
    (form: OpenForm) =>
    (errors: FieldErrors): void => {
      form.errors = errors;
      this.plan = undefined;
    };
}
