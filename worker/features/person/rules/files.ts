import type { Status } from "../../../domain/vocabulary.ts";

/** Nothing is decided yet: a new CV takes the place of the former one. Elsewhere stays what was decided on. */
export const OPEN: readonly Status[] = ["received", "interview", "saved"];

/** Is there anything that another file would be for? Nothing is stored without a purpose (GDPR, article 5.1 c). */
export const mayHandIn = ({
  applications,
  profiles,
}: {
  applications: readonly { status: Status }[];
  profiles: readonly unknown[];
}): boolean => profiles.length > 0 || applications.some(({ status }) => OPEN.includes(status));

interface Papers {
  publicSector: boolean;
  applications: readonly { id: string; status: Status }[];
}

/**
 * Of a file that another takes the place of: does it stay with an application? What came in to a public body is kept
 * until that has decided on its disposal (arkivlagen 1990:782, 10 §).
 */
export function staysWith(
  { needed, employed }: { needed: readonly string[]; employed: boolean },
  { publicSector, applications }: Papers,
): boolean {
  const isOpen = (id: string) =>
    applications.some((each) => each.id === id && OPEN.includes(each.status));
  return employed || needed.some((id) => publicSector || !isOpen(id));
}
