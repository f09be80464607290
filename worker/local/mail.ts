/**
 * `/dev/mail`: the outbox for people and for scripts, in local mode. Mount it beside the API, not
 * under it: its headers are its own.
 */
import { Hono } from "hono";
import { Database } from "../db/client.ts";
import { type Mail, mailById, newestMail } from "../db/mailbox.ts";
import type { Locale } from "../domain/vocabulary.ts";
import type { Env } from "../env.ts";
import { detailPage, listPage, STYLE } from "./mail-pages.ts";

const LIST = 200;
const JSON_LIST = 2000;

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";
/** A message may bring inline styles; it may not run, load, link into or reach anything. */
const BODY_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export const mailRoutes = new Hono<{ Bindings: Env }>();

mailRoutes.use("/dev/*", async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  if (!c.res.headers.has("Content-Security-Policy"))
    c.header("Content-Security-Policy", PAGE_POLICY);
});

mailRoutes.get("/dev/mail.json", async (c) => {
  const all = await newestMail(new Database(c.env.DB), JSON_LIST);
  return c.json(
    all.map(({ id, to, from, replyTo, subject, text, html, state, sendAt, attachments }) => ({
      id,
      to,
      from: `${from.name} <${from.address}>`,
      replyTo,
      subject,
      text,
      html,
      status: state,
      sendAt,
      attachments: attachments.map(({ filename, contentType, size }, n) => ({
        filename,
        contentType,
        size,
        url: `/dev/mail/${id}/attachments/${n}`,
      })),
    })),
  );
});

mailRoutes.get("/dev/mail.css", (c) =>
  c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }),
);

mailRoutes.get("/dev/mail", async (c) => {
  const all = await newestMail(new Database(c.env.DB), LIST);
  return c.html(listPage(all, languageOf(c.req), c.env.RESEND_API_KEY ? "resend" : "captured"));
});

mailRoutes.get("/dev/mail/:id", async (c) => {
  const mail = await find(c.env, c.req.param("id"));
  if (!mail) return c.notFound();
  return c.html(
    detailPage(mail, languageOf(c.req), c.req.query("view") === "text" ? "text" : "html"),
  );
});

mailRoutes.get("/dev/mail/:id/body", async (c) => {
  const mail = await find(c.env, c.req.param("id"));
  if (!mail) return c.notFound();
  return c.html(mail.html, 200, { "Content-Security-Policy": BODY_POLICY });
});

mailRoutes.get("/dev/mail/:id/attachments/:n", async (c) => {
  const mail = await find(c.env, c.req.param("id"));
  const attachment = mail?.attachments[Number(c.req.param("n"))];
  const object = attachment && (await c.env.FILES.get(attachment.key));
  if (!object) return c.notFound();
  return c.body(object.body, 200, {
    "Content-Type": attachment.contentType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename).replaceAll("'", "%27")}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
  });
});

const find = (env: Env, id: string): Promise<Mail | null> => mailById(new Database(env.DB), id);

/** `?lang=`, else the browser's, else Swedish. */
function languageOf(request: {
  query: (name: string) => string | undefined;
  header: (name: string) => string | undefined;
}): Locale {
  const asked = request.query("lang") ?? request.header("Accept-Language") ?? "";
  return /^\s*en\b/i.test(asked) ? "en" : "sv";
}
