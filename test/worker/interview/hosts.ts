import { guestToken } from "../../../worker/guests/link.ts";
import { type Answer, env, type Organisation } from "../support/organisation.ts";

/** The first may read what candidates need. */
export const HOSTS = [
  { name: "Anna Ek", email: "anna.ek@prov.example", needs: true },
  { name: "Bo Dal", email: "bo.dal@prov.example", needs: false },
];

interface HostDoor {
  /** Of the guest. */
  id: string;
  link: string;
  token: string;
  /** With the guest's session. */
  call: (path: string, body?: unknown, method?: string) => Promise<Answer>;
}

/** As a host of an interview comes by the link in their mail. */
export async function doorOf(
  org: Organisation,
  interview: string,
  email: string,
): Promise<HostDoor> {
  const [row] = await org.rows(
    "SELECT id FROM guests WHERE thing_id = ? AND email = ? AND purpose = 'hosting'",
    interview,
    email,
  );
  const id = String(row!.id);
  const link = await guestToken(env.SERVER_KEY, "hosting", id, 1);
  const { body } = await org.call("/guests/sessions", {
    body: { purpose: "hosting", link },
    token: "",
  });
  return {
    id,
    link,
    token: body.token,
    call: (path, asked, method) =>
      org.call(`/guests/hosting/${path}`, {
        token: body.token,
        ...(asked !== undefined && { body: asked }),
        ...(method && { method }),
      }),
  };
}
