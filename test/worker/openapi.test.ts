import { expect, it } from "vitest";
import { AVAILABLE } from "./support/cases.ts";
import { Organisation, routes } from "./support/organisation.ts";

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<string, { security: object[]; responses: object; parameters?: { name: string }[] }>
  >;
}

it("describes every route of the table, and no other", async () => {
  const org = await Organisation.make();
  const { status, body } = await org.call("/openapi.json");
  expect(status).toBe(200);
  const document = body as Document;
  expect(document.openapi).toBe("3.1.0");
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.toSorted()).toEqual(
    routes.table.map(({ method, path }) => `${method} ${path}`).toSorted(),
  );
  for (const { method, path, policy } of routes.table) {
    const { security, parameters = [] } = document.paths[path]![method]!;
    expect(security).toEqual(
      policy === "public" || policy === "open" || policy === "link"
        ? []
        : [{ [policy === "colleague" ? "session" : policy]: [] }],
    );
    const named = parameters.map(({ name }) => name);
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(named, path).toContain(name);
  }
});

it("describes the input of each available action", async () => {
  const org = await Organisation.make();
  const { body } = await org.call("/openapi.json");
  const { schema } =
    body.paths["/v1/applications/{id}/actions"].post.requestBody.content["application/json"];
  expect(schema.properties.input.anyOf).toHaveLength(AVAILABLE.length);
  expect(JSON.stringify(schema.properties.input)).toContain("withoutAttachments");
});
