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
