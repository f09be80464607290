import { describe, expect, it } from "vitest";
import locked from "../../support/pdf/aes-128-asks.pdf?url&inline";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { inlined } from "../support/inlined.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { opened } from "../panel/support.ts";

/** An application with one file that needs a password and one that does not. */
async function setUp() {
  const org = await quietOrganisation();
  const application = await org.application();
  const file = await addFile(org, application, "CV.pdf", true);
  await addFile(org, application, "Betyg.pdf", true);
  await mark(file);
  const upload = async () => {
    const { body } = await org.call("/v1/files?filename=Avtal.pdf", {
      method: "POST",
      body: inlined(locked),
      headers: { "Content-Type": "application/octet-stream" },
    });
    return body as { id: string; needsPassword: boolean };
  };
  return { org, application, upload };
}

const mark = (file: string) =>
  env.DB.prepare("UPDATE files SET needs_password = 1 WHERE id = ?").bind(file).run();

const MAIL = { recipient: "chef@prov.example", subject: "S", content: "C" };
const FORWARD = { ...MAIL, anonymise: false, withoutAttachments: false };
const PANEL = {
  reviewers: [{ kind: "internal", name: "Bo Ek", email: "bo.ek@prov.example" }],
  deadline: inDays(20),
};
const panel = (options: object) => ({ ...PANEL, options });
const HIRE = { position: "P", department: "D", startDate: inDays(9) };

type Said = { code: string; message: string }[];
const said = ({ warnings, notes }: { warnings: Said; notes: Said }) =>
  [...warnings, ...notes].flatMap(({ code, message }) =>
    code === "plan.needs-password" ? [message] : [],
  );

describe("a file that needs a password", () => {
  it.each<[string, string, object | ((org: Organisation) => Promise<object>), string[]]>([
    ["as it is", "forward", FORWARD, ["CV.pdf"]],
    ["under its neutral name", "forward", { ...FORWARD, anonymise: true }, ["bilaga-1.pdf"]],
    ["unless it stays", "forward", { ...FORWARD, withoutAttachments: true }, []],
    ["as it is", "send-to-panel", PANEL, ["CV.pdf"]],
    ["as the recruiter knows it", "send-to-panel", panel({ anonymise: true }), ["CV.pdf"]],
    ["unless it stays", "send-to-panel", panel({ withoutAttachments: true }), []],
    ["as it is", "hire", HIRE, ["CV.pdf"]],
    [
      "as it is",
      "transfer",
      async (org) => ({ project: await org.addProject(), stay: true }),
      ["CV.pdf"],
    ],
  ])("is told of, %s, by the plan of %s", async (_, action, input, names) => {
    const { org, application } = await setUp();
    const given = typeof input === "function" ? await input(org) : input;
    const { body } = await org.plan(application.id, action, given);
    expect(body.executable).toBe(true);
    expect(said(body)).toEqual(
      names.map((name) => `Filen ${name} kräver lösenord för att öppnas.`),
    );
  });

  it("is marked from its upload to the log of what was sent", async () => {
    const { org, application, upload } = await setUp();
    const { id, needsPassword } = await upload();
    expect(needsPassword).toBe(true);
    const input = { ...MAIL, attachments: [id] };
    const { body: plan } = await org.plan(application.id, "send-email", input);
    expect(said(plan)).toEqual(["Filen Avtal.pdf kräver lösenord för att öppnas."]);
    expect(plan.messages[0].attachments).toMatchObject([{ needsPassword: true }]);
    const { body: receipt } = await org.act(application.id, "send-email", input);
    const { body: message } = await org.call(`/v1/messages/${receipt.messages[0].id}`);
    expect(message.attachments).toMatchObject([{ filename: "Avtal.pdf", needsPassword: true }]);
  });

  it("is marked on the application and on the employee", async () => {
    const { org, application } = await setUp();
    const marks = (files: { filename: string; needsPassword: boolean }[]) =>
      Object.fromEntries(files.map(({ filename, needsPassword }) => [filename, needsPassword]));
    const { body: detail } = await org.call(`/v1/applications/${application.id}`);
    expect(marks(detail.files)).toEqual({ "CV.pdf": true, "Betyg.pdf": false });
    await org.act(application.id, "hire", HIRE);
    const { body: employees } = await org.call("/v1/employees");
    expect(marks(employees.data[0].files)).toEqual(marks(detail.files));
  });

  it.each([true, false])("is marked to reviewers (anonymised: %s)", async (anonymise) => {
    const org = await quietOrganisation();
    const candidates = await org.applications(1);
    await mark(await addFile(org, candidates[0]!, "CV.pdf", true));
    const { inside } = await opened({ org, candidates, options: { anonymise } });
    const { body } = await inside[0]!.call("review");
    expect(body.candidates[0].files).toMatchObject([{ needsPassword: true }]);
  });
});

it("is told of in English, too", async () => {
  const { org, application } = await setUp();
  const { body } = await org.call(`/v1/applications/${application.id}/plans?locale=en`, {
    body: { action: "forward", input: FORWARD },
  });
  expect(said(body)).toEqual(["The file CV.pdf needs a password to be opened."]);
});
