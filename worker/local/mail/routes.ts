/**
 * `/dev/mail`: the outbox for people and for scripts, in local mode. Mount it beside the API, not
 * under it: its headers are its own. Everything works as plain links and forms.
 */
import { type Context, Hono } from "hono";
import { realClock } from "../../clock.ts";
import { Database } from "../../db/client.ts";
import { recordDelivery } from "../../outbox/states.ts";
import {
  hasten,
  hastenUnanswered,
  type Mail,
  type MailHead,
  mailById,
  newestHeads,
  newestMail,
} from "./mailbox.ts";
import { deliver, sweep } from "../../delivery/deliver.ts";
import { withSecrets } from "../../delivery/secrets.ts";
import type { Env } from "../../env.ts";
import { withBody } from "../../features/mail-log/body.ts";
import { calendarFile } from "../../mail/calendar.ts";
import { body, BODY_POLICY } from "./body.ts";
import { FATES, isFate } from "./fates.ts";
import { filesOf } from "./files.ts";
import { unsubscribeAddress } from "../../domain/unsubscribe.ts";
import { listPane } from "./list.ts";
import { messagePane } from "./message.ts";
import { inOutage, setOutage } from "./outage.ts";
import { page, unchosen, type View } from "./page.ts";
import { link, readQuery } from "./query.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { WORDS } from "./words.ts";

type LocalContext = Context<{ Bindings: Env }>;

/** How far back the list and /dev/mail.json look. */
const NEWEST = 2000;

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; " +
  "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export const mailRoutes = new Hono<{ Bindings: Env }>();

mailRoutes.use("/dev/*", async (c, next) => {
  // A page of another origin may not drive this one. Scripts, which send no Origin, may.
  const origin = c.req.header("Origin");
  if (c.req.method === "POST" && origin !== undefined && origin !== new URL(c.req.url).origin)
    return c.text("Another origin", 403);
  await next();
  c.header("Cache-Control", "no-store");
  c.header("X-Content-Type-Options", "nosniff");
  // With "no-referrer" our own forms would send "Origin: null".
  c.header("Referrer-Policy", "same-origin");
  if (!c.res.headers.has("Content-Security-Policy"))
    c.header("Content-Security-Policy", PAGE_POLICY);
});

mailRoutes.get("/dev/mail.json", async (c) => {
  const all = await newestMail(new Database(c.env.DB), NEWEST);
  return c.json((await Promise.all(all.map((mail) => received(c.env, mail)))).map(asJson));
});

/** As the recipient reads it, with the links and codes that the outbox only names. */
async function received(env: Env, mail: Mail): Promise<Mail> {
  const whole = await withBody(env, mail);
  return (await withSecrets(env, whole)) ?? whole;
}

/** A public contract: add to it only. */
const asJson = (mail: Mail) => ({
  id: mail.id,
  to: mail.to,
  from: `${mail.from.name} <${mail.from.address}>`,
  replyTo: mail.replyTo,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  status: mail.state,
  sendAt: mail.sendAt,
  kind: mail.kind,
  language: mail.language,
  attachments: filesOf(mail),
});

mailRoutes.get("/dev/mail.css", (c) =>
  c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }),
);

