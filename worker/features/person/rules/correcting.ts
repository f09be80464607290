/** Whether a person may be called and reached so: the rules by which intake tells people apart (DECISIONS.md, 11). */
import { namesAgree } from "../../../domain/agreeing-name.ts";
import { MOST_AT_ADDRESS } from "../../../domain/person-fields.ts";

export interface Named {
  firstName: string;
  lastName: string;
}

/** Folded address beside a name. */
export interface Told extends Named {
  emailFold: string | null;
}

/** Why not, as a reason; null: they may. `others`: who else has the address that the person would have. */
export function refusesCorrection(
  before: Told,
  after: Told,
  others: readonly Named[],
): "other_name_and_address" | "address_of_another" | "crowded" | null {
  const renamed = !namesAgree(before, after);
  const moved = before.emailFold !== after.emailFold;
  if (renamed && moved) return "other_name_and_address";
  if ((renamed || moved) && others.some((each) => namesAgree(each, after)))
    return "address_of_another";
  return moved && others.length >= MOST_AT_ADDRESS ? "crowded" : null;
}
