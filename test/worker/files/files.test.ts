import { describe, expect, it } from "vitest";
import { PDFDocument } from "pdf-lib";
import { LARGEST_FILE } from "../../../worker/domain/filetype.ts";
import { sha256 } from "../../../worker/domain/sha256.ts";
import {
  type FileContext,
  storeAttachment,
  storeUpload,
  sweepBlobs,
} from "../../../worker/features/files/store.ts";
import { Database } from "../../../worker/db/client.ts";
import locked from "../../support/pdf/aes-256-asks.pdf?url&inline";
import inMultipart from "../../support/cases/12-pdf-with-bytes-before/multipart.pdf?url&inline";
import { inlined } from "../support/inlined.ts";
import { contentTypes, opc, TEMPLATE } from "./zip.ts";
import {
  bytes,
  env,
  everything,
  failing,
  file,
  importText,
  newIntake,
  rowsOf,
} from "../intake/support.ts";

const DAY = 24 * 60 * 60 * 1000;
const AT = { project: "P-1", application: "A-1" };

/** An organisation with one application (A-1 in P-1), and what storing its files needs. */
async function setUp() {
  const intake = newIntake();
  const { rows } = await importText(intake, file("P-1;Ett;A-1;Eva;Ek;eva@example.com"));
  const org = intake.organisation.id;
  const context: FileContext = {
    db: intake.db,
    bucket: env.FILES,
    org,
    now: intake.now,
    newId: intake.newId,
  };
  const put = (filename: string, content: Uint8Array<ArrayBuffer>, anonymised = false) =>
    storeAttachment(context, AT, { filename, bytes: content, anonymised });
  const keys = async () =>
    (await rowsOf("SELECT key FROM files WHERE org_id = ?", org)).map(({ key }) => key as string);
  const listed = async () =>
    (await rowsOf("SELECT key FROM blob_gc WHERE org_id = ?", org)).map(({ key }) => key as string);
  const later = (ms: number) => new Date(intake.now.getTime() + ms);
  return { org, context, put, keys, listed, later, application: rows[0]!.application! };
}

async function pdf(title: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.addPage();
  return new Uint8Array(await document.save());
}

const codes = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: {
      code: string;
      extra: { errors?: { path: unknown[]; code: string }[]; reason?: string };
    }) =>
      error.extra.errors?.map(({ path, code }) => `${path.join(".")} ${code}`).join() ??
      error.extra.reason ??
      error.code,
  );

