import { describe, expect, it } from "vitest";
import { claim } from "../../../worker/outbox/claim.ts";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { after } from "../support/clock.ts";
import { addFile } from "../support/files.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { db, row } from "../support/outbox.ts";

const protect = (application: Seeded, value = 1) =>
  env.DB.prepare("UPDATE candidates SET protected_identity = ? WHERE id = ?")
    .bind(value, application.candidate)
    .run();

const mark = (file: string, value: number) =>
  env.DB.prepare("UPDATE files SET anonymised = ? WHERE id = ?").bind(value, file).run();

async function forwarded(org: Organisation, application: Seeded, input: object = {}) {
  const { body } = await org.act(application.id, "forward", {
    recipient: "chef@prov.example",
    subject: "S",
    content: "C",
    anonymise: false,
    withoutAttachments: false,
    ...input,
  });
  return body.messages[0].id as string;
}

const edit = (org: Organisation, id: string, given = bindings(), version = 1) =>
  org.call(`/v1/messages/${id}/edits`, {
    body: { subject: "Ny", body: "Ny", version },
    bindings: given,
  });

/** Neither planned nor done, and not offered. */
async function expectRefused(org: Organisation, id: string, reason: string) {
  const planned = await org.call(`/v1/messages/${id}/edit-plans`, {
    body: { subject: "Ny", body: "Ny" },
  });
  for (const { status, body } of [planned, await edit(org, id)])
    expect([status, body.reason]).toEqual([409, reason]);
  const { body } = await org.call(`/v1/messages/${id}`);
  expect(body).toMatchObject({
    changeable: true,
    editable: false,
    whyNot: { code: reason },
    stranded: { code: reason },
  });
}

/** Bindings under which something happens after an edit has read and before it writes. */
const interrupted = (rival: () => Promise<unknown>) =>
  bindings({
    DB: watched(async (run, texts) => {
      if (texts.some((text) => text.includes("INSERT INTO message_changes"))) await rival();
      return run();
    }),
  });

/** What becomes of it when its hold is over. */
async function leaves(id: string) {
  const { kind } = await claim(db, id, after(3600));
  const { state, failure } = await row(id);
  return [kind, state, failure];
}

const STOPPED = (failure: string) => ["ended", "cancelled", failure];
const SENT = ["send", "queued", null];

describe("a forward that waits", () => {
  it("does not leave once the candidate's identity is protected", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const [open, anonymous] = [
      await forwarded(org, application),
      await forwarded(org, application, { anonymise: true }),
    ];
    await protect(application);
    expect(await leaves(open)).toEqual(STOPPED("protected_since"));
    expect(await leaves(anonymous)).toEqual(STOPPED("protected_since"));
  });

  it("leaves when that was known, or is so no more", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    await protect(application);
    const known = await forwarded(org, application);
    expect(await leaves(known)).toEqual(SENT);
    await protect(application, 0);
    const lowered = await forwarded(org, application);
    await protect(application);
    await protect(application, 0);
    expect(await leaves(lowered)).toEqual(SENT);
  });

  it("is not edited any more either, also when it is protected in the midst of it", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const id = await forwarded(org, application);
    await protect(application);
    await expectRefused(org, id, "protected_since");
    await protect(application, 0);
    const edited = await edit(
      org,
      id,
      interrupted(() => protect(application)),
    );
    expect([edited.status, edited.body.reason]).toEqual([409, "protected_since"]);
    expect((await row(id)).subject).toBe("S");
    expect(await leaves(id)).toEqual(STOPPED("protected_since"));
  });

  it("is not edited once one of its files does not count as anonymised", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const file = await addFile(org, application, "cv.pdf", true);
    const id = await forwarded(org, application, { anonymise: true });
    await mark(file, 0);
    await expectRefused(org, id, "not_anonymous");
    await mark(file, 1);
    expect((await edit(org, id)).status).toBe(200);
    const edited = await edit(
      org,
      id,
      interrupted(() => mark(file, 0)),
      2,
    );
    expect([edited.status, edited.body.reason]).toEqual([409, "not_anonymous"]);
  });

  it("does not leave with a file that is no longer marked as anonymised", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const file = await addFile(org, application, "cv.pdf", true);
    const [wrong, right, open] = [
      await forwarded(org, application, { anonymise: true }),
      await forwarded(org, application, { anonymise: true }),
      await forwarded(org, application),
    ];
    expect(JSON.parse((await row(wrong)).attachments as string)).toHaveLength(1);
    expect(await leaves(right)).toEqual(SENT);
    await mark(file, 0);
    expect(await leaves(wrong)).toEqual(STOPPED("not_anonymous"));
    expect(await leaves(open)).toEqual(SENT);
  });
});
