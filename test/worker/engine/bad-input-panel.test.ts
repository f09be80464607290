import { beforeAll, describe, expect, it } from "vitest";
import { CANARY, everything, furnished } from "../support/furnished.ts";
import { type Asked, expectRefused as refused, type Path } from "../support/refused.ts";
import { type Call, env, type Organisation, routes } from "../support/organisation.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { doorOf } from "../interview/hosts.ts";
import { linkOf } from "../panel/support.ts";

/** In every value that is posted; no answer holds it. */
const SECRET = "h3ml1gt";

let org: Organisation;
let before: Record<string, unknown[]>;
/** A good body of each route that takes one, as the reviewer would send it. */
let good: Record<string, { path: string; body: Record<string, unknown> }>;
let token: string;
let invited: string;
let hosting: string;
let offered: string;
let contracted: string;
let saved: string;
let owner: string;

beforeAll(async () => {
  const { org: made, ids } = await furnished();
  org = made;
  const link = await linkOf(ids.reviewer);
  // The recruiter is one of the reviewers, within the intranet.
  const embedded = {
    path: "/guests/embedded-sessions",
    body: { purpose: "panel", thing: ids.panel },
  };
  ({ token } = (await org.call(embedded.path, { body: embedded.body })).body);
  const own = {
    purpose: "interview",
    link: await guestToken(env.SERVER_KEY, "interview", ids.invitation, 1),
  };
  invited = (await org.call("/guests/sessions", { body: own, token: "" })).body.token;
  hosting = (await doorOf(org, ids.interview, "vard@prov.example")).token;
  const offer = {
    purpose: "offer",
    link: await guestToken(env.SERVER_KEY, "offer", ids.offer, 1),
  };
  offered = (await org.call("/guests/sessions", { body: offer, token: "" })).body.token;
  const contract = {
    purpose: "contract",
    link: await guestToken(env.SERVER_KEY, "contract", ids.contract, 1),
  };
  contracted = (await org.call("/guests/sessions", { body: contract, token: "" })).body.token;
  const keeping = {
    purpose: "saved",
    link: await guestToken(env.SERVER_KEY, "saved", ids.saved, 1),
  };
  saved = (await org.call("/guests/sessions", { body: keeping, token: "" })).body.token;
  const account = { organisation: org.id, userName: `${CANARY}@example.com`.toLowerCase() };
  const first = { link: await guestToken(env.SERVER_KEY, "account", ids.account, 1) };
  const chosen = { ...first, password: "tre små blå stolar" };
  owner = (await org.call("/guests/sign-in/passwords", { body: chosen, token: "" })).body.token;
  const given = { ...account, password: "tre små blå stolar" };
  good = {
    "post /guests/sign-in/looks": {
      path: "/guests/sign-in/looks",
      body: { organisation: org.id },
    },
    "post /guests/sign-in/codes": { path: "/guests/sign-in/codes", body: account },
    "post /guests/sign-in/sessions": { path: "/guests/sign-in/sessions", body: given },
    "post /guests/sign-in/passwords": {
      path: "/guests/sign-in/passwords",
      body: { ...given, current: "abcd-efgh-jkmn" },
    },
    "post /guests/account/password-changes": {
      path: "/guests/account/password-changes",
      body: { current: "tre små blå stolar", password: "fyra små blå stolar" },
    },
    "post /guests/look": { path: "/guests/look", body: { purpose: "panel", link } },
    "post /guests/codes": { path: "/guests/codes", body: { purpose: "panel", link } },
    "post /guests/sessions": {
      path: "/guests/sessions",
      body: { purpose: "panel", link, ticket: "x", code: "123456" },
    },
    "post /guests/sign-outs": { path: "/guests/sign-outs", body: { purpose: "panel" } },
    "post /guests/embedded-sessions": embedded,
    "put /guests/panel/ratings/{application}": {
      path: `/guests/panel/ratings/${ids.reviewed}`,
      body: { verdict: "rated", score: 5, comment: "Bra" },
    },
    "post /guests/panel/submission": { path: "/guests/panel/submission", body: {} },
    "post /guests/interview/answers": {
      path: "/guests/interview/answers",
      body: { seen: 1, answer: "decline" },
    },
    "put /guests/interview/needs": {
      path: "/guests/interview/needs",
      body: { text: "Hörslinga" },
    },
    "put /guests/hosting/days": {
      path: "/guests/hosting/days",
      body: { date: "2026-12-01", can: "no", suggestion: "Dagen efter" },
    },
    "post /guests/offer/answers": {
      path: "/guests/offer/answers",
      body: { seen: 1, answer: "decline" },
    },
    "post /guests/offer/codes": { path: "/guests/offer/codes", body: {} },
    "post /guests/offer/questions": {
      path: "/guests/offer/questions",
      body: { text: "Kan jag börja senare?" },
    },
    "post /guests/contract/acceptances": {
      path: "/guests/contract/acceptances",
      body: { seen: 1, name: "Eva", sha256: "0".repeat(64) },
    },
    "post /guests/contract/questions": {
      path: "/guests/contract/questions",
      body: { text: "När är lönedagen?" },
    },
    "post /guests/verify": { path: "/guests/verify", body: { sha256: "0".repeat(64) } },
    "post /guests/saved/answers": {
      path: "/guests/saved/answers",
      body: { seen: 1, answer: "no" },
    },
    "post /guests/account/corrections": {
      path: "/guests/account/corrections",
      body: {
        seen: 1,
        firstName: "Eva",
        lastName: "Ek",
        phone: "070-1",
        address: "Gatan 1",
        postalCode: "123 45",
        city: "Orten",
      },
    },
    "post /guests/account/address-codes": {
      path: "/guests/account/address-codes",
      body: { email: "ny@example.com" },
    },
    "post /guests/account/take-outs": { path: "/guests/account/take-outs", body: {} },
    "post /guests/account/erasure-plans": { path: "/guests/account/erasure-plans", body: {} },
    "post /guests/account/erasures": {
      path: "/guests/account/erasures",
      body: { seen: "0".repeat(64) },
    },
  };
  before = await everything(org);
});

