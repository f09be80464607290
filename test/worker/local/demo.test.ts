import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Logo } from "../../../worker/domain/facts.ts";
import type { Env } from "../../../worker/env.ts";
import type {
  ApplicationDetail,
  ApplicationSummary,
} from "../../../worker/features/applications/schemas/applications.ts";
import type { BulkRowWire, BulkWire } from "../../../worker/features/bulks/schemas/bulks.ts";
import type { SendingsWire } from "../../../worker/features/mail-log/schemas/sendings.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import local from "../../../worker/local/index.ts";

const KEY = "vid_only-for-this-test";
const bindings = { ...(env as unknown as Env), DEMO_API_KEY: KEY };

async function call(path: string, init?: RequestInit, host = "localhost:8787"): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request(`http://${host}${path}`, init) as Parameters<typeof local.fetch>[0];
  const response = await local.fetch(request, bindings, context);
  await waitOnExecutionContext(context);
  return response;
}

const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function bearer(body?: unknown): Promise<{ headers: { Authorization: string } }> {
  const { token } = await (await post("/demo/session", body)).json<{ token: string }>();
  return { headers: { Authorization: `Bearer ${token}` } };
}

let first: unknown;
beforeAll(async () => {
  first = await (await post("/demo/seed")).json();
});

describe("the demo organisation", () => {
  it("comes from the portal's export through the importer, with CVs", () => {
    expect(first).toEqual({ seeded: true, imported: 288, files: 44 });
  });

  it("has applications in every status that an action of today leads to, and letters that people write", async () => {
    const rows = async (query: string) => (await bindings.DB.prepare(query).all()).results;
    const counts = await rows(
      "SELECT iif(deleted_at IS NULL, status, 'deleted') AS s, count(*) AS n FROM applications GROUP BY 1 ORDER BY 1",
    );
    expect(counts).toEqual([
      { s: "deleted", n: 3 },
      { s: "hired", n: 1 },
      { s: "interview", n: 7 },
      { s: "offered", n: 3 },
      { s: "received", n: 193 },
      { s: "rejected", n: 67 },
      { s: "saved", n: 8 },
      { s: "transferred", n: 2 },
      { s: "withdrawn", n: 6 },
    ]);
    const letters = await rows(
      "SELECT cover_letter AS l FROM applications WHERE cover_letter <> ''",
    );
    expect(letters.length).toBeGreaterThan(240);
    expect(new Set(letters.map(({ l }) => String(l).split("\n\n")[1])).size).toBeGreaterThan(30);
    for (const { l } of letters) expect(l).not.toMatch(/https?:|[<>=]|undefined|null/);
  });

  it("has mail that was delivered, that bounced and that waits, and nothing that is about to leave", async () => {
    const { results } = await bindings.DB.prepare(
      "SELECT state, count(*) AS n FROM messages WHERE org_id = 'org_demo' GROUP BY 1 ORDER BY 1",
    ).all();
    expect(results).toEqual([
      { state: "bounced", n: 6 },
      { state: "cancelled", n: 4 },
      { state: "delivered", n: 117 },
      { state: "scheduled", n: 8 },
    ]);
  });

  it("has what was done to many, as one thing that is undone as a whole, with mail that has arrived", async () => {
    const session = await bearer();
    const ask = async <T>(path: string) => (await call(path, session)).json<T>();
    const { data } = await ask<Page<BulkWire>>("/v1/bulks");
    expect(data.length).toBeGreaterThan(5);
    for (const { total, undone } of data) expect([total > 1, undone]).toEqual([true, 0]);
    const yesterday = await ask<Page<BulkWire>>("/v1/bulks?project=ext:P-1043");
    const bulk = yesterday.data.find(({ action }) => action === "reject")!;
    expect(bulk).toMatchObject({ total: 4, undoable: 4 });
    const rows = await ask<Page<BulkRowWire>>(`/v1/bulks/${bulk.id}/applications`);
    const { operation } = rows.data[0]!;
    const sent = await ask<SendingsWire>(`/v1/operations/${operation}/messages`);
    expect(sent).toMatchObject({ total: 4, states: { delivered: 4 } });
  });

  it("has offers that wait, that were replaced, accepted and declined", async () => {
    const { results } = await bindings.DB.prepare(
      "SELECT state, count(*) AS n FROM offers GROUP BY 1 ORDER BY 1",
    ).all();
    expect(results).toEqual([
      { state: "accepted", n: 1 },
      { state: "declined", n: 1 },
      { state: "replaced", n: 1 },
      { state: "standing", n: 2 },
    ]);
  });

  it("has people who are kept, asked, kept longer and not kept by their own word", async () => {
    const { results } = await bindings.DB.prepare(
      `SELECT iif(ended_at IS NOT NULL, 'declined', iif(basis = 'consent' AND agreed_on IS NULL, 'asked', 'kept')) AS s,
        agreed_via AS via, extended_on IS NOT NULL AS longer, count(*) AS n FROM saved_profiles GROUP BY 1, 2, 3 ORDER BY 1, 2`,
    ).all();
    expect(results).toEqual([
      { s: "asked", via: null, longer: 0, n: 2 },
      { s: "declined", via: null, longer: 0, n: 1 },
      { s: "kept", via: null, longer: 0, n: 4 },
      { s: "kept", via: "email", longer: 0, n: 1 },
      { s: "kept", via: "link", longer: 1, n: 1 },
    ]);
  });

  it("has a panel that is done and one that is not, with ratings that differ", async () => {
    const list = await call("/v1/panels", await bearer());
    const { data } =
      await list.json<Page<{ reviewers: number; submitted: number; over: boolean }>>();
    expect(data.map(({ reviewers, submitted, over }) => [reviewers, submitted, over])).toEqual([
      [4, 2, false],
      [3, 3, true],
    ]);
    const { results } = await bindings.DB.prepare("SELECT DISTINCT score FROM ratings").all();
    expect(results.length).toBeGreaterThan(5);
  });

  it("did everything in its order, and nothing later than now", async () => {
    const { results } = await bindings.DB.prepare(
      `SELECT count(*) AS n FROM events e JOIN events b
       ON b.application_id = e.application_id AND b.version = e.version - 1 WHERE b.at > e.at`,
    ).all();
    expect(results).toEqual([{ n: 0 }]);
  });

  it("is left alone once it is there", async () => {
    expect(await (await post("/demo/seed")).json()).toEqual({ seeded: false });
  });

  it("has reasons in both languages and its own sender", async () => {
    const labels = async (locale: string) => {
      const answer = await call(`/v1/settings?locale=${locale}`, await bearer());
      const { reasons, organisation, senders } = await answer.json<Settings>();
      expect([organisation.name, organisation.holdSeconds]).toEqual(["Björkviks kommun", 30]);
      expect(senders[0]!.address).toBe("rekrytering@bjorkvik.example");
      return [...reasons.rejection, ...reasons.withdrawal];
    };
    const [sv, en] = [await labels("sv"), await labels("en")];
    expect(sv).toHaveLength(15);
    expect(sv.map(({ id }) => id)).toEqual(en.map(({ id }) => id));
    expect(sv.every(({ label }, at) => label !== en[at]!.label)).toBe(true);
    expect(sv.every(({ id }) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
  });

  it("has a logo, small enough to go with every message", async () => {
    const { logo } = (await bindings.DB.prepare(
      "SELECT logo FROM organisations WHERE id = 'org_demo'",
    ).first<{ logo: string }>())!;
    const { key, contentType, size } = JSON.parse(logo) as Logo;
    expect(contentType).toBe("image/png");
    expect(size).toBeLessThan(15_000);
    expect((await bindings.FILES.head(key))!.size).toBe(size);
  });

  it("opens a session for its API key, which is stored nowhere", async () => {
    const body = { actor: { id: "bo", name: "Bo" }, scopes: ["reject"] };
    const answer = await post("/v1/sessions", body, { Authorization: `Bearer ${KEY}` });
    expect(answer.status).toBe(200);
    const stored = await bindings.DB.prepare("SELECT * FROM api_keys").all();
    expect(JSON.stringify(stored.results)).not.toContain(KEY);
  });

  it("has CVs that are real PDF files, one of them marked as anonymised beside the named one", async () => {
    const session = await bearer();
    const list = await call("/v1/applications?project=ext:P-1042&limit=1", session);
    const [newest] = (await list.json<Page<ApplicationSummary>>()).data;
    const detail = await (
      await call(`/v1/applications/${newest!.id}`, session)
    ).json<ApplicationDetail>();
    expect(detail.files).toHaveLength(2);
    for (const { url, size } of detail.files) {
      const bytes = await (await call(url, session)).arrayBuffer();
      expect(bytes.byteLength).toBe(size);
      expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(0);
    }
  });
});

describe("a demo session", () => {
  it("is the demo recruiter's, with every scope, unless narrowed", async () => {
    const all = await call("/v1/applications?limit=1", await bearer());
    expect((await all.json<Page<ApplicationSummary>>()).data).toHaveLength(1);
    const narrowed = await bearer({ projects: ["ext:P-1043"], actor: { id: "bo", name: "Bo" } });
    const settings = await (await call("/v1/settings", narrowed)).json<Settings>();
    expect(settings.actor.name).toBe("Bo");
    const seen = await (
      await call("/v1/applications?project=ext:P-1042", narrowed)
    ).json<Partial<Page<unknown>>>();
    expect(seen.data ?? []).toEqual([]);
  });

  it.each([{ unknown: 1 }, { scopes: ["fly"] }, { projects: ["ext:none"] }, { ttl: 1 }, []])(
    "is refused for %j",
    async (body) => {
      expect((await post("/demo/session", body)).status).toBe(422);
    },
  );
});

describe("local routes", () => {
  it.each(["/demo/session", "/demo/seed", "/dev/mail", "/dev/mail.json"])(
    "%s is not there under a name that is not this machine's",
    async (path) => {
      const method = path.startsWith("/demo") ? "POST" : "GET";
      expect((await call(path, { method }, "vidare.attacker.example:8787")).status).toBe(404);
      expect((await call(path, { method }, "127.0.0.1:8787")).status).toBe(200);
    },
  );
});
