import { expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

it("lets no cache keep an answer", async () => {
  const org = await Organisation.make();
  const { id } = await org.application();
  const paths = ["", `/${id}`, `/${id}/events`, "/app_missing"].map(
    (path) => `/v1/applications${path}`,
  );
  for (const path of [...paths, "/v1/employees", "/v1/messages", "/v1/projects", "/v1/settings"])
    expect((await org.call(path)).headers.get("Cache-Control"), path).toBe("no-store");
  expect((await org.plan(id, "delete")).headers.get("Cache-Control")).toBe("no-store");
});

it("serves a file as a sandboxed attachment that no cache keeps", async () => {
  const org = await Organisation.make();
  const { body } = await org.call("/v1/files?filename=brev.txt", {
    method: "POST",
    body: new TextEncoder().encode("Hej"),
    headers: { "Content-Type": "text/plain" },
  });
  const { headers } = await org.call(`/v1/files/${body.id}`);
  expect(headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
  expect(headers.get("Content-Disposition")).toContain("attachment");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Cache-Control")).toContain("no-store");
});

it("keeps to the asked-for status when an id, an address or deleted ones are looked for", async () => {
  const org = await Organisation.make();
  const received = await org.application();
  const rejected = await org.application({ status: "rejected" });
  await org.application({ deleted: true });
  const gone = await org.application({ deleted: true, status: "rejected" });
  const hired = await org.application({ status: "hired" });
  const found = async (query: string) => {
    const { body } = await org.call(`/v1/applications?${query}`);
    return (body.data as { id: string }[]).map(({ id }) => id);
  };
  const address = encodeURIComponent(received.email!);
  expect(await found(`status=rejected&q=${received.externalId}`)).toEqual([]);
  expect(await found(`status=received&q=${address}`)).toEqual([received.id]);
  expect(await found(`status=rejected&q=${rejected.externalId}`)).toEqual([rejected.id]);
  expect(await found(`q=${hired.externalId}`)).toEqual([]);
  expect(await found(`status=hired&q=${hired.externalId}`)).toEqual([hired.id]);
  expect(await found("deleted=true&status=rejected")).toEqual([gone.id]);
  expect(await found(`deleted=true&status=received&q=${gone.externalId}`)).toEqual([]);
});

it("keeps no message of an application that an undone transfer has taken back", async () => {
  const org = await Organisation.make();
  const target = await org.addProject();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "transfer", { project: target, stay: true });
  const copy = await org.call(`/v1/applications/${receipt.created}/test-copies`, {
    body: { action: "send-email", input: { subject: "Hej", content: "Hej {{candidate.name}}" } },
  });
  expect(copy.status).toBe(200);
  expect((await org.undo(receipt.id)).status).toBe(200);
  expect(
    await org.rows("SELECT id FROM messages WHERE application_id = ?", receipt.created),
  ).toEqual([]);
});
