/** What hosts are written when candidates are invited: a link to a page of their own. It names no candidate. */
import type { Facts } from "../../../domain/facts.ts";
import { fold } from "../../../domain/fold.ts";
import type { Note, PlannedMessage } from "../../../domain/plan.ts";
import { item, note } from "../../../engine/action.ts";
import { compose, type Composed } from "../../../mail/compose.ts";
import type { Sending } from "../../../mail/sending.ts";
import { linkPlaceholder } from "../../../mail/secret-links.ts";
import type { InterviewInput } from "../input.ts";
import { meetingValues } from "../message.ts";
import { HOSTING } from "../rules/hosting.ts";
import type { InterviewData, InvitedHost } from "../rules/interview.ts";

/** Hosts as they are asked for, each once. */
export const newHosts = (
  { newId, actor, organisation }: Facts,
  hosts: InterviewInput["hosts"],
): InvitedHost[] =>
  hosts
    .filter(({ email }, at) => hosts.findIndex((other) => fold(other.email) === fold(email)) === at)
    .map((host) => ({
      ...host,
      id: newId("guest"),
      language: actor.locale ?? organisation.locale,
      linkVersion: 1,
      asked: false,
      told: false,
      heard: [],
    }));

/** One mail to each host who has not had theirs; an organisation's own text that cannot be sent gives way to the product's. */
export function hostMail(
  facts: Facts,
  interview: string,
  data: InterviewData,
  send: Sending | undefined,
): Composed {
  const all = data.hosts
    .filter(({ asked }) => !asked)
    .map((host) => {
      const made = (templates: Facts["templates"]): Composed =>
        compose(
          { ...facts, templates },
          {
            kind: "interview-host",
            audience: "other",
            to: host.email,
            language: host.language,
            send,
            extra: (locale) => ({
              ...meetingValues({ ...data, times: data.slots })(locale),
              "host.name": host.name,
              "host.link": linkPlaceholder(HOSTING, host.id, host.linkVersion),
            }),
          },
        );
      const own = made(facts.templates);
      const { messages, ...said } = own.messages.length ? own : made([]);
      return {
        ...said,
        messages: messages.map((message): PlannedMessage => ({
          ...message,
          guest: { thing: interview, id: host.id },
        })),
      };
    });
  return {
    messages: all.flatMap(({ messages }) => messages),
    warnings: [],
    // What is wrong with one is wrong with each, and said once.
    blocks: (all.find(({ blocks }) => blocks.length)?.blocks ?? []).map(
      ({ code, params, path }) => ({
        code,
        ...(params && { params }),
        ...(path?.[1] === "send" && { path }),
      }),
    ),
  };
}

export const hostItems = ({ messages }: Composed) =>
  messages.length ? [item("created", "interview.hosts-told", { n: messages.length })] : [];

/** Names whom no mail will reach. */
export const unreachedHosts = ({ referred }: Facts, hosts: readonly InvitedHost[]): Note[] =>
  hosts.flatMap(({ name, email }) =>
    referred.suppressed.includes(fold(email))
      ? [note("interview.host-suppressed", { name, address: email })]
      : [],
  );
