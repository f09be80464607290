/** A person's page → wire. */
import { needsCurrent } from "../choosing.ts";
import type { readPage } from "../opened.ts";
import type { PageWire } from "../schemas/account.ts";

export function pageWire(page: Awaited<ReturnType<typeof readPage>>, now: Date): PageWire {
  const { chosen, things, organisation, firstName, userName, asker, freeUntil } = page;
  return {
    organisation,
    firstName,
    userName,
    asker,
    hasPassword: chosen,
    asksCurrent: needsCurrent({ chosen, freeUntil }, now),
    things,
  };
}