/** The session of whoever may call it. */
const tokenOf = (name: string, policy: string): string =>
  policy !== "guest"
    ? policy === "colleague"
      ? org.token
      : ""
    : name.includes("/interview/")
      ? invited
      : name.includes("/hosting/")
        ? hosting
        : name.includes("/offer/")
          ? offered
          : name.includes("/contract/")
            ? contracted
            : name.includes("/saved/")
              ? saved
              : name.includes("/account/")
                ? owner
                : token;

/** Every route of guests with a JSON body, from the table of routes. */
const taking = routes.table
  .filter(({ method, path, binary }) => method !== "get" && path.startsWith("/guests") && !binary)
  .map((route) => ({ ...route, name: `${route.method} ${route.path}` }));

const asked = (
  { name, method, policy }: (typeof taking)[number],
  body: unknown,
  more: Call = {},
): Asked => ({
  path: good[name]!.path,
  method: method.toUpperCase(),
  token: tokenOf(name, policy),
  body,
  ...more,
});

const expectRefused = (request: Asked, status: number, code: string, at?: Path[]): Promise<void> =>
  refused({ org, before, secret: SECRET }, request, status, code, at);

it("every route of guests with a body is tried", () => {
  expect(Object.keys(good).toSorted()).toEqual(taking.map(({ name }) => name).toSorted());
});

