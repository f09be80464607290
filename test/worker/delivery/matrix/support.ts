/** Every kind of message, and every fact that can change while it waits: how each comes about in the product. */
import type { Env } from "../../../../worker/env.ts";
import { mailbox } from "../../../../worker/delivery/mailbox.ts";
import { deliver } from "../../../../worker/delivery/deliver.ts";
import { bindings } from "../../support/bindings.ts";
import { clockAt } from "../../support/clock.ts";
import { PDF } from "../../support/files.ts";
import { env, type Answer, type Organisation, type Seeded } from "../../support/organisation.ts";
import { row } from "../../support/outbox.ts";

/** A message that waits, and the event that made it; a test copy has none. */
export interface Waiting {
  id: string;
  receipt: string | null;
}

/** A kind of messages, or one way in which it comes about. */
export interface Made {
  /** As the outbox knows it. */
  kind: string;
  /** Texts that a recruiter may choose for it. */
  texts?: string[];
}

const DELIVERING: Env = bindings({ CAPTURE_MAIL: mailbox });

/** What becomes of it that long after now, in a word or two. */
export async function fate(id: string, seconds: number): Promise<string> {
  await deliver(DELIVERING, id, clockAt(new Date(Date.now() + seconds * 1000)));
  const left = await env.DB.prepare("SELECT 1 FROM messages WHERE id = ?").bind(id).first();
  if (!left) return "erased";
  const { state, failure } = await row(id);
  if (state === "cancelled" && failure === null) return "taken back";
  return failure === null ? String(state) : `${String(state)}: ${String(failure)}`;
}

/** The answer of a call that must work. */
export async function good(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

/** What the host calls the tests' projects. */
export const externalId = (project: string): string => `P-${project.slice(-6)}`;

/** The candidate's file "cv.pdf", as the host hands it in. */
export const handIn = (
  org: Organisation,
  application: Seeded,
  { anonymised = true, bytes = PDF } = {},
): Promise<Answer["body"]> =>
  good(
    org.call(
      `/v1/projects/${externalId(org.project)}/applications/${application.externalId}/attachments/cv.pdf?anonymised=${anonymised ? 1 : 0}`,
      {
        method: "PUT",
        token: org.key,
        body: bytes,
        headers: { "Content-Type": "application/pdf" },
      },
    ),
  );

/** The same of all of them at once. */
export const inBulk = async (
  org: Organisation,
  action: string,
  rows: { application: Seeded; input?: object }[],
  input: object = {},
): Promise<Answer["body"][]> => {
  const { results } = await good(
    org.call("/v1/actions", {
      key: crypto.randomUUID(),
      body: {
        action,
        input,
        confirm: rows.length,
        applications: rows.map(({ application: { id }, input: own }) => ({
          id,
          ...(own && { input: own }),
        })),
      },
    }),
  );
  return results.map(({ receipt, problem }: Answer["body"]) => {
    if (!receipt) throw new Error(JSON.stringify(problem));
    return receipt;
  });
};
