/** A person hands in another CV: the same checks as a host's, and what was decided on stays. */
import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { MOST_FILES } from "../../../worker/features/person/rules/person.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after } from "../support/clock.ts";
import { addFile } from "../support/files.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { Person, PDF } from "./support.ts";

async function come(settings: { publicSector?: boolean } = {}) {
  const org = await quietOrganisation(settings);
  const application = await org.application();
  const cv = await addFile(org, application, "cv.pdf");
  const person = await Person.comes(org, application.candidate);
  return { org, application, cv, person };
}

const filesOf = async (org: Organisation, { id }: Seeded) =>
  (
    await org.rows(
      "SELECT f.filename FROM application_files l JOIN files f ON f.id = l.file_id WHERE l.application_id = ? ORDER BY 1",
      id,
    )
  ).map(({ filename }) => filename);

const sweep = () => sweepBlobs(new Database(env.DB), env.FILES, after(60));

describe("another CV", () => {
  it("takes the former one's place where nothing is decided, and the former one goes with its bytes", async () => {
    const { org, application, cv, person } = await come();
    const [{ key }] = (await org.rows("SELECT key FROM files WHERE id = ?", cv)) as [
      { key: string },
    ];
    const { status, body } = await person.handIn("nytt cv.pdf", PDF("nytt"), { replaces: cv });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.former).toBe("gone");
    expect(body.person.files).toMatchObject([{ filename: "nytt cv.pdf", stays: false }]);
    expect(await filesOf(org, application)).toEqual(["nytt cv.pdf"]);
    await sweep();
    expect(await env.FILES.head(key)).toBeNull();
    const [now] = await org.rows("SELECT key FROM files WHERE org_id = ?", org.id);
    expect(await (await env.FILES.get(String(now!.key)))!.text()).toContain("nytt");
    const { body: page } = await org.call(`/v1/applications/${application.id}/events`);
    expect(page.data[0]).toMatchObject({
      action: "change-candidate",
      detail: { changed: "Filer" },
    });
    await expectSound(org);
  });

  it("leaves the former one with what was decided on it, and says so", async () => {
    const { org, application, cv, person } = await come();
    const decided = await org.application({
      project: await org.addProject(),
      candidate: application.candidate,
      status: "rejected",
    });
    await env.DB.prepare(
      "INSERT INTO application_files (application_id, file_id, org_id) VALUES (?, ?, ?)",
    )
      .bind(decided.id, cv, org.id)
      .run();
    expect((await person.read()).files).toMatchObject([{ stays: true }]);
    const { body } = await person.handIn("nytt.pdf", PDF("nytt"), { replaces: cv });
    expect(body.former).toBe("kept");
    expect(await filesOf(org, application)).toEqual(["nytt.pdf"]);
    expect(await filesOf(org, decided)).toEqual(["cv.pdf"]);
    await sweep();
    await expectSound(org);
  });

  it("stays beside the former one at a public body", async () => {
    const { org, application, cv, person } = await come({ publicSector: true });
    const { body } = await person.handIn("nytt.pdf", PDF("nytt"), { replaces: cv });
    expect(body.former).toBe("kept");
    expect(await filesOf(org, application)).toEqual(["cv.pdf", "nytt.pdf"]);
  });

  it("leaves the bytes that a message carries", async () => {
    const { org, application, cv, person } = await come();
    await org.act(application.id, "send-email", { subject: "x", content: "y", attachments: [cv] });
    const [{ key }] = (await org.rows("SELECT key FROM files WHERE id = ?", cv)) as [
      { key: string },
    ];
    await person.handIn("nytt.pdf", PDF("nytt"), { replaces: cv });
    await sweep();
    expect(await env.FILES.head(key)).not.toBeNull();
  });

  it("is one of many at once", async () => {
    const { org, cv, person } = await come();
    const { seen } = await person.read();
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        person.handIn(`nytt-${n}.pdf`, PDF(String(n)), { replaces: cv, seen }),
      ),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409 || status === 404)).toHaveLength(4);
    expect(await org.rows("SELECT id FROM files WHERE org_id = ?", org.id)).toHaveLength(1);
    await expectSound(org);
  });

  it("is refused when it is none, too large, of another, or one too many; nothing is written", async () => {
    const { org, application, cv, person } = await come();
    const stranger = await addFile(org, await org.application(), "annans.pdf");
    const other = await come();
    const before = await everything(org);
    const refused = async (
      name: string,
      bytes: Uint8Array,
      replaces: string | undefined,
      status: number,
    ) => {
      const answer = await person.handIn(name, bytes, replaces === undefined ? {} : { replaces });
      expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    };
    await refused("cv.pdf", new TextEncoder().encode("MZ\u0000x"), cv, 422);
    await refused("cv.docx", PDF("x"), cv, 422);
    await refused("../x.pdf", PDF("x"), cv, 422);
    await refused("cv.pdf", new Uint8Array(10 * 1024 * 1024 + 1), cv, 413);
    for (const id of [stranger, other.cv, "file_nobody"])
      await refused("cv.pdf", PDF("x"), id, 404);
    expect(await everything(org)).toEqual(before);
    for (let n = 1; n < MOST_FILES; n += 1) await addFile(org, application, `${n}.pdf`);
    await refused("till.pdf", PDF("x"), undefined, 409);
    expect((await person.handIn("i stället.pdf", PDF("y"), { replaces: cv })).status).toBe(200);
  });

  it("is not taken when there is nothing that it would be for", async () => {
    const org = await quietOrganisation();
    const decided = await org.application({ status: "rejected" });
    const cv = await addFile(org, decided, "cv.pdf");
    const person = await Person.comes(org, decided.candidate);
    expect(await person.read()).toMatchObject({ mayHandIn: false, mayAddFile: false });
    for (const replaces of [undefined, cv]) {
      const { status, body } = await person.handIn(
        "nytt.pdf",
        PDF("x"),
        replaces ? { replaces } : {},
      );
      expect([status, body.reason]).toEqual([409, "nothing_open"]);
    }
    expect(await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).toEqual([]);
  });

  it("goes to every application in which nothing is decided when it is the first", async () => {
    const org = await quietOrganisation();
    const open = await org.application();
    const other = async (more: object) =>
      org.application({ project: await org.addProject(), candidate: open.candidate, ...more });
    const saved = await other({ status: "saved" });
    const hired = await other({ status: "hired" });
    const deleted = await other({ deleted: true });
    const person = await Person.comes(org, open.candidate);
    expect((await person.handIn("cv.pdf", PDF("x"))).body.former).toBeNull();
    const have = await Promise.all([open, saved, hired, deleted].map((each) => filesOf(org, each)));
    expect(have).toEqual([["cv.pdf"], ["cv.pdf"], [], []]);
  });

  it("that could not be stored leaves no row, and bytes without a row are swept", async () => {
    const { org, cv, person } = await come();
    const FILES = {
      ...env.FILES,
      put: () => Promise.reject(new Error("R2")),
    } as unknown as R2Bucket;
    const before = await org.rows("SELECT id FROM files WHERE org_id = ?", org.id);
    org.bindings = { ...org.bindings, FILES };
    const { status } = await person.handIn("nytt.pdf", PDF("x"), { replaces: cv });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await org.rows("SELECT id FROM files WHERE org_id = ?", org.id)).toEqual(before);
    expect(await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).toHaveLength(1);
  });
});
