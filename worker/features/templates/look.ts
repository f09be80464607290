import type { Branding, Logo } from "../../domain/facts.ts";
import type { LogoContext } from "./logo.ts";
import { readOrganisation } from "./read.ts";
import { setBranding } from "./statements/branding.ts";

/** How the organisation's mail looks; without the logo when its bytes are gone. */
export interface Look extends Omit<Branding, "logo"> {
  logo: (Logo & { bytes: Uint8Array }) | null;
}

export async function readLook({
  db,
  bucket,
  org,
}: Pick<LogoContext, "db" | "bucket" | "org">): Promise<Look> {
  const { branding } = (await readOrganisation(db, org)).organisation;
  const object = branding.logo && (await bucket.get(branding.logo.key));
  const bytes = object && new Uint8Array(await object.arrayBuffer());
  return { ...branding, logo: branding.logo && bytes && { ...branding.logo, bytes } };
}

export const setLook = (
  { db, org }: Pick<LogoContext, "db" | "org">,
  look: Pick<Branding, "accent" | "footer">,
) => db.write({ set: setBranding(org, look) });
