import { inDays } from "./dates.ts";
import type { Call } from "./organisation.ts";
import { PDF } from "./files.ts";
import { type Ids, PNG } from "./furnished.ts";

/** How a route answers ids that are not the caller's own, when not by 404 or by naming the field. */
export type Foreign = "not_found" | "nothing" | "rows" | "blocked" | "own";

export interface Recipe extends Call {
  path: string;
  foreign?: Foreign;
  /** Leave out for a session that is narrowed: it may use what belongs to the whole organisation. */
  shared?: boolean;
}

const REJECT = { type: "none", reason: "rejection-1" };
const json = (path: string, body: unknown, more: Partial<Recipe> = {}): Recipe => ({
  path,
  body,
  ...more,
});
const keyed = (path: string, body: unknown, more: Partial<Recipe> = {}): Recipe =>
  json(path, body, { key: crypto.randomUUID(), ...more });
const pdf = new TextDecoder().decode(PDF);
const binary = { "Content-Type": "application/pdf" };

/**
 * A good request of every route, as made by the organisation whose ids are given: the other-organisation
 * suite makes the same with somebody else's. A route without a recipe fails that suite.
 */
export const RECIPES: Record<string, (ids: Ids) => Recipe[]> = {
  "get /v1/projects": () => [{ path: "/v1/projects", foreign: "own" }],
  "get /v1/projects/{project}": (ids) => [
    { path: `/v1/projects/${ids.project}` },
    { path: `/v1/projects/${ids.projectReference}` },
  ],
  "get /v1/applications": (ids) => [
    { path: "/v1/applications", foreign: "own" },
    { path: `/v1/applications?project=${ids.project}` },
    { path: `/v1/applications?project=${ids.projectReference}` },
    { path: `/v1/applications?q=${ids.application}`, foreign: "nothing" },
    { path: `/v1/applications?q=${ids.externalApplication}`, foreign: "nothing" },
    { path: `/v1/applications?q=${encodeURIComponent(ids.email)}`, foreign: "nothing" },
    { path: `/v1/applications?q=kanarie`, foreign: "nothing" },
    { path: `/v1/applications?deleted=true&q=${ids.deleted}`, foreign: "nothing" },
  ],
  "get /v1/applications/{id}": (ids) => [
    { path: `/v1/applications/${ids.application}` },
    { path: `/v1/applications/${ids.applicationReference}` },
    { path: `/v1/applications/${ids.deleted}` },
  ],
  "get /v1/applications/{id}/events": (ids) => [
    { path: `/v1/applications/${ids.application}/events` },
    { path: `/v1/applications/${ids.applicationReference}/events` },
  ],
  "post /v1/applications/{id}/plans": (ids) => [
    json(`/v1/applications/${ids.application}/plans`, { action: "reject", input: REJECT }),
    json(`/v1/applications/${ids.applicationReference}/plans`, { action: "reject", input: REJECT }),
  ],
  "post /v1/applications/{id}/test-copies": (ids) => [
    json(`/v1/applications/${ids.application}/test-copies`, {
      action: "reject",
      input: { ...REJECT, type: "email" },
    }),
  ],
  "post /v1/applications/{id}/actions": (ids) => [
    keyed(`/v1/applications/${ids.deleted}/actions`, { action: "restore", input: {} }),
    keyed(`/v1/applications/${ids.application}/actions`, { action: "reject", input: REJECT }),
    keyed(`/v1/applications/${ids.applicationReference}/actions`, { action: "reopen", input: {} }),
  ],
  "post /v1/plans": (ids) => [
    json(
      "/v1/plans",
      {
        action: "reject",
        input: REJECT,
        applications: [{ id: ids.application }, { id: ids.applicationReference }],
      },
      { foreign: "rows" },
    ),
  ],
  "post /v1/actions": (ids) => [
    keyed(
      "/v1/actions",
      { action: "reject", input: REJECT, applications: [{ id: ids.application }] },
      { foreign: "rows" },
    ),
    keyed(
      "/v1/actions",
      { action: "reopen", applications: [{ id: ids.applicationReference }] },
      { foreign: "rows" },
    ),
  ],
  "post /v1/receipts/{id}/undo-plans": (ids) => [
    json(`/v1/receipts/${ids.receipt}/undo-plans`, {}),
  ],
  "post /v1/receipts/{id}/undo": (ids) => [keyed(`/v1/receipts/${ids.receipt}/undo`, {})],
  "post /v1/operations/{id}/undo": (ids) => [keyed(`/v1/operations/${ids.operation}/undo`, {})],
  "get /v1/bulks": (ids) => [
    { path: "/v1/bulks", foreign: "own" },
    { path: `/v1/bulks?project=${ids.project}` },
    { path: `/v1/bulks?project=${ids.projectReference}` },
  ],
  "get /v1/bulks/{id}": (ids) => [{ path: `/v1/bulks/${ids.bulk}` }],
  "get /v1/bulks/{id}/applications": (ids) => [{ path: `/v1/bulks/${ids.bulk}/applications` }],
  "post /v1/bulks/{id}/undo-plans": (ids) => [json(`/v1/bulks/${ids.bulk}/undo-plans`, {})],
  "post /v1/bulks/{id}/undo": (ids) => [keyed(`/v1/bulks/${ids.bulk}/undo`, {})],
  "get /v1/employees": () => [{ path: "/v1/employees", foreign: "own" }],
  "get /v1/messages": (ids) => [
    { path: "/v1/messages", foreign: "own" },
    { path: `/v1/messages?application=${ids.application}`, foreign: "nothing" },
    { path: `/v1/messages?application=${ids.applicationReference}`, foreign: "nothing" },
    { path: `/v1/messages?operation=${ids.operation}`, foreign: "nothing" },
    { path: `/v1/messages?candidate=${ids.candidate}`, foreign: "nothing" },
    { path: `/v1/messages?to=${encodeURIComponent(ids.email)}`, foreign: "nothing" },
  ],
  "get /v1/messages/{id}": (ids) => [{ path: `/v1/messages/${ids.message}` }],
  "post /v1/messages/{id}/edit-plans": (ids) => [
    json(`/v1/messages/${ids.message}/edit-plans`, { subject: "x", body: "y" }),
  ],
  "post /v1/messages/{id}/hold": (ids) => [json(`/v1/messages/${ids.message}/hold`, {})],
  "post /v1/messages/{id}/release": (ids) => [
    json(`/v1/messages/${ids.message}/release`, { hold: "hold_1" }),
  ],
  "post /v1/messages/{id}/edits": (ids) => [
    json(`/v1/messages/${ids.message}/edits`, { version: 1, subject: "x", body: "y" }),
  ],
  "post /v1/messages/{id}/cancel": (ids) => [
    json(`/v1/messages/${ids.message}/cancel`, { version: 1 }),
  ],
  "get /v1/operations/{id}/messages": (ids) => [
    { path: `/v1/operations/${ids.operation}/messages` },
  ],
  "post /v1/operations/{id}/cancel-messages": (ids) => [
    json(`/v1/operations/${ids.operation}/cancel-messages`, {}),
  ],
  "get /v1/interviews": (ids) => [
    { path: "/v1/interviews", foreign: "own" },
    { path: `/v1/interviews?project=${ids.project}`, foreign: "nothing" },
    { path: `/v1/interviews?project=${ids.projectReference}`, foreign: "nothing" },
  ],
  "get /v1/interviews/{id}": (ids) => [{ path: `/v1/interviews/${ids.interview}` }],
  "post /v1/interviews/{id}/slots/{slot}/closings": (ids) => [
    json(`/v1/interviews/${ids.interview}/slots/${ids.slot}/closings`, {}),
  ],
  "post /v1/interviews/{id}/slots/{slot}/openings": (ids) => [
    json(`/v1/interviews/${ids.interview}/slots/${ids.slot}/openings`, {}),
  ],
  "get /v1/applications/{id}/calendar": (ids) => [
    { path: `/v1/applications/${ids.application}/calendar` },
    { path: `/v1/applications/${ids.applicationReference}/calendar` },
  ],
  "get /v1/calendar-feed": () => [{ path: "/v1/calendar-feed", foreign: "own" }],
  "post /v1/calendar-feed": () => [json("/v1/calendar-feed", {}, { foreign: "own", shared: true })],
  "post /v1/calendar-feed/revocations": () => [
    json("/v1/calendar-feed/revocations", {}, { foreign: "own", shared: true }),
  ],
  "post /v1/busy": () => [
    {
      ...json("/v1/busy", {
        addresses: ["anna.ek@prov.example"],
        from: `${inDays(0)}T00:00:00.000Z`,
        to: `${inDays(60)}T00:00:00.000Z`,
      }),
      foreign: "own",
    },
  ],
  "get /v1/offers": (ids) => [
    { path: `/v1/offers?application=${ids.offered}`, foreign: "nothing" },
  ],
  "get /v1/contracts": (ids) => [
    { path: `/v1/contracts?application=${ids.offered}`, foreign: "nothing" },
  ],
  "get /v1/contracts/{id}": (ids) => [{ path: `/v1/contracts/${ids.contract}` }],
  "get /v1/contracts/{id}/file": (ids) => [{ path: `/v1/contracts/${ids.contract}/file` }],
  "get /v1/contracts/{id}/copies/{copy}/file": (ids) => [
    { path: `/v1/contracts/${ids.contract}/copies/${ids.copy}/file` },
  ],
  "get /v1/offers/{id}": (ids) => [{ path: `/v1/offers/${ids.offer}` }],
  "get /v1/letters": (ids) => [
    { path: `/v1/letters?application=${ids.lettered}`, foreign: "nothing" },
  ],
  "get /v1/letters/{id}/file": (ids) => [{ path: `/v1/letters/${ids.letter}/file` }],
  "get /v1/letter-prints": (ids) => [
    { path: `/v1/letter-prints?bulk=${ids.letters}`, foreign: "own" },
  ],
  "post /v1/letter-prints": (ids) => [json("/v1/letter-prints", { bulk: ids.letters })],
  "get /v1/letter-prints/{id}/file": (ids) => [{ path: `/v1/letter-prints/${ids.print}/file` }],
  "get /v1/applications/{id}/address-label": (ids) => [
    { path: `/v1/applications/${ids.lettered}/address-label` },
  ],
  "get /v1/letter-window": () => [{ path: "/v1/letter-window", foreign: "own" }],
  "put /v1/letter-window": () => [
    json(
      "/v1/letter-window",
      { layout: "din-A", offset: { x: 0, y: 0 } },
      { method: "PUT", foreign: "own" },
    ),
  ],
  "get /v1/letter-window/sheet": () => [{ path: "/v1/letter-window/sheet", foreign: "own" }],
  "get /v1/panels": (ids) => [
    { path: "/v1/panels", foreign: "own" },
    { path: `/v1/panels?project=${ids.project}`, foreign: "nothing" },
    { path: `/v1/panels?project=${ids.projectReference}`, foreign: "nothing" },
    { path: `/v1/panels?application=${ids.reviewed}`, foreign: "nothing" },
  ],
  "get /v1/panels/{id}": (ids) => [{ path: `/v1/panels/${ids.panel}` }],
  "get /v1/panels/{id}/ranking.csv": (ids) => [{ path: `/v1/panels/${ids.panel}/ranking.csv` }],
  "put /v1/panels/{id}": (ids) => [
    json(`/v1/panels/${ids.panel}`, { deadline: inDays(40) }, { method: "PUT" }),
  ],
  "post /v1/panels/{id}/reviewers": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewers`, {
      reviewers: [{ kind: "internal", name: "Ny", email: "ny@prov.example" }],
    }),
  ],
  "post /v1/panels/{id}/reviewer-plans": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewer-plans`, {
      reviewers: [{ kind: "internal", name: "Ny", email: "ny@prov.example" }],
    }),
  ],
  "post /v1/panels/{id}/reviewers/{reviewer}/reminders": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewers/${ids.reviewer}/reminders`, {}),
  ],
  "post /v1/panels/{id}/reviewers/{reviewer}/reminder-plans": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewers/${ids.reviewer}/reminder-plans`, {}),
  ],
  "post /v1/panels/{id}/reviewers/{reviewer}/reopening-plans": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewers/${ids.reviewer}/reopening-plans`, {}),
  ],
  "post /v1/panels/{id}/reviewers/{reviewer}/reopenings": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewers/${ids.reviewer}/reopenings`, {}),
  ],
  "post /v1/panels/{id}/reviewers/{reviewer}/revocations": (ids) => [
    json(`/v1/panels/${ids.panel}/reviewers/${ids.reviewer}/revocations`, {}),
  ],
  "get /v1/settings": () => [{ path: "/v1/settings", foreign: "own" }],
  "get /v1/templates": () => [{ path: "/v1/templates", foreign: "own" }],
  "post /v1/templates": () => [
    json("/v1/templates", { kind: "reject", name: crypto.randomUUID() }, { foreign: "own" }),
  ],
  "put /v1/templates/{kind}/name": ({ text }) => [
    json(`/v1/templates/${text}/name`, { name: "Ny", version: 1 }, { method: "PUT", shared: true }),
  ],
  "post /v1/templates/{kind}/deletions": ({ text }) => [
    json(`/v1/templates/${text}/deletions`, { version: 1 }, { shared: true }),
  ],
  "get /v1/templates/{kind}": ({ text }) => [
    { path: "/v1/templates/reject", foreign: "own" },
    { path: `/v1/templates/${text}`, shared: true },
  ],
  "get /v1/templates/{kind}/versions": () => [
    { path: "/v1/templates/reject/versions?language=sv", foreign: "own" },
  ],
  "put /v1/templates/{kind}": () => [
    json(
      "/v1/templates/withdraw",
      { language: "sv", version: 0, subject: "Besked", body: "Hej" },
      { method: "PUT", foreign: "own" },
    ),
  ],
  "post /v1/templates/{kind}/removals": () => [
    json("/v1/templates/reject/removals", { language: "sv", version: 1 }, { foreign: "own" }),
  ],
  "post /v1/templates/{kind}/previews": () => [
    json(
      "/v1/templates/reject/previews",
      { language: "sv", subject: "Besked", body: "Hej" },
      { foreign: "own" },
    ),
  ],
  "get /v1/branding": () => [{ path: "/v1/branding", foreign: "own" }],
  "put /v1/branding": () => [
    json(
      "/v1/branding",
      { accent: null, footer: { sv: null, en: null } },
      { method: "PUT", foreign: "own" },
    ),
  ],
  "get /v1/seal": () => [{ path: "/v1/seal", foreign: "own" }],
  "put /v1/seal": ({ certificate, key }) => [
    json("/v1/seal", { certificate, key }, { method: "PUT", foreign: "own" }),
  ],
  "post /v1/seal-removals": () => [json("/v1/seal-removals", {}, { foreign: "own" })],
  "get /v1/scale": () => [{ path: "/v1/scale", foreign: "own" }],
  "put /v1/scale": () => [
    json("/v1/scale", { sv: null, en: null }, { method: "PUT", foreign: "own" }),
  ],
  "put /v1/branding/logo": () => [
    {
      path: "/v1/branding/logo",
      method: "PUT",
      body: PNG,
      headers: { "Content-Type": "image/png" },
      foreign: "own",
    },
  ],
  "post /v1/branding/logo-removals": () => [
    json("/v1/branding/logo-removals", {}, { foreign: "own" }),
  ],
  "get /v1/files/{id}": (ids) => [
    { path: `/v1/files/${ids.file}` },
    { path: `/v1/files/${ids.upload}`, shared: true },
  ],
  "post /v1/files": () => [
    {
      path: "/v1/files?filename=bilaga.pdf",
      method: "POST",
      body: pdf,
      headers: binary,
      foreign: "own",
    },
  ],
  "post /v1/sessions": (ids) => [
    json("/v1/sessions", { actor: { id: "x", name: "X" }, scopes: [], projects: [ids.project] }),
    json("/v1/sessions", {
      actor: { id: "x", name: "X" },
      scopes: [],
      projects: [ids.projectReference],
    }),
    json("/v1/sessions", {
      actor: { id: "x", name: "X" },
      scopes: [],
      applications: [ids.application],
    }),
    json("/v1/sessions", {
      actor: { id: "x", name: "X" },
      scopes: [],
      applications: [ids.applicationReference],
    }),
  ],
  "put /v1/projects/{project}": (ids) => [
    json(
      `/v1/projects/${ids.externalProject}`,
      { title: "Ny titel" },
      { method: "PUT", foreign: "own" },
    ),
  ],
  "put /v1/candidates/{id}/protection": (ids) => [
    json(
      `/v1/candidates/${ids.candidate}/protection`,
      { protectedIdentity: true },
      { method: "PUT" },
    ),
    json(
      `/v1/candidates/${ids.candidateReference}/protection`,
      { protectedIdentity: false },
      { method: "PUT" },
    ),
  ],
  "post /v1/projects/{project}/close": (ids) => [
    json(`/v1/projects/${ids.target}/close`, {}),
    json(`/v1/projects/${ids.projectReference}/close`, {}),
  ],
  "put /v1/projects/{project}/applications/{application}": (ids) => [
    json(
      `/v1/projects/${ids.externalProject}/applications/${ids.externalApplication}`,
      { candidate: { firstName: "Eva", lastName: "Ek", email: ids.email } },
      { method: "PUT" },
    ),
  ],
  "put /v1/projects/{project}/applications/{application}/attachments/{filename}": (ids) => [
    {
      path: `/v1/projects/${ids.externalProject}/applications/${ids.externalApplication}/attachments/cv.pdf`,
      method: "PUT",
      body: pdf,
      headers: binary,
    },
  ],
  "post /v1/imports": (ids) => [
    {
      path: "/v1/imports",
      method: "POST",
      headers: { "Content-Type": "text/csv" },
      body: `Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post\r\n${ids.externalProject};Titel;${ids.externalApplication};Eva;Ek;${ids.email}\r\n`,
      foreign: "own",
    },
  ],
  "post /guests/embedded-sessions": (ids) => [
    json("/guests/embedded-sessions", { purpose: "panel", thing: ids.panel }),
  ],
};

/** Ids inside inputs: a project, files, a reason. With one's own each is done, or at least planned. */
export const INSIDE = (own: Ids, named: Ids): (Recipe & { foreign: Foreign })[] => {
  const plan = (action: string, input: unknown, foreign: Foreign) =>
    json(`/v1/applications/${own.application}/plans`, { action, input }, { foreign }) as Recipe & {
      foreign: Foreign;
    };
  const act = (action: string, input: unknown, foreign: Foreign) =>
    keyed(
      `/v1/applications/${own.application}/actions`,
      { action, input },
      { foreign },
    ) as Recipe & { foreign: Foreign };
  const mail = { subject: "x", content: "y" };
  return [plan, act].flatMap((make) => [
    make("transfer", { project: named.target, stay: true }, "not_found"),
    make("transfer", { project: named.projectReference, stay: true }, "not_found"),
    make("send-email", { ...mail, attachments: [named.file] }, "not_found"),
    make("send-email", { ...mail, attachments: [named.upload] }, "not_found"),
    make("send-email", { ...mail, attachments: [own.file, named.upload] }, "not_found"),
    make("reject", { type: "none", reason: named.reason }, "blocked"),
  ]);
};
