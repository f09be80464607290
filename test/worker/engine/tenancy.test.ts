import { sign } from "hono/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { FEATURES } from "../../../worker/features/index.ts";
import { withArrivals } from "../person/arriving.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { daysAgo } from "../support/clock.ts";
import { CANARY, everything, furnished, type Ids } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { type Answer, app, env, type Organisation, routes } from "../support/organisation.ts";
import { type Foreign, INSIDE, type Recipe, RECIPES } from "../support/recipes.ts";

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const guarded = routes.table.filter(({ policy }) =>
  ["session", "colleague", "key"].includes(policy),
);
const perSession = guarded.filter(({ policy }) => policy !== "key");

const credential = (org: Organisation, policy: string) => (policy === "key" ? org.key : org.token);

function expectForeign(answer: Answer, foreign: Foreign): void {
  const { status, body } = answer;
  const said = JSON.stringify([status, body]);
  if (foreign === "own") return expect(status, said).toBeLessThan(300);
  if (foreign === "nothing")
    return expect([status, body], said).toEqual([200, { data: [], next: null }]);
  if (foreign === "rows") {
    expect(status, said).toBe(200);
    return expect(
      new Set(body.results.map(({ problem }: { problem?: { code: string } }) => problem?.code)),
      said,
    ).toEqual(new Set(["not_found"]));
  }
  if (foreign === "blocked") {
    if (status !== 200) return expect([status, body.code], said).toEqual([409, "blocked"]);
    return expect(body.executable, said).toBe(false);
  }
  if (status === 404) return expect(body.code, said).toBe("not_found");
  expect([status, body.code], said).toEqual([422, "invalid_input"]);
  expect(new Set(body.errors.map(({ code }: { code: string }) => code)), said).toEqual(
    new Set(["not_found"]),
  );
}

const send = (
  org: Organisation,
  policy: string,
  { path, ...call }: Recipe,
  more: object = {},
): Promise<Answer> => org.call(path, { token: credential(org, policy), ...call, ...more });

describe("the table of routes", () => {
  it("holds every route of the app below /v1 and /guests, each with a policy", () => {
    const known = new Set(
      routes.table.map(
        ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      ),
    );
    const served = app.routes.filter(
      ({ method, path }) => method !== "ALL" && /^\/(v1|guests)\b/.test(path),
    );
    expect(
      served
        .filter(({ method, path }) => !known.has(`${method} ${path}`))
        .map(({ method, path }) => `${method} ${path}`),
    ).toEqual([]);
    expect(
      routes.table.filter(
        ({ policy }) =>
          !["session", "colleague", "key", "guest", "link", "public", "open", "signed"].includes(
            policy,
          ),
      ),
    ).toEqual([]);
    expect(
      routes.table.filter((route) => !guarded.includes(route) && route.path.startsWith("/v1")),
    ).toEqual([]);
  });

  it("keeps what guests may call below the path of their purpose", () => {
    for (const { path, policy } of routes.table) {
      const below = withArrivals(FEATURES).some(({ guests = [] }) =>
        guests.some(({ purpose }) => path.startsWith(`/guests/${purpose}/`)),
      );
      expect(policy === "guest", path).toBe(below);
    }
  });

  it("has a recipe for every route that lets anybody in", () => {
    expect(Object.keys(RECIPES).toSorted()).toEqual(guarded.map(nameOf).toSorted());
  });
});

