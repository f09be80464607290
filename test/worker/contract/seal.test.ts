/** The organisation's own seal: how it is kept, what is sealed by it, and when a contract waits for it. */
import { describe, expect, it } from "vitest";
import { decryptSecret } from "../../../worker/domain/secret.ts";
import { sha256 } from "../../../worker/domain/sha256.ts";
import type { KeyKind } from "../../../worker/local/self-signed.ts";
import { readSeal } from "../../support/sealed.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { certified, YEAR } from "../support/certified.ts";
import { CONTRACT } from "../support/cases.ts";
import { after, daysAgo } from "../support/clock.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { contract, mails } from "./support.ts";

const give = (org: Organisation, body: unknown) =>
  org.call("/v1/seal", { method: "PUT", body, token: org.key });

/** An organisation that has a seal. */
async function sealing(kind?: KeyKind): Promise<Organisation> {
  const org = await quietOrganisation();
  const { status, body } = await give(org, await certified(kind));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return org;
}

const bytesOf = async (org: Organisation, id: string) => {
  const [row] = await org.rows("SELECT key FROM contracts WHERE id = ?", id);
  return new Uint8Array(await (await env.FILES.get(String(row!.key)))!.arrayBuffer());
};

const put = (org: Organisation, body: Record<string, string>) =>
  org.rows(
    `UPDATE seals SET ${Object.keys(body)
      .map((column, at) => `${column} = ?${at + 2}`)
      .join(", ")} WHERE org_id = ?1 RETURNING org_id`,
    org.id,
    ...Object.values(body),
  );

const texts = (notes: { message: string }[]) => notes.map(({ message }) => message).join("\n");

describe("a certificate and its key", () => {
  it("are told of, but for the key, which lies encrypted", async () => {
    const org = await quietOrganisation();
    expect((await org.call("/v1/seal", { token: org.key })).body).toEqual({ seal: null });
    const given = await certified();
    await give(org, given);
    const { body } = await org.call("/v1/seal", { token: org.key });
    expect(body.seal).toMatchObject({ subject: "Provköpings kommun", state: "valid" });
    const [row] = await org.rows("SELECT * FROM seals WHERE org_id = ?", org.id);
    const inside = given.key.replaceAll(/-----.*-----|\s/g, "");
    const secret = Uint8Array.from(atob(inside), (letter) => letter.charCodeAt(0));
    expect(JSON.stringify([row, body])).not.toContain(inside.slice(0, 40));
    const kept = String(row!.secret);
    const of = { org: org.id, purpose: "seal" };
    expect(await decryptSecret([env.SERVER_KEY], of, kept)).toEqual(secret);
    expect(await decryptSecret(["another".repeat(6), env.SERVER_KEY], of, kept)).toEqual(secret);
  });

  it("are told apart in a file that holds both", async () => {
    const org = await quietOrganisation();
    const { certificate, key } = await certified();
    const both = `Bag attributes\n${key}${certificate}`;
    expect((await give(org, { certificate: both, key: both })).status).toBe(200);
    const [row] = await org.rows("SELECT certificate FROM seals WHERE org_id = ?", org.id);
    expect(row!.certificate).toBe(certificate.trim());
    expect((await contract({ org })).id).toBeTruthy();
  });

  it.each([
    ["another organisation's", { org: "org_0another" }, undefined],
    ["for something else", { purpose: "openid" }, undefined],
    ["under another key of the server's", {}, "another".repeat(6)],
  ])("open nothing that is %s", async (_what, other, key = env.SERVER_KEY) => {
    const org = await sealing();
    const [row] = await org.rows("SELECT secret FROM seals WHERE org_id = ?", org.id);
    const of = { org: org.id, purpose: "seal", ...other };
    expect(await decryptSecret([key], of, String(row!.secret))).toBe(null);
  });

  it.each<[string, () => Promise<Record<string, unknown>>, [string, string]]>([
    [
      "no certificate",
      async () => ({ ...(await certified()), certificate: "x" }),
      ["certificate", "seal_certificate_unreadable"],
    ],
    [
      "half a certificate",
      async () => {
        const { certificate, key } = await certified();
        return { certificate: certificate.replace(/\n.{64}\n/, "\n"), key };
      },
      ["certificate", "seal_certificate_unreadable"],
    ],
    ["no key", async () => ({ ...(await certified()), key: "x" }), ["key", "seal_key_unreadable"]],
    [
      "an encrypted key",
      async () => {
        const { certificate, key } = await certified();
        return { certificate, key: key.replaceAll("PRIVATE KEY", "ENCRYPTED PRIVATE KEY") };
      },
      ["key", "seal_key_unreadable"],
    ],
    [
      "another's key",
      async () => ({ ...(await certified()), key: (await certified()).key }),
      ["key", "seal_key_other"],
    ],
    [
      "a key of another kind",
      async () => ({ ...(await certified()), key: (await certified("RSA 2048")).key }),
      ["key", "seal_key_other"],
    ],
    [
      "an expired certificate",
      () => certified("ECDSA P-256", { from: daysAgo(30), until: daysAgo(1) }),
      ["certificate", "seal_expired"],
    ],
    [
      "one that is not valid yet",
      () => certified("ECDSA P-256", { from: after(YEAR), until: after(2 * YEAR) }),
      ["certificate", "seal_not_yet"],
    ],
    [
      "too long a text",
      async () => ({ ...(await certified()), key: "x".repeat(30_001) }),
      ["key", "too_long"],
    ],
  ])("are refused at the field: %s", async (_what, given, [field, code]) => {
    const org = await quietOrganisation();
    const { status, body } = await give(org, await given());
    expect([status, body.errors]).toMatchObject([422, [{ path: [field], code }]]);
    expect(body.errors[0].message).not.toContain("field.");
    expect(await org.rows("SELECT org_id FROM seals WHERE org_id = ?", org.id)).toEqual([]);
  });

  it("are nobody's business who has only a session", async () => {
    const org = await sealing();
    expect((await org.call("/v1/seal")).status).toBe(401);
    expect((await org.call("/v1/seal-removals", { body: {} })).status).toBe(401);
  });
});

