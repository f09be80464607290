import { describe, expect, it } from "vitest";
import { everyMinute } from "../../../worker/scheduled.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { clockAt, NOW } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { addressed } from "../support/lettered.ts";
import { Organisation } from "../support/organisation.ts";
import { bytesOf, candidate, codes, written } from "./support.ts";

const RECEIVED = { letter: "letter-received" };
const REJECTED = { letter: "letter-rejected" };

const isPdf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 5)) === "%PDF-";

describe("the plan of a letter", () => {
  it("shows the address and the whole text, and changes no status", async () => {
    const { org, id } = await candidate({ firstName: "Åsa", lastName: "Öberg" });
    const { body } = await org.plan(id, "send-letter", RECEIVED);
    expect(body).toMatchObject({ executable: true, from: body.to, messages: [] });
    const [text] = body.notes.filter(({ code }: { code: string }) => code === "letter.text");
    expect(text.message).toContain("Åsa Öberg\nKöpmangatan 16\n352 30 VÄXJÖ\n\n");
    expect(text.message).toContain("Hej Åsa,");
    expect(text.message).not.toContain("{{");
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain("letter.measured");
  });

  it("has the pages, as they will be drawn; one of many has them when it is asked for alone", async () => {
    const { org, id } = await candidate();
    const { body } = await org.plan(id, "send-letter", RECEIVED);
    const [{ list, ...file }] = body.documents;
    expect(file).toMatchObject({ kind: "letter", pages: 1, contentType: "application/pdf" });
    const { letter } = await written({ org, id });
    const [row] = await org.rows("SELECT list FROM letters WHERE id = ?", letter);
    expect(JSON.parse(String(row!.list))).toEqual(list);

    const { id: other } = await candidate({}, org);
    const many = await org.call("/v1/plans", {
      body: { action: "send-letter", input: RECEIVED, applications: [{ id }, { id: other }] },
    });
    expect(
      many.body.results.map(({ plan }: { plan: typeof body }) => plan.documents[0].list),
    ).toEqual([null, null]);
  });

  it("is read in the editor without what stands below mail", async () => {
    const org = await quietOrganisation();
    const { body } = await org.call("/v1/templates/letter-received/previews", {
      body: { language: "sv", subject: "Tack", body: "Hej!" },
    });
    expect(body.text).toBe("Hej!\n");
    expect(body.html).not.toContain('class="footer"');
  });

  it("is in the candidate's language", async () => {
    const { org, id } = await candidate({ language: "en" });
    const { body } = await org.plan(id, "send-letter", RECEIVED);
    expect(JSON.stringify(body.notes)).toContain("Dear Eva,");
  });

  it("takes a recruiter's own words, with merge fields", async () => {
    const { org, id } = await candidate();
    const message = { subject: "Tack, {{candidate.first_name}}", body: "Hej!\n\n- ett\n- två" };
    const { body } = await org.plan(id, "send-letter", { ...RECEIVED, message });
    expect(JSON.stringify(body.notes)).toContain("Tack, Eva\\n\\nHej!\\n\\n- ett\\n- två");
  });

  it("allows a rejection to who is rejected alone", async () => {
    const { org, id } = await candidate({ status: "interview" });
    expect(codes(await org.plan(id, "send-letter", REJECTED))).toEqual(["letter.not-rejected"]);
    const { id: other } = await candidate({ status: "rejected", former: "interview" }, org);
    expect(codes(await org.plan(other, "send-letter", REJECTED))).toEqual([]);
  });

  it("takes no text of the other letter", async () => {
    const { org, id } = await candidate();
    const message = { template: "letter-rejected" };
    const { body } = await org.plan(id, "send-letter", { ...RECEIVED, message });
    expect(body.blocks).toMatchObject([
      { code: "letter.other-kind", path: ["input", "message", "template"] },
    ]);
  });

  it("says that any other letter is written and posted by hand", async () => {
    const { org, id } = await candidate();
    const { body } = await org.plan(id, "send-letter", { letter: "by-hand" });
    expect(body.blocks).toMatchObject([{ code: "letter.by-hand", path: ["input", "letter"] }]);
  });

  it.each([
    ["no street", { address: "" }, "letter.no-street"],
    ["no city", { city: "" }, "letter.no-city"],
    ["no postal code", { postalCode: "" }, "letter.no-postal-code"],
    ["a foreign postal code", { postalCode: "0150" }, "letter.foreign-postal-code"],
  ])("names what the address lacks of who has %s", async (_, home, code) => {
    const { org, application, id } = await candidate();
    await addressed(org, application, home);
    expect(codes(await org.plan(id, "send-letter", RECEIVED))).toEqual([code]);
  });

  it("goes abroad with the country on the last line", async () => {
    const { org, application, id } = await candidate();
    await addressed(org, application, { address: "Storgata 2", postalCode: "0150", city: "Oslo" });
    const { body } = await org.plan(id, "send-letter", { ...RECEIVED, country: "Norge" });
    expect(JSON.stringify(body.notes)).toContain("Storgata 2\\n0150 Oslo\\nNORGE");
  });

  it("asks once more before it writes to who has a protected identity", async () => {
    const { org, id } = await candidate({ protectedIdentity: true });
    const { body } = await org.plan(id, "send-letter", RECEIVED);
    expect(body.blocks).toMatchObject([
      { code: "letter.protected", path: ["input", "confirmProtected"] },
    ]);
    const confirmed = await org.plan(id, "send-letter", { ...RECEIVED, confirmProtected: true });
    expect(confirmed.body.executable).toBe(true);
    expect(JSON.stringify(confirmed.body.warnings)).toContain("letter.to-protected");
  });

  it("names the field and the characters that no font has", async () => {
    const { org, id } = await candidate();
    const message = { subject: "Hej", body: "Välkommen \u{13000}" };
    const { body } = await org.plan(id, "send-letter", { ...RECEIVED, message });
    expect(body.blocks).toMatchObject([
      { code: "letter.undrawable", path: ["input", "message", "body"] },
    ]);
    expect(body.blocks[0].message).toContain("\u{13000}");
  });

  it("wraps a long name, and refuses an address that does not fit", async () => {
    const long = "Anna-Karin Elisabet Margareta ";
    const { org, id } = await candidate({ firstName: long.repeat(2), lastName: "von Essen" });
    expect(codes(await org.plan(id, "send-letter", RECEIVED))).toEqual([]);
    const { id: other } = await candidate({ firstName: long.repeat(9) }, org);
    expect(codes(await org.plan(other, "send-letter", RECEIVED))).toEqual(["letter.overflows"]);
  });

  it("leaves no open place and no unknown field in", async () => {
    const { org, id } = await candidate();
    const open = { subject: "Hej", body: "Vi ses [datum]." };
    expect(codes(await org.plan(id, "send-letter", { ...RECEIVED, message: open }))).toEqual([
      "field.open_place",
    ]);
    const message = { subject: "Hej", body: "{{offer.link}}" };
    const { status, body } = await org.plan(id, "send-letter", { ...RECEIVED, message });
    expect([status, body.errors[0].path]).toEqual([422, ["input", "message", "body"]]);
  });
});