describe("another organisation", () => {
  let victim: Organisation;
  let stolen: Ids;
  let before: Record<string, unknown[]>;
  beforeAll(async () => {
    ({ org: victim, ids: stolen } = await furnished());
    before = await everything(victim);
  });

  it.each(guarded.map((route) => [nameOf(route), route.policy]))(
    "is out of reach of %s",
    async (name, policy) => {
      const org = await quietOrganisation();
      for (const recipe of RECIPES[name]!(stolen)) {
        const answer = await send(org, policy, recipe);
        expectForeign(answer, recipe.foreign ?? "not_found");
        const said = JSON.stringify(answer.body);
        if (answer.status < 300) expect(said).not.toContain(CANARY);
        else expect(said).not.toMatch(new RegExp(`${CANARY}|${stolen.email}`));
      }
      expect(await everything(victim)).toEqual(before);
      expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual([]);
      await expectSound(org, victim);
    },
  );

  it("is out of reach of ids inside a body", async () => {
    const { org, ids } = await furnished();
    const own = await everything(org);
    for (const recipe of INSIDE(ids, stolen))
      expectForeign(await send(org, "session", recipe), recipe.foreign);
    expect(await everything(org)).toEqual(own);
    expect(await everything(victim)).toEqual(before);
  });

  it("is out of reach of a mixed bulk, whose own rows are done", async () => {
    const { org, ids } = await furnished();
    const body = {
      action: "reject",
      input: { type: "email", reason: "rejection-1" },
      applications: [{ id: stolen.application }, { id: ids.application }],
    };
    const { body: answer } = await org.call("/v1/actions", { body, key: "b" });
    expect(answer.results.map((row: { outcome: string }) => row.outcome)).toEqual([
      "refused",
      "done",
    ]);
    expect(await everything(victim)).toEqual(before);
  });

  it("cannot be reached by a header: its idempotency key and its origin mean nothing here", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const [{ key } = { key: null }] = await victim.rows(
      "SELECT key FROM idempotency_keys WHERE org_id = ?",
      victim.id,
    );
    const done = await org.act(id, "send-email", { subject: "x", content: "y" }, {}, String(key));
    expect([done.status, done.headers.get("Idempotent-Replayed")]).toEqual([200, null]);
    expect(await everything(victim)).toEqual(before);
  });

  it("has recipes that work for whoever owns the ids, and no log tells of whom", async () => {
    const logged: unknown[] = [];
    for (const method of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, method).mockImplementation((...line) => void logged.push(...line));
    for (const { policy, ...route } of guarded) {
      const { org, ids } = await furnished();
      for (const recipe of RECIPES[nameOf(route)]!(ids)) {
        const { status, body } = await send(org, policy, recipe);
        expect(status, `${nameOf(route)} ${recipe.path} ${JSON.stringify(body)}`).toBeLessThan(300);
      }
      await expectSound(org);
    }
    const { org, ids } = await furnished();
    for (const recipe of INSIDE(ids, ids).slice(0, 6)) {
      const { status, body } = await send(org, "session", recipe);
      const same = recipe.body && JSON.stringify(recipe.body).includes(ids.projectReference);
      expect([status, body.executable], JSON.stringify(body)).toEqual([200, !same]);
    }
    vi.restoreAllMocks();
    expect(JSON.stringify(logged)).not.toMatch(
      new RegExp(`${CANARY}|kanarie|${org.token}|${org.key}`, "i"),
    );
  });
});

