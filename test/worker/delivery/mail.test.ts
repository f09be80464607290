import { createExecutionContext } from "cloudflare:test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import type { Env } from "../../../worker/env.ts";
import { capturing } from "../../../worker/local/mail/outage.ts";
import { mailRoutes } from "../../../worker/local/mail/routes.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { freshAddress, type MessageRow, put, row } from "../support/outbox.ts";

let org: Organisation;
let to: string;
let id: string;
const pdf = new TextEncoder().encode("%PDF-1.7");

const SITE = "http://localhost:8787";
const local: Env = { ...env, CAPTURE_MAIL: capturing(env) };

const ask = async (path: string, init?: RequestInit): Promise<Response> =>
  mailRoutes.fetch(new Request(SITE + path, init), local, createExecutionContext());

const get = (path: string, headers: Record<string, string> = {}) => ask(path, { headers });

/** As the page's own form does. */
const submit = (path: string, fields: Record<string, string> = {}, origin: string | null = SITE) =>
  ask(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    headers: origin === null ? {} : { Origin: origin },
  });

/** A message to an address of its own. */
async function waiting(columns: MessageRow = {}): Promise<string> {
  const application = await org.application({ email: freshAddress() });
  return put(org, application, columns);
}
const FAR = "2099-01-01T00:00:00.000Z";

beforeAll(async () => {
  org = await Organisation.make();
  to = freshAddress();
  const application = await org.application({ email: to });
  await put(org, application, { subject: "Äldre", state: "sent" });
  await env.FILES.put("mail-cv", pdf);
  id = await put(org, application, {
    subject: "Nyare <b>&",
    html: "<p style='color:red'>Hej <script>alert(1)</script></p>",
    send_at: after(30).toISOString(),
    attachments: JSON.stringify([
      {
        file: "f",
        filename: "CV Öst's.pdf",
        contentType: "application/pdf",
        size: pdf.length,
        key: "mail-cv",
      },
    ]),
  });
});

it("lists mail as JSON, newest first, held mail too", async () => {
  const other = await Organisation.make();
  await put(other, await other.application({ email: freshAddress() }));
  const all = await (await get("/dev/mail.json")).json<Record<string, unknown>[]>();
  const ids = all.map((mail) => mail.id as string);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect(all.filter((mail) => mail.to === to)).toEqual([
    {
      id,
      to,
      from: "Provköpings kommun, Rekrytering <jobb@prov.example>",
      replyTo: "anna.ek@prov.example",
      subject: "Nyare <b>&",
      text: "Hej Eva!\n\nTack för ansökan.",
      html: "<p style='color:red'>Hej <script>alert(1)</script></p>",
      status: "held",
      sendAt: after(30).toISOString(),
      kind: "rejection",
      language: "sv",
      attachments: [
        {
          filename: "CV Öst's.pdf",
          contentType: "application/pdf",
          size: 8,
          url: `/dev/mail/${id}/attachments/0`,
        },
      ],
    },
    expect.objectContaining({ subject: "Äldre", status: "sent" }),
  ]);
});

it("shows the list in Swedish, and in English when asked", async () => {
  const swedish = await (await get("/dev/mail")).text();
  expect(swedish).toContain('<html lang="sv">');
  expect(swedish).toContain("Nyare &lt;b&gt;&amp;");
  expect(swedish).toContain("Väntar");
  expect(swedish).toContain("Ingenting skickas på riktigt");
  expect(await (await get("/dev/mail?lang=en")).text()).toContain("Held");
  expect(await (await get("/dev/mail", { "Accept-Language": "en-GB" })).text()).toContain(
    '<html lang="en">',
  );
});

it("shows a message with its local time, formatted in a sandboxed frame or as text", async () => {
  const page = await get(`/dev/mail/${id}`);
  expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  expect(html).toContain(after(30).toLocaleTimeString("sv", { timeZone: "Europe/Stockholm" }));
  expect(html).toContain("CV Öst&#39;s.pdf");
  expect(html).not.toContain("Tack för ansökan.</pre>");
  expect(await (await get(`/dev/mail/${id}?view=plain`)).text()).toContain(
    "Tack för ansökan.</pre>",
  );
});

it("serves the message's own HTML so that it can run and load nothing", async () => {
  const body = await get(`/dev/mail/${id}/body`);
  expect(body.headers.get("Content-Security-Policy")).toMatch(
    /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
  );
  expect(await body.text()).toContain("Hej");
});

it("hands out attachments for saving only", async () => {
  const file = await get(`/dev/mail/${id}/attachments/0`);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(pdf);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename*=UTF-8''CV%20%C3%96st%27s.pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
  });
});

