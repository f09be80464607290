import { createExecutionContext } from "cloudflare:test";
import { beforeAll, expect, it } from "vitest";
import { mailRoutes } from "../../../worker/local/mail/routes.ts";
import { env, Organisation } from "../support/organisation.ts";
import { after, freshAddress, put } from "../support/outbox.ts";

let org: Organisation;
let to: string;
let id: string;
const pdf = new TextEncoder().encode("%PDF-1.7");

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  mailRoutes.fetch(
    new Request(`http://localhost:8787${path}`, { headers }),
    env,
    createExecutionContext(),
  );

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
  expect(swedish).toContain("skickas ingenting på riktigt");
  expect(await (await get("/dev/mail?lang=en")).text()).toContain("Held");
  expect(await (await get("/dev/mail", { "Accept-Language": "en-GB" })).text()).toContain(
    '<html lang="en">',
  );
});

it("shows a message with its local time, formatted in a sandboxed frame or as text", async () => {
  const page = await get(`/dev/mail/${id}`);
  expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).toContain(`<iframe sandbox src="/dev/mail/${id}/body"`);
  expect(html).toContain("13:00:30");
  expect(html).toContain("CV Öst&#39;s.pdf");
  expect(await (await get(`/dev/mail/${id}?view=text`)).text()).toContain("Tack för ansökan.");
});

it("serves the message's own HTML so that it can run and load nothing", async () => {
  const body = await get(`/dev/mail/${id}/body`);
  expect(body.headers.get("Content-Security-Policy")).toMatch(/^sandbox; default-src 'none'/);
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

it.each([
  "/dev/mail/msg_missing",
  "/dev/mail/msg_missing/body",
  "/dev/mail/msg_missing/attachments/0",
])("%s is a 404", async (path) => {
  expect((await get(path)).status).toBe(404);
});