describe("a letter", () => {
  it("is a PDF that is the same whenever it is opened, and listed with what it says", async () => {
    const { org, id } = await candidate();
    const { letter } = await written({ org, id });
    const path = `/v1/letters/${letter}/file`;
    const first = await bytesOf(org, path);
    expect(isPdf(first)).toBe(true);
    expect(await bytesOf(org, path)).toEqual(first);
    const { body } = await org.call(`/v1/letters?application=${id}`);
    expect(body.data).toMatchObject([
      { id: letter, kind: "letter-received", pages: 1, postedOn: null, url: path },
    ]);
    expect(body.data[0].text).toContain("352 30 VÄXJÖ");
    expect(body.data[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is drawn in the background, once", async () => {
    const { org, id } = await candidate();
    const { letter } = await written({ org, id });
    await everyMinute(bindings(), clockAt(NOW));
    const row = () => org.rows("SELECT key, sha256, size, list FROM letters WHERE id = ?", letter);
    const [drawn] = await row();
    expect(drawn).toMatchObject({ list: null, size: expect.any(Number) });
    await everyMinute(bindings(), clockAt(NOW));
    expect(await row()).toEqual([drawn]);
    expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", drawn!.key)).toEqual([]);
    expect((await bytesOf(org, `/v1/letters/${letter}/file`)).length).toBe(drawn!.size);
  });

  it("is taken back until it is posted, and its bytes go", async () => {
    const { org, id } = await candidate();
    const { letter, receipt } = await written({ org, id });
    await bytesOf(org, `/v1/letters/${letter}/file`);
    const [{ key } = { key: null }] = await org.rows(
      "SELECT key FROM letters WHERE id = ?",
      letter,
    );
    const undone = await org.undo(receipt);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    expect((await org.call(`/v1/letters/${letter}/file`)).status).toBe(404);
    expect((await org.call(`/v1/letters?application=${id}`)).body.data).toEqual([]);
    expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", key)).toEqual([{ key }]);
  });

  it("is posted on a day, by whom the history says, and not taken back after that", async () => {
    const { org, id } = await candidate();
    const { receipt } = await written({ org, id });
    const posted = await org.act(id, "record-posting", { postedOn: inDays(-1) });
    expect(posted.body).toMatchObject({ detail: { postedOn: inDays(-1) } });
    const { body } = await org.call(`/v1/letters?application=${id}`);
    expect(body.data).toMatchObject([{ postedOn: inDays(-1), postedBy: "Anna Ek" }]);
    expect((await org.undo(receipt)).body).toMatchObject({
      code: "not_undoable",
      reason: "newer_event",
    });
    expect((await org.act(id, "record-posting")).body).toMatchObject({
      code: "not_allowed",
      reason: "nothing_to_post",
    });
    await org.undo(posted.body.id);
    expect((await org.undo(receipt)).status).toBe(200);
  });

  it("is not posted on a day to come", async () => {
    const { org, id } = await candidate();
    await written({ org, id });
    const { body } = await org.plan(id, "record-posting", { postedOn: inDays(1) });
    expect(body.blocks).toMatchObject([
      { code: "letter.posted-later", path: ["input", "postedOn"] },
    ]);
  });

  it("is spoken of when its application moves while it waits", async () => {
    const { org, id } = await candidate();
    await written({ org, id });
    const { body } = await org.plan(id, "delete");
    expect(body.items.map(({ code }: { code: string }) => code)).toContain("letter.waits");
  });

  it("goes with its application, bytes and all", async () => {
    const { org, application, id } = await candidate();
    const { letter } = await written({ org, id });
    await bytesOf(org, `/v1/letters/${letter}/file`);
    const [{ key } = { key: null }] = await org.rows(
      "SELECT key FROM letters WHERE id = ?",
      letter,
    );
    await org.act(id, "delete");
    const purged = await org.act(id, "purge", { confirmation: application.externalId });
    expect(purged.status, JSON.stringify(purged.body)).toBe(200);
    expect(await org.rows("SELECT id FROM letters WHERE id = ?", letter)).toEqual([]);
    expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", key)).toEqual([{ key }]);
  });

  it("is another organisation's own affair", async () => {
    const { org, id } = await candidate();
    const { letter } = await written({ org, id });
    const other = await Organisation.make();
    expect((await other.call(`/v1/letters/${letter}/file`)).status).toBe(404);
    expect((await other.call(`/v1/letters?application=${id}`)).body.data).toEqual([]);
    expect((await other.call(`/v1/applications/${id}/address-label`)).status).toBe(404);
  });
});

describe("an address sheet", () => {
  it("is printed for what is written by hand", async () => {
    const { org, id } = await candidate();
    expect(isPdf(await bytesOf(org, `/v1/applications/${id}/address-label?careOf=Ek`))).toBe(true);
  });

  it("says what stands in its way", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const none = await org.call(`/v1/applications/${id}/address-label`);
    expect([none.status, none.body.errors[0].code]).toEqual([422, "no_address"]);
    const { id: hidden } = await candidate({ protectedIdentity: true }, org);
    const asked = await org.call(`/v1/applications/${hidden}/address-label`);
    expect([asked.status, asked.body.errors[0].code]).toEqual([422, "protected_identity"]);
    const path = `/v1/applications/${hidden}/address-label?confirmProtected=true`;
    expect(isPdf(await bytesOf(org, path))).toBe(true);
  });

  it("needs the scope of writing letters", async () => {
    const { org, id } = await candidate();
    const token = await org.session({ scopes: ["reject"] });
    const { status } = await org.call(`/v1/applications/${id}/address-label`, { token });
    expect(status).toBe(403);
  });
});

describe("the organisation's envelopes", () => {
  const put = (org: Organisation, body: unknown, token?: string) =>
    org.call("/v1/letter-window", { method: "PUT", body, ...(token && { token }) });

  it("are those with a window to the right until it says otherwise, and move the address", async () => {
    const { org, id } = await candidate();
    expect((await org.call("/v1/letter-window")).body).toEqual({
      layout: "sv-H2",
      offset: { x: 0, y: 0 },
    });
    const chosen = { layout: "din-B", offset: { x: 1.5, y: -2 } };
    expect((await put(org, chosen)).body).toEqual(chosen);
    expect((await org.call("/v1/letter-window")).body).toEqual(chosen);
    const { body } = await org.plan(id, "send-letter", RECEIVED);
    expect(JSON.stringify(body.warnings)).not.toContain("letter.measured");
    expect(isPdf(await bytesOf(org, "/v1/letter-window/sheet"))).toBe(true);
  });

  it.each([
    ["an unknown layout", { layout: "us-10", offset: { x: 0, y: 0 } }, ["layout"]],
    ["another envelope altogether", { layout: "din-A", offset: { x: 90, y: 0 } }, ["offset", "x"]],
    ["words for a number", { layout: "din-A", offset: { x: 0, y: "två" } }, ["offset", "y"]],
  ])("are refused at the field when they are %s", async (_, body, path) => {
    const org = await quietOrganisation();
    const { status, body: said } = await put(org, body);
    expect([status, said.errors[0].path]).toEqual([422, path]);
  });

  it("are changed by who manages texts alone", async () => {
    const org = await quietOrganisation();
    const token = await org.session({ scopes: ["send-letter"] });
    const { status } = await put(org, { layout: "din-A", offset: { x: 0, y: 0 } }, token);
    expect(status).toBe(403);
  });
});

describe("a rejection by letter", () => {
  const INPUT = { type: "letter", reason: "rejection-1" };

  it("rejects and writes the letter in one event, and both are taken back", async () => {
    const { org, id } = await candidate({ status: "interview" });
    const planned = await org.plan(id, "reject", INPUT);
    expect(planned.body).toMatchObject({ executable: true, messages: [] });
    expect(JSON.stringify(planned.body.notes)).toContain("går vidare med andra sökande");
    const { body } = await org.act(id, "reject", INPUT);
    expect(body).toMatchObject({ to: { status: "rejected" }, detail: { type: "letter" } });
    expect(isPdf(await bytesOf(org, `/v1/letters/${body.letter}/file`))).toBe(true);
    expect((await org.undo(body.id)).status).toBe(200);
    expect((await org.call(`/v1/letters?application=${id}`)).body.data).toEqual([]);
    expect((await org.call(`/v1/applications/${id}`)).body.status).toBe("interview");
  });

  it("takes what is asked of the letter, and points there", async () => {
    const { org, id } = await candidate({ protectedIdentity: true });
    expect((await org.plan(id, "reject", INPUT)).body.blocks).toMatchObject([
      { code: "letter.protected", path: ["input", "letter", "confirmProtected"] },
    ]);
    const letter = { confirmProtected: true, careOf: "Ek", message: { subject: "A", body: "B" } };
    const { body } = await org.plan(id, "reject", { ...INPUT, letter });
    expect(JSON.stringify(body.notes)).toContain("c/o Ek");
    const wrong = await org.plan(id, "reject", { ...INPUT, letter: { careOf: "a\nb" } });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, ["input", "letter", "careOf"]]);
  });

  it("is refused to who has no address, and nothing is done", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    expect((await org.act(id, "reject", INPUT)).body).toMatchObject({ code: "blocked" });
    expect((await org.call(`/v1/applications/${id}`)).body.status).toBe("received");
  });
});

it("is drawn though one before it cannot be, and the job says that it failed", async () => {
  const { org, id } = await candidate();
  const { letter: broken } = await written({ org, id });
  const { id: other } = await candidate({}, org);
  const { letter: whole } = await written({ org, id: other });
  await org.rows("UPDATE letters SET list = '{}' WHERE id = ? RETURNING id", broken);
  await expect(everyMinute(bindings(), clockAt(NOW))).rejects.toThrow("could not be drawn");
  const left = await org.rows(
    "SELECT id FROM letters WHERE org_id = ? AND list IS NOT NULL",
    org.id,
  );
  expect(left).toEqual([{ id: broken }]);
  expect(whole).not.toBe(broken);
  await org.rows("DELETE FROM letters WHERE id = ? RETURNING id", broken);
});
