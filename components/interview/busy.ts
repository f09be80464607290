import { html, nothing, type TemplateResult } from "lit";
import { daysAfter, filled, type Form, type FormContext } from "../forms/parts/form.ts";
import type { Host } from "../../worker/features/interview/rules/interview.ts";
import type { BusyWire } from "../../worker/features/interview/schemas/busy.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import type { HostValues } from "./hosts.ts";
import type { SlotValues } from "./slot-rows.ts";
import { minutesAfter } from "./times.ts";

type Values = SlotValues & HostValues & { existing: InterviewWire | null };

/** Whom a form asked about last, and around which days, with the answer once it has come. */
interface Known {
  asked: string;
  hosts: readonly Host[];
  answer: BusyWire["data"] | null;
}
const lately = new WeakMap<FormContext, Known>();

/** Milliseconds without a change before anything is asked. */
const CALM = 400;

/** Which of the hosts have another meeting at the times that are chosen, as far as is known here. */
export function busyField<V extends Values>(given: Form<V>): TemplateResult {
  const form = given as unknown as Form<Values>;
  const { existing, hosts, slots, timing } = form.values;
  const named = (existing?.hosts ?? hosts).filter(({ email }) => /^\S+@\S+\.\S+$/.test(email));
  const rows = timing === "fixed" ? slots.slice(0, 1) : slots;
  const starts = rows.flatMap(({ start }) => start || []).sort();
  ask(form, named, starts);
  const known = lately.get(form.context);
  return html`<div class="field" role="status">
    ${known?.answer ? said(form, known.hosts, known.answer, starts) : nothing}
  </div>`;
}

function ask({ context, set }: Form<Values>, hosts: readonly Host[], starts: readonly string[]) {
  const days = [starts[0], starts.at(-1)].map((start) => start?.slice(0, 10));
  const asked = JSON.stringify([hosts, days]);
  if (lately.get(context)?.asked === asked) return;
  const known: Known = { asked, hosts, answer: null };
  lately.set(context, known);
  if (!hosts.length || !days[0]) return;
  const body = {
    addresses: hosts.map(({ email }) => email),
    from: `${daysAfter(days[0], -1)}T00:00:00.000Z`,
    to: `${daysAfter(days[1]!, 2)}T00:00:00.000Z`,
  };
  const isLast = () => lately.get(context) === known;
  const fetch = async (): Promise<void> => {
    if (!isLast()) return;
    // A hint alone: the plan says it too, and so does whoever would choose the time.
    const found = await context.client.post<BusyWire>("/v1/busy", body).catch(() => null);
    if (!found || !isLast()) return;
    known.answer = found.data;
    set({});
  };
  setTimeout(() => void fetch(), CALM);
}

function said(
  { context, values }: Form<Values>,
  hosts: readonly Host[],
  answer: BusyWire["data"],
  starts: readonly string[],
) {
  const { say, time } = context.speech;
  const { timeZone } = context.settings.organisation;
  const nameOf = (at: number): string => filled(hosts[at]!.name) ?? hosts[at]!.email;
  /** As `<input type="datetime-local">` has it. */
  const wall = (instant: string): string =>
    new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" })
      .format(new Date(instant))
      .replace(" ", "T");
  const taken = answer.flatMap(({ times }, at) =>
    (times ?? [])
      .filter(({ start, end }) =>
        starts.some(
          (slot) => slot < wall(end) && minutesAfter(slot, Number(values.minutes)) > wall(start),
        ),
      )
      .map(({ start, end }) => {
        const from = time(start, timeZone, { dateStyle: "long", timeStyle: "short" });
        const when = `${from}–${time(end, timeZone, { timeStyle: "short" })}`;
        return say("interview.host-taken", { name: nameOf(at), when });
      }),
  );
  const unknown = answer.flatMap(({ times }, at) => (times ? [] : nameOf(at)));
  return html`${taken.map((line) => html`<p class="hint">${line}</p>`)}
  ${taken.length || unknown.length === hosts.length ? nothing : html`<p class="hint">${say("interview.hosts-free")}</p>`}
  ${unknown.length ? html`<p class="hint">${say("interview.hosts-unknown", { names: unknown.join(", ") })}</p>` : nothing}`;
}
