import fc from "fast-check";
import { expect, it } from "vitest";
import { guestToken } from "../../../worker/guests/link.ts";
import { Person } from "../person/support.ts";
import { bindings } from "../support/bindings.ts";
import { CASES } from "../support/cases.ts";
import { PDF } from "../support/files.ts";
import { furnished } from "../support/furnished.ts";
import { type Call, env, type Organisation, routes } from "../support/organisation.ts";
import { type Recipe, RECIPES } from "../support/recipes.ts";
import { times } from "../support/times.ts";
import { signatureOf, WEBHOOK_SECRET } from "../support/webhook.ts";
import { type Dice, diceOf, oddValue, oneOf, type Schema, spoilt, textOf, valueOf } from "./odd.ts";

interface Operation {
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** An organisation to ask, for so many requests: what they delete and purge is there again after. */
const LASTS = 60;
let house: {
  org: Organisation;
  good: string[];
  tokens: Record<string, string>;
  recipes: Map<string, Recipe[]>;
};
let left = 0;

async function home() {
  if (left-- > 0) return house;
  left = LASTS;
  const { org, ids } = await furnished();
  org.bindings = bindings({ RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET, RESEND_API_KEY: "re_odd" });
  const link = await guestToken(env.SERVER_KEY, "panel", ids.reviewer, 1);
  const inside = { purpose: "panel", thing: ids.panel };
  const { body } = await org.call("/guests/embedded-sessions", { body: inside });
  house = {
    org,
    good: [...Object.values(ids), link, "reject", "sv", "2027-03-01", "eva@example.se", "cv.pdf"],
    tokens: {
      session: org.token,
      key: org.key,
      guest: body.token,
      person: (await Person.comes(org, ids.candidate)).token,
    },
    recipes: new Map(Object.entries(RECIPES).map(([name, make]) => [name, make(ids)])),
  };
  return house;
}

const described = await (await furnished()).org.call("/openapi.json");
const { paths, components } = described.body as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** In a path or a query, where any bytes may stand. */
const RAW = ["%00", "%ff", "%E0%A4%A", "%ED%A0%80", "%", "%2e%2e", "a%2Fb", "%0d%0a", "+", "ext:"];
const raw = (dice: Dice): string => {
  const odd = oddValue(dice);
  if (dice(2)) return oneOf(dice, RAW);
  return encodeURIComponent(String(typeof odd === "object" ? "[]" : odd).toWellFormed());
};

/** Headers that should be others, each once in a while. */
function oddHeaders(dice: Dice): Record<string, string> {
  const odd: Record<string, string[]> = {
    "Content-Type": [
      "",
      "text/plain",
      "application/json; charset=utf-16",
      "multipart/form-data",
      "x",
    ],
    "Idempotency-Key": ["", "x".repeat(201), "a b"],
    "Accept-Language": ["", "*", "xx-YY;q=9", "sv;q=0, en;q=0", "x".repeat(9_000)],
    Authorization: ["", "Bearer", "Bearer x", `Bearer ${"x".repeat(17_000)}`, "Basic eDp4"],
    Origin: ["null", "hej", "https://evil.example", "http://["],
    "Content-Length": ["-1", "x", "99999999999"],
  };
  const chosen = Object.entries(odd).filter(() => dice(25) === 0);
  return Object.fromEntries(chosen.map(([name, values]) => [name, oneOf(dice, values)]));
}

/** A request by the description alone. */
function drawn(dice: Dice, method: string, path: string, good: string[]): Recipe {
  const { parameters = [], requestBody } = paths[path]![method]!;
  const filled = path.replaceAll(/\{(\w+)\}/g, () =>
    dice(4) ? encodeURIComponent(oneOf(dice, good)) : raw(dice) || "x",
  );
  const query = parameters
    .filter((each) => each.in === "query" && dice(2))
    .map(({ name, schema }) => {
      const value = valueOf(schema, dice, good, components.schemas);
      const text = encodeURIComponent(
        String(typeof value === "object" ? "{}" : value).toWellFormed(),
      );
      return `${name}=${dice(4) ? text.slice(0, 9_000) : raw(dice).slice(0, 9_000)}`;
    });
  if (dice(15) === 0)
    query.push(oneOf(dice, ["x=1", "limit=1&limit=2", "__proto__=1", "=", "%ff=1"]));
  const [type, { schema = {} } = {}] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const json = type === "application/json";
  const bytes = () =>
    oneOf(dice, [
      PDF,
      new Uint8Array(dice(400)).map(() => dice(256)),
      `a;b\r\n${String(oddValue(dice))};\u0000`,
    ]);
  const cases = CASES.map(({ id, bad: [input] }) => ({ action: id, input }));
  const value = (): unknown => {
    const made = valueOf(schema, dice, good, components.schemas);
    const acts = typeof made === "object" && made !== null && "action" in made;
    return acts && dice(2) ? { ...made, ...oneOf(dice, cases) } : made;
  };
  return {
    path: filled + (query.length ? `?${query.join("&")}` : ""),
    method: method.toUpperCase(),
    headers: type ? { "Content-Type": type } : {},
    ...(type && { body: json ? value() : bytes() }),
  };
}

/** A good request with one thing spoilt. */
function altered(dice: Dice, method: string, good: Recipe): Recipe {
  const { body, path } = good;
  const parts = path.split("/");
  if (dice(5) === 0) parts[1 + dice(parts.length - 1)] = raw(dice) || "x";
  const json = body !== undefined && typeof body === "object" && !(body instanceof Uint8Array);
  return {
    ...good,
    method: method.toUpperCase(),
    path: parts.join("/"),
    ...(json && { body: spoilt(body, dice) }),
    ...(json && { headers: { "Content-Type": "application/json", ...good.headers } }),
  };
}

/** A text stands as it is where no JSON is asked for. */
function bytesOf(body: unknown, headers: Call["headers"]): string | Uint8Array | undefined {
  if (body instanceof Uint8Array || body === undefined) return body;
  const isJson = /json/.test(headers?.["Content-Type"] ?? "");
  return typeof body === "string" && !isJson ? body : textOf(body);
}

const each = routes.table.map(({ method, path }) => `${method} ${path}`);
const numRuns = Math.ceil(times("odd requests are refused in words") / each.length);

// That each refusal is one that its route describes, every answer of these tests is held to (support/described.ts).
it.each(each)("whatever is odd about it, %s answers", async (name) => {
  const [method, path] = name.split(" ") as [string, string];
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const { org, good, tokens, recipes } = await home();
      const dice = diceOf(seed);
      const recipe = oneOf(dice, recipes.get(name) ?? [undefined]);
      const { body, headers, ...asked } =
        recipe && dice(2) ? altered(dice, method, recipe) : drawn(dice, method, path, good);
      const [policy] = Object.keys(paths[path]![method]!.security[0] ?? {});
      const who = path.startsWith("/guests/account/") ? "person" : (policy ?? "");
      const sent = bytesOf(body, headers);
      const call: Call = {
        ...asked,
        token: tokens[dice(30) ? who : oneOf(dice, Object.keys(tokens))] ?? org.token,
        key: crypto.randomUUID(),
        ...(sent !== undefined && { body: sent }),
        headers: {
          ...headers,
          ...(policy === "signed" && dice(9) && signatureOf(String(sent))),
          ...oddHeaders(dice),
        },
      };
      const answer = await org.call(asked.path, call);
      const shown = JSON.stringify(call).slice(0, 3_000);
      expect(answer.status, `${shown}\n${JSON.stringify(answer.body)}`).toBeLessThan(500);
    }),
    { numRuns, endOnFailure: true },
  );
});
