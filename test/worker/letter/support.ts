import { quietOrganisation } from "../support/bindings.ts";
import { addressed } from "../support/lettered.ts";
import { type Answer, env, type Organisation, type Wanted } from "../support/organisation.ts";
import { createApp } from "../../../worker/app.ts";

/** An organisation, and a candidate who has an address. */
export async function candidate(wanted: Wanted = {}, org?: Organisation) {
  const within = org ?? (await quietOrganisation());
  const application = await within.application(wanted);
  await addressed(within, application);
  return { org: within, application, id: application.id };
}

/** The letter that was written; throws what the API says when it was not. */
export async function written(
  { org, id }: { org: Organisation; id: string },
  input: Record<string, unknown> = {},
): Promise<{ receipt: string; letter: string }> {
  const { status, body } = await org.act(id, "send-letter", {
    letter: "letter-received",
    ...input,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { receipt: body.id, letter: body.letter };
}

/** The bytes of a file that the API answers. */
export async function bytesOf(org: Organisation, path: string): Promise<Uint8Array> {
  const { app } = createApp();
  const response = await app.fetch(
    new Request(`https://vidare.test${path}`, {
      headers: { Authorization: `Bearer ${org.token}` },
    }),
    env,
  );
  if (response.status !== 200) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

export const codes = ({ body }: Answer): string[] =>
  body.blocks.map(({ code }: { code: string }) => code);