it("shows a calendar entry as a file that can be opened", async () => {
  const calendar = { method: "REQUEST", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" };
  const invited = await waiting({ calendar: JSON.stringify(calendar), language: "en" });
  const url = `/dev/mail/${invited}/calendar`;
  const page = await (await get(`/dev/mail/${invited}?lang=en`)).text();
  expect(page).toContain(`<a href="${url}" download>invite.ics</a>`);
  const all = await (await get("/dev/mail.json")).json<{ id: string; attachments: object[] }[]>();
  const contentType = "text/calendar; charset=utf-8; method=REQUEST";
  expect(all.find((mail) => mail.id === invited)!.attachments).toEqual([
    { filename: "invite.ics", contentType, size: calendar.text.length, url },
  ]);
  const file = await get(url);
  expect(await file.text()).toBe(calendar.text);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": contentType,
    "content-disposition": "attachment; filename*=UTF-8''invite.ics",
    "content-security-policy": "sandbox; default-src 'none'",
  });
  expect((await get(`/dev/mail/${id}/calendar`)).status).toBe(404);
});

describe("the logo", () => {
  const logo = {
    file: "mail-logo",
    filename: "logo.png",
    contentType: "image/png",
    size: 3,
    key: "mail-logo",
    cid: "logo",
  };
  const html = `<!doctype html><html><head><style>:root { color-scheme: light dark }
    @media (prefers-color-scheme: dark) { p { color: red } }</style></head>
    <body><img src="cid:logo" alt="Kommunen"></body></html>`;
  let mail: string;
  beforeAll(async () => {
    await env.FILES.put("mail-logo", new Uint8Array([1, 2, 3]));
    mail = await waiting({ html, attachments: JSON.stringify([logo]) });
  });

  it("stands in the message, and among the attachments of nothing", async () => {
    const body = await (await get(`/dev/mail/${mail}/body`)).text();
    expect(body).toContain('<img src="data:image/png;base64,AQID" alt="Kommunen">');
    expect(await (await get(`/dev/mail/${mail}`)).text()).not.toContain("logo.png");
    const all = await (
      await get("/dev/mail.json")
    ).json<{ id: string; attachments: unknown[] }[]>();
    expect(all.find((each) => each.id === mail)!.attachments).toEqual([]);
  });

  it("is shown in light or in dark, as asked", async () => {
    const dark = await (await get(`/dev/mail/${mail}/body?scheme=dark`)).text();
    expect(dark).toContain("@media (min-width: 0) {");
    expect(dark).toContain("color-scheme: dark");
    const light = await (await get(`/dev/mail/${mail}/body?scheme=light`)).text();
    expect(light).toContain("@media (max-width: 0) {");
    expect(light).not.toContain("light dark");
  });
});

describe("the list", () => {
  let word: string;
  beforeAll(async () => {
    word = crypto.randomUUID();
    await waiting({ subject: `Ärende ${word} ett`, state: "held", due_at: FAR });
    await waiting({ subject: "Annat", text: `Hej Eva,\n\nOm ${word}.`, state: "bounced" });
    await waiting({ subject: `<i>${word}</i>`, sender_name: "ÅSA ÖBERG", state: "sent" });
  });
  const lines = async (query: string) =>
    Array.from(
      (await (await get(`/dev/mail?lang=sv&${query}`)).text()).matchAll(
        /class="subject"[^>]*>([^<]*)</g,
      ),
      ([, subject]) => subject,
    );

  it("is narrowed by state and by words in recipient, sender, subject or text", async () => {
    expect(await lines(`q=${word}`)).toHaveLength(3);
    expect(await lines(`q=${word}&filter=waiting`)).toEqual([`Ärende ${word} ett`]);
    expect(await lines(`q=${word}&filter=trouble`)).toEqual(["Annat"]);
    expect(await lines(`q=åsa ${word}`)).toEqual([`&lt;i&gt;${word}&lt;/i&gt;`]);
    expect(await lines(`q=ärende ${word}`)).toHaveLength(1);
    expect(await lines(`q=${word}&filter=constructor`)).toHaveLength(3);
  });

  it("says so when nothing is found, and keeps the search in its links", async () => {
    const page = await (await get(`/dev/mail?lang=sv&q=${word}&filter=stopped`)).text();
    expect(page).toContain("Inget meddelande passar in");
    expect(page).toContain(`?lang=sv&amp;filter=out&amp;q=${word}`);
    expect(page).toContain(`?lang=en&amp;filter=stopped&amp;q=${word}`);
  });

  it("shows what follows the greeting, and when a message leaves", async () => {
    const soon = new Date(Date.now() + 90_000).toISOString();
    await waiting({ subject: word, text: "Hej Eva,\n\nFörsta\nraden.", due_at: soon });
    const page = await (await get(`/dev/mail?lang=sv&q=${word} första raden`)).text();
    expect(page).toMatch(/class="first"[^>]*>Första raden\.</);
    expect(page).toMatch(/data-due[^>]*>om 2 min</);
  });
});

