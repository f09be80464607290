import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { LARGEST_FILE } from "../../../worker/domain/filetype.ts";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { LARGEST_IMPORT } from "../../../worker/features/intake/import.ts";
import { app, Organisation } from "../support/organisation.ts";
import { env, everything, file, PORTAL_EXPORT } from "./support.ts";

const EVA = { firstName: "Eva", lastName: "Ek", email: "eva@example.com" };

/** A host system: an organisation's API key, JSON by PUT and POST, bytes as they are. */
async function host() {
  const org = await Organisation.make();
  const json = (method: string, path: string, body: unknown, headers = {}) =>
    org.call(path, { method, body, token: org.key, headers });
  const raw = async (
    method: string,
    path: string,
    body: BodyInit,
    headers: Record<string, string> = {},
  ) => {
    const url = `https://vidare.test${path}`;
    const init = { method, body, headers: { Authorization: `Bearer ${org.key}`, ...headers } };
    const response = await app.fetch(new Request(url, init), env, {
      waitUntil: () => {},
      passThroughOnException: () => {},
    } as never);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const project = (externalId: string, body: object = { title: "Lärare" }) =>
    json("PUT", `/v1/projects/${externalId}`, body);
  const application = (path: string, body: unknown) => {
    const [p, a] = path.split("/");
    return json("PUT", `/v1/projects/${p}/applications/${a}`, body);
  };
  return { org, json, raw, project, application };
}

describe("PUT /v1/projects/{project}", () => {
  it("creates, then changes what it is told and nothing else", async () => {
    const { project } = await host();
    const first = await project("P-1", {
      title: "Lärare",
      department: "Utbildning",
      applyBy: "2026-12-01",
    });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      externalId: "P-1",
      title: "Lärare",
      applyBy: "2026-12-01",
      closedAt: null,
    });
    const second = await project("P-1", { title: "Lärare åk 4–6", applyBy: null });
    expect(second.status).toBe(200);
    expect(second.body).toEqual({ ...first.body, title: "Lärare åk 4–6", applyBy: null });
  });

  it("is one project when sent ten times at once", async () => {
    const { org, project } = await host();
    const answers = await Promise.all(Array.from({ length: 10 }, () => project("P-1")));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await everything(org.id)).projects).toHaveLength(2);
  });

  it("names what is wrong, and writes nothing", async () => {
    const { org, project } = await host();
    const before = await everything(org.id);
    const { status, body } = await project("P-1", {
      title: "a\nb",
      applyBy: "2026-02-30",
      department: 4,
      budget: 1,
    });
    expect(status).toBe(422);
    expect(
      body.errors
        .map(({ path, code }: { path: string[]; code: string }) => `${path.join(".")} ${code}`)
        .toSorted(),
    ).toEqual([
      "applyBy invalid_date",
      "budget unknown",
      "department invalid_type",
      "title line_break",
    ]);
    expect(JSON.stringify(body)).not.toContain("2026-02-30");
    expect(await everything(org.id)).toEqual(before);
  });
});

describe("POST /v1/projects/{project}/close", () => {
  it("closes today, keeps that day, and takes another when told", async () => {
    const { json, project } = await host();
    const { body } = await project("P-1");
    const today = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm" }).format(
      new Date(),
    );
    expect((await json("POST", "/v1/projects/ext:P-1/close", {})).body.closedAt).toBe(today);
    expect(
      (await json("POST", `/v1/projects/${body.id}/close`, { closedAt: "2026-11-01" })).body
        .closedAt,
    ).toBe("2026-11-01");
    expect((await json("POST", `/v1/projects/${body.id}/close`, {})).body.closedAt).toBe(
      "2026-11-01",
    );
    expect((await project("P-1", { title: "Lärare", closedAt: null })).body.closedAt).toBeNull();
  });

  it("does not find another organisation's project", async () => {
    const [one, other] = [await host(), await host()];
    await one.project("P-1");
    const { body } = await one.project("P-1");
    expect((await other.json("POST", `/v1/projects/${body.id}/close`, {})).status).toBe(404);
    expect((await other.json("POST", "/v1/projects/ext:P-1/close", {})).status).toBe(404);
  });
});

