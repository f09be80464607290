import { describe, expect, it } from "vitest";
import type { Status } from "../../../worker/domain/vocabulary.ts";
import type { Env } from "../../../worker/env.ts";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { expectSound } from "../support/invariants.ts";
import { type Answer, type Organisation, type Seeded } from "../support/organisation.ts";
import { AHEAD } from "../support/dates.ts";
import { times } from "../support/times.ts";

type Request = (bindings: Env, token: string) => Promise<Answer>;

interface Race {
  name: string;
  from: Status;
  former?: Status;
  deleted?: boolean;
  /** Two requests that cannot both be right, made for one application. */
  pair: (org: Organisation, application: Seeded) => Promise<[Request, Request]>;
  /** The slower may come so late that there is nothing left to conflict with, or undo says so in its own words. */
  late?: string[];
}

const PEOPLE = ["Anna Ek", "Bo Ask"];
/** Half of them as they come, half with a barrier. */
const PER_RACE = times("one winner, for each conflicting pair");

const act =
  (org: Organisation, { id }: Seeded, action: string, input: unknown, version = 1): Request =>
  (given, token) =>
    org.call(`/v1/applications/${id}/actions`, {
      body: { action, version, input },
      key: crypto.randomUUID(),
      token,
      bindings: given,
    });

const undo =
  (org: Organisation, receipt: string): Request =>
  (given, token) =>
    org.call(`/v1/receipts/${receipt}/undo`, {
      body: {},
      key: crypto.randomUUID(),
      token,
      bindings: given,
    });

const INPUT: Record<string, unknown> = {
  reject: { type: "email", reason: "rejection-1" },
  withdraw: { source: "phone", notify: true },
  delete: {},
  restore: {},
  reopen: {},
  hire: { position: "Utvecklare", department: "IT", startDate: "2027-01-11" },
  save: { purpose: "Kommande tjänster", basis: "consent", expiresOn: AHEAD },
  "send-email": { subject: "Hej", content: "Hej {{candidate.first_name}}" },
  forward: {
    recipient: "chef@prov.example",
    subject: "x",
    content: "y",
    anonymise: true,
    withoutAttachments: true,
  },
};

const between =
  (first: string, second: string): Race["pair"] =>
  async (org, application) => [
    act(org, application, first, INPUT[first]),
    act(org, application, second, INPUT[second]),
  ];

const done = async (
  org: Organisation,
  { id }: Seeded,
  action: string,
  input = INPUT[action],
): Promise<Answer["body"]> =>
  (
    await org.call(`/v1/applications/${id}/actions`, {
      body: { action, input },
      key: crypto.randomUUID(),
    })
  ).body;

const RACES: Race[] = [
  { name: "reject against withdraw", from: "received", pair: between("reject", "withdraw") },
  { name: "reject against hire", from: "offered", pair: between("reject", "hire") },
  { name: "delete against hire", from: "interview", pair: between("delete", "hire") },
  { name: "delete against delete", from: "rejected", pair: between("delete", "delete") },
  { name: "hire against hire", from: "offered", pair: between("hire", "hire") },
  {
    name: "reopen against save",
    from: "rejected",
    former: "interview",
    pair: between("reopen", "save"),
  },
  { name: "save against withdraw", from: "received", pair: between("save", "withdraw") },
  { name: "two e-mails", from: "hired", pair: between("send-email", "send-email") },
  { name: "forward against delete", from: "saved", pair: between("forward", "delete") },
  {
    name: "purge against restore",
    from: "rejected",
    deleted: true,
    pair: async (org, application) => [
      act(org, application, "purge", { confirmation: application.externalId }),
      act(org, application, "restore", {}),
    ],
    late: ["not_found"],
  },
  {
    name: "purge against purge",
    from: "received",
    deleted: true,
    pair: async (org, application) => {
      const purge = act(org, application, "purge", { confirmation: application.externalId });
      return [purge, purge];
    },
    late: ["not_found"],
  },
  {
    name: "transfer against reject",
    from: "received",
    pair: async (org, application) => [
      act(org, application, "transfer", { project: await org.addProject(), stay: false }),
      act(org, application, "reject", INPUT.reject),
    ],
  },
  {
    name: "transfers of one application to two projects",
    from: "saved",
    pair: async (org, application) => [
      act(org, application, "transfer", { project: await org.addProject(), stay: false }),
      act(org, application, "transfer", { project: await org.addProject(), stay: true }),
    ],
  },
  {
    name: "undo against the next action",
    from: "received",
    pair: async (org, application) => {
      const { id } = await done(org, application, "reject");
      return [undo(org, id), act(org, application, "reopen", {}, 2)];
    },
    late: ["not_undoable"],
  },
  {
    name: "undo against undo",
    from: "received",
    pair: async (org, application) => {
      const { id } = await done(org, application, "hire");
      return [undo(org, id), undo(org, id)];
    },
    late: ["not_undoable"],
  },
  {
    name: "undo of a deletion against purge",
    from: "interview",
    pair: async (org, application) => {
      const { id } = await done(org, application, "delete");
      return [
        undo(org, id),
        act(org, application, "purge", { confirmation: application.externalId }, 2),
      ];
    },
    late: ["not_undoable", "not_found"],
  },
];