mailRoutes.get("/dev/mail.js", (c) =>
  c.body(SCRIPT, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
);

mailRoutes.get("/dev/mail", async (c) => show(c, null));

mailRoutes.get("/dev/mail/:id", async (c) => {
  const mail = await find(c);
  return mail ? show(c, mail) : c.notFound();
});

mailRoutes.get("/dev/mail/:id/body", async (c) => {
  const mail = await find(c);
  if (!mail) return c.notFound();
  const html = await body(mail, queryOf(c).scheme, c.env.FILES);
  return c.html(html, 200, { "Content-Security-Policy": BODY_POLICY });
});

mailRoutes.get("/dev/mail/:id/attachments/:n", async (c) => {
  const attachment = (await find(c))?.attachments[Number(c.req.param("n"))];
  const object = attachment && (await c.env.FILES.get(attachment.key));
  return object ? c.body(object.body, 200, fileHeaders(attachment)) : c.notFound();
});

mailRoutes.get("/dev/mail/:id/calendar", async (c) => {
  const mail = await find(c);
  if (!mail?.calendar) return c.notFound();
  return c.body(mail.calendar.text, 200, fileHeaders(calendarFile(mail.calendar, mail.language)));
});

const fileHeaders = ({ contentType, filename }: { contentType: string; filename: string }) => ({
  "Content-Type": contentType,
  "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", "%27")}`,
  "Content-Security-Policy": "sandbox; default-src 'none'",
});

mailRoutes.post("/dev/mail/outage", async (c) => {
  const form = await c.req.parseBody();
  if (form.on !== "0" && form.on !== "1") return c.text("on is 0 or 1", 400);
  await setOutage(c.env.FILES, form.on === "1");
  if (form.on === "0") {
    await hastenUnanswered(new Database(c.env.DB), realClock.now());
    await sweep(c.env, realClock);
  }
  return c.redirect(link(ownPath(form.back), queryOf(c)), 303);
});

mailRoutes.post("/dev/mail/:id/deliver", async (c) => {
  const mail = await find(c);
  if (!mail) return c.notFound();
  await hasten(new Database(c.env.DB), mail.id, realClock.now());
  await deliver(c.env, mail.id, realClock);
  return c.redirect(link(`/dev/mail/${mail.id}`, queryOf(c)), 303);
});

/** Tells the outbox what a provider's webhook would, through the same door. */
mailRoutes.post("/dev/mail/:id/fate", async (c) => {
  const mail = await find(c);
  if (!mail) return c.notFound();
  const { fate } = await c.req.parseBody();
  if (!isFate(fate)) return c.text(`fate is one of ${Object.keys(FATES).join(", ")}`, 400);
  const event = { message: mail.id, providerId: null, at: realClock.now().toISOString() };
  await recordDelivery(new Database(c.env.DB), { ...event, ...FATES[fate] });
  return c.redirect(link(`/dev/mail/${mail.id}`, queryOf(c)), 303);
});

async function show(c: LocalContext, mail: Mail | null): Promise<Response> {
  const query = queryOf(c);
  const [all, outage] = await Promise.all([heads(c), inOutage(c.env.FILES)]);
  const view: View = {
    query,
    path: mail ? `/dev/mail/${mail.id}` : "/dev/mail",
    now: realClock.now(),
    mode: c.env.RESEND_API_KEY ? "resend" : "captured",
    outage,
    unsubscribeAt:
      mail?.list && c.env.PUBLIC_URL
        ? await unsubscribeAddress(c.env.SERVER_KEY, c.env.PUBLIC_URL, mail.id)
        : null,
  };
  const panes = [
    listPane(all, view, mail?.id ?? null),
    mail ? messagePane(mail, view) : unchosen(view),
  ];
  return c.html(page(view, mail?.subject ?? WORDS[query.lang].title, mail !== null, panes));
}

/** Where a form came from, when that is a page of ours. */
const ownPath = (back: unknown): string =>
  typeof back === "string" && /^\/dev\/mail(\/\w+)?$/.test(back) ? back : "/dev/mail";

async function heads(c: LocalContext): Promise<MailHead[]> {
  const all = await newestHeads(new Database(c.env.DB), NEWEST);
  return Promise.all(
    all.map(async (head) => (await withSecrets(c.env, { ...head, html: "" })) ?? head),
  );
}

async function find(c: LocalContext): Promise<Mail | null> {
  const mail = await mailById(new Database(c.env.DB), c.req.param("id") ?? "");
  return mail && received(c.env, mail);
}

const queryOf = (c: LocalContext) =>
  readQuery(c.req.query(), c.req.header("Accept-Language") ?? "");
