import type { Branding } from "../../domain/facts.ts";
import type { LogoContext } from "./logo.ts";
import { readOrganisation } from "./read.ts";
import { setBranding } from "./statements/branding.ts";

type Where = Pick<LogoContext, "db" | "org">;

/** How the organisation's mail looks. */
export const readLook = async ({ db, org }: Where): Promise<Branding> =>
  (await readOrganisation(db, org)).organisation.branding;

export const setLook = ({ db, org }: Where, look: Pick<Branding, "accent" | "footer">) =>
  db.write({ set: setBranding(org, look) });
