import type { Context } from "hono";
import * as z from "zod";
import { LARGEST_LOGO, removeLogo, storeLogo } from "../logo.ts";
import { readLook, setLook } from "../look.ts";
import type { App } from "../../../http/context.ts";
import { limitedBody, type Routes } from "../../../http/route.ts";
import { manages } from "../../../http/auth.ts";
import { logoData } from "../../../http/logo.ts";
import * as schemas from "../schemas/branding.ts";

export function brandingRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/branding",
    policy: "session",
    summary: "How the organisation's mail looks",
    tag: "Templates",
    answer: schemas.branding,
    handle: async (c) => c.json(await branding(c)),
  });

  routes.add({
    method: "put",
    path: "/v1/branding",
    policy: "session",
    summary: "Set the colour and the lines under each mail",
    tag: "Templates",
    body: schemas.look,
    answer: schemas.branding,
    handle: async (c, { body }) => {
      manages(c);
      await setLook(place(c), body);
      return c.json(await branding(c));
    },
  });

  routes.add({
    method: "put",
    path: "/v1/branding/logo",
    policy: "session",
    summary: "Set the logo: a PNG or JPEG of at most 100 kB, shown 44 px high",
    tag: "Templates",
    binary: ["image/png", "image/jpeg"],
    answer: schemas.branding,
    handle: async (c) => {
      manages(c);
      await storeLogo(place(c), await limitedBody(c, LARGEST_LOGO));
      return c.json(await branding(c));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/branding/logo-removals",
    policy: "session",
    summary: "Remove the logo; mail is headed by the organisation's name again",
    tag: "Templates",
    body: z.strictObject({}),
    answer: schemas.branding,
    handle: async (c) => {
      manages(c);
      await removeLogo(place(c));
      return c.json(await branding(c));
    },
  });
}

const place = ({ env, var: { db, actor, now } }: Context<App>) => ({
  db,
  bucket: env.FILES,
  org: actor.org,
  now,
});

/** Without the logo when its bytes are gone. */
async function branding(c: Context<App>): Promise<schemas.BrandingWire> {
  const { accent, footer, logo } = await readLook(place(c));
  const data = logo && (await logoData(c.env.FILES, logo));
  return {
    accent,
    footer,
    logo: logo && data ? { contentType: logo.contentType, size: logo.size, data } : null,
  };
}
