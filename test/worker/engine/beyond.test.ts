import { describe, expect, it } from "vitest";
import { AVAILABLE, CASES } from "../support/cases.ts";
import { AHEAD, inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { Organisation, type Seeded } from "../support/organisation.ts";
import { openPanel } from "../support/panels.ts";

const PURPOSE = "Hemlig framtid";
const SAVE = {
  purpose: PURPOSE,
  basis: "legitimate-interest",
  note: "Stark profil",
  expiresOn: AHEAD,
};
const HIRE = { position: "Hemlig chef", department: "Hemliga", startDate: "2027-01-11" };

type Narrowed = { projects?: string[]; applications?: string[] };
const NARROWED: [string, (org: Organisation, own: Seeded[]) => Narrowed][] = [
  ["its project", (org) => ({ projects: [org.project] })],
  ["its applications", (_, own) => ({ applications: own.map(({ id }) => id) })],
];

/** Ids, instants and what the tests number say nothing of the world that they come from. */
function alike(value: unknown): string {
  const seen = new Map<string, string>();
  return JSON.stringify(value).replaceAll(
    /\b[a-z]+_[0-9a-zA-Z]{16,}|P-\w{6}|[\da-f]{8}-[-\da-f]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g,
    (each) => {
      if (!seen.has(each)) seen.set(each, `(${seen.size})`);
      return seen.get(each)!;
    },
  );
}

/** One application that goes and one that is deleted, of a person who, `elsewhere`, is more than that. */
async function world(elsewhere: boolean): Promise<{ org: Organisation; own: Seeded[] }> {
  const org = await Organisation.make();
  const going = await org.application();
  const deleted = await org.application({ deleted: true });
  await addFile(org, going, "cv.pdf");
  for (const { candidate } of elsewhere ? [going, deleted] : []) {
    const [saved, hired] = [
      await org.application({
        candidate,
        project: await org.addProject(undefined, { title: "Hemligt" }),
      }),
      await org.application({
        candidate,
        project: await org.addProject(undefined, { title: "Hemligt" }),
      }),
    ];
    await addFile(org, saved, "hemlig.pdf");
    expect((await org.act(saved.id, "save", SAVE)).status).toBe(200);
    expect((await org.act(hired.id, "hire", HIRE)).status).toBe(200);
  }
  if (elsewhere) await org.applications(2, { status: "interview" });
  return { org, own: [going, deleted] };
}

describe("a session narrowed to", () => {
  it.each(NARROWED)("%s is answered alike whatever lies beyond it", async (name, narrowed) => {
    const answers: Map<string, string>[] = [];
    for (const elsewhere of [false, true]) {
      const { org, own } = await world(elsewhere);
      const token = await org.session(narrowed(org, own));
      const answered = new Map<string, string>();
      const ask = async (what: string, path: string, body?: unknown) => {
        const { status, body: said } = await org.call(path, {
          token,
          ...(body !== undefined && { body }),
        });
        answered.set(what, alike([status, said]));
      };
      for (const [at, { id, externalId }] of own.entries()) {
        await ask(`application ${at}`, `/v1/applications/${id}`);
        await ask(`history ${at}`, `/v1/applications/${id}/events`);
        await ask(`messages ${at}`, `/v1/messages?application=${id}`);
        for (const each of CASES.filter(({ id: action }) => AVAILABLE.includes(action))) {
          const input = await each.input(org, own[at]!);
          for (const more of each.id === "purge" ? [{}, { forget: true }] : [{}])
            await ask(`${each.id} ${at} ${JSON.stringify(more)}`, `/v1/applications/${id}/plans`, {
              action: each.id,
              input: {
                ...input,
                ...more,
                ...(each.id === "purge" && { confirmation: externalId }),
              },
            });
        }
      }
      // Two more in the same project are within a session that is narrowed to it.
      if (name === "its applications") {
        await ask("projects", "/v1/projects");
        await ask("project", `/v1/projects/${org.project}`);
        await ask("applications", "/v1/applications");
      }
      await ask("employees", "/v1/employees");
      await ask("panels", "/v1/panels");
      answers.push(answered);
    }
    expect(Object.fromEntries(answers[1]!)).toEqual(Object.fromEntries(answers[0]!));
  });

  it.each(NARROWED)("%s does not hear where somebody was transferred to", async (_, narrowed) => {
    const org = await Organisation.make();
    const own = await org.application();
    const project = await org.addProject(undefined, { title: "Hemligt" });
    const { body: receipt } = await org.act(own.id, "transfer", { project, stay: true });
    const history = async (of: Narrowed) =>
      (
        await org.call(`/v1/applications/${own.id}/events`, { token: await org.session(of) })
      ).body.data.find(({ action }: { action: string }) => action === "transfer");
    const seen = await history(narrowed(org, [own]));
    expect(seen).toMatchObject({ created: null, detail: { stay: true }, undoable: false });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Hemligt|${receipt.created}|${project}`));
    const wide = await history({});
    expect(wide).toMatchObject({ created: receipt.created, detail: { project: "Hemligt" } });
    expect(await history({ projects: [org.project, project] })).toEqual(wide);
  });

  it("an application does not hear whether another is in a panel with it", async () => {
    const org = await Organisation.make();
    const [own, other] = await org.applications(2);
    const panel = await openPanel(org, [own!, other!]);
    const token = await org.session({ applications: [own!.id] });
    const listed = async (application: string) =>
      (await org.call(`/v1/panels?application=${application}`, { token })).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await listed(own!.id)).toEqual([panel.id]);
    expect(await listed(other!.id)).toEqual([]);
    expect(await listed(`ext:${other!.externalId}`)).toEqual([]);
  });

  it("one application still hears of what was done through it", async () => {
    const org = await Organisation.make();
    const own = await org.application();
    await org.act(own.id, "save", SAVE);
    const token = await org.session({ applications: [own.id] });
    const { body } = await org.call(`/v1/applications/${own.id}`, { token });
    expect(body.savedUntil).toBe(AHEAD);
  });
});

describe("to forget a person with one application", () => {
  async function savedTwice() {
    const org = await Organisation.make();
    const gone = await org.application();
    const { candidate } = gone;
    const stays = await org.application({ candidate, project: await org.addProject() });
    await org.act(gone.id, "save", SAVE);
    await org.act(stays.id, "save", { ...SAVE, expiresOn: inDays(100) });
    await org.act(gone.id, "delete");
    return { org, gone, stays };
  }
  const input = ({ externalId }: Seeded) => ({ confirmation: externalId, forget: true });

  it("leaves another that is saved its purpose, and says so", async () => {
    const { org, gone, stays } = await savedTwice();
    const { body: plan } = await org.plan(gone.id, "purge", input(gone));
    const codes = plan.items.map(({ code }: { code: string }) => code);
    expect(codes).toContain("purge.profile-stays");
    expect(codes).not.toContain("purge.profile");
    expect((await org.act(gone.id, "purge", input(gone))).status).toBe(200);
    const { body } = await org.call(`/v1/applications/${stays.id}`);
    expect([body.status, body.savedUntil]).toEqual(["saved", inDays(100)]);
  });

  it("also when that is said again while the other stands as rejected, from where it may be reopened", async () => {
    const { org, gone, stays } = await savedTwice();
    await org.act(stays.id, "reject", { type: "none", reason: "rejection-1" });
    expect((await org.act(gone.id, "purge", input(gone))).status).toBe(200);
    expect((await org.act(stays.id, "reopen")).body.to.status).toBe("saved");
    expect((await org.call(`/v1/applications/${stays.id}`)).body.savedUntil).toBe(inDays(100));
  });

  it("does not reach, from a narrowed session, what was saved elsewhere", async () => {
    const org = await Organisation.make();
    const gone = await org.application({ deleted: true });
    const { candidate } = gone;
    const other = await org.application({ candidate, project: await org.addProject() });
    await org.act(other.id, "save", SAVE);
    await org.act(other.id, "withdraw", { source: "phone", notify: false });
    const { body: done } = await org.call(`/v1/applications/${gone.id}/actions`, {
      body: { action: "purge", input: input(gone) },
      key: "p",
      token: await org.session({ projects: [org.project] }),
    });
    expect(done.action).toBe("purge");
    expect((await org.call(`/v1/applications/${other.id}`)).body.savedUntil).toBe(AHEAD);
  });
});