describe("PUT /v1/projects/{project}/applications/{application}", () => {
  it("creates the candidate and the application, then is unchanged", async () => {
    const { org, project, application } = await host();
    await project("P-1");
    const sent = {
      candidate: { ...EVA, phone: "070-1", language: "en" },
      receivedAt: "2026-11-01",
      coverLetter: "Hej",
      answers: [{ question: "B-körkort?", answer: "Ja" }],
    };
    const first = await application("P-1/A-1", sent);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      externalId: "A-1",
      status: "received",
      version: 1,
      candidate: { version: 1 },
      outcome: "imported",
    });
    const before = await everything(org.id);
    const second = await application("P-1/A-1", sent);
    expect([second.status, second.body.outcome, second.body.id]).toEqual([
      200,
      "unchanged",
      first.body.id,
    ]);
    expect(await everything(org.id)).toEqual(before);
    const read = await org.call(`/v1/applications/ext:A-1`);
    expect(read.body).toMatchObject({
      id: first.body.id,
      coverLetter: "Hej",
      candidate: { email: "eva@example.com", language: "en" },
    });
  });

  it("raises the candidate's version when the candidate changed, never the application's", async () => {
    const { project, application } = await host();
    await project("P-1");
    await application("P-1/A-1", { candidate: EVA });
    const { body } = await application("P-1/A-1", {
      candidate: { ...EVA, city: "Malmö" },
      coverLetter: "Ny",
    });
    expect(body).toMatchObject({ version: 1, candidate: { version: 2 }, outcome: "updated" });
  });

  it("is one application when sent ten times at once", async () => {
    const { org, project, application } = await host();
    await project("P-1");
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        application("P-1/A-1", { candidate: { ...EVA, email: null } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const stored = await everything(org.id);
    expect(
      [stored.candidates, stored.applications, stored.events].map((rows) => rows!.length),
    ).toEqual([1, 1, 1]);
    expect(stored.counts).toMatchObject([{ bucket: "received", n: 1 }]);
  });

  it("refuses a person who already applied, with the reason in words", async () => {
    const { project, application } = await host();
    await project("P-1");
    await application("P-1/A-1", { candidate: EVA });
    const { status, body } = await application("P-1/A-2", {
      candidate: { ...EVA, email: "EVA@example.com" },
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: "not_allowed",
      reason: "already_applied",
      detail: "Personen har redan en ansökan i projektet.",
    });
  });

  it("answers 410 after a purge, and 409 while it is deleted", async () => {
    const { org, project, application } = await host();
    await project("P-1");
    const { body } = await application("P-1/A-1", { candidate: EVA });
    expect((await org.act(body.id, "delete")).status).toBe(200);
    expect((await application("P-1/A-1", { candidate: EVA })).body.reason).toBe("deleted");
    expect((await org.act(body.id, "purge", { confirmation: "A-1" })).status).toBe(200);
    expect((await application("P-1/A-1", { candidate: EVA })).status).toBe(410);
    expect((await everything(org.id)).candidates).toEqual([]);
  });

  it("needs its project", async () => {
    const { application } = await host();
    expect((await application("P-9/A-1", { candidate: EVA })).status).toBe(404);
  });

  it.each([
    [
      "an address with a line break",
      { candidate: { ...EVA, email: "a@b.example\r\nBcc: x@evil.example" } },
      "candidate.email invalid_address",
    ],
    ["no name", { candidate: { firstName: "", lastName: "" } }, "candidate.lastName required"],
    [
      "NUL in a name",
      { candidate: { ...EVA, firstName: "E\0va" } },
      "candidate.firstName control_character",
    ],
    [
      "a bidi control in a name",
      { candidate: { ...EVA, lastName: "E\u202ek" } },
      "candidate.lastName bidi_control",
    ],
    ["an impossible day", { candidate: EVA, receivedAt: "2026-13-40" }, "receivedAt invalid_date"],
    ["an unknown field", { candidate: { ...EVA, age: 4 } }, "candidate.age unknown"],
    ["a lone surrogate", { candidate: EVA, coverLetter: "\ud800" }, "coverLetter lone_surrogate"],
    ["no candidate", {}, "candidate required"],
  ])("refuses %s", async (_, sent, wrong) => {
    const { org, project, application } = await host();
    await project("P-1");
    const before = await everything(org.id);
    const { status, body } = await application("P-1/A-1", sent);
    expect(status).toBe(422);
    expect(
      body.errors.map(
        ({ path, code }: { path: string[]; code: string }) => `${path.join(".")} ${code}`,
      ),
    ).toEqual([wrong]);
    expect(await everything(org.id)).toEqual(before);
  });

  it("is for API keys: a recruiter's session is not enough", async () => {
    const { org } = await host();
    const answer = await org.call("/v1/projects/P-1", { method: "PUT", body: { title: "Lärare" } });
    expect(answer.status).toBe(401);
  });
});