describe("an attachment", () => {
  it("lies in R2 under a random key, with a row that knows its hash", async () => {
    const { org, put, keys, listed, application } = await setUp();
    const content = await pdf("CV");
    const stored = await put("CV Çağla.pdf", content);
    expect(stored).toMatchObject({
      application,
      contentType: "application/pdf",
      size: content.length,
      outcome: "created",
    });
    const [key] = await keys();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(new Uint8Array(await (await env.FILES.get(key!))!.arrayBuffer())).toEqual(content);
    const { files, application_files: links } = await everything(org);
    expect(files).toMatchObject([
      { sha256: await sha256(content), filename: "CV Çağla.pdf", anonymised: 0 },
    ]);
    expect(links).toMatchObject([{ application_id: application, file_id: stored.id }]);
    expect(await listed()).toEqual([]);
  });

  it("that is sent again is unchanged, and may be marked as anonymised later", async () => {
    const { org, put } = await setUp();
    const content = await pdf("CV");
    const { id } = await put("cv.pdf", content);
    const before = await everything(org);
    expect(await put("cv.pdf", content)).toMatchObject({ id, outcome: "unchanged" });
    expect(await everything(org)).toEqual(before);
    expect(await put("cv.pdf", content, true)).toMatchObject({ id, anonymised: true });
    expect((await everything(org)).files).toMatchObject([{ id, anonymised: 1 }]);
  });

  it("is kept as it came, whatever stands before its header (case 12)", async () => {
    const { put, keys } = await setUp();
    const content = inlined(inMultipart);
    const { contentType } = await put("cv.pdf", content);
    const object = await env.FILES.get((await keys())[0]!);
    expect([contentType, new Uint8Array(await object!.arrayBuffer())]).toEqual([
      "application/pdf",
      content,
    ]);
  });

  it("that needs a password is taken and marked, also when a former release stored it", async () => {
    const { org, put } = await setUp();
    const { id, ...answer } = await put("cv.pdf", inlined(locked));
    expect(answer).toMatchObject({ needsPassword: true, outcome: "created" });
    await env.DB.prepare("UPDATE files SET needs_password = 0 WHERE id = ?").bind(id).run();
    expect(await put("cv.pdf", inlined(locked))).toMatchObject({
      id,
      needsPassword: true,
      outcome: "unchanged",
    });
    expect((await everything(org)).files).toMatchObject([{ id, needs_password: 1 }]);
    expect(await put("brev.pdf", await pdf("Brev"))).toMatchObject({ needsPassword: false });
  });

  it("of the same name replaces the former one, whose bytes the sweep deletes", async () => {
    const { org, context, put, keys, listed, later } = await setUp();
    await put("cv.pdf", await pdf("ett"));
    const [former] = await keys();
    expect(await put("cv.pdf", await pdf("två"))).toMatchObject({ outcome: "replaced" });
    expect((await everything(org)).files).toHaveLength(1);
    expect(await listed()).toEqual([former]);
    await sweepBlobs(context.db, env.FILES, later(1));
    expect(await env.FILES.head(former!)).toBeNull();
    expect(await env.FILES.head((await keys())[0]!)).not.toBeNull();
    expect(await listed()).toEqual([]);
  });

  it("stays where another application or a message still shows it", async () => {
    const { org, context, put, keys, listed, later, application } = await setUp();
    const { id } = await put("cv.pdf", await pdf("ett"));
    const [former] = await keys();
    const attachments = JSON.stringify([{ file: id, filename: "cv.pdf", key: former }]);
    await env.DB.prepare(
      `INSERT INTO messages (id, org_id, application_id, candidate_id, operation_id, receipt_id, kind, audience, state, recipient,
         sender_name, sender_address, subject, text, html, language, attachments, send_at, due_at, created_at, state_at)
       SELECT ?1, org_id, id, candidate_id, 'op', 'rcpt', 'forward', 'other', 'held', 'x@example.com', '', '', '', '', '', 'sv', ?2, ?3, ?3, ?3, ?3
       FROM applications WHERE id = ?4`,
    )
      .bind(context.newId("msg"), attachments, context.now.toISOString(), application)
      .run();
    await put("cv.pdf", await pdf("två"));
    expect(await listed()).toEqual([]);
    expect((await everything(org)).application_files).toHaveLength(1);
    await sweepBlobs(context.db, env.FILES, later(2 * DAY));
    expect(await env.FILES.head(former!)).not.toBeNull();
  });

  it("put twice at once leaves one", async () => {
    const { org, put, keys, listed } = await setUp();
    await Promise.all([put("cv.pdf", await pdf("ett")), put("cv.pdf", await pdf("två"))]);
    expect((await everything(org)).application_files).toHaveLength(1);
    expect([(await keys()).length, (await listed()).length]).toEqual([1, 1]);
  });

  it("is refused for a deleted application, and for one that is not there", async () => {
    const { org, context, put } = await setUp();
    expect(
      await codes(
        storeAttachment(
          context,
          { project: "P-2", application: "A-1" },
          { filename: "a.txt", bytes: bytes("hej") as Uint8Array<ArrayBuffer>, anonymised: false },
        ),
      ),
    ).toBe("not_found");
    await env.DB.prepare("UPDATE applications SET deleted_at = 'x' WHERE org_id = ?")
      .bind(org)
      .run();
    expect(await codes(put("cv.pdf", await pdf("ett")))).toBe("deleted");
    expect((await everything(org)).blob_gc).toEqual([]);
  });

  const text = (content: string) => bytes(content) as Uint8Array<ArrayBuffer>;
  it.each([
    ["a CV that is no PDF", "cv.pdf", text("Detta är ingen PDF"), "filename file_extension"],
    ["an empty file", "cv.pdf", new Uint8Array(), "body empty_file"],
    ["a program", "cv.pdf", Uint8Array.of(0x4d, 0x5a, 0, 0), "body file_type"],
    [
      "a Word template",
      "cv.docx",
      opc(contentTypes(["/word/document.xml", TEMPLATE])),
      "body file_template",
    ],
    ["a page of HTML", "cv.html", text("<script>1</script>"), "filename file_extension"],
    [
      "10 MB and one byte",
      "cv.txt",
      new Uint8Array(LARGEST_FILE + 1).fill(97),
      "payload_too_large",
    ],
    ["a path in its name", "../cv.txt", text("hej"), "filename filename"],
    ["a line break in its name", "c\r\nv.txt", text("hej"), "filename line_break"],
    ["a name that turns its direction", "cv\u202etxt.pdf", text("hej"), "filename bidi_control"],
    ["no name", "", text("hej"), "filename required"],
  ])("is refused: %s", async (_, filename, content, code) => {
    const { org, put } = await setUp();
    expect(await codes(put(filename, content))).toBe(code);
    const stored = await everything(org);
    expect([stored.files, stored.blob_gc]).toEqual([[], []]);
  });

  it("of exactly 10 MB is taken", async () => {
    const { put } = await setUp();
    expect(await put("stor.txt", new Uint8Array(LARGEST_FILE).fill(97))).toMatchObject({
      size: LARGEST_FILE,
    });
  });
});

