import { expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

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