/** Holds back what each of two requests would commit until both have read the same state. */
function together(): { given: Env; leave: () => void } {
  let missing = 2;
  let open = () => {};
  const both = new Promise<void>((resolve) => (open = resolve));
  const arrive = () => {
    missing -= 1;
    if (missing <= 0) open();
  };
  const DB = watched(async (run, texts) => {
    if (commits(texts)) {
      arrive();
      await both;
    }
    return run();
  });
  return { given: bindings({ DB }), leave: arrive };
}

async function race(
  [first, second]: [Request, Request],
  tokens: string[],
  barrier: boolean,
): Promise<Answer[]> {
  const { given, leave } = barrier ? together() : { given: bindings(), leave: () => {} };
  const run = (request: Request, token: string) => request(given, token).finally(leave);
  return Promise.all([run(first, tokens[0]!), run(second, tokens[1]!)]);
}

async function people(org: Organisation): Promise<string[]> {
  return Promise.all(
    PEOPLE.map((name) => org.session({ actor: { id: name, name, email: "x@prov.example" } })),
  );
}

/** Exactly one of two is done; who was slower is told who was faster, and when. `beside`: with another application. */
function judge(answers: Answer[], late: string[] = [], beside = false): Answer["body"] {
  const said = JSON.stringify(answers.map(({ status, body }) => [status, body]));
  const [won] = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
  expect(
    answers.filter(({ status }) => status === 200),
    said,
  ).toHaveLength(1);
  const winner = answers[won!]!.body;
  const { status, body: loser } = answers[1 - won!]!;
  if (!late.includes(loser.code)) {
    expect([status, loser.code], said).toEqual([409, "version_conflict"]);
    const { status: now, deleted } = winner.to;
    expect(loser.conflict, said).toMatchObject({
      by: PEOPLE[won!],
      at: winner.at,
      ...(!beside && { status: now, deleted }),
    });
  }
  return winner;
}

describe.each(RACES)("$name", ({ from, former, deleted, pair, late }) => {
  it.each([
    ["as they come", false],
    ["both having read before either writes", true],
  ])("has one winner, %s", async (_, barrier) => {
    const org = await quietOrganisation();
    const tokens = await people(org);
    const applications = await org.applications(PER_RACE / 2, {
      status: from,
      ...(former && { former }),
      ...(deleted && { deleted }),
    });
    const pairs = await Promise.all(applications.map((application) => pair(org, application)));
    const receipts = async () => {
      const rows = await org.rows(
        "SELECT receipt_id AS id FROM events WHERE org_id = ? AND receipt_id = unit_id",
        org.id,
      );
      return rows.map(({ id }) => String(id));
    };
    const before = await receipts();
    const results = await Promise.all(pairs.map((each) => race(each, tokens, barrier)));
    const winners = results.map((answers) => judge(answers, barrier ? [] : late));
    expect((await receipts()).toSorted()).toEqual(
      [...before, ...winners.map(({ id }) => String(id))].toSorted(),
    );
    const messages = await org.rows(
      "SELECT id FROM messages WHERE org_id = ? AND receipt_id NOT IN (SELECT value FROM json_each(?))",
      org.id,
      JSON.stringify(before),
    );
    const won = winners.filter(({ undoes }) => !undoes).flatMap((winner) => winner.messages);
    expect(messages.map(({ id }) => id).toSorted()).toEqual(
      won.map(({ id }: { id: string }) => id).toSorted(),
    );
    await expectSound(org);
  });
});

