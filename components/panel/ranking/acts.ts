import type { PanelReviewerWire } from "../../../worker/features/panel/schemas/panels.ts";
import type { ProblemWire } from "../../../worker/http/schemas/problems.ts";
import type { FieldErrors } from "../../forms/parts/form.ts";
import { ApiProblem } from "../../lib/api.ts";
import { errorEvent } from "../../lib/element.ts";
import { PanelInvitation } from "./invitation.ts";
import type { PanelLoading, RankingHost } from "./loading.ts";
import type { PanelOutbox } from "./outbox.ts";
import { type MailedAct, ReviewerMail } from "./reviewer-mail.ts";

const DID = {
  reminders: "ranking.did-remind",
  revocations: "ranking.did-revoke",
  reopenings: "ranking.did-reopen",
} as const;

/** What each of them is written then. */
const MAIL = { reminders: "panel-reminder", reopenings: "panel-reopened" } as const;

type Fault = Pick<NonNullable<ProblemWire["errors"]>[number], "path" | "message">;

/** What a recruiter does to the panel, what is said of it, and where the focus goes then. */
export class PanelActs {
  /** Id of the reviewer whose removal is asked about. */
  asking = "";
  /** Said in a live region. */
  said = "";
  error = "";
  /** Of the deadline; those of an invitation are its form's. */
  wrongDeadline = "";
  readonly invitation: PanelInvitation;
  readonly mail: ReviewerMail;

  readonly #host: RankingHost;
  readonly #loading: PanelLoading;
  readonly #outbox: PanelOutbox;
  #busy = false;

  constructor(host: RankingHost, loading: PanelLoading, outbox: PanelOutbox) {
    this.#host = host;
    this.#loading = loading;
    this.#outbox = outbox;
    this.invitation = new PanelInvitation(host, loading, this);
    this.mail = new ReviewerMail(host, this);
  }

  /** Another panel, or another beginning. */
  forget(): void {
    this.asking = this.said = this.error = this.wrongDeadline = "";
    this.invitation.forget();
    this.mail.forget();
    this.#outbox.forget();
  }

  say(words: string): void {
    this.said = words;
    this.#host.requestUpdate();
  }

  readonly act = async (
    reviewer: PanelReviewerWire,
    act: MailedAct | "revocations",
  ): Promise<void> => {
    const { client, speech } = this.#host;
    const { id, name, email } = reviewer;
    const done = await this.change(
      (panel) => client.post(`${panel}/reviewers/${id}/${act}`, {}),
      speech.say(DID[act], { name }),
    );
    this.asking = "";
    if (done) this.mail.forget();
    this.#host.requestUpdate();
    if (!done) return;
    if (act !== "revocations") this.follow(MAIL[act], [email]);
    await this.focus(
      `[data-id="${CSS.escape(id)}"] .tools button`,
      `[data-id="${CSS.escape(id)}"] summary`,
      `[data-id="${CSS.escape(id)}"] h4`,
    );
  };

  readonly ask = (reviewer: string): void => {
    const id = CSS.escape(reviewer || this.asking);
    this.asking = reviewer;
    this.#host.requestUpdate();
    void this.focus(`[data-id="${id}"] [data-do="${reviewer ? "keep" : "revoke"}"]`);
  };

  readonly postpone = async (deadline: string): Promise<void> => {
    const { client, speech } = this.#host;
    const done = await this.change(
      (panel) => client.post(panel, { deadline }, {}, "PUT"),
      speech.say("ranking.did-deadline", { date: speech.day(deadline) }),
      (errors) => (this.wrongDeadline = errors["deadline"] ?? ""),
    );
    if (!done) await this.focus("#deadline[aria-invalid=true]");
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

  /** Does something to the panel, shows it as it is then, and says so. */
  change(
    run: (panel: string) => Promise<unknown>,
    said: string,
    wrong?: (errors: FieldErrors) => void,
  ): Promise<boolean> {
    return this.attempt(async (panel) => {
      await run(panel);
      await this.#loading.again();
      this.say(said);
    }, wrong);
  }

  /**
   * One at a time. What `run` answers or throws may be faults of the input: `wrong` gets them by the path
   * of each field.
   */
  async attempt(
    run: (panel: string) => Promise<readonly Fault[] | void>,
    wrong: (errors: FieldErrors) => void = () => undefined,
  ): Promise<boolean> {
    const { detail } = this.#loading;
    if (!detail || this.#busy) return false;
    this.#busy = true;
    this.error = this.said = this.wrongDeadline = "";
    this.#outbox.forget();
    this.#host.requestUpdate();
    try {
      const faults = await run(`/v1/panels/${encodeURIComponent(detail.id)}`);
      if (faults?.length) await this.#refuse(faults, wrong);
      return !faults?.length;
    } catch (error) {
      this.fail(error);
      const faults = error instanceof ApiProblem ? error.problem.errors : undefined;
      if (faults?.length) await this.#refuse(faults, wrong);
      return false;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Has something on show a place for errors of this path? */
  shows(path: Fault["path"]): boolean {
    const selector = `[data-path="${CSS.escape(path.join("."))}"]`;
    return this.#host.renderRoot.querySelector(selector) !== null;
  }

  /** Faults go to their fields; those that no control on show could take are said in words. */
  async #refuse(faults: readonly Fault[], wrong: (errors: FieldErrors) => void): Promise<void> {
    const { speech } = this.#host;
    const at = faults.map(({ path, message }) => [path.join("."), message] as const);
    wrong(Object.fromEntries(at.toReversed()));
    this.error = speech.say("error.fields");
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const rest = faults.filter(({ path }) => !this.shows(path));
    if (rest.length) this.error = rest.map(({ message }) => message).join(" ");
    this.#host.requestUpdate();
  }

  follow(kind: Parameters<PanelOutbox["follow"]>[0], addresses: string[]): void {
    void this.#outbox.follow(kind, addresses, this.#loading.detail!.project.id);
  }

  /** The first of these that is there. */
  async focus(...selectors: string[]): Promise<void> {
    await this.#host.updateComplete;
    const found = selectors.map((each) => this.#host.renderRoot.querySelector<HTMLElement>(each));
    found.find((each) => each !== null)?.focus();
  }
}