describe("a narrowed session", () => {
  /** A list over several projects wants one named. */
  const asksForProject = ({ status, body }: Answer) =>
    status === 422 && body.errors[0].path.join(".") === "query.project";

  it.each<[string, (org: Organisation, ids: Ids) => Promise<string>, string[]?]>([
    ["another project", (org, ids) => org.session({ projects: [ids.target] })],
    ["no project at all", (org) => org.session({ projects: [] })],
    [
      "another application",
      async (org) => org.session({ applications: [(await org.application()).id] }),
      ["get /v1/settings", "post /v1/files", "get /v1/projects", "get /v1/projects/{project}"],
    ],
  ])(
    "to %s reaches nothing beyond it",
    async (_, narrow, ofTheWhole = ["get /v1/settings", "post /v1/files"]) => {
      const { org, ids } = await furnished();
      const token = await narrow(org, ids);
      const before = await everything(org);
      for (const route of perSession)
        for (const recipe of RECIPES[nameOf(route)]!(ids)) {
          if (recipe.shared || ofTheWhole.includes(nameOf(route))) continue;
          const answer = await org.call(recipe.path, { ...recipe, token });
          const said = `${nameOf(route)} ${JSON.stringify([answer.status, answer.body])}`;
          expect(said).not.toContain(ids.email);
          const own =
            recipe.foreign === "own" || (answer.status === 200 && Array.isArray(answer.body.data));
          if (own) expect(said).not.toContain(ids.application);
          else if (!asksForProject(answer)) expectForeign(answer, recipe.foreign ?? "not_found");
        }
      expect(await everything(org)).toEqual(before);
    },
  );

  it("does not transfer into a project beyond it", async () => {
    const { org, ids } = await furnished();
    const token = await org.session({ projects: [org.project] });
    const body = { action: "transfer", input: { project: ids.target, stay: true } };
    expectForeign(
      await org.call(`/v1/applications/${ids.application}/plans`, { body, token }),
      "not_found",
    );
  });

  it("undoes of an operation only what it reaches, and hears of nothing else", async () => {
    const org = await quietOrganisation();
    const elsewhere = await org.addProject();
    const near = await org.application({ project: elsewhere });
    const far = await org.application();
    const body = {
      action: "reject",
      input: { type: "none", reason: "rejection-1" },
      applications: [{ id: near.id }, { id: far.id }],
    };
    const { operation } = (await org.call("/v1/actions", { body, key: "b" })).body;
    const token = await org.session({ projects: [elsewhere] });
    const undone = await org.call(`/v1/operations/${operation}/undo`, {
      body: {},
      key: "u",
      token,
    });
    expect(JSON.stringify(undone.body)).not.toContain(far.id);
    expect(undone.body.results.map((row: { outcome: string }) => row.outcome)).toEqual(["done"]);
    await expectSound(org);
  });

  it("can name as many projects and applications as a session may", async () => {
    const org = await quietOrganisation();
    const projects: string[] = [];
    for (let i = 0; i < 200; i += 1) projects.push(await org.addProject());
    const applications = (await org.applications(50)).map(({ id }) => id);
    const token = await org.session({
      projects: [org.project, ...projects.slice(1)],
      applications,
    });
    const { status, body } = await org.call("/v1/applications", { token });
    expect([status, body.data?.length]).toEqual([200, 50]);
  });
});

