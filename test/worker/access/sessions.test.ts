import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";

const asked = async (origin: unknown) => {
  const org = await quietOrganisation();
  const body = { actor: { id: "anna.ek", name: "Anna Ek" }, scopes: [], origin };
  return org.call("/v1/sessions", { token: org.key, body });
};

it.each([
  "insidan.example.se",
  "hej",
  "",
  "null",
  "https://",
  "http://[",
  "//insidan.example.se",
  "https://insidan.example.se/",
  "https://insidan.example.se/hr",
  "https://Insidan.example.se",
  "https://insidan.example.se:443",
  "https://anna@insidan.example.se",
  "ftp://insidan.example.se",
  " https://insidan.example.se",
  7,
  null,
])("a session for %j, which is no origin, is refused by name", async (origin) => {
  const { status, body } = await asked(origin);
  expect([status, body.code]).toEqual([422, "invalid_input"]);
  expect(body.errors.map(({ path }: { path: string[] }) => path)).toEqual([["origin"]]);
});

it.each(["https://insidan.example.se", "http://localhost:8080", "https://xn--rebro-zta.example"])(
  "a session for %s is made",
  async (origin) => {
    expect((await asked(origin)).status).toBe(200);
  },
);
