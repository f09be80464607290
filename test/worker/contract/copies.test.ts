/** The contract as both have signed it: the very bytes, with the contract and nowhere else. */
import { describe, expect, it } from "vitest";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { Database } from "../../../worker/db/client.ts";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { after } from "../support/clock.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { contract } from "./support.ts";

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(text));
const scan = (words: string) => bytesOf(`%PDF-1.7\n% ${words}\n%%EOF\n`);
const BINARY = { "Content-Type": "application/octet-stream" };

async function upload(
  org: Organisation,
  filename: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const path = `/v1/files?filename=${encodeURIComponent(filename)}`;
  return (await org.call(path, { method: "POST", body: bytes, headers: BINARY })).body.id;
}

const TXT = bytesOf("Vi är överens.\n");
const MONTH = 30 * 86_400;

const sweep = (now: Date) => sweepBlobs(new Database(env.DB), env.FILES, now);

async function kept() {
  const made = await contract();
  const { org, id, application } = made;
  const bytes = scan("Eva och Anna");
  const file = await upload(org, "undertecknat.pdf", bytes);
  const input = { contract: id, attachments: [file] };
  const { status, body } = await org.act(application, "record-signed-copy", input);
  expect(status).toBe(200);
  const [copy] = (await org.call(`/v1/contracts/${id}`)).body.copies;
  return { ...made, bytes, file, input, receipt: body.id, copy };
}

describe("a signed copy", () => {
  it("is kept byte for byte, and given to recruiter and candidate", async () => {
    const { org, id, copy, bytes, call } = await kept();
    expect(copy).toMatchObject({
      filename: "undertecknat.pdf",
      contentType: "application/pdf",
      size: bytes.length,
      sha256: await sha256(bytes),
      by: "Anna Ek",
    });
    const path = `/v1/contracts/${id}/copies/${copy.id}/file`;
    expect((await org.call(path)).body).toBe(new TextDecoder().decode(bytes));
    const { body: own } = await call("contract");
    expect(own.copies).toEqual([{ id: copy.id, filename: copy.filename, size: bytes.length }]);
    expect((await call(`copies/${copy.id}/file`)).body).toBe(new TextDecoder().decode(bytes));
    await expectSound(org);
  });

  it("stays when uploads are swept, and is no upload any more", async () => {
    const { org, id, copy, file, input, application } = await kept();
    await sweep(after(MONTH));
    expect((await org.call(`/v1/contracts/${id}/copies/${copy.id}/file`)).status).toBe(200);
    expect((await org.call(`/v1/files/${file}`)).status).toBe(404);
    expect((await org.act(application, "record-signed-copy", input)).body.errors).toEqual([
      expect.objectContaining({ path: ["input", "attachments", 0], code: "not_found" }),
    ]);
  });

  it("goes with the undo, and its bytes with the next sweep", async () => {
    const { org, id, copy, receipt, call } = await kept();
    const [row] = await org.rows("SELECT key FROM contract_copies WHERE id = ?", copy.id);
    expect((await org.undo(receipt)).status).toBe(200);
    expect((await org.call(`/v1/contracts/${id}`)).body.copies).toEqual([]);
    expect((await call(`copies/${copy.id}/file`)).status).toBe(404);
    await sweep(after(60));
    expect(await env.FILES.head(String(row!.key))).toBe(null);
    await expectSound(org);
  });

  it("goes with the application when that is purged", async () => {
    const { org, application, copy } = await kept();
    const [row] = await org.rows("SELECT key FROM contract_copies WHERE id = ?", copy.id);
    await org.act(application, "delete", {});
    const { body } = await org.call(`/v1/applications/${application}`);
    await org.act(application, "purge", { confirmation: body.externalId ?? application });
    await sweep(after(MONTH));
    expect(await env.FILES.head(String(row!.key))).toBe(null);
  });

  it("is taken once, of two at the same time", async () => {
    const { org, id, application } = await contract();
    const input = { contract: id, attachments: [await upload(org, "a.pdf", scan("en gång"))] };
    const once = () => org.act(application, "record-signed-copy", input);
    const pair = await Promise.all([once(), once()]);
    expect(pair.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await org.call(`/v1/contracts/${id}`)).body.copies).toHaveLength(1);
    await expectSound(org);
  });

  it("is no file that a message has taken, for that keeps it", async () => {
    const { org, id, application } = await contract();
    const file = await upload(org, "a.pdf", scan("i ett mejl"));
    const mail = { subject: "Hej", content: "Se bilagan", attachments: [file] };
    expect((await org.act(application, "send-email", mail)).status).toBe(200);
    const input = { contract: id, attachments: [file] };
    expect((await org.act(application, "record-signed-copy", input)).status).toBe(409);
  });

  it.each<[string, string, Uint8Array<ArrayBuffer>, string]>([
    ["text", "a.txt", TXT, "contract.copy-type"],
    ["the same twice", "a.pdf", scan("två gånger"), "contract.copy-twice"],
  ])("is not %s, which the plan says", async (name, filename, bytes, code) => {
    const { org, id, application } = await contract();
    const file = await upload(org, filename, bytes);
    const attachments = name === "the same twice" ? [file, file] : [file];
    const { body } = await org.plan(application, "record-signed-copy", {
      contract: id,
      attachments,
    });
    expect(body.blocks.map((each: { code: string }) => each.code)).toContain(code);
  });

  it("is asked for by who may do it, without the scope to send mail", async () => {
    const { org, id, application } = await contract();
    const narrow = await org.session({ scopes: ["record-signed-copy"] });
    const path = "/v1/files?filename=a.pdf";
    const stored = await org.call(path, {
      method: "POST",
      body: scan("smal behörighet"),
      headers: BINARY,
      token: narrow,
    });
    expect(stored.status).toBe(201);
    const input = { contract: id, attachments: [stored.body.id] };
    org.token = narrow;
    const done = await org.act(application, "record-signed-copy", input);
    expect(done.status).toBe(200);
  });
});
