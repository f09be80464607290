import { expect, it } from "vitest";
import { newId } from "../../../worker/domain/ids.ts";
import { SCOPES } from "../../../worker/domain/vocabulary.ts";
import type { Engine } from "../../../worker/engine/outcome.ts";
import { settleWaiting, type WaitingMail } from "../../../worker/engine/stranded-mail.ts";
import { claim, markSent } from "../../../worker/outbox/claim.ts";
import { REGISTRY } from "../../support/registry.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { db, freshAddress, row } from "../support/outbox.ts";

const THREE = ["bo@prov.example", "siv@prov.example", "tor@prov.example"];
const WORDS = { subject: "Hej", content: "Ursprungligt" };

interface Sent {
  org: Organisation;
  application: Seeded;
  receipt: string;
  originals: string[];
  copy: string;
}

async function sent(action: string, input: object): Promise<Sent> {
  const org = await quietOrganisation();
  const application = await org.application({ email: freshAddress() });
  const asked = { ...WORDS, ...input, copyToSelf: true };
  const { body } = await org.act(application.id, action, asked);
  const ids: string[] = body.messages.map(({ id }: { id: string }) => id);
  return { org, application, receipt: body.id, originals: ids.slice(0, -1), copy: ids.at(-1)! };
}

const stop = ({ org }: Sent, id: string) =>
  org.call(`/v1/messages/${id}/cancel`, { body: { version: 1 } });

const FORWARD = { anonymise: false, withoutAttachments: true };
const WAYS = {
  "send-email": () => sent("send-email", {}),
  "forward to one": () => sent("forward", { ...FORWARD, recipient: THREE[0] }),
  "forward to three": async () => {
    const made = await sent("forward", { ...FORWARD, recipients: THREE });
    expect((await stop(made, made.originals[2]!)).status).toBe(200);
    return { ...made, originals: made.originals.slice(0, 2) };
  },
};
type Way = keyof typeof WAYS;

const moveTo = async ({ org, application }: Sent, choice: WaitingMail) => {
  await env.DB.prepare("UPDATE candidates SET email = ?, email_fold = ? WHERE id = ?")
    .bind("ny@prov.example", "ny@prov.example", application.candidate)
    .run();
  const engine: Engine = {
    db,
    actor: {
      org: org.id,
      id: "host",
      name: "Host",
      email: null,
      scopes: SCOPES,
      projects: null,
      applications: null,
      locale: null,
    },
    now: new Date(),
    newId,
    registry: REGISTRY,
    files: env.FILES,
    linkable: true,
    tombstone: async () => "",
    unlock: async () => null,
  };
  await settleWaiting(engine, application.candidate, choice);
};

/** What happens to the first of those that wait. */
const HAPPENINGS: Record<string, (made: Sent) => Promise<unknown>> = {
  nothing: async () => {},
  stopped: (made) => stop(made, made.originals[0]!),
  edited: ({ org, originals: [id] }) =>
    org.call(`/v1/messages/${id}/edits`, {
      body: { subject: "Nytt", body: "Ändrat", version: 1 },
    }),
  "held open": ({ org, originals: [id] }) => org.call(`/v1/messages/${id}/hold`, { body: {} }),
  readdressed: (made) => moveTo(made, "readdress"),
  "address changed and cancelled": (made) => moveTo(made, "cancel"),
  "suppressed at the claim": async ({ org, originals: [id] }) =>
    org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-11-01') RETURNING reason",
      org.id,
      String((await row(id!)).recipient),
    ),
  deleted: ({ org, application }) => org.act(application.id, "delete", {}),
  undone: ({ org, receipt }) => org.undo(receipt),
};

/** Everything is claimed as sweeps do, the copy always first; what leaves is taken by the provider. */
async function swept({ originals, copy }: Sent): Promise<string> {
  const begun = Date.now();
  const early: string[] = [];
  for (const minutes of [1, 10, 20, 30])
    for (const id of [copy, ...originals]) {
      const now = new Date(begun + minutes * 60_000);
      if ((await claim(db, id, now)).kind !== "send") continue;
      const states = await Promise.all(originals.map(async (each) => (await row(each)).state));
      if (id === copy) early.push(...(states as string[]).filter((state) => state === "held"));
      await markSent(db, id, `re_${id}`, now);
    }
  expect(early).toEqual([]);
  const { state, failure, subject, text } = await row(copy);
  if (state !== "sent") return `${state}: ${failure ?? "by hand"}`;
  const to = /Till: (.*)/.exec(String(text))?.[1];
  const words = /Ursprungligt|Ändrat/.exec(String(text))?.[0];
  return `${subject}, ${words}, to ${to}`;
}

const COPY = (to: string) => `Kopia: Hej, Ursprungligt, to ${to}`;
const [BO, SIV] = THREE as [string, string];
const FELL = "cancelled: predecessor_cancelled";

/** What becomes of the copy; OWN is the candidate's address. */
const MATRIX: Record<string, Record<Way, string>> = {
  nothing: {
    "send-email": COPY("OWN"),
    "forward to one": COPY(BO),
    "forward to three": COPY(`${BO}, ${SIV}`),
  },
  stopped: { "send-email": FELL, "forward to one": FELL, "forward to three": COPY(SIV) },
  edited: {
    "send-email": "Kopia: Nytt, Ändrat, to OWN",
    "forward to one": `Kopia: Nytt, Ändrat, to ${BO}`,
    "forward to three": COPY(SIV),
  },
  "held open": {
    "send-email": COPY("OWN"),
    "forward to one": COPY(BO),
    "forward to three": COPY(`${BO}, ${SIV}`),
  },
  readdressed: {
    "send-email": COPY("ny@prov.example"),
    "forward to one": COPY(BO),
    "forward to three": COPY(`${BO}, ${SIV}`),
  },
  "address changed and cancelled": {
    "send-email": FELL,
    "forward to one": COPY(BO),
    "forward to three": COPY(`${BO}, ${SIV}`),
  },
  "suppressed at the claim": {
    "send-email": COPY("OWN"),
    "forward to one": COPY(BO),
    "forward to three": COPY(`${BO}, ${SIV}`),
  },
  deleted: {
    "send-email": "cancelled: by hand",
    "forward to one": "cancelled: by hand",
    "forward to three": "cancelled: by hand",
  },
  undone: {
    "send-email": "cancelled: by hand",
    "forward to one": "cancelled: by hand",
    "forward to three": "cancelled: by hand",
  },
};

it.each(
  Object.keys(WAYS).flatMap((way) => Object.keys(MATRIX).map((what) => [way, what] as const)),
)("a copy of %s waits for it, and is of what leaves of it, when it is %s", async (way, what) => {
  const made = await WAYS[way as Way]();
  await HAPPENINGS[what]!(made);
  const became = (await swept(made)).replace(made.application.email ?? "-", "OWN");
  expect(became).toBe(MATRIX[what]![way as Way]);
});

it("the copy of a mail with a long subject has one that is no longer, and can be edited", async () => {
  const subject = "å".repeat(200);
  const { org, copy } = await sent("send-email", { subject });
  expect((await row(copy)).subject).toBe(`Kopia: ${subject.slice(0, 192)}…`);
  const { body } = await org.call(`/v1/messages/${copy}`);
  const edited = await org.call(`/v1/messages/${copy}/edits`, {
    body: { ...body.source, version: 1 },
  });
  expect([edited.status, edited.body.subject.length]).toEqual([200, 200]);
});
