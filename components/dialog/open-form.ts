import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { fetchForm } from "../forms/index.ts";
import { contextOf, type OpenForm } from "../forms/parts/form.ts";
import type { Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import type { Operation } from "./operation.ts";

interface Opened {
  settings: Settings;
  /** Null for many. */
  detail: ApplicationDetail | null;
  form: OpenForm;
}

/**
 * Fetches what an operation's form needs, and the form itself. `changed` runs when something is filled in; `start`: the
 * text that its words begin with.
 */
export async function openForm(
  client: Client,
  speech: Speech,
  operation: Operation,
  changed: () => void,
  start?: string,
): Promise<Opened> {
  const fetching = fetchForm(operation.action, speech);
  // Its failure is met where it is waited for.
  fetching.catch(() => undefined);
  const detail = operation.many ? null : await client.application(operation.rows[0]!.application);
  const [settings, definition] = await Promise.all([
    client.settings(detail?.project.department),
    fetching,
  ]);
  if (detail) operation.rows[0]!.name = detail.candidate.name;
  const applications = operation.rows.map(({ application }) => application);
  const context = {
    ...contextOf({ client, speech, settings }, applications, detail, start),
    take: (all: readonly string[]) => operation.take(all),
  };
  return { settings, detail, form: await definition.open(context, changed) };
}
