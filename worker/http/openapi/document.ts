import { operationOf } from "./operation.ts";
import type { AnyRoute } from "../route.ts";
import { Components, type Json } from "./components.ts";

const SECURITY = {
  session: {
    type: "http",
    scheme: "bearer",
    description: "A token of `POST /v1/sessions`: for one person, for minutes",
  },
  key: { type: "http", scheme: "bearer", description: "An API key, for servers" },
  guest: {
    type: "http",
    scheme: "bearer",
    description: "A token of `POST /guests/sessions`: for who came by a personal link",
  },
  signed: {
    type: "apiKey",
    in: "header",
    name: "svix-signature",
    description: "Signs the raw body, with svix-id and svix-timestamp",
  },
};

const ABOUT = `Further actions of recruiting: plan, execute, receipt, undo.

Words are in the language that \`Accept-Language\` or \`?locale=\` asks for, Swedish or English. Refusals are problems \
(RFC 9457) with a stable \`code\`. Answers may get more fields; what is sent may not have others than these.`;

/** The API's description, made from the table that serves it. */
export function documentOf(
  routes: readonly AnyRoute[],
  tags: Readonly<Record<string, string>>,
  server: string,
): Json {
  const components = new Components();
  const paths: Record<string, Json> = {};
  for (const route of routes)
    (paths[route.path] ??= {})[route.method] = operationOf(route, components);
  const used = [...new Set(routes.map(({ tag }) => tag))];
  return {
    openapi: "3.1.0",
    info: {
      title: "Vidare",
      version: "1.0.0",
      description: ABOUT,
      contact: { name: "Documentation", url: `${server}/docs/` },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    tags: used.map((name) => ({ name, ...(tags[name] && { description: tags[name] }) })),
    paths,
    components: { ...components, securitySchemes: SECURITY },
  };
}