describe("a held message", () => {
  it("leaves at once when told to", async () => {
    const held = await waiting({ send_at: FAR, due_at: FAR });
    expect(await (await get(`/dev/mail/${held}?lang=sv`)).text()).toContain("Leverera nu");
    const answer = await submit(`/dev/mail/${held}/deliver?lang=en&filter=waiting`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(`/dev/mail/${held}?lang=en&filter=waiting`);
    expect(await row(held)).toMatchObject({ state: "sent", provider_id: "captured" });
  });

  it("stays stopped once it was stopped", async () => {
    const stopped = await waiting({ state: "cancelled", due_at: FAR });
    await submit(`/dev/mail/${stopped}/deliver`);
    expect(await row(stopped)).toMatchObject({ state: "cancelled", due_at: FAR });
  });

  it("is not sent a second time while it is being sent", async () => {
    const busy = await waiting({ state: "queued", due_at: FAR, lease_until: FAR });
    await submit(`/dev/mail/${busy}/deliver`);
    expect(await row(busy)).toMatchObject({ state: "queued", due_at: FAR, attempts: 0 });
  });
});

describe("what a provider would tell", () => {
  it.each([
    ["delivered", "delivered", null],
    ["bounced", "bounced", "bounced"],
    ["bouncedForNow", "bounced", "bounced_for_now"],
    ["complained", "complained", "complained"],
  ])("%s is told by a button", async (fate, state, failure) => {
    const sent = await waiting();
    await deliver(local, sent, clockAt(NOW));
    expect(await (await get(`/dev/mail/${sent}`)).text()).toContain(`value="${fate}"`);
    expect((await submit(`/dev/mail/${sent}/fate`, { fate })).status).toBe(303);
    expect(await row(sent)).toMatchObject({ state, failure });
  });

  it("is refused when it is nothing that a provider tells", async () => {
    const sent = await waiting({ state: "sent" });
    for (const fate of ["", "purged", "toString"])
      expect((await submit(`/dev/mail/${sent}/fate`, { fate })).status).toBe(400);
    expect(await row(sent)).toMatchObject({ state: "sent" });
  });
});

describe("an outage", () => {
  afterAll(() => submit("/dev/mail/outage", { on: "0" }));

  it("leaves mail waiting for an answer, and lets it flow when it is over", async () => {
    const held = await waiting();
    const on = await submit("/dev/mail/outage?lang=en", { on: "1", back: `/dev/mail/${held}` });
    expect(on.headers.get("Location")).toBe(`/dev/mail/${held}?lang=en`);
    expect((await deliver(local, held, realClock)).kind).toBe("again");
    expect(await row(held)).toMatchObject({ state: "queued", failure: "no_answer" });
    const page = await (await get(`/dev/mail/${held}?lang=sv`)).text();
    expect(page).toContain("E-posttjänsten svarar inte. Meddelandena väntar");
    expect(page).toMatch(/role="switch"\s+aria-checked="true"/);

    await submit("/dev/mail/outage", { on: "0" });
    expect(Date.parse(String((await row(held)).due_at))).toBeLessThanOrEqual(Date.now());
    expect(await deliver(local, held, realClock)).toEqual({ kind: "sent" });
  });

  it("is switched on or off, and leads back to this page only", async () => {
    expect((await submit("/dev/mail/outage", { on: "perhaps" })).status).toBe(400);
    for (const back of ["//evil.example", "/dev/mail/../../x", "https://evil.example/dev/mail"]) {
      const answer = await submit("/dev/mail/outage", { on: "0", back });
      expect(answer.headers.get("Location")).toMatch(/^\/dev\/mail\?/);
    }
  });
});

it("lets no page of another origin do anything", async () => {
  const held = await waiting({ send_at: FAR, due_at: FAR });
  for (const origin of ["null", "https://evil.example", "http://localhost:3000"])
    for (const path of [`/dev/mail/${held}/deliver`, `/dev/mail/${held}/fate`, "/dev/mail/outage"])
      expect((await submit(path, { on: "1", fate: "bounced" }, origin)).status).toBe(403);
  expect(await row(held)).toMatchObject({ state: "held", due_at: FAR });
  expect(await env.FILES.head("dev/outage")).toBeNull();
  expect((await get("/dev/mail")).headers.get("Referrer-Policy")).toBe("same-origin");
  expect((await submit(`/dev/mail/${held}/deliver`, {}, null)).status).toBe(303);
});

it.each([
  "/dev/mail/msg_missing",
  "/dev/mail/msg_missing/body",
  "/dev/mail/msg_missing/attachments/0",
])("%s is a 404", async (path) => {
  expect((await get(path)).status).toBe(404);
});

it.each(["/dev/mail/msg_missing/deliver", "/dev/mail/msg_missing/fate"])(
  "%s is a 404, too",
  async (path) => {
    expect((await submit(path, { fate: "bounced" })).status).toBe(404);
  },
);

it("leads from a mail to many to where one says no to it", async () => {
  const many = await put(org, await org.application(), { list: 1, state: "sent" });
  const open = async (id: string, bindings = env) =>
    (await mailRoutes.request(`http://localhost/dev/mail/${id}?lang=en`, {}, bindings)).text();
  const url = /href="(http:\/\/localhost:8787\/unsubscribe\/[\w.-]+)"/;
  const [, address] = url.exec(await open(many, { ...env, PUBLIC_URL: "http://localhost:8787" }))!;
  expect(address).toContain(many);
  expect(await open(await put(org, await org.application()))).not.toMatch(url);
});
