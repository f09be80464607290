/** A person's page → wire. */
import { localDate } from "../../../domain/localtime.ts";
import { needsCurrent } from "../choosing.ts";
import type { readPage } from "../opened.ts";
import type { PageWire } from "../schemas/account.ts";

export function pageWire(page: Awaited<ReturnType<typeof readPage>>, now: Date): PageWire {
  const { timeZone, chosen, applications, things } = page;
  const { organisation, firstName, userName, asker, freeUntil } = page;
  return {
    organisation,
    firstName,
    userName,
    asker,
    hasPassword: chosen,
    asksCurrent: needsCurrent({ chosen, freeUntil }, now),
    things,
    applications: applications.map(({ project, receivedAt, closed }) => ({
      project,
      receivedOn: localDate(new Date(receivedAt), timeZone),
      closed,
    })),
  };
}
