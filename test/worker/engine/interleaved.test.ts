import { describe, expect, it } from "vitest";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { addFile, PDF } from "../support/files.ts";
import { CANARY, everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";
import { AHEAD } from "../support/dates.ts";

type Run = (given?: ReturnType<typeof bindings>) => Promise<Answer>;

const writes = (texts: string[]) => texts.some((text) => /^\s*(INSERT|UPDATE|DELETE)/.test(text));

/** Runs one request, and the whole of another between its reading and its writing. */
async function interrupted(outer: Run, inner: Run): Promise<[outer: Answer, inner: Answer]> {
  let during: Answer | null = null;
  const DB = watched(async (run, texts) => {
    if (!during && writes(texts)) {
      during = { status: 0, body: null, headers: new Headers() };
      during = await inner();
    }
    return run();
  });
  const first = await outer(bindings({ DB }));
  return [first, during ?? (await inner())];
}

interface Scene {
  org: Organisation;
  application: Seeded;
  /** The host's id of the project that the application is in. */
  external: string;
  /** Another project, by both ids. */
  other: { id: string; external: string };
}

async function scene(deleted = false): Promise<Scene> {
  const org = await quietOrganisation();
  const application = await org.application({ deleted });
  const other = await org.addProject();
  const names = await org.rows("SELECT id, external_id FROM projects WHERE org_id = ?", org.id);
  const externalOf = (id: string) => String(names.find((row) => row.id === id)!.external_id);
  return {
    org,
    application,
    external: externalOf(org.project),
    other: { id: other, external: externalOf(other) },
  };
}

const act =
  ({ org, application }: Scene, action: string, input: unknown): Run =>
  (given = bindings()) =>
    org.call(`/v1/applications/${application.id}/actions`, {
      body: { action, version: 1, input },
      key: crypto.randomUUID(),
      bindings: given,
    });

/** The host system's upsert of a person's application. */
const put =
  ({ org, application }: Scene, project: string, externalId: string, person: object = {}): Run =>
  (given = bindings()) =>
    org.call(`/v1/projects/${project}/applications/${externalId}`, {
      method: "PUT",
      token: org.key,
      body: {
        candidate: { firstName: "Ewa", lastName: "Ny", email: application.email, ...person },
      },
      bindings: given,
    });

const attach =
  ({ org, application, external }: Scene): Run =>
  (given = bindings()) =>
    org.call(
      `/v1/projects/${external}/applications/${application.externalId}/attachments/nytt.pdf`,
      {
        method: "PUT",
        token: org.key,
        body: new TextDecoder().decode(PDF),
        headers: { "Content-Type": "application/pdf" },
        bindings: given,
      },
    );

const REJECT = { type: "email", reason: "rejection-1" };
const purge = (at: Scene) => act(at, "purge", { confirmation: at.application.externalId });

interface Meeting {
  name: string;
  deleted?: boolean;
  pair: (at: Scene) => [Run, Run];
  /** What must hold besides the invariants, given both answers in the order of the pair. */
  holds?: (at: Scene, answers: [Answer, Answer], swapped: boolean) => Promise<void> | void;
}

const inTarget = async ({ org, other }: Scene) =>
  org.rows("SELECT id FROM applications WHERE project_id = ?", other.id);

const MEETINGS: Meeting[] = [
  {
    name: "a rejection and a changed address",
    pair: (at) => [
      act(at, "reject", REJECT),
      put(at, at.external, at.application.externalId, {
        firstName: "Eva",
        email: "ny@example.com",
      }),
    ],
    holds: async ({ org, application }, [rejected, edited], swapped) => {
      expect([edited.status, rejected.status]).toEqual([200, swapped ? 200 : 409]);
      const [message] = await org.rows("SELECT recipient FROM messages WHERE org_id = ?", org.id);
      if (rejected.status === 200) expect(message).toBeDefined();
      else expect([rejected.body.code, message]).toEqual(["version_conflict", undefined]);
      const [person] = await org.rows(
        "SELECT email FROM candidates WHERE id = ?",
        application.candidate,
      );
      expect(person!.email).toBe("ny@example.com");
    },
  },
  {
    name: "a transfer and an edit of the person",
    pair: (at) => [
      act(at, "transfer", { project: at.other.id, stay: false }),
      put(at, at.external, at.application.externalId),
    ],
    holds: async (at, [moved]) =>
      expect(await inTarget(at)).toHaveLength(moved.status === 200 ? 1 : 0),
  },
  {
    name: "a transfer and the host's own application of that person there",
    pair: (at) => [
      act(at, "transfer", { project: at.other.id, stay: false }),
      put(at, at.other.external, "A-ny", { firstName: "Eva" }),
    ],
    holds: async (at, [moved, hosted]) => {
      expect([moved.status, hosted.status].filter((status) => status < 300)).toHaveLength(1);
      expect(await inTarget(at)).toHaveLength(1);
    },
  },
  {
    name: "a purge and a new application of the same person",
    deleted: true,
    pair: (at) => [purge(at), put(at, at.other.external, "A-ny")],
    holds: async (at, [, hosted]) => {
      expect(hosted.status).toBeLessThan(300);
      expect(await inTarget(at)).toHaveLength(1);
    },
  },
  {
    name: "a purge and the host's upsert of what is purged",
    deleted: true,
    pair: (at) => [purge(at), put(at, at.external, at.application.externalId)],
    holds: async ({ org, application }, [purged, hosted]) => {
      expect([purged.status, [409, 410].includes(hosted.status)]).toEqual([200, true]);
      expect(
        await org.rows(
          "SELECT id FROM applications WHERE org_id = ? AND external_id = ?",
          org.id,
          application.externalId,
        ),
      ).toEqual([]);
    },
  },
  {
    name: "a purge and a file that arrives",
    deleted: true,
    pair: (at) => [purge(at), attach(at)],
    holds: async ({ org }) =>
      expect(await org.rows("SELECT id FROM files WHERE org_id = ?", org.id)).toEqual([]),
  },
  { name: "a deletion and a file that arrives", pair: (at) => [act(at, "delete", {}), attach(at)] },
  {
    name: "a hiring and a file that arrives",
    pair: (at) => [
      act(at, "hire", { position: "x", department: "y", startDate: "2027-01-11" }),
      attach(at),
    ],
  },
  {
    name: "a deletion and an edit",
    pair: (at) => [act(at, "delete", {}), put(at, at.external, at.application.externalId)],
  },
  {
    name: "a transfer and the closing of its target",
    pair: (at) => [
      act(at, "transfer", { project: at.other.id, stay: false }),
      (given = bindings()) =>
        at.org.call(`/v1/projects/${at.other.id}/close`, {
          body: {},
          token: at.org.key,
          bindings: given,
        }),
    ],
  },
  {
    name: "an upload of one file twice at once",
    pair: (at) => [attach(at), attach(at)],
    holds: async ({ org, application }) =>
      expect(
        await org.rows(
          "SELECT file_id FROM application_files WHERE application_id = ?",
          application.id,
        ),
      ).toHaveLength(1),
  },
];

describe.each(MEETINGS)("$name", ({ deleted, pair, holds }) => {
  it.each([
    ["the first begins", false],
    ["the second begins", true],
  ])("leave nothing torn when %s and the other comes in between", async (_, swapped) => {
    const at = await scene(deleted);
    const [first, second] = pair(at);
    const [outer, inner] = swapped
      ? await interrupted(second, first)
      : await interrupted(first, second);
    const answers: [Answer, Answer] = swapped ? [inner, outer] : [outer, inner];
    for (const { status, body } of answers) expect(status, JSON.stringify(body)).toBeLessThan(500);
    await expectSound(at.org);
    await holds?.(at, answers, swapped);
  });
});

describe("two applications of one person, both deleted", () => {
  const both = async () => {
    const org = await quietOrganisation();
    const first = await org.application({ deleted: true });
    const second = await org.application({
      deleted: true,
      candidate: first.candidate,
      project: await org.addProject(),
    });
    await addFile(org, first);
    await addFile(org, second);
    return { org, first, second };
  };

  it("take the person along when the last is purged, even when the purges meet", async () => {
    const { org, first, second } = await both();
    const one = (application: Seeded): Run => purge({ org, application } as Scene);
    const answers = await interrupted(one(first), one(second));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(
      await org.rows(
        "SELECT id FROM candidates WHERE org_id = ? UNION ALL SELECT id FROM files WHERE org_id = ?",
        org.id,
        org.id,
      ),
    ).toEqual([]);
    await expectSound(org);
  });

  it("take the person along when they are purged together", async () => {
    const { org, first, second } = await both();
    const applications = [first, second].map(({ id, externalId }) => ({
      id,
      input: { confirmation: externalId },
    }));
    const { body } = await org.call("/v1/actions", {
      body: { action: "purge", applications },
      key: "p",
    });
    expect(body.results.map((row: { outcome: string }) => row.outcome)).toEqual(["done", "done"]);
    expect(
      await org.rows(
        "SELECT id FROM candidates WHERE org_id = ? UNION ALL SELECT id FROM files WHERE org_id = ?",
        org.id,
        org.id,
      ),
    ).toEqual([]);
    await expectSound(org);
  });
});

describe("purging leaves no word of", () => {
  /** Everything that can be done to an application, each with the canary in it. */
  async function lived(org: Organisation, application: Seeded): Promise<void> {
    const said = { subject: CANARY, body: `${CANARY} {{candidate.first_name}}` };
    const done = async (action: string, input: object, back = false) => {
      const { status, body } = await org.act(application.id, action, input);
      expect(status, JSON.stringify(body)).toBe(200);
      if (back) expect((await org.undo(body.id)).status).toBe(200);
    };
    await org.call(`/v1/applications/${application.id}/test-copies`, {
      body: { action: "reject", input: { type: "email", reason: "rejection-1", message: said } },
    });
    await done(
      "save",
      {
        purpose: CANARY,
        basis: "legitimate-interest",
        note: CANARY,
        expiresOn: AHEAD,
        message: said,
      },
      true,
    );
    await done("hire", { position: CANARY, department: CANARY, startDate: "2027-01-11" }, true);
    await done("transfer", { project: await org.addProject(), stay: true, note: CANARY }, true);
    await done("send-email", { subject: CANARY, content: CANARY });
    await done("forward", {
      recipient: "chef@prov.example",
      subject: CANARY,
      content: CANARY,
      anonymise: false,
      withoutAttachments: false,
    });
    await done("withdraw", { source: "phone", note: CANARY, notify: true, message: said });
    await done("reopen", { note: CANARY });
    await done("reject", { type: "email", reason: "rejection-1", note: CANARY, message: said });
    await done("delete", { note: CANARY });
    await done("purge", { confirmation: application.externalId });
  }

  it("a person of whom nothing else remains", async () => {
    const org = await quietOrganisation();
    const application = await org.application({
      firstName: CANARY,
      lastName: CANARY,
      coverLetter: CANARY,
      email: `${org.id.slice(-8)}@kanarie.example`,
    });
    await addFile(org, application, `${CANARY}.pdf`);
    await lived(org, application);
    const rest = JSON.stringify(await everything(org));
    expect(rest).not.toContain(CANARY);
    expect(rest).not.toContain(CANARY.toLocaleLowerCase("sv"));
    expect(rest).not.toContain("kanarie");
    expect(rest, "the host's id stays as a keyed hash only").not.toContain(
      `"${application.externalId}"`,
    );
    const keys = (await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).map(
      ({ key }) => String(key),
    );
    expect(keys).toHaveLength(1);
    expect(await env.FILES.head(keys[0]!), "left for the sweep").not.toBeNull();
    await expectSound(org);
  });

  it("this application when the person stays with another", async () => {
    const org = await quietOrganisation();
    const application = await org.application({ coverLetter: CANARY });
    const other = await org.application({
      candidate: application.candidate,
      project: await org.addProject(),
      coverLetter: "Ett annat brev",
    });
    await addFile(org, application, `${CANARY}.pdf`);
    const kept = await addFile(org, other, "kvar.pdf");
    await lived(org, application);
    expect(JSON.stringify(await everything(org))).not.toContain(CANARY);
    expect(await org.rows("SELECT id FROM files WHERE org_id = ?", org.id)).toEqual([{ id: kept }]);
    expect((await org.call(`/v1/applications/${other.id}`)).body).toMatchObject({
      coverLetter: "Ett annat brev",
      files: [{ id: kept }],
    });
    await expectSound(org);
  });
});