describe("a new address, while mail to the former one waits,", () => {
  const NEW = { ...EVA, email: "ny@example.com" };

  async function waiting() {
    const { org, project, application } = await host();
    await project("P-1");
    const { body: eva } = await application("P-1/A-1", { candidate: EVA });
    const input = { subject: "Hej {{candidate.first_name}}", content: "Välkommen." };
    const ids: string[] = [];
    for (const send of [
      { when: "after", hours: 24 },
      { when: "after", hours: 48 },
    ])
      ids.push((await org.act(eva.id, "send-email", { ...input, send })).body.messages[0].id);
    // To somebody else, and so none of the candidate's addresses.
    await org.act(eva.id, "send-email", {
      ...input,
      recipient: "chef@example.com",
      send: { when: "after", hours: 24 },
    });
    const mail = async () =>
      (await org.call(`/v1/messages?application=${eva.id}`)).body.data.map(
        ({ to, state, subject }: Record<string, string>) => `${to} ${state} ${subject}`,
      );
    return { org, application, ids, mail };
  }

  it("is told with that mail, which stays as it is", async () => {
    const { application, ids, mail } = await waiting();
    const before = await mail();
    const { body } = await application("P-1/A-1", { candidate: NEW });
    const subject = "Hej Eva";
    expect(body.waitingMail).toEqual(
      ids.map((id) => ({
        id,
        subject,
        to: EVA.email,
        application: body.id,
        stranded: {
          code: "address_changed",
          message: "Kandidaten har fått en ny adress sedan meddelandet skrevs.",
        },
      })),
    );
    expect(await mail()).toEqual(before);
    const again = await application("P-1/A-1", { candidate: NEW });
    expect(again.body).toMatchObject({ outcome: "unchanged", waitingMail: body.waitingMail });
  });

  it("takes it along, with what else has changed, when asked to, by the key", async () => {
    const { org, application, mail } = await waiting();
    await application("P-1/A-1", { candidate: NEW });
    const { body } = await application("P-1/A-1", {
      candidate: { ...NEW, firstName: "Evelina" },
      waitingMail: "readdress",
    });
    expect(body.waitingMail).toEqual([]);
    expect(await mail()).toEqual([
      "chef@example.com scheduled Hej Eva",
      "ny@example.com scheduled Hej Evelina",
      "ny@example.com scheduled Hej Evelina",
    ]);
    expect(
      await org.rows("SELECT verb, actor_id FROM message_changes WHERE org_id = ?", org.id),
    ).toEqual([
      { verb: "edit", actor_id: org.keyId },
      { verb: "edit", actor_id: org.keyId },
    ]);
  });

  it("cancels it when asked to", async () => {
    const { org, application, mail } = await waiting();
    const { body } = await application("P-1/A-1", { candidate: NEW, waitingMail: "cancel" });
    expect(body.waitingMail).toEqual([]);
    expect((await mail()).map((line: string) => line.split(" ").slice(0, 2))).toEqual([
      ["chef@example.com", "scheduled"],
      [EVA.email, "cancelled"],
      [EVA.email, "cancelled"],
    ]);
    const changes = await org.rows("SELECT verb FROM message_changes WHERE org_id = ?", org.id);
    expect(changes).toEqual([{ verb: "cancel" }, { verb: "cancel" }]);
  });

  it("leaves what cannot be sent anew, and says so", async () => {
    const { application, ids } = await waiting();
    const { body } = await application("P-1/A-1", {
      candidate: { ...EVA, email: null },
      waitingMail: "readdress",
    });
    expect(body.waitingMail.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it("takes no other choice", async () => {
    const { application } = await waiting();
    const { status, body } = await application("P-1/A-1", { candidate: NEW, waitingMail: "burn" });
    expect([status, body.errors[0].path]).toEqual([422, ["waitingMail"]]);
  });
});

describe("PUT …/attachments/{filename}", () => {
  it("stores the file, which a recruiter then reads", async () => {
    const { org, raw, project, application } = await host();
    await project("P-1");
    const { body } = await application("P-1/A-1", { candidate: EVA });
    const path = `/v1/projects/P-1/applications/A-1/attachments/${encodeURIComponent("Personligt brev Åsa.txt")}`;
    const stored = await raw("PUT", path, "Hej");
    expect(stored).toMatchObject({
      status: 201,
      body: { filename: "Personligt brev Åsa.txt", contentType: "text/plain", size: 3 },
    });
    expect(await raw("PUT", path, "Hej")).toMatchObject({
      status: 200,
      body: { outcome: "unchanged" },
    });
    const detail = await org.call(`/v1/applications/${body.id}`);
    expect(detail.body.files).toMatchObject([
      { id: stored.body.id, filename: "Personligt brev Åsa.txt" },
    ]);
    expect((await org.call(detail.body.files[0].url)).body).toBe("Hej");
  });

  it("refuses a CV that is no PDF, and more than 10 MB", async () => {
    const { raw, project, application } = await host();
    await project("P-1");
    await application("P-1/A-1", { candidate: EVA });
    const path = "/v1/projects/P-1/applications/A-1/attachments/cv.pdf";
    expect(await raw("PUT", path, "inte en PDF")).toMatchObject({
      status: 422,
      body: { errors: [{ code: "file_extension" }] },
    });
    expect((await raw("PUT", path, new Uint8Array(LARGEST_FILE + 1))).status).toBe(413);
    expect(
      (await raw("PUT", "/v1/projects/P-1/applications/A-1/attachments/..%2Fcv.txt", "hej")).status,
    ).toBe(422);
  });
});

describe("POST /v1/files", () => {
  it("takes a recruiter's file for a message", async () => {
    const { org } = await host();
    const answer = await org.call("/v1/files?filename=karta.txt", {
      body: "en karta",
      headers: { "Content-Type": "text/plain" },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { filename: "karta.txt", contentType: "text/plain", size: 8 },
    });
  });

  it("is swept when the last message that carried it is purged", async () => {
    const { org, project, application } = await host();
    await project("P-1");
    const { body } = await application("P-1/A-1", { candidate: EVA });
    const upload = await org.call("/v1/files?filename=karta.txt", { body: "en karta" });
    const sent = await org.act(body.id, "send-email", {
      subject: "Karta",
      content: "Hej!",
      attachments: [upload.body.id],
    });
    expect(sent.status).toBe(200);
    const [{ key }] = (await org.rows("SELECT key FROM files WHERE id = ?", upload.body.id)) as [
      { key: string },
    ];
    const db = new Database(env.DB);
    await sweepBlobs(db, env.FILES, new Date(Date.now() + 2 * 86_400_000));
    expect(await env.FILES.head(key)).not.toBeNull();
    await org.act(body.id, "delete");
    expect((await org.act(body.id, "purge", { confirmation: "A-1" })).status).toBe(200);
    await sweepBlobs(db, env.FILES, new Date());
    expect(await env.FILES.head(key)).toBeNull();
    expect((await everything(org.id)).files).toEqual([]);
  });

  it("needs the right to send e-mail", async () => {
    const { org } = await host();
    const token = await org.session({ scopes: ["reject"] });
    expect(
      (await org.call("/v1/files?filename=karta.txt", { token, body: "en karta" })).status,
    ).toBe(403);
  });
});

describe("POST /v1/imports", () => {
  const csv = { "Content-Type": "text/csv; charset=utf-8" };

  it("answers for each row in the reader's language", async () => {
    const { raw } = await host();
    const { status, body } = await raw("POST", "/v1/imports", PORTAL_EXPORT, csv);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      imported: 291,
      updated: 0,
      unchanged: 0,
      refused: 9,
      warnings: 2,
      ignoredColumns: ["CV-fil"],
    });
    const of = (externalId: string) =>
      (body.rows as { externalId: string }[]).find((row) => row.externalId === externalId);
    expect(of("A-70132")).toEqual({
      line: 41,
      externalId: "A-70132",
      application: null,
      outcome: "refused",
      errors: [
        {
          code: "invalid_address",
          field: "email",
          message: "Skriv en enda, giltig e-postadress.",
        },
      ],
      warnings: [],
      changed: [],
      alsoChanged: [],
      waitingMail: [],
    });
    const english = await raw("POST", "/v1/imports?locale=en", PORTAL_EXPORT, csv);
    expect(JSON.stringify(english.body)).toContain(
      "The person already has an application in the project.",
    );
    expect(english.body).toMatchObject({ imported: 0, unchanged: 291 });
    expect(JSON.stringify(english.body)).not.toContain("evil.example");
  });

  it("says which columns are missing", async () => {
    const { raw } = await host();
    const { status, body } = await raw("POST", "/v1/imports", "Projekt;Förnamn\nEtt;Eva", csv);
    expect(status).toBe(422);
    expect((body.errors as { message: string }[]).map(({ message }) => message)).toEqual([
      ...["Projekt-id", "Ansökan-id", "Efternamn", "E-post"].map(
        (column) => `Kolumnen ${column} saknas.`,
      ),
      "Rad 1 lästes som rubrik, med kolumnerna: Projekt | Förnamn.",
    ]);
  });

  it("takes CSV only, and at most 10 MB", async () => {
    const { raw } = await host();
    expect(
      (
        await raw("POST", "/v1/imports", file("P-1;Ett;A-1;Eva;Ek;"), {
          "Content-Type": "application/json",
        })
      ).status,
    ).toBe(415);
    expect((await raw("POST", "/v1/imports", new Uint8Array(LARGEST_IMPORT + 1), csv)).status).toBe(
      413,
    );
  });
});
