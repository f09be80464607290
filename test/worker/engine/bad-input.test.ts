import { beforeAll, describe, expect, it } from "vitest";
import { type Ids, everything, furnished } from "../support/furnished.ts";
import { type Call, type Organisation, routes } from "../support/organisation.ts";
import { AHEAD, nextGap } from "../support/dates.ts";
import { type Asked, expectRefused as refused, type Path } from "../support/refused.ts";

/** In every value that is posted; no answer holds it. */
const SECRET = "h3ml1gt";

/** What is sent, the status and code it gets, and where its errors must point. */
type Bad = [
  name: string,
  request: Call & { path: string },
  status: number,
  code: string,
  at?: Path[],
];

let org: Organisation;
let ids: Ids;
let before: Record<string, unknown[]>;
beforeAll(async () => {
  ({ org, ids } = await furnished());
  before = await everything(org);
});

const expectRefused = (request: Asked, status: number, code: string, at?: Path[]): Promise<void> =>
  refused({ org, before, secret: SECRET }, request, status, code, at);

const suite = (name: string, cases: () => Bad[]): void => {
  describe(name, () => {
    it.each(cases().map(([title], index) => [title, index] as const))(
      "refuses %s",
      async (_, index) => {
        const [, request, status, code, at] = cases()[index]!;
        await expectRefused(request, status, code, at);
      },
    );
  });
};

const to = (path: string) => `/v1/applications/${ids?.application}${path}`;
const act = (body: unknown): Call & { path: string } => ({
  path: to("/actions"),
  body,
  key: crypto.randomUUID(),
});
const reject = (input: unknown) => act({ action: "reject", input });
const mail = (input: object) =>
  act({ action: "send-email", input: { subject: SECRET, content: SECRET, ...input } });
const bulk = (body: unknown): Call & { path: string } => ({
  path: "/v1/actions",
  body,
  key: crypto.randomUUID(),
});
const good = { type: "none", reason: "rejection-1" };
const invalid = (name: string, request: Call & { path: string }, ...at: Path[]): Bad => [
  name,
  request,
  422,
  "invalid_input",
  at,
];
const row = { id: `app_${SECRET}` };

