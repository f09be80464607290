/** Whoever sets a fact that stops mail is shown that mail, by every way in which it is set. */
import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { addFile, PDF } from "../support/files.ts";
import type { Answer, Organisation, Seeded } from "../support/organisation.ts";

interface Around {
  org: Organisation;
  application: Seeded;
  /** As the host calls the project. */
  project: string;
  person: { firstName: string; lastName: string; email: string };
  file: string;
}

async function around(): Promise<Around> {
  const org = await quietOrganisation();
  const application = await org.application({ lastName: "Ek" });
  const file = await addFile(org, application, "cv.pdf", true);
  const email = application.email!;
  return {
    org,
    application,
    file,
    project: `P-${org.project.slice(-6)}`,
    person: { firstName: "Eva", lastName: "Ek", email },
  };
}

async function forwarded({ org, application: { id } }: Around, anonymise: boolean) {
  const { body } = await org.act(id, "forward", {
    recipient: "chef@prov.example",
    subject: "En ansökan",
    content: "Läs gärna.",
    anonymise,
    withoutAttachments: false,
  });
  return body.messages[0].id as string;
}

const put = ({ org }: Around, path: string, body: unknown, headers = {}): Promise<Answer> =>
  org.call(path, { method: "PUT", token: org.key, body, headers });

const cv = (at: Around, query: string, bytes = PDF) =>
  put(
    at,
    `/v1/projects/${at.project}/applications/${at.application.externalId}/attachments/cv.pdf${query}`,
    bytes,
    { "Content-Type": "application/pdf" },
  );

const csv = async ({ org, application, project, person }: Around): Promise<Answer> => {
  const { body, ...rest } = await org.call("/v1/imports", {
    token: org.key,
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: `Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post;Skyddade personuppgifter\r\n${project};Systemutvecklare;${application.externalId};Eva;Ek;${person.email};Ja\r\n`,
  });
  return { ...rest, body: body.rows[0] };
};

const WAYS: [string, string, (at: Around) => Promise<Answer>][] = [
  [
    "an explicit call",
    "protected_since",
    (at) =>
      put(at, `/v1/candidates/${at.application.candidate}/protection`, { protectedIdentity: true }),
  ],
  [
    "an upsert",
    "protected_since",
    (at) =>
      put(at, `/v1/projects/${at.project}/applications/${at.application.externalId}`, {
        candidate: { ...at.person, protectedIdentity: true },
      }),
  ],
  ["a row of an import", "protected_since", csv],
  ["a file without its mark", "not_anonymous", (at) => cv(at, "?anonymised=0")],
  [
    "another file in its place",
    "not_anonymous",
    (at) => cv(at, "?anonymised=1", new Uint8Array([...PDF, 10])),
  ],
];

it.each(WAYS)(
  "%s: what waits and will not leave is told, with the reason",
  async (_, code, set) => {
    const at = await around();
    await cv(at, "?anonymised=1");
    const id = await forwarded(at, true);
    // To the candidate: whatever is so of them, it leaves.
    await at.org.act(at.application.id, "send-email", { subject: "S", content: "C" });
    const { status, body } = await set(at);
    expect(status).toBe(200);
    expect(body.waitingMail).toEqual([
      {
        id,
        application: at.application.id,
        subject: "En ansökan",
        to: "chef@prov.example",
        stranded: { code, message: expect.stringContaining("Stoppa") },
      },
    ]);
    const { body: message } = await at.org.call(`/v1/messages/${id}`);
    expect(message.stranded).toEqual(body.waitingMail[0].stranded);
  },
);

it("an import says that a known person is protected now, and of a new one nothing", async () => {
  const at = await around();
  const { body } = await csv(at);
  expect(body.warnings).toMatchObject([{ code: "protection_raised", field: "protectedIdentity" }]);
  expect((await csv(at)).body.warnings).toEqual([]);
  const fresh = { ...at.application, externalId: "A-ny" };
  const person = { ...at.person, email: "ny@example.com" };
  const answer = await csv({ ...at, application: fresh, person });
  expect([answer.body.outcome, answer.body.warnings]).toEqual(["imported", []]);
});

it("asked for readdressing, what protection stops is left, and said", async () => {
  const at = await around();
  const id = await forwarded(at, false);
  await at.org.act(at.application.id, "send-email", { subject: "S", content: "C" });
  const { body } = await put(
    at,
    `/v1/projects/${at.project}/applications/${at.application.externalId}`,
    {
      candidate: { ...at.person, email: "ny@example.com", protectedIdentity: true },
      waitingMail: "readdress",
    },
  );
  expect(body.waitingMail.map((each: { id: string }) => each.id)).toEqual([id]);
  const mail = await at.org.rows(
    "SELECT recipient, version FROM messages WHERE org_id = ? ORDER BY id",
    at.org.id,
  );
  expect(mail).toEqual([
    { recipient: "chef@prov.example", version: 1 },
    { recipient: "ny@example.com", version: 2 },
  ]);
});