describe.each(taking)("$name", (route) => {
  it.each<[string, unknown]>([
    ["no JSON", `{"${SECRET}`],
    ["a comma too many", `{"${SECRET}":1,}`],
    ["NaN", '{"score":NaN}'],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ["lists a hundred deep", "[".repeat(100)],
    ["objects forty deep", `${'{"a":'.repeat(40)}1${"}".repeat(40)}`],
    ["a list", [SECRET]],
    ["a text", JSON.stringify(SECRET)],
    ["a number", 7],
    ["true", true],
    ["null", null],
  ])("refuses %s, as a whole", (_, body) =>
    expectRefused(asked(route, body), 422, "invalid_input", [[]]),
  );

  it("refuses no body at all", () =>
    expectRefused(
      asked(route, undefined, { headers: { "Content-Type": "application/json" } }),
      422,
      "invalid_input",
      [[]],
    ));

  it("refuses more than 256 kB, by a byte, whatever it is", () =>
    expectRefused(asked(route, " ".repeat(256 * 1024 + 1)), 413, "payload_too_large"));

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "refuses %s",
    (type) =>
      expectRefused(
        asked(route, JSON.stringify(good[route.name]!.body), { headers: { "Content-Type": type } }),
        415,
        "unsupported_media_type",
      ),
  );

  it("refuses what it does not know, by its name", async () => {
    const { body } = good[route.name]!;
    await expectRefused(asked(route, { ...body, xy: SECRET }), 422, "invalid_input", [["xy"]]);
    const proto = `{"__proto__":{"x":"${SECRET}"},${JSON.stringify(body).slice(1)}`.replace(
      ",}",
      "}",
    );
    await expectRefused(asked(route, proto), 422, "invalid_input", [["__proto__"]]);
  });

  it("refuses each field with a value of another kind, at its place", async () => {
    for (const field of Object.keys(good[route.name]!.body))
      for (const value of [[SECRET], { a: SECRET }, true, 7.5, -1, SECRET.repeat(1000)]) {
        const { status, body } = await org.call(good[route.name]!.path, {
          ...asked(route, { ...good[route.name]!.body, [field]: value }),
        });
        const said = `${field} ${JSON.stringify(value).slice(0, 40)}: ${JSON.stringify(body)}`;
        expect([status, body.code], said).toEqual([422, "invalid_input"]);
        expect(body.errors[0].path, said).toEqual([field]);
        expect(JSON.stringify(body)).not.toContain(SECRET);
      }
    expect(await everything(org)).toEqual(before);
  });

  it("refuses each field that is missing, at its place", async () => {
    for (const field of Object.keys(good[route.name]!.body)) {
      const { [field]: _, ...rest } = good[route.name]!.body;
      const { status, body } = await org.call(good[route.name]!.path, asked(route, rest));
      // Without a link it is asked what the browser keeps, which here is nothing.
      // A code stands on its ticket: without one of them it is the code that is wanted.
      const at = field === "ticket" ? "code" : field;
      expect([status, body.errors?.[0].path], `${field}: ${JSON.stringify(body)}`).toEqual(
        field === "link" ? [401, undefined] : [422, [at]],
      );
    }
    expect(await everything(org)).toEqual(before);
  });

  it("refuses NUL, half a character and 200 kB in any of its texts, and writes nothing", async () => {
    const { body } = good[route.name]!;
    for (const [field, value] of Object.entries(body))
      for (const text of ["\\u0000", "\\ud800", "x".repeat(200 * 1024)]) {
        if (typeof value !== "string") continue;
        const json = JSON.stringify({ ...body, [field]: "?" }).replace('"?"', `"${text}"`);
        const answer = await org.call(good[route.name]!.path, asked(route, json));
        expect([422, 404], `${field}: ${JSON.stringify(answer.body)}`).toContain(answer.status);
        expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      }
    expect(await everything(org)).toEqual(before);
  });
});

describe("an address", () => {
  it.each([
    "ratings/app%00x",
    "ratings/%ed%a0%80",
    "ratings/..%2f..%2fx",
    `ratings/${"x".repeat(100)}`,
    "files/file%00x",
    "files/%ff",
    `files/${"x".repeat(300)}`,
    "files/..%2freview",
  ])("of nothing, as %s, is refused", async (path) => {
    const rating = { method: "PUT", body: { verdict: "rated", score: 5, comment: null } };
    const { status, headers } = await org.call(`/guests/panel/${path}`, {
      token,
      ...(path.startsWith("ratings") && rating),
    });
    expect([404, 422]).toContain(status);
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(await everything(org)).toEqual(before);
  });
});

describe("a token", () => {
  const reviewing = routes.table.filter(({ policy }) => policy === "guest");

  it.each(reviewing)("that is none opens no $method $path", async ({ method, path }) => {
    const there = path.replace(/\{(\w+)\}/g, "x");
    const [head, claims, signature] = token.split(".") as [string, string, string];
    const other = btoa(JSON.stringify({ alg: "none", typ: "JWT" })).replaceAll("=", "");
    for (const bad of [
      "",
      SECRET.repeat(5),
      org.token,
      org.key,
      `${head}.${claims}.`,
      `${head}.${claims}.${signature.slice(0, -2)}AA`,
      `${other}.${claims}.${signature}`,
      `${token}x`,
      "x".repeat(20_000),
    ])
      await expectRefused(
        {
          path: there,
          method: method.toUpperCase(),
          token: bad,
          body: method === "get" ? undefined : {},
        },
        401,
        "unauthenticated",
      );
  });
});
