import { describe, expect, it } from "vitest";
import { env, Organisation } from "../support/organisation.ts";

const SAVE = { purpose: "Andra tjänster", basis: "legitimate-interest", note: "Stark profil" };
const inMonths = (months: number) =>
  new Date(Date.now() + months * 30 * 86_400_000).toISOString().slice(0, 10);

async function file(org: Organisation, candidate: string, application: string): Promise<string> {
  const id = `file_${crypto.randomUUID()}`;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO files (id, org_id, candidate_id, filename, content_type, size, sha256, key, created_at) VALUES (?1, ?2, ?3, 'cv.pdf', 'application/pdf', 2, '', ?1, '2026-11-01')",
    ).bind(id, org.id, candidate),
    env.DB.prepare(
      "INSERT INTO application_files (application_id, file_id, org_id) VALUES (?, ?, ?)",
    ).bind(application, id, org.id),
  ]);
  return id;
}

describe("a session narrowed to one project", () => {
  it("learns nothing of the person's other applications", async () => {
    const org = await Organisation.make();
    const other = await org.addProject(undefined, { title: "Hemligt uppdrag" });
    const { id, candidate } = await org.application();
    await org.application({ candidate, project: other });
    const token = await org.session({ projects: [org.project] });
    const body = { action: "withdraw", input: { source: "phone", notify: false } };
    const { body: plan } = await org.call(`/v1/applications/${id}/plans`, { body, token });
    expect(plan.executable).toBe(true);
    expect(JSON.stringify(plan)).not.toContain("Hemligt");
    const wide = await org.plan(id, "withdraw", body.input);
    expect(JSON.stringify(wide.body)).toContain("Hemligt");
  });

  it("sends no file that belongs to another application only", async () => {
    const org = await Organisation.make();
    const { id, candidate } = await org.application();
    const other = await org.application({ candidate, project: await org.addProject() });
    const theirs = await file(org, candidate, other.id);
    const own = await file(org, candidate, id);
    const mail = (attachments: string[]) =>
      org.plan(id, "send-email", { subject: "Hej", content: "Hej", attachments });
    expect((await mail([own])).status).toBe(200);
    const refused = await mail([theirs]);
    expect(refused.body.errors[0]).toMatchObject({
      path: ["input", "attachments", 0],
      code: "not_found",
    });
  });

  it("takes back no transfer into a project that it does not reach", async () => {
    const org = await Organisation.make();
    const { id } = await org.application();
    const project = await org.addProject();
    const { body: receipt } = await org.act(id, "transfer", { project, stay: false });
    const token = await org.session({ projects: [org.project] });
    const undone = await org.call(`/v1/receipts/${receipt.id}/undo`, { body: {}, key: "k", token });
    expect(undone.status).toBe(404);
    expect((await org.undo(receipt.id)).status).toBe(200);
  });

  it("sees of the projects only that of its applications", async () => {
    const org = await Organisation.make();
    const other = await org.addProject();
    const { id } = await org.application();
    const token = await org.session({ applications: [id] });
    const { body } = await org.call("/v1/projects", { token });
    expect(body.data.map((project: { id: string }) => project.id)).toEqual([org.project]);
    expect((await org.call(`/v1/projects/${other}`, { token })).status).toBe(404);
  });
});

describe("purge of a saved person", () => {
  async function savedAndDeleted(expiresOn: string) {
    const org = await Organisation.make();
    const application = await org.application();
    expect((await org.act(application.id, "save", { ...SAVE, expiresOn })).status).toBe(200);
    await org.act(application.id, "delete");
    const people = () => org.rows("SELECT id FROM candidates WHERE org_id = ?", org.id);
    const profiles = () => org.rows("SELECT id FROM saved_profiles WHERE org_id = ?", org.id);
    return { org, ...application, people, profiles };
  }

  it("keeps the person who is still in the candidate database", async () => {
    const { org, id, externalId, people } = await savedAndDeleted(inMonths(6));
    const { body: plan } = await org.plan(id, "purge", { confirmation: externalId });
    expect(JSON.stringify(plan.items)).toContain("purge.candidate-stays");
    expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
    expect(await people()).toHaveLength(1);
  });

  it("erases the person when they are to be forgotten there as well", async () => {
    const { org, id, externalId, people, profiles } = await savedAndDeleted(inMonths(6));
    const input = { confirmation: externalId, forget: true };
    const { body: plan } = await org.plan(id, "purge", input);
    expect(JSON.stringify(plan.items)).toContain("purge.profile");
    expect((await org.act(id, "purge", input)).status).toBe(200);
    expect([await people(), await profiles()]).toEqual([[], []]);
  });

  it("erases the person whose time in the candidate database is over", async () => {
    const { org, id, externalId, people } = await savedAndDeleted(inMonths(6));
    await env.DB.prepare("UPDATE saved_profiles SET expires_on = '2020-01-01' WHERE org_id = ?")
      .bind(org.id)
      .run();
    const { body: plan } = await org.plan(id, "purge", { confirmation: externalId });
    expect(plan.items.map(({ code }: { code: string }) => code)).toContain("purge.candidate");
    expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
    expect(await people()).toEqual([]);
  });
});

