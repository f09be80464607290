import type { Context } from "hono";
import type * as z from "zod";
import { begin } from "../../../guests/beginning.ts";
import { brandOf } from "../../../guests/brand.ts";
import { keep, readKept } from "../../../guests/cookie.ts";
import { doorway, pathOf } from "../../../guests/policy.ts";
import { ticket as ticketSchema } from "../../../guests/schemas.ts";
import { addressOf } from "../../../http/auth.ts";
import type { App } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { change, chooseByFirst, chooseByLink } from "../choosing.ts";
import { askCode } from "../codes.ts";
import { scryptHash } from "../hashing.ts";
import { look } from "../looking.ts";
import { readPage } from "../opened.ts";
import { pageWire } from "../present/page.ts";
import { PURPOSE } from "../rules/account.ts";
import * as schemas from "../schemas/account.ts";
import { type Around, byCode, byPassword } from "../signing-in.ts";
import { tellChange } from "../telling.ts";

/** Before they are a guest. */
const outside = "/guests/sign-in/";
const inside = pathOf(PURPOSE);
const tag = "Accounts";

/** How people with an account come in, and what they do there. */
export function accountRoutes(routes: Routes): void {
  routes.about(tag, "A candidate's own page: signing in, and all that is open for them");

  routes.add({
    method: "post",
    path: `${outside}looks`,
    policy: "link",
    summary: "Whose page it is, and how this browser comes in; changes nothing",
    tag,
    body: schemas.lookBody,
    answer: schemas.look,
    problems: ["not_found"],
    handle: async (c, { body }) => {
      const kept = await readKept(c, PURPOSE);
      const from = kept?.asked === null ? kept : null;
      const { stage, organisation, language, person } = await look(
        around(c),
        body,
        from,
        c.var.locale,
      );
      return c.json({
        stage,
        organisationId: organisation,
        language,
        firstName: person?.firstName ?? null,
        userName: person?.userName ?? null,
        guest: person?.id ?? "",
        codeTo: null,
        codeUntil: null,
        brand: await brandOf(c.var.db, c.env.FILES, organisation),
      } satisfies schemas.Look);
    },
  });

  routes.add({
    method: "post",
    path: `${outside}codes`,
    policy: "link",
    summary:
      "Send a code to whoever has that user name, for this browser; nothing tells whether anybody has",
    tag,
    body: schemas.codeBody,
    answer: ticketSchema,
    problems: ["not_found"],
    handle: async (c, { body }) => {
      const { waiting, ...asked } = await askCode(doorway(c), trier(c, body));
      c.set("waiting", waiting);
      return c.json(asked);
    },
  });

  routes.add({
    method: "post",
    path: `${outside}sessions`,
    policy: "link",
    summary: "Sign in by a password or a code",
    tag,
    body: schemas.sessionBody,
    answer: schemas.session,
    problems: ["not_allowed", "not_found"],
    handle: async (c, { body }) =>
      admitted(
        c,
        body.password !== undefined
          ? await byPassword(around(c), trier(c, body), body.password)
          : await byCode(around(c), trier(c, body), { ticket: body.ticket!, code: body.code! }),
      ),
  });

  routes.add({
    method: "post",
    path: `${outside}passwords`,
    policy: "link",
    summary: "Choose a password by a link, once, or in the place of the first one",
    tag,
    body: schemas.passwordBody,
    answer: schemas.session,
    problems: ["gone", "not_found"],
    handle: async (c, { body }) =>
      admitted(
        c,
        body.link !== undefined
          ? await chooseByLink(around(c), body.link, body.password)
          : await chooseByFirst(
              around(c),
              trier(c, { organisation: body.organisation!, userName: body.userName! }),
              { current: body.current!, password: body.password },
            ),
      ),
  });

  routes.add({
    method: "post",
    path: `${inside}password-changes`,
    policy: "guest",
    summary: "Choose another password; every other session ends",
    tag,
    body: schemas.changeBody,
    answer: schemas.session,
    problems: ["gone", "not_found"],
    handle: async (c, { body }) => {
      const { db, guest, now } = c.var;
      const changed = await change(around(c), guest, addressOf(c), body);
      c.set("waiting", await tellChange({ db, now }, guest));
      return admitted(c, changed);
    },
  });

  routes.add({
    method: "get",
    path: `${inside}page`,
    policy: "guest",
    summary: "All that is open for the person",
    tag,
    answer: schemas.page,
    problems: ["not_found"],
    handle: async (c) => {
      const { db, registry, now, locale, guest } = c.var;
      const reading = { db, registry, now, locale, serverKey: c.env.SERVER_KEY };
      return c.json(pageWire(await readPage(reading, guest), now));
    },
  });
}

const around = (c: Context<App>): Around => ({ ...doorway(c), hash: scryptHash });

const trier = (c: Context<App>, { organisation, userName }: z.output<typeof schemas.codeBody>) => ({
  organisation,
  userName,
  network: addressOf(c),
});

/** Their session begins, and the browser of our own page keeps that they have come in. */
async function admitted(
  c: Context<App>,
  { id, org, thing, version, language }: Awaited<ReturnType<typeof byPassword>>,
): Promise<Response> {
  const guest = { id, org, purpose: PURPOSE, thing, version, language };
  await keep(c, guest, { asked: null });
  return c.json({ ...(await begin(c, guest, null)), guest: id } satisfies schemas.AccountSession);
}