describe("a token", () => {
  let org: Organisation;
  let ids: Ids;
  let claims: Record<string, unknown>;
  beforeAll(async () => {
    ({ org, ids } = await furnished());
    claims = JSON.parse(atob(org.token.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/")));
  });
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll("=", "").replaceAll("+", "-").replaceAll("/", "_");
  const now = () => Math.floor(Date.now() / 1000);
  const signed = (changed: object, secret = env.SESSION_SECRET) =>
    sign({ ...claims, ...changed }, secret, "HS256");

  it("is taken when it is good", async () => {
    expect((await org.call("/v1/settings", { token: await signed({}) })).status).toBe(200);
  });

  it.each<[string, () => Promise<string> | string]>([
    ["expired", () => signed({ exp: now() - 1 })],
    ["without an end", () => signed({ exp: undefined })],
    ["signed with another secret", () => signed({}, "another-secret-0000000000000000000000000")],
    [
      "signed with the empty secret's algorithm, none",
      () => `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`,
    ],
    [
      "none, with a signature",
      () => `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.${org.token.split(".")[2]}`,
    ],
    ["of another algorithm", () => sign(claims, env.SESSION_SECRET, "HS512")],
    ["for another audience", () => signed({ aud: "somebody-else" })],
    ["without an audience", () => signed({ aud: undefined })],
    ["of another issuer", () => signed({ iss: "somebody-else" })],
    ["not valid yet", () => signed({ nbf: now() + 600 })],
    [
      "of another organisation with this one's key",
      async () => signed({ org: (await quietOrganisation()).id }),
    ],
    ["with a key that never was", () => signed({ key: "key_none" })],
    ["with a scope that does not exist", () => signed({ scopes: ["everything"] })],
    [
      "with a changed payload",
      () => {
        const [head, , tail] = org.token.split(".");
        return `${head}.${part({ ...claims, sub: "eva" })}.${tail}`;
      },
    ],
    ["an API key", () => org.key],
    ["garbage", () => "a.b.c".repeat(8)],
    ["huge", () => "x".repeat(40_000)],
  ])("that is %s is refused on every session route, alike", async (_, made) => {
    const token = await made();
    const texts = new Set<string>();
    for (const route of perSession) {
      const recipe = RECIPES[nameOf(route)]!(ids)[0]!;
      const { status, body, headers } = await org.call(recipe.path, { ...recipe, token });
      expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 401, "unauthenticated"]);
      expect(headers.get("WWW-Authenticate")).toMatch(/^Bearer/);
      texts.add(JSON.stringify({ ...body, requestId: "" }));
    }
    expect(texts.size).toBe(1);
  });

  it("ends with its key, on every route at the next request", async () => {
    const { org: closed, ids: theirs } = await furnished();
    const before = await everything(closed);
    await closed.rows(
      "UPDATE api_keys SET revoked_at = ? WHERE id = ?",
      daysAgo(3).toISOString(),
      closed.keyId,
    );
    for (const route of guarded)
      for (const recipe of RECIPES[nameOf(route)]!(theirs)) {
        const { status, body } = await send(closed, route.policy, recipe);
        expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 401, "unauthenticated"]);
      }
    expect({ ...(await everything(closed)), api_keys: null }).toEqual({
      ...before,
      api_keys: null,
    });
  });

  it("does not open a route that is for keys", async () => {
    for (const route of guarded.filter(({ policy }) => policy === "key")) {
      const [recipe] = RECIPES[nameOf(route)]!(ids);
      const { status, body } = await org.call(recipe!.path, { ...recipe, token: org.token });
      expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 401, "unauthenticated"]);
    }
  });

  it.each([[""], ["Bearer"], ["Bearer "], ["Basic abc"], ["bearer-less"]])(
    "is needed: %j is none",
    async (authorization) => {
      for (const route of guarded) {
        const [recipe] = RECIPES[nameOf(route)]!(ids);
        const { status, body } = await org.call(recipe!.path, {
          ...recipe,
          headers: { ...recipe!.headers, Authorization: authorization },
        });
        expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 401, "unauthenticated"]);
      }
    },
  );
});