describe("a person with a protected identity", () => {
  it("is forwarded without any address, telephone number or file", async () => {
    const org = await Organisation.make();
    const { id, candidate, email } = await org.application({
      protectedIdentity: true,
      coverLetter: "Ring mig på 070-123 45 67 eller skriv till hemlig@example.com.",
    });
    await file(org, candidate, id);
    const input = {
      recipient: "chef@prov.example",
      subject: "En ansökan",
      content: "Hej",
      anonymise: false,
      withoutAttachments: false,
    };
    const { body: plan } = await org.plan(id, "forward", input);
    const [message] = plan.messages;
    expect(message.attachments).toEqual([]);
    for (const secret of [email!, "070-123 45 67", "hemlig@example.com"])
      expect(message.text + message.html).not.toContain(secret);
  });

  it("has files mailed to nobody else", async () => {
    const org = await Organisation.make();
    const { id, candidate } = await org.application({ protectedIdentity: true });
    const attachments = [await file(org, candidate, id)];
    const mail = { subject: "Hej", content: "Hej", attachments };
    expect((await org.plan(id, "send-email", mail)).body.executable).toBe(true);
    const elsewhere = await org.plan(id, "send-email", { ...mail, recipient: "annan@example.com" });
    expect(elsewhere.body.blocks[0]).toMatchObject({ code: "send-email.protected-files" });
  });
});

it("refuses a bulk whose input would be multiplied beyond what a Worker holds", async () => {
  const org = await Organisation.make();
  const applications = (await org.applications(300)).map(({ id }) => ({ id }));
  const input = { subject: "Hej", content: "x".repeat(15_000) };
  const answer = await org.call("/v1/plans", {
    body: { action: "send-email", input, applications },
  });
  expect([answer.status, answer.body.code]).toEqual([413, "payload_too_large"]);
});

it("says how many may be chosen when the mail of a bulk would be more than a Worker holds", async () => {
  const org = await Organisation.make();
  const applications = (await org.applications(60, { coverLetter: "Å".repeat(55_000) })).map(
    ({ id }) => ({ id }),
  );
  const input = {
    recipient: "chef@prov.example",
    subject: "En ansökan",
    content: "Hej",
    anonymise: false,
    withoutAttachments: true,
  };
  const ask = (path: string, most: number) =>
    org.call(path, {
      body: { action: "forward", input, applications: applications.slice(0, most), confirm: most },
      key: path,
    });
  for (const path of ["/v1/plans", "/v1/actions"]) {
    const { status, body } = await ask(path, 60);
    expect([status, body.code, body.reason]).toEqual([413, "payload_too_large", "too_much_mail"]);
    const most = Number(/högst (\d+)/.exec(body.detail)?.[1]);
    expect(most).toBeGreaterThan(10);
    expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual([]);
    if (path === "/v1/plans") expect((await ask(path, most)).status).toBe(200);
  }
});

describe("a session narrowed to applications", () => {
  it("transfers only into a project that it names as well", async () => {
    const org = await Organisation.make();
    const project = await org.addProject();
    const { id } = await org.application();
    const body = { action: "transfer", input: { project, stay: true } };
    const plan = async (narrowed: Record<string, unknown>) => {
      const token = await org.session({ applications: [id], ...narrowed });
      return (await org.call(`/v1/applications/${id}/plans`, { body, token })).status;
    };
    expect(await plan({})).toBe(422);
    expect(await plan({ projects: [org.project] })).toBe(422);
    expect(await plan({ projects: [org.project, project] })).toBe(200);
  });
});

it("a session narrowed to no project at all sees an empty list", async () => {
  const org = await Organisation.make();
  await org.application();
  const token = await org.session({ projects: [] });
  expect((await org.call("/v1/applications", { token })).body).toEqual({ data: [], next: null });
});

it("a session outlives the change of the secret that signed it, while that is still named", async () => {
  const org = await Organisation.make();
  const changed = { ...env, SESSION_SECRET: "another-secret-that-is-long-enough-00000" };
  const status = async (bindings: typeof env) =>
    (await org.call("/v1/settings", { bindings })).status;
  expect(await status(changed)).toBe(401);
  expect(await status({ ...changed, SESSION_SECRET_BEFORE: env.SESSION_SECRET })).toBe(200);
});
