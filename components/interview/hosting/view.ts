import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { HostingDoor } from "../../../worker/features/interview/guests.ts";
import type { HostingWire } from "../../../worker/features/interview/schemas/hosting.ts";
import { GuestAnswer } from "../../guests/guest-answer.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import { Barred } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import { sayLocalDay, sayZones } from "../answer/times.ts";
import { about, doorStep } from "./about.ts";
import { absence, type Day, meetings } from "./day.ts";
import { Host } from "./host.ts";
import { hostingStyles } from "./styles.ts";

/** The meetings of one invitation, day by day. What was typed stays through all that comes between. */
export class InterviewHostingView extends GuestAnswer<HostingDoor, "meetings", string> {
  static override styles = [tokens, guestStyles, answerStyles, hostingStyles];

  @state() private own?: HostingWire | undefined;
  /** By date: suggestions as they are typed. */
  @state() private typed: ReadonlyMap<string, string> = new Map();
  /** A date, whose suggestion is being changed. */
  @state() private editing = "";
  @state() private problem?: { date: string; what: Key } | undefined;
  @state() private leaveProblem?: Key | undefined;

  protected readonly page = "hosting";
  protected readonly purpose = "hosting";
  protected visit!: Host;

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, purpose } = this;
    if (!this.hasUpdated) this.visit = new Host(client, { purpose, link, guest, thing: "" });
    else if (changed.has("client")) this.visit.client = client;
  }

  protected override async open(): Promise<void> {
    this.own = await this.visit.meetings();
    this.stage = "meetings";
    this.focusHeading();
  }

  protected override clear(): void {
    this.own = undefined;
    this.typed = new Map();
  }

  async #say({ date }: Day, can: "yes" | "no"): Promise<void> {
    if (this.sending) return;
    this.problem = undefined;
    const suggestion = can === "no" ? this.#suggestion(date).trim() : "";
    await this.send(
      date,
      async () => {
        this.own = await this.visit.day({ date, can, suggestion });
        this.typed = new Map([...this.typed].filter(([each]) => each !== date));
        this.editing = "";
        await this.focusOn(can === "no" ? `[data-date="${date}"]` : `#day-${date}`);
      },
      (cause) => this.#refused(cause, date),
    );
  }

  async #refused(cause: unknown, date: string): Promise<void> {
    const over = cause instanceof ApiProblem && cause.problem.reason === "day_over";
    const what =
      cause instanceof Barred
        ? "hosting.why-forgotten"
        : over
          ? "hosting.why-day_over"
          : "hosting.why-unsent";
    this.problem = { date, what };
  }

  #suggestion(date: string): string {
    const said = this.own!.days.find((day) => day.date === date)?.suggestion;
    return this.typed.get(date) ?? said ?? "";
  }

  readonly #leave = async (): Promise<void> => {
    this.leaveProblem = undefined;
    try {
      await this.signOut();
    } catch (error) {
      this.leaveProblem = "hosting.leave-failed";
      this.report(error);
    }
  };

  protected override renderDoor(door: HostingDoor): TemplateResult {
    return doorStep(door, () => void this.enter(), this.speech);
  }

  protected override renderInside(): TemplateResult {
    const { speech } = this;
    const { say } = speech;
    const own = this.own!;
    const { kind, days, minutes, project, format, timeZone, readsNeeds } = own;
    const zones = { there: timeZone, own: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const starts = days.flatMap((day) => day.meetings.map(({ start }) => start));
    const zone = sayZones(speech, "hosting.zone", starts, zones);
    const needed = days.some((day) =>
      day.meetings.some(({ candidates }) => candidates.some(({ needs }) => needs !== null)),
    );
    return html`<h2 tabindex="-1">${say(`hosting.title-${kind}`)}</h2>
      <p class="short">
        <strong dir="auto">${project}</strong>
        ${say("hosting.minutes", { n: minutes })} · ${say(`hosting.${format}`)}
      </p>
      ${days.length ? nothing : html`<p class="lead">${say("hosting.none")}</p>`}
      ${zone ? html`<p class="hint">${zone}</p>` : nothing}
      ${readsNeeds && needed ? html`<p class="hint">${say("hosting.needs-care")}</p>` : nothing}
      <div class="layout">
        <div class="answer">${days.map((day) => this.#renderDay(day))}</div>
        ${about(own, speech)}
      </div>
      ${leaving(speech, "hosting", this.leaveProblem, this.#leave)}`;
  }

  #renderDay(day: Day) {
    const { speech, problem, sending, editing } = this;
    const { date } = day;
    const own = this.own!;
    return html`<section class="day-of" aria-labelledby=${`day-${date}`}>
      <h3 id=${`day-${date}`} tabindex="-1">${sayLocalDay(speech, date)}</h3>
      ${meetings(day, own, speech)}
      ${
        day.over
          ? nothing
          : absence(
              day,
              {
                asker: own.asker.name,
                suggestion: this.#suggestion(date),
                editing: editing === date,
                sending: sending === date,
                problem: problem?.date === date ? speech.say(problem.what) : "",
                write: (words) => (this.typed = new Map(this.typed).set(date, words)),
                edit: () => {
                  this.editing = date;
                  void this.focusOn(`#suggestion-${date}`);
                },
                say: (can) => void this.#say(day, can),
              },
              speech,
            )
      }
    </section>`;
  }
}