describe("a contract", () => {
  it.each<KeyKind>(["ECDSA P-256", "RSA 2048"])("is sealed by %s", async (kind) => {
    const org = await sealing(kind);
    const { id, call, accept } = await contract({ org });
    const bytes = await bytesOf(org, id);
    const { signatureFits, digestFits, dictionary } = readSeal(bytes);
    expect({ signatureFits, digestFits }).toEqual({ signatureFits: true, digestFits: true });
    expect(dictionary).toContain("/SubFilter /ETSI.CAdES.detached");
    const sum = await sha256(bytes);
    const [row] = await org.rows(
      "SELECT v.sha256, v.size, v.seal = s.fingerprint AS by FROM contracts v JOIN seals s ON s.org_id = v.org_id WHERE v.id = ?",
      id,
    );
    expect(row).toEqual({ sha256: sum, size: bytes.length, by: 1 });
    expect((await call("contract")).body).toMatchObject({ sha256: sum, sealed: true });
    const { status } = await accept();
    expect(status).toBe(200);
    const written = (await mails(org)).filter(({ kind: each }) => each === "contract-accepted");
    expect(written[0]!.text).toContain(sum);
    const known = await org.call("/guests/verify", { body: { sha256: sum }, token: "" });
    expect(known.body.contract).toMatchObject({ number: 1, state: "current" });
    await expectSound(org);
  });

  it("is planned as sealed until its certificate's last day, or as not sealed", async () => {
    const org = await sealing();
    const { id } = await org.application({ status: "offered" });
    const plan = async () => (await org.plan(id, "send-contract", CONTRACT)).body;
    const first = await plan();
    expect(texts(first.items)).toContain("elektroniska stämpel (Provköpings kommun)");
    expect(texts(first.items)).toContain("inte en kvalificerad");
    await org.call("/v1/seal-removals", { body: {}, token: org.key });
    const second = await plan();
    expect(texts(second.items)).toContain("ingen elektronisk stämpel");
    expect(second.documents).toEqual(first.documents);
  });

  it("keeps the level that it had", async () => {
    const org = await quietOrganisation();
    const bare = await contract({ org });
    await give(org, await certified());
    const stamped = await contract({ org });
    await org.call("/v1/seal-removals", { body: {}, token: org.key });
    expect((await bare.call("contract")).body.sealed).toBe(false);
    expect((await stamped.call("contract")).body.sealed).toBe(true);
    const { body } = await org.call(`/v1/contracts/${stamped.id}`);
    expect(body.seal).toMatch(/^[0-9a-f]{64}$/);
    expect((await org.call(`/v1/contracts/${bare.id}`)).body.seal).toBe(null);
  });

  it("is not sealed again when it is asked for again", async () => {
    const org = await sealing();
    const { id } = await org.application({ status: "offered" });
    const key = crypto.randomUUID();
    const send = () => org.act(id, "send-contract", CONTRACT, {}, key);
    const [first, second] = [await send(), await send()];
    expect(second.body.contract).toBe(first.body.contract);
    const rows = await org.rows("SELECT key, sha256 FROM contracts WHERE org_id = ?", org.id);
    expect(rows).toHaveLength(1);
    expect(await sha256(await bytesOf(org, first.body.contract))).toBe(rows[0]!.sha256);
    // Nothing was put a second time.
    expect(await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).toEqual([]);
  });

  it.each([
    ["has expired", { valid_until: daysAgo(1).toISOString() }, "seal.expired"],
    ["is not valid yet", { valid_from: after(86_400).toISOString() }, "seal.not-yet"],
  ])("is blocked while the certificate %s", async (_when, changed, code) => {
    const org = await sealing();
    const { id } = await org.application({ status: "offered" });
    await put(org, changed);
    const { body } = await org.plan(id, "send-contract", CONTRACT);
    expect(body.blocks).toMatchObject([{ code }]);
    expect((await org.act(id, "send-contract", CONTRACT)).status).toBe(409);
    expect(await org.rows("SELECT id FROM contracts WHERE org_id = ?", org.id)).toEqual([]);
  });

  it("is sealed by the key of before while that is still named, and else blocked by name", async () => {
    const org = await sealing();
    const { id } = await org.application({ status: "offered" });
    const SERVER_KEY = "a-new-key-of-the-server's-that-is-long-enough";
    org.bindings = bindings({ SERVER_KEY });
    const { status, body } = await org.act(id, "send-contract", CONTRACT);
    expect([status, body.code, body.errors[0].code]).toEqual([409, "blocked", "seal.unusable"]);
    expect(await org.rows("SELECT id FROM contracts WHERE org_id = ?", org.id)).toEqual([]);
    expect(await mails(org)).toEqual([]);
    org.bindings = bindings({ SERVER_KEY, SERVER_KEY_BEFORE: env.SERVER_KEY });
    expect((await org.act(id, "send-contract", CONTRACT)).status).toBe(200);
  });
});