describe("the sweep", () => {
  it("deletes what a crash left between R2 and the commit, after a day", async () => {
    const { context, put, listed, later } = await setUp();
    const dying = { ...context, db: new Database(failing(3)) };
    await expect(
      storeAttachment(dying, AT, {
        filename: "cv.pdf",
        bytes: await pdf("ett"),
        anonymised: false,
      }),
    ).rejects.toThrow("crash");
    const [key] = await listed();
    expect(await env.FILES.head(key!)).not.toBeNull();
    await sweepBlobs(context.db, env.FILES, later(DAY - 1));
    expect(await env.FILES.head(key!)).not.toBeNull();
    await sweepBlobs(context.db, env.FILES, later(DAY));
    expect(await env.FILES.head(key!)).toBeNull();
    expect(await listed()).toEqual([]);
    expect(await put("cv.pdf", await pdf("ett"))).toMatchObject({ outcome: "created" });
  });

  it("is tried again when R2 does not answer", async () => {
    const { context, put, listed, later } = await setUp();
    await put("cv.pdf", await pdf("ett"));
    await put("cv.pdf", await pdf("två"));
    const [key] = await listed();
    const mute = { delete: () => Promise.reject(new Error("R2")) } as unknown as R2Bucket;
    await expect(sweepBlobs(context.db, mute, later(1))).rejects.toThrow("R2");
    expect(await listed()).toEqual([key]);
    expect(await sweepBlobs(context.db, env.FILES, later(1))).toBeGreaterThanOrEqual(1);
    expect(await env.FILES.head(key!)).toBeNull();
  });

  it("keeps an upload that a message took, and deletes one that none did", async () => {
    const { org, context, keys, listed, later, application } = await setUp();
    const one = await storeUpload(context, {
      filename: "karta.txt",
      bytes: bytes("en") as Uint8Array<ArrayBuffer>,
    });
    const other = await storeUpload(context, {
      filename: "karta.txt",
      bytes: bytes("två") as Uint8Array<ArrayBuffer>,
    });
    const [row] = await rowsOf("SELECT key FROM files WHERE id = ?", one.id);
    await env.DB.prepare(
      `INSERT INTO messages (id, org_id, application_id, candidate_id, operation_id, receipt_id, kind, audience, state, recipient,
         sender_name, sender_address, subject, text, html, language, attachments, send_at, due_at, created_at, state_at)
       VALUES (?1, ?2, ?3, 'c', 'op', 'rcpt', 'send-email', 'candidate', 'sent', 'x@example.com', '', '', '', '', '', 'sv', ?4, ?5, ?5, ?5, ?5)`,
    )
      .bind(
        context.newId("msg"),
        org,
        application,
        JSON.stringify([{ file: one.id, key: row!.key }]),
        later(1000).toISOString(),
      )
      .run();
    await sweepBlobs(context.db, env.FILES, later(DAY));
    expect(await keys()).toEqual([row!.key]);
    expect(await rowsOf("SELECT id FROM files WHERE id = ?", other.id)).toEqual([]);
    expect(await listed()).toEqual([]);
    expect(await env.FILES.head(row!.key as string)).not.toBeNull();
  });
});

it("takes so much a day of what recruiters upload, and says when that is used up", async () => {
  const { org, context } = await setUp();
  const upload = (now = context.now) =>
    storeUpload({ ...context, now }, { filename: "b.txt", bytes: Uint8Array.from(bytes("karta")) });
  const { id } = await upload();
  const size = (most: number) =>
    env.DB.prepare("UPDATE files SET size = ? WHERE id = ?").bind(most, id).run();
  await size(399_999_999);
  const before = await rowsOf("SELECT id FROM files WHERE org_id = ?", org);
  await expect(upload()).rejects.toMatchObject({
    code: "rate_limited",
    extra: { reason: "too_many_uploads" },
  });
  expect(await rowsOf("SELECT id FROM files WHERE org_id = ?", org)).toEqual(before);
  await upload(new Date(context.now.getTime() + DAY + 1));
  await size(10);
  await upload();
});

it("has one form of a name, whether it comes from Windows or from a Mac (case 19)", async () => {
  const { org, put } = await setUp();
  await put("CV \u00c5sa \u00d6st.pdf", await pdf("ett"));
  expect(await put("\u200bCV A\u030asa O\u0308st.pdf ", await pdf("två"))).toMatchObject({
    outcome: "replaced",
    filename: "CV \u00c5sa \u00d6st.pdf",
  });
  expect((await everything(org)).application_files).toHaveLength(1);
});