describe("two applications of one person", () => {
  const twice = async (org: Organisation) => {
    const first = await org.application();
    const second = await org.application({
      candidate: first.candidate,
      project: await org.addProject(),
    });
    return [first, second] as const;
  };

  it("are not both transferred into the same project", async () => {
    const org = await quietOrganisation();
    const tokens = await people(org);
    for (let i = 0; i < 20; i += 1) {
      const [first, second] = await twice(org);
      const project = await org.addProject();
      const move = (application: Seeded) =>
        act(org, application, "transfer", { project, stay: false });
      const answers = await race([move(first), move(second)], tokens, i % 2 === 0);
      const [won] = answers.filter(({ status }) => status === 200);
      const [lost] = answers.filter(({ status }) => status === 409);
      expect(won && lost, JSON.stringify(answers)).toBeTruthy();
      if (lost!.body.code === "version_conflict")
        expect(lost!.body.conflict).toMatchObject({ by: won!.body.actor.name, at: won!.body.at });
      else
        expect(lost!.body).toMatchObject({
          code: "blocked",
          errors: [{ code: "transfer.exists" }],
        });
      expect(
        await org.rows("SELECT id FROM applications WHERE project_id = ?", project),
      ).toHaveLength(1);
    }
    await expectSound(org);
  });

  it("stay apart: each may be hired, once", async () => {
    const org = await quietOrganisation();
    const tokens = await people(org);
    const [first, second] = await twice(org);
    const answers = await race(
      [act(org, first, "hire", INPUT.hire), act(org, second, "hire", INPUT.hire)],
      tokens,
      true,
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await expectSound(org);
  });
});

it("takes back a transfer only while its copy is as it was made", async () => {
  const org = await quietOrganisation();
  const tokens = await people(org);
  for (let i = 0; i < 20; i += 1) {
    const application = await org.application();
    const { id, created } = await done(org, application, "transfer", {
      project: await org.addProject(),
      stay: false,
    });
    const copy = { id: created } as Seeded;
    const answers = await race(
      [undo(org, id), act(org, copy, "reject", INPUT.reject)],
      tokens,
      i % 2 === 0,
    );
    const winner = judge(answers, i % 2 === 0 ? [] : ["not_undoable", "not_found"], true);
    const [left] = await org.rows("SELECT status FROM applications WHERE id = ?", created);
    expect(left ?? null).toEqual(winner.action === "undo" ? null : { status: "rejected" });
  }
  await expectSound(org);
});

it("plans a changed person anew instead of writing to who they were", async () => {
  const org = await quietOrganisation();
  const application = await org.application();
  const DB = watched(async (run, texts) => {
    if (commits(texts)) {
      const change = org.rows(
        "UPDATE candidates SET version = 2, first_name = 'Ewa' WHERE id = ? RETURNING id",
        application.candidate,
      );
      await change;
    }
    return run();
  });
  const { status, body } = await act(
    org,
    application,
    "reject",
    INPUT.reject,
  )(bindings({ DB }), org.token);
  expect([status, body.code]).toEqual([409, "version_conflict"]);
  expect(body.conflict, "nobody was faster with the application itself").toBeUndefined();
  expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual([]);
  await expectSound(org);
});

it("fires two hundred actions at one application and lets one through", async () => {
  const org = await quietOrganisation();
  const application = await org.application({ status: "received" });
  const project = await org.addProject();
  const inputs = Object.entries({ ...INPUT, transfer: { project, stay: true } }).filter(
    ([id]) => id !== "restore" && id !== "reopen",
  );
  const given = bindings();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => {
      const [action, input] = inputs[i % inputs.length]!;
      return act(org, application, action, input)(given, org.token);
    }),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.code === "version_conflict")).toHaveLength(199);
  await expectSound(org);
});
