import type { PanelReviewerWire } from "../../worker/http/panel-wire.ts";
import type { OpenForm } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import { day } from "./head.ts";
import type { PanelLoading, RankingHost } from "./loading.ts";
import type { PanelOutbox } from "./outbox.ts";
import type { ReviewerAct } from "./reviewers.ts";

const DID = {
  reminders: "ranking.did-remind",
  revocations: "ranking.did-revoke",
  reopenings: "ranking.did-reopen",
} as const;

/** What a recruiter does to the panel, what is said of it, and where the focus goes then. */
export class PanelActs {
  /** Id of the reviewer whose removal is asked about. */
  asking = "";
  /** Said in a live region. */
  said = "";
  error = "";
  /** Of the deadline; those of an invitation are its form's. */
  wrongDeadline = "";
  /** Fetched once it is known that the session may invite. */
  invitation?: OpenForm;
  busy = false;

  readonly #host: RankingHost;
  readonly #loading: PanelLoading;
  readonly #outbox: PanelOutbox;

  constructor(host: RankingHost, loading: PanelLoading, outbox: PanelOutbox) {
    this.#host = host;
    this.#loading = loading;
    this.#outbox = outbox;
  }

  /** Another panel, or another beginning. */
  forget(): void {
    this.asking = this.said = this.error = this.wrongDeadline = "";
    this.invitation = undefined;
    this.#outbox.forget();
  }

  say(words: string): void {
    this.said = words;
    this.#host.requestUpdate();
  }

  readonly prepare = async (): Promise<void> => {
    const { settings, readOnly } = this.#loading;
    if (this.invitation || readOnly || !settings) return;
    const { client, speech } = this.#host;
    try {
      const [{ inviteForm }] = await fetchPart(
        Promise.all([
          import("./invite.ts"),
          import("../merge/define.ts"),
          import("../messages/define.ts"),
        ]),
      );
      const zone = { timeZone: settings.organisation.timeZone, dateStyle: "short" } as const;
      const today = new Intl.DateTimeFormat("sv", zone).format(new Date());
      this.invitation = await inviteForm.open(
        { client, speech, settings, detail: null, applications: [], count: 1, today },
        () => this.#host.requestUpdate(),
      );
      this.#host.requestUpdate();
    } catch (error) {
      this.fail(error);
    }
  };

  readonly act = async (reviewer: PanelReviewerWire, act: ReviewerAct): Promise<void> => {
    const { client, speech } = this.#host;
    const { id, name, email } = reviewer;
    const done = await this.#try(
      (panel) => client.post(`${panel}/reviewers/${id}/${act}`, {}),
      speech.say(DID[act], { name }),
    );
    this.asking = "";
    this.#host.requestUpdate();
    if (!done) return;
    if (act === "reminders") this.#follow("panel-reminder", [email]);
    await this.#focus(
      `[data-id="${CSS.escape(id)}"] .tools button`,
      `[data-id="${CSS.escape(id)}"] summary`,
      `[data-id="${CSS.escape(id)}"] h4`,
    );
  };

  readonly ask = (reviewer: string): void => {
    const id = CSS.escape(reviewer || this.asking);
    this.asking = reviewer;
    this.#host.requestUpdate();
    void this.#focus(`[data-id="${id}"] [data-do="${reviewer ? "keep" : "revoke"}"]`);
  };

  readonly invite = async (): Promise<void> => {
    const form = this.invitation!;
    const input = form.input() as { reviewers: { email?: string }[] };
    form.errors = {};
    const done = await this.#try(
      (panel) => this.#host.client.post(`${panel}/reviewers`, input),
      this.#host.speech.say("ranking.did-add"),
      (errors) => (form.errors = errors),
    );
    if (!done) return this.#focus(".extend [aria-invalid=true]");
    this.#follow(
      "send-to-panel",
      input.reviewers.flatMap(({ email }) => email ?? []),
    );
    this.invitation = undefined;
    this.#host.renderRoot.querySelector<HTMLDetailsElement>(".extend")!.open = false;
    await this.prepare();
    await this.#focus(".extend summary");
  };

  readonly postpone = async (deadline: string): Promise<void> => {
    const { client, speech } = this.#host;
    const done = await this.#try(
      (panel) => client.post(panel, { deadline }, {}, "PUT"),
      speech.say("ranking.did-deadline", { date: day(deadline, speech) }),
      (errors) => (this.wrongDeadline = errors["deadline"] ?? ""),
    );
    if (!done) await this.#focus("#deadline[aria-invalid=true]");
  };

  /** The API's file, under the words of the page's language. */
  readonly export = async (): Promise<void> => {
    const { client, speech } = this.#host;
    try {
      const path = `/v1/panels/${encodeURIComponent(this.#loading.detail!.id)}/ranking.csv`;
      const url = URL.createObjectURL(await client.file(path));
      const link = document.createElement("a");
      Object.assign(link, { href: url, download: speech.say("ranking.file") });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    } catch (error) {
      this.fail(error);
    }
  };

  fail(error: unknown): void {
    const problem = error instanceof ApiProblem ? error.problem : null;
    this.error = problem?.detail || this.#host.speech.say("ranking.act-failed");
    this.#host.dispatchEvent(errorEvent(error));
    this.#host.requestUpdate();
  }

  /** One at a time. `wrong` gets what is wrong with the input, by the path of each field. */
  async #try(
    run: (panel: string) => Promise<unknown>,
    said: string,
    wrong: (errors: Record<string, string>) => void = () => undefined,
  ): Promise<boolean> {
    const { detail } = this.#loading;
    if (!detail || this.busy) return false;
    this.busy = true;
    this.error = this.said = this.wrongDeadline = "";
    this.#outbox.forget();
    this.#host.requestUpdate();
    try {
      await run(`/v1/panels/${encodeURIComponent(detail.id)}`);
      await this.#loading.again();
      this.say(said);
      return true;
    } catch (error) {
      const errors = (error instanceof ApiProblem && error.problem.errors) || [];
      const at = errors.map(({ path, message }) => [path.join("."), message] as const);
      wrong(Object.fromEntries(at.toReversed()));
      this.fail(error);
      if (at.length) this.error = this.#unanchored(at) || this.#host.speech.say("error.fields");
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Errors that no control on show could take, in words. */
  #unanchored(at: readonly (readonly [path: string, message: string])[]): string {
    const { renderRoot } = this.#host;
    return at
      .filter(([path]) => !renderRoot.querySelector(`[data-path="${CSS.escape(path)}"]`))
      .map(([, message]) => message)
      .join(" ");
  }

  #follow(kind: Parameters<PanelOutbox["follow"]>[0], addresses: string[]): void {
    void this.#outbox.follow(kind, addresses, this.#loading.detail!.project.id);
  }

  /** The first of these that is there. */
  async #focus(...selectors: string[]): Promise<void> {
    await this.#host.updateComplete;
    const found = selectors.map((each) => this.#host.renderRoot.querySelector<HTMLElement>(each));
    found.find((each) => each !== null)?.focus();
  }
}