describe("an origin", () => {
  const HOST = "https://intranet.prov.example";
  const registered = async (origin = HOST) => {
    const org = await quietOrganisation();
    await org.rows(
      "INSERT INTO origins (org_id, origin) VALUES (?, ?) RETURNING origin",
      org.id,
      origin,
    );
    return org;
  };
  const allowed = ({ headers }: Answer) => headers.get("Access-Control-Allow-Origin");
  const vary = ({ headers }: Answer) => headers.get("Vary") ?? "";

  it("that is registered may read answers, errors too", async () => {
    const org = await registered();
    const { id } = await org.application();
    const from = (origin: string) => ({ headers: { Origin: origin } });
    const answers = [
      await org.call(`/v1/applications/${id}`, from(HOST)),
      await org.call("/v1/applications/app_none", from(HOST)),
      await org.call("/v1/nowhere", from(HOST)),
      await org.call(`/v1/applications/${id}/actions`, {
        body: { action: "reject", input: {} },
        key: "k",
        ...from(HOST),
      }),
      await org.call(`/v1/applications/${id}/actions`, { body: "[", key: "k", ...from(HOST) }),
      await org.call("/v1/settings", { token: "x".repeat(40), ...from(HOST) }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 422, 422, 401]);
    expect(answers.map(allowed)).toEqual(answers.map(() => HOST));
    expect(answers.every((answer) => vary(answer).includes("Origin"))).toBe(true);
    expect(
      answers.every(({ headers }) => headers.get("Access-Control-Allow-Credentials") === null),
    ).toBe(true);
  });

  it.each([
    "https://evil.example",
    "null",
    "https://intranet.prov.example.evil.example",
    "http://intranet.prov.example",
    "https://intranet.prov.example:8443",
    "https://INTRANET.prov.example",
  ])("that is not, %s, is refused and may read nothing", async (origin) => {
    const org = await registered();
    const { id } = await org.application();
    for (const call of [{}, { body: { action: "delete", input: {} }, key: "k" }]) {
      const path = `/v1/applications/${id}${"body" in call ? "/actions" : ""}`;
      const answer = await org.call(path, { ...call, headers: { Origin: origin } });
      expect([answer.status, answer.body.code, allowed(answer)]).toEqual([403, "forbidden", null]);
      expect(vary(answer)).toContain("Origin");
    }
    expect(
      await org.rows(
        "SELECT id FROM applications WHERE org_id = ? AND deleted_at IS NOT NULL",
        org.id,
      ),
    ).toEqual([]);
  });

  it("of another organisation is refused, though a preflight cannot tell", async () => {
    const OTHER = "https://annan.example";
    const org = await registered();
    await registered(OTHER);
    const answer = await org.call("/v1/settings", { headers: { Origin: OTHER } });
    expect([answer.status, allowed(answer)]).toEqual([403, null]);
    const preflight = await org.call("/v1/settings", {
      method: "OPTIONS",
      headers: { Origin: OTHER, "Access-Control-Request-Method": "GET" },
    });
    expect([preflight.status, allowed(preflight)]).toEqual([204, OTHER]);
  });

  it("is answered in a preflight by the exact name, and an unknown one by nothing", async () => {
    const org = await registered();
    const ask = (origin: string) =>
      org.call("/v1/actions", {
        method: "OPTIONS",
        headers: {
          Origin: origin,
          "Access-Control-Request-Method": "POST",
          "Access-Control-Request-Headers": "authorization,content-type,idempotency-key",
        },
      });
    const known = await ask(HOST);
    expect([known.status, allowed(known)]).toEqual([204, HOST]);
    expect(known.headers.get("Access-Control-Allow-Headers")?.toLowerCase()).toMatch(
      /authorization.*content-type.*idempotency-key/,
    );
    expect(vary(known)).toContain("Origin");
    for (const origin of ["null", "https://evil.example"]) {
      const unknown = await ask(origin);
      expect([unknown.status, allowed(unknown)]).toEqual([403, null]);
      expect(vary(unknown)).toContain("Origin");
    }
  });

  it("binds a session that names it", async () => {
    const org = await registered();
    await org.rows(
      "INSERT INTO origins (org_id, origin) VALUES (?, 'https://andra.prov.example') RETURNING origin",
      org.id,
    );
    const token = await org.session({ origin: HOST });
    const from = async (headers: Record<string, string>) =>
      (await org.call("/v1/settings", { token, headers })).status;
    expect(await from({ Origin: HOST })).toBe(200);
    expect(await from({ Origin: "https://andra.prov.example" })).toBe(403);
    expect(await from({ Origin: "https://evil.example" })).toBe(403);
    expect(await from({ Origin: "https://vidare.test" })).toBe(403);
    expect(await from({})).toBe(403);
  });

  it("is our own where none is given: that is how a page reads what it was served from", async () => {
    const org = await registered();
    const token = await org.session({ origin: "https://vidare.test" });
    const from = async (headers: Record<string, string>) =>
      (await org.call("/v1/settings", { token, headers })).status;
    expect(await from({})).toBe(200);
    expect(await from({ Origin: "https://vidare.test" })).toBe(200);
    expect(await from({ Origin: HOST })).toBe(403);
  });

  it("never reads what a key may", async () => {
    const org = await registered();
    const answer = await org.call("/v1/sessions", {
      token: org.key,
      body: { actor: { id: "x", name: "X" }, scopes: [] },
      headers: { Origin: HOST },
    });
    expect(allowed(answer)).toBeNull();
  });
});
