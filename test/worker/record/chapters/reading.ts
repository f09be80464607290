import { SCOPES } from "../../../../worker/domain/vocabulary.ts";
import type { Chapter } from "../chapter.ts";
import { PORTAL } from "../teller.ts";

const ACTOR = { id: "bo.lind", name: "Bo Lind", email: "bo.lind@prov.example" };

/** Sessions, lists, and what everybody may ask. */
export const reading: Chapter = {
  title: "Sessions, lists, and what everybody may ask",
  at: "2026-12-05T10:00:00.000Z",
  steps: {
    "The service": async (teller) => {
      await teller.call("/health", { headers: { Authorization: "" } });
      await teller.call("/v1/nothing");
      await teller.call("/v1/projects", { headers: { Authorization: "" } });
      await teller.call("/v1/plans", { body: "{", headers: { "Accept-Language": "en" } });
      await teller.call("/v1/plans", { body: "x=1", headers: { "Content-Type": "text/plain" } });
    },
    "A session, narrowed to a project": async (teller) => {
      const { body } = await teller.host("/v1/sessions", {
        body: { actor: ACTOR, scopes: ["reject"], projects: ["ext:P-2"], locale: "en", ttl: 600 },
      });
      const token = body.token as string;
      await teller.call("/v1/projects", { token });
      await teller.call("/v1/applications?limit=2", { token });
      await teller.call("/v1/applications/ext:A-1", { token });
      await teller.call("/v1/messages?limit=2", { token });
      await teller.call("/v1/applications/ext:A-20/actions", {
        token,
        key: "narrow",
        body: { action: "delete", input: {} },
      });
    },
    "A session, narrowed to applications and bound to a page": async (teller) => {
      const { body } = await teller.host("/v1/sessions", {
        body: { actor: ACTOR, scopes: SCOPES, applications: ["ext:A-1"], origin: PORTAL },
      });
      const token = body.token as string;
      await teller.call("/v1/applications", { token, headers: { Origin: PORTAL } });
      await teller.call("/v1/employees", { token, headers: { Origin: PORTAL } });
      await teller.call("/v1/employees", { token, headers: { Origin: "https://x.example" } });
      await teller.call("/v1/employees", {
        method: "OPTIONS",
        headers: { Authorization: "", Origin: PORTAL, "Access-Control-Request-Method": "GET" },
      });
    },
    "Sessions that are not given": async (teller) => {
      await teller.host("/v1/sessions", {
        body: { actor: { id: "", name: "X" }, scopes: ["all"], projects: ["ext:P-9"], ttl: 1 },
      });
      await teller.host("/v1/sessions", {
        body: { actor: ACTOR, scopes: [], projects: ["ext:P-9"], applications: ["ext:A-99"] },
      });
      await teller.call("/v1/sessions", { token: "vid_00000000000000000000", body: {} });
    },
    Projects: async (teller) => {
      await teller.call("/v1/projects");
      await teller.call("/v1/projects/ext:P-1");
      await teller.call("/v1/projects/ext:P-9");
    },
    "Applications: pages, orders, filters, search": async (teller) => {
      const list = (query: string) => teller.call(`/v1/applications?${query}`);
      const { body } = await list("project=ext:P-1&limit=3&sort=name");
      await list(`project=ext:P-1&limit=3&sort=name&cursor=${body.next}`);
      await list("project=ext:P-1&status=rejected&sort=received");
      await list("status=hired");
      await list("deleted=true");
      await list("q=prov");
      await list("q=ext");
      await list("q=B-3");
      await list("q=person.c@exempel.example");
      await list("cursor=x&limit=1000&sort=size");
    },
    "The history of one application": async (teller) => {
      await teller.call("/v1/applications/ext:B-12/events?limit=4");
      await teller.call("/v1/applications/ext:A-1/events?locale=en");
    },
    "Employees and files": async (teller) => {
      await teller.call("/v1/employees");
      await teller.call(`/v1/files/${teller.ids.cv}`);
      await teller.call("/v1/files/file_missing");
    },
  },
};
