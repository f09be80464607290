import { describe, expect, it } from "vitest";
import { AVAILABLE } from "../support/cases.ts";
import { Organisation, routes } from "../support/organisation.ts";

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: object[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
  parameters?: { name: string; description?: string; schema: { type?: string } }[];
  // oxlint-disable-next-line typescript/no-explicit-any
  requestBody?: any;
}

interface Document {
  openapi: string;
  servers: { url: string }[];
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
}

const org = await Organisation.make();
const { status, body } = await org.call("/openapi.json");
const document = body as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const statuses = (method: string, path: string): number[] =>
  Object.keys(document.paths[path]![method]!.responses).map(Number);

it("describes every route of the table, and no other", () => {
  expect(status).toBe(200);
  expect(document.openapi).toBe("3.1.0");
  expect(document.servers).toEqual([{ url: "https://vidare.test" }]);
  expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
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

it("says of each route in words what it does and who may, under a name of its own", () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("getPanelsByIdRankingCsv");
  for (const { operationId, summary, description, tags, parameters = [] } of operations) {
    for (const { name, description: words } of parameters)
      expect(words?.length, `${operationId}: ${name}`).toBeGreaterThan(5);
    expect(operationId).toMatch(/^(?:get|post|put)(?:[A-Z][a-z]+)+$/);
    expect(summary.length, operationId).toBeGreaterThan(10);
    expect(description, operationId).toMatch(/^[A-Z].*\.$/);
    expect(document.tags.find(({ name }) => name === tags[0])?.description, tags[0]).toBeTruthy();
  }
});

it("has no two paths that are one", () => {
  const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, "{}"));
  expect(new Set(shapes).size).toBe(shapes.length);
});

describe("the right value for each that was wrong", () => {
  it("a level is 0, 1 or 2", () => {
    const { schema } =
      document.paths["/v1/templates"]!.get!.responses[200]!.content!["application/json"]!;
    expect(schema).toHaveProperty("properties.units.items.properties.level.enum", [0, 1, 2]);
  });

  it("what is made is answered with 201", () => {
    expect(statuses("put", "/v1/projects/{project}")).toEqual(expect.arrayContaining([200, 201]));
    expect(statuses("post", "/v1/files")).toContain(201);
    expect(statuses("post", "/v1/files")).not.toContain(200);
  });

  it("files, tables and pages have their media types", () => {
    const types = (path: string, code: number) =>
      Object.keys(document.paths[path]!.get!.responses[code]!.content!);
    expect(types("/v1/panels/{id}/ranking.csv", 200)).toEqual(["text/csv"]);
    expect(types("/v1/files/{id}", 200)).toEqual(
      expect.arrayContaining(["application/pdf", "image/png", "text/plain"]),
    );
    expect(types("/unsubscribe/{token}", 404)).toEqual(["text/html"]);
  });

  it("yes and no are booleans", () => {
    for (const { parameters = [] } of operations)
      for (const { name, schema } of parameters)
        if (/^(?:deleted|anonymised)$/.test(name)) expect(schema.type).toBe("boolean");
  });

  it("each refusal has its status", () => {
    expect(statuses("get", "/v1/applications/{id}")).toEqual(
      expect.arrayContaining([401, 403, 404, 422, 429]),
    );
    expect(statuses("post", "/v1/applications/{id}/actions")).toEqual(
      expect.arrayContaining([401, 403, 404, 409, 413, 415, 422, 429]),
    );
  });
});

it("describes the input of each available action", () => {
  const { schema } =
    document.paths["/v1/applications/{id}/actions"]!.post!.requestBody.content["application/json"];
  expect(schema.properties.input).toEqual({ $ref: "#/components/schemas/ActionInput" });
  const { ActionInput } = body.components.schemas;
  expect(ActionInput.anyOf).toHaveLength(AVAILABLE.length);
  expect(JSON.stringify(ActionInput)).toContain("withoutAttachments");
});
