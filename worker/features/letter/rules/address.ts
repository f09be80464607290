/** A postal address as it stands on a letter, or why there is none. */
import type { Candidate } from "../../../domain/facts.ts";
import { fullName } from "../../../domain/fold.ts";

export type Addressee = Pick<
  Candidate,
  "firstName" | "lastName" | "address" | "postalCode" | "city"
>;

/** What is known of where beside the candidate's own fields. */
export interface Whither {
  careOf?: string | undefined;
  /** In words; absent for an address in Sweden. */
  country?: string | undefined;
}

export type AddressFault = "no-street" | "no-postal-code" | "no-city" | "foreign-postal-code";

export interface PostalAddress {
  lines: string[];
  /** Null at home. */
  country: string | null;
  postalCode: string;
  city: string;
}

const HOME = ["sverige", "sweden", "se"];

/**
 * Name, c/o, street, postal code and place, at home as PostNord sorts them ("352 30 VÄXJÖ"); abroad as that country
 * writes them, with the country in capitals on the last line (UPU S42).
 */
export function addressOf(
  { postalCode, city, address, ...person }: Addressee,
  { careOf, country: named }: Whither,
): PostalAddress | { fault: AddressFault } {
  const country = named && !HOME.includes(named.trim().toLowerCase()) ? named : null;
  if (!address) return { fault: "no-street" };
  if (!city) return { fault: "no-city" };
  const code = country ? (postalCode ?? "") : homeCode(postalCode ?? "");
  if (code === null) return { fault: postalCode ? "foreign-postal-code" : "no-postal-code" };
  return {
    lines: [
      fullName(person),
      ...(careOf ? [`c/o ${careOf}`] : []),
      address,
      country ? `${code} ${city}`.trim() : `${code} ${city.toLocaleUpperCase("sv")}`,
      ...(country ? [country.toLocaleUpperCase("sv")] : []),
    ],
    country,
    postalCode: code,
    city,
  };
}

/** "352 30" from whatever form of it; null for what is no Swedish postal code. */
function homeCode(text: string): string | null {
  const [, area, rest] = /^(?:SE?[ -]?)?(\d{3}) ?(\d{2})$/i.exec(text.trim()) ?? [];
  return area && rest ? `${area} ${rest}` : null;
}
