/** By what a person signs in. */
import { fold } from "../../../domain/fold.ts";

/**
 * Their address; where others have it too (a family's, say), a name of their own, the same each time: their first name
 * and the end of their id, which is no secret.
 */
export function userNameOf(
  { id, firstName, email }: { id: string; firstName: string; email: string },
  isShared: boolean,
): string {
  if (!isShared) return email;
  const plain = fold(firstName)
    .normalize("NFD")
    .replaceAll(/[^a-z]/gu, "")
    .slice(0, 20);
  return `${plain || "konto"}-${id.slice(-6)}`;
}
