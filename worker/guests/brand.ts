import { type Accents, accentsOf } from "../domain/contrast.ts";
import { organisationStatement, storedOrganisation } from "../engine/store/facts.ts";
import type { Database } from "../db/client.ts";
import { logoData } from "../http/logo.ts";
import type { Brand } from "./schemas.ts";

/** What accents stand on, and what stands on them, in each scheme (components/lib/tokens.ts, and the page's own style). */
export const GROUNDS: Record<keyof Accents, readonly string[]> = {
  light: ["#ffffff", "#f4f6f9", "#ebedf0"],
  dark: ["#1c2027", "#14171c", "#282c33", "#0a1c3a"],
};

/** By what a guest knows whose page it is. A logo that cannot be read is left out: the door opens all the same. */
export async function brandOf(db: Database, bucket: R2Bucket, org: string): Promise<Brand> {
  const [row] = await db.readOne(organisationStatement(org));
  const { organisation, privacy } = storedOrganisation(row!);
  const { name, branding } = organisation;
  const { accent } = branding;
  return {
    organisation: name,
    accent: accent === null ? null : { own: accent, ...accentsOf(accent, GROUNDS) },
    privacy,
    logo: branding.logo && (await logoData(bucket, branding.logo).catch(() => null)),
  };
}
