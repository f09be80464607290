import { beforeAll, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { after, clockAt } from "../support/clock.ts";
import { Organisation } from "../support/organisation.ts";
import {
  accepted,
  freshAddress,
  type MessageRow,
  put,
  requests,
  resendEnv,
  row,
} from "../support/outbox.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

const broken = {
  get: () => {
    throw new Error("no such binding");
  },
} as unknown as R2Bucket;

const attached = (more: object = {}) => ({
  attachments: JSON.stringify([
    {
      file: "f",
      filename: "cv.pdf",
      contentType: "application/pdf",
      size: 8,
      key: "nowhere",
      ...more,
    },
  ]),
});

/** What may fail before the provider has heard of the message, and what then stands on its row. */
const BEFORE: [string, object, MessageRow, string][] = [
  ["no key of the server", { SERVER_KEY: "" }, { list: 1 }, "not_ready"],
  ["no storage bound", { FILES: undefined }, attached(), "storage_unavailable"],
  ["a storage that throws", { FILES: broken }, attached(), "storage_unavailable"],
  [
    "a provider's key that no header can hold",
    { RESEND_API_KEY: "re_x\n\u2026" },
    {},
    "provider_key",
  ],
];

it.each(BEFORE)(
  "with %s a message is held, and never called lost on its way",
  async (_, wrong, columns, code) => {
    const to = freshAddress();
    const application = await org.application({ email: to });
    const id = await put(org, application, columns);
    const env = { ...resendEnv, ...wrong };
    expect(await deliver(env, id, clockAt(after(0)))).toMatchObject({ kind: "again" });
    expect(await row(id)).toMatchObject({ state: "held", failure: code, first_tried_at: null });
    expect(await deliver(env, id, clockAt(after(80 * 3600)))).toEqual({ kind: "failed" });
    expect(await row(id)).toMatchObject({ state: "failed", failure: code });
    expect(await requests(to)).toEqual([]);
  },
);

it("a logo that is nowhere is left out, and the organisation named in its place", async () => {
  const to = freshAddress();
  const application = await org.application({ email: to });
  const id = await put(org, application, {
    html: '<p class="organisation"><img src="cid:logo" alt="Björk &amp; Vik" height="44"></p>',
    ...attached({ cid: "logo", filename: "logo.png" }),
  });
  expect(await deliver(resendEnv, id, clockAt(after(0)))).toEqual({ kind: "sent" });
  const [mail] = await accepted(to);
  expect(JSON.parse(mail!.body)).toMatchObject({
    html: '<p class="organisation">Björk &amp; Vik</p>',
  });
});