suite("a request", () => [
  invalid(
    "no body at all",
    { ...act(undefined), method: "POST", headers: { "Content-Type": "application/json" } },
    [],
  ),
  invalid("an empty object", act({}), ["action"], ["input"]),
  invalid("a list", act([SECRET]), []),
  invalid("a number", act(7), []),
  invalid("null", act(null), []),
  invalid("a text", act(JSON.stringify(SECRET)), []),
  invalid("what is no JSON", act(`{"action": ${SECRET}`), []),
  invalid("JSON with a comma too many", act('{"action":"reject","input":{},}'), []),
  invalid(
    "bytes that are no UTF-8",
    { ...act("x"), body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
    [],
  ),
  invalid("an unknown field", act({ action: "reject", input: good, extra: SECRET }), ["extra"]),
  invalid("an unknown action", act({ action: SECRET, input: {} }), ["action"]),
  invalid("an action of a wrong type", act({ action: { id: SECRET }, input: {} }), ["action"]),
  invalid(
    "the name of an inherited property as an action",
    act({ action: "constructor", input: {} }),
    ["action"],
  ),
  [
    "a state action out of its state",
    act({ action: "purge", input: { confirmation: SECRET } }),
    409,
    "not_allowed",
  ],
  ["a stale version", act({ action: "reject", version: 99, input: good }), 409, "version_conflict"],
  invalid("a version of nought", act({ action: "reject", version: 0, input: good }), ["version"]),
  invalid(
    "a version that is no whole number",
    act({ action: "reject", version: 1.5, input: good }),
    ["version"],
  ),
  invalid("a version as a text", act({ action: "reject", version: SECRET, input: good }), [
    "version",
  ]),
  invalid("a version beyond all numbers", act('{"action":"reject","version":1e400,"input":{}}'), [
    "version",
  ]),
  invalid(
    "a confirmation of a wrong type",
    act({ action: "reject", input: good, confirm: SECRET }),
    ["confirm"],
  ),
  invalid("an input that is a list", act({ action: "reject", input: [SECRET] }), ["input"]),
  invalid("an input that is a text", act({ action: "reject", input: SECRET }), ["input"]),
  invalid(
    "JSON forty levels deep",
    act(`{"action":"reject","input":${"[".repeat(40)}${"]".repeat(40)}}`),
    [],
  ),
  invalid("objects forty levels deep", act(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`), []),
  invalid("200 kB of opening brackets", act("[".repeat(200 * 1024)), []),
  ["a megabyte of opening brackets", act("[".repeat(1024 * 1024)), 413, "payload_too_large"],
  [
    "ten megabytes",
    act(JSON.stringify({ action: "reject", input: { ...good, note: SECRET.repeat(1_400_000) } })),
    413,
    "payload_too_large",
  ],
  [
    "another kind of content",
    { ...act(SECRET), headers: { "Content-Type": "text/plain" } },
    415,
    "unsupported_media_type",
  ],
  [
    "a form",
    {
      ...act(`action=${SECRET}`),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    },
    415,
    "unsupported_media_type",
  ],
  [
    "a kind of content that only begins like JSON",
    { ...act("{}"), headers: { "Content-Type": "application/jsonp" } },
    415,
    "unsupported_media_type",
  ],
  [
    "an unknown application",
    { ...act({ action: "reject", input: good }), path: `/v1/applications/app_${SECRET}/actions` },
    404,
    "not_found",
  ],
  [
    "an unknown external id",
    { ...act({ action: "reject", input: good }), path: `/v1/applications/ext:${SECRET}/actions` },
    404,
    "not_found",
  ],
  [
    "an id with a NUL in it",
    { ...act({ action: "reject", input: good }), path: `/v1/applications/app%00${SECRET}/actions` },
    404,
    "not_found",
  ],
  invalid(
    "an id that is too long",
    {
      ...act({ action: "reject", input: good }),
      path: `/v1/applications/${SECRET.repeat(40)}/actions`,
    },
    ["id"],
  ),
  ["an unknown route", { path: `/v1/${SECRET}`, body: { x: SECRET } }, 404, "not_found"],
  ["an unknown method", { path: to(""), method: "DELETE" }, 404, "not_found"],
]);

suite("an input", () => [
  invalid("missing fields, each by its name", reject({}), ["input", "type"], ["input", "reason"]),
  invalid("no input at all", act({ action: "reject" }), ["input"]),
  invalid(
    "unknown fields, each by its name",
    reject({ ...good, a: SECRET, b: SECRET }),
    ["input", "a"],
    ["input", "b"],
  ),
  invalid(
    "wrong types, each by its name",
    reject({ type: 1, reason: { a: SECRET }, note: [SECRET] }),
    ["input", "type"],
    ["input", "reason"],
    ["input", "note"],
  ),
  invalid("null for a text", reject({ ...good, note: null }), ["input", "note"]),
  invalid("an unknown choice", reject({ ...good, type: SECRET }), ["input", "type"]),
  invalid("an empty text", reject({ ...good, note: "" }), ["input", "note"]),
  invalid("blanks only", reject({ ...good, note: " \n\t " }), ["input", "note"]),
  invalid("a text that is too long", reject({ ...good, note: SECRET.repeat(400) }), [
    "input",
    "note",
  ]),
  invalid("a NUL", reject({ ...good, note: `${SECRET}\u0000` }), ["input", "note"]),
  invalid("an escape character", reject({ ...good, note: `${SECRET}\u001b[31m` }), [
    "input",
    "note",
  ]),
  invalid(
    "a lone surrogate",
    act(
      `{"action":"reject","input":{"type":"none","reason":"rejection-1","note":"${SECRET}\\ud800"}}`,
    ),
    ["input", "note"],
  ),
  invalid("a line break in a line", reject({ ...good, reason: `${SECRET}\nx` }), [
    "input",
    "reason",
  ]),
  invalid("a bidi control in a line", mail({ subject: `${SECRET}\u202egpj.exe` }), [
    "input",
    "subject",
  ]),
  invalid("a bidi isolate in a line", mail({ subject: `${SECRET}\u2067x` }), ["input", "subject"]),
  invalid("a line separator in a line", mail({ subject: `${SECRET}\u2028x` }), [
    "input",
    "subject",
  ]),
  invalid("CR/LF in a subject", mail({ subject: `${SECRET}\r\nBcc: x@example.com` }), [
    "input",
    "subject",
  ]),
  invalid(
    "__proto__ as a field",
    act(
      '{"action":"reject","input":{"type":"none","reason":"rejection-1","__proto__":{"x":"h3ml1gt"}}}',
    ),
    ["input", "__proto__"],
  ),
  invalid(
    "__proto__ in a row of a bulk",
    bulk(
      `{"action":"reject","input":{"type":"none","reason":"rejection-1"},"applications":[{"id":"app_x","__proto__":{"x":"${SECRET}"}}]}`,
    ),
    ["applications", 0, "__proto__"],
  ),
  invalid("a sending of an unknown kind", reject({ ...good, send: { when: SECRET } }), [
    "input",
    "send",
    "when",
  ]),
  invalid(
    "a sending time in another format",
    reject({ ...good, send: { when: "at", at: `2026-12-01 08:00 ${SECRET}` } }),
    ["input", "send", "at"],
  ),
  invalid(
    "an instant for a local time",
    reject({ ...good, send: { when: "at", at: "2026-12-01T08:00:00Z" } }),
    ["input", "send", "at"],
  ),
  [
    "a sending time that has passed",
    reject({ type: "email", reason: "rejection-1", send: { when: "at", at: "2020-01-01T08:00" } }),
    409,
    "blocked",
    [["input", "send", "at"]],
  ],
  [
    "a day that does not exist",
    reject({ type: "email", reason: "rejection-1", send: { when: "at", at: "2027-02-30T08:00" } }),
    409,
    "blocked",
    [["input", "send", "at"]],
  ],
  [
    "a time that the clocks skip",
    reject({ type: "email", reason: "rejection-1", send: { when: "at", at: nextGap() } }),
    409,
    "blocked",
    [["input", "send", "at"]],
  ],
  [
    "an unknown reason",
    reject({ type: "none", reason: SECRET }),
    409,
    "blocked",
    [["input", "reason"]],
  ],
  [
    "a reason of the other list",
    reject({ type: "none", reason: "withdrawal-1" }),
    409,
    "blocked",
    [["input", "reason"]],
  ],
  invalid(
    "a date that does not exist",
    act({ action: "hire", input: { position: "x", department: "y", startDate: "2027-02-29" } }),
    ["input", "startDate"],
  ),
  invalid(
    "a date with words",
    act({ action: "hire", input: { position: "x", department: "y", startDate: SECRET } }),
    ["input", "startDate"],
  ),
  invalid(
    "a date with a time",
    act({
      action: "hire",
      input: { position: "x", department: "y", startDate: "2027-01-11T00:01" },
    }),
    ["input", "startDate"],
  ),
  [
    "an expiry that has passed",
    act({ action: "save", input: { purpose: "x", basis: "consent", expiresOn: "2020-01-01" } }),
    409,
    "blocked",
    [["input", "expiresOn"]],
  ],
  [
    "an expiry too far away",
    act({ action: "save", input: { purpose: "x", basis: "consent", expiresOn: "2099-01-01" } }),
    409,
    "blocked",
    [["input", "expiresOn"]],
  ],
  [
    "legitimate interest without a note",
    act({
      action: "save",
      input: { purpose: "x", basis: "legitimate-interest", expiresOn: AHEAD },
    }),
    409,
    "blocked",
    [["input", "note"]],
  ],
  [
    "a wrong confirmation of a purge",
    {
      ...act({ action: "purge", input: { confirmation: SECRET } }),
      path: `/v1/applications/${ids?.deleted}/actions`,
    },
    409,
    "blocked",
    [["input", "confirmation"]],
  ],
]);

suite("an address", () => [
  ...(
    [
      ["with CR/LF", `${SECRET}@example.com\r\nBcc: evil@example.com`],
      ["with a line feed inside", `a\n${SECRET}@example.com`],
      ["with a NUL", `a\u0000${SECRET}@example.com`],
      ["that is two", `${SECRET}@example.com, b@example.com`],
      ["that is two by semicolon", `${SECRET}@example.com;b@example.com`],
      ["with a name", `Eva <${SECRET}@example.com>`],
      ["that is quoted", `"${SECRET} x"@example.com`],
      ["with a comment", `${SECRET}(hej)@example.com`],
      ["that is a group", `Vänner: ${SECRET}@example.com;`],
      ["without an at", SECRET],
      ["without a domain", `${SECRET}@`],
      ["of a bare host", `${SECRET}@localhost`],
      ["of an IP number", `${SECRET}@127.0.0.1`],
      ["of a literal", `${SECRET}@[127.0.0.1]`],
      ["with two dots", `${SECRET}..x@example.com`],
      ["with a blank inside", `${SECRET} @example.com`],
      ["with a bidi control", `${SECRET}\u202e@example.com`],
      ["with letters beyond ASCII before the at", `å${SECRET}@example.com`],
      ["with a percent sign in its domain", `${SECRET}@exa%6dple.com`],
      ["with a path", `${SECRET}@example.com/x`],
      ["with a port", `${SECRET}@example.com:25`],
      [
        "that is too long",
        `${SECRET.repeat(9)}@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.example.com`,
      ],
      ["that is empty", ""],
      ["of a wrong type", [`${SECRET}@example.com`]],
    ] as const
  ).map(([name, recipient]) => invalid(name, mail({ recipient }), ["input", "recipient"])),
  invalid(
    "to forward to that is two",
    act({
      action: "forward",
      input: {
        recipient: `${SECRET}@a.example,b@b.example`,
        subject: "x",
        content: "y",
        anonymise: true,
        withoutAttachments: true,
      },
    }),
    ["input", "recipient"],
  ),
  [
    "to send from that is not the organisation's",
    mail({ from: "chef@prov.example" }),
    409,
    "blocked",
    [["input", "from"]],
  ],
]);

suite("a merge field", () => [
  invalid("that is unknown", mail({ content: `{{candidate.salary}} ${SECRET}` }), [
    "input",
    "content",
  ]),
  invalid("that is unknown in a subject", mail({ subject: `{{candidate.salary}} ${SECRET}` }), [
    "input",
    "subject",
  ]),
  invalid("that is not closed", mail({ content: `{{candidate.first_name ${SECRET}` }), [
    "input",
    "content",
  ]),
  invalid(
    "that tries to be code",
    mail({ content: `{{constructor.constructor("${SECRET}")()}}` }),
    ["input", "content"],
  ),
  invalid(
    "that is inherited",
    mail({ content: `{{__proto__}} {{toString}} ${SECRET}` }),
    ["input", "content"],
    ["input", "content"],
  ),
  invalid(
    "that is unknown in an own text",
    reject({
      type: "email",
      reason: "rejection-1",
      message: { subject: "x", body: `{{nope}} ${SECRET}` },
    }),
    ["input", "message", "body"],
  ),
]);

suite("a bulk", () => [
  invalid("without rows", bulk({ action: "reject", input: good, applications: [] }), [
    "applications",
  ]),
  invalid(
    "with too many rows",
    bulk({ action: "reject", input: good, applications: Array.from({ length: 1001 }, () => row) }),
    ["applications"],
  ),
  invalid(
    "whose rows are no list",
    bulk({ action: "reject", input: good, applications: { 0: row } }),
    ["applications"],
  ),
  invalid(
    "with an unknown field in a row",
    bulk({ action: "reject", input: good, applications: [row, { ...row, extra: SECRET }] }),
    ["applications", 1, "extra"],
  ),
  invalid(
    "with a row that is a text",
    bulk({ action: "reject", input: good, applications: [SECRET] }),
    ["applications", 0],
  ),
  invalid(
    "with a row's input that is a list",
    bulk({ action: "reject", input: good, applications: [{ ...row, input: [SECRET] }] }),
    ["applications", 0, "input"],
  ),
  invalid("without an action", bulk({ applications: [row] }), ["action"]),
]);

suite("a query", () => [
  ...(
    [
      ["?limit=0", "limit"],
      ["?limit=201", "limit"],
      ["?limit=-1", "limit"],
      ["?limit=1.5", "limit"],
      [`?limit=${SECRET}`, "limit"],
      ["?limit=1e999", "limit"],
      ["?limit=", "limit"],
      [`?status=${SECRET}`, "status"],
      [`?status=received'--${SECRET}`, "status"],
      [`?sort=${SECRET}`, "sort"],
      ["?sort=received;drop", "sort"],
      [`?deleted=${SECRET}`, "deleted"],
      [`?cursor=${SECRET}`, "cursor"],
      ["?cursor=", "cursor"],
      [`?cursor=${btoa("[1,2]")}`, "cursor"],
      [`?cursor=${btoa("{}")}`, "cursor"],
      [`?cursor=${btoa(`["a","b","${SECRET}"]`)}`, "cursor"],
      [`?cursor=${btoa("[".repeat(200))}`, "cursor"],
      [`?cursor=${SECRET.repeat(80)}`, "cursor"],
      [`?q=${SECRET.repeat(20)}`, "q"],
      [`?extra=${SECRET}`, "extra"],
      [`?__proto__=${SECRET}`, "__proto__"],
    ] as const
  ).map(([query, field]) =>
    invalid(query.slice(0, 40), { path: `/v1/applications${query}` }, ["query", field]),
  ),
  ["of an unknown project", { path: `/v1/applications?project=${SECRET}` }, 404, "not_found"],
  invalid(
    "of a history with a cursor that is no version",
    { path: to(`/events?cursor=${btoa('["x","y"]')}`) },
    ["query", "cursor"],
  ),
  invalid("of messages in an unknown state", { path: `/v1/messages?state=${SECRET}` }, [
    "query",
    "state",
  ]),
]);

describe("a hostile search", () => {
  it.each([
    "%",
    "_",
    "'",
    '"',
    "' OR 1=1 --",
    "\\",
    "\u0000",
    "%00",
    "%F0%28%8C%28",
    "%ED%A0%80",
    "%E2%80%AE",
    "%",
    "*",
    "ext:",
    "😀".repeat(50),
    "ﷺ".repeat(100),
    "a%20%20%20",
    "%20",
    "\uffff",
    "%F4%8F%BF%BF",
  ])("for %j finds nobody and breaks nothing", async (q) => {
    for (const sort of ["received", "name"]) {
      const { status, body } = await org.call(
        `/v1/applications?sort=${sort}&q=${q.includes("%") && q.length > 1 ? q : encodeURIComponent(q)}`,
      );
      expect(status, JSON.stringify(body)).toBe(200);
      if (q.trim() && q !== "%20") expect(body.data).toEqual([]);
    }
  });
});

describe("an answer", () => {
  it("to a search never holds words that stand for something else", async () => {
    const { id } = await org.application({ firstName: "constructor", lastName: "__proto__" });
    const { body } = await org.plan(id, "hire", {
      position: "toString",
      department: "status.received",
      startDate: "2027-01-11",
    });
    const said = JSON.stringify(body);
    expect(said).not.toContain("native code");
    expect(said).not.toContain("[object");
    expect(said).toContain("toString");
    before = await everything(org);
  });

  it("to anything of this is the same for every route with a body", async () => {
    const { ids: named } = await furnished();
    for (const { method, path, policy } of routes.table.filter(
      (each) =>
        each.method !== "get" &&
        each.path.startsWith("/v1") &&
        !/files|imports|attachments|logo$/.test(each.path),
    )) {
      const there = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        name === "id" ? named.receipt : "x",
      );
      const token = policy === "key" ? org.key : org.token;
      const call = { path: there, method: method.toUpperCase(), token, key: "k" };
      await expectRefused({ ...call, body: `{"${SECRET}` }, 422, "invalid_input", [[]]);
      await expectRefused({ ...call, body: "[".repeat(100) }, 422, "invalid_input", [[]]);
      await expectRefused({ ...call, body: `"${SECRET}"` }, 422, "invalid_input");
      await expectRefused({ ...call, body: " ".repeat(300 * 1024) }, 413, "payload_too_large");
      await expectRefused(
        { ...call, body: "{}", headers: { "Content-Type": "text/plain" } },
        415,
        "unsupported_media_type",
      );
    }
  });
});

describe("a file", () => {
  const upload = (filename: string, body: string | Uint8Array): Call & { path: string } => ({
    path: `/v1/files?filename=${filename}`,
    method: "POST",
    body,
    headers: { "Content-Type": "application/pdf" },
  });
  it.each<[string, () => Call & { path: string }, number, string]>([
    [
      "that says it is a PDF and is a program",
      () => upload("cv.pdf", `MZ\u0000${SECRET}`),
      422,
      "invalid_input",
    ],
    [
      "that says it is a PDF and is a page",
      () => upload("cv.pdf", `<html>${SECRET}</html>`),
      422,
      "invalid_input",
    ],
    [
      "whose name goes elsewhere",
      () => upload(encodeURIComponent(`../${SECRET}.pdf`), "%PDF-1.4\n%%EOF"),
      422,
      "invalid_input",
    ],
    [
      "whose name breaks the line",
      () => upload(`${SECRET}%0d%0a.pdf`, "%PDF-1.4\n%%EOF"),
      422,
      "invalid_input",
    ],
    [
      "whose name turns the direction",
      () => upload(encodeURIComponent(`${SECRET}\u202efdp.pdf`), "%PDF-1.4\n%%EOF"),
      422,
      "invalid_input",
    ],
    ["that is empty", () => upload("cv.pdf", ""), 422, "invalid_input"],
    [
      "that is too large",
      () => upload("cv.pdf", new Uint8Array(10 * 1024 * 1024 + 1)),
      413,
      "payload_too_large",
    ],
    [
      "without a name",
      () => ({ ...upload("x", "%PDF-1.4\n%%EOF"), path: "/v1/files" }),
      422,
      "invalid_input",
    ],
  ])("%s is refused", async (_, request, status, code) => {
    before = await everything(org);
    await expectRefused(request(), status, code);
  });
});
