import { html, nothing, type TemplateResult } from "lit";
import { selectField } from "../forms/parts/fields.ts";
import type { Form, FormContext } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";

/** Invitations of the candidates' project that can still be answered. Who may not see them makes a new one. */
export async function runningInterviews({
  client,
  detail,
  applications,
  today,
}: FormContext): Promise<InterviewWire[]> {
  const { project } = detail ?? (await client.application(applications[0]!));
  try {
    const path = `/v1/interviews?project=${encodeURIComponent(project.id)}`;
    const { data } = await client.get<Page<InterviewWire>>(path);
    return data.filter(({ answerBy }) => answerBy >= today);
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}

/** Who wants another time is proposed new ones in the invitation that they have. */
export const proposedTo = ({ detail }: FormContext, running: readonly InterviewWire[]) =>
  running.find(
    ({ id, candidates }) =>
      id === detail?.meeting?.interview &&
      candidates.some((each) => each.application === detail.id && each.state === "other-time"),
  ) ?? null;

/** A new invitation, or one that others have already got. */
export function runningField(
  form: Form<{ existing: InterviewWire | null }, { running: InterviewWire[] }>,
  choose: (existing: InterviewWire | null) => void,
): TemplateResult | typeof nothing {
  const { context, loaded } = form;
  const { running } = loaded;
  const { say } = context.speech;
  if (!running.length) return nothing;
  const id = form.values.existing?.id ?? "";
  const own: Form<{ interview: string }> = {
    ...form,
    loaded: undefined,
    values: { interview: id },
    current: () => ({ interview: form.current().existing?.id ?? "" }),
    set: ({ interview }) => choose(running.find((each) => each.id === interview) ?? null),
  };
  return html`${selectField(own, "interview", {
    label: say("interview.which"),
    hint: say(id ? "interview.running-hint" : "interview.new-hint"),
    groups: [
      { choices: [{ value: "", label: say("interview.new") }] },
      {
        label: say("interview.running"),
        choices: running.map((each) => ({ value: each.id, label: told(each, context.speech) })),
      },
    ],
  })}`;
}

const SHORT = { day: "numeric", month: "short" } as const;

function told({ kind, timeZone, answerBy, slots }: InterviewWire, speech: Speech): string {
  const { say, time } = speech;
  const days = slots.map(({ start }) => time(start, timeZone, SHORT));
  return say("interview.existing", {
    kind: say(`interview.${kind}`),
    days: [...new Set([days[0], days.at(-1)])].join("–"),
    by: time(`${answerBy}T12:00Z`, "UTC", SHORT),
  });
}
